using System.Globalization;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.Tests.CoCommissioning.CoCommissioningHistories;

namespace CcgDomain.Tests.CoCommissioning;

public class CoCommissioningEventTests
{
    private static readonly DateOnly Day = new(2014, 6, 2);

    private static readonly (CoCommissioningEvent Event, string Text)[] Each =
    [
        (new InterestExpressed(Day, [CoCommissioningCategory.A, CoCommissioningCategory.C], [Other]), "2014-06-02: interest expressed in category A, C jointly with ZZ2"),
        (new ReadinessAssessed(Day, CoCommissioningCategory.C, Readiness.Later), "2014-06-02: readiness for category C assessed: later"),
        (new ModelApplied(Day, CoCommissioningModel.Joint, April2015), "2014-06-02: applied for joint commissioning from 2015-04-01"),
        (new ModelApproved(Day, CoCommissioningModel.Delegated, April2015, pending: true), "2014-06-02: conditionally approved: delegated commissioning from 2015-04-01"),
        (new ApplicationRefused(Day), "2014-06-02: application refused"),
        (new ApprovalLapsed(Day), "2014-06-02: approval lapsed"),
        (new ArrangementStarted(Day, CoCommissioningModel.GreaterInvolvement), "2014-06-02: greater involvement started"),
        (new WithdrawalNotified(Day), "2014-06-02: notice of withdrawal given"),
        (new ArrangementEnded(Day), "2014-06-02: arrangement ended"),
    ];

    [Fact]
    public void An_event_reads_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.All(Each, pair => Assert.Equal(pair.Text, pair.Event.ToString()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void An_approval_and_a_bid_alone_read_plainly()
    {
        Assert.Equal("2014-06-02: approved: joint commissioning from 2015-04-01", new ModelApproved(Day, CoCommissioningModel.Joint, April2015, pending: false).ToString());
        Assert.Equal("2014-06-02: interest expressed in category B", new InterestExpressed(Day, [CoCommissioningCategory.B]).ToString());
    }

    [Fact]
    public void Match_gives_each_case_its_own_function() => Assert.Equal(
        Enumerable.Range(0, 9),
        Each.Select(pair => pair.Event.Match(_ => 0, _ => 1, _ => 2, _ => 3, _ => 4, _ => 5, _ => 6, _ => 7, _ => 8)));

    [Fact]
    public void The_discriminators_follow_those_of_authorisation() =>
        Assert.Equal(Enumerable.Range(11, 9), Each.Select(pair => (int)pair.Event.Discriminator));

    [Fact]
    public void Equality_is_by_content()
    {
        Assert.Equal(new InterestExpressed(Day, [CoCommissioningCategory.A], [Other]), new InterestExpressed(Day, [CoCommissioningCategory.A], [Other]));
        Assert.NotEqual(new InterestExpressed(Day, [CoCommissioningCategory.A], [Other]), new InterestExpressed(Day, [CoCommissioningCategory.A], []));
        Assert.NotEqual(new InterestExpressed(Day, [CoCommissioningCategory.A], []), new InterestExpressed(Day, [CoCommissioningCategory.B], []));
        Assert.NotEqual(new ModelApproved(Day, CoCommissioningModel.Joint, April2015, true), new ModelApproved(Day, CoCommissioningModel.Joint, April2015, false));
    }

    [Fact]
    public void What_could_not_be_an_event_throws()
    {
        Assert.Throws<ArgumentException>("categories", () => new InterestExpressed(Day, default(ImmutableArray<CoCommissioningCategory>)));
        Assert.Throws<ArgumentOutOfRangeException>("categories", () => new InterestExpressed(Day, [CoCommissioningCategory.A, (CoCommissioningCategory)4]));
        Assert.Throws<ArgumentException>("jointlyWith", () => new InterestExpressed(Day, [], default(ImmutableArray<OdsCode>)));
        Assert.Throws<ArgumentException>("jointlyWith", () => new InterestExpressed(Day, [], [OdsCode.None]));
        Assert.Throws<ArgumentOutOfRangeException>("category", () => new ReadinessAssessed(Day, 0, Readiness.Now));
        Assert.Throws<ArgumentOutOfRangeException>("readiness", () => new ReadinessAssessed(Day, CoCommissioningCategory.C, 0));
        Assert.Throws<ArgumentOutOfRangeException>("model", () => new ModelApplied(Day, (CoCommissioningModel)4, April2015));
        Assert.Throws<ArgumentOutOfRangeException>("model", () => new ModelApproved(Day, (CoCommissioningModel)4, April2015, false));
        Assert.Throws<ArgumentOutOfRangeException>("model", () => new ArrangementStarted(Day, (CoCommissioningModel)(-1)));
        Assert.Throws<ArgumentNullException>("arrangementEnded", () => Each[0].Event.Match(_ => 0, _ => 0, _ => 0, _ => 0, _ => 0, _ => 0, _ => 0, _ => 0, null!));
    }
}
