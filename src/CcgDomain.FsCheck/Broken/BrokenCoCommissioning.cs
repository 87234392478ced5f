using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.FsCheck.Histories;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Broken;

/// <summary>For each rule of co-commissioning, ways to break it and no other.</summary>
internal static class BrokenCoCommissioning
{
    private const CoCommissioningModel None = CoCommissioningModel.None;
    private const CoCommissioningModel Involvement = CoCommissioningModel.GreaterInvolvement;
    private const CoCommissioningModel Joint = CoCommissioningModel.Joint;
    private const CoCommissioningModel Delegated = CoCommissioningModel.Delegated;

    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, HistoryBuilder, CcgEvent>> Ways)> All =
    [
        ("COC-01", [
            (d, s) => new InterestExpressed(d.Day(Before(d, s).Now, Days.BidsOpened.AddDays(-1)), [Category(d)]),
            (d, s) => new InterestExpressed(d.Day(Days.BidsClosed.AddDays(1), Later(d, s)), [Category(d)]),
        ]),
        ("COC-02", [
            (d, s) => new InterestExpressed(BidDay(d, s), []),
            (d, s) => new InterestExpressed(BidDay(d, s), Twice(d.PickDistinct(Enum.GetValues<CoCommissioningCategory>(), d.Choose(1, 3)))),
        ]),
        ("COC-03", [
            (d, s) => new InterestExpressed(BidDay(d, s), [Category(d)], d.OtherCodes(s.Ccg.Code, d.SmallCount()).Add(s.Ccg.Code)),
            (d, s) => new InterestExpressed(BidDay(d, s), [Category(d)], Twice(d.OtherCodes(s.Ccg.Code, d.Choose(1, 3)))),
        ]),
        ("COC-04", [
            (d, s) => new ReadinessAssessed(d.Day(Before(d, s).Now, Days.Last), CoCommissioningCategory.C, d.PickEnum<Readiness>()),
            (d, s) =>
            {
                var category = d.Pick(CoCommissioningCategory.A, CoCommissioningCategory.B);
                s.Add(new InterestExpressed(BidDay(d, s), [category]));
                return new ReadinessAssessed(d.Day(s.Now, Days.Last), category, d.PickEnum<Readiness>());
            },
        ]),
        ("COC-05", [
            (d, s) =>
            {
                var round = d.PickFrom(HistoryBuilder.Rounds);
                return new ModelApplied(d.Day(round.Deadline.AddDays(1), Later(d, s)), round.Model, round.StartsOn);
            },
        ]),
        ("COC-06", [
            (d, s) => new ModelApplied(d.Day(Before(d, s).Now, Days.Last), Delegated, d.NotAnApril(Days.FirstStart, Days.Last)),
            (d, s) => new ModelApproved(d.Day(Before(d, s).Now, Days.Last), Delegated, d.NotAnApril(Days.FirstStart, Days.Last), d.Chance(30)),
        ]),
        ("COC-07", [(d, s) => new ArrangementStarted(d.Day(Before(d, s).Now, Days.FirstStart.AddDays(-1)), Involvement)]),
        ("COC-08", [
            (d, s) => new ArrangementStarted(d.Day(Days.Later(Before(d, s).Now, Days.FirstStart), Days.DelegatedOnly.AddDays(-1)), Joint),
            (d, s) => new ArrangementStarted(d.PickFrom(Days.Aprils(Days.Later(Before(d, s).Now, Days.FirstStart), Days.Last)), Delegated),
            (d, s) =>
            {
                s.Add(new ModelApproved(Approval(d, s), Joint, new(2016, 4, 1), true));
                return new ArrangementStarted(new(2016, 4, 1), Joint);
            },
        ]),
        ("COC-09", [
            (d, s) =>
            {
                s.Add(new ModelApproved(Approval(d, s), Joint, new(2016, 4, 1), false));
                return new ArrangementStarted(d.NotAnApril(new(2016, 4, 2), new(2021, 3, 31)), Joint);
            },
            (d, s) =>
            {
                s.Add(new ModelApproved(Approval(d, s), Joint, new(2016, 4, 1), false));
                return new ArrangementStarted(new(2016, 4, 1), Delegated);
            },
            (d, s) =>
            {
                s.Add(new ModelApproved(Approval(d, s), Delegated, new(d.Pick(2015, 2017, 2022), 4, 1), false));
                return new ArrangementStarted(new(2016, 4, 1), Delegated);
            },
        ]),
        ("COC-10", [
            (d, s) => new ArrangementEnded(d.Day(Noticed(d, s), new(2017, 3, 31))),
            (d, s) => new ArrangementEnded(d.NotAnApril(Noticed(d, s), Days.Last)),
        ]),
        ("COC-11", [
            (d, s) => new ArrangementStarted(d.Day(Operating(d, s, d.Pick(Joint, Delegated)), new(2021, 3, 31)), Involvement),
            (d, s) =>
            {
                s.Add(new AuthorisationEvent.EstablishedByMerger(new(d.Choose(2015, 2020), 4, 1), d.OtherCodes(s.Ccg.Code, 2)));
                var taken = d.Pick(Involvement, Joint);
                s.Add(new ArrangementStarted(s.Now, taken));
                return new ArrangementStarted(s.Now, Delegated);
            },
        ]),
        ("COC-12", [
            (d, s) => new ModelApplied(d.Day(Before(d, s).Now, Days.Last), d.Pick(Involvement, Joint), d.Day(Days.Abolished, new(2030, 1, 1))),
            (d, s) => new ModelApplied(d.Day(Before(d, s).Now, Days.Last), Delegated, new(d.Choose(2023, 2030), 4, 1)),
            (d, s) => new ModelApproved(d.Day(Before(d, s).Now, Days.Last), Joint, d.Day(Days.Abolished, new(2030, 1, 1)), d.Chance(30)),
        ]),
        ("COC-13", [
            (d, s) => new ArrangementStarted(d.Day(Days.Later(Before(d, s).Now, Days.DelegatedOnly), Days.Last), Involvement),
            (d, s) =>
            {
                var startsOn = d.Day(Days.DelegatedOnly, Days.Last);
                s.Add(new ModelApproved(Approval(d, s), Joint, startsOn, false));
                return new ArrangementStarted(startsOn, Joint);
            },
        ]),
        ("COC-14", [
            (d, s) => new ModelApplied(d.Day(Before(d, s).Now, Days.Last), None, d.Day(Days.FirstStart, Days.Last)),
            (d, s) => new ModelApproved(d.Day(Before(d, s).Now, Days.Last), None, d.Day(Days.FirstStart, Days.Last), d.Chance(30)),
            (d, s) => new ArrangementStarted(d.Day(Days.Later(Before(d, s).Now, Days.FirstStart), Days.Last), None),
            (d, s) => new ArrangementStarted(d.Day(Operating(d, s, d.Pick(Involvement, Joint, Delegated)), Days.Last), None),
        ]),
        ("COC-15", [
            (d, s) => new ArrangementStarted(d.Day(Operating(d, s, Involvement), new(2021, 3, 31)), Involvement),
            (d, s) =>
            {
                var model = d.Pick(Joint, Delegated);
                var on = Operating(d, s, model);
                s.Add(new ModelApproved(on, model, new(2018, 4, 1), false));
                return new ArrangementStarted(new(2018, 4, 1), model);
            },
        ]),
        ("COC-16", [(d, s) => new ApplicationRefused(d.Day(Before(d, s).Now, Days.Last)), (d, s) => new ApplicationRefused(d.Day(Operating(d, s, Joint), Days.Last))]),
        ("COC-17", [
            (d, s) => new ApprovalLapsed(d.Day(Before(d, s).Now, Days.Last)),
            (d, s) => new ApprovalLapsed(d.Day(Operating(d, s, Delegated), Days.Last)),
            (d, s) => new ApprovalLapsed(d.Day(s.Add(new ModelApplied(Approval(d, s), Joint, new(2016, 5, 1))).Now, Days.Last)),
        ]),
        ("COC-18", [
            (d, s) => new WithdrawalNotified(d.Day(Before(d, s).Now, Days.Last)),
            (d, s) => new ArrangementEnded(d.Day(Before(d, s).Now, Days.Last)),
            (d, s) => new WithdrawalNotified(d.Day(s.Add(new ArrangementEnded(Operating(d, s, Joint))).Now, Days.Last)),
        ]),
    ];

    /// <summary>Something in authorisation may have happened, before anything in this regime did.</summary>
    private static HistoryBuilder Before(Sampler sampler, HistoryBuilder history)
    {
        if (history.Ccg.Events.IsEmpty && sampler.Chance(60))
        {
            history.AddNewEventsOf(new HistoryBuilder(sampler, history.Ccg, new(2014, 4, 20)).AppendRandom(sampler.Choose(1, 6), Regimes.Authorisation).Ccg);
        }

        return history;
    }

    private static DateOnly Later(Sampler sampler, HistoryBuilder history)
    {
        Before(sampler, history);
        return Days.Last;
    }

    private static DateOnly BidDay(Sampler sampler, HistoryBuilder history) => sampler.Day(Days.Later(Before(sampler, history).Now, Days.BidsOpened), Days.BidsClosed);

    private static DateOnly Approval(Sampler sampler, HistoryBuilder history) => sampler.Day(Days.Later(Before(sampler, history).Now, new(2014, 12, 1)), new(2015, 3, 31));

    /// <summary>A model operates. Gives the day since when.</summary>
    private static DateOnly Operating(Sampler sampler, HistoryBuilder history, CoCommissioningModel model)
    {
        var startsOn = sampler.Pick(new DateOnly(2015, 4, 1), new DateOnly(2016, 4, 1));
        if (model.NeedsApproval())
        {
            history.Add(new ModelApproved(Approval(sampler, history), model, startsOn, false));
        }

        return Before(sampler, history).Add(new ArrangementStarted(startsOn, model)).Now;
    }

    /// <summary>A delegation operates, and its withdrawal was notified. Gives the day of that; the earliest end is 1 April 2017 or after.</summary>
    private static DateOnly Noticed(Sampler sampler, HistoryBuilder history)
    {
        var since = Operating(sampler, history, Delegated);
        return history.Add(new WithdrawalNotified(sampler.Day(Days.Later(since, new(2015, 10, 1)), new(2016, 9, 30)))).Now;
    }

    private static CoCommissioningCategory Category(Sampler sampler) => sampler.PickEnum<CoCommissioningCategory>();

    private static ImmutableArray<T> Twice<T>(ImmutableArray<T> items) => items.Add(items[0]);
}
