using CcgDomain.Assurance;
using CcgDomain.Tests.Support;
using static CcgDomain.Assurance.AssuranceEvent;

namespace CcgDomain.Tests.Assurance;

public class AssuranceEventTests
{
    private static readonly DateOnly Day = new(2016, 7, 21);

    private static readonly (AssuranceEvent Event, string Text)[] Each =
    [
        (
            new AssessmentPublished(Day, FinancialYear.Of(2015), Rating.RequiresImprovement, [new(AssurancePart.Finance, Rating.Inadequate), new(AssurancePart.WellLed, Rating.Good)]),
            "2016-07-21: rated requires improvement for 2015/16: finance inadequate; well led good"),
        (new SpecialMeasuresEntered(Day), "2016-07-21: put into special measures"),
        (new SpecialMeasuresLeft(Day), "2016-07-21: out of special measures"),
    ];

    [Fact]
    public void An_event_reads_the_same_in_every_culture() => Cultures.Each(() => Assert.All(Each, pair => Assert.Equal(pair.Text, pair.Event.ToString())));

    [Fact]
    public void A_rating_alone_reads_plainly() =>
        Assert.Equal("2016-07-21: rated inadequate for 2015/16", new AssessmentPublished(Day, FinancialYear.Of(2015), Rating.Inadequate).ToString());

    [Fact]
    public void The_discriminators_follow_those_of_the_other_regimes() => Assert.Equal([25, 26, 27], Each.Select(pair => (int)pair.Event.Discriminator));

    [Fact]
    public void Only_a_rating_may_follow_the_end_of_a_CCG() => Assert.Equal([true, false, false], Each.Select(pair => pair.Event.MayFollowEnd));

    [Fact]
    public void What_could_not_be_a_rating_throws()
    {
        var year = FinancialYear.Of(2015);
        Assert.Throws<ArgumentException>("year", () => new AssessmentPublished(Day, FinancialYear.None, Rating.Good));
        Assert.Throws<ArgumentOutOfRangeException>("rating", () => new AssessmentPublished(Day, year, 0));
        Assert.Throws<ArgumentException>("parts", () => new AssessmentPublished(Day, year, Rating.Good, default));
        Assert.Throws<ArgumentNullException>("parts", () => new AssessmentPublished(Day, year, Rating.Good, [null!]));
        Assert.Equal(
            "The part finance is graded twice. (Parameter 'parts')",
            Assert.Throws<ArgumentException>(() => new AssessmentPublished(
                Day, year, Rating.Good, [new(AssurancePart.Finance, Rating.Good), new(AssurancePart.Planning, Rating.Good), new(AssurancePart.Finance, Rating.Inadequate)])).Message);
    }
}
