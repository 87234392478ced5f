using System.Xml.Linq;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tool.Tests;

/// <summary>The reports on the ratings of a year, from documents of 209 made-up CCGs that match the published counts of 2015/16, and as published.</summary>
public sealed class AssuranceReportTests : IDisposable
{
    private static readonly (Rating Rating, int Count)[] Published = [(Rating.Outstanding, 10), (Rating.Good, 82), (Rating.RequiresImprovement, 91), (Rating.Inadequate, 26)];

    private readonly TemporaryFolder _folder = new();

    public AssuranceReportTests()
    {
        var ratings = Published.SelectMany(row => Enumerable.Repeat(row.Rating, row.Count)).ToArray();
        for (var i = 0; i < ratings.Length; i++)
        {
            var ccg = Ccg.Create($"T{i:D3}", "NHS Exampleton CCG").Record(
            [
                new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
                new AuthorisationGranted(new(2013, 1, 18), [], []),
                .. i < 9 ? [new SpecialMeasuresEntered(new(2016, 3, 31))] : Array.Empty<CcgDomain.Timelines.CcgEvent>(),
                new AssessmentPublished(new(2016, 7, 21), FinancialYear.Of(2015), ratings[i]),
            ]).OrThrow();
            File.WriteAllBytes(Path.Combine(_folder.Path, $"{ccg.Code}.json"), CcgJson.Write(ccg));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_published_counts_are_computed_from_records()
    {
        var run = CommandRun.Run("report", "assurance", _folder.Path, "--year", "2015/16", "--markdown");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("| outstanding | 10 | 5 % |\n| good | 82 | 39 % |\n| requires improvement | 91 | 44 % |\n| inadequate | 26 | 12 % |\n| no rating recorded | 0 |", run.Out, StringComparison.Ordinal);
        Assert.Contains("| in special measures | 9 |", run.Out, StringComparison.Ordinal);
        Assert.Contains("| not known | 209 | 10 | 82 | 91 | 26 | 9 |", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_has_json_and_a_chart()
    {
        var chart = Path.Combine(_folder.Path, "ratings.svg");
        var run = CommandRun.Run("report", "assurance", _folder.Path, "--year", "2015/16", "--json", "--svg", chart);

        Assert.Equal(("assurance", "2015/16", "records"), (run.Json().GetProperty("report").GetString(), run.Json().GetProperty("year").GetString(), run.Json().GetProperty("basis").GetString()));
        Assert.Equal(26, run.Json().GetProperty("ratings")[3].GetProperty("ccgs").GetInt32());
        var texts = XDocument.Parse(File.ReadAllText(chart)).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        Assert.Contains("requires improvement", texts);
        Assert.Contains("2015/16", texts);
        Assert.DoesNotContain("2014/15", texts);
    }

    [Fact]
    public void Without_files_the_published_figures_are_shown_with_the_CCGs_that_a_source_names()
    {
        var output = CommandRun.Run("report", "assurance", "--year", "2015/16", "--markdown").Out;

        Assert.Contains("| inadequate | 26 | not known | 26 |", output, StringComparison.Ordinal);
        Assert.Contains("00L, 01H, 01R, 01V, 01X, 02F, 03Q, 05A", output, StringComparison.Ordinal);
        Assert.Contains("Those that are not named are not known.", output, StringComparison.Ordinal);
        Assert.Contains("8.7 %", CommandRun.Run("report", "assurance", "--year", "2017/18", "--markdown").Out, StringComparison.Ordinal);
        Assert.Contains("132", CommandRun.Run("report", "assurance", "--year", "2013/14", "--markdown").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_without_a_framework_or_a_grade_has_a_report_too()
    {
        Assert.Contains("There was no framework at the end of 2012/13.", CommandRun.Run("report", "assurance", "--year", "2012/13").Out, StringComparison.Ordinal);
        Assert.Contains("For 2020/21 a CCG got a letter and no grade", CommandRun.Run("report", "assurance", "--year", "2020/21", "--markdown").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2015")]
    [InlineData("2015/17")]
    [InlineData("2015-16")]
    [InlineData("")]
    public void An_invalid_year_is_wrong_usage(string year)
    {
        var run = CommandRun.Run("report", "assurance", "--year", year);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{year}' is not a financial year with CCGs, such as 2015/16.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_year_is_required() => Assert.Equal(2, CommandRun.Run("report", "assurance").ExitCode);
}
