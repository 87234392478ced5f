using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>The published facts that the register holds about one CCG. They are partial: an empty list means unknown, never none.</summary>
/// <remarks>
/// Only the following are complete across all CCGs: the fifteen with directions at authorisation, the eight with directions of July 2013, the
/// seven of autumn 2013, the three of 2014, and the eight of wave 1 without conditions.
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

    /// <summary>The facts about the wave of authorisation.</summary>
    public ImmutableArray<PublishedWave> Waves { get; }

    /// <summary>The facts about conditions and authorisation directions, the earlier first.</summary>
    public ImmutableArray<PublishedConditions> Conditions { get; }

    /// <summary>The facts about intervention directions under section 14Z21.</summary>
    public ImmutableArray<PublishedDirections> Directions { get; }

    /// <summary>The facts about co-commissioning.</summary>
    public ImmutableArray<PublishedArrangement> Arrangements { get; }

    /// <summary>All the facts.</summary>
    public ImmutableArray<PublishedFact> All => [.. Waves, .. Conditions, .. Directions, .. Arrangements];

    /// <summary>Returns the number of facts.</summary>
    /// <returns>"3 published facts".</returns>
    public override string ToString() => $"{Waves.Length + Conditions.Length + Directions.Length + Arrangements.Length} published facts";
}
