namespace CcgDomain.Tool.Output;

/// <summary>What a command has to say to people: lines and tables. A terminal gets colour and rules, a pipe plain aligned text.</summary>
internal abstract class Page
{
    /// <summary>The page that suits the surroundings.</summary>
    internal static Page For(CommandContext context) => context.OutIsTerminal ? new TerminalPage(context) : new PlainPage(context.Out);

    /// <summary>An empty line.</summary>
    internal void Gap() => Line(0, "");

    /// <summary>A line. On a terminal it wraps under its indent.</summary>
    /// <param name="indent">By how many characters.</param>
    /// <param name="cells">Its pieces, one straight after another.</param>
    internal abstract void Line(int indent, params Cell[] cells);

    /// <summary>A table.</summary>
    /// <param name="headings">The headings; none: a list of aligned lines.</param>
    /// <param name="rows">The rows, each as long as the headings.</param>
    internal abstract void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<Cell>> rows);
}
