using System.Globalization;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.Reporting;

/// <summary>Tallies of records in which the day of an event is not known: what follows from it is not counted as certain.</summary>
public class UnknownDayTalliesTests
{
    private static readonly ApplicationMade Applied = new(new(2012, 9, 3), AuthorisationWave.Two);

    [Theory]
    [InlineData("2013-05-31", 2, true, 1)]
    [InlineData("2013-07-01", 1, false, 0)]
    [InlineData("2013-08-31", 1, true, 0)]
    public void A_condition_that_may_have_been_discharged_is_not_certainly_open(string date, int atLeast, bool isExact, int atLevelOne)
    {
        var tally = On(date, Granted("2.4.2B I", "3.1.1C III").Then(new ConditionDischarged(EventDate.Parse("2013-06/2013-08"), CriterionCode.Parse("2.4.2B"))));

        Assert.Equal((atLeast, 0, isExact), (tally.Conditions.AtLeast, tally.Conditions.Unlisted, tally.Conditions.IsExact));
        Assert.Equal((isExact ? 1 : 0, isExact ? 0 : 1), (tally.Spread.OneToFour, tally.Spread.NotKnown));
        Assert.Equal((atLevelOne, atLevelOne), (tally.ByLevel[0].Conditions, tally.ByLevel[0].Ccgs));
        Assert.Equal(1, tally.ByLevel[2].Conditions);
        Assert.Equal(atLeast, tally.ByCriterion.Length);
    }

    [Fact]
    public void A_condition_whose_level_may_have_changed_is_open_at_an_unknown_level()
    {
        var tally = On("2013-07-01", Granted("2.4.2B I", "3.1.1C III")
            .Then(new ConditionLevelChanged(EventDate.Parse("2013-06/2013-08"), CriterionCode.Parse("3.1.1C"), ConditionLevel.II)));

        Assert.Equal((2, true, 1), (tally.Conditions.Listed, tally.Conditions.IsExact, tally.Spread.OneToFour));
        Assert.Equal((1, 0, 0, 1), (tally.ByLevel[0].Conditions, tally.ByLevel[1].Conditions, tally.ByLevel[2].Conditions, tally.ConditionsAtUnknownLevel));
    }

    [Fact]
    public void Of_unlisted_conditions_that_may_have_been_reviewed_the_fewest_are_counted()
    {
        var granted = new AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], [], Unlisted.Of(12));
        var ccg = Ccg.Create("99Z", "NHS Exampleton CCG").Then(Applied).Then(granted);
        var few = ccg.Then(new UnlistedConditionsReviewed(EventDate.Parse("2013-06/2013-08"), Unlisted.Of(3)));
        var many = ccg.Then(new UnlistedConditionsReviewed(EventDate.Parse("2013-06/2013-08"), Unlisted.Of(10)));

        Assert.Equal((1, 3, false), (On("2013-07-01", few).Conditions.Listed, On("2013-07-01", few).Conditions.Unlisted, On("2013-07-01", few).Conditions.IsExact));
        Assert.Equal((1, 0), (On("2013-07-01", few).Spread.NotKnown, On("2013-07-01", few).Spread.TenOrMore));
        Assert.Equal((0, 1), (On("2013-07-01", many).Spread.NotKnown, On("2013-07-01", many).Spread.TenOrMore));
    }

    [Theory]
    [InlineData("2015-05-31", 1)]
    [InlineData("2015-06-01", 0)]
    public void A_direction_that_may_have_been_given_is_not_possibly_in_force_after_its_last_day(string date, int possible)
    {
        var direction = new LegalDirection(1, DirectionPower.Section14Z21, DirectionTrigger.Failing, null, new DirectionEffect.Exercise("a plan"), [], new DateOnly(2015, 5, 31));
        var ccg = Granted().Then(new DirectionGiven(EventDate.Parse("2015-03/2015-08"), direction));

        Assert.Equal((0, possible), (On(date, ccg).DirectedUnderSection14Z21.Length, On(date, ccg).PossiblyDirectedUnderSection14Z21.Length));
    }

    [Theory]
    [InlineData("2013-05-31", 2)]
    [InlineData("2013-07-01", 1)]
    [InlineData("2013-08-31", 1)]
    public void A_direction_that_may_have_been_revoked_is_not_counted(string date, int directions)
    {
        var granted = new AuthorisationGranted(
            new(2013, 1, 18), [Condition.Parse("2.4.2B I"), Condition.Parse("3.1.1C IV")], [SampleHistories.Regulation8(1, null, "3.1.1C"), SampleHistories.Regulation8(2)]);
        var ccg = Ccg.Create("99Z", "NHS Exampleton CCG").Then(Applied).Then(granted).Then(new DirectionRevoked(EventDate.Parse("2013-06/2013-08"), 2));

        Assert.Equal((1, directions), (On(date, ccg).WithDirections, On(date, ccg).Directions));
    }

    [Theory]
    [InlineData("2013-05-31", 1)]
    [InlineData("2013-07-01", 1)]
    [InlineData("2013-08-31", 2)]
    public void A_direction_that_may_not_have_been_given_is_not_counted(string date, int directions)
    {
        var ccg = Pool.Directed("99Z").Then(new DirectionGiven(EventDate.Parse("2013-06/2013-08"), SampleHistories.Regulation8(2)));

        Assert.Equal((1, directions), (On(date, ccg).WithDirections, On(date, ccg).Directions));
    }

    [Fact]
    public void A_CCG_that_may_be_in_shadow_is_not_certainly_authorised()
    {
        var ccg = Granted("3.1.1C III").Then(new DirectionGiven(EventDate.Parse("2013-06/2013-08"), SampleHistories.Regulation8(1, SampleHistories.Effects.CeaseAll)));
        var position = NationalAuthorisationPosition.AsAt([ccg], new(2013, 7, 1));
        var tally = position.Total;

        Assert.Equal((1, 0, 0, 1), (tally.Established, tally.Authorised, tally.InShadow, tally.NotKnown));
        Assert.Equal(position, PositionJson.ReadAuthorisation(PositionJson.Write(position)).OrThrow());
    }

    [Theory]
    [InlineData("2012-06-30", 1, 0, 0)]
    [InlineData("2012-08-01", 0, 0, 1)]
    [InlineData("2012-09-30", 0, 1, 0)]
    public void A_CCG_that_may_have_moved_is_in_no_known_wave(string date, int inOne, int inThree, int inUnknown)
    {
        var ccg = Ccg.Create("99Z", "NHS Exampleton CCG")
            .Then(new ApplicationMade(new(2012, 6, 1), AuthorisationWave.One))
            .Then(new ApplicationMoved(EventDate.Parse("2012-07/2012-09"), AuthorisationWave.Three));
        var position = NationalAuthorisationPosition.AsAt([ccg], DateOnly.Parse(date, CultureInfo.InvariantCulture));

        Assert.Equal(
            (inOne, inThree, inUnknown),
            (position.InWave(AuthorisationWave.One).Ccgs, position.InWave(AuthorisationWave.Three).Ccgs, position.InWave(null).Ccgs));
        Assert.Equal(1 - inUnknown, position.OfWaves(Enum.GetValues<AuthorisationWave>()).Total.Ccgs);
    }

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

    // From 1 April 2021 every CCG was delegated, so that a record that may have no model may leave out that one.
    [Fact]
    public void A_CCG_that_may_have_no_model_when_all_were_delegated_may_be_delegated()
    {
        var tally = CoCommissioningOn("2021-05-01", Granted()
            .Then(new ModelApproved(new(2015, 2, 1), CoCommissioningModel.GreaterInvolvement, new(2015, 4, 1), pending: false))
            .Then(new ArrangementStarted(EventDate.Parse("2015-04-01/2021-12-31"), CoCommissioningModel.GreaterInvolvement)));

        Assert.Equal((1, 1), (tally.ModelNotKnown, tally.OperatingAtMost(CoCommissioningModel.Delegated)));
        Assert.Equal((1, 1, 0), (tally.OperatingAtMost(CoCommissioningModel.None), tally.OperatingAtMost(CoCommissioningModel.GreaterInvolvement), tally.OperatingAtMost(CoCommissioningModel.Joint)));
    }

    private static Ccg Granted(params string[] conditions) => Pool.Granted("99Z", Unlisted.Of(0), conditions);

    private static AuthorisationTally On(string date, Ccg ccg) => NationalAuthorisationPosition.AsAt([ccg], DateOnly.Parse(date, CultureInfo.InvariantCulture)).Total;

    private static CoCommissioningTally CoCommissioningOn(string date, Ccg ccg) => NationalCoCommissioningPosition.AsAt([ccg], DateOnly.Parse(date, CultureInfo.InvariantCulture)).Total;
}
