namespace CcgDomain.Timelines;

/// <summary>The days on which each event of a record can have been, given the order of the record: not before an earlier event, and not after a later one.</summary>
internal static class PossibleDays
{
    internal static EventDate[] Of(ReadOnlySpan<CcgEvent> events)
    {
        var days = new EventDate[events.Length];
        var latest = DateOnly.MaxValue;
        for (var i = days.Length - 1; i >= 0; i--)
        {
            days[i] = events[i].On.Until(latest);
            latest = days[i].Latest;
        }

        var earliest = DateOnly.MinValue;
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = days[i].After(earliest);
            earliest = days[i].Earliest;
        }

        return days;
    }
}
