using CcgDomain.Authorisation;
using CcgDomain.FsCheck.Sampling;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.FsCheck.Histories;

/// <content>The events of authorisation.</content>
internal sealed partial class HistoryBuilder
{
    /// <summary>Creates an application in time for its wave.</summary>
    internal ApplicationMade CreateApplication(AuthorisationWave? wave = null)
    {
        var chosen = wave ?? Sampler.PickFrom(OpenWaves());
        return new(Sampler.Day(CurrentDay, Dates.Min(chosen.Facts().Deadline, _lastDay)), chosen);
    }

    /// <summary>Creates a grant to a CCG that has applied, with any conditions and directions that the rules allow.</summary>
    internal AuthorisationGranted CreateGrant(DateOnly on)
    {
        var count = Sampler.Chance(40) ? 0 : Sampler.Chance(95) ? Sampler.Choose(1, Math.Clamp(Sampler.Size, 1, 30)) : Sampler.Choose(31, Criteria.Total);
        var unlisted = Sampler.UnlistedUpTo(Criteria.Total - count);
        var criteria = Sampler.DistinctCriteria(count);
        var supported = count == 0 || Sampler.Chance(60) ? 0 : Sampler.Choose(1, Math.Min(count, 3));
        var directions = new List<LegalDirection>();
        var number = UnusedDirectionNumber();
        for (var rest = criteria[..supported]; !rest.IsEmpty;)
        {
            // Some directions underpin several conditions, and some a condition that another direction underpins too.
            var underpinned = Sampler.Choose(1, rest.Length);
            directions.Add(Sampler.Regulation8Direction(number++, Ccg.Code, rest[..underpinned]));
            rest = rest[(Sampler.Chance(20) ? Math.Max(underpinned - 1, 1) : underpinned)..];
        }

        if (Sampler.Chance(10))
        {
            directions.Add(Sampler.Regulation8Direction(number++, Ccg.Code, []));
        }

        if (on >= KeyDates.EstablishmentInForce && Sampler.Chance(10))
        {
            directions.Add(Sampler.Chance(50) ? Sampler.Section14Z21Direction(number, Ccg.Code, on) : Sampler.Paragraph9Direction(number));
        }

        var conditions = criteria.Select((criterion, i) =>
            Condition.Create(criterion, i < supported && Sampler.Chance(70) ? Sampler.HighLevel() : Sampler.LowLevel()));
        return new(on, [.. conditions], [.. directions], unlisted, Sampler.Chance(80) ? null : Sampler.UnlistedUpTo(3));
    }

    /// <summary>Creates a dissolution on any ground that is possible.</summary>
    internal Dissolved CreateDissolution() => Sampler.Next(4) switch
    {
        0 when !Dates.FirstsOfApril(CurrentDay, _lastDay).IsEmpty => new(LaterFirstOfApril(), DissolutionGround.Merger, [Sampler.OtherCode(Ccg.Code)]),
        1 when CurrentDay <= _lastDay => new(LaterDay(), DissolutionGround.OwnApplication, []),
        2 when CurrentDay <= _lastDay => new(LaterDay(), DissolutionGround.Failure, []),
        _ => new(KeyDates.Abolition, DissolutionGround.Abolition, []),
    };

    private void ProposeAuthorisation(bool allowDissolution)
    {
        Propose(IsEstablished && allowDissolution && _lastDay == KeyDates.LastDay, 1, CreateDissolution);
        if (CurrentDay > _lastDay)
        {
            return;
        }

        Propose(
            Ccg.Events.IsEmpty && !Dates.FirstsOfApril(CurrentDay, _lastDay).IsEmpty,
            4,
            () => new EstablishedByMerger(LaterFirstOfApril(), Sampler.OtherCodes(Ccg.Code, Sampler.Choose(2, 4))));
        if (IsEstablished)
        {
            ProposeReviews(Authorisation);
            ProposeDirections(Authorisation);
            ProposeChanges(Authorisation);
        }
        else if (Authorisation.Wave is { } wave)
        {
            Propose(wave < AuthorisationWave.Four, 3, () => new ApplicationMoved(DayBeforeGrant(), (AuthorisationWave)Sampler.Choose((int)wave + 1, (int)AuthorisationWave.Four)));
            Propose(true, 1, () => new ApplicationWithdrawn(DayBeforeGrant()));
            Propose(Dates.Max(CurrentDay, wave.Facts().DecisionMeeting) <= Dates.Min(_lastDay, KeyDates.LastGrant), 12, () => CreateGrant(GrantDay(wave)));
        }
        else
        {
            Propose(OpenWaves().Length > 0, 12, () => CreateApplication());
        }
    }

    private void ProposeReviews(AuthorisationPosition position)
    {
        Propose(!position.Conditions.IsEmpty, 8, () => new ConditionDischarged(LaterDay(), Sampler.PickFrom(position.Conditions).Criterion));
        Propose(!position.Conditions.IsEmpty, 3, () => CreateLevelChange(Sampler.PickFrom(position.Conditions)));
        Propose(AnyUnlisted(position), 5, () => new UnlistedConditionsReviewed(LaterDay(), RemainingUnlisted(position), Sampler.Chance(40) ? RemainingDirections(position) : null));

        var firstReview = position.Wave == AuthorisationWave.Four ? KeyDates.FirstReviewOfWaveFour : CurrentDay;
        Propose(firstReview <= _lastDay, 1, () => new ConditionsReviewed(LaterDay(firstReview)));
    }

    private void ProposeDirections(AuthorisationPosition position)
    {
        var canDirect = !position.Conditions.IsEmpty || AnyUnlisted(position) || position.Directions.Any(direction => direction.Power == DirectionPower.Regulation8);
        var revocable = position.Directions.Where(direction => CanRevoke(position, direction)).ToArray();
        Propose(canDirect, 3, () => new DirectionGiven(LaterDay(), Sampler.Regulation8Direction(UnusedDirectionNumber(), Ccg.Code, SomeCriteria(position))));
        Propose(_lastDay >= KeyDates.EstablishmentInForce, 2, () => CreateSection14Z21Direction());
        Propose(
            position.GrantedOn is not null && _lastDay >= KeyDates.EstablishmentInForce,
            1,
            () => new DirectionGiven(LaterDay(KeyDates.EstablishmentInForce), Sampler.Paragraph9Direction(UnusedDirectionNumber())));
        Propose(!position.Directions.IsEmpty, 2, () => CreateVariation(Sampler.PickFrom(position.Directions)));
        Propose(revocable.Length > 0, 4, () => CreateRevocation(Sampler.PickFrom(revocable)));
    }

    private void ProposeChanges(AuthorisationPosition position)
    {
        Propose(true, 2, () => new ConstitutionVaried(
            LaterDay(), Sampler.PickEnum<VariationGround>(), Sampler.Chance(50) ? Sampler.Name() : null, Sampler.Chance(50) ? Sampler.AreaChange(Ccg.Code) : null));
        Propose(!Dates.FirstsOfApril(CurrentDay.AddDays(1), _lastDay).IsEmpty, 1, CreateMergerProposal);
        Propose(position.Merger is { Outcome: null }, 3, () => new MergerDecided(LaterDay(), Sampler.PickEnum<MergerOutcome>()));
    }

    private MergerProposed CreateMergerProposal()
    {
        var startsOn = Sampler.PickFrom(Dates.FirstsOfApril(CurrentDay.AddDays(1), _lastDay));
        return new(Sampler.Day(CurrentDay, startsOn.AddDays(-1)), Sampler.OtherCodes(Ccg.Code, Sampler.Choose(1, 3)), startsOn);
    }

    private DirectionGiven CreateSection14Z21Direction()
    {
        var on = LaterDay(KeyDates.EstablishmentInForce);
        return new(on, Sampler.Section14Z21Direction(UnusedDirectionNumber(), Ccg.Code, on));
    }

    private DirectionRevoked CreateRevocation(LegalDirection direction) => new(DayInForce(direction), direction.Number);

    /// <summary>Returns a day for the next event on which a direction that is in force now still is.</summary>
    private DateOnly DayInForce(LegalDirection direction) => Sampler.Day(CurrentDay, Dates.Min(direction.Until?.Earliest ?? _lastDay, _lastDay));

    /// <summary>Returns a day for the next event, mostly one after which an application may still be granted.</summary>
    private DateOnly DayBeforeGrant() => Sampler.Chance(90) && CurrentDay <= KeyDates.LastGrant ? Sampler.Day(CurrentDay, Dates.Min(KeyDates.LastGrant, _lastDay)) : LaterDay();

    // Most grants were made on the day of the decision meeting.
    private DateOnly GrantDay(AuthorisationWave wave)
    {
        var earliest = Dates.Max(CurrentDay, wave.Facts().DecisionMeeting);
        return Sampler.Chance(50) ? earliest : Sampler.Day(earliest, Dates.Min(_lastDay, KeyDates.LastGrant));
    }

    private AuthorisationWave[] OpenWaves() => [.. Enum.GetValues<AuthorisationWave>().Where(wave => CurrentDay <= wave.Facts().Deadline)];

    private ConditionLevelChanged CreateLevelChange(Condition condition)
    {
        var highest = IsUnderpinned(condition.Criterion, Authorisation.Directions) ? ConditionLevel.VII : ConditionLevel.III;
        var level = (ConditionLevel)Sampler.Choose(1, (int)highest - 1);
        return new(LaterDay(), condition.Criterion, level >= condition.Level ? level + 1 : level);
    }

    private Unlisted RemainingUnlisted(AuthorisationPosition position)
    {
        var max = Math.Min(
            Criteria.Total - position.Conditions.Length,
            position.Unlisted is Unlisted.Exactly exactly ? exactly.Count : _maxUnlisted ?? int.MaxValue);
        return Remaining(Math.Max(max, 0));
    }

    private Unlisted RemainingDirections(AuthorisationPosition position) => Remaining(KnownCount(position.UnlistedDirections) ?? 3);

    private Unlisted Remaining(int max) =>
        max > 0 && Sampler.Chance(20) ? new Unlisted.Some() : Unlisted.Of(Sampler.Choose(0, max));

    private static bool AnyUnlisted(AuthorisationPosition position) => position.Unlisted.Any || position.UnlistedDirections.Any;

    private ImmutableArray<CriterionCode> SomeCriteria(AuthorisationPosition position) =>
        Sampler.PickDistinct(position.Conditions.Select(condition => condition.Criterion).ToArray(), Sampler.Choose(0, Math.Min(position.Conditions.Length, 2)));

    private DirectionVaried CreateVariation(LegalDirection direction) => new(
        DayInForce(direction),
        direction.Number,
        direction.Power == DirectionPower.Regulation8 ? Sampler.Regulation8Effect(Ccg.Code)
        : direction.Power == DirectionPower.Schedule6Paragraph9 ? Sampler.ExerciseOnlyEffect()
        : direction.Trigger == DirectionTrigger.ConditionsNotMet ? new DirectionEffect.Dissolve()
        : Sampler.AnySection14Z21Effect(Ccg.Code));

    private static bool CanRevoke(AuthorisationPosition position, LegalDirection direction) => position.Conditions.All(condition =>
        condition.Level?.NeedsDirection() != true || IsUnderpinned(condition.Criterion, position.Directions.Remove(direction)));

    private static bool IsUnderpinned(CriterionCode criterion, ImmutableArray<LegalDirection> directions) =>
        directions.Any(direction => direction.Power == DirectionPower.Regulation8 && direction.Underpins?.Contains(criterion) == true);
}
