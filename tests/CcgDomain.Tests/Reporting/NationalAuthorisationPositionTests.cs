using CcgDomain.Authorisation;
using CcgDomain.Reporting;
using CcgDomain.Tests.Support;
using FsCheck.Xunit;

namespace CcgDomain.Tests.Reporting;

[Properties(Arbitrary = [typeof(Parts)])]
public class NationalAuthorisationPositionTests
{
    private static readonly DateOnly Day = new(2014, 6, 1);
    private static readonly AuthorisationTally Special = NationalAuthorisationPosition.AsAt(Pool.Special, Day).Total;

    [Fact]
    public void Each_status_is_counted_separately()
    {
        Assert.Equal((9, 8, 1, 1), (Special.Ccgs, Special.Authorised, Special.InShadow, Special.NotApplied));
        Assert.Equal((2, 7, 1), (Special.FullyAuthorised, Special.WithConditions, Special.WithDirections));
        Assert.Equal((0, 0), (Special.Applicants, Special.Dissolved));
        Assert.Equal((9, 0), (Total(new(2022, 6, 30)).Ccgs, Total(new(2022, 6, 30)).Dissolved));
        Assert.Equal((0, 9), (Total(new(2022, 7, 1)).Ccgs, Total(new(2022, 7, 1)).Dissolved)); // only of one is the end recorded

        static AuthorisationTally Total(DateOnly date) => NationalAuthorisationPosition.AsAt(Pool.Special, date).Total;
        Assert.Equal(9, NationalAuthorisationPosition.AsAt(Pool.Special, SampleHistories.Applied).Total.Applicants);
        Assert.Equal(10, NationalAuthorisationPosition.AsAt(Pool.Special, SampleHistories.Applied.AddDays(-1)).Total.NotApplied);
    }

    [Fact]
    public void An_unknown_number_makes_the_sum_a_minimum()
    {
        Assert.Equal("at least 37", Special.Conditions.ToString());
        Assert.Equal((18, 19, 3), (Special.Conditions.Listed, Special.Conditions.Unlisted, Special.Conditions.CcgsWithUnknownNumber));
        Assert.Equal("14", NationalAuthorisationPosition.AsAt([Pool.FourteenUnlisted], Day).Total.Conditions.ToString());
        Assert.Equal("at least 1", NationalAuthorisationPosition.AsAt([Pool.SomeUnlisted], Day).Total.Conditions.ToString());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(9, 2)]
    [InlineData(10, 3)]
    [InlineData(119, 3)]
    public void The_ranges_of_the_spread_begin_at_one_five_and_ten(int conditions, int bracket)
    {
        var spread = NationalAuthorisationPosition.AsAt([Pool.Granted("T100", Unlisted.Of(conditions))], Day).Total.Spread;

        Assert.Equal([.. Enumerable.Range(0, 5).Select(i => i == bracket ? 1L : 0L)], [spread.None, spread.OneToFour, spread.FiveToNine, spread.TenOrMore, spread.NotKnown]);
    }

    [Fact]
    public void Nine_listed_conditions_and_some_unlisted_are_known_to_be_ten_or_more()
    {
        Assert.Equal("none 0, 1–4 0, 5–9 0, 10 or more 1", NationalAuthorisationPosition.AsAt([Pool.ManyAndSome], Day).Total.Spread.ToString());
        Assert.Equal("none 0, 1–4 0, 5–9 0, 10 or more 0, not known 1", NationalAuthorisationPosition.AsAt([Pool.FourAndSome], Day).Total.Spread.ToString());
        Assert.Equal(1, NationalAuthorisationPosition.AsAt([Pool.SomeUnlisted], Day).Total.Spread.NotKnown);
    }

    [Fact]
    public void Section_14Z21_directions_are_listed_and_change_no_status()
    {
        var before = NationalAuthorisationPosition.AsAt([Pool.FullUnder14Z21], Day.AddDays(-1)).Total;
        var after = NationalAuthorisationPosition.AsAt([Pool.FullUnder14Z21], Day).Total;

        Assert.Equal((1, 0, 0), (before.FullyAuthorised, before.WithDirections, before.DirectedUnderSection14Z21.Length));
        Assert.Equal((1, 0, 0, 1), (after.FullyAuthorised, after.WithDirections, after.Directions, after.DirectionsUnderSection14Z21));
        Assert.Equal([Pool.FullUnder14Z21.Code], after.DirectedUnderSection14Z21.AsEnumerable());
    }

    [Fact]
    public void CCGs_with_directions_are_in_the_order_of_their_codes()
    {
        Ccg[] some = [Pool.Directed("T203"), Pool.Directed("T201"), Pool.Shadow, Pool.Directed("T202")];

        Assert.Equal(SampleHistories.Codes("T001 T201 T202 T203").AsEnumerable(), NationalAuthorisationPosition.AsAt(some, Day).Total.Directed);
    }

    [CcgProperty]
    public bool Domains_criteria_and_levels_add_up_to_the_listed_conditions(Parts parts)
    {
        var total = NationalAuthorisationPosition.AsAt(parts.All, parts.Date).Total;
        return total.ByDomain.Sum(line => line.Conditions) == total.Conditions.Listed
            && total.ByCriterion.Sum(line => line.Conditions) == total.Conditions.Listed
            && total.ByLevel.Sum(line => line.Conditions) == total.Conditions.Listed
            && total.Spread.Ccgs == total.Established
            && total.Ccgs + total.NotApplied + total.StillToBeFormed + total.Dissolved == parts.All.Length;
    }

    [CcgProperty]
    public bool Waves_add_up_and_so_do_regions(Parts parts)
    {
        var position = NationalAuthorisationPosition.AsAt(parts.All, parts.Date, Pool.RegionOf);
        var waves = ((AuthorisationWave?[])[null, .. Enum.GetValues<AuthorisationWave>()]).Aggregate(AuthorisationTally.Empty, (sum, wave) => sum.Plus(position.InWave(wave)));
        var regions = ((string?[])[null, .. position.Regions]).Aggregate(AuthorisationTally.Empty, (sum, region) => sum.Plus(position.InRegion(region)));
        return waves.Equals(position.Total) && regions.Equals(position.Total) && position.OfWaves(Enum.GetValues<AuthorisationWave>()).Total.Plus(position.InWave(null)).Equals(position.Total);
    }

    [CcgProperty]
    public bool The_counts_agree_with_the_statuses(Parts parts)
    {
        var total = NationalAuthorisationPosition.AsAt(parts.All, parts.Date).Total;
        var statuses = parts.All.Select(ccg => ccg.AuthorisationStatusOn(parts.Date)).ToList();
        if (parts.Date >= new DateOnly(2022, 7, 1))
        {
            return total.Established == 0 && total.Dissolved == statuses.Count(status => status is not (AuthorisationStatus.NotApplied or AuthorisationStatus.Applicant));
        }

        return total.FullyAuthorised == statuses.Count(status => status is AuthorisationStatus.Full)
            && total.Applicants == statuses.Count(status => status is AuthorisationStatus.Applicant)
            && total.NotApplied + total.StillToBeFormed == statuses.Count(status => status is AuthorisationStatus.NotApplied)
            && total.Dissolved == statuses.Count(status => status is AuthorisationStatus.Dissolved)
            && total.InShadow == statuses.Count(status => status is AuthorisationStatus.Shadow)
            && total.WithConditions == statuses.Count(status => status is AuthorisationStatus.Conditional or AuthorisationStatus.Directed or AuthorisationStatus.Shadow)
            && total.WithDirections == statuses.Count(status => status is AuthorisationStatus.Directed or AuthorisationStatus.Shadow);
    }

    [CcgProperty]
    public bool Adding_the_positions_of_the_parts_gives_the_position_of_the_whole(Parts parts)
    {
        var (left, middle, right, all) = (At(parts.Left), At(parts.Middle), At(parts.Right), At(parts.All));
        return left.Plus(middle).Plus(right).Equals(all) && left.Plus(middle.Plus(right)).Equals(all);
    }

    [CcgProperty]
    public bool Neither_the_order_of_the_parts_nor_an_empty_position_changes_the_sum(Parts parts)
    {
        var (left, right, nothing) = (At(parts.Left), At(parts.Right), NationalAuthorisationPosition.Empty(Parts.Day));
        return left.Plus(right).Equals(right.Plus(left))
            && left.Plus(nothing).Equals(left)
            && nothing.Plus(left).Equals(left)
            && At([.. parts.All.AsEnumerable().Reverse()]).Equals(At(parts.All));
    }

    [Fact]
    public void A_count_that_exceeds_the_range_of_long_is_not_wrapped() => Assert.Throws<OverflowException>(() =>
    {
        // A CCG with directions would double a list of codes each time.
        var sum = NationalAuthorisationPosition.AsAt([Pool.Granted("T001", Unlisted.Of(0))], Day).Total;
        for (var i = 0; i < 64; i++)
        {
            sum = sum.Plus(sum);
        }
    });

    [Fact]
    public void Positions_on_different_dates_cannot_be_added() =>
        Assert.Equal("other", Assert.Throws<ArgumentException>(() => NationalAuthorisationPosition.Empty(Day).Plus(NationalAuthorisationPosition.Empty(Day.AddDays(1)))).ParamName);

    [Fact]
    public void The_unknown_region_comes_last_and_a_region_without_CCGs_is_empty()
    {
        var position = NationalAuthorisationPosition.AsAt(Pool.All, Day, Pool.RegionOf);
        var table = position.AuthorisationSoFar();

        Assert.Null(table.Regions[^1].Region);
        Assert.Equal("region not known: 9 CCGs, 89 % authorised, at least 37 conditions", table.Regions[^1].ToString());
        Assert.Equal(table.Total.Ccgs, table.Regions.Sum(line => line.Ccgs));
        Assert.Equal(AuthorisationTally.Empty, position.InRegion("Wales"));
        Assert.Equal(Share.Undefined, position.InRegion("Wales").ShareAuthorised);
        Assert.Empty(NationalAuthorisationPosition.Empty(Day).AuthorisationSoFar().Regions);
    }

    [Fact]
    public void Regions_are_equal_by_name_and_not_by_reference() =>
        Assert.Equal([MadeUpNation.London], NationalAuthorisationPosition.AsAt(Pool.All, Day, _ => new string(MadeUpNation.London)).Regions.AsEnumerable());

    [Fact]
    public void Invalid_arguments_are_named()
    {
        Assert.Equal("ccgs", Assert.Throws<ArgumentNullException>(() => NationalAuthorisationPosition.AsAt(null!, Day)).ParamName);
        Assert.Equal("ccgs", Assert.Throws<ArgumentException>(() => NationalAuthorisationPosition.AsAt([null!], Day)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => NationalAuthorisationPosition.Empty(Day).Plus(null!)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => AuthorisationTally.Empty.Plus(null!)).ParamName);
        Assert.Equal("waves", Assert.Throws<ArgumentNullException>(() => NationalAuthorisationPosition.Empty(Day).OfWaves(null!)).ParamName);
        Assert.Equal("waves", Assert.Throws<ArgumentOutOfRangeException>(() => NationalAuthorisationPosition.Empty(Day).OfWaves([(AuthorisationWave)5])).ParamName);
        Assert.Equal("wave", Assert.Throws<ArgumentOutOfRangeException>(() => NationalAuthorisationPosition.Empty(Day).InWave(0)).ParamName);
    }

    [Fact]
    public void Counting_a_hundred_times_as_many_needs_no_more_memory()
    {
        Ccg[] few = [.. Pool.All.Where(ccg => NationalAuthorisationPosition.AsAt([ccg], Day).Total.Directed.IsEmpty && ccg != Pool.FullUnder14Z21)];
        Ccg[] many = [.. Enumerable.Repeat(few, 100).SelectMany(each => each)];

        Assert.Equal(Allocations.PerCall(() => NationalAuthorisationPosition.AsAt(few, Day)), Allocations.PerCall(() => NationalAuthorisationPosition.AsAt(many, Day), calls: 3));
    }

    private static NationalAuthorisationPosition At(Ccg[] ccgs) => NationalAuthorisationPosition.AsAt(ccgs, Parts.Day, Pool.RegionOf);
}
