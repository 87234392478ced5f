using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The changes in the authorisation of a set of CCGs between two dates, such as the days before and after a review.</summary>
/// <remarks>
/// <para>Full authorisation begins on the day after the last condition is removed and the last direction revoked, so the second date should be
/// later than the day of the review. If it is that day, the CCGs concerned are in <see cref="FullFromNextDay"/>.</para>
/// <para>Each CCG that was established and not fully authorised on the first date and exists on the second is in exactly one of <see cref="NewlyFull"/>,
/// <see cref="FullFromNextDay"/>, <see cref="PartlyDischarged"/>, <see cref="OtherwiseChanged"/>, <see cref="Unchanged"/> and
/// <see cref="NotKnown"/>. Directions are those under regulation 8, but for the lists that name section 14Z21. All lists are in the order of the codes. Equality is by content.</para>
/// </remarks>
[JsonConverter(typeof(ReportingConverter))]
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

    /// <summary>The first date.</summary>
    public DateOnly From { get; }

    /// <summary>The second date.</summary>
    public DateOnly To { get; }

    /// <summary>The number of CCGs that were fully authorised on both dates.</summary>
    public long AlreadyFull { get; }

    /// <summary>The CCGs that became fully authorised: every condition was discharged and no direction is left.</summary>
    public ImmutableArray<OdsCode> NewlyFull => Groups[(int)ReviewGroup.NewlyFull];

    /// <summary>The CCGs with no condition or direction left on the second date, which become fully authorised on the day after it.</summary>
    public ImmutableArray<OdsCode> FullFromNextDay => Groups[(int)ReviewGroup.FullFromNextDay];

    /// <summary>The CCGs that discharged at least one condition and still have a condition or a direction.</summary>
    public ImmutableArray<OdsCode> PartlyDischarged => Groups[(int)ReviewGroup.PartlyDischarged];

    /// <summary>The CCGs that discharged no condition but have another level, other directions or more conditions than before.</summary>
    public ImmutableArray<OdsCode> OtherwiseChanged => Groups[(int)ReviewGroup.OtherwiseChanged];

    /// <summary>The CCGs with the same conditions, levels and directions as before.</summary>
    public ImmutableArray<OdsCode> Unchanged => Groups[(int)ReviewGroup.Unchanged];

    /// <summary>
    /// The CCGs of which too little is known to say in which list they are: whether an unlisted condition was discharged or an unlisted direction revoked, whether
    /// anything unlisted is left, whether a level or the effect of a direction is another, or what their status was on one of the dates. They may have been
    /// established or dissolved between the dates.
    /// </summary>
    public ImmutableArray<OdsCode> NotKnown => Groups[(int)ReviewGroup.NotKnown];

    /// <summary>The CCGs that were established between the dates. They are in no other list.</summary>
    public ImmutableArray<OdsCode> NewlyEstablished => Groups[(int)ReviewGroup.NewlyEstablished];

    /// <summary>The CCGs that were dissolved between the dates. They are in no other list: their directions were not lifted.</summary>
    public ImmutableArray<OdsCode> Dissolved => Groups[(int)ReviewGroup.Dissolved];

    /// <summary>The CCGs with directions on the second date only.</summary>
    public ImmutableArray<OdsCode> DirectionsAdded => Groups[(int)ReviewGroup.DirectionsAdded];

    /// <summary>The CCGs with directions on the first date only.</summary>
    public ImmutableArray<OdsCode> DirectionsLifted => Groups[(int)ReviewGroup.DirectionsLifted];

    /// <summary>The CCGs with directions on both dates, whether or not the same ones.</summary>
    public ImmutableArray<OdsCode> DirectionsRemaining => Groups[(int)ReviewGroup.DirectionsRemaining];

    /// <summary>The CCGs with a direction under section 14Z21 in force on the second date and none on the first, whatever their status.</summary>
    public ImmutableArray<OdsCode> Section14Z21Given => Groups[(int)ReviewGroup.Section14Z21Given];

    /// <summary>The CCGs with a direction under section 14Z21 in force on the first date and none on the second. Those of a CCG that was dissolved were not lifted.</summary>
    public ImmutableArray<OdsCode> Section14Z21Lifted => Groups[(int)ReviewGroup.Section14Z21Lifted];

    /// <summary>The CCGs with a direction under section 14Z21 in force on both dates, whether or not the same one.</summary>
    public ImmutableArray<OdsCode> Section14Z21Remaining => Groups[(int)ReviewGroup.Section14Z21Remaining];

    /// <summary>
    /// The CCGs with a recorded direction under section 14Z21 of which the record leaves open whether one was in force on one of the dates: because the days of a
    /// direction are not known, because a partial record says nothing of that date, or because the CCG may have been dissolved by then.
    /// </summary>
    public ImmutableArray<OdsCode> Section14Z21NotKnown => Groups[(int)ReviewGroup.Section14Z21NotKnown];

    /// <summary>The conditions that were open on both dates and have a higher level on the second.</summary>
    public ImmutableArray<LevelChange> LevelsRaised { get; }

    /// <summary>The conditions that were open on both dates and have a lower level on the second.</summary>
    public ImmutableArray<LevelChange> LevelsLowered { get; }

    private ImmutableArray<ImmutableArray<OdsCode>> Groups { get; }

    /// <summary>Compares CCGs between two dates, in one pass.</summary>
    /// <param name="ccgs">The CCGs, each once.</param>
    /// <param name="from">The first date: for a review, the day before it, or the previous review.</param>
    /// <param name="to">The second date: for a review, the day after it, or later.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ccgs"/> is null.</exception>
    /// <exception cref="ArgumentException">A CCG is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public static ReviewOutcome Between(IEnumerable<Ccg> ccgs, DateOnly from, DateOnly to)
    {
        Guard.Against.Null(ccgs);
        Guard.Against.Before(to, from);
        var builder = new ReviewOutcomeBuilder(from, to);
        foreach (var ccg in ccgs)
        {
            builder.Add(Guard.Against.NullItem(ccg, nameof(ccgs)));
        }

        return builder.Build();
    }

    /// <summary>Returns the outcome for no CCGs.</summary>
    /// <param name="from">The first date.</param>
    /// <param name="to">The second date.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public static ReviewOutcome Empty(DateOnly from, DateOnly to) => Between([], from, to);

    /// <summary>Adds the outcome for other CCGs.</summary>
    /// <param name="other">The outcome, between the same dates, for a set that has no CCG in common with this one.</param>
    /// <returns>The outcome for both sets.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is between other dates.</exception>
    public ReviewOutcome Plus(ReviewOutcome other)
    {
        Guard.Against.Null(other);
        Guard.Against.OtherDates(other, this);
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
            SortedMerge.Merge(LevelsRaised, other.LevelsRaised, LevelChange.Comparer),
            SortedMerge.Merge(LevelsLowered, other.LevelsLowered, LevelChange.Comparer));
    }

    /// <summary>Whether the other outcome has the same dates, numbers and lists.</summary>
    /// <param name="other">The other outcome.</param>
    /// <returns>Whether the outcomes are equal.</returns>
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
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(From);
        hash.Add(To);
        hash.Add(AlreadyFull);
        foreach (var group in Groups)
        {
            hash.Add(group.HashOfItems());
        }

        hash.Add(LevelsRaised.HashOfItems());
        hash.Add(LevelsLowered.HashOfItems());
        return hash.ToHashCode();
    }

    /// <summary>The dates and the main numbers as text.</summary>
    /// <returns>"2013-03-15 to 2013-03-31: 63 newly fully authorised, 47 partly discharged, …; directions added 1, lifted 2, remaining 13".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{From:O} to {To:O}: {NewlyFull.Length} newly fully authorised, {PartlyDischarged.Length} partly discharged, {OtherwiseChanged.Length} otherwise changed, {Unchanged.Length} unchanged, {NotKnown.Length} not known; directions added {DirectionsAdded.Length}, lifted {DirectionsLifted.Length}, remaining {DirectionsRemaining.Length}");
}
