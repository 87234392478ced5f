using System.Text;

namespace CcgDomain.Tool.Tables;

/// <summary>Writes the tables as an SQL script.</summary>
internal static class SqlTables
{
    /// <summary>The file name of the script.</summary>
    internal const string FileName = "register.sql";

    private const string Header =
        """
        -- The register of Clinical Commissioning Groups (England, 2013-2022). Dates are ISO 8601 dates; a period includes its last day.
        --
        -- ccg_resolution says what a code of a CCG or a board stands for on a day:
        --   LEFT JOIN ccg_resolution r ON r.code = your.code AND your.day BETWEEN r.valid_from AND r.valid_to
        -- A code has at most one row for a day, and none before it was in use. stands_for is null where the outcome is split (its successors are in
        -- board_succession), notACcg (the code was that of a partnership) or notKnownYet (the register ends). The last period of a code ends on 9999-12-31.
        -- sub_icb is the sub-ICB location that follows a CCG from 2022-07-01: the level below the board.
        -- membership says where a CCG, and from 2022-07-01 its sub-ICB location, lay: join on code, kind (region, system, areaTeam) and the day, in the same way.
        -- Where it changed on an unknown day, area_code is null, and changed_from and changed_to say between which areas. Days without a row are not known.
        -- In the table succession, effective_on is null where the date is not established; it lies between not_before and not_after, both included.
        -- In the table gss_period, valid_from and valid_to are null where no source establishes the date or says that the code has ended;
        -- the code was certainly in force from known_from to known_to. The column code holds the ODS code of a CCG or of a board.
        -- rating, special_measures and direction_14z21 hold single facts with the page that each is from, and are partial: a CCG that is missing is not known. Their dates
        -- are texts, as exact as published (2016-07, 2017-Q4, 2015); null is not established, and an end that is null does not mean that it went on.
        -- Source: Office for National Statistics and NHS Organisation Data Service, licensed under the Open Government Licence v3.0.

        """;

    internal static string Script(SqlDialect dialect)
    {
        var script = new StringBuilder(Header.ReplaceLineEndings("\n"));
        script.Append('\n').Append(dialect.Begin);
        foreach (var table in ExportedTables.All)
        {
            AppendCreateTable(script, table, dialect);
            AppendInserts(script, table, dialect);
        }

        return script.Append('\n').Append(dialect.Commit).ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendCreateTable(StringBuilder script, ExportedTable table, SqlDialect dialect)
    {
        IEnumerable<string> lines = table.Columns.Select(column =>
            $"{column.Name} {dialect.TypeOf(column)}{(column.IsOptional ? "" : " NOT NULL")}{(dialect.HasKeys && column.RefersTo is { } other ? $" REFERENCES {other} (code)" : "")}");
        script.Append(null, $"\nCREATE TABLE {table.Name} (\n    ");
        script.AppendJoin(",\n    ", dialect.HasKeys ? lines.Append($"PRIMARY KEY ({string.Join(", ", table.Key)})") : lines).Append("\n);\n");
    }

    private static void AppendInserts(StringBuilder script, ExportedTable table, SqlDialect dialect)
    {
        var columns = dialect.NamesColumns ? $" ({string.Join(", ", table.Columns.Select(column => column.Name))})" : "";
        foreach (var rows in table.Rows.Chunk(Math.Min(dialect.RowsPerInsert, table.Rows.Length)))
        {
            script.Append(null, $"\nINSERT INTO {table.Name}{columns} VALUES\n    (");
            script.AppendJoin("),\n    (", rows.Select(row => string.Join(", ", table.Columns.Select((column, index) => dialect.Literal(row[index], column.Type))))).Append(");\n");
        }
    }
}
