using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Reporting;

namespace CcgDomain.Tests.Reporting;

/// <summary>The published tables, computed from the events of a nation that fits them.</summary>
public class PublishedTablesTests
{
    private static readonly MadeUpNation Nation = MadeUpNation.England;

    [Fact]
    public void The_table_printed_after_wave_three_is_computed_by_one_call()
    {
        var position = AuthorisationOn(MadeUpNation.AfterWaveThree);
        var table = position.AuthorisationSoFar();
        var midlands = table.Regions.Single(line => line.Region == MadeUpNation.Midlands);

        Assert.Equal("77 %", table.Total.ShareAuthorised.ToPercentage());
        Assert.Equal(Share.Of(163, 211), table.Total.ShareAuthorised);
        Assert.Equal("Midlands and East: 61 CCGs, 74 % authorised, 191 conditions", midlands.ToString());
        Assert.Equal(
            """
            Clear and credible finance and service plans: 224
            Constitutional and governance arrangements: 132
            Collaborative arrangements and commissioning support: 65
            Strong clinical and multi-professional focus: 64
            Engagement with patients, carers and communities: 52
            Great leaders: 50
            """,
            string.Join('\n', table.Domains));
        Assert.Equal("587", table.Total.Conditions.ToString());
        Assert.Equal(48, position.Total.Applicants);
        Assert.Equal([MadeUpNation.London, MadeUpNation.Midlands, MadeUpNation.North, MadeUpNation.South], table.Regions.Select(line => line.Region));
        Assert.Equal(587, table.Regions.Sum(line => line.Conditions.AtLeast));
        Assert.Equal<DomainConditions>(table.Domains, position.OfWaves([AuthorisationWave.One, AuthorisationWave.Two, AuthorisationWave.Three]).Total.ByDomain);
    }

    [Fact]
    public void In_wave_three_five_had_directions_and_two_criteria_had_thirty_and_twenty_conditions()
    {
        var third = AuthorisationOn(MadeUpNation.AfterWaveThree).InWave(AuthorisationWave.Three);

        Assert.Equal((62, 6, 56, 5), (third.Ccgs, third.FullyAuthorised, third.WithConditions, third.WithDirections));
        Assert.Equal(5, third.Directed.Length);
        Assert.Equal(30, third.ByCriterion.Single(line => line.Criterion == MadeUpNation.ClinicalInvolvement).Conditions);
        Assert.Equal(20, third.ByCriterion.Single(line => line.Criterion == MadeUpNation.JointCommissioning).Conditions);
    }

    [Fact]
    public void After_the_final_wave_43_had_no_conditions_168_had_conditions_and_15_of_them_had_directions()
    {
        var position = AuthorisationOn(MadeUpNation.AfterWaveFour);
        var all = position.Total;
        var midlands = position.InRegion(MadeUpNation.Midlands);

        Assert.Equal("211 CCGs: 43 fully authorised, 168 with conditions, 15 of them with directions; 1087 open conditions", all.ToString());
        Assert.Equal("20 %", all.ShareFullyAuthorised.ToPercentage());
        Assert.Equal(15, all.Directed.Length);
        Assert.Equal(
            ["34 8 26 0", "67 19 48 3", "62 6 56 5", "48 10 38 7"],
            Enum.GetValues<AuthorisationWave>().Select(wave => position.InWave(wave)).Select(t => $"{t.Ccgs} {t.FullyAuthorised} {t.WithConditions} {t.WithDirections}"));
        Assert.Equal("23 %", Share.Of(position.InWave(AuthorisationWave.Four).WithConditions, all.WithConditions).ToPercentage());
        Assert.Equal((61, 5, 15, 366), (midlands.Ccgs, midlands.WithDirections, midlands.Directions, midlands.Conditions.AtLeast));
        Assert.Equal(9, position.InWave(AuthorisationWave.One).ByLevel[2].Ccgs);
        Assert.Equal(17, position.InWave(AuthorisationWave.Two).ByLevel[2].Ccgs);
    }

    [Fact]
    public void The_review_of_March_cleared_63_and_left_106_and_105()
    {
        var review = ReviewOutcome.Between(Nation.Ccgs, MadeUpNation.MarchReview.AddDays(-1), MadeUpNation.MarchReview.AddDays(1));
        var after = AuthorisationOn(new(2013, 3, 31)).Total;

        Assert.Equal(63, review.NewlyFull.Length);
        Assert.Equal(47, review.PartlyDischarged.Length);
        Assert.Equal((43, 5, 53), (review.AlreadyFull, review.OtherwiseChanged.Length, review.Unchanged.Length));
        Assert.Equal((1, 2, 13), (review.DirectionsAdded.Length, review.DirectionsLifted.Length, review.DirectionsRemaining.Length));
        Assert.Equal(5, review.LevelsRaised.Count(change => change is { From: ConditionLevel.II, To: ConditionLevel.III }));
        Assert.Equal((106, 105, 14), (after.FullyAuthorised, after.WithConditions, after.WithDirections));
        Assert.Equal("50 %", after.ShareFullyAuthorised.ToPercentage());
        Assert.Equal((106, 55, 50), (after.Spread.None, after.Spread.OneToFour, after.Spread.FiveToNine + after.Spread.TenOrMore));
        Assert.Equal<OdsCode>(review.DirectionsAdded.Concat(review.DirectionsRemaining).Order(), after.Directed);
    }

    [Fact]
    public void On_the_day_of_the_review_no_CCG_is_newly_full()
    {
        var review = ReviewOutcome.Between(Nation.Ccgs, MadeUpNation.MarchReview.AddDays(-1), MadeUpNation.MarchReview);

        Assert.Empty(review.NewlyFull);
        Assert.Equal(63, review.FullFromNextDay.Length);
        Assert.Equal(43, AuthorisationOn(MadeUpNation.MarchReview).Total.FullyAuthorised);
        Assert.Equal(106, AuthorisationOn(MadeUpNation.MarchReview.AddDays(1)).Total.FullyAuthorised);
    }

    [Fact]
    public void The_reviews_of_July_and_autumn_left_152_and_180()
    {
        var july = ReviewOutcome.Between(Nation.Ccgs, new(2013, 3, 31), new(2013, 7, 25));
        var autumn = ReviewOutcome.Between(Nation.Ccgs, new(2013, 7, 25), new(2013, 12, 31));

        Assert.Equal((46, 51, 2), (july.NewlyFull.Length, july.PartlyDischarged.Length, july.DirectionsLifted.Intersect(july.NewlyFull).Count()));
        Assert.Equal(28, autumn.NewlyFull.Length);
        Assert.Equal((152, 59, 8), Counts(new(2013, 7, 25)));
        Assert.Equal((180, 31, 7), Counts(new(2013, 12, 31)));

        static (long, long, long) Counts(DateOnly on) => (AuthorisationOn(on).Total.FullyAuthorised, AuthorisationOn(on).Total.WithConditions, AuthorisationOn(on).Total.WithDirections);
    }

    [Fact]
    public void In_July_2014_196_had_bid_and_74_of_them_for_full_delegation()
    {
        var tally = CoCommissioningOn(MadeUpNation.BidsPublished).Total;

        Assert.Equal((211, 196), (tally.Ccgs, tally.Bidders));
        Assert.Equal((19, 110, 74), (tally.Bids(CoCommissioningCategory.A), tally.Bids(CoCommissioningCategory.B), tally.Bids(CoCommissioningCategory.C)));
        Assert.Equal((20, 45, 9), (tally.Ready(Readiness.Now), tally.Ready(Readiness.Soon), tally.Ready(Readiness.Later)));
        Assert.Equal("35 %", tally.ShareBiddingIn(CoCommissioningCategory.C).ToPercentage());
        Assert.Equal(Share.Of(196, 211), tally.ShareBidding);
    }

    [Fact]
    public void The_approvals_by_region_and_the_models_in_operation_of_2015_are_computed()
    {
        var approvals = CoCommissioningOn(MadeUpNation.Approvals);
        var operating = CoCommissioningOn(MadeUpNation.Start).Total;

        Assert.Equal(77, CoCommissioningOn(new(2015, 1, 9)).Total.Applied(CoCommissioningModel.Delegated));
        Assert.Equal((64, 1), (approvals.Total.Approved(CoCommissioningModel.Delegated), approvals.Total.ConditionallyApproved(CoCommissioningModel.Delegated)));
        Assert.Equal(
            ["London 6/32 18.8 %", "Midlands and East 26/61 42.6 %", "North of England 24/68 35.3 %", "South of England 8/50 16.0 %"],
            approvals.Regions.Select(region => approvals.InRegion(region).ShareApproved(CoCommissioningModel.Delegated) switch { var share => $"{region} {share} {share:P1}" }));
        Assert.Equal(209, operating.Ccgs);
        Assert.Equal((63, 87, 59), (operating.Operating(CoCommissioningModel.Delegated), operating.Operating(CoCommissioningModel.Joint), operating.Operating(CoCommissioningModel.None)));
        Assert.Equal(209, AuthorisationOn(MadeUpNation.Start).Total.Ccgs);
        Assert.Equal((3, 1), (AuthorisationOn(MadeUpNation.Start).Total.Dissolved, AuthorisationOn(MadeUpNation.Start).InWave(null).FullyAuthorised));
        Assert.Equal((0, 1), (AuthorisationOn(MadeUpNation.Start.AddDays(-1)).Total.NotApplied, AuthorisationOn(MadeUpNation.Start.AddDays(-1)).Total.StillToBeFormed));
    }

    [Fact]
    public void The_three_identities_that_fail_are_reported_as_failing() =>
        Assert.Equal(["F-12", "F-15", "F-24"], Reconciliation.Check(PublishedFigures.All).Failing.Select(result => result.Identity.Id));

    [Fact]
    public void The_methods_that_published_figures_name_exist() => Assert.All(
        PublishedFigures.All.Select(figure => figure.ComputedBy).OfType<string>().Distinct(),
        call =>
        {
            var parts = call.Split('.');
            var type = typeof(Ccg).Assembly.GetExportedTypes().Single(type => type.Name == parts[0]);
            Assert.True(type.GetMember(parts[1]).Length > 0, call);
        });

    private static NationalAuthorisationPosition AuthorisationOn(DateOnly date) => NationalAuthorisationPosition.AsAt(Nation.Ccgs, date, Nation.RegionOf);

    private static NationalCoCommissioningPosition CoCommissioningOn(DateOnly date) => NationalCoCommissioningPosition.AsAt(Nation.Ccgs, date, Nation.RegionOf);
}
