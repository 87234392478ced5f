using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Timelines;

namespace CcgDomain.Reporting;

/// <summary>Counts CCGs one after another. Its memory does not grow with their number, except for the codes of those with directions.</summary>
/// <param name="criteria">The index of the criteria, which many builders share.</param>
internal sealed class AuthorisationTallyBuilder(CriterionIndex criteria)
{
    private AuthorisationCounts _counts;
    private long[] _conditionsByCriterion = [];
    private List<OdsCode>? _directed;
    private List<OdsCode>? _directedUnderSection14Z21;
    private List<OdsCode>? _possiblyDirectedUnderSection14Z21;

    /// <summary>Counts a CCG.</summary>
    /// <param name="entry">The CCG.</param>
    /// <param name="kinds">The kinds of status that are possible.</param>
    /// <param name="date">The date.</param>
    internal void Add(in AuthorisationRegionBuilder.Entry entry, AuthorisationStatusKinds kinds, DateOnly date)
    {
        if (ReportedStatus.IsStillToBeFormed(entry.Ccg, kinds, date))
        {
            _counts.StillToBeFormed++;
            return;
        }

        AddDirectionsUnderSection14Z21(entry.Ccg, ReportedDirections.On(entry.Ccg, kinds, date, entry.IsOnly ? entry.Position : null));
        _counts.PartialRecords += entry.IsPartial && kinds != AuthorisationStatusKinds.Dissolved ? 1 : 0;
        if (!kinds.IsKnown(out var status))
        {
            AddNotKnown(kinds);
            return;
        }

        _counts.Ccgs[status]++;
        if (status is AuthorisationStatusKind.NotApplied or AuthorisationStatusKind.Applicant or AuthorisationStatusKind.Dissolved)
        {
            return;
        }

        if (status is AuthorisationStatusKind.Directed or AuthorisationStatusKind.Shadow)
        {
            AddDirections(entry.Ccg, entry.Position);
        }

        if (status == AuthorisationStatusKind.Full)
        {
            _counts.Spread[ConditionBracket.None]++;
        }
        else
        {
            AddConditions(entry.Position, entry.Listed);
        }
    }

    /// <summary>Counts a CCG whose status is not known by the cases that are possible. What it may have open is not counted, but for the fact that it is not known.</summary>
    private void AddNotKnown(AuthorisationStatusKinds kinds)
    {
        var isEstablished = kinds.MustBe(AuthorisationStatusKinds.AnyEstablished);
        var mayBeOpen = kinds.MayBe(AuthorisationStatusKinds.AnyOpen);
        _counts.NotKnown++;
        _counts.EstablishedNotKnown += isEstablished ? 1 : 0;
        _counts.MayBeFull += kinds.MayBe(AuthorisationStatusKinds.Full) ? 1 : 0;
        _counts.MayBeWithConditions += mayBeOpen ? 1 : 0;
        _counts.MayBeWithDirections += kinds.MayBe(AuthorisationStatusKinds.AnyDirected) ? 1 : 0;
        _counts.CcgsWithUnknownNumber += mayBeOpen ? 1 : 0;
        _counts.Spread[ConditionBracket.NotKnown] += isEstablished ? 1 : 0;
    }

    internal AuthorisationTally Build() =>
        new(
            _counts,
            criteria.InOrder(_conditionsByCriterion),
            SortedMerge.Sort(_directed),
            SortedMerge.Sort(_directedUnderSection14Z21),
            SortedMerge.Sort(_possiblyDirectedUnderSection14Z21));

    private void AddDirections(Ccg ccg, AuthorisationPosition position)
    {
        foreach (var direction in position.Directions)
        {
            _counts.Directions += direction.Power == DirectionPower.Regulation8 ? 1 : 0;
        }

        _counts.Directions += position.UnlistedDirections.AtLeast;
        (_directed ??= []).Add(ccg.Code);
    }

    private void AddDirectionsUnderSection14Z21(Ccg ccg, ReportedDirections directions)
    {
        _counts.DirectionsUnderSection14Z21 += directions.InForce;
        if (directions.InForce > 0)
        {
            (_directedUnderSection14Z21 ??= []).Add(ccg.Code);
        }
        else if (directions.MayBeInForce)
        {
            (_possiblyDirectedUnderSection14Z21 ??= []).Add(ccg.Code);
        }
    }

    private void AddConditions(AuthorisationPosition position, int listed)
    {
        var levels = 0;
        foreach (var condition in position.State.OpenConditions)
        {
            var level = condition.Level.GetValueOrDefault();
            levels |= 1 << (int)level;
            _counts.Conditions[level]++;
            var index = criteria.GetOrAdd(condition.Criterion);
            if (index >= _conditionsByCriterion.Length)
            {
                Array.Resize(ref _conditionsByCriterion, Math.Max(16, 2 * (index + 1)));
            }

            _conditionsByCriterion[index]++;
        }

        for (var level = ConditionLevel.I; levels >> (int)level != 0; level++)
        {
            _counts.CcgsWithConditions[level] += (levels >> (int)level) & 1;
        }

        _counts.UnlistedConditions += position.Unlisted.AtLeast;
        _counts.CcgsWithUnknownNumber += position.Unlisted.AtMost is null ? 1 : 0;
        _counts.Spread[BracketOf(position.Unlisted, listed)]++;
    }

    private static ConditionBracket BracketOf(Unlisted unlisted, int listed) => ((long)listed + unlisted.AtLeast) switch
    {
        >= 10 => ConditionBracket.TenOrMore,
        _ when unlisted.AtMost is null => ConditionBracket.NotKnown,
        >= 5 => ConditionBracket.FiveToNine,
        >= 1 => ConditionBracket.OneToFour,
        _ => ConditionBracket.None,
    };
}

/// <summary>
/// Counts the CCGs of one region, in a column for each wave; column 0 is for those in none. Its memory does not grow with their number, except for what the columns keep.
/// </summary>
/// <remarks>
/// Many CCGs are in no cache, and each leads to its position and from there to its conditions. Those of a block are followed one step at a time, so that the processor waits for
/// all of them at once and not for one after the other.
/// </remarks>
/// <param name="criteria">The index of the criteria, which all regions share.</param>
/// <param name="date">The date.</param>
internal sealed class AuthorisationRegionBuilder(CriterionIndex criteria, DateOnly date) : IRegionTallyBuilder<AuthorisationTally>
{
    private const int BlockSize = 32;

    private readonly AuthorisationTallyBuilder?[] _waves = new AuthorisationTallyBuilder?[(int)AuthorisationWave.Four + 1];
    private readonly Entry[] _block = new Entry[BlockSize];
    private int _count;

    public void Add(Ccg ccg)
    {
        _block[_count++].Ccg = ccg;
        if (_count == BlockSize)
        {
            CountBlock();
        }
    }

    public ImmutableArray<AuthorisationTally?> Build()
    {
        CountBlock();
        return [.. Array.ConvertAll(_waves, static wave => wave?.Build())];
    }

    private void CountBlock()
    {
        var block = _block.AsSpan(0, _count);
        _count = 0;
        foreach (ref var entry in block)
        {
            entry.IsOnly = entry.Ccg.TryLastAuthorisationBy(date, out entry.Position!);
        }

        // A CCG stands in the column of the wave that it is in after all that may have happened. If its status is known whichever reading holds, so is what it has open last.
        foreach (ref var entry in block)
        {
            if (!entry.IsOnly)
            {
                entry.IsOnly = entry.Ccg.Authorisation.TryAsAt(date, out var only);
                entry.Position = only ?? entry.Ccg.Authorisation.ReadingsAsAt(date)[^1];
            }

            entry.Position = entry.Position.On(date);
            entry.IsPartial = entry.Position.State.IsPartial;
        }

        foreach (ref var entry in block)
        {
            entry.Listed = entry.Position.State.OpenConditions.Length;
        }

        foreach (ref readonly var entry in block)
        {
            var kinds = entry.IsOnly && !entry.IsPartial ? entry.Position.StatusKindsOn(date) : entry.Ccg.StatusKindsOn(date);
            BuilderFor(entry.Position).Add(in entry, ReportedStatus.Of(entry.Ccg, kinds, date), date);
        }
    }

    private AuthorisationTallyBuilder BuilderFor(AuthorisationPosition position) => _waves[(int)position.Wave.GetValueOrDefault()] ??= new(criteria);

    /// <summary>A CCG to be counted.</summary>
    internal struct Entry
    {
        internal Ccg Ccg;

        /// <summary>Its position on the date after all that may have happened.</summary>
        internal AuthorisationPosition Position;

        /// <summary>Whether no other position is possible.</summary>
        internal bool IsOnly;

        /// <summary>Whether its record is partial.</summary>
        internal bool IsPartial;

        /// <summary>The number of conditions that the position lists.</summary>
        internal int Listed;
    }
}
