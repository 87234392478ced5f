using System.Globalization;
using CcgDomain.Organisations;

namespace CcgDomain.Reporting;

/// <summary>What a review, or any stretch of time, changed in the authorisation of a set of CCGs. All lists are in the order of the codes.</summary>
/// <remarks>
/// <para>Compared are two dates. Full authorisation begins the day after the last condition is removed and the last direction revoked, so the
/// outcome of a review is seen from the day after it on; asked on the day itself, those CCGs are in <see cref="FullFromNextDay"/>.</para>
/// <para>Each CCG that had something open on the first date and exists on the second is in exactly one of <see cref="NewlyFull"/>,
/// <see cref="FullFromNextDay"/>, <see cref="PartlyDischarged"/>, <see cref="OtherwiseChanged"/>, <see cref="Unchanged"/> and
/// <see cref="NotKnown"/>. Directions are those under regulation 8. Equality is by content.</para>
/// </remarks>
public sealed record ReviewOutcome
{
    internal ReviewOutcome(
        DateOnly from,
        DateOnly to,
        long alreadyFull,
        ImmutableArray<ImmutableArray<OdsCode>> groups,
        ImmutableArray<LevelChange> levelsRaised,
        ImmutableArray<LevelChange> levelsLowered)
    {
        From = from;
        To = to;
        AlreadyFull = alreadyFull;
        Groups = groups;
        LevelsRaised = levelsRaised;
        LevelsLowered = levelsLowered;
    }

    /// <summary>The date before.</summary>
    public DateOnly From { get; }

    /// <summary>The date after.</summary>
    public DateOnly To { get; }

    /// <summary>CCGs that were fully authorised before and are still. They are counted only.</summary>
    public long AlreadyFull { get; }

    /// <summary>CCGs that became fully authorised: they discharged every condition and have no direction left.</summary>
    public ImmutableArray<OdsCode> NewlyFull => Groups[(int)ReviewGroup.NewlyFull];

    /// <summary>CCGs with nothing left open on the second date that become fully authorised on the day after it.</summary>
    public ImmutableArray<OdsCode> FullFromNextDay => Groups[(int)ReviewGroup.FullFromNextDay];

    /// <summary>CCGs with fewer conditions than before that are not fully authorised: some conditions are left, or a direction.</summary>
    public ImmutableArray<OdsCode> PartlyDischarged => Groups[(int)ReviewGroup.PartlyDischarged];

    /// <summary>CCGs that discharged nothing, and have another level or other directions than before.</summary>
    public ImmutableArray<OdsCode> OtherwiseChanged => Groups[(int)ReviewGroup.OtherwiseChanged];

    /// <summary>CCGs with the same conditions, levels and directions as before.</summary>
    public ImmutableArray<OdsCode> Unchanged => Groups[(int)ReviewGroup.Unchanged];

    /// <summary>CCGs of whose unlisted conditions too little is known to say whether any was discharged.</summary>
    public ImmutableArray<OdsCode> NotKnown => Groups[(int)ReviewGroup.NotKnown];

    /// <summary>CCGs that were established between the dates. Nothing else is said of them.</summary>
    public ImmutableArray<OdsCode> NewlyEstablished => Groups[(int)ReviewGroup.NewlyEstablished];

    /// <summary>CCGs that were dissolved between the dates. Nothing else is said of them: their directions were not lifted.</summary>
    public ImmutableArray<OdsCode> Dissolved => Groups[(int)ReviewGroup.Dissolved];

    /// <summary>CCGs that were under no direction before and are now.</summary>
    public ImmutableArray<OdsCode> DirectionsAdded => Groups[(int)ReviewGroup.DirectionsAdded];

    /// <summary>CCGs that were under directions before and are under none now.</summary>
    public ImmutableArray<OdsCode> DirectionsLifted => Groups[(int)ReviewGroup.DirectionsLifted];

    /// <summary>CCGs that were under directions before and are now, whether or not under the same ones.</summary>
    public ImmutableArray<OdsCode> DirectionsRemaining => Groups[(int)ReviewGroup.DirectionsRemaining];

    /// <summary>Conditions that were open on both dates and went to a higher level.</summary>
    public ImmutableArray<LevelChange> LevelsRaised { get; }

    /// <summary>Conditions that were open on both dates and went to a lower level.</summary>
    public ImmutableArray<LevelChange> LevelsLowered { get; }

    private ImmutableArray<ImmutableArray<OdsCode>> Groups { get; }

    /// <summary>Compares CCGs between two dates, in one pass.</summary>
    /// <param name="ccgs">The CCGs, each once.</param>
    /// <param name="from">The date before: the day before a review, or the review before it.</param>
    /// <param name="to">The date after: the day after a review, or later.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ccgs"/> is null.</exception>
    /// <exception cref="ArgumentException">A CCG is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public static ReviewOutcome Between(IEnumerable<Ccg> ccgs, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(ccgs);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var builder = new ReviewOutcomeBuilder(from, to);
        foreach (var ccg in ccgs)
        {
            builder.Add(ccg ?? throw new ArgumentException("A CCG is null.", nameof(ccgs)));
        }

        return builder.Build();
    }

    /// <summary>The outcome for no CCGs. Adding it changes nothing.</summary>
    /// <param name="from">The date before.</param>
    /// <param name="to">The date after.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public static ReviewOutcome Empty(DateOnly from, DateOnly to) => Between([], from, to);

    /// <summary>The outcome for both sets together.</summary>
    /// <param name="other">The outcome, between the same dates, for a set that has no CCG in common with this one.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is between other dates.</exception>
    public ReviewOutcome Plus(ReviewOutcome other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.From != From || other.To != To)
        {
            throw new ArgumentException($"An outcome from {other.From:O} to {other.To:O} does not add to one from {From:O} to {To:O}.", nameof(other));
        }

        var groups = ImmutableArray.CreateBuilder<ImmutableArray<OdsCode>>(Groups.Length);
        for (var i = 0; i < Groups.Length; i++)
        {
            groups.Add(SortedMerge.Merge(Groups[i], other.Groups[i]));
        }

        return new(
            From,
            To,
            AlreadyFull + other.AlreadyFull,
            groups.MoveToImmutable(),
            SortedMerge.Merge(LevelsRaised, other.LevelsRaised, LevelChange.Order),
            SortedMerge.Merge(LevelsLowered, other.LevelsLowered, LevelChange.Order));
    }

    /// <summary>Whether the other outcome says the same.</summary>
    /// <param name="other">The other outcome.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ReviewOutcome? other)
    {
        if (other is null || From != other.From || To != other.To || AlreadyFull != other.AlreadyFull)
        {
            return false;
        }

        for (var i = 0; i < Groups.Length; i++)
        {
            if (!Groups[i].AsSpan().SequenceEqual(other.Groups[i].AsSpan()))
            {
                return false;
            }
        }

        return LevelsRaised.AsSpan().SequenceEqual(other.LevelsRaised.AsSpan()) && LevelsLowered.AsSpan().SequenceEqual(other.LevelsLowered.AsSpan());
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To, AlreadyFull, NewlyFull.Length, PartlyDischarged.Length, Unchanged.Length);

    /// <summary>The dates and the main numbers.</summary>
    /// <returns>"2013-03-15 to 2013-03-31: 63 newly fully authorised, 47 partly discharged, …; directions added 1, lifted 2, remaining 13".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{From:O} to {To:O}: {NewlyFull.Length} newly fully authorised, {PartlyDischarged.Length} partly discharged, {OtherwiseChanged.Length} otherwise changed, {Unchanged.Length} unchanged, {NotKnown.Length} not known; directions added {DirectionsAdded.Length}, lifted {DirectionsLifted.Length}, remaining {DirectionsRemaining.Length}");
}
