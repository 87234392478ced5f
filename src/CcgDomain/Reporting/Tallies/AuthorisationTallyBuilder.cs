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
    /// <param name="ccg">The CCG.</param>
    /// <param name="position">Its position on the date after all that may have happened.</param>
    /// <param name="isOnly">Whether no other position is possible.</param>
    /// <param name="kinds">The kinds of status that are possible.</param>
    /// <param name="date">The date.</param>
    internal void Add(Ccg ccg, AuthorisationPosition position, bool isOnly, AuthorisationStatusKinds kinds, DateOnly date)
    {
        if (ReportedStatus.IsStillToBeFormed(ccg, kinds, date))
        {
            _counts.StillToBeFormed++;
            return;
        }

        AddDirectionsUnderSection14Z21(ccg.Code, ReportedDirections.On(ccg, kinds, date, isOnly ? position : null));
        _counts.PartialRecords += ccg.RecordKind == RecordKind.Partial && kinds != AuthorisationStatusKinds.Dissolved ? 1 : 0;
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
            AddDirections(ccg.Code, position);
        }

        if (status == AuthorisationStatusKind.Full)
        {
            _counts.Spread[ConditionBracket.None]++;
        }
        else
        {
            AddConditions(position);
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

    private void AddDirections(OdsCode code, AuthorisationPosition position)
    {
        foreach (var direction in position.Directions)
        {
            _counts.Directions += direction.Power == DirectionPower.Regulation8 ? 1 : 0;
        }

        _counts.Directions += position.UnlistedDirections.AtLeast;
        (_directed ??= []).Add(code);
    }

    private void AddDirectionsUnderSection14Z21(OdsCode code, ReportedDirections directions)
    {
        _counts.DirectionsUnderSection14Z21 += directions.InForce;
        if (directions.InForce > 0)
        {
            (_directedUnderSection14Z21 ??= []).Add(code);
        }
        else if (directions.MayBeInForce)
        {
            (_possiblyDirectedUnderSection14Z21 ??= []).Add(code);
        }
    }

    private void AddConditions(AuthorisationPosition position)
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
        _counts.Spread[BracketOf(position)]++;
    }

    private static ConditionBracket BracketOf(AuthorisationPosition position) => ((long)position.State.OpenCount + position.Unlisted.AtLeast) switch
    {
        >= 10 => ConditionBracket.TenOrMore,
        _ when position.Unlisted.AtMost is null => ConditionBracket.NotKnown,
        >= 5 => ConditionBracket.FiveToNine,
        >= 1 => ConditionBracket.OneToFour,
        _ => ConditionBracket.None,
    };
}

/// <summary>Counts the CCGs of one region, in a column for each wave; column 0 is for those in none.</summary>
/// <param name="criteria">The index of the criteria, which all regions share.</param>
internal sealed class AuthorisationRegionBuilder(CriterionIndex criteria) : IRegionTallyBuilder<AuthorisationTally>
{
    private readonly AuthorisationTallyBuilder?[] _waves = new AuthorisationTallyBuilder?[(int)AuthorisationWave.Four + 1];

    public void Add(Ccg ccg, DateOnly date)
    {
        // A CCG stands in the column of the wave that it is in after all that may have happened. If its status is known whichever reading holds, so is what it has open last.
        var isOnly = ccg.TryAuthorisationOn(date, out var only);
        var position = only ?? ccg.Authorisation.ReadingsAsAt(date)[^1];
        var kinds = isOnly && ccg.RecordKind == RecordKind.Complete ? position.StatusKindsOn(date) : ccg.StatusKindsOn(date);
        BuilderFor(position).Add(ccg, position, isOnly, ReportedStatus.Of(ccg, kinds, date), date);
    }

    private AuthorisationTallyBuilder BuilderFor(AuthorisationPosition position) => _waves[(int)position.Wave.GetValueOrDefault()] ??= new(criteria);

    public ImmutableArray<AuthorisationTally?> Build() => [.. Array.ConvertAll(_waves, static wave => wave?.Build())];
}
