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
            ["code", "name", "gss", "opened", "closed", "succeededOn", "region", "wave", "predecessors", "origins", "successors", "published"],
            result.EnumerateObject().Select(property => property.Name));
        Assert.Equal("13T NHS Newcastle Gateshead CCG E38000212", $"{result.GetProperty("code")} {result.GetProperty("name")} {result.GetProperty("gss")}");
        Assert.Equal("2015-04-01 2022-06-30 2022-07-01", $"{result.GetProperty("opened")} {result.GetProperty("closed")} {result.GetProperty("succeededOn")}");
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

    // Given in September 2016, and lifted in January 2018.
    [Theory]
    [InlineData("2016-08-31", "not known", null)]
    [InlineData("2016-09-30", "section 14Z21: in force", "inForce")]
    [InlineData("2018-01-15", "section 14Z21: not known whether in force", "notKnown")]
    [InlineData("2018-01-31", "not known", null)]
    public void Directions_are_shown_for_a_date_as_far_as_sources_say(string date, string text, string? name)
    {
        Assert.Matches($"\nDirections +{text}\n", CommandRun.Run("lookup", "99C", "--as-at", date).Out);
        var directions = CommandRun.Run("lookup", "99C", "--as-at", date, "--json").Json().GetProperty("directionsOn");
        Assert.Equal(name, directions.TryGetProperty("section14Z21", out var evidence) ? evidence.GetString() : null);
    }

    [Fact]
    public void Ratings_and_special_measures_are_shown_with_their_sources()
    {
        var output = CommandRun.Run("lookup", "99C").Out;

        Assert.Contains("\n  rated inadequate for 2015/16 [stated; Health Service Journal, CCG ratings: 26 judged inadequate by NHS England (7009416)]", output, StringComparison.Ordinal);
        Assert.Contains("\n  special measures from 2016-07 to 2017-01 (financial special measures) [stated; GPonline, ", output, StringComparison.Ordinal);
        Assert.Equal(
            ["publishedWave", "publishedDirections", "publishedDirections", "publishedArrangement", "publishedRating", "publishedRating", "publishedRating", "publishedSpecialMeasures"],
            CommandRun.Run("lookup", "99C", "--json").Json().GetProperty("published").EnumerateArray().Select(fact => fact.GetProperty("kind").GetString()));
    }

    [Fact]
    public void The_text_shows_that_a_code_is_retained_after_2022_and_when_a_board_was_established()
    {
        Assert.Contains("retained as the code of a sub-ICB location of QHM", CommandRun.Run("lookup", "13T").Out, StringComparison.Ordinal);
        Assert.Contains("Integrated care board  from 2022-07-01", CommandRun.Run("lookup", "QHM").Out, StringComparison.Ordinal);
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

    [Fact]
    public void Several_keys_are_looked_up_one_by_one()
    {
        var run = CommandRun.Run("lookup", "13T", "E38000188", "NHS Sussex ICB", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["13T", "03Q", "QNX"], run.Json().EnumerateArray().Select(result => result.GetProperty("code").GetString()));
        Assert.Equal(["QHM", "QNX"], CommandRun.Run("lookup", "QHM", "QNX", "--json").Json().EnumerateArray().Select(result => result.GetProperty("code").GetString()));
        Assert.Contains("\n\n03Q NHS Vale of York CCG\n", CommandRun.Run("lookup", "13T", "03Q").Out, StringComparison.Ordinal);

        run = CommandRun.Run("lookup", "13T", "99Z", "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("ccg: '99Z' is an unknown code", run.Error, StringComparison.Ordinal);
        Assert.Equal("13T", run.Json().GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("NHS Herts Valley CCG", "Did you mean 06N NHS Herts Valleys CCG?")]
    [InlineData("NHS Birmingham Cross City CCG", "Did you mean 13P NHS Birmingham CrossCity CCG?")]
    [InlineData("13Q", "The register holds the CCGs and the integrated care boards, and the regions, systems and area teams that they lay in; no hubs, primary care trusts or practices.")]
    [InlineData("5QC", "The register holds the CCGs and the integrated care boards, ")]
    public void A_key_that_is_not_found_gets_a_suggestion_or_what_the_register_holds(string key, string message)
    {
        Assert.Contains(message, CommandRun.Run("lookup", key).Error, StringComparison.Ordinal);
        Assert.Equal(CommandRun.Run("lookup", key).Error, CommandRun.Run(["lookup", .. key.Split(' ')]).Error);
    }

    [Theory]
    [InlineData("Y54", "2014-04-01", "North of England", 68)]
    [InlineData("E40000001", "2014-04-01", "North of England", 68)]
    [InlineData("Y56", "2019-06-01", "London", 32)]
    [InlineData("london", "2019-06-01", "London", 32)]
    [InlineData("QF7", "2021-04-01", "South Yorkshire and Bassetlaw", 5)]
    [InlineData("E54000009", "2020-01-01", "South Yorkshire and Bassetlaw STP", 5)]
    [InlineData("Q49", "2014-04-01", "Cumbria, Northumberland, Tyne and Wear", 8)]
    [InlineData("Midlands", "2021-04-01", "Midlands", 18)]
    public void A_region_a_system_or_an_area_team_lists_its_CCGs_on_the_date(string key, string date, string name, int count)
    {
        var run = CommandRun.Run("lookup", key, "--as-at", date, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((name, count), (run.Json().GetProperty("name").GetString(), run.Json().GetProperty("ccgs").GetArrayLength()));
        Assert.EndsWith($"\n{count} CCGs known to lie in it on {date}.\n", CommandRun.Run("lookup", key, "--as-at", date).Out, StringComparison.Ordinal);
        Assert.EndsWith("To list the CCGs that lay in it, add --as-at DATE.\n", CommandRun.Run("lookup", "Y54").Out, StringComparison.Ordinal);
    }

    // Bassetlaw changed its region and its system on 1 July 2022.
    [Theory]
    [InlineData("2021-04-01", "Y63", "QF7")]
    [InlineData("2022-06-30", "Y63", "QF7")]
    [InlineData("2022-07-01", "Y60", "QT1")]
    public void A_CCG_shows_where_it_lay_on_the_date(string date, string region, string system)
    {
        var result = CommandRun.Run("lookup", "02Q", "--as-at", date, "--json").Json();

        Assert.Equal((region, system), (Codes(result, "regionOn"), Codes(result, "systemOn")));
        Assert.Contains($"\nRegion on {date}  ", CommandRun.Run("lookup", "02Q", "--as-at", date).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_board_of_2026_has_no_GSS_code_and_the_boards_before_it_as_its_family()
    {
        var run = CommandRun.Run("lookup", "S1Y5D", "--json");

        Assert.Equal((0, JsonValueKind.Null), (run.ExitCode, run.Json().GetProperty("gss").ValueKind));
        Assert.Contains("QM7", Codes(run.Json(), "predecessors"), StringComparison.Ordinal);
        var text = CommandRun.Run("lookup", "S1Y5D").Out;
        Assert.Contains("\n  ├─ QM7 NHS Hertfordshire and West Essex Integrated Care Board, 2022-07-01 to 2026-03-31, then D7T5G and S1Y5D\n", text, StringComparison.Ordinal);
        Assert.Contains("Integrated care board  2022-07-01 to 2026-03-31\n", CommandRun.Run("lookup", "QM7").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_GSS_code_of_a_sub_ICB_location_is_said_to_be_one() =>
        Assert.Contains("E38000258, of the sub-ICB location, after 2022-07-01", CommandRun.Run("lookup", "E38000258").Out, StringComparison.Ordinal);

    private static string Codes(JsonElement result, string property) => string.Join(' ', result.GetProperty(property).EnumerateArray().Select(code => code.GetString()));
}
