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

    [Theory]
    [InlineData("There is no command 'chekc'. Did you mean check?", "chekc", "a.json")]
    [InlineData("There is no command 'version'. Did you mean --version?", "version")]
    [InlineData("There is no command 'everything'. There are check, show, committee, functions, rules, schema, lookup, resolve, open, export, report, help and completion.", "everything")]
    [InlineData("There is no command 'authorization'. Did you mean authorisation?", "report", "authorization", "--as-at", "2013-03-31")]
    [InlineData("A command is missing: authorisation, review, cocommissioning, assurance, figures or mergers.", "report")]
    [InlineData("There is no option '--jsno'. Did you mean --json?", "check", "a.json", "--jsno")]
    [InlineData("There is no option '--as_at'. Did you mean --as-at?", "show", "--as_at", "2013-04-01", "a.json")]
    [InlineData("There is no option '--asat=2013-04-01'. Did you mean --as-at?", "show", "--asat=2013-04-01", "a.json")]
    [InlineData("There is no option '-dash.json'. For a file with this name, write -- -dash.json", "check", "-dash.json")]
    [InlineData("There is no option '-13T'.", "lookup", "-13T")]
    [InlineData("--json takes no value, so not 'maybe'.", "check", "a.json", "--json=maybe")]
    [InlineData("--csv takes no value, so not 'yes'.", "open", "--as-at", "2013-04-01", "--csv:yes")]
    [InlineData("FILE is missing.", "check")]
    [InlineData("--as-at is missing.", "show", "a.json")]
    [InlineData("--as-at needs a value.", "show", "a.json", "--as-at")]
    [InlineData("--as-at needs a value.", "show", "a.json", "--as-at=")]
    [InlineData("--as-at is given 2 times; it can be given once.", "show", "a.json", "--as-at", "2013-04-01", "--as-at", "2013-04-02")]
    [InlineData("'b.json' is one argument too many.", "show", "a.json", "b.json", "--as-at", "2013-04-01")]
    [InlineData("--format: 'xml' is not one of csv, json, sql.", "export", "--format", "xml", "--out", "there")]
    [InlineData("The name of a file is empty.", "check", "")]
    [InlineData("The name of a file is empty.", "show", "", "--as-at", "2013-04-01")]
    [InlineData("--csv: the name is empty.", "resolve", "--csv", "", "--column", "a", "--as-at", "2020-01-01")]
    [InlineData("--out: the name is empty.", "resolve", "--csv", "a.csv", "--column", "a", "--as-at", "2020-01-01", "--out", "")]
    [InlineData("--out: the name is empty.", "export", "--format", "csv", "--out", "")]
    [InlineData("--svg: the name is empty.", "report", "figures", "--svg", "")]
    [InlineData("Standard input (-) can be read only once.", "check", "-", "a.json", "-")]
    [InlineData("Standard input (-) can be read only once.", "report", "review", "-", "-", "--from", "2013-03-27", "--to", "2013-03-29")]
    public void A_message_says_what_was_meant_in_our_words_and_only_that(string message, params string[] args) =>
        Assert.Equal($"ccg: {message}", CommandRun.Run(args).Error.Split("\nTry: ")[0]);

    [Theory]
    [InlineData("check", "--", "-dash.json")]
    [InlineData("check", "--json", "--", "--json")]
    [InlineData("show", "--as-at", "2013-04-01", "--", "--as-at")]
    [InlineData("committee", "--", "-x.json")]
    [InlineData("report", "review", "--from", "2013-03-27", "--to", "2013-03-29", "--", "-r.json")]
    public void After_two_hyphens_every_word_is_a_name(params string[] args)
    {
        var run = CommandRun.Run(args);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"ccg: cannot open {args[^1]}: Could not find file ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void After_two_hyphens_a_word_to_look_up_may_begin_with_a_hyphen()
    {
        Assert.StartsWith("ccg: '-x' is not an ODS code", CommandRun.Run("lookup", "--", "-x").Error, StringComparison.Ordinal);
        Assert.Equal("unknown", CommandRun.Run("resolve", "--as-at", "2020-01-01", "--json", "--", "-13T").Json()[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public void A_value_of_an_option_may_begin_with_a_hyphen() =>
        Assert.Equal("-ccg,ccg_resolved,ccg_resolved_name,ccg_outcome\n13T,13T,NHS Newcastle Gateshead CCG,open\n", CommandRun.RunWithInput("-ccg\n13T\n", "resolve", "--csv", "-", "--column", "-ccg", "--as-at", "2020-01-01").Out);
}
