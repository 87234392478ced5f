using System.Text.Json;

namespace CcgDomain.Tool.Tests;

public class LookupCommandTests
{
    [Fact]
    public void Json_has_its_documented_properties_in_order()
    {
        var run = CommandRun.Run("lookup", "13t", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var result = run.Json();
        Assert.Equal(
            ["code", "name", "gss", "opened", "closed", "region", "wave", "predecessors", "origins", "successors"],
            result.EnumerateObject().Select(property => property.Name));
        Assert.Equal("13T NHS Newcastle Gateshead CCG E38000212", $"{result.GetProperty("code")} {result.GetProperty("name")} {result.GetProperty("gss")}");
        Assert.Equal("2015-04-01 2022-06-30", $"{result.GetProperty("opened")} {result.GetProperty("closed")}");
        Assert.Equal("North East and Yorkshire", result.GetProperty("region").GetString());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("wave").ValueKind);
        Assert.Equal(("00F 00G 00H", "00F 00G 00H", "QHM"), (Codes(result, "predecessors"), Codes(result, "origins"), Codes(result, "successors")));
    }

    [Fact]
    public void A_board_has_the_CCGs_of_2013_as_its_origins_and_no_successor()
    {
        var result = CommandRun.Run("lookup", "QHM", "--json").Json();

        Assert.Equal(("NHS North East and North Cumbria Integrated Care Board", "2022-07-01"), (result.GetProperty("name").GetString(), result.GetProperty("opened").GetString()));
        Assert.Equal(JsonValueKind.Null, result.GetProperty("closed").ValueKind);
        Assert.Contains("13T", Codes(result, "predecessors"), StringComparison.Ordinal);
        Assert.DoesNotContain("13T", Codes(result, "origins"), StringComparison.Ordinal);
        Assert.Contains("00F 00G 00H", Codes(result, "origins"), StringComparison.Ordinal);
        Assert.Equal("", Codes(result, "successors"));
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
        Assert.Equal(code, CommandRun.Run("lookup", text, "--json").Json().GetProperty("code").GetString());

    [Fact]
    public void A_name_may_be_given_as_several_arguments() =>
        Assert.StartsWith("03Q NHS Vale of York CCG\n", CommandRun.Run("lookup", "vale", "of", "york").Out, StringComparison.Ordinal);

    [Fact]
    public void A_word_in_the_names_of_several_CCGs_lists_them_all()
    {
        var run = CommandRun.Run("lookup", "newcastle");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("'newcastle' is in the names of 3 CCGs:\nCode  Name ", run.Out, StringComparison.Ordinal);
        Assert.Equal(["00G", "00H", "13T"], CommandRun.Run("lookup", "newcastle", "--json").Json().EnumerateArray().Select(result => result.GetProperty("code").GetString()));
    }

    [Fact]
    public void The_text_shows_dates_names_codes_and_the_family_tree()
    {
        var lines = CommandRun.Run("lookup", "00F").Out.Split('\n');

        Assert.Equal("00F NHS Gateshead CCG", lines[0]);
        Assert.Contains("CCG          2013-04-01 to 2015-03-31", lines);
        Assert.Contains("GSS code     E38000061, 2013-04-01 to 2015-03-31", lines);
        Assert.Contains("Region       North East and Yorkshire (Y63), in the structure of December 2025", lines);
        Assert.Contains("Wave         unknown", lines);
        var family = Array.IndexOf(lines, "Family");
        Assert.StartsWith("  QHM NHS North East and North Cumbria Integrated Care Board, from 2022-07-01, also the successor of ", lines[family + 1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "  └─ 13T NHS Newcastle Gateshead CCG, 2015-04-01 to 2022-06-30",
                "     ├─ 00F NHS Gateshead CCG, 2013-04-01 to 2015-03-31",
                "     ├─ 00G NHS Newcastle North and East CCG, 2013-04-01 to 2015-03-31",
                "     └─ 00H NHS Newcastle West CCG, 2013-04-01 to 2015-03-31",
                "",
            ],
            lines[(family + 2)..(family + 7)]);
        Assert.Contains("  none in the register", lines);
    }

    [Fact]
    public void The_text_shows_the_published_facts_with_their_sources()
    {
        var output = CommandRun.Run("lookup", "09W").Out;

        Assert.Matches("\nWave +2\n", output);
        Assert.Contains("\n  2013-01-22 authorisation: 24 conditions, directions ", output, StringComparison.Ordinal);
        Assert.Contains("[stated; ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_shows_that_a_code_is_retained_after_2022_and_when_a_board_was_established()
    {
        Assert.Contains("retained as the code of a sub-ICB location of QHM", CommandRun.Run("lookup", "13T").Out, StringComparison.Ordinal);
        Assert.Contains("Integrated care board  from 2022-07-01", CommandRun.Run("lookup", "QNX").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99Z", "'99Z' is an unknown code: it has the form of an ODS code")]
    [InlineData("E38999999", "'E38999999' is an unknown code: it has the form of a GSS code")]
    [InlineData("no such place", "'no such place' is not an ODS code such as 13T or a GSS code")]
    [InlineData("", "'' is not an ODS code")]
    [InlineData("00-F", "'00-F' is not an ODS code")]
    public void An_organisation_that_is_not_found_gives_exit_code_1_and_a_message_that_says_why(string text, string message)
    {
        var run = CommandRun.Run("lookup", text, "--json");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"ccg: {message}", run.Error, StringComparison.Ordinal);
    }

    private static string Codes(JsonElement result, string property) => string.Join(' ', result.GetProperty(property).EnumerateArray().Select(code => code.GetString()));
}
