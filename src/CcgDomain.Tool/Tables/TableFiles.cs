using System.Globalization;
using System.Text.Json;
using CcgDomain.Tool.Output;
using CsvHelper;

namespace CcgDomain.Tool.Tables;

/// <summary>The files that hold the tables, in each format: name and text.</summary>
internal static class TableFiles
{
    /// <summary>A file for each table, with a header. A missing value is an empty field.</summary>
    internal static IEnumerable<(string Name, string Text)> AsCsv() => ExportedTables.All.Select(table => ($"{table.Name}.csv", CsvOf(table)));

    /// <summary>A file for each table: an array of objects. A missing value is null.</summary>
    internal static IEnumerable<(string Name, string Text)> AsJson() => ExportedTables.All.Select(table => ($"{table.Name}.json", JsonOf(table)));

    /// <summary>One script.</summary>
    internal static IEnumerable<(string Name, string Text)> AsSql() => [(SqlTables.File, SqlTables.Script())];

    private static string CsvOf(Table table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, CsvFormat.Settings);
        foreach (var column in table.Columns)
        {
            csv.WriteField(column.Name);
        }

        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            foreach (var value in row)
            {
                csv.WriteField(value);
            }

            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    private static string JsonOf(Table table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        JsonOutput.Write(text, json => Write(json, table));
        return text.ToString();
    }

    private static void Write(Utf8JsonWriter json, Table table)
    {
        json.WriteStartArray();
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                var column = table.Columns[i];
                if (column.Kind == ColumnType.Number)
                {
                    json.Number(column.Name, row[i] is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null);
                }
                else
                {
                    json.Text(column.Name, row[i]);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
