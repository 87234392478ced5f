using System.Globalization;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.Reporting;

/// <summary>Tallies of records in which the day of an event is not known: what follows from it is not counted as certain.</summary>
public class UnknownDayTalliesTests
{
    [Theory]
    [InlineData("2014-04-30", 0, 0)]
    [InlineData("2014-06-01", 0, 1)]
    [InlineData("2014-06-30", 1, 1)]
    public void A_bid_whose_day_is_not_known_may_have_been_made(string date, int atLeast, int atMost)
    {
        var tally = CoCommissioningOn(date, Granted().Then(new InterestExpressed(EventDate.Parse("2014-05/2014-06"), [CoCommissioningCategory.C])));

        Assert.Equal((atLeast, atMost), (tally.Bidders, tally.BiddersAtMost));
        Assert.Equal((atLeast, atMost), (tally.Bids(CoCommissioningCategory.C), tally.BidsAtMost(CoCommissioningCategory.C)));
        Assert.Equal((0, 0), (tally.Bids(CoCommissioningCategory.B), tally.BidsAtMost(CoCommissioningCategory.B)));
    }

    [Fact]
    public void A_CCG_that_is_not_established_and_may_have_bid_is_counted() =>
        Assert.Equal((1, 0, 1), CoCommissioningOn("2014-06-01", Pool.NotApplied.Then(new InterestExpressed(EventDate.Parse("2014-05/2014-06"), [CoCommissioningCategory.C]))) switch
        {
            var tally => (tally.Ccgs, tally.Bidders, tally.BiddersAtMost),
        });

    [Fact]
    public void A_bid_whose_categories_are_not_known_may_be_in_each_that_is_not_named()
    {
        var tally = CoCommissioningOn("2014-07-01", Granted()
            .Then(new InterestExpressed(new(2014, 6, 1), [CoCommissioningCategory.A]))
            .Then(new InterestExpressed(new(2014, 6, 20), null)));

        Assert.Equal((1, 1), (tally.Bidders, tally.BiddersAtMost));
        Assert.Equal((1, 1), (tally.Bids(CoCommissioningCategory.A), tally.BidsAtMost(CoCommissioningCategory.A)));
        Assert.Equal((0, 1), (tally.Bids(CoCommissioningCategory.B), tally.BidsAtMost(CoCommissioningCategory.B)));
    }

    [Fact]
    public void A_partial_record_of_a_bid_leaves_open_the_categories_that_it_does_not_name()
    {
        var ccg = Ccg.CreatePartial("99Z", "NHS Exampleton CCG")
            .Then(new AuthorisationGranted(new(2013, 1, 18), [], [])).Then(new InterestExpressed(new(2014, 6, 1), [CoCommissioningCategory.A]));
        var tally = CoCommissioningOn("2014-07-01", ccg);

        Assert.Equal((1, 1), (tally.Bidders, tally.BiddersAtMost));
        Assert.Equal((1, 1), (tally.Bids(CoCommissioningCategory.A), tally.BidsAtMost(CoCommissioningCategory.A)));
        Assert.Equal((0, 1), (tally.Bids(CoCommissioningCategory.B), tally.BidsAtMost(CoCommissioningCategory.B)));
    }

    [Theory]
    [InlineData("2014-06-01", 0, 1)]
    [InlineData("2014-06-15", 0, 0)]
    [InlineData("2014-06-30", 1, 0)]
    public void A_CCG_is_counted_by_its_readiness_where_all_readings_agree(string date, int now, int soon)
    {
        var tally = CoCommissioningOn(date, Granted()
            .Then(new InterestExpressed(new(2014, 5, 20), [CoCommissioningCategory.C]))
            .Then(new ReadinessAssessed(new(2014, 5, 31), CoCommissioningCategory.C, Readiness.Soon))
            .Then(new ReadinessAssessed(EventDate.Parse("2014-06-02/2014-06-30"), CoCommissioningCategory.C, Readiness.Now)));

        Assert.Equal((now, soon, 0), (tally.Ready(Readiness.Now), tally.Ready(Readiness.Soon), tally.Ready(Readiness.Later)));
    }

    [Theory]
    [InlineData("2014-12-15", 0)]
    [InlineData("2014-12-31", 1)]
    public void An_application_that_may_not_have_been_made_is_not_counted(string date, int applied) =>
        Assert.Equal(applied, CoCommissioningOn(date, Granted().Then(new ModelApplied(EventDate.Parse("2014-12"), CoCommissioningModel.Joint, new(2015, 4, 1)))).Applied(CoCommissioningModel.Joint));

    [Fact]
    public void An_approval_is_counted_whether_or_not_something_else_has_happened()
    {
        var tally = CoCommissioningOn("2015-02-15", Granted()
            .Then(new ModelApplied(new(2015, 1, 9), CoCommissioningModel.Delegated, new(2015, 4, 1)))
            .Then(new ModelApproved(new(2015, 2, 1), CoCommissioningModel.Delegated, new(2015, 4, 1), pending: false))
            .Despite(RuleBasis.Reported, new ModelApplied(EventDate.Parse("2015-02/2015-03"), CoCommissioningModel.Joint, new(2015, 4, 1))));

        Assert.Equal((1, 0), (tally.Approved(CoCommissioningModel.Delegated), tally.Applied(CoCommissioningModel.Joint)));
    }

    // The order of the record says that the approval was before 20 February, whatever its own date says.
    [Theory]
    [InlineData("2016-02-10", "2016-03-01", 0, 1)]
    [InlineData("2016-02/2017", "2016-03-01", 0, 1)]
    [InlineData("2016-02/2017", "2016-02-10", 0, 0)]
    [InlineData("2016-02/2017", "2016-01-31", 1, 0)]
    public void What_the_order_of_the_record_says_of_a_day_is_known(string approvedOn, string date, int applied, int approved)
    {
        var tally = CoCommissioningOn(date, Granted()
            .Then(new ModelApplied(new(2016, 1, 1), CoCommissioningModel.Joint, new(2017, 4, 1)))
            .Despite(RuleBasis.Reported, new ModelApproved(EventDate.Parse(approvedOn), CoCommissioningModel.Delegated, new(2017, 4, 1), pending: false))
            .Then(new AssuranceEvent.SpecialMeasuresEntered(new(2016, 2, 20))));

        Assert.Equal((applied, approved), (tally.Applied(CoCommissioningModel.Joint), tally.Approved(CoCommissioningModel.Delegated)));
    }

    private static Ccg Granted(params string[] conditions) => Pool.Granted("99Z", Unlisted.Of(0), conditions);

    private static CoCommissioningTally CoCommissioningOn(string date, Ccg ccg) => NationalCoCommissioningPosition.AsAt([ccg], DateOnly.Parse(date, CultureInfo.InvariantCulture)).Total;
}
