using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.Reporting;

/// <summary>Counts CCGs one after another. Its memory does not grow with their number, except for the codes of those with directions.</summary>
/// <param name="criteria">The index of the criteria, which many builders share.</param>
internal sealed class AuthorisationTallyBuilder(CriterionIndex criteria)
{
    private AuthorisationCounts _counts;
    private long[] _conditionsByCriterion = [];
    private List<OdsCode>? _directed;
    private List<OdsCode>? _directedUnderSection14Z21;

    /// <summary>Counts a CCG by its only possible position on the date.</summary>
    internal void Add(OdsCode code, AuthorisationPosition position, DateOnly date)
    {
        var kinds = position.StatusKindsOn(date);
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

        if (!position.Directions.IsEmpty)
        {
            AddDirections(code, position, status is AuthorisationStatusKind.Directed or AuthorisationStatusKind.Shadow);
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
    internal void AddNotKnown(AuthorisationStatusKinds kinds)
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
        new(_counts, criteria.InOrder(_conditionsByCriterion), SortedMerge.Sort(_directed), SortedMerge.Sort(_directedUnderSection14Z21));

    private void AddDirections(OdsCode code, AuthorisationPosition position, bool isDirected)
    {
        var (underRegulation8, underSection14Z21) = (0, 0);
        foreach (var direction in position.Directions)
        {
            underRegulation8 += direction.Power == DirectionPower.Regulation8 ? 1 : 0;
            underSection14Z21 += direction.Power == DirectionPower.Section14Z21 ? 1 : 0;
        }

        if (isDirected)
        {
            _counts.Directions += underRegulation8;
            (_directed ??= []).Add(code);
        }

        if (underSection14Z21 > 0)
        {
            _counts.DirectionsUnderSection14Z21 += underSection14Z21;
            (_directedUnderSection14Z21 ??= []).Add(code);
        }
    }

    private void AddConditions(AuthorisationPosition position)
    {
        var levels = 0;
        foreach (var condition in position.Conditions)
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

    private static ConditionBracket BracketOf(AuthorisationPosition position) => ((long)position.Conditions.Length + position.Unlisted.AtLeast) switch
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
        if (ccg.Authorisation.TryAsAt(date, out var position))
        {
            BuilderFor(position).Add(ccg.Code, position, date);
            return;
        }

        var readings = ccg.Authorisation.ReadingsAsAt(date);
        var kinds = ccg.StatusKindsOn(date);

        // A CCG stands in the column of the wave that it is in after all that may have happened. If its status is known whichever reading holds, so are what it has open last.
        var last = BuilderFor(readings[^1]);
        if (kinds.IsKnown(out _))
        {
            last.Add(ccg.Code, readings[^1], date);
        }
        else
        {
            last.AddNotKnown(kinds);
        }
    }

    private AuthorisationTallyBuilder BuilderFor(AuthorisationPosition position) => _waves[(int)position.Wave.GetValueOrDefault()] ??= new(criteria);

    public ImmutableArray<AuthorisationTally?> Build() => [.. Array.ConvertAll(_waves, static wave => wave?.Build())];
}
