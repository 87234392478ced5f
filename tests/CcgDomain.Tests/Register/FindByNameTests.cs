using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tests.Register;

public class FindByNameTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    [Fact]
    public void Every_known_spelling_finds_its_CCG_and_no_other()
    {
        var published = RegisterFiles.Read("ccg_names");
        Assert.Equal(835, published.Count);
        Assert.All(published.Concat(RegisterFiles.Read("compiled_names")), row => Assert.Equal(row["ods_code"], Assert.Single(England.FindByName(row["name"])).Code.ToString()));
    }

    [Fact]
    public void Every_name_is_found_in_every_form() => Assert.All(England.Ccgs.SelectMany(ccg => ccg.Names.Select(period => (ccg, period.Name))), pair =>
    {
        var place = pair.Name.Place;
        string[] forms =
        [
            pair.Name.Short, pair.Name.Official, place, $"NHS {place}", $"{place} CCG", place.ToUpperInvariant(), Lower(pair.Name.Official),
            place.Replace(" and ", " & ", StringComparison.Ordinal), place.Replace(" and ", "&", StringComparison.Ordinal), $"  nhs   {place.Replace(",", "", StringComparison.Ordinal)} ccg. ",
        ];
        Assert.All(forms, form => Assert.Same(pair.ccg, Assert.Single(England.FindByName(form))));
    });

    [Theory]
    [InlineData("Vale of York", "03Q")]
    [InlineData("nhs stoke on trent ccg", "05W")]
    [InlineData("Kings Lynn", "")]
    [InlineData("Cumbria", "01H")]
    [InlineData("NHS Lancashire North Clinical Commissioning Group", "01K")]
    [InlineData("Morecambe Bay", "01K")]
    [InlineData("North, East, West Devon", "99P")]
    [InlineData("West London (Kensington and Chelsea, Queens Park and Paddington)", "08Y")]
    [InlineData("newcastle", "00G 00H 13T")]
    [InlineData("Wirral", "12F")]
    [InlineData("NHS Sussex ICB", "09D 70F 97R")]
    [InlineData("s", "")]
    [InlineData("york", "03Q")]
    [InlineData("castle", "99F")]
    [InlineData("ork", "")]
    [InlineData("on", "00K 04Y 05D 05G 05Q 05V 05W")]
    public void A_name_or_whole_words_of_it_find_all_that_have_it(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', England.FindByName(text).Select(ccg => ccg.Code)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("NHS")]
    [InlineData("CCG")]
    [InlineData("NHS CCG")]
    [InlineData("NHS Clinical Commissioning Group")]
    [InlineData("'';--")]
    [InlineData("|")]
    [InlineData("Darlington|Durham")]
    [InlineData("Darlington\nDurham")]
    [InlineData("Ｄarlington")]
    [InlineData("Dаrlington")]
    [InlineData("\ud800Darlington\udc00\0")]
    public void Hostile_text_finds_nothing_that_it_does_not_name(string text)
    {
        var found = England.FindByName(text);
        Assert.All(found, ccg => Assert.Contains("Darlington", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_of_any_length_can_be_searched_for()
    {
        Assert.Empty(England.FindByName(new string('A', 1_000_000)));
        Assert.Empty(England.FindByName(new string('&', 1_000_000)));
        Assert.Empty(England.FindByName(new string(' ', 1_000_000)));
        Assert.Equal("00C", England.FindByName(new string('.', 1_000_000) + "Darlington").Single().Code.ToString());
        for (var length = 0; length < 300; length++)
        {
            Assert.Empty(England.FindByName(new string('Z', length)));
            Assert.Empty(England.FindByName(string.Concat(Enumerable.Repeat("Z&", length))));
        }

        Assert.Throws<ArgumentNullException>(() => England.FindByName(null!));
    }

    private static string Lower(string text) => string.Concat(text.Select(char.ToLowerInvariant));
}
