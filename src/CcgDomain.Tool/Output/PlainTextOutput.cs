using System.Text;

namespace CcgDomain.Tool.Output;

/// <summary>Writes plain text. A column is as wide as its widest cell, and two spaces separate the columns.</summary>
internal sealed class PlainTextOutput(TextWriter writer) : TextOutput
{
    private const string ColumnSeparator = "  ";

    internal override void WriteLine(int indent, params StyledText[] texts) =>
        writer.WriteLine((new string(' ', indent) + string.Concat(texts.Select(text => WithoutControlCharacters(text.Text)))).TrimEnd());

    internal override void WriteTable(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<StyledText>> rows)
    {
        List<IReadOnlyList<string>> lines = [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => WithoutControlCharacters(cell.Text))])];
        if (headings.Count > 0)
        {
            lines.Insert(0, headings);
        }

        foreach (var line in lines)
        {
            var text = new StringBuilder();
            for (var i = 0; i < line.Count; i++)
            {
                text.Append(line[i].PadRight(lines.Max(other => other[i].Length))).Append(ColumnSeparator);
            }

            writer.WriteLine(text.ToString().TrimEnd());
        }
    }
}
