namespace CcgDomain.Timelines;

/// <summary>The end of a record: what the rules that apply to every event look at before the next.</summary>
/// <param name="Last">The day of the event recorded last; the default if there is none.</param>
/// <param name="Earliest">The earliest day on which it can have been, given those before it: the next is not before it.</param>
/// <param name="IsExact">Whether the day of every event is known.</param>
/// <param name="EndedOn">The first day without the CCG; null if no end is recorded.</param>
internal record struct RecordEnd(EventDate Last, DateOnly Earliest, bool IsExact, EventDate? EndedOn)
{
    /// <summary>The end of a record without events.</summary>
    internal static RecordEnd Empty => new(default, DateOnly.MinValue, true, null);

    /// <summary>Moves the end behind one more event.</summary>
    internal void Add(CcgEvent e)
    {
        var on = e.On;
        if (e.LifecycleEffect == LifecycleEffect.End)
        {
            EndedOn = on.After(Earliest);
        }

        Last = on;
        Earliest = on.Earliest > Earliest ? on.Earliest : Earliest;
        IsExact &= on.IsExact;
    }
}
