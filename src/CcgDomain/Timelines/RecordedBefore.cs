namespace CcgDomain.Timelines;

/// <summary>What the rules that apply to every event look at: the event recorded before it, and the end of the CCG.</summary>
/// <param name="Last">The event recorded before; null if there is none.</param>
/// <param name="EndedOn">The first day without the CCG; null if no end is recorded.</param>
internal readonly record struct RecordedBefore(CcgEvent? Last, DateOnly? EndedOn)
{
    /// <summary>Returns what is recorded before the next event.</summary>
    internal RecordedBefore After(CcgEvent e) => new(e, e.LifecycleEffect == LifecycleEffect.End ? e.On : EndedOn);
}
