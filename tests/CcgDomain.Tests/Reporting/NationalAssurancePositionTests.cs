using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Reporting;
using CcgDomain.Tests.Support;
using static CcgDomain.Assurance.AssuranceEvent;

namespace CcgDomain.Tests.Reporting;

public class NationalAssurancePositionTests
{
    private static readonly FinancialYear Year = FinancialYear.Of(2015);
    private static readonly DateOnly July = new(2016, 7, 21);

    [Fact]
    public void The_published_counts_of_2015_16_are_computed_from_records()
    {
        (Rating Rating, int Count)[] published = [(Rating.Outstanding, 10), (Rating.Good, 82), (Rating.RequiresImprovement, 91), (Rating.Inadequate, 26)];
        var ratings = published.SelectMany(row => Enumerable.Repeat(row.Rating, row.Count)).ToArray();
        var ccgs = ratings.Select((rating, i) => Pool.Granted($"T{i:D3}", Unlisted.Of(0)).Then(new AssessmentPublished(July, Year, rating))).ToList();

        var position = NationalAssurancePosition.AsAt(ccgs, Year);

        Assert.Equal("2015/16: 209 CCGs: 10 outstanding, 82 good, 91 requires improvement, 26 inadequate, 0 without a rating; 0 in special measures", position.ToString());
        Assert.Equal("12 %", position.Total.ShareWith(Rating.Inadequate).ToPercentage());
        Assert.Equal((209, 0, 26), (position.Total.Rated, position.Total.WithoutRating, position.Total.With(Rating.Inadequate)));
    }

    [Fact]
    public void A_CCG_counts_if_it_was_open_at_the_end_of_the_year_or_is_rated_for_it()
    {
        var open = Pool.Granted("T001", Unlisted.Of(0));
        var closed = open.Then(new AuthorisationEvent.Dissolved(new(2016, 4, 1), DissolutionGround.OwnApplication, []));
        var gone = open.Then(new AuthorisationEvent.Dissolved(new(2016, 3, 31), DissolutionGround.OwnApplication, []));

        Assert.Equal((1, 1), (Of(open).Ccgs, Of(open).WithoutRating));
        Assert.Equal((1, 1), (Of(closed).Ccgs, Of(closed).WithoutRating));
        Assert.Equal((1, 0), (Of(closed.Then(new AssessmentPublished(July, Year, Rating.Good))) is var rated ? (rated.Ccgs, rated.WithoutRating) : default));
        Assert.Equal(AssuranceTally.Empty, Of(gone));
        Assert.Equal(AssuranceTally.Empty, Of(Pool.NotApplied));
        Assert.Equal(1, Of(Pool.NotApplied.Record(new AssessmentPublished(July, Year, Rating.Good), RuleSetWithoutEstablishment).OrThrow()).Rated);
    }

    [Theory]
    [InlineData("2016-03-31", "2016-04-01", 1)]
    [InlineData("2016-04-01", "2016-12-31", 0)]
    [InlineData("2015-07-01", "2016-03-31", 0)]
    public void Special_measures_count_on_the_last_day_of_the_year(string from, string to, int count) => Assert.Equal(
        count, Of(Pool.Granted("T001", Unlisted.Of(0)).Then(new SpecialMeasuresEntered(SampleHistories.Day(from)), new SpecialMeasuresLeft(SampleHistories.Day(to)))).InSpecialMeasures);

    [CcgProperty]
    public void Adding_the_positions_of_the_parts_gives_the_position_of_the_whole(Nation nation, FinancialYear year, int cut)
    {
        var at = nation.Ccgs.Length == 0 ? 0 : (int)((uint)cut % (uint)nation.Ccgs.Length);
        var (left, right) = (At(nation.Ccgs[..at]), At(nation.Ccgs[at..]));

        Assert.Equal(At(nation.Ccgs), left.Plus(right));
        Assert.Equal(left.Plus(right), right.Plus(left));
        Assert.Equal(left, left.Plus(NationalAssurancePosition.Empty(year)));
        Assert.Equal(nation.Ccgs.Count(ccg => ccg.AssuranceRatingOn(year) is not null), At(nation.Ccgs).Total.Rated);
        Assert.Equal(At(nation.Ccgs).Total.Ccgs, ((string?[])[null, .. At(nation.Ccgs).Regions]).Sum(region => At(nation.Ccgs).InRegion(region).Ccgs));

        NationalAssurancePosition At(IEnumerable<Ccg> ccgs) => NationalAssurancePosition.AsAt(ccgs, year, code => code.ToString()[^1] % 2 == 0 ? "London" : null);
    }

    [Fact]
    public void Invalid_arguments_are_named()
    {
        var empty = NationalAssurancePosition.Empty(Year);
        Assert.Equal("ccgs", Assert.Throws<ArgumentNullException>(() => NationalAssurancePosition.AsAt(null!, Year)).ParamName);
        Assert.Equal("ccgs", Assert.Throws<ArgumentException>(() => NationalAssurancePosition.AsAt([null!], Year)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentException>(() => NationalAssurancePosition.AsAt([], FinancialYear.None)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentException>(() => NationalAssurancePosition.Empty(FinancialYear.None)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => empty.Plus(null!)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentException>(() => empty.Plus(NationalAssurancePosition.Empty(FinancialYear.Of(2016)))).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => empty.Total.Plus(null!)).ParamName);
        Assert.Equal("rating", Assert.Throws<ArgumentOutOfRangeException>(() => empty.Total.With(0)).ParamName);
        Assert.Equal("rating", Assert.Throws<ArgumentOutOfRangeException>(() => empty.Total.ShareWith((Rating)8)).ParamName);
    }

    private static CcgDomain.Rules.RuleSet RuleSetWithoutEstablishment => CcgDomain.Rules.RuleSet.All.Without(CcgDomain.Rules.RuleCode.Asr06);

    private static AssuranceTally Of(params Ccg[] ccgs) => NationalAssurancePosition.AsAt(ccgs, Year).Total;
}
