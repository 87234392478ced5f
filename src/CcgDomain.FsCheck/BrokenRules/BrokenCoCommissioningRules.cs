using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.BrokenRules;

/// <summary>Ways to break each rule of co-commissioning without breaking another.</summary>
internal static class BrokenCoCommissioningRules
{
    private const CoCommissioningModel None = CoCommissioningModel.None;
    private const CoCommissioningModel Involvement = CoCommissioningModel.GreaterInvolvement;
    private const CoCommissioningModel Joint = CoCommissioningModel.Joint;
    private const CoCommissioningModel Delegated = CoCommissioningModel.Delegated;

    /// <summary>Each way appends to the history <c>h</c> of a CCG without events what the rules accept, and returns the event that breaks the rule.</summary>
    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, HistoryBuilder, CcgEvent>> Ways)> All =
    [
        (RuleCode.Coc01, [
            (s, h) => new InterestExpressed(s.Day(h.AddAuthorisation().CurrentDay, KeyDates.BidsOpened.AddDays(-1)), [s.PickEnum<CoCommissioningCategory>()]),
            (s, h) => new InterestExpressed(h.AddAuthorisation().LaterDay(KeyDates.BidsClosed.AddDays(1)), [s.PickEnum<CoCommissioningCategory>()]),
        ]),
        (RuleCode.Coc02, [
            (s, h) => new InterestExpressed(h.BidDay(), s.PickDistinct(Enum.GetValues<CoCommissioningCategory>(), s.Choose(1, 3)).WithDuplicate()),
        ]),
        (RuleCode.Coc03, [
            (s, h) => new InterestExpressed(h.BidDay(), [s.PickEnum<CoCommissioningCategory>()], s.OtherCodes(h.Ccg.Code, s.SmallCount()).Add(h.Ccg.Code)),
            (s, h) => new InterestExpressed(h.BidDay(), [s.PickEnum<CoCommissioningCategory>()], s.OtherCodes(h.Ccg.Code, s.Choose(1, 3)).WithDuplicate()),
        ]),
        (RuleCode.Coc04, [
            (s, h) =>
            {
                var category = s.Pick(CoCommissioningCategory.A, CoCommissioningCategory.B);
                h.Add(new InterestExpressed(h.BidDay(), [category]));
                return new ReadinessAssessed(s.Day(h.CurrentDay, KeyDates.ReadinessReported), category, s.PickEnum<Readiness>());
            },
        ]),
        (RuleCode.Coc05, [
            (s, h) =>
            {
                var round = s.PickFrom(HistoryBuilder.ApplicationRounds);
                return new ModelApplied(h.AddAuthorisation().LaterDay(round.Deadline.AddDays(1)), round.Model, round.StartsOn);
            },
        ]),
        (RuleCode.Coc06, [
            (s, h) => new ModelApplied(h.DecisionDay(), Delegated, s.DayExceptFirstOfApril(KeyDates.FirstArrangements, KeyDates.LastDay)),
            (s, h) => new ModelApproved(h.DecisionDay(), Delegated, s.DayExceptFirstOfApril(KeyDates.FirstArrangements, KeyDates.LastDay), s.Chance(30)),
        ]),
        (RuleCode.Coc07, [(s, h) => new ArrangementStarted(s.Day(h.AddAuthorisation().CurrentDay, KeyDates.FirstArrangements.AddDays(-1)), Involvement)]),
        (RuleCode.Coc08, [
            (s, h) =>
            {
                h.Approve(Joint, new(2016, 4, 1), pending: true);
                return new ArrangementStarted(new(2016, 4, 1), Joint);
            },
        ]),
        (RuleCode.Coc09, [
            (s, h) =>
            {
                h.Approve(Joint, new(2016, 4, 1));
                return new ArrangementStarted(s.DayExceptFirstOfApril(new(2016, 4, 2), new(2021, 3, 31)), Joint);
            },
            (s, h) =>
            {
                h.Approve(Joint, new(2016, 4, 1));
                return new ArrangementStarted(new(2016, 4, 1), Delegated);
            },
            (s, h) =>
            {
                h.Approve(Delegated, new(s.Pick(2015, 2017, 2022), 4, 1));
                return new ArrangementStarted(new(2016, 4, 1), Delegated);
            },
        ]),
        (RuleCode.Coc10, [
            (s, h) =>
            {
                h.NotifyWithdrawal(new(2016, 1, 1), new(2016, 4, 1));
                return new ArrangementEnded(new(2016, 4, 1));
            },
        ]),
        (RuleCode.Coc11, [
            (s, h) => new ArrangementStarted(s.Day(h.Start(s.Pick(Joint, Delegated)).CurrentDay, new(2021, 3, 31)), Involvement),
        ]),
        (RuleCode.Coc12, [
            (s, h) => new ModelApplied(h.DecisionDay(), s.Pick(Involvement, Joint), s.Day(KeyDates.Abolition, new(2030, 1, 1))),
            (s, h) => new ModelApplied(h.DecisionDay(), Delegated, new(s.Choose(2023, 2030), 4, 1)),
            (s, h) => new ModelApproved(
                s.Day(h.DecisionDay(KeyDates.ModelsSetOut), KeyDates.DelegatedOnly.AddDays(-1)), Joint, s.Day(KeyDates.Abolition, new(2030, 1, 1)), s.Chance(30)),
        ]),
        (RuleCode.Coc13, [
            (s, h) => new ArrangementStarted(h.AddAuthorisation().LaterDay(KeyDates.DelegatedOnly), Involvement),
            (s, h) =>
            {
                var startsOn = s.Day(KeyDates.DelegatedOnly, KeyDates.LastDay);
                h.Approve(Joint, startsOn);
                return new ArrangementStarted(startsOn, Joint);
            },
            (s, h) => new ModelApproved(h.DecisionDay(KeyDates.DelegatedOnly, KeyDates.LastDay), s.Pick(Involvement, Joint), KeyDates.LastDay, s.Chance(30)),
        ]),
        (RuleCode.Coc14, [
            (s, h) => new ModelApplied(h.DecisionDay(), None, s.Day(KeyDates.FirstArrangements, KeyDates.LastDay)),
            (s, h) => new ModelApproved(h.DecisionDay(), None, s.Day(KeyDates.FirstArrangements, KeyDates.LastDay), s.Chance(30)),
            (s, h) => new ArrangementStarted(h.AddAuthorisation().LaterDay(KeyDates.FirstArrangements), None),
            (s, h) => new ArrangementStarted(h.Start(s.Pick(Involvement, Joint, Delegated)).LaterDay(), None),
        ]),
        (RuleCode.Coc15, [
            (s, h) => new ArrangementStarted(s.Day(h.Start(Involvement).CurrentDay, new(2021, 3, 31)), Involvement),
            (s, h) =>
            {
                var model = s.Pick(Joint, Delegated);
                var on = h.Start(model).CurrentDay;
                h.Add(new ModelApproved(on, model, new(2018, 4, 1), false));
                return new ArrangementStarted(new(2018, 4, 1), model);
            },
        ]),
        (RuleCode.Coc16, [(s, h) => new ApplicationRefused(h.AddAuthorisation().LaterDay()), (s, h) => new ApplicationRefused(h.Start(Joint).LaterDay())]),
        (RuleCode.Coc17, [
            (s, h) => new ApprovalLapsed(h.AddAuthorisation().LaterDay()),
            (s, h) => new ApprovalLapsed(h.Start(Delegated).LaterDay()),
            (s, h) => new ApprovalLapsed(h.Add(new ModelApplied(h.ApprovalDay(), Joint, new(2016, 5, 1))).LaterDay()),
        ]),
        (RuleCode.Coc18, [
            (s, h) => new WithdrawalNotified(h.AddAuthorisation().LaterDay()),
            (s, h) => new ArrangementEnded(h.AddAuthorisation().LaterDay()),
            (s, h) => new WithdrawalNotified(h.Add(new ArrangementEnded(h.Start(Joint).CurrentDay)).LaterDay()),
        ]),
        (RuleCode.Coc19, [
            (s, h) =>
            {
                h.Add(new InterestExpressed(h.BidDay(), [CoCommissioningCategory.C]));
                return new ReadinessAssessed(h.LaterDay(KeyDates.ReadinessReported.AddDays(1)), CoCommissioningCategory.C, s.PickEnum<Readiness>());
            },
        ]),
        (RuleCode.Coc20, [
            (s, h) => new ModelApplied(s.Day(h.AddAuthorisation().CurrentDay, KeyDates.ModelsSetOut.AddDays(-1)), Delegated, new(2018, 4, 1)),
            (s, h) => new ModelApproved(s.Day(h.AddAuthorisation().CurrentDay, KeyDates.ModelsSetOut.AddDays(-1)), Joint, new(2018, 4, 1), s.Chance(30)),
        ]),
        (RuleCode.Coc21, [
            (s, h) =>
            {
                h.NotifyWithdrawal(new(2016, 1, 1), new(2016, 9, 30));
                return new ArrangementEnded(s.DayExceptFirstOfApril(new(2017, 4, 2), KeyDates.LastDay));
            },
            (s, h) =>
            {
                h.NotifyWithdrawal(new(2016, 10, 1), new(2016, 12, 31));
                return new ArrangementEnded(new(2017, 4, 1));
            },
        ]),
        (RuleCode.Coc22, [(s, h) => new InterestExpressed(h.BidDay(), [])]),
        (RuleCode.Coc23, [
            (s, h) => new ReadinessAssessed(
                s.Day(Dates.Max(h.AddAuthorisation().CurrentDay, KeyDates.BidsOpened), KeyDates.ReadinessReported), CoCommissioningCategory.C, s.PickEnum<Readiness>()),
        ]),
        (RuleCode.Coc24, [
            (s, h) => new ArrangementStarted(s.Day(Dates.Max(h.AddAuthorisation().CurrentDay, KeyDates.FirstArrangements), KeyDates.DelegatedOnly.AddDays(-1)), Joint),
            (s, h) => new ArrangementStarted(s.PickFrom(Dates.FirstsOfApril(Dates.Max(h.AddAuthorisation().CurrentDay, KeyDates.FirstArrangements), KeyDates.LastDay)), Delegated),
            (s, h) =>
            {
                h.Add(new AuthorisationEvent.EstablishedByMerger(new(s.Choose(2015, 2020), 4, 1), s.OtherCodes(h.Ccg.Code, 2)));
                h.Add(new ArrangementStarted(h.CurrentDay, s.Pick(Involvement, Joint)));
                return new ArrangementStarted(h.CurrentDay, Delegated);
            },
        ]),
        (RuleCode.Coc25, [
            (s, h) =>
            {
                var startsOn = s.Pick(new DateOnly(2015, 4, 1), new DateOnly(2016, 4, 1));
                h.Approve(Delegated, startsOn);
                return new ArrangementStarted(startsOn, Delegated, s.Day(new(2014, 4, 1), startsOn.AddDays(-1)));
            },
        ]),
    ];

    private static DateOnly BidDay(this HistoryBuilder history) =>
        history.Sampler.Day(Dates.Max(history.AddAuthorisation().CurrentDay, KeyDates.BidsOpened), KeyDates.BidsClosed);

    private static DateOnly ApprovalDay(this HistoryBuilder history) =>
        history.Sampler.Day(Dates.Max(history.AddAuthorisation().CurrentDay, new(2014, 12, 1)), new(2015, 3, 31));

    private static HistoryBuilder Approve(this HistoryBuilder history, CoCommissioningModel model, DateOnly startsOn, bool pending = false) =>
        history.Add(new ModelApproved(history.ApprovalDay(), model, startsOn, pending));

    /// <summary>Starts an arrangement, with the approval that it needs.</summary>
    private static HistoryBuilder Start(this HistoryBuilder history, CoCommissioningModel model)
    {
        var startsOn = history.Sampler.Pick(new DateOnly(2015, 4, 1), new DateOnly(2016, 4, 1));
        _ = model.NeedsApproval() ? history.Approve(model, startsOn) : history.AddAuthorisation();
        return history.Add(new ArrangementStarted(startsOn, model));
    }

    /// <summary>Returns a day on which a model may be applied for or approved, of a range if there is one.</summary>
    private static DateOnly DecisionDay(this HistoryBuilder history, DateOnly? from = null, DateOnly? to = null)
    {
        var first = Dates.Max(history.AddAuthorisation().CurrentDay, from ?? KeyDates.ModelsSetOut);
        return history.Sampler.Day(first, to ?? KeyDates.DelegatedOnly.AddDays(-1));
    }

    /// <summary>Starts a delegated arrangement and notifies its withdrawal on a day of the range that is not before the start.</summary>
    private static HistoryBuilder NotifyWithdrawal(this HistoryBuilder history, DateOnly from, DateOnly to)
    {
        var startedOn = history.Start(Delegated).CurrentDay;
        return history.Add(new WithdrawalNotified(history.Sampler.Day(Dates.Max(startedOn, from), to)));
    }
}
