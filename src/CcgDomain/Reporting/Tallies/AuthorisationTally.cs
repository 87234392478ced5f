using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The number of CCGs by status on a date, and the number of their open conditions and directions.</summary>
/// <remarks>
/// <para>Tallies are counted by <see cref="NationalAuthorisationPosition.AsAt"/>. Those of sets without a common CCG can be added in any order, with
/// <see cref="Plus"/>.</para>
/// <para>Open conditions are those of CCGs that are established and not fully authorised. Equality is by content.</para>
/// </remarks>
[JsonConverter(typeof(ReportingConverter))]
public sealed record AuthorisationTally : ITally<AuthorisationTally>
{
    private readonly AuthorisationCounts _counts;
    private readonly ImmutableArray<CriterionCount> _criteria;

    internal AuthorisationTally(
        AuthorisationCounts counts,
        ImmutableArray<CriterionCount> criteria,
        ImmutableArray<OdsCode> directed,
        ImmutableArray<OdsCode> directedUnderSection14Z21,
        ImmutableArray<OdsCode> possiblyDirectedUnderSection14Z21)
    {
        _counts = counts;
        _criteria = criteria;
        Directed = directed;
        DirectedUnderSection14Z21 = directedUnderSection14Z21;
        PossiblyDirectedUnderSection14Z21 = possiblyDirectedUnderSection14Z21;
    }

    /// <summary>The tally of no CCGs.</summary>
    public static AuthorisationTally Empty { get; } = new(new AuthorisationCounts(), [], [], [], []);

    /// <summary>The number of applicants and established CCGs, without those that are dissolved or have not applied.</summary>
    public long Ccgs => Applicants + Established;

    /// <summary>The greatest number that <see cref="Ccgs"/> may be: with those of <see cref="NotKnown"/> that are not certainly established.</summary>
    public long CcgsAtMost => Ccgs + NotKnown - _counts.EstablishedNotKnown;

    /// <summary>The number of CCGs that had not applied. They are not included in <see cref="Ccgs"/>.</summary>
    public long NotApplied => _counts.Ccgs[AuthorisationStatusKind.NotApplied];

    /// <summary>The number of CCGs that were still to be formed by a merger, by their records or by the register. They are not included in <see cref="Ccgs"/> or <see cref="NotApplied"/>.</summary>
    public long StillToBeFormed => _counts.StillToBeFormed;

    /// <summary>
    /// The number of CCGs that exist, or may exist, and whose record is partial: it says no more than sources do, and may leave out conditions and directions.
    /// </summary>
    public long PartialRecords => _counts.PartialRecords;

    /// <summary>The number of applicants that wait for a decision.</summary>
    public long Applicants => _counts.Ccgs[AuthorisationStatusKind.Applicant];

    /// <summary>
    /// The number of established CCGs: <see cref="FullyAuthorised"/>, <see cref="WithConditions"/>, and those of <see cref="NotKnown"/> that are certainly established.
    /// </summary>
    public long Established => FullyAuthorised + WithConditions + _counts.EstablishedNotKnown;

    /// <summary>
    /// The number of CCGs whose status the records leave open. They are not included in the number of any status; those that are certainly established are included in
    /// <see cref="Established"/>.
    /// </summary>
    public long NotKnown => _counts.NotKnown;

    /// <summary>The greatest number of CCGs that may be fully authorised: <see cref="FullyAuthorised"/>, and those of <see cref="NotKnown"/> that may be.</summary>
    public long FullyAuthorisedAtMost => FullyAuthorised + _counts.MayBeFull;

    /// <summary>The greatest number of established CCGs that may not be fully authorised: <see cref="WithConditions"/>, and those of <see cref="NotKnown"/> that may be among them.</summary>
    public long WithConditionsAtMost => WithConditions + _counts.MayBeWithConditions;

    /// <summary>The greatest number of CCGs that may have a direction under regulation 8: <see cref="WithDirections"/>, and those of <see cref="NotKnown"/> that may have one.</summary>
    public long WithDirectionsAtMost => WithDirections + _counts.MayBeWithDirections;

    /// <summary>The number of established CCGs that certainly are not in shadow, and so may exercise functions. The press called these authorised.</summary>
    public long Authorised => Established - InShadow - _counts.EstablishedMayBeInShadow;

    /// <summary>The number of CCGs that are certainly fully authorised.</summary>
    public long FullyAuthorised => _counts.Ccgs[AuthorisationStatusKind.Full];

    /// <summary>
    /// The number of established CCGs that are not fully authorised, including those with directions and those in shadow. A CCG is still included on the day on
    /// which its last condition is removed.
    /// </summary>
    public long WithConditions => _counts.Ccgs[AuthorisationStatusKind.Conditional] + WithDirections;

    /// <summary>The number of CCGs in <see cref="WithConditions"/> that have a direction under regulation 8 in force.</summary>
    public long WithDirections => _counts.Ccgs[AuthorisationStatusKind.Directed] + InShadow;

    /// <summary>The number of CCGs in <see cref="WithDirections"/> that may not exercise any of their functions. No such CCG is known.</summary>
    public long InShadow => _counts.Ccgs[AuthorisationStatusKind.Shadow];

    /// <summary>
    /// The number of CCGs that no longer exist. They are not included in <see cref="Ccgs"/>. These are also those that have ended by the register, and from 1 July 2022 all
    /// that were ever established, because the law abolished CCGs at the beginning of that day (National Health Service Act 2006 s. 14Z27(1)), whether or not their end is recorded.
    /// </summary>
    public long Dissolved => _counts.Ccgs[AuthorisationStatusKind.Dissolved];

    /// <summary>Those of <see cref="NotKnown"/> that are certainly established.</summary>
    internal long EstablishedNotKnown => _counts.EstablishedNotKnown;

    /// <summary><see cref="Authorised"/> as a share of <see cref="Ccgs"/>.</summary>
    public Share ShareAuthorised => Share.Of(Authorised, Ccgs);

    /// <summary><see cref="FullyAuthorised"/> as a share of <see cref="Ccgs"/>.</summary>
    public Share ShareFullyAuthorised => Share.Of(FullyAuthorised, Ccgs);

    /// <summary>The codes of the CCGs in <see cref="WithDirections"/>, in order.</summary>
    public ImmutableArray<OdsCode> Directed { get; }

    /// <summary>
    /// The least number of directions under regulation 8 in force for the CCGs in <see cref="Directed"/>; one CCG may have several. There may be more, where a record leaves open
    /// how many are unlisted, or whether one was given or had ended by the date.
    /// </summary>
    public long Directions => _counts.Directions;

    /// <summary>
    /// The codes of the CCGs with a direction under section 14Z21 that is certainly in force, in order, whether or not their status is known. Such a direction does not change it.
    /// </summary>
    public ImmutableArray<OdsCode> DirectedUnderSection14Z21 { get; }

    /// <summary>
    /// The codes of the other CCGs that may have a direction under section 14Z21 in force, in order: one is recorded, and the record leaves open whether it was given by the date,
    /// or had ended.
    /// </summary>
    public ImmutableArray<OdsCode> PossiblyDirectedUnderSection14Z21 { get; }

    /// <summary>The number of directions under section 14Z21 that are certainly in force for the CCGs in <see cref="DirectedUnderSection14Z21"/>.</summary>
    public long DirectionsUnderSection14Z21 => _counts.DirectionsUnderSection14Z21;

    /// <summary>The number of open conditions, listed and unlisted.</summary>
    public OpenConditions Conditions => new(_counts.Conditions.Sum, _counts.UnlistedConditions, _counts.CcgsWithUnknownNumber);

    /// <summary>The number of listed conditions that are certainly open in each of the six domains, in descending order.</summary>
    public ImmutableArray<DomainConditions> ByDomain
    {
        get
        {
            CountsBy<AuthorisationDomain> conditions = default;
            foreach (var count in _criteria)
            {
                conditions[count.Criterion.Domain] += count.Conditions;
            }

            var domains = ImmutableArray.CreateBuilder<DomainConditions>((int)AuthorisationDomain.Leadership);
            for (var domain = AuthorisationDomain.ClinicalFocus; domain <= AuthorisationDomain.Leadership; domain++)
            {
                domains.Add(new(domain, conditions[domain]));
            }

            domains.Sort(static (left, right) => (-left.Conditions, left.Domain).CompareTo((-right.Conditions, right.Domain)));
            return domains.MoveToImmutable();
        }
    }

    /// <summary>The number of listed conditions that are certainly open on each criterion that has any, in the order of the codes.</summary>
    public ImmutableArray<CriterionConditions> ByCriterion =>
        ImmutableArray.CreateRange(_criteria, static count => new CriterionConditions(count.Criterion, count.Conditions));

    /// <summary>The number of listed conditions that are certainly open at each level from I to VII, and of the CCGs that have one.</summary>
    public ImmutableArray<LevelConditions> ByLevel
    {
        get
        {
            var levels = ImmutableArray.CreateBuilder<LevelConditions>((int)ConditionLevel.VII);
            for (var level = ConditionLevel.I; level <= ConditionLevel.VII; level++)
            {
                levels.Add(new(level, _counts.Conditions[level], _counts.CcgsWithConditions[level]));
            }

            return levels.MoveToImmutable();
        }
    }

    /// <summary>The number of listed conditions that are certainly open and whose level is not known. They are not included in <see cref="ByLevel"/>.</summary>
    public long ConditionsAtUnknownLevel => _counts.Conditions[default];

    /// <summary>The number of established CCGs by how many conditions they have open.</summary>
    public ConditionSpread Spread => new(
        _counts.Spread[ConditionBracket.None],
        _counts.Spread[ConditionBracket.OneToFour],
        _counts.Spread[ConditionBracket.FiveToNine],
        _counts.Spread[ConditionBracket.TenOrMore],
        _counts.Spread[ConditionBracket.NotKnown]);

    /// <summary>Adds the tally of other CCGs.</summary>
    /// <param name="other">The tally of a set that has no CCG in common with this one. A CCG in both would be counted twice, and so would its code be listed.</param>
    /// <returns>The tally of both sets.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public AuthorisationTally Plus(AuthorisationTally other)
    {
        Guard.Against.Null(other);
        return new(
            _counts + other._counts,
            SortedMerge.Sum(_criteria, other._criteria),
            SortedMerge.Merge(Directed, other.Directed),
            SortedMerge.Merge(DirectedUnderSection14Z21, other.DirectedUnderSection14Z21),
            SortedMerge.Merge(PossiblyDirectedUnderSection14Z21, other.PossiblyDirectedUnderSection14Z21));
    }

    /// <summary>Whether all numbers and codes of the other tally are the same.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>Whether the tallies are equal.</returns>
    public bool Equals(AuthorisationTally? other) => other is not null
        && _counts.Equals(other._counts)
        && _criteria.AsSpan().SequenceEqual(other._criteria.AsSpan())
        && Directed.AsSpan().SequenceEqual(other.Directed.AsSpan())
        && DirectedUnderSection14Z21.AsSpan().SequenceEqual(other.DirectedUnderSection14Z21.AsSpan())
        && PossiblyDirectedUnderSection14Z21.AsSpan().SequenceEqual(other.PossiblyDirectedUnderSection14Z21.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        _counts, _criteria.HashOfItems(), Directed.HashOfItems(), DirectedUnderSection14Z21.HashOfItems(), PossiblyDirectedUnderSection14Z21.HashOfItems());

    /// <summary>The main numbers as text.</summary>
    /// <returns>"211 CCGs: 106 fully authorised, 105 with conditions, 14 of them with directions; 400 open conditions".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Ccgs} CCGs: {FullyAuthorised} fully authorised, {WithConditions} with conditions, {WithDirections} of them with directions; {Conditions} open conditions");
}
