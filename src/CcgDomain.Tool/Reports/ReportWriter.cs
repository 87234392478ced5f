using System.Globalization;
using System.Text.Json;
using CcgDomain.Reporting;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary>Shows a report: to people, as JSON, as CSV, as Markdown.</summary>
internal static class ReportWriter
{
    private const int BarWidth = 40;

    /// <summary>For people. Bars stand beside the numbers on a terminal only.</summary>
    internal static void Write(Page page, Report report, bool bars)
    {
        page.Line(0, Cell.Strong(report.Title));
        foreach (var table in Filled(report))
        {
            var most = table.Bar is { } column && bars ? table.Rows.Max(row => NumberOf(row[column]) ?? 0) : 0;
            page.Gap();
            page.Line(0, Cell.Strong(table.Title));
            page.Table(
                [.. table.Columns.Select(each => each.Heading), .. most > 0 ? [""] : (string[])[]],
                [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(value => (Cell)Shown(value)), .. most > 0 ? [Bar(row[table.Bar!.Value], most)] : (Cell[])[]])]);
        }

        foreach (var note in report.Notes)
        {
            page.Gap();
            page.Line(0, note);
        }
    }

    /// <summary>One object: the facts, the notes, then each table as a list of rows.</summary>
    internal static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("report", report.Name);
        foreach (var (key, value) in report.Facts)
        {
            json.WriteString(key, value);
        }

        json.WriteStartArray("notes");
        foreach (var note in report.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        foreach (var table in report.Tables)
        {
            json.WriteStartArray(table.Key);
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++)
                {
                    json.WritePropertyName(table.Columns[i].Key);
                    Write(json, row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>One value a line: table, row, column, value. RFC 4180, with line feeds.</summary>
    internal static void WriteCsv(TextWriter writer, Report report)
    {
        writer.Write("table,row,column,value\n");
        foreach (var table in report.Tables)
        {
            foreach (var row in table.Rows)
            {
                for (var i = 1; i < row.Length; i++)
                {
                    writer.Write($"{table.Key},{Quoted(row[0])},{table.Columns[i].Key},{Quoted(row[i])}\n");
                }
            }
        }
    }

    internal static void WriteMarkdown(TextWriter writer, Report report)
    {
        writer.Write($"# {report.Title}\n");
        foreach (var table in Filled(report))
        {
            writer.Write($"\n## {table.Title}\n\n|");
            writer.Write(string.Concat(table.Columns.Select(column => $" {column.Heading} |")));
            writer.Write($"\n|{string.Concat(table.Columns.Select((_, i) => IsNumeric(table, i) ? "---:|" : "---|"))}\n");
            foreach (var row in table.Rows)
            {
                writer.Write($"|{string.Concat(row.Select(value => $" {Shown(value).Replace("|", "\\|", StringComparison.Ordinal)} |"))}\n");
            }
        }

        foreach (var note in report.Notes)
        {
            writer.Write($"\n{note}\n");
        }
    }

    private static IEnumerable<ReportTable> Filled(Report report) => report.Tables.Where(table => table.Rows.Count > 0);

    private static bool IsNumeric(ReportTable table, int column) => table.Rows.All(row => row[column] is long or int or Share or OpenConditions);

    private static long? NumberOf(object? value) => value switch
    {
        long number => number,
        int number => number,
        OpenConditions conditions => conditions.AtLeast,
        _ => null,
    };

    private static string Shown(object? value) => value switch
    {
        null => "not known",
        Share share => share.ToPercentage(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // A share is kept exact where a program reads it. What a spreadsheet would take for a formula is only ever a name, and names start with a letter.
    private static string Quoted(object? value)
    {
        var text = value is null ? "" : value is Share share ? share.ToString() : Shown(value);
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case Share share:
                json.WriteStringValue(share.ToString());
                break;
            case OpenConditions conditions:
                json.WriteStartObject();
                json.WriteNumber("atLeast", conditions.AtLeast);
                json.WriteBoolean("exact", conditions.IsExact);
                json.WriteNumber("listed", conditions.Listed);
                json.WriteNumber("unlisted", conditions.Unlisted);
                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(Shown(value));
                break;
        }
    }

    private static Cell Bar(object? value, long most)
    {
        // In eighths of a character; what is not zero shows.
        var eighths = NumberOf(value) is > 0 and var number ? Math.Max(1, (long)((Int128)number * BarWidth * 8 / most)) : 0;
        return new(new string('█', (int)(eighths / 8)) + (eighths % 8 == 0 ? "" : "▏▎▍▌▋▊▉"[(int)(eighths % 8) - 1].ToString()));
    }
}
