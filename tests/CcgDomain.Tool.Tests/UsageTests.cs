namespace CcgDomain.Tool.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("chekc", "a.json")]
    [InlineData("check", "a.json", "--jsno")]
    [InlineData("check", "a.json", "--without")]
    [InlineData("show", "a.json")]
    [InlineData("show", "--as-at", "2013-04-01")]
    [InlineData("show", "a.json", "b.json", "--as-at", "2013-04-01")]
    [InlineData("show", "a.json", "--as-at", "2013-04-01", "--as-at", "2013-04-02")]
    [InlineData("rules", "all")]
    [InlineData("lookup")]
    [InlineData("lookup", "13T", "--csv")]
    [InlineData("open")]
    [InlineData("open", "--as-at", "2013-04-31")]
    [InlineData("export", "--out", "there")]
    [InlineData("export", "--format", "csv")]
    [InlineData("export", "--format", "xml", "--out", "there")]
    [InlineData("resolve", "13T")]
    [InlineData("resolve", "--as-at", "2013-04-01")]
    [InlineData("resolve", "13T", "--as-at", "tomorrow")]
    [InlineData("resolve", "13T", "--as-at", "2013-04-01", "--jsno")]
    [InlineData("committee")]
    [InlineData("committee", "a.json", "--as-at", "2016-09-01")]
    [InlineData("functions")]
    [InlineData("functions", "--model", "delegated")]
    [InlineData("functions", "--as-at", "2016-04-01")]
    [InlineData("functions", "--model", "delegated", "--as-at", "2016-04-31")]
    [InlineData("--json")]
    [InlineData("report")]
    [InlineData("report", "authorisation")]
    [InlineData("report", "authorisation", "--as-at", "31 March 2013")]
    [InlineData("report", "authorisation", "--as-at", "2013-03-31", "--json", "--csv")]
    [InlineData("report", "review", "a.json", "--from", "2013-03-27")]
    [InlineData("report", "review", "a.json", "--from", "2013-03-27", "--to", "2013-03-26")]
    [InlineData("report", "review", "--from", "2013-03-27", "--to", "2013-03-29")]
    [InlineData("report", "cocommissioning", "--as-at", "2014-07-03")]
    [InlineData("report", "figures", "a.json")]
    [InlineData("report", "figures", "--csv", "--markdown")]
    public void Wrong_usage_gives_exit_code_2_and_a_message(params string[] args)
    {
        var run = CommandRun.Run(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("ccg: ", run.Error, StringComparison.Ordinal);
        Assert.Matches("\nTry: ccg (check |show |committee |functions |rules |lookup |open |resolve |export |report |report (authorisation|review|cocommissioning|figures) )?--help\n$", run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("show", "-h")]
    [InlineData("committee", "--help")]
    [InlineData("functions", "--help")]
    [InlineData("rules", "-?")]
    [InlineData("lookup", "--help")]
    [InlineData("open", "--help")]
    [InlineData("resolve", "--help")]
    [InlineData("export", "--help")]
    public void Help_gives_exit_code_0(params string[] args)
    {
        var run = CommandRun.Run(args);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Usage:\n  ccg ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_file_may_begin_with_an_at_sign()
    {
        var run = CommandRun.Run("check", "@nowhere.json");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("ccg: cannot open @nowhere.json: ", run.Error, StringComparison.Ordinal);
    }
}
