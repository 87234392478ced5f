using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.Reporting;

/// <summary>A set of CCGs counted as they stood on a date: their status, their open conditions, their directions.</summary>
/// <remarks>
/// <para>Counted by <see cref="NationalAuthorisationPosition.AsAt"/>. Tallies of sets that have no CCG in common add up (<see cref="Plus"/>), in any order.</para>
/// <para>Open conditions are those of CCGs that are established and not fully authorised. Equality is by content.</para>
/// </remarks>
public sealed record AuthorisationTally : ITally<AuthorisationTally>
{
    private readonly AuthorisationCounts _counts;
    private readonly ImmutableArray<CriterionCount> _criteria;

    internal AuthorisationTally(
        in AuthorisationCounts counts,
        ImmutableArray<CriterionCount> criteria,
        ImmutableArray<OdsCode> directed,
        ImmutableArray<OdsCode> directedUnderSection14Z21)
    {
        _counts = counts;
        _criteria = criteria;
        Directed = directed;
        DirectedUnderSection14Z21 = directedUnderSection14Z21;
    }

    /// <summary>The tally of no CCGs. Adding it changes nothing.</summary>
    public static AuthorisationTally Empty { get; } = new(new AuthorisationCounts(), [], [], []);

    /// <summary>The CCGs that there were or were to be: applicants and established ones, neither dissolved nor yet to apply.</summary>
    public long Ccgs => Applicants + Established;

    /// <summary>Records of which neither an application nor a merger is known by the date. Not among <see cref="Ccgs"/>.</summary>
    public long NotApplied => _counts.Ccgs[AuthorisationStatusKind.NotApplied];

    /// <summary>Applicants that wait for a decision.</summary>
    public long Applicants => _counts.Ccgs[AuthorisationStatusKind.Applicant];

    /// <summary>Established CCGs: <see cref="FullyAuthorised"/> and <see cref="WithConditions"/>.</summary>
    public long Established => FullyAuthorised + WithConditions;

    /// <summary>Established and allowed to work: all that are established but those in shadow. What the press called authorised.</summary>
    public long Authorised => Established - InShadow;

    /// <summary>CCGs with nothing left open.</summary>
    public long FullyAuthorised => _counts.Ccgs[AuthorisationStatusKind.Full];

    /// <summary>CCGs not yet fully authorised, those with directions and those in shadow included. On the day that the last condition goes a CCG is still among them.</summary>
    public long WithConditions => _counts.Ccgs[AuthorisationStatusKind.Conditional] + WithDirections;

    /// <summary>Of these, the CCGs with a direction under regulation 8 in force.</summary>
    public long WithDirections => _counts.Ccgs[AuthorisationStatusKind.Directed] + InShadow;

    /// <summary>Of these, the CCGs that are established and may not exercise any of their functions. None is known.</summary>
    public long InShadow => _counts.Ccgs[AuthorisationStatusKind.Shadow];

    /// <summary>CCGs that no longer exist. Not among <see cref="Ccgs"/>.</summary>
    public long Dissolved => _counts.Ccgs[AuthorisationStatusKind.Dissolved];

    /// <summary>The share of <see cref="Ccgs"/> that is authorised.</summary>
    public Share ShareAuthorised => Share.Of(Authorised, Ccgs);

    /// <summary>The share of <see cref="Ccgs"/> that is fully authorised.</summary>
    public Share ShareFullyAuthorised => Share.Of(FullyAuthorised, Ccgs);

    /// <summary>The CCGs of <see cref="WithDirections"/>, in the order of their codes.</summary>
    public ImmutableArray<OdsCode> Directed { get; }

    /// <summary>The directions under regulation 8 that they are under: one CCG may be under several.</summary>
    public long Directions => _counts.Directions;

    /// <summary>The CCGs with a direction under section 14Z21 in force, in the order of their codes. It does not change the status.</summary>
    public ImmutableArray<OdsCode> DirectedUnderSection14Z21 { get; }

    /// <summary>The directions under section 14Z21 that they are under.</summary>
    public long DirectionsUnderSection14Z21 => _counts.DirectionsUnderSection14Z21;

    /// <summary>The open conditions, listed and not.</summary>
    public OpenConditions Conditions => new(_counts.Conditions.Sum, _counts.UnlistedConditions, _counts.CcgsWithUnknownNumber);

    /// <summary>The listed conditions of each domain, the domain with most first; all six.</summary>
    public ImmutableArray<DomainConditions> ByDomain
    {
        get
        {
            Span<long> counts = stackalloc long[6];
            foreach (var (criterion, conditions) in _criteria)
            {
                counts[(int)criterion.Domain - 1] += conditions;
            }

            var domains = new List<DomainConditions>(counts.Length);
            for (var i = 0; i < counts.Length; i++)
            {
                domains.Add(new((AuthorisationDomain)(i + 1), counts[i]));
            }

            domains.Sort(static (a, b) => a.Conditions == b.Conditions ? a.Domain.CompareTo(b.Domain) : b.Conditions.CompareTo(a.Conditions));
            return [.. domains];
        }
    }

    /// <summary>The listed conditions on each criterion that has any, in the order of the codes.</summary>
    public ImmutableArray<CriterionConditions> ByCriterion =>
        ImmutableArray.CreateRange(_criteria, static count => new CriterionConditions(count.Criterion, count.Conditions));

    /// <summary>The listed conditions at each level, and the CCGs that have one; I to VII.</summary>
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

    /// <summary>How many established CCGs have how many conditions open.</summary>
    public ConditionSpread Spread => new(
        _counts.Spread[ConditionBracket.None],
        _counts.Spread[ConditionBracket.OneToFour],
        _counts.Spread[ConditionBracket.FiveToNine],
        _counts.Spread[ConditionBracket.TenOrMore],
        _counts.Spread[ConditionBracket.NotKnown]);

    /// <summary>Both sets counted together.</summary>
    /// <param name="other">The tally of a set that has no CCG in common with this one.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public AuthorisationTally Plus(AuthorisationTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            _counts + other._counts,
            SortedMerge.Sum(_criteria, other._criteria),
            SortedMerge.Merge(Directed, other.Directed),
            SortedMerge.Merge(DirectedUnderSection14Z21, other.DirectedUnderSection14Z21));
    }

    /// <summary>Whether the other tally counts the same.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(AuthorisationTally? other) => other is not null
        && _counts.Equals(other._counts)
        && _criteria.AsSpan().SequenceEqual(other._criteria.AsSpan())
        && Directed.AsSpan().SequenceEqual(other.Directed.AsSpan())
        && DirectedUnderSection14Z21.AsSpan().SequenceEqual(other.DirectedUnderSection14Z21.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Ccgs, NotApplied, FullyAuthorised, Dissolved, _criteria.Length, Directed.Length);

    /// <summary>The main numbers.</summary>
    /// <returns>"211 CCGs: 106 fully authorised, 105 with conditions, 14 of them with directions; 400 open conditions".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Ccgs} CCGs: {FullyAuthorised} fully authorised, {WithConditions} with conditions, {WithDirections} of them with directions; {Conditions} open conditions");
}
