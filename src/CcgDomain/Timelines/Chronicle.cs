namespace CcgDomain.Timelines;

/// <summary>What the record as a whole shows, whichever regime its events belong to.</summary>
/// <param name="Last">The day of the event recorded last; null where there is none.</param>
/// <param name="Ended">The first day on which the CCG no longer exists; null where it has not ended.</param>
internal readonly record struct Chronicle(DateOnly? Last, DateOnly? Ended)
{
    internal Chronicle After(CcgEvent e) => new(e.On, Ended ?? (e.Turn == Turn.End ? e.On : null));
}
