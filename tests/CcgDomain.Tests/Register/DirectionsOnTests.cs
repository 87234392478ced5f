using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using static CcgDomain.Authorisation.DirectionPower;
using static CcgDomain.Register.DirectionEvidence;

namespace CcgDomain.Tests.Register;

public class DirectionsOnTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    // The dates of the published points, and how many CCGs sources name as certainly or as possibly under directions. 14 after March 2013: of the 5 that are not
    // known, two had lost theirs, and which is not established.
    [Theory]
    [InlineData("2013-03-31", 11, 5, "directed-march-2013")]
    [InlineData("2013-07-25", 8, 0, "directed-july-2013")]
    [InlineData("2013-12-31", 7, 0, "directed-autumn-2013")]
    [InlineData("2014-05-31", 1, 2, "directed-may-2014")]
    public void The_directions_of_authorisation_are_as_many_as_were_published(string date, int inForce, int notKnown, string figure)
    {
        var directions = England.DirectionsOn(SampleHistories.Day(date));

        Assert.Equal(inForce, directions.Of(Regulation8, InForce).Length);
        Assert.Equal(notKnown, directions.Of(Regulation8, NotKnown).Length);
        Assert.Empty(directions.Of(Regulation8, EndNotKnown));
        Assert.True(PublishedFigures.TryFind(figure, out var published));
        Assert.InRange(((FigureValue.Number)published.Value).Value, inForce, inForce + notKnown);
    }

    [Fact]
    public void Fifteen_CCGs_were_under_directions_at_authorisation() => Assert.Equal(
        15, England.DirectionsOn(new(2013, 3, 31)).Ccgs.Count(ccg => ccg.Facts.Any(fact => fact is PublishedConditions { Occasion: "authorisation", HasDirections: true })));

    // 99C: given in September 2016, lifted in January 2018. 99A: given on 22 August 2017, no end known. 10A: in force in October 2019, neither start nor end known.
    // 09L: given in 2015, the financial part in force in October 2018. 07X: at authorisation in March 2013, no longer on 25 July 2013; and again in 2015.
    [Theory]
    [InlineData("99C", "2016-08-31", null)]
    [InlineData("99C", "2016-09-29", NotKnown)]
    [InlineData("99C", "2016-09-30", InForce)]
    [InlineData("99C", "2017-12-31", InForce)]
    [InlineData("99C", "2018-01-01", NotKnown)]
    [InlineData("99C", "2018-01-31", null)]
    [InlineData("99A", "2017-08-21", null)]
    [InlineData("99A", "2017-08-22", EndNotKnown)]
    [InlineData("99A", "2022-06-30", EndNotKnown)]
    [InlineData("99A", "2022-07-01", null)]
    [InlineData("10A", "2013-04-01", NotKnown)]
    [InlineData("10A", "2019-09-30", NotKnown)]
    [InlineData("10A", "2019-10-01", InForce)]
    [InlineData("10A", "2019-10-31", InForce)]
    [InlineData("10A", "2019-11-01", EndNotKnown)]
    [InlineData("10A", "2020-04-01", null)]
    [InlineData("09L", "2014-12-31", null)]
    [InlineData("09L", "2015-12-30", NotKnown)]
    [InlineData("09L", "2015-12-31", InForce)]
    [InlineData("09L", "2018-10-31", InForce)]
    [InlineData("09L", "2018-11-01", EndNotKnown)]
    [InlineData("11T", "2018-03-30", NotKnown)]
    [InlineData("11T", "2018-04-01", null)]
    [InlineData("08A", "2017-08-31", null)]
    [InlineData("08A", "2017-12-31", InForce)]
    [InlineData("08A", "2019-01-01", null)]
    [InlineData("00D", "2017-12-31", null)]
    public void What_is_known_of_an_intervention_depends_on_the_day(string code, string date, DirectionEvidence? expected) =>
        Assert.Equal(expected, Find(code, Section14Z21, date)?.Evidence);

    [Theory]
    [InlineData("09W", "2013-01-21", null)]
    [InlineData("09W", "2013-01-22", InForce)]
    [InlineData("09W", "2013-01-23", NotKnown)]
    [InlineData("09W", "2013-07-24", NotKnown)]
    [InlineData("09W", "2013-07-25", null)]
    [InlineData("07M", "2013-02-28", null)]
    [InlineData("07M", "2013-04-01", InForce)]
    [InlineData("07M", "2014-05-31", InForce)]
    [InlineData("07M", "2014-06-01", NotKnown)]
    [InlineData("07M", "2015-01-01", EndNotKnown)]
    [InlineData("07G", "2013-10-01", InForce)]
    [InlineData("07G", "2014-05-31", NotKnown)]
    [InlineData("08W", "2013-12-31", InForce)]
    [InlineData("08W", "2014-05-30", NotKnown)]
    [InlineData("08W", "2014-05-31", null)]
    public void What_is_known_of_directions_at_authorisation_depends_on_the_day(string code, string date, DirectionEvidence? expected) =>
        Assert.Equal(expected, Find(code, Regulation8, date)?.Evidence);

    // On 1 October 2019 sources name only some CCGs, and the answer never says of another that it was under none.
    [Fact]
    public void The_answer_says_that_the_others_are_not_known()
    {
        Assert.EndsWith("; all other CCGs: not known", England.DirectionsOn(new(2019, 10, 1)).ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "2012-03-01: regulation 8: 0 in force, 0 with no known end, 0 not known; section 14Z21: 0 in force, 0 with no known end, 0 not known; all other CCGs: not known",
            England.DirectionsOn(new(2012, 3, 1)).ToString());
        Assert.Equal("2022-07-01: regulation 8: 0 in force, 0 with no known end, 0 not known; section 14Z21: 0 in force, 0 with no known end, 0 not known; all other CCGs: not known", England.DirectionsOn(new(2022, 7, 1)).ToString());
    }

    [Fact]
    public void Every_CCG_that_a_source_names_stands_in_the_answer_of_some_day_with_its_facts()
    {
        var named = England.Ccgs.Where(ccg => !ccg.Published.Directions.IsEmpty).Select(ccg => ccg.Code).ToHashSet();
        var found = new HashSet<OdsCode>();
        for (var day = new DateOnly(2013, 4, 1); day <= new DateOnly(2022, 6, 30); day = day.AddMonths(1))
        {
            var directions = England.DirectionsOn(day);
            Assert.All(directions.Ccgs, ccg => Assert.NotEmpty(ccg.Facts));
            Assert.Equal(directions.Ccgs.OrderBy(ccg => ccg.Power).ThenBy(ccg => ccg.Code), directions.Ccgs);
            found.UnionWith(directions.Ccgs.Where(ccg => ccg.Power == Section14Z21).Select(ccg => ccg.Code));
        }

        Assert.Equal(named.Order(), found.Order());
        Assert.Equal(35, named.Count);
    }

    [Fact]
    public void What_is_not_defined_is_rejected()
    {
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => England.DirectionsOn(default).Of(0, InForce)).ParamName);
        Assert.Equal("evidence", Assert.Throws<ArgumentOutOfRangeException>(() => England.DirectionsOn(default).Of(Regulation8, 0)).ParamName);
    }

    private static DirectedCcg? Find(string code, DirectionPower power, string date) =>
        England.DirectionsOn(SampleHistories.Day(date)).Ccgs.SingleOrDefault(ccg => ccg.Code == OdsCode.Parse(code) && ccg.Power == power);
}
