using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.CoCommissioning;

/// <summary>The rules of co-commissioning, in table order. None asks for a grant of authorisation: no source does.</summary>
internal static class CoCommissioningRules
{
    private static readonly DateOnly BidsOpened = new(2014, 5, 1);
    private static readonly DateOnly BidsClosed = new(2014, 6, 20);
    private static readonly DateOnly ReadinessReported = new(2014, 7, 3);
    private static readonly DateOnly ModelsSetOut = new(2014, 9, 1);
    private static readonly DateOnly DelegatedOnly = new(2021, 4, 1);

    internal static readonly RuleTable<CoCommissioningState, CoCommissioningEvent> Table = new(
        Row("COC-01", RuleBasis.Reported, CoCommissioningSources.Bids.At("the deadline; the start is from GPonline, article 1292618"), "An expression of interest is made from 1 May to 20 June 2014.")
            .When<InterestExpressed>((in before, e, on, ref violations) =>
            {
                violations.AddIf(on.IsBefore(BidsOpened), "on", $"{on} is before {BidsOpened}, when interest was invited.");
                violations.AddIf(on.IsAfter(BidsClosed), "on", $"{on} is after {BidsClosed}, the deadline for interest.");
            }),

        Row("COC-02", RuleBasis.Integrity, RegimeSources.Record, "An expression of interest names no category twice.")
            .When<InterestExpressed>((in before, e, on, ref violations) =>
            {
                var seen = 0;
                var categories = e.KnownCategories.AsSpan();
                for (var i = 0; i < categories.Length; i++)
                {
                    var category = 1 << (int)categories[i];
                    violations.AddIf((seen & category) != 0, $"categories[{i}]", $"Category {categories[i]} is named twice.");
                    seen |= category;
                }
            }),

        Row("COC-03", RuleBasis.Integrity, RegimeSources.Record, "A joint expression of interest names other CCGs: not the CCG itself, and none twice.")
            .When<InterestExpressed>((in before, e, on, ref violations) =>
            {
                HashSet<OdsCode>? seen = null;
                var others = e.KnownJointlyWith.AsSpan();
                for (var i = 0; i < others.Length; i++)
                {
                    var code = others[i];
                    seen ??= new(others.Length);
                    violations.AddIf(code == before.Code, $"jointlyWith[{i}]", $"{code} is the CCG itself.");
                    violations.AddIf(!seen.Add(code), $"jointlyWith[{i}]", $"{code} is named twice.");
                }
            }),

        Row("COC-04", RuleBasis.Reported, CoCommissioningSources.BidsAnalysed, "Of the categories of bids, only C is assessed for readiness.")
            .When<ReadinessAssessed>(
                (in before, e, on) => !e.Category.WasAssessed(),
                (in before, e, on, ref violations) => violations.Add("category", $"Category {e.Category} was not assessed for readiness; only C was.")),

        Row("COC-05", RuleBasis.Reported, CoCommissioningSources.Applications.At("for 2015; for 2016 SSLMCs, for 2017 and 2020 NHS England's form and application page"), "An application is made by the deadline of its round: to start on 1 April 2015 by 9 January 2015 (delegated) or 30 January 2015 (joint, greater involvement); delegated to start on 1 April 2016, 2017 or 2020 by 6 November 2015, 5 December 2016 or 1 November 2019. No deadline is established for any other start.")
            .When<ModelApplied>((in before, e, on, ref violations) =>
            {
                var deadline = CoCommissioningRounds.DeadlineFor(e.Model, e.StartsOn);
                violations.AddIf(
                    deadline is { } last && on.IsAfter(last), "on", $"{on} is after {deadline}, the deadline to apply for {e.Model.InWords()} from {e.StartsOn}.");
            }),

        Row("COC-06", RuleBasis.Inferred, CoCommissioningSources.Applying, "Delegated commissioning starts on a 1 April, and is applied for and approved to start on one.")
            .When<ModelApplied>((in before, e, on, ref violations) => ValidateFirstOfApril(e.Model, e.StartsOn, "startsOn", ref violations))
            .When<ModelApproved>((in before, e, on, ref violations) => ValidateFirstOfApril(e.Model, e.StartsOn, "startsOn", ref violations))
            .When<ArrangementStarted>((in before, e, on, ref violations) => ValidateFirstOfApril(e.Model, on, "on", ref violations)),

        Row("COC-07", RuleBasis.Reported, CoCommissioningSources.ControlShift, "No arrangement starts before 1 April 2015.")
            .When<ArrangementStarted>(
                (in before, e, on) => on.IsBefore(CoCommissioningRounds.FirstStart),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is before {CoCommissioningRounds.FirstStart}, when the first arrangements started.")),

        Row("COC-08", RuleBasis.Reported, CoCommissioningSources.NextSteps, "An arrangement does not start while its approval is still pending.")
            .When<ArrangementStarted>((in before, e, on, ref violations) =>
            {
                violations.AddIf(IsUnapproved(before, e, on) && !before.CanHaveEarlierApproval && IsPending(before, e.Model), "", $"The approval of {e.Model.InWords()} is still pending.");
            }),

        Row("COC-09", RuleBasis.Integrity, RegimeSources.Record, "Where there is an approval, what starts is the approved model, on the approved day. What needs no approval, and what a CCG takes over by merger, may start beside it.")
            .When<ArrangementStarted>((in before, e, on, ref violations) =>
            {
                var approved = e.Model.NeedsApproval() && !before.CanHaveMergedOn(on) ? before.Approved : null;
                violations.AddIf(approved is not null && approved.Model != e.Model, "model", $"Approved is {approved}, not {e.Model.InWords()}.");
                violations.AddIf(approved is not null && !approved.StartsOn.Overlaps(on), "on", $"Approved is {approved}, not from {on}.");
            }),

        Row("COC-10", RuleBasis.Guidance, CoCommissioningSources.Questions, "Notice of withdrawal by 30 September takes effect on the next 1 April: a delegation does not end before it, unless NHS England agreed.")
            .When<ArrangementEnded>((in before, e, on, ref violations) =>
            {
                var notice = NoticeOf(before, e);
                var earliest = CoCommissioningRounds.EarliestEnd(notice.GetValueOrDefault().Earliest);
                violations.AddIf(
                    notice is { } given && CoCommissioningRounds.IsInTime(given) && on.IsBefore(earliest),
                    "on",
                    $"{on} is before {earliest}, the first 1 April for which notice on {notice} was in time.");
            }),

        Row("COC-11", RuleBasis.Inferred, CoCommissioningSources.Form2017, "Greater involvement starts only while no other model operates.")
            .When<ArrangementStarted>(
                (in before, e, on) => e.Model == CoCommissioningModel.GreaterInvolvement && before.Model != CoCommissioningModel.None && before.Model != e.Model,
                (in before, e, on, ref violations) => violations.Add("model", $"Greater involvement cannot start while {before.Model.InWords()} operates.")),

        Row("COC-12", RuleBasis.Statute, RegimeSources.Abolition, "Nothing is applied for or approved to start on or after 1 July 2022, the first day without CCGs.")
            .When<ModelApplied>((in before, e, on, ref violations) => ValidateBeforeAbolition(e.StartsOn, ref violations))
            .When<ModelApproved>((in before, e, on, ref violations) => ValidateBeforeAbolition(e.StartsOn, ref violations)),

        Row("COC-13", RuleBasis.Guidance, CoCommissioningSources.Arrangements, "No arrangement is approved or starts any more but a delegated one.", from: DelegatedOnly)
            .When<ArrangementStarted>(
                (in before, e, on) => e.Model is CoCommissioningModel.GreaterInvolvement or CoCommissioningModel.Joint,
                (in before, e, on, ref violations) => violations.Add("model", $"From {DelegatedOnly} every CCG was to be delegated; {e.Model.InWords()} no longer starts."))
            .When<ModelApproved>(
                (in before, e, on) => e.Model is CoCommissioningModel.GreaterInvolvement or CoCommissioningModel.Joint,
                (in before, e, on, ref violations) => violations.Add("model", $"From {DelegatedOnly} every CCG was to be delegated; {e.Model.InWords()} is no longer approved.")),

        Row("COC-14", RuleBasis.Integrity, RegimeSources.Record, "What is applied for, approved or started is one of the three models, not none.")
            .When<ModelApplied>((in before, e, on, ref violations) => ValidateModel(e.Model, ref violations))
            .When<ModelApproved>((in before, e, on, ref violations) => ValidateModel(e.Model, ref violations))
            .When<ArrangementStarted>((in before, e, on, ref violations) => ValidateModel(e.Model, ref violations)),

        Row("COC-15", RuleBasis.Integrity, RegimeSources.Record, "A model that operates does not start again before it has ended.")
            .When<ArrangementStarted>(
                (in before, e, on) => before.Model == e.Model && e.Model != CoCommissioningModel.None,
                (in before, e, on, ref violations) => violations.Add("model", $"{e.Model.InWords()} operates already, since {before.Since}.")),

        Row("COC-16", RuleBasis.Completeness, RegimeSources.Record, "Only what is recorded as pending, an application or a conditional approval, can be refused.")
            .When<ApplicationRefused>(
                (in before, e, on) => before.Pending is null,
                (in before, e, on, ref violations) => violations.Add("", $"Nothing is pending.")),

        Row("COC-17", RuleBasis.Completeness, RegimeSources.Record, "Only an approval that is recorded, outright or conditional, can lapse.")
            .When<ApprovalLapsed>(
                (in before, e, on) => before.Approved is null && !before.IsPendingApproval,
                (in before, e, on, ref violations) => violations.Add("", $"Nothing is approved that has not started.")),

        Row("COC-18", RuleBasis.Completeness, RegimeSources.Record, "Notice of withdrawal is given of an arrangement that is recorded as operating, and only such an arrangement ends.")
            .When<WithdrawalNotified>((in before, e, on, ref violations) => ValidateOperating(before, ref violations))
            .When<ArrangementEnded>((in before, e, on, ref violations) => ValidateOperating(before, ref violations)),

        Row("COC-19", RuleBasis.Inferred, CoCommissioningSources.BidsAnalysed.At("NHS England's board was told of the assessments on 3 July 2014"), "Readiness is assessed from 1 May 2014, when bids were invited, to 3 July 2014, when it was reported.")
            .When<ReadinessAssessed>((in before, e, on, ref violations) =>
            {
                violations.AddIf(on.IsBefore(BidsOpened), "on", $"{on} is before {BidsOpened}, when bids were invited.");
                violations.AddIf(on.IsAfter(ReadinessReported), "on", $"{on} is after {ReadinessReported}, when the assessments were reported.");
            }),

        Row("COC-20", RuleBasis.Reported, CoCommissioningSources.NextSteps, "No model is applied for or approved before September 2014, at the end of which the three models were set out.")
            .When<ModelApplied>((in before, e, on, ref violations) => ValidateModelsSetOut(on, ref violations))
            .When<ModelApproved>((in before, e, on, ref violations) => ValidateModelsSetOut(on, ref violations)),

        Row("COC-21", RuleBasis.Inferred, CoCommissioningSources.Questions.At("which calls an end within the year highly problematical, and does not bar it"), "After notice of withdrawal a delegation ends on a 1 April, and for notice after 30 September not before the one a year on, unless NHS England agreed.")
            .When<ArrangementEnded>((in before, e, on, ref violations) =>
            {
                var notice = NoticeOf(before, e);
                var earliest = CoCommissioningRounds.EarliestEnd(notice.GetValueOrDefault().Earliest);
                violations.AddIf(notice is not null && !on.CanBeFirstOfApril(), "on", $"{on} is not a 1 April.");
                violations.AddIf(notice is { } given && CoCommissioningRounds.IsLate(given) && on.IsBefore(earliest), "on", $"{on} is before {earliest}, the first 1 April for which notice on {notice} was in time.");
            }),

        Row("COC-22", RuleBasis.Completeness, RegimeSources.Record, "An expression of interest names at least one category.")
            .When<InterestExpressed>(
                (in before, e, on) => e.Categories?.IsEmpty == true,
                (in before, e, on, ref violations) => violations.Add("categories", $"No category is named.")),

        Row("COC-23", RuleBasis.Completeness, RegimeSources.Record, "Readiness is assessed only for a category in which a bid is recorded.")
            .When<ReadinessAssessed>(
                (in before, e, on) => !before.CanHaveBidFor(e.Category),
                (in before, e, on, ref violations) => violations.Add("category", $"No bid in category {e.Category} is recorded.")),

        Row("COC-24", RuleBasis.Completeness, CoCommissioningSources.NextSteps, "A joint or delegated arrangement starts only after an approval that is recorded, also where it replaces another model that has not ended. Greater involvement needs none. A CCG established by merger may start on that day with the model that it takes over.")
            .When<ArrangementStarted>((in before, e, on, ref violations) =>
            {
                violations.AddIf(IsUnapproved(before, e, on) && !IsPending(before, e.Model), "", $"No approval of {e.Model.InWords()} is recorded.");
                violations.AddIf(
                    before.Model != CoCommissioningModel.None && before.Model != e.Model && e.Model.NeedsApproval() && before.Approved?.Model != e.Model,
                    "model",
                    $"{before.Model.InWords()} operates and has not ended, and no approval of {e.Model.InWords()} is recorded.");
            }),

        Row("COC-25", RuleBasis.Integrity, RegimeSources.Record, "Where the functions of a model move in phases, all of them have moved on its first day at the earliest.")
            .When<ArrangementStarted>(
                (in before, e, on) => e.AllFunctionsFrom?.IsBefore(on.Earliest) == true,
                (in before, e, on, ref violations) => violations.Add("allFunctionsFrom", $"{e.AllFunctionsFrom} is before {on}, the first day of the arrangement.")));

    private static bool IsUnapproved(in CoCommissioningState before, ArrangementStarted e, EventDate on) =>
        e.Model.NeedsApproval() && before.Approved is null && !before.CanHaveMergedOn(on);

    private static bool IsPending(in CoCommissioningState before, CoCommissioningModel model) => before.IsPendingApproval && before.Pending?.Model == model;

    private static EventRule<CoCommissioningState, CoCommissioningEvent> Row(
        string code, RuleBasis basis, Citation source, string statement, DateOnly? from = null) => new(new(code, basis, source, statement, from));

    private static void ValidateFirstOfApril(CoCommissioningModel model, EventDate day, string path, ref ViolationCollector violations) =>
        violations.AddIf(model == CoCommissioningModel.Delegated && !day.CanBeFirstOfApril(), path, $"{day} is not a 1 April.");

    private static void ValidateBeforeAbolition(EventDate startsOn, ref ViolationCollector violations) =>
        violations.AddIf(
            startsOn.IsNotBefore(RegimeDates.Abolition),
            "startsOn",
            $"{startsOn} is not before {RegimeDates.Abolition}, when all CCGs were abolished.");

    private static void ValidateModel(CoCommissioningModel model, ref ViolationCollector violations) =>
        violations.AddIf(model == CoCommissioningModel.None, "model", $"None is no model to apply for, approve or start.");

    private static void ValidateModelsSetOut(EventDate on, ref ViolationCollector violations) =>
        violations.AddIf(on.IsBefore(ModelsSetOut), "on", $"{on} is before September 2014, at the end of which the three models were set out.");

    /// <summary>The day of the notice on which a delegation ends; null if it ends without notice or by agreement.</summary>
    private static EventDate? NoticeOf(in CoCommissioningState before, ArrangementEnded e) =>
        before.Model == CoCommissioningModel.Delegated && !e.Agreed ? before.WithdrawalNotifiedOn : null;

    private static void ValidateOperating(in CoCommissioningState before, ref ViolationCollector violations) =>
        violations.AddIf(before.Model == CoCommissioningModel.None, "", $"No arrangement operates.");
}
