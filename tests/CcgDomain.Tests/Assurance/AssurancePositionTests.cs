using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Assurance;

public class AssurancePositionTests
{
    private static readonly DateOnly Entered = new(2016, 7, 21);
    private static readonly DateOnly Left = new(2017, 1, 31);

    [Fact]
    public void A_CCG_is_in_special_measures_from_the_day_of_entry_to_the_day_before_it_leaves_them()
    {
        var ccg = Full.Then(new SpecialMeasuresEntered(Entered), new SpecialMeasuresLeft(Left));

        Assert.Equal(
            [false, true, true, false],
            ((DateOnly[])[Entered.AddDays(-1), Entered, Left.AddDays(-1), Left]).Select(ccg.InSpecialMeasuresOn));
        Assert.Equal(Entered, ccg.Assurance.AsAt(Entered).SpecialMeasuresSince);
        Assert.Null(ccg.Assurance.Current.SpecialMeasuresSince);
    }

    [Fact]
    public void The_end_of_a_CCG_ends_its_special_measures()
    {
        var ccg = Full.Then(new SpecialMeasuresEntered(Entered), new Dissolved(new(2018, 4, 1), DissolutionGround.Merger, Codes("99Y")));

        Assert.True(ccg.InSpecialMeasuresOn(new(2018, 3, 31)).Value);
        Assert.False(ccg.InSpecialMeasuresOn(new(2018, 4, 1)).Value);
    }

    [Fact]
    public void The_rating_of_a_year_is_found_whenever_it_was_published_and_a_position_has_those_published_by_its_date()
    {
        var ccg = Full.Then(
            new AssessmentPublished(new(2016, 7, 21), FinancialYear.Of(2015), Rating.Inadequate),
            new AssessmentPublished(new(2017, 7, 21), FinancialYear.Of(2016), Rating.RequiresImprovement));

        Assert.Equal(Rating.Inadequate, ccg.AssuranceRatingOn(FinancialYear.Of(2015)));
        Assert.Equal(Rating.RequiresImprovement, ccg.AssuranceRatingOn(FinancialYear.Of(2016)));
        Assert.Null(ccg.AssuranceRatingOn(FinancialYear.Of(2017)));
        Assert.Null(ccg.AssuranceRatingOn(FinancialYear.None));
        Assert.Null(ccg.Assurance.AsAt(new(2017, 7, 20)).RatingOf(FinancialYear.Of(2016)));
        Assert.Equal("requires improvement for 2016/17", ccg.Assurance.Current.ToString());
        Assert.Equal("no rating", Full.Assurance.Current.ToString());
        Assert.Equal("no rating, in special measures since 2016-07-21", Full.Then(new SpecialMeasuresEntered(Entered)).Assurance.Current.ToString());
    }

    [Fact]
    public void Ratings_stand_in_the_order_of_the_years_and_a_later_one_replaces_an_earlier_one()
    {
        var ccg = Full.Despite(
            RuleBasis.Inferred,
            new AssessmentPublished(Entered, FinancialYear.Of(2015), Rating.Inadequate),
            new AssessmentPublished(Entered, FinancialYear.Of(2013), Rating.Assured),
            new AssessmentPublished(Entered, FinancialYear.Of(2014), Rating.Assured),
            new AssessmentPublished(Left, FinancialYear.Of(2013), Rating.NotAssured));

        Assert.Equal(["2013/14", "2014/15", "2015/16"], ccg.Assurance.Current.Assessments.Select(e => e.Year.ToString()));
        Assert.Equal(Rating.NotAssured, ccg.AssuranceRatingOn(FinancialYear.Of(2013)));
        Assert.Equal(Rating.Assured, ccg.Assurance.AsAt(Entered).RatingOf(FinancialYear.Of(2013)));
    }

    [Fact]
    public void Events_of_the_other_regimes_change_no_position_but_at_the_beginning_and_the_end()
    {
        var ccg = Authorised("1.3B I");
        var reviewed = ccg.Then(new ConditionDischarged(Reviewed, Criterion("1.3B")));

        Assert.Same(ccg.Assurance.Current, reviewed.Assurance.Current);
        Assert.NotEqual(Applicant.Assurance.Current, ccg.Assurance.Current);
        Assert.NotEqual(ccg.Assurance.Current, ccg.Then(new Dissolved(new(2014, 4, 1), DissolutionGround.Merger, Codes("99Y"))).Assurance.Current);
    }

    [CcgProperty]
    public Property A_position_never_contradicts_itself_whatever_was_waived(LenientHistory history)
    {
        var positions = history.Ccg.Events.Select(e => history.Ccg.Assurance.AsAt(e.On.Earliest)).Append(history.Ccg.Assurance.Current).ToList();
        Assert.All(positions, position => Assert.Equal(position.Assessments.Select(e => e.Year).Distinct().Order(), position.Assessments.Select(e => e.Year)));
        Assert.All(positions, position => Assert.All(position.Assessments, e => Assert.Equal(e.Rating, position.RatingOf(e.Year))));
        Assert.Equal(history.Ccg.Events.OfType<AssuranceEvent>(), history.Ccg.Assurance);
        return true.Classify(positions[^1].Assessments.Length > 1, "several ratings").Classify(positions.Exists(position => position.SpecialMeasuresSince is not null), "special measures");
    }
}
