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
