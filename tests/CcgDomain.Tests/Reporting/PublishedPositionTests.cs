using CcgDomain.Register;
using CcgDomain.Reporting;

namespace CcgDomain.Tests.Reporting;

/// <summary>Source of the expected names: the facts of authorisation, "Who had directions after each review".</summary>
public class PublishedPositionTests
{
    public static TheoryData<int, string, int?, string?> Directions => new()
    {
        { 0, "authorisation", 15, "Basildon and Brentwood; Croydon; East Surrey; Eastbourne, Hailsham and Seaford; Enfield; Herefordshire; Herts Valleys; High Weald Lewes Havens; Medway; Nene; Newham; Scarborough and Ryedale; Thurrock; Vale of York; Waltham Forest" },
        { 1, "review of March 2013", 14, null },
        { 2, "review of July 2013", 8, "Barnet; Basildon and Brentwood; Croydon; Herefordshire; Scarborough and Ryedale; Thurrock; Vale of York; Waltham Forest" },
        { 3, "review of autumn 2013", 7, "Barnet; Basildon and Brentwood; Croydon; Scarborough and Ryedale; Thurrock; Vale of York; Waltham Forest" },
        { 4, "review of January 2014", 5, null },
        { 5, "review of May 2014", 3, "Barnet; Croydon; Thurrock" },
    };

    [Theory]
    [MemberData(nameof(Directions))]
    public void CCGs_with_directions_are_named_where_sources_name_all_of_them_and_are_otherwise_not_known(int number, string occasion, int? count, string? names)
    {
        var position = PublishedPosition.England[number];

        Assert.Equal((occasion, 211), (position.Occasion, position.Ccgs));
        Assert.Equal(new FigureValue.Number(count!.Value), position.DirectedCount?.Value);
        Assert.Equal(names, position.Directed.Match(
            allNamed: all => string.Join("; ", all.Ccgs.Select(code => CcgRegister.England[code].Name.Place).Order(StringComparer.Ordinal)),
            notKnown: _ => (string?)null));
    }

    [Fact]
    public void Only_one_of_the_fourteen_CCGs_with_directions_in_March_2013_is_named() =>
        Assert.Equal("review of March 2013: 211 CCGs; 14 with directions: not known, but for 07M", PublishedPosition.England[1].ToString());

    [Fact]
    public void The_counts_are_the_published_ones() => Assert.Equal(
        ["43 168", "106 105", "152 59", "180 31", "not known not known", "not known not known"],
        PublishedPosition.England.Select(position => $"{position.FullCount?.Value.ToString() ?? "not known"} {position.WithConditionsCount?.Value.ToString() ?? "not known"}"));

    [Fact]
    public void Only_the_eight_fully_authorised_CCGs_of_wave_one_and_two_of_wave_two_are_named()
    {
        var full = Assert.IsType<PublishedNames.NotKnown>(PublishedPosition.England[0].FullyAuthorised);

        Assert.Equal(
            "Bassetlaw; Great Yarmouth and Waveney; Kingston; Leicester City; Lewisham; Oldham; Redditch and Bromsgrove; Somerset; Warrington; West Cheshire",
            string.Join("; ", full.Ccgs.Select(code => CcgRegister.England[code].Name.Place).Order(StringComparer.Ordinal)));
        Assert.All(PublishedPosition.England, position => Assert.IsType<PublishedNames.NotKnown>(position.FullyAuthorised));
    }

    [Fact]
    public void Conditions_that_were_not_published_are_not_known() => Assert.All(PublishedPosition.England, position =>
    {
        Assert.InRange(position.ConditionsKnown, 1, 30);
        Assert.Equal(211, position.ConditionsKnown + position.ConditionsNotKnown);
    });
}
