using System.Diagnostics;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tests.Register;

public class SuggestByNameTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    [Theory]
    [InlineData("NHS West London (K&C & QPP) CCG", "08Y")]
    [InlineData("NHS Newcastle and Gateshead CCG", "13T")]
    [InlineData("NHS Airedale, Wharfdale and Craven CCG", "02N")]
    [InlineData("NHS Herts Valley CCG", "06N")]
    [InlineData("Durham Dales, Easington and Sedgfield CCG", "00D")]
    [InlineData("NHS South East Staffordshire and Seisdon Peninsular CCG", "05Q")]
    [InlineData("NHS Birmingham Cross City CCG", "13P")]
    public void A_name_as_people_misspell_it_suggests_the_CCG_first_if_it_is_not_found(string text, string code)
    {
        var found = England.FindByName(text);
        Assert.Equal(code, (found.Length == 1 ? found : England.SuggestByName(text))[0].Code.ToString());
        Assert.Equal(code, England.SuggestByName(text)[0].Code.ToString());
    }

    [Fact]
    public void Every_name_with_a_letter_too_many_too_few_or_wrong_suggests_its_CCG() => Assert.All(England.Ccgs, ccg =>
    {
        var place = ccg.Name.Place;
        for (var i = 1; i < place.Length && place.Length >= 6; i++)
        {
            string[] wrong = [place.Remove(i, 1), place.Insert(i, "x"), place.Remove(i, 1).Insert(i, "x")];
            Assert.All(wrong, text => Assert.Contains(ccg, England.SuggestByName(text)));
        }
    });

    [Fact]
    public void A_known_spelling_suggests_its_own_CCG_first() =>
        Assert.All(RegisterFiles.Read("ccg_names"), row => Assert.Equal(row["ods_code"], England.SuggestByName(row["name"])[0].Code.ToString()));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("NHS CCG")]
    [InlineData("xyz")]
    [InlineData("London Borough of Hackney Council and its many partners")]
    [InlineData("Bolton NHS Foundation Trust and its subsidiaries")]
    [InlineData("Dаrlington")]
    [InlineData("\ud800")]
    public void What_is_near_no_name_suggests_none(string text) => Assert.Empty(England.SuggestByName(text));

    [Fact]
    public void The_time_is_bounded_for_any_text()
    {
        var watch = Stopwatch.StartNew();
        foreach (var unit in new[] { "A", "&", " ", "AND ", "NORTH ", "\ud800", "é" })
        {
            Assert.InRange(England.SuggestByName(string.Concat(Enumerable.Repeat(unit, 1_000_000))).Length, 0, 3);
            for (var length = 0; length < 140; length++)
            {
                Assert.InRange(England.SuggestByName(string.Concat(Enumerable.Repeat(unit, length))).Length, 0, 3);
            }
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Throws<ArgumentNullException>(() => England.SuggestByName(null!));
    }
}
