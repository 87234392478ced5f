using System.IO;
using CcgDomain.Tool.Tables;

namespace CcgDomain.Tool.Tests;

public class TablesPageTests
{
    [Fact]
    public void The_page_on_tables_names_each_table_with_its_key_and_columns_in_order()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "src", "CcgDomain.Docs", "recipes", "tables.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1]} {cells[3]} {cells[4]}");

        Assert.Equal(ExportedTables.All.Select(table => $"`{table.Name}` {Names(table.Key)} {Names(table.Columns.Select(column => column.Name))}"), rows);
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
