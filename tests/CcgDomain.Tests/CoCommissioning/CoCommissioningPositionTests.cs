using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.CoCommissioning.CoCommissioningModel;
using static CcgDomain.Tests.CoCommissioning.CoCommissioningHistories;

namespace CcgDomain.Tests.CoCommissioning;

public class CoCommissioningPositionTests
{
    [Fact]
    public void A_conditional_approval_that_lapses_starts_nothing()
    {
        // City and Hackney, approved conditionally in February 2015, did not start; no source says on which day the approval lapsed.
        var approved = Ccg.Create("07T", "NHS City and Hackney CCG").Record(Approved(Delegated, pending: true)).OrThrow();
        var lapsed = approved.Record(new ApprovalLapsed(April2015)).OrThrow();

        Assert.Equal("delegated commissioning from 2015-04-01", approved.CoCommissioning.Current.Pending?.ToString());
        Assert.True(approved.CoCommissioning.Current.IsPendingApproval);
        Assert.Null(approved.CoCommissioning.Current.Approved);
        Assert.Null(lapsed.CoCommissioning.Current.Pending);
        Assert.False(lapsed.CoCommissioning.Current.IsPendingApproval);
        Assert.Equal(None, lapsed.CoCommissioningModelOn(new(2015, 4, 2)));
    }

    [Fact]
    public void An_authorisation_event_without_a_lifecycle_effect_changes_no_position()
    {
        var ccg = After(new ApplicationMade(new(2012, 7, 2), AuthorisationWave.One), Approved(Delegated));

        Assert.Same(ccg.CoCommissioning.AsAt(DateOnly.MinValue), ccg.CoCommissioning.AsAt(Approval2015.AddDays(-1)));
    }

    [Fact]
    public void Co_commissioning_has_begun_with_its_first_event()
    {
        var ccg = After(new ApplicationMade(new(2012, 7, 2), AuthorisationWave.One));

        Assert.False(ccg.CoCommissioning.Current.HasEvents);
        Assert.True(ccg.Record(Approved(Delegated)).OrThrow().CoCommissioning.Current.HasEvents);
    }

    [Fact]
    public void A_joint_committee_becomes_delegated_two_years_on()
    {
        var ccg = JointCcg.Record(
        [
            new ModelApplied(new(2016, 12, 5), Delegated, new(2017, 4, 1)),
            new ModelApproved(new(2017, 2, 1), Delegated, new(2017, 4, 1), pending: false),
            new ArrangementStarted(new(2017, 4, 1), Delegated),
        ]).OrThrow();

        Assert.Equal(
            [None, Joint, Joint, Delegated],
            ((DateOnly[])[new(2015, 3, 31), April2015, new(2017, 3, 31), new(2017, 4, 1)]).Select(ccg.CoCommissioningModelOn));
        Assert.Equal(
            ["no model", "joint commissioning since 2015-04-01", "delegated commissioning since 2017-04-01"],
            ((DateOnly[])[new(2015, 3, 31), April2015, new(2017, 4, 1)]).Select(day => ccg.CoCommissioning.AsAt(day).ToString()));
        Assert.Null(ccg.CoCommissioning.Current.Pending);
        Assert.Null(ccg.CoCommissioning.Current.Approved);
        Assert.Equal(Delegated, ccg.CoCommissioning.AsAt(new(2017, 1, 1)).Pending?.Model);
        Assert.Equal(new DateOnly(2017, 4, 1), ccg.CoCommissioning.AsAt(new(2017, 3, 31)).Approved?.StartsOn);
    }

    [Fact]
    public void Categories_are_only_added_and_the_latest_readiness_counts()
    {
        var position = After(
            new InterestExpressed(new(2014, 5, 1), [CoCommissioningCategory.C]),
            new InterestExpressed(new(2014, 6, 2), [CoCommissioningCategory.A, CoCommissioningCategory.C]),
            new ReadinessAssessed(new(2014, 7, 2), CoCommissioningCategory.C, Readiness.Later),
            new ReadinessAssessed(new(2014, 7, 3), CoCommissioningCategory.C, Readiness.Now)).CoCommissioning.Current;

        Assert.Equal("C, A", string.Join(", ", position.Categories));
        Assert.Equal(Readiness.Now, position.Readiness);
    }

    [Fact]
    public void Readiness_that_was_recorded_for_another_category_does_not_count_for_C()
    {
        var ccg = Empty.Record(new ReadinessAssessed(new(2014, 7, 3), CoCommissioningCategory.A, Readiness.Now), RuleSet.All.Without("COC-04").Without("COC-23")).OrThrow();

        Assert.Null(ccg.CoCommissioning.Current.Readiness);
        Assert.Single(ccg.CoCommissioning);
    }

    [Fact]
    public void An_approval_settles_what_was_pending_for_its_model_and_leaves_the_rest()
    {
        var applied = After(new ModelApplied(new(2015, 1, 9), Delegated, April2015));

        Assert.Null(applied.Record(Approved(Delegated)).OrThrow().CoCommissioning.Current.Pending);
        Assert.Equal(Delegated, applied.Record(Approved(Joint)).OrThrow().CoCommissioning.Current.Pending?.Model);
        Assert.Null(applied.Record(new ApplicationRefused(new(2015, 2, 1))).OrThrow().CoCommissioning.Current.Pending);
    }

    [Fact]
    public void A_start_settles_what_was_pending_for_its_model_and_leaves_the_rest()
    {
        var start = new ArrangementStarted(April2015, GreaterInvolvement);

        Assert.Null(After(new ModelApplied(new(2015, 1, 30), GreaterInvolvement, April2015), start).CoCommissioning.Current.Pending);
        Assert.Equal(Joint, After(new ModelApplied(new(2015, 1, 30), Joint, April2015), start).CoCommissioning.Current.Pending?.Model);
    }

    [Fact]
    public void The_outright_approval_lapses_before_the_conditional_one()
    {
        var both = After(Approved(Joint), Approved(Delegated, pending: true));
        var one = both.Record(new ApprovalLapsed(April2015)).OrThrow();
        var none = one.Record(new ApprovalLapsed(April2015)).OrThrow();

        Assert.Equal((null, Delegated), (one.CoCommissioning.Current.Approved?.Model, one.CoCommissioning.Current.Pending?.Model));
        Assert.Null(none.CoCommissioning.Current.Pending);
    }

    [Fact]
    public void An_application_stays_pending_when_an_approval_lapses_that_is_not_recorded()
    {
        CcgEvent[] events = [new ModelApplied(new(2015, 1, 9), Delegated, April2015), new ApprovalLapsed(new(2015, 3, 31))];

        foreach (var ccg in (Ccg[])[Ccg.CreatePartial(Empty.Code, Empty.Name).Record(events).OrThrow(), Empty.Record(events, RuleSet.All.Without(RuleBasis.Completeness)).OrThrow()])
        {
            Assert.Equal(Delegated, ccg.CoCommissioning.Current.Pending?.Model);
            Assert.Null(ccg.Record(new ApplicationRefused(April2015)).OrThrow().CoCommissioning.Current.Pending);
        }
    }

    [Fact]
    public void Greater_involvement_may_start_beside_an_approval_and_does_not_use_it()
    {
        var position = After(Approved(Delegated), new ArrangementStarted(April2015, GreaterInvolvement)).CoCommissioning.Current;

        Assert.Equal((GreaterInvolvement, Delegated), (position.Model, position.Approved?.Model));
    }

    [Fact]
    public void Notice_counts_from_the_first_and_ends_with_the_arrangement()
    {
        var notice = DelegatedCcg.Record([new WithdrawalNotified(new(2016, 9, 30)), new WithdrawalNotified(new(2016, 10, 1))]).OrThrow();
        var ended = notice.Record(new ArrangementEnded(new(2017, 4, 1))).OrThrow();

        Assert.Equal(new DateOnly(2016, 9, 30), notice.CoCommissioning.Current.WithdrawalNotifiedOn);
        Assert.Equal((None, null, null), (ended.CoCommissioning.Current.Model, ended.CoCommissioning.Current.Since, ended.CoCommissioning.Current.WithdrawalNotifiedOn));
        Assert.Equal((Delegated, None), (ended.CoCommissioningModelOn(new(2017, 3, 31)), ended.CoCommissioningModelOn(new(2017, 4, 1))));
    }

    [Fact]
    public void Nothing_operates_from_the_day_of_dissolution_and_the_day_before_is_as_it_was()
    {
        var born = new DateOnly(2018, 4, 1);
        var ccg = Merged(born).Record(
        [
            new ArrangementStarted(born, Delegated),
            new WithdrawalNotified(new(2021, 9, 1)),
            new ModelApplied(new(2021, 10, 1), Joint, new(2022, 4, 1)),
            new ModelApproved(new(2021, 11, 1), Joint, new(2022, 4, 1), pending: false),
            new ModelApplied(new(2022, 3, 1), Joint, new(2022, 6, 1)),
            new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, []),
        ],
        RuleSet.All.Without("COC-13")).OrThrow();
        var before = ccg.CoCommissioning.AsAt(new(2022, 6, 30));
        var after = ccg.CoCommissioning.AsAt(new(2022, 7, 1));

        Assert.Equal((Delegated, None), (ccg.CoCommissioningModelOn(new(2022, 6, 30)), ccg.CoCommissioningModelOn(new(2022, 7, 1))));
        Assert.Equal((Joint, Joint, new DateOnly(2021, 9, 1)), (before.Pending?.Model, before.Approved?.Model, before.WithdrawalNotifiedOn));
        Assert.Equal((null, null, null, null), (after.Pending, after.Approved, after.WithdrawalNotifiedOn, after.Since));
        Assert.Equal(5, ccg.CoCommissioning.Count);
        Assert.Equal(["TML-02", "TML-04 on"], ccg.RefusalsOf(new ArrangementEnded(new(2022, 7, 1)), RuleSet.All).Where(code => code.StartsWith("TML", StringComparison.Ordinal)));
    }

    [Fact]
    public void Establishment_by_merger_is_not_the_first_event_of_a_CCG_that_has_bid()
    {
        var merger = new EstablishedByMerger(new(2018, 4, 1), [Other, OdsCode.Parse("ZZ3", null)]);

        Assert.Empty(Empty.RefusalsOf(merger));
        Assert.Equal(["AUT-31"], InvolvedCcg.RefusalsOf(merger));
        Assert.Equal(["[1]"], Empty.Record([new ArrangementStarted(April2015, GreaterInvolvement), merger]).Match(_ => [], violations => violations.Select(v => v.Path)));
    }

    [Fact]
    public void Co_commissioning_leaves_the_status_of_authorisation_alone()
    {
        var applied = Empty.Record(new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two)).OrThrow();
        var started = applied.Record(new ArrangementStarted(April2015, GreaterInvolvement)).OrThrow();

        Assert.Equal(applied.AuthorisationStatusOn(April2015), started.AuthorisationStatusOn(April2015));
        Assert.Equal(AuthorisationStatus.NotApplied.Instance, InvolvedCcg.AuthorisationStatusOn(April2015));
        Assert.Single(started.Authorisation);
        Assert.Equal(GreaterInvolvement, started.CoCommissioningModelOn(April2015)); // no grant is asked for
    }

    [Fact]
    public void A_notice_of_withdrawal_from_a_model_that_is_not_recorded_ends_with_the_CCG()
    {
        CcgEvent[] events = [new WithdrawalNotified(new(2016, 9, 30)), new Dissolved(new(2017, 1, 2), DissolutionGround.Failure, null)];
        var ended = Empty.Record(events, RuleSet.IntegrityOnly).OrThrow();

        Assert.NotNull(ended.CoCommissioning.AsAt(new(2017, 1, 1)).WithdrawalNotifiedOn);
        Assert.Null(ended.CoCommissioning.Current.WithdrawalNotifiedOn);
    }

    [Fact]
    public void A_record_without_co_commissioning_keeps_the_timeline_that_it_began_with()
    {
        var blank = Empty;
        var start = blank.CoCommissioning;
        CcgEvent[] events = [new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two), new AuthorisationGranted(new(2013, 1, 18), [], [])];
        var one = blank.Record(events).OrThrow().Record(new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, [])).OrThrow();

        Assert.Same(start, one.CoCommissioning);
        Assert.Same(one.CoCommissioning.Current, one.CoCommissioning.AsAt(new(2022, 7, 1)));
    }

    [Fact]
    public void Positions_are_equal_by_content()
    {
        Assert.Equal(DelegatedCcg.CoCommissioning.Current, DelegatedCcg.CoCommissioning.Current);
        Assert.Equal(DelegatedCcg.CoCommissioning.Current.GetHashCode(), DelegatedCcg.CoCommissioning.Current.GetHashCode());
        Assert.NotEqual(DelegatedCcg.CoCommissioning.Current, JointCcg.CoCommissioning.Current);
        Assert.NotEqual(Empty.CoCommissioning.Current, After(new InterestExpressed(new(2014, 6, 2), [CoCommissioningCategory.A])).CoCommissioning.Current);
    }
}
