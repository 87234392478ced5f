using System.Text.RegularExpressions;

namespace CcgDomain.Tool.Tests;

public class OpenCommandTests
{
    // The dates on which the number changed, and the day before each.
    [Theory]
    [InlineData("2013-03-31", 0)]
    [InlineData("2013-04-01", 211)]
    [InlineData("2015-03-31", 211)]
    [InlineData("2015-04-01", 209)]
    [InlineData("2022-06-30", 106)]
    [InlineData("2022-07-01", 0)]
    public void Every_CCG_that_was_open_on_the_date_is_listed(string date, int count)
    {
        var text = CommandRun.Run("open", "--as-at", date);
        var csv = CommandRun.Run("open", "--as-at", date, "--csv");

        Assert.Equal((0, "", 0, ""), (text.ExitCode, text.Error, csv.ExitCode, csv.Error));
        Assert.EndsWith($"{count} CCGs open on {date}.\n", text.Out, StringComparison.Ordinal);
        Assert.StartsWith("code,name,gss,opened,closed,region\n", csv.Out, StringComparison.Ordinal);
        Assert.Equal(count + 1, csv.Out.Count(c => c == '\n'));
    }

    [Fact]
    public void Csv_has_the_names_on_the_date_and_quotes_where_they_are_needed()
    {
        var before = CommandRun.Run("open", "--as-at", "2017-03-31", "--csv").Out;

        Assert.Contains("\n01H,NHS Cumbria CCG,E38000041,2013-04-01,", before, StringComparison.Ordinal);
        Assert.Contains("\n00D,\"NHS Durham Dales, Easington and Sedgefield CCG\",E38000047,2013-04-01,2020-03-31,North East and Yorkshire\n", before, StringComparison.Ordinal);
        Assert.Contains("\n01H,NHS North Cumbria CCG,", CommandRun.Run("open", "--as-at", "2017-04-01", "--csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_may_be_given_by_code_or_name_and_the_regions_add_up()
    {
        string[] regions = [.. Regex.Matches(CommandRun.Run("open", "--as-at", "2013-04-01", "--region", "nowhere").Error, @"\((Y\d\d)\)").Select(match => match.Groups[1].Value)];

        Assert.Equal(7, regions.Length);
        Assert.Equal(211, regions.Sum(region => CommandRun.Run("open", "--as-at", "2013-04-01", "--csv", "--region", region).Out.Count(c => c == '\n') - 1));
        Assert.EndsWith("32 CCGs open on 2013-04-01.\n", CommandRun.Run("open", "--as-at", "2013-04-01", "--region", "london").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_region_is_wrong_usage_and_lists_the_regions()
    {
        var run = CommandRun.Run("open", "--as-at", "2013-04-01", "--region", "Wales");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("ccg: --region: 'Wales' is not one of ", run.Error, StringComparison.Ordinal);
        Assert.Contains("London (Y56)", run.Error, StringComparison.Ordinal);
    }
}
