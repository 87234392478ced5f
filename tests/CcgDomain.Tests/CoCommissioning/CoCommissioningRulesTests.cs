using CcgDomain.CoCommissioning;
using CcgDomain.Rules;
using static CcgDomain.CoCommissioning.CoCommissioningCategory;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.CoCommissioning.CoCommissioningModel;
using static CcgDomain.Tests.CoCommissioning.CoCommissioningHistories;

namespace CcgDomain.Tests.CoCommissioning;

public class CoCommissioningRulesTests
{
    private static readonly DateOnly June2014 = new(2014, 6, 2);

    [Theory]
    [InlineData("2014-04-30", "COC-01 on")]
    [InlineData("2014-05-01", null)]
    [InlineData("2014-06-20", null)]
    [InlineData("2014-06-21", "COC-01 on")]
    public void Interest_is_expressed_from_1_May_to_20_June_2014(string on, string? refused) =>
        Assert.Equal(Only(refused), Empty.RefusalsOf(new InterestExpressed(Day(on), [C])));

    [Fact]
    public void Interest_names_at_least_one_category_and_none_twice()
    {
        Assert.Empty(Empty.RefusalsOf(new InterestExpressed(June2014, [C, A, B])));
        Assert.Equal(["COC-22 categories"], Empty.RefusalsOf(new InterestExpressed(June2014, [])));
        Assert.Equal(["COC-02 categories[2]", "COC-02 categories[3]"], Empty.RefusalsOf(new InterestExpressed(June2014, [A, C, A, C])));
        Assert.Equal(["COC-02 categories[1]", "COC-02 categories[2]"], Empty.RefusalsOf(new InterestExpressed(June2014, [A, A, A])));
    }

    [Fact]
    public void Joint_interest_names_others_not_itself_and_none_twice()
    {
        Assert.Empty(Empty.RefusalsOf(new InterestExpressed(June2014, [B], [Other])));
        Assert.Equal(["COC-03 jointlyWith[0]"], Empty.RefusalsOf(new InterestExpressed(June2014, [B], [Own])));
        Assert.Equal(["COC-03 jointlyWith[1]"], Empty.RefusalsOf(new InterestExpressed(June2014, [B], [Other, Other])));
        Assert.Equal(["COC-03 jointlyWith[1]"], After(new InterestExpressed(June2014, [B])).RefusalsOf(new InterestExpressed(June2014, [B], [Other, Own])));
    }

    [Fact]
    public void Readiness_is_assessed_only_for_a_bid_and_only_for_category_C()
    {
        var bidder = After(new InterestExpressed(June2014, [A, C]));

        Assert.Empty(bidder.RefusalsOf(new ReadinessAssessed(new(2014, 7, 3), C, Readiness.Soon)));
        Assert.Equal(["COC-04 category"], bidder.RefusalsOf(new ReadinessAssessed(new(2014, 7, 3), A, Readiness.Soon)));
        Assert.Equal(["COC-04 category", "COC-23 category"], bidder.RefusalsOf(new ReadinessAssessed(new(2014, 7, 3), B, Readiness.Soon)));
        Assert.Equal(["COC-23 category"], Empty.RefusalsOf(new ReadinessAssessed(new(2014, 7, 3), C, Readiness.Soon)));
    }

    [Theory]
    [InlineData(Delegated, "2015-04-01", "2015-01-09")]
    [InlineData(Joint, "2015-04-01", "2015-01-30")]
    [InlineData(GreaterInvolvement, "2015-04-01", "2015-01-30")]
    [InlineData(Delegated, "2016-04-01", "2015-11-06")]
    [InlineData(Delegated, "2017-04-01", "2016-12-05")]
    [InlineData(Delegated, "2020-04-01", "2019-11-01")]
    public void An_application_is_made_by_the_deadline_of_its_round(CoCommissioningModel model, string startsOn, string deadline)
    {
        Assert.Empty(Empty.RefusalsOf(new ModelApplied(Day(deadline), model, Day(startsOn))));
        Assert.Equal(["COC-05 on"], Empty.RefusalsOf(new ModelApplied(Day(deadline).AddDays(1), model, Day(startsOn))));
    }

    [Theory]
    [InlineData(Delegated, "2018-04-01")]
    [InlineData(Delegated, "2019-04-01")]
    [InlineData(Delegated, "2021-04-01")]
    [InlineData(Joint, "2016-04-01")]
    [InlineData(Joint, "2015-04-02")]
    [InlineData(GreaterInvolvement, "2017-04-01")]
    public void No_other_start_has_a_deadline(CoCommissioningModel model, string startsOn) =>
        Assert.Empty(Empty.RefusalsOf(new ModelApplied(Day(startsOn), model, Day(startsOn))));

    [Theory]
    [InlineData("2018-03-31", false)]
    [InlineData("2018-04-01", true)]
    [InlineData("2018-04-02", false)]
    public void Delegated_commissioning_starts_on_a_1_April(string start, bool accepted)
    {
        var approval = new ModelApproved(new(2018, 2, 1), Delegated, Day(start), pending: false);
        var approved = Empty.Record(approval, RuleSet.All.Without(RuleBasis.Inferred)).OrThrow();

        Assert.Equal(Only(accepted ? null : "COC-06 startsOn"), Empty.RefusalsOf(new ModelApplied(new(2018, 2, 1), Delegated, Day(start))));
        Assert.Equal(Only(accepted ? null : "COC-06 startsOn"), Empty.RefusalsOf(approval));
        Assert.Equal(Only(accepted ? null : "COC-06 on"), approved.RefusalsOf(new ArrangementStarted(Day(start), Delegated)));
        Assert.Empty(Empty.RefusalsOf(new ModelApplied(new(2018, 2, 1), Joint, Day(start))));
    }

    [Theory]
    [InlineData("2015-03-31", "COC-07 on")]
    [InlineData("2015-04-01", null)]
    public void Nothing_starts_before_1_April_2015(string start, string? refused) =>
        Assert.Equal(Only(refused), Empty.RefusalsOf(new ArrangementStarted(Day(start), GreaterInvolvement)));

    [Theory]
    [InlineData(GreaterInvolvement, null)]
    [InlineData(Joint, "COC-24")]
    [InlineData(Delegated, "COC-24")]
    public void Joint_and_delegated_arrangements_start_only_after_approval(CoCommissioningModel model, string? refused)
    {
        var start = new ArrangementStarted(April2015, model);

        Assert.Equal(Only(refused), Empty.RefusalsOf(start));
        Assert.Equal(Only(refused), After(new ModelApplied(new(2015, 1, 9), model, April2015)).RefusalsOf(start));
        Assert.Equal(Only(refused is null ? null : "COC-08"), After(Approved(model, pending: true)).RefusalsOf(start));
        Assert.Equal(Only(refused), After(Approved(model), new ApprovalLapsed(new(2015, 3, 20))).RefusalsOf(start));
        Assert.Empty(After(Approved(model, pending: true), Approved(model)).RefusalsOf(start));
        Assert.Empty(After(Approved(model)).RefusalsOf(start));
    }

    [Fact]
    public void A_pending_approval_is_named_in_the_refusal()
    {
        Assert.Equal("The approval of joint commissioning is still pending.", WhyJointDoesNotStart(After(Approved(Joint, pending: true))));
        Assert.Equal("No approval of joint commissioning is recorded.", WhyJointDoesNotStart(Empty));
    }

    [Fact]
    public void An_application_or_the_pending_approval_of_another_model_is_no_pending_approval()
    {
        Assert.Equal("No approval of joint commissioning is recorded.", WhyJointDoesNotStart(After(new ModelApplied(new(2015, 1, 30), Joint, April2015))));
        Assert.Equal("No approval of joint commissioning is recorded.", WhyJointDoesNotStart(After(Approved(Delegated, pending: true))));
    }

    [Theory]
    [InlineData(Joint)]
    [InlineData(Delegated)]
    public void A_CCG_born_of_a_merger_may_start_that_day_with_the_model_it_takes_over(CoCommissioningModel model)
    {
        var born = new DateOnly(2018, 4, 1);

        Assert.Empty(Merged(born).RefusalsOf(new ArrangementStarted(born, model)));
        Assert.Equal(["COC-24"], Merged(born).RefusalsOf(new ArrangementStarted(born.AddYears(1), model)));
        Assert.Equal(["COC-24 model"], Merged(born).Record(new ArrangementStarted(born, GreaterInvolvement)).OrThrow().RefusalsOf(new ArrangementStarted(born, model)));
    }

    [Fact]
    public void A_start_is_of_the_approved_model_on_the_approved_day()
    {
        var approved = After(new ModelApproved(new(2016, 12, 1), Joint, new(2017, 4, 1), pending: false));

        Assert.Empty(approved.RefusalsOf(new ArrangementStarted(new(2017, 4, 1), Joint)));
        Assert.Equal(["COC-09 model"], approved.RefusalsOf(new ArrangementStarted(new(2017, 4, 1), Delegated)));
        Assert.Equal(["COC-09 on"], approved.RefusalsOf(new ArrangementStarted(new(2017, 3, 31), Joint)));
        Assert.Equal(["COC-09 on"], approved.RefusalsOf(new ArrangementStarted(new(2017, 4, 2), Joint)));
        Assert.Empty(approved.RefusalsOf(new ArrangementStarted(new(2017, 1, 1), GreaterInvolvement)));
    }

    [Theory]
    [InlineData("2016-09-30", "2017-04-01", "")]
    [InlineData("2016-09-30", "2017-03-31", "COC-10 on, COC-21 on")]
    [InlineData("2016-09-30", "2018-04-01", "")]
    [InlineData("2016-09-30", "2018-04-02", "COC-21 on")]
    [InlineData("2016-10-01", "2017-04-01", "COC-21 on")]
    [InlineData("2016-10-01", "2018-04-01", "")]
    [InlineData("2016-02-01", "2016-04-01", "COC-10 on")]
    [InlineData("2016-02-01", "2017-04-01", "")]
    public void After_notice_by_30_September_a_delegation_ends_on_the_next_1_April_or_a_later_one_unless_the_end_is_agreed(string notified, string ended, string expected)
    {
        var notice = DelegatedCcg.Record(new WithdrawalNotified(Day(notified))).OrThrow();

        Assert.Equal(expected, string.Join(", ", notice.RefusalsOf(new ArrangementEnded(Day(ended)))));
        Assert.Empty(notice.RefusalsOf(new ArrangementEnded(Day(ended), agreed: true)));
    }

    [Theory]
    [InlineData("2014-04-30", true)]
    [InlineData("2014-05-01", false)]
    [InlineData("2014-07-03", false)]
    [InlineData("2014-07-04", true)]
    public void Readiness_is_assessed_from_the_invitation_to_bid_to_the_report_of_the_assessments(string day, bool refused) => Assert.Equal(
        refused ? ["COC-19 on"] : [], Empty.RefusalsOf(new ReadinessAssessed(Day(day), CoCommissioningCategory.C, Readiness.Now), RuleSet.All.Without("COC-23")));

    [Fact]
    public void No_model_is_applied_for_or_approved_before_the_models_were_set_out()
    {
        Assert.Equal(["COC-20 on"], Empty.RefusalsOf(new ModelApplied(new(2014, 8, 31), Joint, April2016)));
        Assert.Empty(Empty.RefusalsOf(new ModelApplied(new(2014, 9, 1), Joint, April2016)));
        Assert.Equal(["COC-20 on"], Empty.RefusalsOf(new ModelApproved(new(2014, 8, 31), Joint, April2016, pending: false)));
        Assert.Empty(Empty.RefusalsOf(new ModelApproved(new(2014, 9, 1), Joint, April2016, pending: false)));
    }

    [Fact]
    public void An_end_without_notice_and_an_end_of_another_model_may_come_on_any_day()
    {
        Assert.Empty(DelegatedCcg.RefusalsOf(new ArrangementEnded(new(2015, 10, 15))));
        Assert.Empty(JointCcg.Record(new WithdrawalNotified(new(2015, 10, 1))).OrThrow().RefusalsOf(new ArrangementEnded(new(2015, 10, 15))));
        Assert.Equal(["COC-21 on", "COC-21 on"], DelegatedCcg.Record(new WithdrawalNotified(new(2015, 10, 1))).OrThrow().RefusalsOf(new ArrangementEnded(new(2015, 10, 15))));
    }

    [Fact]
    public void Greater_involvement_starts_only_while_nothing_else_operates()
    {
        var start = new ArrangementStarted(April2016, GreaterInvolvement);

        Assert.Empty(Empty.RefusalsOf(start));
        Assert.Equal(["COC-11 model"], JointCcg.RefusalsOf(start));
        Assert.Equal(["COC-11 model"], DelegatedCcg.RefusalsOf(start));
        Assert.Empty(JointCcg.Record(new ArrangementEnded(April2016)).OrThrow().RefusalsOf(start));
    }

    [Fact]
    public void A_model_replaces_another_only_through_an_approval_or_after_its_end()
    {
        var start = new ArrangementStarted(April2016, Delegated);
        var approval = new ModelApproved(new(2015, 12, 1), Delegated, April2016, pending: false);
        var unapproved = RuleSet.All.Without("COC-24");

        foreach (var operating in (Ccg[])[JointCcg, InvolvedCcg])
        {
            Assert.Equal(["COC-24", "COC-24 model"], operating.RefusalsOf(start));
            Assert.Empty(operating.RefusalsOf(start, unapproved));
            Assert.Empty(operating.Record(approval).OrThrow().RefusalsOf(start));
            Assert.Empty(operating.Record(new ArrangementEnded(April2016)).OrThrow().RefusalsOf(start, unapproved));
        }
    }

    [Fact]
    public void Nothing_is_applied_for_or_approved_to_start_once_CCGs_are_abolished()
    {
        Assert.Empty(Empty.RefusalsOf(new ModelApplied(new(2022, 1, 1), Joint, new(2022, 6, 30))));
        Assert.Equal(["COC-12 startsOn"], Empty.RefusalsOf(new ModelApplied(new(2022, 1, 1), Joint, new(2022, 7, 1))));
        Assert.Empty(Empty.RefusalsOf(new ModelApproved(new(2021, 3, 31), Joint, new(2022, 6, 30), pending: true)));
        Assert.Equal(["COC-12 startsOn"], Empty.RefusalsOf(new ModelApproved(new(2021, 3, 31), Joint, new(2022, 7, 1), pending: true)));
    }

    [Fact]
    public void From_1_April_2021_only_a_delegated_arrangement_starts_or_is_approved()
    {
        var eve = new DateOnly(2021, 3, 31);
        var first = new DateOnly(2021, 4, 1);

        Assert.Empty(Empty.RefusalsOf(new ArrangementStarted(eve, GreaterInvolvement)));
        Assert.Equal(["COC-13 model"], Empty.RefusalsOf(new ArrangementStarted(first, GreaterInvolvement)));
        Assert.Empty(After(new ModelApproved(eve, Joint, eve, pending: false)).RefusalsOf(new ArrangementStarted(eve, Joint)));
        Assert.Equal(["COC-13 model"], After(new ModelApproved(eve, Joint, first, pending: false)).RefusalsOf(new ArrangementStarted(first, Joint)));
        Assert.Empty(Empty.RefusalsOf(new ModelApproved(eve, Joint, first, pending: false)));
        Assert.Equal(["COC-13 model"], Empty.RefusalsOf(new ModelApproved(first, Joint, first, pending: false)));
        Assert.Equal(["COC-13 model"], Empty.RefusalsOf(new ModelApproved(first, GreaterInvolvement, first, pending: true)));
        Assert.Empty(Empty.RefusalsOf(new ModelApproved(first, Delegated, new(2022, 4, 1), pending: false)));
        Assert.Empty(After(new ModelApproved(eve, Delegated, first, pending: false)).RefusalsOf(new ArrangementStarted(first, Delegated)));
    }

    [Fact]
    public void None_is_no_model_to_apply_for_approve_or_start()
    {
        Assert.Equal(["COC-14 model"], Empty.RefusalsOf(new ModelApplied(new(2015, 1, 1), None, April2015)));
        Assert.Equal(["COC-14 model"], Empty.RefusalsOf(new ModelApproved(Approval2015, None, April2015, pending: false)));
        Assert.Equal(["COC-14 model"], Empty.RefusalsOf(new ArrangementStarted(April2015, None)));
    }

    [Fact]
    public void What_operates_does_not_start_again_before_it_has_ended()
    {
        var again = new ArrangementStarted(April2016, GreaterInvolvement);

        Assert.Equal(["COC-15 model"], InvolvedCcg.RefusalsOf(again));
        Assert.Empty(InvolvedCcg.Record(new ArrangementEnded(April2016)).OrThrow().RefusalsOf(again));
    }

    [Fact]
    public void Only_what_is_pending_is_refused()
    {
        var refusal = new ApplicationRefused(new(2015, 3, 1));

        Assert.Empty(After(new ModelApplied(new(2015, 1, 9), Delegated, April2015)).RefusalsOf(refusal));
        Assert.Empty(After(Approved(Delegated, pending: true)).RefusalsOf(refusal));
        Assert.Equal(["COC-16"], Empty.RefusalsOf(refusal));
        Assert.Equal(["COC-16"], After(Approved(Delegated)).RefusalsOf(refusal));
    }

    [Fact]
    public void Only_an_approval_lapses()
    {
        var lapse = new ApprovalLapsed(new(2015, 3, 31));

        Assert.Empty(After(Approved(Delegated)).RefusalsOf(lapse));
        Assert.Empty(After(Approved(Delegated, pending: true)).RefusalsOf(lapse));
        Assert.Equal(["COC-17"], Empty.RefusalsOf(lapse));
        Assert.Equal(["COC-17"], After(new ModelApplied(new(2015, 1, 9), Delegated, April2015)).RefusalsOf(lapse));
        Assert.Equal(["COC-17"], DelegatedCcg.RefusalsOf(new ApprovalLapsed(April2015)));
    }

    [Fact]
    public void Only_what_operates_is_left_or_ends()
    {
        Assert.Equal(["COC-18"], Empty.RefusalsOf(new WithdrawalNotified(April2015)));
        Assert.Equal(["COC-18"], After(Approved(Joint)).RefusalsOf(new ArrangementEnded(April2015)));
        Assert.Empty(InvolvedCcg.RefusalsOf(new WithdrawalNotified(April2015)));
        Assert.Empty(InvolvedCcg.RefusalsOf(new ArrangementEnded(April2016)));
    }

    [Fact]
    public void Every_violation_of_an_event_is_reported_in_table_order() =>
        Assert.Equal(
            ["TML-01 on", "COC-07 on", "COC-09 model", "COC-09 on", "COC-24 model"],
            After(new ArrangementStarted(April2015, GreaterInvolvement), new ModelApproved(April2015, Delegated, April2016, pending: false))
                .RefusalsOf(new ArrangementStarted(new(2015, 3, 1), Joint)));

    [Fact]
    public void The_table_has_the_codes_and_bases_of_its_design()
    {
        const string expected = """
            COC-01 Reported
            COC-02 Integrity
            COC-03 Integrity
            COC-04 Reported
            COC-05 Reported
            COC-06 Inferred
            COC-07 Reported
            COC-08 Reported
            COC-09 Integrity
            COC-10 Guidance
            COC-11 Inferred
            COC-12 Statute
            COC-13 Guidance
            COC-14 Integrity
            COC-15 Integrity
            COC-16 Completeness
            COC-17 Completeness
            COC-18 Completeness
            COC-19 Inferred
            COC-20 Reported
            COC-21 Inferred
            COC-22 Completeness
            COC-23 Completeness
            COC-24 Completeness
            COC-25 Integrity
            """;

        Assert.Equal(expected.ReplaceLineEndings("\n").Split('\n'), RuleBook.All.Where(IsOurs).Select(rule => $"{rule.Code} {rule.Basis}"));
    }

    [Fact]
    public void A_rule_about_a_date_has_no_period_of_force_and_COC_13_begins_in_2021()
    {
        Assert.Equal(["COC-13"], RuleBook.All.Where(rule => IsOurs(rule) && (rule.From ?? rule.Until) is not null).Select(rule => rule.Code));
        Assert.DoesNotContain(RuleBook.InForceOn(new(2021, 3, 31)), rule => rule.Code == "COC-13");
        Assert.Contains(RuleBook.InForceOn(new(2021, 4, 1)), rule => rule.Code == "COC-13");
    }

    private static string WhyJointDoesNotStart(Ccg ccg)
    {
        ccg.Record(new ArrangementStarted(April2015, Joint)).TryGet(out _, out var violations);
        return Assert.Single(violations).Message;
    }

    private static bool IsOurs(Rule rule) => rule.Code.StartsWith("COC", StringComparison.Ordinal);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Only(string? refusal) => refusal is null ? [] : [refusal];
}
