using System.Diagnostics;
using System.Globalization;

namespace CcgDomain.Tool.Output;

/// <summary>Shows on a terminal how much of a stream was read, on one line of the error stream that it clears when it is done.</summary>
internal sealed class ProgressBar(CommandContext context, long? total) : IDisposable
{
    private const int Width = 40;

    /// <summary>More often than this nobody could read it.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private TimeSpan _next = Between;
    private bool _shown;

    internal void Show(long taken, long rows)
    {
        if (!context.ErrorIsTerminal || _since.Elapsed < _next)
        {
            return;
        }

        _next = _since.Elapsed + Between;
        _shown = true;
        context.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{Bar(taken)}{rows:N0} rows"));
    }

    public void Dispose()
    {
        if (_shown)
        {
            context.Error.Write($"\r{new string(' ', Width + 40)}\r");
        }
    }

    private string Bar(long taken)
    {
        if (total is not > 0)
        {
            return "";
        }

        var done = (double)Math.Min(taken, total.Value) / total.Value;
        var full = (int)(done * Width);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', full)}{new string('-', Width - full)}] {(int)(done * 100),3} %  ");
    }
}
