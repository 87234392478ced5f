namespace CcgDomain.Timelines;

/// <summary>The end of a record: what the rules that apply to every event look at before the next.</summary>
internal struct RecordEnd(EventDate last, DateOnly earliest, bool isExact, EventDate? endedOn)
{
    /// <summary>The day of the event recorded last; the default if there is none.</summary>
    internal EventDate Last = last;

    /// <summary>The earliest day on which it can have been, given those before it: the next is not before it.</summary>
    internal DateOnly Earliest = earliest;

    /// <summary>Whether the day of every event is known.</summary>
    internal bool IsExact = isExact;

    /// <summary>The first day without the CCG; null if no end is recorded.</summary>
    internal EventDate? EndedOn = endedOn;

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
