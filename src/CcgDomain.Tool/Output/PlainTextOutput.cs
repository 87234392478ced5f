using System.Text;

namespace CcgDomain.Tool.Output;

/// <summary>Writes plain text. A column is as wide as its widest cell, and two spaces separate the columns.</summary>
internal sealed class PlainTextOutput(TextWriter writer) : TextOutput
{
    private const string ColumnSeparator = "  ";

    // A longer cell does not widen its column, because every line would be as long as the longest name.
    private const int MaxColumnWidth = 120;

    internal override void WriteLine(int indent, params StyledText[] texts) =>
        writer.WriteLine((new string(' ', indent) + string.Concat(texts.Select(text => VisibleText.Of(text.Text)))).TrimEnd());

    internal override void WriteTable(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<StyledText>> rows)
    {
        List<IReadOnlyList<string>> lines = [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => VisibleText.Of(cell.Text))])];
        if (headings.Count > 0)
        {
            lines.Insert(0, headings);
        }

        int[] widths = lines.Count == 0 ? [] : [.. Enumerable.Range(0, lines[0].Count).Select(i => Math.Min(MaxColumnWidth, lines.Max(line => line[i].Length)))];
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Clear();
            for (var i = 0; i < line.Count; i++)
            {
                text.Append(line[i].PadRight(widths[i])).Append(ColumnSeparator);
            }

            writer.WriteLine(text.ToString().TrimEnd());
        }
    }
}
