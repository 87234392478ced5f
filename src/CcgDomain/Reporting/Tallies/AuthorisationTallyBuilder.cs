using System.Runtime.InteropServices;
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
            AddDirections(in entry, date);
        }

        if (status == AuthorisationStatusKind.Full)
        {
            _counts.Spread[ConditionBracket.None]++;
        }
        else
        {
            AddConditions(in entry);
        }
    }

    /// <summary>Counts a CCG whose status is not known by the cases that are possible. What it may have open is not counted, but for the fact that it is not known.</summary>
    private void AddNotKnown(AuthorisationStatusKinds kinds)
    {
        var isEstablished = kinds.MustBe(AuthorisationStatusKinds.AnyEstablished);
        var mayBeOpen = kinds.MayBe(AuthorisationStatusKinds.AnyOpen);
        _counts.NotKnown++;
        _counts.EstablishedNotKnown += isEstablished ? 1 : 0;
        _counts.EstablishedMayBeInShadow += isEstablished && kinds.MayBe(AuthorisationStatusKinds.Shadow) ? 1 : 0;
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

    /// <summary>Counts a CCG with directions under regulation 8, and the fewest of them that any reading has in force.</summary>
    private void AddDirections(in AuthorisationRegionBuilder.Entry entry, DateOnly date)
    {
        var fewest = CountDirections(entry.Position, date);
        foreach (var reading in entry.Others)
        {
            fewest = Math.Min(fewest, CountDirections(reading, date));
        }

        _counts.Directions += fewest;
        (_directed ??= []).Add(entry.Ccg.Code);
    }

    private static long CountDirections(AuthorisationPosition position, DateOnly date) => (long)position.UnlistedDirections.AtLeast + position.State.Directions.CountRegulation8On(date);

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

    private void AddConditions(in AuthorisationRegionBuilder.Entry entry)
    {
        var unlisted = entry.Position.Unlisted;
        var atLeast = (long)entry.Listed + unlisted.AtLeast;
        if (entry.Others.IsEmpty)
        {
            AddConditions(entry.Position.State.OpenConditions, atLeast, isExact: unlisted.AtMost is not null);
            return;
        }

        // Of several readings counts what each has.
        List<StoredCondition> listed = [.. entry.Position.State.OpenConditions];
        var (fewest, isExact) = (atLeast, unlisted.AtMost is not null);
        foreach (var reading in entry.Others)
        {
            var number = (long)reading.State.OpenCount + reading.Unlisted.AtLeast;
            (fewest, isExact) = (Math.Min(fewest, number), isExact && number == atLeast && reading.Unlisted.AtMost is not null);
            listed = KeepOpenIn(reading, listed);
        }

        AddConditions(CollectionsMarshal.AsSpan(listed), fewest, isExact);
    }

    /// <summary>Returns the conditions that are open in a reading too, each at an unknown level if it has another one there.</summary>
    private static List<StoredCondition> KeepOpenIn(AuthorisationPosition reading, List<StoredCondition> conditions)
    {
        // Where rules were waived, one criterion may have several.
        var open = new Dictionary<CriterionCode, Queue<ConditionLevel?>>();
        foreach (var condition in reading.State.OpenConditions)
        {
            if (!open.TryGetValue(condition.Criterion, out var levels))
            {
                open[condition.Criterion] = levels = new();
            }

            levels.Enqueue(condition.Level);
        }

        var kept = new List<StoredCondition>(conditions.Count);
        foreach (var condition in conditions)
        {
            if (open.TryGetValue(condition.Criterion, out var levels) && levels.TryDequeue(out var level))
            {
                kept.Add(new(condition.Criterion, condition.Level == level ? level : null));
            }
        }

        return kept;
    }

    /// <summary>Counts the open conditions of a CCG.</summary>
    /// <param name="listed">Those that are certainly open and listed.</param>
    /// <param name="atLeast">The least number of all.</param>
    /// <param name="isExact">Whether there certainly are no more.</param>
    private void AddConditions(ReadOnlySpan<StoredCondition> listed, long atLeast, bool isExact)
    {
        var levels = 0;
        foreach (var condition in listed)
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

        _counts.UnlistedConditions += atLeast - listed.Length;
        _counts.CcgsWithUnknownNumber += isExact ? 0 : 1;
        _counts.Spread[BracketOf(atLeast, isExact)]++;
    }

    private static ConditionBracket BracketOf(long atLeast, bool isExact) => atLeast switch
    {
        >= 10 => ConditionBracket.TenOrMore,
        _ when !isExact => ConditionBracket.NotKnown,
        >= 5 => ConditionBracket.FiveToNine,
        >= 1 => ConditionBracket.OneToFour,
        _ => ConditionBracket.None,
    };
}

/// <summary>
/// Counts the CCGs of one region, in a column for each wave; column 0 is for those in none, or in one that is not known. Its memory does not grow with their number, except for
/// what the columns keep.
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

        foreach (ref var entry in block)
        {
            entry.Others = [];
            if (!entry.IsOnly)
            {
                entry.IsOnly = entry.Ccg.Authorisation.TryAsAt(date, out entry.Position!);
            }

            if (!entry.IsOnly)
            {
                var readings = entry.Ccg.Authorisation.ReadingsAsAt(date);
                (entry.Position, entry.Others) = (readings[0], readings.RemoveAt(0));
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
            BuilderFor(in entry).Add(in entry, ReportedStatus.Of(entry.Ccg, kinds, date), date);
        }
    }

    private AuthorisationTallyBuilder BuilderFor(in Entry entry)
    {
        var wave = entry.Position.Wave;
        foreach (var reading in entry.Others)
        {
            wave = reading.Wave == wave ? wave : null;
        }

        return _waves[(int)wave.GetValueOrDefault()] ??= new(criteria);
    }

    /// <summary>A CCG to be counted.</summary>
    internal struct Entry
    {
        internal Ccg Ccg;

        /// <summary>Its position on the date, or the first that is possible.</summary>
        internal AuthorisationPosition Position;

        /// <summary>The other positions that are possible.</summary>
        internal ImmutableArray<AuthorisationPosition> Others;

        /// <summary>Whether no other position is possible.</summary>
        internal bool IsOnly;

        /// <summary>Whether its record is partial.</summary>
        internal bool IsPartial;

        /// <summary>The number of conditions that the position lists.</summary>
        internal int Listed;
    }
}
