using System.Text;

namespace CcgDomain.Tool.Tables;

/// <summary>The tables as standard SQL, which PostgreSQL and SQLite load unchanged.</summary>
internal static class SqlTables
{
    /// <summary>The name of the script.</summary>
    internal const string File = "register.sql";

    private const string Head =
        """
        -- The register of Clinical Commissioning Groups (England, 2013-2022). Days are ISO dates; the last day of a period belongs to it.
        -- In the table succession, effective_on is missing where the day is not established; it lies from not_before to not_after.
        -- In the table gss_period, valid_from and valid_to are missing where no source establishes the day, or says that the code has ended;
        -- from known_from to known_to the code was in force for certain. The code is that of a CCG or of a board.
        -- Source: Office for National Statistics and NHS Organisation Data Service, licensed under the Open Government Licence v3.0.

        """;

    // Plain joins, and no recursion, so that engines without it can run the view: a CCG of 2013 has merged twice at most before its board.
    private const string View =
        """
        -- What is open in place of a code on a day:
        --   JOIN ccg_resolution r ON r.code = your.code AND your.day >= r.valid_from AND (r.valid_to IS NULL OR your.day <= r.valid_to)
        -- valid_to is missing for the boards, whose end is not in the register.
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
        var script = new StringBuilder(Head.ReplaceLineEndings("\n"));
        script.Append("\nBEGIN;\n");
        foreach (var table in ExportedTables.All)
        {
            Create(script, table);
            Fill(script, table);
        }

        return script.Append('\n').Append(View.ReplaceLineEndings("\n")).Append("\nCOMMIT;\n").ToString();
    }

    private static void Create(StringBuilder script, Table table)
    {
        script.Append(null, $"\nCREATE TABLE {table.Name} (\n");
        foreach (var column in table.Columns)
        {
            script.Append(null, $"    {column.Name} {TypeOf(column)}{(column.IsOptional ? "" : " NOT NULL")}{(column.RefersTo is { } other ? $" REFERENCES {other} (code)" : "")},\n");
        }

        script.Append(null, $"    PRIMARY KEY ({string.Join(", ", table.Key)})\n);\n");
    }

    private static void Fill(StringBuilder script, Table table)
    {
        script.Append(null, $"\nINSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) VALUES\n");
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            var values = table.Columns.Select((column, at) => Literal(row[at], column.Kind));
            script.Append(null, $"    ({string.Join(", ", values)}){(i == table.Rows.Length - 1 ? ";" : ",")}\n");
        }
    }

    private static string TypeOf(Column column) => column.Kind switch
    {
        ColumnType.Date => "DATE",
        ColumnType.Number => "INTEGER",
        _ => column.Length == 0 ? "TEXT" : FormattableString.Invariant($"VARCHAR({column.Length})"),
    };

    private static string Literal(string? value, ColumnType kind) =>
        value is null ? "NULL" : kind == ColumnType.Number ? value : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
