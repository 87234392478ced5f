namespace CcgDomain.Tool.Tests;

public class TerminalTests
{
    private const char Escape = '\u001b';

    [Fact]
    public void A_terminal_gets_tables_and_colour()
    {
        var run = Shell.On("", terminal: true, colour: true);

        Assert.Contains('╭', run.Out);
        Assert.Contains($"{Escape}[32maccepted{Escape}[0m", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_colour_it_gets_tables_and_no_escape_at_all()
    {
        var run = Shell.On("", terminal: true, colour: false);

        Assert.Contains('╭', run.Out);
        Assert.DoesNotContain(Escape, run.Out);
    }

    [Fact]
    public void A_pipe_gets_neither()
    {
        var run = Shell.On("", terminal: false, colour: true);

        Assert.DoesNotContain('╭', run.Out);
        Assert.DoesNotContain(Escape, run.Out);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Text_in_a_document_cannot_steer_the_terminal(bool terminal)
    {
        var document = Shell.Good.Replace("Direction of January 2013", "Direction\\u001b[2Jof\\nJanuary\\u009b", StringComparison.Ordinal);

        var run = Shell.On(document, terminal, colour: false, "show", "-", "--as-at", "2013-04-01");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain(run.Out, c => c != '\n' && char.IsControl(c));
    }

    [Fact]
    public void Square_brackets_are_text_and_not_markup() =>
        Assert.Contains("[red]buying[/]", Shell.On(Shell.Good.Replace("buying", "[red]buying[/]", StringComparison.Ordinal), terminal: true, colour: false, "show", "-", "--as-at", "2013-04-01").Out, StringComparison.Ordinal);
}
