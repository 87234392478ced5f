using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>Everything that the register holds of what was published of one CCG. Partial: an empty list means unknown, never none.</summary>
/// <remarks>
/// Complete over all CCGs are only: the fifteen with directions at authorisation, the eight with directions of July 2013, the seven of
/// autumn 2013, the three of 2014, and the eight of wave 1 without conditions.
/// </remarks>
public sealed class PublishedFacts
{
    internal PublishedFacts(OdsCode code)
    {
        Waves = PublishedTables.Waves(code);
        Conditions = PublishedTables.Conditions(code);
        Directions = PublishedTables.Directions(code);
        Arrangements = PublishedTables.Arrangements(code);
    }

    /// <summary>What was said of the wave of authorisation.</summary>
    public ImmutableArray<PublishedWave> Waves { get; }

    /// <summary>What was said of conditions and authorisation directions, the earlier first.</summary>
    public ImmutableArray<PublishedConditions> Conditions { get; }

    /// <summary>What was said of intervention directions under section 14Z21.</summary>
    public ImmutableArray<PublishedDirections> Directions { get; }

    /// <summary>What was said of co-commissioning.</summary>
    public ImmutableArray<PublishedArrangement> Arrangements { get; }

    /// <summary>All of them.</summary>
    public ImmutableArray<PublishedFact> All => [.. Waves, .. Conditions, .. Directions, .. Arrangements];

    /// <summary>How many facts there are.</summary>
    /// <returns>"3 published facts".</returns>
    public override string ToString() => $"{Waves.Length + Conditions.Length + Directions.Length + Arrangements.Length} published facts";
}
