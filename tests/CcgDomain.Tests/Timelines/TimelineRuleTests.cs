using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Timelines;

public class TimelineRuleTests
{
    [Fact]
    public void TML_01_an_event_may_share_the_day_of_the_one_before_it_or_follow_it()
    {
        Directed().Accepts(new DirectionVaried(Granted, 1, Effects.CeaseSome));
        Directed().Accepts(new DirectionVaried(Granted.AddDays(1), 1, Effects.CeaseSome));
    }

    [Fact]
    public void TML_01_an_event_is_not_dated_the_day_before_the_one_before_it() =>
        Directed().Refuses(
            new DirectionVaried(new(2013, 1, 17), 1, Effects.CeaseSome),
            "TML-01 at on: 2013-01-17 is before 2013-01-18, the day of the event recorded before it.");

    [Fact]
    public void TML_01_also_compares_with_the_event_before_it_in_the_batch()
    {
        var decision = Applicant.Record([Grant("1.3B I", "3.1.1C I"), new ConditionDischarged(Reviewed, Criterion("1.3B")), new ConditionDischarged(Granted, Criterion("3.1.1C"))]);

        Assert.False(decision.TryGet(out _, out var violations));
        Assert.Equal("TML-01 at [2].on: 2013-01-18 is before 2013-07-25, the day of the event recorded before it.", Assert.Single(violations).ToString());
    }

    [Fact]
    public void TML_02_what_happens_on_the_day_of_the_end_is_recorded_before_the_end() =>
        Authorised("1.3B I").Then(new ConditionDischarged(new(2015, 4, 1), Criterion("1.3B"))).Accepts(new Dissolved(new(2015, 4, 1), DissolutionGround.Merger, Codes("99Y")));

    [Fact]
    public void TML_02_nothing_follows_the_end_not_even_on_the_same_day()
    {
        var ended = Authorised("1.3B I").Then(new Dissolved(new(2015, 4, 1), DissolutionGround.Merger, Codes("99Y")));
        foreach (var day in new DateOnly[] { new(2015, 4, 1), new(2015, 4, 2) })
        {
            ended.Refuses(new ConditionDischarged(day, Criterion("1.3B")), "TML-02: The CCG no longer exists from 2015-04-01; nothing can follow.");
        }
    }

    [Fact]
    public void The_rules_of_the_timeline_apply_across_the_regimes()
    {
        var bid = new InterestExpressed(new(2014, 6, 20), [CoCommissioningCategory.A], []);
        var bidding = Full.Then(bid);

        Assert.Equal(new AuthorisationStatus.Full(Granted), bidding.AuthorisationStatusOn(bid.On.Earliest));
        bidding.Refuses(
            new DirectionGiven(new(2014, 6, 19), Section14Z21(1)), "TML-01 at on: 2014-06-19 is before 2014-06-20, the day of the event recorded before it.");
        Full.Then(new Dissolved(new(2014, 4, 1), DissolutionGround.OwnApplication, []))
            .Refuses(bid, "TML-02: The CCG no longer exists from 2014-04-01; nothing can follow.");
    }

    [Fact]
    public void TML_02_a_CCG_ends_once() =>
        Full.Then(new Dissolved(new(2014, 4, 1), DissolutionGround.OwnApplication, [])).Refuses(
            new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, []),
            "TML-02: The CCG no longer exists from 2014-04-01; nothing can follow.");

    [Fact]
    public void TML_03_the_chapter_first_came_into_force_on_27_March_2012()
    {
        Blank.Accepts(new ApplicationMade(new(2012, 3, 27), AuthorisationWave.One));
        Blank.Refuses(
            new ApplicationMade(new(2012, 3, 26), AuthorisationWave.One),
            "TML-03 at on: 2012-03-26 is before 2012-03-27: there was no law on CCGs yet.");
    }

    [Fact]
    public void TML_04_nothing_but_the_end_of_a_CCG_is_dated_from_its_abolition_on()
    {
        var ccg = Ccg.Create("99Z", "NHS Exampleton CCG");
        var last = new DateOnly(2022, 6, 30);

        Assert.True(ccg.Record(new CcgDomain.CoCommissioning.CoCommissioningEvent.ModelApplied(last, CcgDomain.CoCommissioning.CoCommissioningModel.Joint, last.AddDays(-1))).TryGet(out _, out _));
        Assert.False(ccg.Record(new CcgDomain.CoCommissioning.CoCommissioningEvent.ModelApplied(last.AddDays(1), CcgDomain.CoCommissioning.CoCommissioningModel.Joint, last.AddDays(-1))).TryGet(out _, out var late));
        Assert.Equal(["TML-04 at on: 2022-07-01 is not before 2022-07-01, when all CCGs were abolished."], late.Select(v => v.ToString()));
        Assert.False(ccg.Record(new Dissolved(last.AddDays(1), DissolutionGround.Abolition, [])).TryGet(out _, out var dissolved));
        Assert.DoesNotContain(dissolved, v => v.Rule.Code == "TML-04");
    }

    [Fact]
    public void TML_03_is_statute_and_can_be_waived_and_the_order_of_events_cannot()
    {
        var early = Blank.Despite(RuleBasis.Statute, new ApplicationMade(DateOnly.MinValue, AuthorisationWave.One));
        Assert.Equal(new AuthorisationStatus.Applicant(AuthorisationWave.One), early.AuthorisationStatusOn(DateOnly.MinValue));

        var rules = RuleSet.All.Without(RuleBasis.Statute);
        Assert.Equal(["TML-01"], early.Then(new ApplicationMoved(Applied, AuthorisationWave.Two)).ViolatedBy(new ApplicationMoved(DateOnly.MinValue, AuthorisationWave.Three), rules));
    }

    [Fact]
    public void An_event_that_is_said_to_break_no_rule_breaks_none_whatever_its_days_and_the_end_of_the_record()
    {
        CcgEvent[] kinds = [new ConditionsReviewed(Granted), new Dissolved(Granted, DissolutionGround.Abolition, []), new AssuranceEvent.AssessmentPublished(Granted, FinancialYear.Parse("2013/14"), Rating.Good)];
        var days = DaysAround(DateOnly.MinValue, new(2012, 3, 27), Granted, new(2022, 7, 1), DateOnly.MaxValue);
        var passed = 0;
        foreach (var last in days)
        {
            foreach (var end in (EventDate?[])[null, last])
            {
                var before = RecordEnd.Empty with { Earliest = last, EndedOn = end };
                foreach (var (earliest, latest) in days.SelectMany(earliest => days.Where(day => day >= earliest).Select(latest => (earliest, latest))))
                {
                    EventDate on = new(earliest, latest);
                    if (TimelineRules.CannotBreakAny(in before, on))
                    {
                        passed++;
                        foreach (var kind in kinds)
                        {
                            var violations = new ViolationCollector(RuleSet.All, root: null);
                            TimelineRules.Table.Validate(in before, kind, on, ref violations);
                            Assert.False(violations.HasAny, $"{kind} on {on}");
                        }
                    }
                }
            }
        }

        Assert.True(passed > 100);
    }

    private static DateOnly[] DaysAround(params DateOnly[] days) =>
    [
        .. from day in days
           from number in (int[])[day.DayNumber - 1, day.DayNumber, day.DayNumber + 1]
           where number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
           select DateOnly.FromDayNumber(number),
    ];
}
