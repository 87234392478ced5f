using System.Diagnostics;
using System.Globalization;

namespace CcgDomain.Tool.Output;

/// <summary>Shows on a terminal how much of a stream has been read, on one line of the error stream that is cleared at the end.</summary>
/// <param name="context">The context of the command.</param>
/// <param name="totalBytes">The length of the stream, or <see langword="null"/> if it is not known.</param>
internal sealed class ProgressBar(CommandContext context, long? totalBytes) : IDisposable
{
    private const int Width = 40;

    private static readonly TimeSpan UpdateInterval = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _stopwatch = Stopwatch.StartNew();
    private TimeSpan _nextUpdate = UpdateInterval;
    private bool _isVisible;

    internal void Update(long bytesRead, long rows)
    {
        if (!context.ErrorIsTerminal || _stopwatch.Elapsed < _nextUpdate)
        {
            return;
        }

        _nextUpdate = _stopwatch.Elapsed + UpdateInterval;
        _isVisible = true;
        context.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{Bar(bytesRead)}{rows:N0} rows"));
    }

    public void Dispose()
    {
        if (_isVisible)
        {
            context.Error.Write($"\r{new string(' ', Width + 40)}\r");
        }
    }

    private string Bar(long bytesRead)
    {
        if (totalBytes is not > 0)
        {
            return "";
        }

        var fraction = (double)Math.Min(bytesRead, totalBytes.Value) / totalBytes.Value;
        var filled = (int)(fraction * Width);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('-', Width - filled)}] {(int)(fraction * 100),3} %  ");
    }
}
