using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Sampling;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Histories;

/// <content>What can happen next in co-commissioning.</content>
internal sealed partial class HistoryBuilder
{
    /// <summary>The rounds that had a last day to apply.</summary>
    internal static readonly ImmutableArray<(CoCommissioningModel Model, DateOnly StartsOn, DateOnly Deadline)> Rounds =
    [
        (CoCommissioningModel.Delegated, Days.FirstStart, new(2015, 1, 9)),
        (CoCommissioningModel.Joint, Days.FirstStart, new(2015, 1, 30)),
        (CoCommissioningModel.GreaterInvolvement, Days.FirstStart, new(2015, 1, 30)),
        (CoCommissioningModel.Delegated, new(2016, 4, 1), new(2015, 11, 6)),
        (CoCommissioningModel.Delegated, new(2017, 4, 1), new(2016, 12, 5)),
        (CoCommissioningModel.Delegated, new(2020, 4, 1), new(2019, 11, 1)),
    ];

    /// <summary>The first 1 April for which notice of withdrawal is in time.</summary>
    internal static DateOnly EarliestEnd(DateOnly notified) => new(notified.Year + (notified.Month <= 9 ? 1 : 2), 4, 1);

    /// <summary>A day on which an arrangement may be applied for or approved to start, whatever the day of the application.</summary>
    internal DateOnly StartFor(CoCommissioningModel model, DateOnly from) => model == CoCommissioningModel.Delegated
        ? _sampler.PickFrom(Days.Aprils(Days.Earlier(Days.Later(from, Days.FirstStart), new(2022, 4, 1)), Days.Last))
        : _sampler.Day(Days.Later(from, Days.FirstStart), Days.Last);

    private void ProposeCoCommissioning()
    {
        if (Now > _last)
        {
            return;
        }

        var position = CoCommissioning;
        Propose(Now <= Days.BidsClosed && _last >= Days.BidsOpened, 3, () => new InterestExpressed(
            _sampler.Day(Days.Later(Now, Days.BidsOpened), Days.Earlier(Days.BidsClosed, _last)),
            _sampler.PickDistinct(Enum.GetValues<CoCommissioningCategory>(), _sampler.Choose(1, 3)),
            _sampler.Chance(70) ? [] : _sampler.OtherCodes(Ccg.Code, _sampler.Choose(1, 3))));
        Propose(position.Categories.Contains(CoCommissioningCategory.C), 2, () => new ReadinessAssessed(Soon(), CoCommissioningCategory.C, _sampler.PickEnum<Readiness>()));
        Propose(true, 2, Applied);
        Propose(true, 2, Approved);
        Propose(position.Pending is not null, 1, () => new ApplicationRefused(Soon()));
        Propose(position.Approved is not null || position.IsPendingApproval, 1, () => new ApprovalLapsed(Soon()));
        ProposeArrangements(position);
    }

    private void ProposeArrangements(CoCommissioningPosition position)
    {
        var lastInvolved = Days.Earlier(Days.DelegatedOnly.AddDays(-1), _last);
        Propose(
            position.Model == CoCommissioningModel.None && Days.Later(Now, Days.FirstStart) <= lastInvolved,
            2,
            () => new ArrangementStarted(_sampler.Day(Days.Later(Now, Days.FirstStart), lastInvolved), CoCommissioningModel.GreaterInvolvement));

        if (position.Approved is { Model: CoCommissioningModel.Joint or CoCommissioningModel.Delegated } approved)
        {
            var inTime = approved.StartsOn >= Days.Later(Now, Days.FirstStart) && approved.StartsOn <= _last;
            var allowed = approved.Model == CoCommissioningModel.Delegated || approved.StartsOn < Days.DelegatedOnly;
            Propose(inTime && allowed && approved.Model != position.Model, 8, () => new ArrangementStarted(approved.StartsOn, approved.Model));
        }

        if (_mergedOn is { } merged && merged == Now && merged >= Days.FirstStart && position.Model == CoCommissioningModel.None)
        {
            Propose(true, 8, () => new ArrangementStarted(merged, merged >= Days.DelegatedOnly ? CoCommissioningModel.Delegated : _sampler.Pick(CoCommissioningModel.Joint, CoCommissioningModel.Delegated)));
        }

        if (position.Model == CoCommissioningModel.None)
        {
            return;
        }

        Propose(true, 2, () => new WithdrawalNotified(Soon()));
        var bound = position.Model == CoCommissioningModel.Delegated && position.WithdrawalNotifiedOn is not null;
        var ends = bound ? Days.Aprils(Days.Later(Now, EarliestEnd(position.WithdrawalNotifiedOn.GetValueOrDefault())), _last) : [];
        Propose(!bound || !ends.IsEmpty, 3, () => new ArrangementEnded(bound ? _sampler.PickFrom(ends) : Soon()));
    }

    // Now and then long before anybody thought of it: the rules hold no first day.
    private DateOnly Decided()
    {
        var autumn = new DateOnly(2014, 11, 1);
        return _sampler.Chance(90) && autumn <= _last ? Soon(autumn) : Soon();
    }

    private ModelApplied Applied()
    {
        var on = Decided();
        var model = _sampler.Pick(CoCommissioningModel.GreaterInvolvement, CoCommissioningModel.Joint, CoCommissioningModel.Delegated, CoCommissioningModel.Delegated);
        var startsOn = StartFor(model, on);
        var late = Rounds.Any(round => round.Model == model && round.StartsOn == startsOn && on > round.Deadline);
        return new(on, model, !late ? startsOn : model == CoCommissioningModel.Delegated ? new(2021, 4, 1) : startsOn.AddDays(1));
    }

    private ModelApproved Approved()
    {
        var on = Decided();
        var model = _sampler.Pick(CoCommissioningModel.GreaterInvolvement, CoCommissioningModel.Joint, CoCommissioningModel.Delegated, CoCommissioningModel.Delegated);
        return new(on, model, StartFor(model, on), _sampler.Chance(20));
    }
}
