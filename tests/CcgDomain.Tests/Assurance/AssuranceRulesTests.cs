using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Tests.CoCommissioning;
using CcgDomain.Timelines;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Assurance;

public class AssuranceRulesTests
{
    private static readonly DateOnly July2016 = new(2016, 7, 21);

    [Theory]
    [InlineData("2013/14", Rating.AssuredWithSupport, true)]
    [InlineData("2014/15", Rating.NotAssured, true)]
    [InlineData("2014/15", Rating.Good, false)]
    [InlineData("2015/16", Rating.Assured, false)]
    [InlineData("2015/16", Rating.Outstanding, true)]
    [InlineData("2018/19", Rating.Inadequate, true)]
    [InlineData("2019/20", Rating.RequiresImprovement, true)]
    [InlineData("2019/20", Rating.NotAssured, false)]
    public void ASR_01_a_grade_is_one_of_those_of_its_year(string year, Rating rating, bool isAllowed) =>
        Assert.Equal(isAllowed ? [] : ["ASR-01 rating"], Full.RefusalsOf(Rated(year, rating)));

    [Fact]
    public void ASR_01_what_grades_there_were_for_2021_22_is_not_established_and_not_judged() => Assert.All(
        Enum.GetValues<Rating>(), rating => Assert.Empty(Full.RefusalsOf(Rated("2021/22", rating))));

    [Fact]
    public void ASR_01_a_part_has_a_grade_of_the_year_too() => Full.Refuses(
        Rated("2015/16", Rating.Good, (AssurancePart.Finance, Rating.AssuredWithSupport), (AssurancePart.Planning, Rating.Good)),
        "ASR-01 at parts.finance: assured with support is not a grade of 2015/16.");

    [Theory]
    [InlineData("2014/15", AssurancePart.Engagement, true)]
    [InlineData("2014/15", AssurancePart.Finance, false)]
    [InlineData("2015/16", AssurancePart.DelegatedFunctions, true)]
    [InlineData("2015/16", AssurancePart.Engagement, false)]
    [InlineData("2015/16", AssurancePart.BetterCare, false)]
    [InlineData("2016/17", AssurancePart.BetterCare, true)]
    [InlineData("2018/19", AssurancePart.Leadership, true)]
    [InlineData("2018/19", AssurancePart.WellLed, false)]
    [InlineData("2019/20", AssurancePart.WellLed, true)]
    public void ASR_02_the_parts_are_those_of_the_framework_where_they_are_established(string year, AssurancePart part, bool isAllowed)
    {
        var rating = AssuranceFramework.AtEndOf(FinancialYear.Parse(year))!.Ratings[0];
        var name = $"{part}";

        Assert.Equal(isAllowed ? [] : [$"ASR-02 parts.{char.ToLowerInvariant(name[0])}{name[1..]}"], Full.RefusalsOf(Rated(year, rating, (part, rating))));
    }

    [Fact]
    public void ASR_03_a_rating_is_published_after_its_year()
    {
        Full.Accepts(new AssessmentPublished(new(2016, 4, 1), FinancialYear.Of(2015), Rating.Good));
        Full.Refuses(
            new AssessmentPublished(new(2016, 3, 31), FinancialYear.Of(2015), Rating.Good),
            "ASR-03 at on: 2016-03-31 is not after 2016-03-31, the last day of 2015/16.");
    }

    [Fact]
    public void ASR_04_a_year_is_rated_once()
    {
        var rated = Full.Then(Rated("2015/16", Rating.Inadequate));

        rated.Accepts(Rated("2016/17", Rating.Inadequate));
        rated.Refuses(Rated("2015/16", Rating.Good), "ASR-04 at year: 2015/16 was rated already, on 2016-07-21.");
    }

    [Fact]
    public void ASR_05_a_CCG_that_was_established_by_the_last_day_of_the_year_is_rated_for_it()
    {
        var merged = Merged;
        merged.Accepts(Rated("2015/16", Rating.Good));
        merged.Refuses(Rated("2014/15", Rating.Assured), "ASR-05 at year: The CCG was established on 2015-04-01, after the end of 2014/15.");
        Blank.Then(new ApplicationMade(Applied, AuthorisationWave.Two), new AuthorisationGranted(new(2013, 3, 31), [], [])).Accepts(Rated("2013/14", Rating.Assured));
    }

    [Fact]
    public void ASR_05_a_CCG_that_closed_on_1_April_is_rated_for_the_year_that_ended_the_day_before()
    {
        var ended = Full.Then(new Dissolved(new(2016, 4, 1), DissolutionGround.Merger, Codes("99Y")));

        var rated = ended.Accepts(Rated("2015/16", Rating.Good));
        Assert.Equal(Rating.Good, rated.AssuranceRatingOn(FinancialYear.Of(2015)));
        Assert.Equal(new AuthorisationStatus.Dissolved(new(2016, 4, 1), DissolutionGround.Merger, Codes("99Y")), rated.AuthorisationStatusOn(new(2016, 12, 31)));
        ended.Refuses(Rated("2016/17", Rating.Good), "ASR-05 at year: The CCG no longer existed from 2016-04-01, before the end of 2016/17.");
        Full.Then(new Dissolved(new(2016, 3, 31), DissolutionGround.OwnApplication, []))
            .Refuses(Rated("2015/16", Rating.Good), "ASR-05 at year: The CCG no longer existed from 2016-03-31, before the end of 2015/16.");
    }

    [Fact]
    public void TML_02_nothing_but_a_rating_follows_the_end_even_after_a_rating_did()
    {
        var rated = Full.Then(new Dissolved(new(2016, 4, 1), DissolutionGround.Merger, Codes("99Y")), Rated("2015/16", Rating.Good));

        rated.Accepts(new AssessmentPublished(new(2016, 8, 1), FinancialYear.Of(2014), Rating.Assured));
        Assert.All(
            (CcgEvent[])[new SpecialMeasuresEntered(new(2016, 8, 1)), new ConditionsReviewed(new(2016, 8, 1)), new CcgDomain.CoCommissioning.CoCommissioningEvent.ApprovalLapsed(new(2016, 8, 1))],
            e => Assert.Contains("TML-02: The CCG no longer exists from 2016-04-01; nothing can follow.", rated.Record(e).Match(_ => [], violations => violations.Select(v => v.ToString()))));
        rated.Refuses(new Dissolved(new(2016, 8, 1), DissolutionGround.Failure, []), "TML-02: The CCG no longer exists from 2016-04-01; nothing can follow.");
    }

    [Fact]
    public void ASR_06_a_CCG_is_established_before_it_is_rated_or_put_into_special_measures()
    {
        Assert.All([Blank, Applicant], ccg => Assert.All(
            (AssuranceEvent[])[Rated("2015/16", Rating.Good), new SpecialMeasuresEntered(July2016)],
            e => ccg.Refuses(e, "ASR-06: The establishment of the CCG is not recorded.")));
        Merged.Accepts(new SpecialMeasuresEntered(July2016));
        Full.Accepts(new SpecialMeasuresEntered(July2016));
    }

    [Fact]
    public void ASR_06_an_establishment_that_is_not_recorded_can_be_waived()
    {
        var rules = RuleSet.All.Without(RuleCode.Asr06);

        var ccg = Blank.Record([Rated("2015/16", Rating.Inadequate), new SpecialMeasuresEntered(July2016), new SpecialMeasuresLeft(new(2017, 1, 31))], rules).OrThrow();

        Assert.Equal("inadequate for 2015/16", ccg.Assurance.Current.ToString());
    }

    [Fact]
    public void ASR_07_no_grade_was_given_for_2020_21()
    {
        Full.Accepts(Rated("2019/20", Rating.Good));
        Full.Refuses(Rated("2020/21", Rating.Good), "ASR-07 at year: For 2020/21 no grade was given.");
        Full.Accepts(Rated("2021/22", Rating.Good));
    }

    [Fact]
    public void ASR_08_the_first_year_that_is_rated_is_2013_14()
    {
        Full.Refuses(Rated("2012/13", Rating.Assured), "ASR-08 at year: There was no framework for 2012/13.");
        Full.Accepts(Rated("2013/14", Rating.Assured));
    }

    [Fact]
    public void A_rating_for_2022_23_would_be_published_after_the_abolition() =>
        Assert.Equal(["TML-04 on"], Full.RefusalsOf(new AssessmentPublished(new(2023, 4, 1), FinancialYear.Of(2022), Rating.Good)));

    [Fact]
    public void ASR_09_special_measures_are_entered_by_a_CCG_that_is_not_in_them()
    {
        var measured = Full.Then(new SpecialMeasuresEntered(July2016));

        measured.Refuses(new SpecialMeasuresEntered(new(2017, 7, 1)), "ASR-09: The CCG is in special measures already, since 2016-07-21.");
        measured.Then(new SpecialMeasuresLeft(new(2017, 1, 31))).Accepts(new SpecialMeasuresEntered(new(2017, 7, 1)));
    }

    [Fact]
    public void ASR_10_special_measures_are_left_after_they_were_entered()
    {
        Full.Refuses(new SpecialMeasuresLeft(July2016), "ASR-10: The CCG is not in special measures.");
        Full.Then(new SpecialMeasuresEntered(July2016)).Accepts(new SpecialMeasuresLeft(July2016));
    }

    // NHS Croydon CCG was put into special measures in July 2016 and was not among the 26 that were rated inadequate for 2015/16.
    [Fact]
    public void No_rule_ties_special_measures_to_a_rating() => Assert.All(
        AssuranceFramework.Of2015.Ratings, rating => Full.Then(Rated("2015/16", rating)).Accepts(new SpecialMeasuresEntered(July2016)).Accepts(Rated("2016/17", rating)));

    private static AssessmentPublished Rated(string year, Rating rating, params (AssurancePart Part, Rating Rating)[] parts)
    {
        var rated = FinancialYear.Parse(year);
        return new(year == "2021/22" ? new(2022, 6, 1) : new(rated.LastDay.Year, 7, 21), rated, rating, [.. parts.Select(part => new PartRating(part.Part, part.Rating))]);
    }
}
