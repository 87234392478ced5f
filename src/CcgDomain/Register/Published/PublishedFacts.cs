using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The published facts that the register holds about one CCG. They are partial: an empty list means unknown, never none.</summary>
/// <remarks>
/// Equality is by content.
/// Only the following are complete across all CCGs: the fifteen with directions at authorisation, the eight with directions of July 2013, the
/// seven of autumn 2013, the three of 2014, the eight of wave 1 without conditions, and the 26 rated inadequate for 2015/16.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record PublishedFacts
{
    internal PublishedFacts(OdsCode code)
        : this(PublishedTables.Waves(code), PublishedTables.Conditions(code), PublishedTables.Directions(code), PublishedTables.Arrangements(code), PublishedTables.Ratings(code), PublishedTables.SpecialMeasures(code))
    {
    }

    internal PublishedFacts(
        ImmutableArray<PublishedWave> waves,
        ImmutableArray<PublishedConditions> conditions,
        ImmutableArray<PublishedDirections> directions,
        ImmutableArray<PublishedArrangement> arrangements,
        ImmutableArray<PublishedRating> ratings,
        ImmutableArray<PublishedSpecialMeasures> specialMeasures)
    {
        Waves = waves;
        Conditions = conditions;
        Directions = directions;
        Arrangements = arrangements;
        Ratings = ratings;
        SpecialMeasures = specialMeasures;
    }

    /// <summary>The facts about the wave of authorisation.</summary>
    public ImmutableArray<PublishedWave> Waves { get; }

    /// <summary>The facts about conditions and authorisation directions, the earlier first.</summary>
    public ImmutableArray<PublishedConditions> Conditions { get; }

    /// <summary>The facts about intervention directions under section 14Z21.</summary>
    public ImmutableArray<PublishedDirections> Directions { get; }

    /// <summary>The facts about co-commissioning.</summary>
    public ImmutableArray<PublishedArrangement> Arrangements { get; }

    /// <summary>The facts about yearly ratings, the earlier year first.</summary>
    public ImmutableArray<PublishedRating> Ratings { get; }

    /// <summary>The facts about special measures.</summary>
    public ImmutableArray<PublishedSpecialMeasures> SpecialMeasures { get; }

    /// <summary>All the facts.</summary>
    public ImmutableArray<PublishedFact> All => [.. Waves, .. Conditions, .. Directions, .. Arrangements, .. Ratings, .. SpecialMeasures];

    /// <summary>Determines whether the other facts are the same, in the same order.</summary>
    /// <param name="other">The other facts.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(PublishedFacts? other) => other is not null
        && Waves.AsSpan().SequenceEqual(other.Waves.AsSpan())
        && Conditions.AsSpan().SequenceEqual(other.Conditions.AsSpan())
        && Directions.AsSpan().SequenceEqual(other.Directions.AsSpan())
        && Arrangements.AsSpan().SequenceEqual(other.Arrangements.AsSpan())
        && Ratings.AsSpan().SequenceEqual(other.Ratings.AsSpan())
        && SpecialMeasures.AsSpan().SequenceEqual(other.SpecialMeasures.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        Waves.HashOfItems(), Conditions.HashOfItems(), Directions.HashOfItems(), Arrangements.HashOfItems(), Ratings.HashOfItems(), SpecialMeasures.HashOfItems());

    /// <summary>Returns the number of facts.</summary>
    /// <returns>"3 published facts".</returns>
    public override string ToString() => $"{Waves.Length + Conditions.Length + Directions.Length + Arrangements.Length + Ratings.Length + SpecialMeasures.Length} published facts";
}
