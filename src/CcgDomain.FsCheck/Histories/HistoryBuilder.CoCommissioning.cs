using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Sampling;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Histories;

/// <content>The events of co-commissioning.</content>
internal sealed partial class HistoryBuilder
{
    /// <summary>The rounds of applications that had a deadline.</summary>
    internal static readonly ImmutableArray<(CoCommissioningModel Model, DateOnly StartsOn, DateOnly Deadline)> ApplicationRounds =
    [
        (CoCommissioningModel.Delegated, KeyDates.FirstArrangements, new(2015, 1, 9)),
        (CoCommissioningModel.Joint, KeyDates.FirstArrangements, new(2015, 1, 30)),
        (CoCommissioningModel.GreaterInvolvement, KeyDates.FirstArrangements, new(2015, 1, 30)),
        (CoCommissioningModel.Delegated, new(2016, 4, 1), new(2015, 11, 6)),
        (CoCommissioningModel.Delegated, new(2017, 4, 1), new(2016, 12, 5)),
        (CoCommissioningModel.Delegated, new(2020, 4, 1), new(2019, 11, 1)),
    ];

    private void ProposeCoCommissioning()
    {
        if (CurrentDay > _lastDay)
        {
            return;
        }

        var position = CoCommissioning;
        Propose(CurrentDay <= KeyDates.BidsClosed && _lastDay >= KeyDates.BidsOpened, 3, () => new InterestExpressed(
            Sampler.Day(Dates.Max(CurrentDay, KeyDates.BidsOpened), Dates.Min(KeyDates.BidsClosed, _lastDay)),
            Sampler.PickDistinct(Enum.GetValues<CoCommissioningCategory>(), Sampler.Choose(1, 3)),
            Sampler.Chance(70) ? [] : Sampler.OtherCodes(Ccg.Code, Sampler.Choose(1, 3))));
        Propose(
            position.Categories.Contains(CoCommissioningCategory.C) && CurrentDay <= KeyDates.ReadinessReported,
            4,
            () => new ReadinessAssessed(
                Sampler.Day(CurrentDay, Dates.Min(KeyDates.ReadinessReported, _lastDay)), CoCommissioningCategory.C, Sampler.PickEnum<Readiness>()));
        Propose(_lastDay >= KeyDates.ModelsSetOut, 2, CreateModelApplied);
        Propose(_lastDay >= KeyDates.ModelsSetOut, 2, CreateModelApproved);
        Propose(position.Pending is not null, 1, () => new ApplicationRefused(LaterDay()));
        Propose(position.Approved is not null || position.IsPendingApproval, 1, () => new ApprovalLapsed(LaterDay()));
        if (position.Model == CoCommissioningModel.None)
        {
            ProposeFirstArrangement();
        }
        else
        {
            ProposeEnd(position);
        }

        if (position.Approved is { Model: CoCommissioningModel.Joint or CoCommissioningModel.Delegated } approved)
        {
            var startsOn = approved.StartsOn.Latest;
            var inTime = startsOn >= Dates.Max(CurrentDay, KeyDates.FirstArrangements) && startsOn <= _lastDay;
            var allowed = approved.Model == CoCommissioningModel.Delegated || startsOn < KeyDates.DelegatedOnly;
            Propose(inTime && allowed && approved.Model != position.Model, 8, () => new ArrangementStarted(startsOn, approved.Model));
        }
    }

    // These need no approval: greater involvement, and what a CCG takes over from its predecessors on the day of the merger.
    private void ProposeFirstArrangement()
    {
        var first = Dates.Max(CurrentDay, KeyDates.FirstArrangements);
        var last = Dates.Min(KeyDates.DelegatedOnly.AddDays(-1), _lastDay);
        Propose(first <= last, 2, () => new ArrangementStarted(Sampler.Day(first, last), CoCommissioningModel.GreaterInvolvement));
        Propose(_mergedOn == CurrentDay && CurrentDay >= KeyDates.FirstArrangements, 8, () => new ArrangementStarted(
            CurrentDay,
            CurrentDay >= KeyDates.DelegatedOnly ? CoCommissioningModel.Delegated : Sampler.Pick(CoCommissioningModel.Joint, CoCommissioningModel.Delegated),
            Sampler.Chance(20) ? Sampler.Day(CurrentDay, CurrentDay.AddYears(1)) : null));
    }

    // A delegation whose withdrawal was notified ends on a 1 April.
    private void ProposeEnd(CoCommissioningPosition position)
    {
        Propose(true, 2, () => new WithdrawalNotified(LaterDay()));
        if (position.Model == CoCommissioningModel.Delegated && position.WithdrawalNotifiedOn is { } notifiedOn)
        {
            var ends = Dates.FirstsOfApril(Dates.Max(CurrentDay, EarliestEnd(notifiedOn.Latest)), _lastDay);
            Propose(!ends.IsEmpty, 3, () => new ArrangementEnded(Sampler.PickFrom(ends)));
        }
        else
        {
            Propose(true, 3, () => new ArrangementEnded(LaterDay()));
        }

        Propose(true, 1, () => new ArrangementEnded(LaterDay(), agreed: true));
    }

    private ModelApplied CreateModelApplied()
    {
        var on = DecisionDay();
        var model = AnyModel();
        var startsOn = StartDay(model, on);
        var late = ApplicationRounds.Any(round => round.Model == model && round.StartsOn == startsOn && on > round.Deadline);
        return new(on, model, !late ? startsOn : model == CoCommissioningModel.Delegated ? new(2021, 4, 1) : startsOn.AddDays(1));
    }

    private ModelApproved CreateModelApproved()
    {
        var on = DecisionDay();
        var model = on >= KeyDates.DelegatedOnly ? CoCommissioningModel.Delegated : AnyModel();
        return new(on, model, StartDay(model, on), pending: Sampler.Chance(20));
    }

    private CoCommissioningModel AnyModel() =>
        Sampler.Pick(CoCommissioningModel.GreaterInvolvement, CoCommissioningModel.Joint, CoCommissioningModel.Delegated, CoCommissioningModel.Delegated);

    private DateOnly DecisionDay() => LaterDay(notBefore: KeyDates.ModelsSetOut);

    /// <summary>Returns a day for which an arrangement may be applied for or approved.</summary>
    private DateOnly StartDay(CoCommissioningModel model, DateOnly from) => model == CoCommissioningModel.Delegated
        ? Sampler.PickFrom(Dates.FirstsOfApril(Dates.Min(Dates.Max(from, KeyDates.FirstArrangements), new(2022, 4, 1)), KeyDates.LastDay))
        : Sampler.Day(Dates.Max(from, KeyDates.FirstArrangements), KeyDates.LastDay);

    /// <summary>Returns the first 1 April for which a notice of withdrawal is in time.</summary>
    private static DateOnly EarliestEnd(DateOnly notifiedOn) => new(notifiedOn.Year + (notifiedOn.Month <= 9 ? 1 : 2), 4, 1);
}
