using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Timelines;

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
        CompareSection14Z21(ccg, ReportedDirections.On(ccg, kindsBefore, from, before), kindsBefore, ReportedDirections.On(ccg, kindsAfter, to, after), kindsAfter);
        if (kindsBefore == AuthorisationStatusKinds.Dissolved || kindsAfter.MustBe(AuthorisationStatusKinds.NotEstablished))
        {
            return;
        }

        if (kindsBefore.MustBe(AuthorisationStatusKinds.NotEstablished) && !kindsAfter.MayBe(AuthorisationStatusKinds.NotEstablished))
        {
            AddTo(ReviewGroup.NewlyEstablished, ccg);
        }
        else if (kindsBefore.MustBe(AuthorisationStatusKinds.AnyEstablished) && kindsAfter == AuthorisationStatusKinds.Dissolved)
        {
            AddTo(ReviewGroup.Dissolved, ccg);
        }
        else if (kindsBefore == AuthorisationStatusKinds.Full && kindsAfter == AuthorisationStatusKinds.Full)
        {
            _alreadyFull++;
        }
        else if (before is not null && after is not null && kindsBefore.IsKnown(out var statusBefore) && kindsAfter.IsKnown(out var statusAfter))
        {
            AddTo(Compare(ccg, before, after, statusAfter), ccg);
            AddDirections(ccg, IsDirected(statusBefore), IsDirected(statusAfter));
        }
        else if (from < RegimeDates.Abolition)
        {
            // After the abolition none was established or dissolved.
            AddTo(ReviewGroup.NotKnown, ccg);
        }
    }

    private void CompareSection14Z21(
        Ccg ccg, ReportedDirections before, AuthorisationStatusKinds kindsBefore, ReportedDirections after, AuthorisationStatusKinds kindsAfter)
    {
        if ((before.AreNone && after.AreNone) || !kindsAfter.MayBe(AuthorisationStatusKinds.AnyEstablished))
        {
            return;
        }

        AddTo(
            !IsKnown(before, kindsBefore) || !IsKnown(after, kindsAfter) ? ReviewGroup.Section14Z21NotKnown
            : before.AreNone ? ReviewGroup.Section14Z21Given
            : after.AreNone ? ReviewGroup.Section14Z21Lifted
            : ReviewGroup.Section14Z21Remaining,
            ccg);

        // On a date of which a partial record says nothing the CCG may have been dissolved, or another direction may be in force.
        static bool IsKnown(ReportedDirections directions, AuthorisationStatusKinds kinds) =>
            directions.InForce > 0 || (!directions.MayBeInForce && !kinds.MayBe(AuthorisationStatusKinds.Dissolved));
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

    private ReviewGroup Compare(Ccg ccg, AuthorisationPosition before, AuthorisationPosition after, AuthorisationStatusKind statusAfter)
    {
        // Called for every CCG, because it records the changes of level too.
        var listed = CompareListed(ccg, before, after);
        if (statusAfter == AuthorisationStatusKind.Full)
        {
            return ReviewGroup.NewlyFull;
        }

        if (!after.AnythingOpen)
        {
            return after.Unlisted.MayBeAny || after.UnlistedDirections.MayBeAny ? ReviewGroup.NotKnown : ReviewGroup.FullFromNextDay;
        }

        var unlisted = CompareUnlisted(ccg, before, before.Unlisted, after.Unlisted, fewer: ReviewGroup.PartlyDischarged, MayChangeUnlistedConditions);
        if (listed == ReviewGroup.PartlyDischarged || unlisted == ReviewGroup.PartlyDischarged)
        {
            return ReviewGroup.PartlyDischarged;
        }

        // Whatever else changed, a condition may have been discharged.
        if (unlisted == ReviewGroup.NotKnown)
        {
            return ReviewGroup.NotKnown;
        }

        var directions = CompareDirections(ccg, before, after);
        var unlistedDirections = CompareUnlisted(
            ccg, before, before.UnlistedDirections, after.UnlistedDirections, fewer: ReviewGroup.OtherwiseChanged, MayChangeUnlistedDirections);
        return Any(ReviewGroup.OtherwiseChanged) ? ReviewGroup.OtherwiseChanged
            : Any(ReviewGroup.NotKnown) || MayVaryUnlisted(ccg, before) ? ReviewGroup.NotKnown
            : ReviewGroup.Unchanged;

        bool Any(ReviewGroup group) => listed == group || unlisted == group || directions == group || unlistedDirections == group;
    }

    /// <summary>Compares the listed conditions, and records their changes of level.</summary>
    /// <returns>PartlyDischarged if any was discharged, OtherwiseChanged if there are more or a level changed, Unchanged, or NotKnown.</returns>
    private ReviewGroup CompareListed(Ccg ccg, AuthorisationPosition before, AuthorisationPosition after)
    {
        var openBefore = before.State.OpenConditions;
        var openAfter = after.State.OpenConditions;
        if (openBefore.SequenceEqual(openAfter))
        {
            return ReviewGroup.Unchanged;
        }

        if (openAfter.IsEmpty)
        {
            return openBefore.IsEmpty ? ReviewGroup.Unchanged : ReviewGroup.PartlyDischarged;
        }

        const byte notKnown = byte.MaxValue;
        var levels = _levels ??= new byte[CriterionCode.Ordinals];
        foreach (var condition in openAfter)
        {
            levels[condition.Criterion.Ordinal] = condition.Level is { } level ? (byte)level : notKnown;
        }

        var discharged = 0;
        var (anyChanged, anyNotKnown) = (false, false);
        foreach (var condition in openBefore)
        {
            var level = levels[condition.Criterion.Ordinal];
            var levelBefore = condition.Level is { } known ? (byte)known : notKnown;
            if (level == 0)
            {
                discharged++;
            }
            else if (level == levelBefore)
            {
                continue;
            }
            else if (level == notKnown || levelBefore == notKnown)
            {
                var isChanged = FirstLevelBetween(ccg, condition.Criterion) == (ConditionLevel)level;
                anyChanged |= isChanged;
                anyNotKnown |= !isChanged;
            }
            else
            {
                anyChanged = true;
                ref var list = ref level > levelBefore ? ref _raised : ref _lowered;
                (list ??= []).Add(new(ccg.Code, condition.Criterion, (ConditionLevel)levelBefore, (ConditionLevel)level));
            }
        }

        foreach (var condition in openAfter)
        {
            levels[condition.Criterion.Ordinal] = 0;
        }

        return discharged > 0 ? ReviewGroup.PartlyDischarged
            : anyChanged || openBefore.Length != openAfter.Length ? ReviewGroup.OtherwiseChanged
            : anyNotKnown ? ReviewGroup.NotKnown
            : ReviewGroup.Unchanged;
    }

    /// <summary>
    /// Returns the first level to which a condition changed between the dates; null if it did not change. It was at another before (AUT-10), so if it is at this one in the end,
    /// its level is not that of the first date.
    /// </summary>
    private ConditionLevel? FirstLevelBetween(Ccg ccg, CriterionCode criterion) =>
        (FirstBetween(ccg, e => e is AuthorisationEvent.ConditionLevelChanged changed && changed.Criterion == criterion) as AuthorisationEvent.ConditionLevelChanged)?.Level;

    /// <summary>Compares the conditions or the directions that no source lists.</summary>
    /// <param name="ccg">The CCG.</param>
    /// <param name="position">Its position on the first date.</param>
    /// <param name="before">Those on the first date.</param>
    /// <param name="after">Those on the second date.</param>
    /// <param name="fewer">The group if there are fewer.</param>
    /// <param name="mayChange">Whether an event after that position may change their number.</param>
    /// <returns>That group, OtherwiseChanged if there are more, Unchanged, or NotKnown.</returns>
    private ReviewGroup CompareUnlisted(
        Ccg ccg, AuthorisationPosition position, Unlisted before, Unlisted after, ReviewGroup fewer, Func<AuthorisationEvent, AuthorisationPosition, bool> mayChange)
    {
        if (before.AtMost is { } numberBefore && after.AtMost is { } numberAfter)
        {
            return numberAfter < numberBefore ? fewer : numberAfter > numberBefore ? ReviewGroup.OtherwiseChanged : ReviewGroup.Unchanged;
        }

        // A number is not known: what is certain is that none are left of some, or that nothing happened to them.
        return before.Any && !after.MayBeAny ? fewer
            : before.AtMost is null && after.AtMost is null && !AnyBetween(ccg, position, mayChange) ? ReviewGroup.Unchanged
            : ReviewGroup.NotKnown;
    }

    // What a partial record says of a condition or a direction that it does not list may be about one that is counted among the unlisted.
    private static bool MayChangeUnlistedConditions(AuthorisationEvent e, AuthorisationPosition before) => e switch
    {
        AuthorisationEvent.UnlistedConditionsReviewed => true,
        AuthorisationEvent.ConditionDischarged discharged => !before.State.IsOpen(discharged.Criterion),
        _ => false,
    };

    private static bool MayChangeUnlistedDirections(AuthorisationEvent e, AuthorisationPosition before) => e switch
    {
        AuthorisationEvent.UnlistedConditionsReviewed reviewed => reviewed.RemainingDirections is not null,
        AuthorisationEvent.DirectionRevoked revoked => before.State.Directions.Find(revoked.Number) is null,
        _ => false,
    };

    /// <summary>Determines whether an event between the dates may have changed the level of a condition or the effect of a direction that is not listed.</summary>
    private bool MayVaryUnlisted(Ccg ccg, AuthorisationPosition before) =>
        (before.Unlisted.MayBeAny || before.UnlistedDirections.MayBeAny) && AnyBetween(ccg, before, static (e, before) => e switch
        {
            AuthorisationEvent.ConditionLevelChanged changed => !before.State.IsOpen(changed.Criterion),
            AuthorisationEvent.DirectionVaried varied => before.State.Directions.Find(varied.Number) is null,
            _ => false,
        });

    private bool AnyBetween(Ccg ccg, AuthorisationPosition before, Func<AuthorisationEvent, AuthorisationPosition, bool> predicate) =>
        FirstBetween(ccg, e => predicate(e, before)) is not null;

    /// <summary>Finds the first event between the dates for which a predicate holds; null if there is none.</summary>
    private AuthorisationEvent? FirstBetween(Ccg ccg, Predicate<AuthorisationEvent> predicate)
    {
        foreach (var e in ccg.Authorisation)
        {
            if (IsBetween(e) && predicate(e))
            {
                return e;
            }
        }

        return null;
    }

    // One position alone is possible on each date, so that an event that may have been between them certainly was.
    private bool IsBetween(AuthorisationEvent e) => e.On.Latest > from && e.On.Earliest <= to;

    private void AddDirections(Ccg ccg, bool isDirectedBefore, bool isDirectedAfter)
    {
        if (isDirectedBefore || isDirectedAfter)
        {
            AddTo(!isDirectedAfter ? ReviewGroup.DirectionsLifted : isDirectedBefore ? ReviewGroup.DirectionsRemaining : ReviewGroup.DirectionsAdded, ccg);
        }
    }

    /// <summary>Compares the listed directions under regulation 8.</summary>
    /// <returns>OtherwiseChanged, Unchanged, or NotKnown.</returns>
    private ReviewGroup CompareDirections(Ccg ccg, AuthorisationPosition before, AuthorisationPosition after)
    {
        var directionsBefore = before.Directions;
        var directionsAfter = after.Directions;
        if (directionsBefore == directionsAfter)
        {
            return ReviewGroup.Unchanged;
        }

        var i = 0;
        var result = ReviewGroup.Unchanged;
        HashSet<int>? varied = null;
        foreach (var direction in directionsAfter)
        {
            if (direction.Power != DirectionPower.Regulation8)
            {
                continue;
            }

            SkipOtherPowers(directionsBefore, ref i);
            if (i == directionsBefore.Length || directionsBefore[i].Number != direction.Number)
            {
                return ReviewGroup.OtherwiseChanged;
            }

            var directionBefore = directionsBefore[i++];
            if (direction.Effect is DirectionEffect.NotKnown || directionBefore.Effect is DirectionEffect.NotKnown)
            {
                varied ??= FindVariedBetween(ccg);
                result = varied.Contains(direction.Number) ? ReviewGroup.NotKnown : result;
            }
            else if (!directionBefore.Equals(direction))
            {
                return ReviewGroup.OtherwiseChanged;
            }
        }

        SkipOtherPowers(directionsBefore, ref i);
        return i < directionsBefore.Length ? ReviewGroup.OtherwiseChanged : result;
    }

    /// <summary>Returns the numbers of the directions that were varied between the dates.</summary>
    private HashSet<int> FindVariedBetween(Ccg ccg)
    {
        HashSet<int> numbers = [];
        foreach (var e in ccg.Authorisation)
        {
            if (e is AuthorisationEvent.DirectionVaried varied && IsBetween(e))
            {
                numbers.Add(varied.Number);
            }
        }

        return numbers;
    }

    private static void SkipOtherPowers(ImmutableArray<LegalDirection> directions, ref int i)
    {
        while (i < directions.Length && directions[i].Power != DirectionPower.Regulation8)
        {
            i++;
        }
    }

    private void AddTo(ReviewGroup group, Ccg ccg) => (_groups[(int)group] ??= []).Add(ccg.Code);

    private static bool IsDirected(AuthorisationStatusKind status) => status is AuthorisationStatusKind.Directed or AuthorisationStatusKind.Shadow;
}
