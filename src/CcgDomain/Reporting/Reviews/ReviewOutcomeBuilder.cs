using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.Reporting;

/// <summary>What a CCG can be listed under in a <see cref="ReviewOutcome"/>.</summary>
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
}

/// <summary>Compares CCGs one after another.</summary>
internal sealed class ReviewOutcomeBuilder(DateOnly from, DateOnly to)
{
    private readonly List<OdsCode>?[] _groups = new List<OdsCode>?[(int)ReviewGroup.DirectionsRemaining + 1];
    private long _alreadyFull;
    private List<LevelChange>? _raised;
    private List<LevelChange>? _lowered;

    internal void Add(Ccg ccg)
    {
        var before = ccg.Authorisation.AsAt(from);
        var after = ccg.Authorisation.AsAt(to);
        var was = before.StatusKindOn(from);
        var now = after.StatusKindOn(to);
        if (!IsEstablished(was))
        {
            if (IsEstablished(now))
            {
                List(ReviewGroup.NewlyEstablished, ccg);
            }
        }
        else if (now == AuthorisationStatusKind.Dissolved)
        {
            if (was != AuthorisationStatusKind.Dissolved)
            {
                List(ReviewGroup.Dissolved, ccg);
            }
        }
        else if (was == AuthorisationStatusKind.Full && now == AuthorisationStatusKind.Full)
        {
            _alreadyFull++;
        }
        else
        {
            Compare(ccg, before, after, now);
            Directions(ccg, IsDirected(was), IsDirected(now));
        }
    }

    internal ReviewOutcome Build()
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<OdsCode>>(_groups.Length);
        foreach (var group in _groups)
        {
            groups.Add(SortedMerge.Sort(group));
        }

        return new(from, to, _alreadyFull, groups.MoveToImmutable(), SortedMerge.Sort(_raised, LevelChange.Order), SortedMerge.Sort(_lowered, LevelChange.Order));
    }

    private void Compare(Ccg ccg, AuthorisationPosition before, AuthorisationPosition after, AuthorisationStatusKind now)
    {
        var (fewer, changed) = Conditions(ccg.Code, before, after);
        var unlisted = Unlisted(ccg, before.Unlisted, after.Unlisted);
        List(
            now == AuthorisationStatusKind.Full ? ReviewGroup.NewlyFull
            : !after.AnythingOpen ? ReviewGroup.FullFromNextDay
            : fewer || unlisted == ReviewGroup.PartlyDischarged ? ReviewGroup.PartlyDischarged
            : unlisted == ReviewGroup.NotKnown ? ReviewGroup.NotKnown
            : changed || unlisted == ReviewGroup.OtherwiseChanged || DirectionsDiffer(before, after) ? ReviewGroup.OtherwiseChanged
            : ReviewGroup.Unchanged,
            ccg);
    }

    /// <summary>Whether a listed condition went, and whether anything else about them changed.</summary>
    private (bool Fewer, bool Changed) Conditions(OdsCode code, AuthorisationPosition before, AuthorisationPosition after)
    {
        if (before.Conditions == after.Conditions)
        {
            return default;
        }

        Span<byte> levels = stackalloc byte[CriterionCode.Ordinals];
        levels.Clear();
        foreach (var condition in after.Conditions)
        {
            levels[condition.Criterion.Ordinal] = (byte)condition.Level;
        }

        var gone = 0;
        var changed = false;
        foreach (var condition in before.Conditions)
        {
            var level = (ConditionLevel)levels[condition.Criterion.Ordinal];
            if (level == 0)
            {
                gone++;
            }
            else if (level != condition.Level)
            {
                changed = true;
                ref var list = ref level > condition.Level ? ref _raised : ref _lowered;
                (list ??= []).Add(new(code, condition.Criterion, condition.Level, level));
            }
        }

        return (gone > 0, changed || before.Conditions.Length - gone != after.Conditions.Length);
    }

    /// <summary>What is known of the unlisted conditions: fewer, the same, more, or nothing.</summary>
    private ReviewGroup Unlisted(Ccg ccg, Unlisted before, Unlisted after)
    {
        if (before.AtMost is { } exactly && after.AtMost is { } left)
        {
            return left < exactly ? ReviewGroup.PartlyDischarged : left > exactly ? ReviewGroup.OtherwiseChanged : ReviewGroup.Unchanged;
        }

        // Of "some" it is known that none are left, or that nobody looked.
        return !after.Any ? ReviewGroup.PartlyDischarged
            : before.AtMost is null && after.AtMost is null && !Reviewed(ccg) ? ReviewGroup.Unchanged
            : ReviewGroup.NotKnown;
    }

    private bool Reviewed(Ccg ccg)
    {
        for (var i = ccg.Authorisation.Count - 1; i >= 0 && ccg.Authorisation[i].On > from; i--)
        {
            if (ccg.Authorisation[i] is AuthorisationEvent.UnlistedConditionsReviewed { On: var on } && on <= to)
            {
                return true;
            }
        }

        return false;
    }

    private void Directions(Ccg ccg, bool before, bool after)
    {
        if (before || after)
        {
            List(!after ? ReviewGroup.DirectionsLifted : before ? ReviewGroup.DirectionsRemaining : ReviewGroup.DirectionsAdded, ccg);
        }
    }

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

            Skip(before.Directions, ref i);
            if (i == before.Directions.Length || !before.Directions[i++].Equals(direction))
            {
                return true;
            }
        }

        Skip(before.Directions, ref i);
        return i < before.Directions.Length;
    }

    private static void Skip(ImmutableArray<LegalDirection> directions, ref int i)
    {
        while (i < directions.Length && directions[i].Power != DirectionPower.Regulation8)
        {
            i++;
        }
    }

    private void List(ReviewGroup group, Ccg ccg) => (_groups[(int)group] ??= []).Add(ccg.Code);

    private static bool IsEstablished(AuthorisationStatusKind standing) => standing is not (AuthorisationStatusKind.NotApplied or AuthorisationStatusKind.Applicant);

    private static bool IsDirected(AuthorisationStatusKind standing) => standing is AuthorisationStatusKind.Directed or AuthorisationStatusKind.Shadow;
}
