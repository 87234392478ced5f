using System.Text;

namespace CcgDomain.Tool.Tables;

/// <summary>Writes the tables as standard SQL, which PostgreSQL and SQLite load unchanged.</summary>
internal static class SqlTables
{
    /// <summary>The file name of the script.</summary>
    internal const string FileName = "register.sql";

    private const string Header =
        """
        -- The register of Clinical Commissioning Groups (England, 2013-2022). Dates are ISO 8601 dates; a period includes its last day.
        -- In the table succession, effective_on is null where the date is not established; it lies between not_before and not_after, both included.
        -- In the table gss_period, valid_from and valid_to are null where no source establishes the date or says that the code has ended;
        -- the code was certainly in force from known_from to known_to. The column code holds the ODS code of a CCG or of a board.
        -- Source: Office for National Statistics and NHS Organisation Data Service, licensed under the Open Government Licence v3.0.

        """;

    // Joins instead of recursion, for database engines that do not support it. No CCG of 2013 merged more than twice before its board took over.
    private const string View =
        """
        -- The organisation that is open in place of a code on a date:
        --   JOIN ccg_resolution r ON r.code = your.code AND your.day >= r.valid_from AND (r.valid_to IS NULL OR your.day <= r.valid_to)
        -- valid_to is null for the boards, because the register does not hold their end.
        CREATE VIEW ccg_resolution (code, valid_from, valid_to, stands_for) AS
        SELECT a.code, a.opened, a.closed, a.code
        FROM ccg a
        UNION ALL
        SELECT a.code, b.opened, b.closed, b.code
        FROM ccg a JOIN ccg b ON b.code = a.successor
        UNION ALL
        SELECT a.code, c.opened, c.closed, c.code
        FROM ccg a JOIN ccg b ON b.code = a.successor JOIN ccg c ON c.code = b.successor
        UNION ALL
        SELECT a.code, d.established, CAST(NULL AS DATE), d.code
        FROM ccg a JOIN board d ON d.code = a.board
        UNION ALL
        SELECT d.code, d.established, CAST(NULL AS DATE), d.code
        FROM board d;

        """;

    internal static string Script()
    {
        var script = new StringBuilder(Header.ReplaceLineEndings("\n"));
        script.Append("\nBEGIN;\n");
        foreach (var table in ExportedTables.All)
        {
            AppendCreateTable(script, table);
            AppendInsert(script, table);
        }

        return script.Append('\n').Append(View.ReplaceLineEndings("\n")).Append("\nCOMMIT;\n").ToString();
    }

    private static void AppendCreateTable(StringBuilder script, ExportedTable table)
    {
        script.Append(null, $"\nCREATE TABLE {table.Name} (\n");
        foreach (var column in table.Columns)
        {
            script.Append(null, $"    {column.Name} {SqlType(column)}{(column.IsOptional ? "" : " NOT NULL")}{(column.RefersTo is { } other ? $" REFERENCES {other} (code)" : "")},\n");
        }

        script.Append(null, $"    PRIMARY KEY ({string.Join(", ", table.Key)})\n);\n");
    }

    private static void AppendInsert(StringBuilder script, ExportedTable table)
    {
        script.Append(null, $"\nINSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) VALUES\n");
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            var values = table.Columns.Select((column, index) => Literal(row[index], column.Type));
            script.Append(null, $"    ({string.Join(", ", values)}){(i == table.Rows.Length - 1 ? ";" : ",")}\n");
        }
    }

    private static string SqlType(ExportedColumn column) => column.Type switch
    {
        ColumnType.Date => "DATE",
        ColumnType.Number => "INTEGER",
        _ => column.Length == 0 ? "TEXT" : FormattableString.Invariant($"VARCHAR({column.Length})"),
    };

    private static string Literal(string? value, ColumnType type) =>
        value is null ? "NULL" : type == ColumnType.Number ? value : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
