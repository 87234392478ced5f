using System.Globalization;
using System.Text.Json;
using CcgDomain.Tool.Csv;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Tables;

/// <summary>The exported files in each format, each with its name and text.</summary>
internal static class TableFiles
{
    /// <summary>Returns a CSV file with a header for each table. A missing value is an empty field.</summary>
    internal static IEnumerable<(string Name, string Text)> AsCsv() => ExportedTables.All.Select(table => ($"{table.Name}.csv", ToCsv(table)));

    /// <summary>Returns a JSON file for each table: an array of objects. A missing value is null.</summary>
    internal static IEnumerable<(string Name, string Text)> AsJson() => ExportedTables.All.Select(table => ($"{table.Name}.json", ToJson(table)));

    /// <summary>Returns one SQL script.</summary>
    internal static IEnumerable<(string Name, string Text)> AsSql(SqlDialect dialect) => [(SqlTables.FileName, SqlTables.Script(dialect))];

    private static string ToCsv(ExportedTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CsvText.WriteRecord(text, table.Columns.Select(column => column.Name));
        foreach (var row in table.Rows)
        {
            CsvText.WriteRecord(text, row);
        }

        return text.ToString();
    }

    private static string ToJson(ExportedTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        JsonOutput.Write(text, json => Write(json, table));
        return text.ToString();
    }

    private static void Write(Utf8JsonWriter json, ExportedTable table)
    {
        json.WriteStartArray();
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                var column = table.Columns[i];
                if (column.Type == ColumnType.Number)
                {
                    json.WriteNumberOrNull(column.Name, row[i] is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null);
                }
                else
                {
                    json.WriteStringOrNull(column.Name, row[i]);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
