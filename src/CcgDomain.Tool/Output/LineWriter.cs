using System.Text;

namespace CcgDomain.Tool.Output;

/// <summary>Writes lines whose every character can be seen: a message stays one line, whatever names and texts it quotes.</summary>
/// <param name="inner">The writer to write to. What is not a line, such as progress on a terminal, goes to it as it is.</param>
internal sealed class LineWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(value);

    public override void WriteLine(string? value) => inner.WriteLine(VisibleText.Of(value ?? ""));

    public override void WriteLine() => inner.WriteLine();

    public override void Flush() => inner.Flush();
}
