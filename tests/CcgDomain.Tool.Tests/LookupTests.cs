using System.Text.Json;

namespace CcgDomain.Tool.Tests;

public class LookupTests
{
    [Fact]
    public void Json_has_the_members_of_the_issue_in_order()
    {
        var run = Shell.Run("lookup", "13t", "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var card = run.Json();
        Assert.Equal(
            ["code", "name", "gss", "opened", "closed", "region", "wave", "predecessors", "origins", "successors"],
            card.EnumerateObject().Select(member => member.Name));
        Assert.Equal("13T NHS Newcastle Gateshead CCG E38000212", $"{card.GetProperty("code")} {card.GetProperty("name")} {card.GetProperty("gss")}");
        Assert.Equal("2015-04-01 2022-06-30", $"{card.GetProperty("opened")} {card.GetProperty("closed")}");
        Assert.Equal("North East and Yorkshire", card.GetProperty("region").GetString());
        Assert.Equal(JsonValueKind.Null, card.GetProperty("wave").ValueKind);
        Assert.Equal(("00F 00G 00H", "00F 00G 00H", "QHM"), (Codes(card, "predecessors"), Codes(card, "origins"), Codes(card, "successors")));
    }

    [Fact]
    public void A_board_has_the_CCGs_of_2013_as_its_origins_and_no_successor()
    {
        var card = Shell.Run("lookup", "QHM", "--json").Json();

        Assert.Equal(("NHS North East and North Cumbria Integrated Care Board", "2022-07-01"), (card.GetProperty("name").GetString(), card.GetProperty("opened").GetString()));
        Assert.Equal(JsonValueKind.Null, card.GetProperty("closed").ValueKind);
        Assert.Contains("13T", Codes(card, "predecessors"), StringComparison.Ordinal);
        Assert.DoesNotContain("13T", Codes(card, "origins"), StringComparison.Ordinal);
        Assert.Contains("00F 00G 00H", Codes(card, "origins"), StringComparison.Ordinal);
        Assert.Equal("", Codes(card, "successors"));
    }

    [Theory]
    [InlineData("03Q", "03Q")]
    [InlineData("E38000188", "03Q")]
    [InlineData("Vale of York", "03Q")]
    [InlineData("NHS VALE OF YORK clinical commissioning group", "03Q")]
    [InlineData("qhm", "QHM")]
    [InlineData("NHS Sussex Integrated Care Board", "QNX")]
    [InlineData("nhs sussex icb", "QNX")]
    public void One_organisation_is_found_by_code_GSS_code_or_name(string text, string code) =>
        Assert.Equal(code, Shell.Run("lookup", text, "--json").Json().GetProperty("code").GetString());

    [Fact]
    public void A_name_may_be_given_as_several_words() =>
        Assert.StartsWith("03Q NHS Vale of York CCG\n", Shell.Run("lookup", "vale", "of", "york").Out, StringComparison.Ordinal);

    [Fact]
    public void A_name_of_several_CCGs_lists_them_all()
    {
        var run = Shell.Run("lookup", "newcastle");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("'newcastle' is in the names of 3 CCGs:\nCode  Name ", run.Out, StringComparison.Ordinal);
        Assert.Equal(["00G", "00H", "13T"], Shell.Run("lookup", "newcastle", "--json").Json().EnumerateArray().Select(card => card.GetProperty("code").GetString()));
    }

    [Fact]
    public void People_read_dates_names_codes_and_the_family()
    {
        var lines = Shell.Run("lookup", "00F").Out.Split('\n');

        Assert.Equal("00F NHS Gateshead CCG", lines[0]);
        Assert.Contains("CCG          2013-04-01 to 2015-03-31", lines);
        Assert.Contains("GSS code     E38000061, 2013-04-01 to 2015-03-31", lines);
        Assert.Contains("Region       North East and Yorkshire (Y63), in the structure of December 2025", lines);
        Assert.Contains("Wave         unknown", lines);
        var family = Array.IndexOf(lines, "Family");
        Assert.StartsWith("  QHM NHS North East and North Cumbria Integrated Care Board, from 2022-07-01, of ", lines[family + 1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "  └─ 13T NHS Newcastle Gateshead CCG, 2015-04-01 to 2022-06-30",
                "     ├─ 00F NHS Gateshead CCG, 2013-04-01 to 2015-03-31",
                "     ├─ 00G NHS Newcastle North and East CCG, 2013-04-01 to 2015-03-31",
                "     └─ 00H NHS Newcastle West CCG, 2013-04-01 to 2015-03-31",
                "",
            ],
            lines[(family + 2)..(family + 7)]);
        Assert.Contains("  nothing that the register holds", lines);
    }

    [Fact]
    public void People_read_what_was_published_and_by_whom()
    {
        var card = Shell.Run("lookup", "09W").Out;

        Assert.Matches("\nWave +2\n", card);
        Assert.Contains("\n  2013-01-22 authorisation: 24 conditions, directions ", card, StringComparison.Ordinal);
        Assert.Contains("[stated; ", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_board_and_a_CCG_of_2022_say_what_goes_on()
    {
        Assert.Contains("goes on as a sub-ICB location of QHM", Shell.Run("lookup", "13T").Out, StringComparison.Ordinal);
        Assert.Contains("Integrated care board  from 2022-07-01", Shell.Run("lookup", "QNX").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99Z", "'99Z' is an unknown code: it has the form of an ODS code")]
    [InlineData("E38999999", "'E38999999' is an unknown code: it has the form of a GSS code")]
    [InlineData("no such place", "'no such place' is not a code")]
    [InlineData("", "'' is not a code")]
    [InlineData("00-F", "'00-F' is not a code")]
    public void What_is_not_found_is_exit_code_1_and_says_whether_it_is_a_code(string text, string message)
    {
        var run = Shell.Run("lookup", text, "--json");

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.StartsWith($"ccg: {message}", run.Error, StringComparison.Ordinal);
    }

    private static string Codes(JsonElement card, string member) => string.Join(' ', card.GetProperty(member).EnumerateArray().Select(code => code.GetString()));
}
