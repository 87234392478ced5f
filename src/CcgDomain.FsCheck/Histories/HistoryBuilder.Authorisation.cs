using CcgDomain.Authorisation;
using CcgDomain.FsCheck.Sampling;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.FsCheck.Histories;

/// <content>What can happen next in authorisation.</content>
internal sealed partial class HistoryBuilder
{
    private bool AnyRegulation8 => Authorisation.Directions.Any(direction => direction.Power == DirectionPower.Regulation8);

    private bool AnythingOpen => !Authorisation.Conditions.IsEmpty || Authorisation.Unlisted.Any || AnyRegulation8;

    /// <summary>An application, in time for its wave.</summary>
    internal ApplicationMade Application(AuthorisationWave? wave = null)
    {
        var chosen = wave ?? _sampler.PickFrom(Waves(from: Now));
        return new(_sampler.Day(Now, Days.Earlier(chosen.Facts().Deadline, _last)), chosen);
    }

    /// <summary>A grant with whatever it may come with, to a CCG that has applied.</summary>
    internal AuthorisationGranted Grant(DateOnly on, int? conditions = null)
    {
        var count = conditions ?? (_sampler.Chance(40) ? 0 : _sampler.Chance(95) ? _sampler.Choose(1, Math.Clamp(_sampler.Size, 1, 30)) : _sampler.Choose(31, Criteria.Total));
        var unlisted = _sampler.UnlistedUpTo(Criteria.Total - count);
        var criteria = _sampler.CriteriaOf(count);
        var supported = count == 0 || _sampler.Chance(60) ? 0 : _sampler.Choose(1, Math.Min(count, 3));
        var directions = new List<LegalDirection>();
        var numbers = FreshNumber();
        for (var left = criteria[..supported]; !left.IsEmpty;)
        {
            // Some directions underpin several conditions, and some a condition that another underpins too.
            var underpinned = _sampler.Choose(1, left.Length);
            directions.Add(_sampler.Regulation8(numbers++, Ccg.Code, left[..underpinned]));
            left = left[(_sampler.Chance(20) ? Math.Max(underpinned - 1, 1) : underpinned)..];
        }

        if (_sampler.Chance(10))
        {
            directions.Add(_sampler.Regulation8(numbers++, Ccg.Code, []));
        }

        if (on >= Days.FullOperation && _sampler.Chance(10))
        {
            directions.Add(_sampler.Section14Z21(numbers, Ccg.Code));
        }

        var levels = criteria.Select((criterion, i) => Condition.Create(criterion, i < supported && _sampler.Chance(70) ? _sampler.HighLevel() : _sampler.LowLevel()));
        return new(on, [.. levels], [.. directions], unlisted);
    }

    /// <summary>The end, on any ground that the day allows.</summary>
    internal Dissolved End()
    {
        var aprils = Days.Aprils(Now, _last);
        return _sampler.Next(4) switch
        {
            0 when !aprils.IsEmpty => new(_sampler.PickFrom(aprils), DissolutionGround.Merger, [_sampler.OtherCode(Ccg.Code)]),
            1 when Now <= _last => new(Soon(), DissolutionGround.OwnApplication, []),
            2 when Now <= _last => new(Soon(), DissolutionGround.Failure, []),
            _ => new(Days.Abolished, DissolutionGround.Abolition, []),
        };
    }

    private void ProposeAuthorisation(bool mayEnd)
    {
        var position = Authorisation;
        Propose(IsEstablished && mayEnd && _last == Days.Last, 1, End);
        if (Now > _last)
        {
            return;
        }

        var aprils = Ccg.Events.IsEmpty ? Days.Aprils(Now, _last) : [];
        Propose(!aprils.IsEmpty, 4, () => new EstablishedByMerger(_sampler.PickFrom(aprils), _sampler.OtherCodes(Ccg.Code, _sampler.Choose(2, 4))));

        var waves = !IsEstablished && position.Wave is null ? Waves(from: Now) : [];
        Propose(waves.Length > 0, 12, () => Application());
        if (!IsEstablished && position.Wave is { } wave)
        {
            Propose(wave < AuthorisationWave.Four, 3, () => new ApplicationMoved(Soon(), (AuthorisationWave)_sampler.Choose((int)wave + 1, (int)AuthorisationWave.Four)));
            Propose(wave.Facts().DecisionMeeting <= _last, 12, () => Grant(GrantDay(wave)));
        }

        if (IsEstablished)
        {
            ProposeReviews(position);
            ProposeDirections(position);
        }
    }

    private void ProposeReviews(AuthorisationPosition position)
    {
        Propose(!position.Conditions.IsEmpty, 8, () => new ConditionDischarged(Soon(), _sampler.PickFrom(position.Conditions).Criterion));
        Propose(!position.Conditions.IsEmpty, 3, () => LevelChange(_sampler.PickFrom(position.Conditions)));
        Propose(position.Unlisted.Any, 5, () => new UnlistedConditionsReviewed(Soon(), Remaining(position)));
        Propose(!position.Unlisted.Any, 1, () => new UnlistedConditionsReviewed(Soon(), new Unlisted.None()));
    }

    private void ProposeDirections(AuthorisationPosition position)
    {
        Propose(AnythingOpen, 3, () => new DirectionGiven(Soon(), _sampler.Regulation8(FreshNumber(), Ccg.Code, SomeOpen(position))));
        Propose(_last >= Days.FullOperation, 2, () => new DirectionGiven(Soon(Days.FullOperation), _sampler.Section14Z21(FreshNumber(), Ccg.Code)));
        Propose(!position.Directions.IsEmpty, 2, () => Variation(_sampler.PickFrom(position.Directions)));
        var revocable = position.Directions.Where(direction => MayBeRevoked(position, direction)).ToArray();
        Propose(revocable.Length > 0, 4, () => new DirectionRevoked(Soon(), _sampler.PickFrom(revocable).Number));
    }

    // Most were granted on the day of the meeting.
    private DateOnly GrantDay(AuthorisationWave wave)
    {
        var from = Days.Later(Now, wave.Facts().DecisionMeeting);
        return _sampler.Chance(50) ? from : Soon(from);
    }

    private static AuthorisationWave[] Waves(DateOnly from) => [.. Enum.GetValues<AuthorisationWave>().Where(wave => from <= wave.Facts().Deadline)];

    private ConditionLevelChanged LevelChange(Condition condition)
    {
        var most = Supports(Authorisation.Directions, condition.Criterion) ? ConditionLevel.VII : ConditionLevel.III;
        var level = (ConditionLevel)_sampler.Choose(1, (int)most - 1);
        return new(Soon(), condition.Criterion, level >= condition.Level ? level + 1 : level);
    }

    private Unlisted Remaining(AuthorisationPosition position)
    {
        var most = Math.Min(
            Criteria.Total - position.Conditions.Length,
            position.Unlisted is Unlisted.Exactly exactly ? exactly.Count : _unlistedAtMost ?? int.MaxValue);
        return most > 0 && _sampler.Chance(20) ? new Unlisted.Some() : Unlisted.Of(_sampler.Choose(0, Math.Max(most, 0)));
    }

    private ImmutableArray<CriterionCode> SomeOpen(AuthorisationPosition position) =>
        _sampler.PickDistinct(position.Conditions.Select(condition => condition.Criterion).ToArray(), _sampler.Choose(0, Math.Min(position.Conditions.Length, 2)));

    private DirectionVaried Variation(LegalDirection direction) => new(
        Soon(),
        direction.Number,
        direction.Power == DirectionPower.Regulation8 ? _sampler.PlainEffect(Ccg.Code)
        : direction.Trigger is null ? _sampler.TakeOn(Ccg.Code)
        : _sampler.AnyEffect(Ccg.Code));

    private static bool MayBeRevoked(AuthorisationPosition position, LegalDirection direction) => position.Conditions.All(condition =>
        !condition.Level.NeedsDirection() || Supports(position.Directions.Remove(direction), condition.Criterion));

    private static bool Supports(ImmutableArray<LegalDirection> directions, CriterionCode criterion) =>
        directions.Any(direction => direction.Power == DirectionPower.Regulation8 && direction.Underpins.Contains(criterion));
}
