using System.Text;

namespace CcgDomain.Tool.Output;

/// <summary>Plain text: columns are as wide as their widest cell, two spaces apart, one row a line.</summary>
internal sealed class PlainPage(TextWriter writer) : Page
{
    private const string Between = "  ";

    internal override void Line(int indent, params Cell[] cells) =>
        writer.WriteLine((new string(' ', indent) + string.Concat(cells.Select(cell => OneLine(cell.Text)))).TrimEnd());

    internal override void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        List<IReadOnlyList<string>> lines = [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => OneLine(cell.Text))])];
        if (headings.Count > 0)
        {
            lines.Insert(0, headings);
        }

        foreach (var line in lines)
        {
            var text = new StringBuilder();
            for (var i = 0; i < line.Count; i++)
            {
                text.Append(line[i].PadRight(lines.Max(other => other[i].Length))).Append(Between);
            }

            writer.WriteLine(text.ToString().TrimEnd());
        }
    }

    /// <summary>A document may hold any text: what would break the line or steer a terminal is shown as a space.</summary>
    private static string OneLine(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
