using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Reporting;
using CcgDomain.Tests.Support;
using FsCheck.Xunit;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.Reporting;

[Properties(Arbitrary = [typeof(Parts)])]
public class NationalCoCommissioningPositionTests
{
    private static readonly DateOnly Bid = new(2014, 6, 20);
    private static readonly DateOnly Start = new(2015, 4, 1);

    [Fact]
    public void A_CCG_that_bids_in_three_categories_is_one_bidder()
    {
        var bidder = Pool.NotApplied.Then(new InterestExpressed(Bid, [CoCommissioningCategory.A, CoCommissioningCategory.B, CoCommissioningCategory.C]));
        var tally = On(Bid, bidder);

        Assert.Equal((1, 1), (tally.Ccgs, tally.Bidders));
        Assert.Equal([1L, 1L, 1L], Enum.GetValues<CoCommissioningCategory>().Select(tally.Bids));
        Assert.Equal(CoCommissioningTally.Empty, On(Bid.AddDays(-1), bidder));
    }

    [Fact]
    public void Neither_applicants_nor_dissolved_CCGs_are_counted()
    {
        var ccg = Pool.Granted("T001", Unlisted.Of(0)).Then(new ArrangementStarted(Start, CoCommissioningModel.GreaterInvolvement));
        var gone = ccg.Then(new AuthorisationEvent.Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, []));

        Assert.Equal(0, On(SampleHistories.Granted.AddDays(-1), gone).Ccgs);
        Assert.Equal(1, On(SampleHistories.Granted, gone).Operating(CoCommissioningModel.None));
        Assert.Equal(1, On(Start.AddDays(-1), gone).Operating(CoCommissioningModel.None));
        Assert.Equal(1, On(Start, gone).Operating(CoCommissioningModel.GreaterInvolvement));
        Assert.Equal(1, On(new(2022, 6, 30), gone).Ccgs);
        Assert.Equal(CoCommissioningTally.Empty, On(new(2022, 7, 1), gone));
    }

    [Fact]
    public void Plans_are_counted_by_their_stage()
    {
        var applied = Pool.NotApplied.Then(new ModelApplied(new(2015, 1, 9), CoCommissioningModel.Delegated, Start));
        var pending = applied.Then(new ModelApproved(new(2015, 2, 18), CoCommissioningModel.Delegated, Start, pending: true));
        var approved = applied.Then(new ModelApproved(new(2015, 2, 18), CoCommissioningModel.Delegated, Start, pending: false));
        var started = approved.Then(new ArrangementStarted(Start, CoCommissioningModel.Delegated));

        Assert.Equal((1, 0, 0, 0), Stages(applied));
        Assert.Equal((0, 1, 0, 0), Stages(pending));
        Assert.Equal((0, 0, 1, 0), Stages(approved));
        Assert.Equal((0, 0, 0, 1), Stages(started));
        Assert.Equal("100 %", On(Start, started).ShareOperating(CoCommissioningModel.Delegated).ToPercentage());

        static (long, long, long, long) Stages(Ccg ccg) => On(Start, ccg) switch
        {
            var t => (t.Applied(CoCommissioningModel.Delegated), t.ConditionallyApproved(CoCommissioningModel.Delegated), t.Approved(CoCommissioningModel.Delegated), t.Operating(CoCommissioningModel.Delegated)),
        };
    }

    [CcgProperty]
    public bool Every_CCG_has_one_model_or_none(Parts parts)
    {
        var position = NationalCoCommissioningPosition.AsAt(parts.All, parts.Date, Pool.RegionOf);
        Assert.Equal(parts.Date, position.Date);
        return Enum.GetValues<CoCommissioningModel>().Sum(position.Total.Operating) + position.Total.ModelNotKnown == position.Total.Ccgs
            && position.Total.Operating(CoCommissioningModel.Delegated) == parts.All.Count(ccg => parts.Date < new DateOnly(2022, 7, 1) && ccg.CoCommissioningModelOn(parts.Date) == CoCommissioningModel.Delegated)
            && ((string?[])[null, .. position.Regions]).Sum(region => position.InRegion(region).Bidders) == position.Total.Bidders;
    }

    [CcgProperty]
    public bool Adding_the_positions_of_the_parts_gives_the_position_of_the_whole(Parts parts)
    {
        var (left, middle, right) = (At(parts.Left), At(parts.Middle), At(parts.Right));
        return left.Plus(middle).Plus(right).Equals(At(parts.All))
            && left.Plus(middle.Plus(right)).Equals(At(parts.All))
            && left.Plus(right).Equals(right.Plus(left))
            && left.Plus(NationalCoCommissioningPosition.Empty(parts.Date)).Equals(left);

        NationalCoCommissioningPosition At(Ccg[] ccgs) => NationalCoCommissioningPosition.AsAt(ccgs, parts.Date, Pool.RegionOf);
    }

    [Fact]
    public void Invalid_arguments_are_named()
    {
        var tally = CoCommissioningTally.Empty;
        Assert.Equal("ccgs", Assert.Throws<ArgumentNullException>(() => NationalCoCommissioningPosition.AsAt(null!, Bid)).ParamName);
        Assert.Equal("ccgs", Assert.Throws<ArgumentException>(() => NationalCoCommissioningPosition.AsAt([null!], Bid)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => NationalCoCommissioningPosition.Empty(Bid).Plus(null!)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentException>(() => NationalCoCommissioningPosition.Empty(Bid).Plus(NationalCoCommissioningPosition.Empty(Start))).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => tally.Plus(null!)).ParamName);
        Assert.Equal("category", Assert.Throws<ArgumentOutOfRangeException>(() => tally.Bids(0)).ParamName);
        Assert.Equal("readiness", Assert.Throws<ArgumentOutOfRangeException>(() => tally.Ready((Readiness)4)).ParamName);
        Assert.All(
            (Func<CoCommissioningModel, long>[])[tally.Applied, tally.Approved, tally.ConditionallyApproved, tally.Operating],
            count => Assert.Equal("model", Assert.Throws<ArgumentOutOfRangeException>(() => count((CoCommissioningModel)4)).ParamName));
    }

    private static CoCommissioningTally On(DateOnly date, params Ccg[] ccgs) => NationalCoCommissioningPosition.AsAt(ccgs, date).Total;
}
