using System.Text;
using System.Threading;

namespace CcgDomain.Tool.Output;

/// <summary>Writes lines whose every character can be seen: a message stays one line, whatever names and texts it quotes. Several threads may write.</summary>
internal sealed class LineWriter : TextWriter
{
    private readonly Lock _lock = new();
    private readonly TextWriter _inner;

    private LineWriter(TextWriter inner)
        : base(inner.FormatProvider) => _inner = inner;

    public override Encoding Encoding => _inner.Encoding;

    /// <summary>Returns a writer to another one. What is not a line, such as progress on a terminal, goes to it as it is.</summary>
    internal static TextWriter Over(TextWriter inner) => new LineWriter(inner);

    public override void Write(char value)
    {
        lock (_lock)
        {
            _inner.Write(value);
        }
    }

    public override void Write(string? value)
    {
        lock (_lock)
        {
            _inner.Write(value);
        }
    }

    public override void WriteLine(string? value)
    {
        lock (_lock)
        {
            _inner.WriteLine(VisibleText.Of(value ?? ""));
        }
    }

    public override void WriteLine() => WriteLine("");

    public override void Flush()
    {
        lock (_lock)
        {
            _inner.Flush();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
