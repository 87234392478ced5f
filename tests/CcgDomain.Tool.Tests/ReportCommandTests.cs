using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CcgDomain.Json;
using CcgDomain.Tests.Reporting;

namespace CcgDomain.Tool.Tests;

/// <summary>Tests of the reports on the documents of 211 made-up CCGs that match the published totals.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportCommandTests()
    {
        foreach (var ccg in MadeUpNation.England.Ccgs)
        {
            File.WriteAllBytes(Path.Combine(_folder.Path, $"{ccg.Code}.json"), CcgJson.Write(ccg));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_has_the_position_on_a_date()
    {
        var run = Report("authorisation", "--as-at", "2013-03-31", "--json");
        var total = run.Json().GetProperty("total")[0];

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((211, 106, "106/211", 105, 14), (Number(total, "ccgs"), Number(total, "full"), total.GetProperty("shareFull").GetString(), Number(total, "withConditions"), Number(total, "withDirections")));
        Assert.Equal(14, run.Json().GetProperty("directed").GetArrayLength());
        Assert.Equal(["authorisation", "2013-03-31", "records"], ((string[])["report", "asAt", "basis"]).Select(name => run.Json().GetProperty(name).GetString()));
    }

    [Fact]
    public void Markdown_has_the_table_by_domain_in_its_published_order()
    {
        var text = Report("authorisation", "--as-at", "2013-02-28", "--markdown").Out;

        Assert.Contains(
            """
            | Domain | Conditions |
            |---|---:|
            | Clear and credible finance and service plans | 224 |
            | Constitutional and governance arrangements | 132 |
            | Collaborative arrangements and commissioning support | 65 |
            | Strong clinical and multi-professional focus | 64 |
            | Engagement with patients, carers and communities | 52 |
            | Great leaders | 50 |
            """,
            text,
            StringComparison.Ordinal);
        Assert.Contains("| not known | 211 | 77 % | 587 |", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Csv_has_one_value_per_line()
    {
        var lines = Report("authorisation", "--as-at", "2013-02-28", "--csv").Out.Split('\n');

        Assert.Equal("table,row,column,value", lines[0]);
        Assert.Contains("total,all,shareFull,33/211", lines);
        Assert.Contains("domains,\"Engagement with patients, carers and communities\",conditions,52", lines);
        Assert.Contains("spread,0,ccgs,33", lines);
    }

    [Fact]
    public void The_report_on_a_review_has_the_numbers_and_the_names_of_CCGs()
    {
        var review = Report("review", "--from", "2013-03-27", "--to", "2013-03-29", "--json").Json();
        var outcome = review.GetProperty("outcome").EnumerateArray().ToDictionary(row => row.GetProperty("outcome").GetString()!, row => Number(row, "ccgs"));

        Assert.Equal((63, 47, 1, 2, 13), (outcome["newly fully authorised"], outcome["partly discharged"], outcome["regulation 8 directions added"], outcome["regulation 8 directions lifted"], outcome["regulation 8 directions remaining"]));
        Assert.Equal(63, review.GetProperty("names").EnumerateArray().Count(row => row.GetProperty("outcome").GetString() == "newly fully authorised"));
        Assert.Contains(review.GetProperty("levels").EnumerateArray(), row => row.GetProperty("from").GetString() == "II" && row.GetProperty("to").GetString() == "III");
    }

    [Fact]
    public void Bids_and_models_are_shown_with_their_shares()
    {
        var text = Report("cocommissioning", "--as-at", "2014-07-03").Out;
        var models = Report("cocommissioning", "--as-at", "2015-04-01").Out;

        Assert.Contains("any       196   93 %", text, StringComparison.Ordinal);
        Assert.Contains("C         74    35 %", text, StringComparison.Ordinal);
        Assert.Contains("soon   45", text, StringComparison.Ordinal);
        Assert.Contains("delegated            63         30 %", models, StringComparison.Ordinal);
    }

    [Fact]
    public void The_identities_that_fail_are_shown_with_their_arithmetic()
    {
        var run = CommandRun.Run("report", "figures", "--json");
        var failing = run.Json().GetProperty("identities").EnumerateArray().Where(row => row.GetProperty("outcome").GetString() == "fails").ToList();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["F-12", "F-15", "F-24"], failing.Select(row => row.GetProperty("id").GetString()));
        Assert.Contains("19 + 110 + 74 = 203, published 196", failing[0].GetProperty("arithmetic").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_records_the_figures_published_by_the_date_are_shown()
    {
        Assert.Contains("review of March 2013  211   106               105              14", CommandRun.Run("report", "authorisation", "--as-at", "2013-03-31").Out, StringComparison.Ordinal);
        Assert.Contains("review of March 2013  not known, except Barnet", CommandRun.Run("report", "authorisation", "--as-at", "2013-03-31").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("July 2013", CommandRun.Run("report", "authorisation", "--as-at", "2013-07-24").Out, StringComparison.Ordinal);
        Assert.Contains("July 2013", CommandRun.Run("report", "authorisation", "--as-at", "2013-07-25").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("authorisation", "--as-at", "2013-12-31")]
    [InlineData("review", "--from", "2013-03-27", "--to", "2013-03-29")]
    [InlineData("cocommissioning", "--as-at", "2015-04-01")]
    public void A_chart_is_self_contained_and_describes_its_numbers_in_text(params string[] args)
    {
        var file = Path.Combine(_folder.Path, "chart.svg");
        var run = Report([.. args, "--svg", file]);
        var svg = XDocument.Load(file);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "image" or "style");
        Assert.DoesNotContain("http", File.ReadAllText(file).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var described = svg.Root!.Elements().Single(element => element.Name.LocalName == "desc").Value;
        var written = svg.Root.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToHashSet();
        Assert.All(described.Split("; ").SelectMany(bar => bar.Split(": ")[1].Split(", ")).Select(part => part.Split(' ')[^1]).Where(number => number != "0"), number => Assert.Contains(number, written));
    }

    [Fact]
    public void The_authorisation_chart_has_a_bar_for_each_decision_and_review_up_to_the_date()
    {
        var file = Path.Combine(_folder.Path, "chart.svg");
        Report("authorisation", "--as-at", "2013-12-31", "--svg", file);

        Assert.Contains(
            "2013-03-31: fully authorised 106, with conditions 91, with legal directions 14, applicants 0, not known 0; 2013-07-26: fully authorised 152, with conditions 51, with legal directions 8, applicants 0, not known 0; "
            + "2013-12-31: fully authorised 180, with conditions 24, with legal directions 7, applicants 0, not known 0",
            File.ReadAllText(file),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_in_the_README_is_the_one_that_the_command_draws()
    {
        const string Chart = "src/CcgDomain.Tool/Reports/figures.svg";
        var file = Path.Combine(_folder.Path, "figures.svg");
        Assert.Equal(0, CommandRun.Run("report", "figures", "--svg", file).ExitCode);
        if (Environment.GetEnvironmentVariable("CCG_ACCEPT") == "1")
        {
            File.Copy(file, Path.Combine(Repository.Root, Chart), overwrite: true);
        }

        Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(Repository.Root, Chart)).ReplaceLineEndings("\n"));
        Assert.Contains($"]({Chart})", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_are_shown_on_a_terminal_only()
    {
        Assert.Contains('█', CommandRun.RunOn("", terminal: true, colour: false, "report", "authorisation", "--as-at", "2013-12-31", _folder.Path).Out);
        Assert.DoesNotContain('█', Report("authorisation", "--as-at", "2013-12-31").Out);
    }

    [Fact]
    public void A_refused_duplicate_or_missing_document_is_reported_and_not_counted()
    {
        using var other = new TemporaryFolder();
        var accepted = other.Add("a.json", SampleDocuments.Accepted);
        other.Add("b.json", SampleDocuments.Accepted);
        other.Add("c.json", SampleDocuments.TooEarly.Replace("99Z", "99Y", StringComparison.Ordinal));

        var run = CommandRun.Run("report", "authorisation", "--as-at", "2013-04-01", "--json", other.Path);
        var missing = CommandRun.Run("report", "authorisation", "--as-at", "2013-04-01", "--json", accepted, "nowhere.json");
        var waived = CommandRun.Run("report", "authorisation", "--as-at", "2013-04-01", "--json", other.Path, "--without", "AUT-05");

        Assert.Equal((1, 1), (run.ExitCode, Number(run.Json().GetProperty("total")[0], "ccgs")));
        Assert.Contains("b.json is a second record of 99Z and is not counted.", run.Error, StringComparison.Ordinal);
        Assert.Contains("c.json is refused and is not counted (AUT-05).", run.Error, StringComparison.Ordinal);
        Assert.Equal((2, 1), (missing.ExitCode, Number(missing.Json().GetProperty("total")[0], "ccgs")));
        Assert.Equal(2, Number(waived.Json().GetProperty("total")[0], "ccgs"));
    }

    [Fact]
    public void A_chart_that_cannot_be_written_gives_exit_code_2()
    {
        var run = CommandRun.Run("report", "figures", "--svg", Path.Combine(_folder.Path, "no", "such", "folder.svg"));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("ccg: cannot write ", run.Error, StringComparison.Ordinal);
    }

    // Every line was as long as the longest name.
    [Fact]
    public void A_long_name_makes_its_own_line_longer_and_no_other()
    {
        const int Length = 50_000;
        for (var i = 0; i < 40; i++)
        {
            var place = i == 0 ? new string('x', Length) : "Exampleton";
            _folder.Add($"many/{i}.json", SampleDocuments.Accepted.Replace("99Z", $"A{i:00}", StringComparison.Ordinal).Replace("Exampleton", place, StringComparison.Ordinal));
        }

        var run = CommandRun.Run("report", "review", "--from", "2013-04-01", "--to", "2013-12-01", Path.Combine(_folder.Path, "many"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("A39   NHS Exampleton CCG", run.Out, StringComparison.Ordinal);
        Assert.InRange(run.Out.Length, Length, 3 * Length); // The name stands in two groups.
    }

    private CommandRun Report(params string[] args) => CommandRun.Run(["report", args[0], _folder.Path, .. args[1..]]);

    private static int Number(JsonElement row, string column) => int.Parse(row.GetProperty(column).GetRawText(), CultureInfo.InvariantCulture);
}
