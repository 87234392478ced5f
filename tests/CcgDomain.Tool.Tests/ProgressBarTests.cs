using System.Threading;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Tests;

public class ProgressBarTests
{
    [Theory]
    [InlineData(100L, "\r[##########------------------------------]  25 %  7 rows")]
    [InlineData(null, "\r7 rows")]
    public void A_terminal_shows_how_much_was_read_and_is_cleared_at_the_end(long? total, string shown)
    {
        var error = Run(terminal: true, total);

        Assert.Equal($"{shown}\r{new string(' ', 80)}\r", error);
    }

    [Fact]
    public void A_pipe_shows_nothing() => Assert.Equal("", Run(terminal: false, 100));

    private static string Run(bool terminal, long? total)
    {
        using var error = new StringWriter();
        using var input = new MemoryStream();
        using (var bar = new ProgressBar(new CommandContext { Out = error, OutBytes = input, Error = error, In = input, ErrorIsTerminal = terminal }, total))
        {
            Thread.Sleep(150);
            bar.Update(25, 7);
        }

        return error.ToString();
    }
}
