using System.Globalization;

namespace CcgDomain.Tool.Output;

/// <summary>Shows on a terminal how many files have been checked, on one line of the error stream that is cleared at the end. Where the results appear on a terminal too, they are the progress.</summary>
internal sealed class ProgressCounter(CommandContext context, int total) : IDisposable
{
    /// <summary>The fewest files for which progress is shown. Fewer are checked before anybody could read it.</summary>
    private const int MinTotal = 20;

    private readonly bool _isVisible = context.ErrorIsTerminal && !context.OutIsTerminal && total >= MinTotal;
    private int _completed;

    internal void Increment()
    {
        _completed++;
        if (_isVisible)
        {
            context.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rChecked {_completed} of {total}"));
        }
    }

    public void Dispose()
    {
        if (_isVisible)
        {
            context.Error.Write($"\r{new string(' ', 40)}\r");
        }
    }
}
