using System.Globalization;

namespace CcgDomain.Tool.Output;

/// <summary>Says on a terminal how far a long run has come, on one line that it clears when it is done.</summary>
internal sealed class Progress(CommandContext context, int total) : IDisposable
{
    /// <summary>Fewer files than this are done before anybody could read it.</summary>
    private const int Many = 20;

    private readonly bool _shown = context.ErrorIsTerminal && total >= Many;
    private int _done;

    internal void Step()
    {
        _done++;
        if (_shown)
        {
            context.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rChecked {_done} of {total}"));
        }
    }

    public void Dispose()
    {
        if (_shown)
        {
            context.Error.Write($"\r{new string(' ', 40)}\r");
        }
    }
}
