namespace CcgDomain.Tool.Output;

/// <summary>The output of a command for people: lines and tables.</summary>
internal abstract class TextOutput
{
    /// <summary>Creates the output that suits the context: with colour and borders for a terminal, plain aligned text for a pipe or a file.</summary>
    internal static TextOutput Create(CommandContext context) => context.OutIsTerminal ? new TerminalOutput(context) : new PlainTextOutput(context.Out);

    /// <summary>Writes an empty line.</summary>
    internal void WriteBlankLine() => WriteLine(0, "");

    /// <summary>Writes a line. A terminal wraps it and keeps the indent.</summary>
    /// <param name="indent">The indent, in characters.</param>
    /// <param name="texts">The pieces of the line, written without separators.</param>
    internal abstract void WriteLine(int indent, params StyledText[] texts);

    /// <summary>Writes a table.</summary>
    /// <param name="headings">The headings; empty for a table without a heading row.</param>
    /// <param name="rows">The rows, each with one cell per column.</param>
    internal abstract void WriteTable(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<StyledText>> rows);
}
