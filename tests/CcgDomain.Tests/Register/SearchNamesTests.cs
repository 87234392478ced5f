using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Register;

public class SearchNamesTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    [Theory]
    [InlineData("gates", "00F 13T")]
    [InlineData("gateshead", "00F 13T")]
    [InlineData("Gateshead", "00F 13T")]
    [InlineData("NHS Gateshead", "00F 13T")]
    [InlineData("nhs gateshead c", "00F 13T")]
    [InlineData("gateshead clinical comm", "00F 13T")]
    [InlineData("Gateshead Clinical Commissioning Group", "00F 13T")]
    [InlineData("new gat", "13T")]
    [InlineData("gat new", "13T")]
    [InlineData("newcastle", "13T 00G 00H")]
    [InlineData("medw", "09W 91Q")]
    [InlineData("st. helens", "01X")]
    [InlineData("st hel", "01X")]
    [InlineData("east & north hert", "06K")]
    [InlineData("north cum", "01H 84H 13T 99C 00L")]
    [InlineData("eshead", "")]
    [InlineData("gatesheadd", "")]
    [InlineData("gateshead medway", "")]
    public void Beginnings_of_words_find_every_CCG_with_such_words(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', England.SearchNames(text, 5).Select(ccg => ccg.Code)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("nhs")]
    [InlineData("ccg")]
    [InlineData("Clinical Commissioning Group")]
    [InlineData("group commissioning")]
    public void What_every_name_has_finds_only_names_that_have_it_themselves(string text) => Assert.All(
        England.SearchNames(text, 300), ccg => Assert.Contains($" {text}", $" {ccg.Name.Place}", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Whatever_FindByName_finds_is_found_and_its_exact_match_stands_first() => Assert.All(England.Ccgs, ccg =>
    {
        var found = England.SearchNames(ccg.Name.Short, 300);

        Assert.Same(ccg, found[0]);
        Assert.Superset(England.FindByName(ccg.Name.Short).ToHashSet(), found.ToHashSet());
        Assert.Equal(found.Distinct(), found);
    });

    [Fact]
    public void Each_beginning_of_a_name_finds_it_while_it_is_typed() => Assert.All(England.Ccgs, ccg =>
    {
        for (var length = 1; length <= ccg.Name.Place.Length; length++)
        {
            Assert.True(England.SearchNames(ccg.Name.Place[..length], 300).Contains(ccg), ccg.Name.Place[..length]);
        }
    });

    [Fact]
    public void Names_that_begin_with_the_text_stand_before_those_that_have_it_within_and_before_other_spellings()
    {
        var found = England.SearchNames("north", 300);
        var begins = found.TakeWhile(ccg => ccg.Name.Place.StartsWith("North", StringComparison.Ordinal)).ToList();
        var within = found.Skip(begins.Count).TakeWhile(ccg => ccg.Name.Place.Contains(" North", StringComparison.Ordinal)).ToList();

        Assert.Equal(England.Ccgs.Count(ccg => ccg.Name.Place.StartsWith("North", StringComparison.Ordinal)), begins.Count);
        Assert.True(begins.Count > 10 && within.Count > 2);
        Assert.Equal(begins.OrderBy(ccg => ccg.Name.Place, StringComparer.Ordinal), begins);
        Assert.Contains(England[OdsCode.Parse("00P")], found.Skip(begins.Count + within.Count)); // Sunderland, in NHS North East and North Cumbria ICB
    }

    [Fact]
    public void The_first_ones_are_the_same_whatever_the_limit()
    {
        var all = England.SearchNames("east", 300);

        Assert.All([1, 2, 7, all.Length, 1000], limit => Assert.Equal(all.Take(limit), England.SearchNames("east", limit)));
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => England.SearchNames("east", 0));
        Assert.Throws<ArgumentNullException>("text", () => England.SearchNames(null!, 1));
    }

    [Fact]
    public void Any_text_is_searched() => Assert.All(HostileTexts.All, text => Assert.InRange(England.SearchNames(text, 5).Length, 0, 5));
}
