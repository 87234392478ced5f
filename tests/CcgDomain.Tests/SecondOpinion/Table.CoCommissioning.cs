using CcgDomain.CoCommissioning;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <content>The rules of co-commissioning.</content>
internal static partial class Table
{
    private const CoCommissioningModel NoModel = CoCommissioningModel.None;
    private const CoCommissioningModel Involvement = CoCommissioningModel.GreaterInvolvement;
    private const CoCommissioningModel Joint = CoCommissioningModel.Joint;
    private const CoCommissioningModel Delegated = CoCommissioningModel.Delegated;

    private static readonly (CoCommissioningModel Model, DateOnly Start, DateOnly Deadline)[] Rounds =
    [
        (Delegated, new(2015, 4, 1), new(2015, 1, 9)),
        (Joint, new(2015, 4, 1), new(2015, 1, 30)),
        (Involvement, new(2015, 4, 1), new(2015, 1, 30)),
        (Delegated, new(2016, 4, 1), new(2015, 11, 6)),
        (Delegated, new(2017, 4, 1), new(2016, 12, 5)),
        (Delegated, new(2020, 4, 1), new(2019, 11, 1)),
    ];

    private static readonly Row[] CoCommissioning =
    [
        Rule("COC-01", (self, before, e) => e is InterestExpressed && (e.On.Earliest < new DateOnly(2014, 5, 1) || e.On.Earliest > new DateOnly(2014, 6, 20))),
        Rule("COC-02", (self, before, e) => e is InterestExpressed i ? Repeated(i.Categories ?? []) : 0),
        Rule("COC-03", (self, before, e) => e is InterestExpressed i ? NotOthers(self, i.JointlyWith ?? []) : 0),

        Rule("COC-04", (self, before, e) => e is ReadinessAssessed r && r.Category != CoCommissioningCategory.C),
        Rule("COC-05", (self, before, e) => e is ModelApplied a && Rounds.Any(round => round.Model == a.Model && round.Start == a.StartsOn.Earliest && a.On.Earliest > round.Deadline)),
        Rule("COC-06", (self, before, e) => StartOf(e) is (Delegated, var day) && day is not { Month: 4, Day: 1 }),

        // Nothing may start before the first day, not even "none"; COC-13 is about arrangements, and "none" is not one.
        Rule("COC-07", (self, before, e) => e is ArrangementStarted && e.On.Earliest < new DateOnly(2015, 4, 1)),

        // Where there is an approval of any model, only COC-09 is judged, for the model and for the day.
        Rule("COC-08", (self, before, e) => Unapproved(before, e) && HasPendingApproval(before, Started(e)) && !before.CanHaveEarlierApproval),
        Rule("COC-09", (self, before, e) => Started(e) is Joint or Delegated && before.Approval is { } approval && before.MergedOn != e.On
            ? Times(approval.Model != Started(e), approval.StartsOn != e.On)
            : 0),

        // The calendar ends with the year 9999.
        Rule("COC-10", (self, before, e) => e is ArrangementEnded { Agreed: false } && before.Operating is Delegated
            && before.Noticed is { Month: < 10 } notice && e.On.Earliest < new DateOnly(Math.Min(9999, notice.Year + 1), 4, 1)),

        Rule("COC-11", (self, before, e) => before.Operating is Joint or Delegated && Started(e) is Involvement),
        Rule("COC-12", (self, before, e) => e is ModelApplied or ModelApproved && StartOf(e) is (_, var day) && day >= new DateOnly(2022, 7, 1)),
        Rule("COC-13", (self, before, e) => (e is ModelApproved approved ? approved.Model : Started(e)) is Involvement or Joint && e.On.Earliest >= new DateOnly(2021, 4, 1)),
        Rule("COC-14", (self, before, e) => StartOf(e) is (NoModel, _)),
        Rule("COC-15", (self, before, e) => Started(e) is not NoModel && Started(e) == before.Operating),
        Rule("COC-16", (self, before, e) => e is ApplicationRefused && before.Undecided is null),
        Rule("COC-17", (self, before, e) => e is ApprovalLapsed && before.Approval is null && before.Undecided is not ModelApproved),
        Rule("COC-18", (self, before, e) => e is WithdrawalNotified or ArrangementEnded && before.Operating is NoModel),
        Rule("COC-19", (self, before, e) => e is ReadinessAssessed && (e.On.Earliest < new DateOnly(2014, 5, 1) || e.On.Earliest > new DateOnly(2014, 7, 3))),
        Rule("COC-20", (self, before, e) => e is ModelApplied or ModelApproved && e.On.Earliest < new DateOnly(2014, 9, 1)),
        Rule("COC-21", (self, before, e) => e is ArrangementEnded { Agreed: false } && before.Operating is Delegated && before.Noticed is { } notice
            ? Times(e.On.Earliest is not { Month: 4, Day: 1 }, notice.Month > 9 && e.On.Earliest < new DateOnly(Math.Min(9999, notice.Year + 2), 4, 1))
            : 0),
        Rule("COC-22", (self, before, e) => e is InterestExpressed { Categories: { IsEmpty: true } }),
        Rule("COC-23", (self, before, e) => e is ReadinessAssessed r && !before.BidForUnknown && !before.BidFor.Contains(r.Category)),

        // "An approval" is one of the model that starts; to replace another model, it must be outright.
        Rule("COC-24", (self, before, e) => Times(
            Unapproved(before, e) && !HasPendingApproval(before, Started(e)),
            Started(e) is Joint or Delegated && before.Operating is not NoModel && Started(e) != before.Operating && before.Approval?.Model != Started(e))),
        Rule("COC-25", (self, before, e) => e is ArrangementStarted { AllFunctionsFrom: { } all } && all.Latest < e.On.Earliest),
    ];

    private static bool Unapproved(Facts before, CcgEvent e) => Started(e) is Joint or Delegated && before.Approval is null && before.MergedOn != e.On;

    private static bool HasPendingApproval(Facts before, CoCommissioningModel model) => before.Undecided is ModelApproved pending && pending.Model == model;

    /// <summary>The model that starts; none where the event is not a start.</summary>
    private static CoCommissioningModel Started(CcgEvent e) => (e as ArrangementStarted)?.Model ?? NoModel;

    /// <summary>The model that is applied for, approved or started, and the day on which it starts.</summary>
    private static (CoCommissioningModel Model, DateOnly Day)? StartOf(CcgEvent e) => e switch
    {
        ModelApplied applied => (applied.Model, applied.StartsOn.Earliest),
        ModelApproved approved => (approved.Model, approved.StartsOn.Earliest),
        ArrangementStarted started => (started.Model, started.On.Earliest),
        _ => null,
    };
}
