using CcgDomain.Register;
using CcgDomain.Reporting;

namespace CcgDomain.Tests.Reporting;

/// <summary>Source: the facts of authorisation, "Who had directions after each review".</summary>
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
    public void Who_had_directions_is_named_where_a_source_names_them_all_and_is_not_known_elsewhere(int number, string occasion, int? count, string? names)
    {
        var picture = PublishedPosition.England[number];

        Assert.Equal((occasion, 211), (picture.Occasion, picture.Ccgs));
        Assert.Equal(new FigureValue.Number(count!.Value), picture.DirectedCount?.Value);
        Assert.Equal(names, picture.Directed.Match(
            allNamed: all => string.Join("; ", all.Ccgs.Select(code => CcgRegister.England[code].Name.Place).Order(StringComparer.Ordinal)),
            notKnown: _ => (string?)null));
    }

    [Fact]
    public void Of_the_fourteen_of_March_2013_only_the_one_that_was_added_is_named() =>
        Assert.Equal("review of March 2013: 211 CCGs; 14 with directions: not known, but for 07M", PublishedPosition.England[1].ToString());

    [Fact]
    public void The_counts_are_those_that_were_published() => Assert.Equal(
        ["43 168", "106 105", "152 59", "180 31", "not known not known", "not known not known"],
        PublishedPosition.England.Select(picture => $"{picture.FullCount?.Value.ToString() ?? "not known"} {picture.WithConditionsCount?.Value.ToString() ?? "not known"}"));

    [Fact]
    public void Who_was_fully_authorised_is_known_of_the_eight_of_wave_one_only()
    {
        var full = Assert.IsType<PublishedNames.NotKnown>(PublishedPosition.England[0].FullyAuthorised);

        Assert.Equal(
            "Bassetlaw; Great Yarmouth and Waveney; Kingston; Leicester City; Oldham; Somerset; Warrington; West Cheshire",
            string.Join("; ", full.Ccgs.Select(code => CcgRegister.England[code].Name.Place).Order(StringComparer.Ordinal)));
        Assert.All(PublishedPosition.England, picture => Assert.IsType<PublishedNames.NotKnown>(picture.FullyAuthorised));
    }

    [Fact]
    public void What_was_not_published_of_a_CCG_is_not_known_and_never_none() => Assert.All(PublishedPosition.England, picture =>
    {
        Assert.InRange(picture.ConditionsKnown, 1, 30);
        Assert.Equal(211, picture.ConditionsKnown + picture.ConditionsNotKnown);
    });
}
