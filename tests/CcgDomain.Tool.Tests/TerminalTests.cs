namespace CcgDomain.Tool.Tests;

public class TerminalTests
{
    private const char Escape = '\u001b';

    [Fact]
    public void A_terminal_gets_tables_with_borders_and_colour()
    {
        var run = CommandRun.RunOn("", terminal: true, colour: true);

        Assert.Contains('╭', run.Out);
        Assert.Contains($"{Escape}[32maccepted{Escape}[0m", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_without_colour_gets_tables_and_no_escape_sequences()
    {
        var run = CommandRun.RunOn("", terminal: true, colour: false);

        Assert.Contains('╭', run.Out);
        Assert.DoesNotContain(Escape, run.Out);
    }

    [Fact]
    public void A_pipe_gets_neither_tables_with_borders_nor_colour()
    {
        var run = CommandRun.RunOn("", terminal: false, colour: true);

        Assert.DoesNotContain('╭', run.Out);
        Assert.DoesNotContain(Escape, run.Out);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Text_in_a_document_cannot_control_the_terminal(bool terminal)
    {
        var document = SampleDocuments.Accepted.Replace("Direction of January 2013", "Direction\\u001b[2Jof\\nJanuary\\u009b", StringComparison.Ordinal);

        var run = CommandRun.RunOn(document, terminal, colour: false, "show", "-", "--as-at", "2013-04-01");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Out, c => c != '\n' && char.IsControl(c));
    }

    [Fact]
    public void Square_brackets_are_not_interpreted_as_markup() =>
        Assert.Contains("[red]buying[/]", CommandRun.RunOn(SampleDocuments.Accepted.Replace("buying", "[red]buying[/]", StringComparison.Ordinal), terminal: true, colour: false, "show", "-", "--as-at", "2013-04-01").Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("xterm-256color", null, true)]
    [InlineData("xterm-256color", "", true)]
    [InlineData(null, null, true)]
    [InlineData("xterm-256color", "1", false)]
    [InlineData("dumb", null, false)]
    [InlineData("dumb", "", false)]
    public void Colour_depends_on_the_terminal_and_on_NO_COLOR(string? terminal, string? noColour, bool hasColour) => Assert.Equal(hasColour, CommandContext.HasColour(terminal, noColour));

    // A word of the output to a pipe is whole on a terminal too, unless it is longer than half a line.
    [Theory]
    [InlineData]
    [InlineData("rules")]
    [InlineData("open", "--as-at", "2020-04-01")]
    [InlineData("report", "figures")]
    [InlineData("report", "mergers")]
    [InlineData("report", "authorisation", "--as-at", "2014-05-31")]
    [InlineData("report", "assurance", "--year", "2015/16")]
    [InlineData("report", "authorisation", "--as-at", "2014-05-31", "CASES")]
    [InlineData("report", "cocommissioning", "--as-at", "2015-04-01", "CASES")]
    [InlineData("functions", "--model", "joint", "--as-at", "2016-04-01")]
    [InlineData("resolve", "00F", "99Z", "D4U1Y", "--as-at", "2026-05-01")]
    [InlineData("lookup", "Y62", "--as-at", "2020-04-01")]
    [InlineData("help", "exit-codes")]
    public void No_word_is_broken_on_a_terminal_of_80_columns(params string[] args)
    {
        string[] real = [.. args.Select(arg => arg == "CASES" ? Repository.Cases : arg)];
        var run = CommandRun.RunOnTerminal(80, real);

        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        var words = Words(run.Out);

        // A list does not repeat the heading of its first column.
        Assert.All(Words(CommandRun.Run(real).Out).Where(word => word.Length <= 40).Except(["Code", "Id", "Occasion", "Region", "Wave"]), word => Assert.Contains(word, words));

        // What divides words in a table or a list does not belong to them.
        static HashSet<string> Words(string text) => [.. text.Split((char[])[' ', '\n', '│']).Select(word => word.Trim(';', ':'))];
    }

    [Fact]
    public void A_table_that_is_too_wide_becomes_a_list()
    {
        var run = CommandRun.RunOnTerminal(80, "open", "--as-at", "2020-04-01");
        var wide = CommandRun.RunOnTerminal(200, "open", "--as-at", "2020-04-01");

        Assert.StartsWith("00L\n  Name: NHS Northumberland CCG; GSS: E38000130; From: 2013-04-01; ", run.Out[run.Out.IndexOf("00L", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain(run.Out.Split('\n'), line => line.TrimStart().StartsWith(';'));
        Assert.DoesNotContain('│', run.Out);
        Assert.Contains('│', wide.Out);
    }

    [Fact]
    public void An_identity_that_fails_is_red_and_one_that_holds_is_green()
    {
        var run = CommandRun.RunOn("", terminal: true, colour: true, "report", "figures");

        Assert.Contains($"{Escape}[91mfails", run.Out, StringComparison.Ordinal);
        Assert.Contains($"{Escape}[32mholds", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Escape}[91mholds", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_gets_many_rows_in_linear_time()
    {
        string[] args = ["resolve", .. Enumerable.Repeat("00F", 4000), "--as-at", "2019-04-01"];
        long Allocated(int keys)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            CommandRun.RunOn("", terminal: true, colour: true, [.. args[..(keys + 1)], .. args[^2..]]);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(10);
        var half = Allocated(2000);
        Assert.InRange(Allocated(4000), half, half * 2.2);
    }
}
