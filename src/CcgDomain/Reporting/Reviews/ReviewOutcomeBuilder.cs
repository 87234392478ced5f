using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.Reporting;

/// <summary>The lists of CCGs in a <see cref="ReviewOutcome"/>.</summary>
internal enum ReviewGroup
{
    NewlyFull,
    FullFromNextDay,
    PartlyDischarged,
    OtherwiseChanged,
    Unchanged,
    NotKnown,
    NewlyEstablished,
    Dissolved,
    DirectionsAdded,
    DirectionsLifted,
    DirectionsRemaining,
    Section14Z21Given,
    Section14Z21Lifted,
    Section14Z21Remaining,
    Section14Z21NotKnown,
}

/// <summary>Compares CCGs between two dates, one after another.</summary>
internal sealed class ReviewOutcomeBuilder(DateOnly from, DateOnly to)
{
    private readonly List<OdsCode>?[] _groups = new List<OdsCode>?[(int)ReviewGroup.Section14Z21NotKnown + 1];
    private long _alreadyFull;
    private List<LevelChange>? _raised;
    private List<LevelChange>? _lowered;

    // By criterion, the level of each condition that the CCG being compared has open afterwards. All are zero between two CCGs.
    private byte[]? _levels;

    internal void Add(Ccg ccg)
    {
        var before = ccg.TryAuthorisationOn(from, out var onlyBefore) ? onlyBefore : null;
        var after = ccg.TryAuthorisationOn(to, out var onlyAfter) ? onlyAfter : null;
        var kindsBefore = ReportedStatus.Of(ccg, ccg.StatusKindsOn(from, before), from);
        var kindsAfter = ReportedStatus.Of(ccg, ccg.StatusKindsOn(to, after), to);
        CompareSection14Z21(ccg, ReportedDirections.On(ccg, kindsBefore, from, before), ReportedDirections.On(ccg, kindsAfter, to, after), kindsAfter);
        if (before is null || after is null || !kindsBefore.IsKnown(out var statusBefore) || !kindsAfter.IsKnown(out var statusAfter))
        {
            if (kindsBefore.MayBe(AuthorisationStatusKinds.AnyEstablished) && kindsAfter.MayBe(AuthorisationStatusKinds.AnyEstablished))
            {
                AddTo(ReviewGroup.NotKnown, ccg);
            }

            return;
        }

        if (!WasEstablished(statusBefore))
        {
            if (WasEstablished(statusAfter))
            {
                AddTo(ReviewGroup.NewlyEstablished, ccg);
            }
        }
        else if (statusAfter == AuthorisationStatusKind.Dissolved)
        {
            if (statusBefore != AuthorisationStatusKind.Dissolved)
            {
                AddTo(ReviewGroup.Dissolved, ccg);
            }
        }
        else if (statusBefore == AuthorisationStatusKind.Full && statusAfter == AuthorisationStatusKind.Full)
        {
            _alreadyFull++;
        }
        else
        {
            Compare(ccg, before, after, statusAfter);
            AddDirections(ccg, IsDirected(statusBefore), IsDirected(statusAfter));
        }
    }

    private void CompareSection14Z21(Ccg ccg, ReportedDirections before, ReportedDirections after, AuthorisationStatusKinds statusAfter)
    {
        if ((before.AreNone && after.AreNone) || statusAfter == AuthorisationStatusKinds.Dissolved)
        {
            return;
        }

        AddTo(
            (before.InForce == 0 && before.MayBeInForce) || (after.InForce == 0 && after.MayBeInForce) ? ReviewGroup.Section14Z21NotKnown
            : before.AreNone ? ReviewGroup.Section14Z21Given
            : after.AreNone ? ReviewGroup.Section14Z21Lifted
            : ReviewGroup.Section14Z21Remaining,
            ccg);
    }

    internal ReviewOutcome Build()
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<OdsCode>>(_groups.Length);
        foreach (var group in _groups)
        {
            groups.Add(SortedMerge.Sort(group));
        }

        return new(from, to, _alreadyFull, groups.MoveToImmutable(), SortedMerge.Sort(_raised, LevelChange.Comparer), SortedMerge.Sort(_lowered, LevelChange.Comparer));
    }

    private void Compare(Ccg ccg, AuthorisationPosition before, AuthorisationPosition after, AuthorisationStatusKind statusAfter)
    {
        var (anyDischarged, anyChanged) = CompareListed(ccg.Code, before, after);
        var unlisted = CompareUnlisted(ccg, before.Unlisted, after.Unlisted);
        AddTo(
            statusAfter == AuthorisationStatusKind.Full ? ReviewGroup.NewlyFull
            : !after.AnythingOpen ? ReviewGroup.FullFromNextDay
            : anyDischarged || unlisted == ReviewGroup.PartlyDischarged ? ReviewGroup.PartlyDischarged
            : unlisted == ReviewGroup.NotKnown ? ReviewGroup.NotKnown
            : anyChanged || unlisted == ReviewGroup.OtherwiseChanged || DirectionsDiffer(before, after) ? ReviewGroup.OtherwiseChanged
            : ReviewGroup.Unchanged,
            ccg);
    }

    /// <summary>Compares the listed conditions, and records their changes of level.</summary>
    private (bool AnyDischarged, bool AnyChanged) CompareListed(OdsCode code, AuthorisationPosition before, AuthorisationPosition after)
    {
        var openBefore = before.State.OpenConditions;
        var openAfter = after.State.OpenConditions;
        if (openBefore == openAfter)
        {
            return default;
        }

        if (openAfter.IsEmpty)
        {
            return (!openBefore.IsEmpty, false);
        }

        // Levels that are not known are not compared.
        const byte notKnown = byte.MaxValue;
        var levels = _levels ??= new byte[CriterionCode.Ordinals];
        foreach (var condition in openAfter)
        {
            levels[condition.Criterion.Ordinal] = condition.Level is { } level ? (byte)level : notKnown;
        }

        var discharged = 0;
        var anyChanged = false;
        foreach (var condition in openBefore)
        {
            var level = (ConditionLevel)levels[condition.Criterion.Ordinal];
            if (level == 0)
            {
                discharged++;
            }
            else if ((byte)level != notKnown && condition.Level is { } levelBefore && level != levelBefore)
            {
                anyChanged = true;
                ref var list = ref level > levelBefore ? ref _raised : ref _lowered;
                (list ??= []).Add(new(code, condition.Criterion, levelBefore, level));
            }
        }

        foreach (var condition in openAfter)
        {
            levels[condition.Criterion.Ordinal] = 0;
        }

        return (discharged > 0, anyChanged || openBefore.Length - discharged != openAfter.Length);
    }

    /// <summary>Compares the unlisted conditions.</summary>
    /// <returns>PartlyDischarged if there are fewer, OtherwiseChanged if there are more, Unchanged, or NotKnown.</returns>
    private ReviewGroup CompareUnlisted(Ccg ccg, Unlisted before, Unlisted after)
    {
        if (before.AtMost is { } numberBefore && after.AtMost is { } numberAfter)
        {
            return numberAfter < numberBefore ? ReviewGroup.PartlyDischarged : numberAfter > numberBefore ? ReviewGroup.OtherwiseChanged : ReviewGroup.Unchanged;
        }

        // A number is not known: what is certain is that none are left, or that they were not reviewed.
        return !after.Any ? ReviewGroup.PartlyDischarged
            : before.AtMost is null && after.AtMost is null && !IsReviewed(ccg) ? ReviewGroup.Unchanged
            : ReviewGroup.NotKnown;
    }

    private bool IsReviewed(Ccg ccg)
    {
        for (var i = ccg.Authorisation.Count - 1; i >= 0 && ccg.Authorisation[i].On.Latest > from; i--)
        {
            if (ccg.Authorisation[i] is AuthorisationEvent.UnlistedConditionsReviewed { On: var on } && on.Earliest <= to)
            {
                return true;
            }
        }

        return false;
    }

    private void AddDirections(Ccg ccg, bool isDirectedBefore, bool isDirectedAfter)
    {
        if (isDirectedBefore || isDirectedAfter)
        {
            AddTo(!isDirectedAfter ? ReviewGroup.DirectionsLifted : isDirectedBefore ? ReviewGroup.DirectionsRemaining : ReviewGroup.DirectionsAdded, ccg);
        }
    }

    /// <summary>Whether the directions under regulation 8 differ.</summary>
    private static bool DirectionsDiffer(AuthorisationPosition before, AuthorisationPosition after)
    {
        if (before.Directions == after.Directions)
        {
            return false;
        }

        var i = 0;
        foreach (var direction in after.Directions)
        {
            if (direction.Power != DirectionPower.Regulation8)
            {
                continue;
            }

            SkipOtherPowers(before.Directions, ref i);
            if (i == before.Directions.Length || !before.Directions[i++].Equals(direction))
            {
                return true;
            }
        }

        SkipOtherPowers(before.Directions, ref i);
        return i < before.Directions.Length;
    }

    private static void SkipOtherPowers(ImmutableArray<LegalDirection> directions, ref int i)
    {
        while (i < directions.Length && directions[i].Power != DirectionPower.Regulation8)
        {
            i++;
        }
    }

    private void AddTo(ReviewGroup group, Ccg ccg) => (_groups[(int)group] ??= []).Add(ccg.Code);

    private static bool WasEstablished(AuthorisationStatusKind status) => status is not (AuthorisationStatusKind.NotApplied or AuthorisationStatusKind.Applicant);

    private static bool IsDirected(AuthorisationStatusKind status) => status is AuthorisationStatusKind.Directed or AuthorisationStatusKind.Shadow;
}
