namespace CcgDomain.Timelines;

/// <summary>A date that may be missing, in eight bytes instead of the twelve of a nullable one: a position holds several. The default is none.</summary>
internal readonly struct StoredDate : IEquatable<StoredDate>
{
    // The number of the day, plus one.
    private readonly int _earliest;
    private readonly int _latest;

    private StoredDate(EventDate date)
    {
        _earliest = date.Earliest.DayNumber + 1;
        _latest = date.Latest.DayNumber + 1;
    }

    /// <summary>Whether there is no date.</summary>
    internal bool IsNone => _earliest == 0;

    public static implicit operator StoredDate(EventDate? date) => date is { } known ? new(known) : default;

    public static implicit operator EventDate?(StoredDate date) => date.IsNone
        ? null
        : new EventDate(DateOnly.FromDayNumber(date._earliest - 1), DateOnly.FromDayNumber(date._latest - 1));

    public bool Equals(StoredDate other) => _earliest == other._earliest && _latest == other._latest;

    public override bool Equals(object? obj) => obj is StoredDate other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_earliest, _latest);
}
