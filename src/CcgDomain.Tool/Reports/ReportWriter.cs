using System.Globalization;
using System.Text.Json;
using CcgDomain.Reporting;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary>Writes a report as text, JSON, CSV or Markdown.</summary>
internal static class ReportWriter
{
    private const int BarWidth = 40;

    /// <summary>Writes the report as text, with or without bars beside the numbers.</summary>
    internal static void Write(TextOutput output, Report report, bool withBars)
    {
        output.WriteLine(0, StyledText.Strong(report.Title));
        foreach (var table in NonEmptyTables(report))
        {
            var max = table.BarColumn is { } column && withBars ? table.Rows.Max(row => ToNumber(row[column]) ?? 0) : 0;
            output.WriteBlankLine();
            output.WriteLine(0, StyledText.Strong(table.Title));
            output.WriteTable(
                [.. table.Columns.Select(header => header.Heading), .. max > 0 ? [""] : (string[])[]],
                [.. table.Rows.Select(row => (IReadOnlyList<StyledText>)[.. row.Select(value => new StyledText(Format(value), table.StyleOf(value))), .. max > 0 ? [Bar(row[table.BarColumn!.Value], max)] : (StyledText[])[]])]);
        }

        foreach (var note in report.Notes)
        {
            output.WriteBlankLine();
            output.WriteLine(0, note);
        }
    }

    /// <summary>
    /// Writes the report as a JSON object: its properties, its notes, and each table as an array of rows. A number of which something is not known is the least that it can
    /// be, beside the greatest: "full" and "fullAtMost".
    /// </summary>
    internal static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("report", report.Name);
        foreach (var (name, value) in report.Properties)
        {
            json.WriteString(name, value);
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
                    if (row[i] is Bounds bounds)
                    {
                        json.WriteNumber(AtMostKey(table.Columns[i]), bounds.AtMost);
                    }
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the report as CSV (RFC 4180, with line feeds), one value per line: table, row, column, value.</summary>
    internal static void WriteCsv(TextWriter writer, Report report)
    {
        writer.Write("table,row,column,value\n");
        foreach (var table in report.Tables)
        {
            foreach (var row in table.Rows)
            {
                for (var i = 1; i < row.Length; i++)
                {
                    writer.Write($"{table.Key},{CsvField(row[0])},{table.Columns[i].Key},{CsvField((row[i] as Bounds)?.AtLeast ?? row[i])}\n");
                    if (row[i] is Bounds bounds)
                    {
                        writer.Write($"{table.Key},{CsvField(row[0])},{AtMostKey(table.Columns[i])},{CsvField(bounds.AtMost)}\n");
                    }
                }
            }
        }
    }

    /// <summary>Writes the report as Markdown.</summary>
    internal static void WriteMarkdown(TextWriter writer, Report report)
    {
        writer.Write($"# {report.Title}\n");
        foreach (var table in NonEmptyTables(report))
        {
            writer.Write($"\n## {table.Title}\n\n|");
            writer.Write(string.Concat(table.Columns.Select(column => $" {column.Heading} |")));
            writer.Write($"\n|{string.Concat(table.Columns.Select((_, i) => IsNumeric(table, i) ? "---:|" : "---|"))}\n");
            foreach (var row in table.Rows)
            {
                writer.Write($"|{string.Concat(row.Select(value => $" {VisibleText.Of(Format(value)).Replace("|", "\\|", StringComparison.Ordinal)} |"))}\n");
            }
        }

        foreach (var note in report.Notes)
        {
            writer.Write($"\n{note}\n");
        }
    }

    private static IEnumerable<ReportTable> NonEmptyTables(Report report) => report.Tables.Where(table => table.Rows.Count > 0);

    /// <summary>Returns whether every value of a column is a number.</summary>
    internal static bool IsNumeric(ReportTable table, int column) => table.Rows.All(row => row[column] is long or int or Share or OpenConditions or Bounds);

    /// <summary>The name of the column that holds the upper bound of a number.</summary>
    private static string AtMostKey(ReportColumn column) => $"{column.Key}AtMost";

    private static long? ToNumber(object? value) => value switch
    {
        long number => number,
        int number => number,
        OpenConditions conditions => conditions.AtLeast,
        Bounds bounds => bounds.AtLeast,
        _ => null,
    };

    /// <summary>Returns a value as people read it.</summary>
    internal static string Format(object? value) => value switch
    {
        null => "not known",
        Share share => share.ToPercentage(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // A share is written exactly, not as a percentage. No text needs protection from being read as a formula by a spreadsheet: names start with a letter.
    private static string CsvField(object? value)
    {
        var text = value is null ? "" : value is Share share ? share.ToString() : Format(value);
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
            case Bounds bounds:
                json.WriteNumberValue(bounds.AtLeast);
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
                json.WriteStringValue(Format(value));
                break;
        }
    }

    private static StyledText Bar(object? value, long max)
    {
        // The width in eighths of a character. A number that is not zero gets at least one.
        var eighths = ToNumber(value) is > 0 and var number ? Math.Max(1, (long)((Int128)number * BarWidth * 8 / max)) : 0;
        return new(new string('█', (int)(eighths / 8)) + (eighths % 8 == 0 ? "" : "▏▎▍▌▋▊▉"[(int)(eighths % 8) - 1].ToString()));
    }
}
