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
        Assert.StartsWith($"code,name,gss,opened,closed,region_on_{date},system_on_{date}\n", csv.Out, StringComparison.Ordinal);
        Assert.Equal(count + 1, csv.Out.Count(c => c == '\n'));
    }

    [Fact]
    public void Csv_has_the_names_on_the_date_and_quotes_where_they_are_needed()
    {
        var before = CommandRun.Run("open", "--as-at", "2017-03-31", "--csv").Out;

        Assert.Contains("\n01H,NHS Cumbria CCG,E38000041,2013-04-01,", before, StringComparison.Ordinal);
        Assert.Contains("\n00D,\"NHS Durham Dales, Easington and Sedgefield CCG\",E38000047,2013-04-01,2020-03-31,North of England,", before, StringComparison.Ordinal);
        Assert.Contains("\n01H,NHS North Cumbria CCG,", CommandRun.Run("open", "--as-at", "2017-04-01", "--csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_may_be_given_by_code_GSS_code_or_name_and_the_regions_of_the_day_add_up()
    {
        string[] regions = [.. Regex.Matches(CommandRun.Run("open", "--as-at", "2013-04-01", "--region", "nowhere").Error, @"\((Y\d\d)\)").Select(match => match.Groups[1].Value)];

        Assert.Equal(["Y54", "Y55", "Y56", "Y57"], regions);
        Assert.Equal(211, regions.Sum(region => CommandRun.Run("open", "--as-at", "2013-04-01", "--csv", "--region", region).Out.Count(c => c == '\n') - 1));
        Assert.EndsWith("32 CCGs open on 2013-04-01.\n", CommandRun.Run("open", "--as-at", "2013-04-01", "--region", "london").Out, StringComparison.Ordinal);
        Assert.EndsWith("68 CCGs open on 2013-04-01.\n", CommandRun.Run("open", "--as-at", "2013-04-01", "--region", "E40000001").Out, StringComparison.Ordinal);
    }

    // Bassetlaw lay in the north until the last day.
    [Theory]
    [InlineData("--region", "North East and Yorkshire", true)]
    [InlineData("--region", "Y60", false)]
    [InlineData("--system", "QF7", true)]
    [InlineData("--system", "south yorkshire and bassetlaw", true)]
    [InlineData("--system", "E54000009", true)]
    [InlineData("--system", "QT1", false)]
    public void A_region_or_system_is_that_of_the_day(string option, string text, bool hasBassetlaw)
    {
        var run = CommandRun.Run("open", "--as-at", "2021-04-01", option, text, "--csv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(hasBassetlaw, run.Out.Contains("\n02Q,NHS Bassetlaw CCG,E38000008,2013-04-01,2022-06-30,North East and Yorkshire,South Yorkshire and Bassetlaw\n", StringComparison.Ordinal));
    }

    [Fact]
    public void CCGs_that_changed_on_an_unknown_day_about_then_are_named_and_not_listed()
    {
        var run = CommandRun.Run("open", "--as-at", "2018-01-01", "--region", "Y57");

        Assert.Equal((0, "0 CCGs open on 2018-01-01.\n"), (run.ExitCode, run.Out));
        Assert.Contains("ccg: not listed, because they came to or left South of England (Y57) on an unknown day about then: 09C, 09D, ", run.Error, StringComparison.Ordinal);
        Assert.Contains(",South of England or South East,", CommandRun.Run("open", "--as-at", "2018-01-01", "--csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_that_was_not_one_on_the_day_is_said_to_have_no_CCG() =>
        Assert.Equal(
            "ccg: no CCG is known to have lain in North East and Yorkshire (Y63) on 2013-04-01. Known on that day: North of England (Y54), Midlands and East of England (Y55), London (Y56), South of England (Y57).\n",
            CommandRun.Run("open", "--as-at", "2013-04-01", "--region", "Y63").Error);

    [Fact]
    public void A_text_that_may_mean_several_regions_is_wrong_usage()
    {
        var run = CommandRun.Run("open", "--as-at", "2021-04-01", "--region", "North");

        Assert.Equal((2, "", "ccg: --region: 'North' may be North of England (Y54), North West (Y62), North East and Yorkshire (Y63).\n"), (run.ExitCode, run.Out, run.Error));
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
