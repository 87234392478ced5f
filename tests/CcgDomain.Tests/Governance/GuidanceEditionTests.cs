using CcgDomain.Governance;

namespace CcgDomain.Tests.Governance;

public class GuidanceEditionTests
{
    // Source: the fact sheet's table of editions. A month without a day belongs to no edition.
    [Theory]
    [InlineData("2013-03-30", null)]
    [InlineData("2013-03-31", GuidanceEdition.March2013)]
    [InlineData("2014-11-30", GuidanceEdition.March2013)]
    [InlineData("2014-12-01", null)]
    [InlineData("2014-12-30", null)]
    [InlineData("2014-12-31", GuidanceEdition.December2014)]
    [InlineData("2016-06-27", GuidanceEdition.December2014)]
    [InlineData("2016-06-28", GuidanceEdition.June2016)]
    [InlineData("2017-06-15", GuidanceEdition.June2016)]
    [InlineData("2017-06-16", GuidanceEdition.June2017)]
    [InlineData("2022-06-30", GuidanceEdition.June2017)]
    [InlineData("2022-07-01", null)]
    public void The_edition_in_force_is_found_only_on_days_on_which_it_is_certain(string on, GuidanceEdition? expected) =>
        Assert.Equal(expected, GuidanceEditions.InForceOn(DateOnly.ParseExact(on, "O")));

    [Fact]
    public void The_guidance_for_the_whole_NHS_overlaps_with_the_edition_of_June_2016_from_1_to_15_June_2017()
    {
        Assert.Equal(new DateOnly(2017, 6, 1), GuidanceEditions.NhsWideGuidanceFrom);
        Assert.Equal(GuidanceEdition.June2016, GuidanceEditions.InForceOn(GuidanceEditions.NhsWideGuidanceFrom));
    }

    [Fact]
    public void Every_kind_of_interest_belongs_to_an_edition_and_those_of_December_2014_are_not_established()
    {
        Assert.Null(GuidanceEdition.December2014.InterestKinds());
        Assert.Equal(GuidanceEdition.June2016.InterestKinds()!.Value, GuidanceEdition.June2017.InterestKinds()!.Value.AsEnumerable());
        Assert.Equal(
            Enum.GetValues<InterestKind>(),
            GuidanceEdition.March2013.InterestKinds()!.Value.Concat(GuidanceEdition.June2016.InterestKinds()!.Value));
    }

    [Fact]
    public void Every_edition_cites_the_source_of_its_dates() => Assert.All(Enum.GetValues<GuidanceEdition>(), edition => Assert.NotNull(edition.Source().Url));

    [Fact]
    public void An_undefined_edition_has_no_facts()
    {
        Assert.Throws<ArgumentOutOfRangeException>("edition", () => default(GuidanceEdition).CertainFrom());
        Assert.Throws<ArgumentOutOfRangeException>("edition", () => default(GuidanceEdition).CertainUntil());
        Assert.Throws<ArgumentOutOfRangeException>("edition", () => default(GuidanceEdition).InterestKinds());
        Assert.Throws<ArgumentOutOfRangeException>("edition", () => default(GuidanceEdition).Source());
    }
}
