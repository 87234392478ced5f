using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using CcgDomain.Rules;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.CoCommissioning.CoCommissioningModel;

namespace CcgDomain.Tests.Samples;

public sealed class CoCommissioningSamples : ISamples
{
    private static readonly DateOnly Day = new(2015, 4, 1);
    private static readonly DateOnly NextDay = new(2015, 4, 2);
    private static readonly OdsCode One = OdsCode.Parse("ZZ2");
    private static readonly OdsCode Another = OdsCode.Parse("ZZ3");

    public IEnumerable<object> Make() =>
    [
        .. Events(),
        .. Positions(),
        .. Allocations(),
        (CcgDomain.Timelines.Answer<CoCommissioningModel>)CoCommissioningModel.Joint,
        CcgDomain.Timelines.Answer<CoCommissioningModel>.OneOf([CoCommissioningModel.Joint, CoCommissioningModel.Delegated]),
        CcgDomain.Timelines.Answer<CoCommissioningModel>.OneOf([]),
    ];

    private static IEnumerable<object> Events() =>
    [
        .. EachDay(day => new InterestExpressed(day, [CoCommissioningCategory.A, CoCommissioningCategory.C])),
        new InterestExpressed(Day, [CoCommissioningCategory.C, CoCommissioningCategory.A]),
        new InterestExpressed(Day, []),
        new InterestExpressed(Day, null),
        new InterestExpressed(Day, [], null),
        new InterestExpressed(Day, [CoCommissioningCategory.A], [One, Another]),
        new InterestExpressed(Day, [CoCommissioningCategory.A], [Another, One]),
        .. EachDay(day => new ReadinessAssessed(day, CoCommissioningCategory.C, Readiness.Now)),
        new ReadinessAssessed(Day, CoCommissioningCategory.B, Readiness.Now),
        new ReadinessAssessed(Day, CoCommissioningCategory.C, Readiness.Later),
        .. EachDay(day => new ModelApplied(day, Joint, Day)),
        new ModelApplied(Day, Delegated, Day),
        new ModelApplied(Day, Joint, NextDay),
        .. EachDay(day => new ModelApproved(day, Joint, Day, pending: false)),
        new ModelApproved(Day, Delegated, Day, pending: false),
        new ModelApproved(Day, Joint, NextDay, pending: false),
        new ModelApproved(Day, Joint, Day, pending: true),
        .. EachDay(day => new ApplicationRefused(day)),
        .. EachDay(day => new ApprovalLapsed(day)),
        .. EachDay(day => new ArrangementStarted(day, Joint)),
        new ArrangementStarted(Day, None),
        new ArrangementStarted(Day, Joint, new EventDate(2016, 3)),
        .. EachDay(day => new WithdrawalNotified(day)),
        .. EachDay(day => new ArrangementEnded(day)),
    ];

    private static IEnumerable<object> Positions()
    {
        var nothing = Ccg.Create("ZZ1", "NHS Anytown CCG");
        var bid = nothing.Record(new InterestExpressed(new(2014, 6, 2), [CoCommissioningCategory.C])).OrThrow();
        var assessed = bid.Record(new ReadinessAssessed(new(2014, 7, 3), CoCommissioningCategory.C, Readiness.Soon)).OrThrow();
        var applied = assessed.Record(new ModelApplied(new(2015, 1, 9), Delegated, Day)).OrThrow();
        var pending = applied.Record(new ModelApproved(new(2015, 2, 18), Delegated, Day, pending: true)).OrThrow();
        var approved = pending.Record(new ModelApproved(new(2015, 3, 18), Delegated, Day, pending: false)).OrThrow();
        var started = approved.Record(new ArrangementStarted(Day, Delegated)).OrThrow();
        var leaving = started.Record(new WithdrawalNotified(NextDay)).OrThrow();
        var inPhases = approved.Record(new ArrangementStarted(Day, Delegated, new EventDate(2016, 3))).OrThrow();
        var bidForUnknown = nothing.Record(new InterestExpressed(new(2014, 6, 2), null)).OrThrow();
        var positions = ((Ccg[])[nothing, bid, bidForUnknown, assessed, applied, pending, approved, started, inPhases, leaving]).Select(ccg => ccg.CoCommissioning.Current);
        return
        [
            .. positions,
            applied.CoCommissioning.Current.Pending!,
            nothing.Record(new ModelApplied(Day, Joint, Day), RuleSet.All.Without("COC-05")).OrThrow().CoCommissioning.Current.Pending!,
            nothing.Record(new ModelApplied(Day, Joint, NextDay)).OrThrow().CoCommissioning.Current.Pending!,
        ];
    }

    private static IEnumerable<object> Allocations() =>
    [
        FunctionMatrix.Of(Joint, PrimaryCareFunction.NewPractices, Day),
        FunctionMatrix.Of(Joint, PrimaryCareFunction.ContractDesign, Day),
        FunctionMatrix.Of(Joint, PrimaryCareFunction.PracticeBudgets, Day),
        FunctionMatrix.Of(Delegated, PrimaryCareFunction.PracticeBudgets, Day),
        FunctionMatrix.Of(None, PrimaryCareFunction.PracticeBudgets, Day),
    ];

    private static IEnumerable<object> EachDay(Func<DateOnly, object> make) => [make(Day), make(NextDay)];
}
