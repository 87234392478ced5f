using System.Globalization;

namespace CcgDomain.Tool.Tables;

/// <summary>What differs between database systems in the script of the tables.</summary>
internal sealed record SqlDialect
{
    private SqlDialect(string name) => Name = name;

    /// <summary>The name, as the user writes it.</summary>
    internal string Name { get; }

    /// <summary>The statement that begins the transaction; empty if there is none.</summary>
    internal string Begin { get; private init; } = "BEGIN;\n";

    /// <summary>The statement that ends the transaction; empty if there is none.</summary>
    internal string Commit { get; private init; } = "COMMIT;\n";

    /// <summary>Whether keys and references are declared.</summary>
    internal bool HasKeys { get; private init; } = true;

    /// <summary>The largest number of rows of one INSERT.</summary>
    internal int RowsPerInsert { get; private init; } = int.MaxValue;

    /// <summary>Whether an INSERT names its columns.</summary>
    internal bool NamesColumns { get; private init; } = true;

    /// <summary>What precedes the text of a date: DATE in standard SQL, nothing where the column makes a date of a text.</summary>
    private string DatePrefix { get; init; } = "";

    /// <summary>What precedes a text: N in T-SQL, where it says that the text is Unicode.</summary>
    private string TextPrefix { get; init; } = "";

    /// <summary>What stands for a quote within a text.</summary>
    private string EscapedQuote { get; init; } = "''";

    private string NumberType { get; init; } = "INTEGER";

    private string UnlimitedText { get; init; } = "TEXT";

    private string LimitedText { get; init; } = "VARCHAR({0})";

    /// <summary>The dialects. The first one is the default: PostgreSQL, SQLite and DuckDB load it unchanged.</summary>
    internal static ImmutableArray<SqlDialect> All { get; } =
    [
        new("ansi"),
        new("postgresql") { DatePrefix = "DATE " },
        new("sqlite") { LimitedText = "TEXT" },
        new("duckdb") { Begin = "BEGIN TRANSACTION;\n", DatePrefix = "DATE ", LimitedText = "VARCHAR", UnlimitedText = "VARCHAR" },
        new("tsql")
        {
            Begin = "SET XACT_ABORT ON;\nBEGIN TRANSACTION;\n",
            Commit = "COMMIT TRANSACTION;\n",
            RowsPerInsert = 1000,
            TextPrefix = "N",
            NumberType = "INT",
            UnlimitedText = "NVARCHAR(MAX)",
        },
        new("spark") { Begin = "", Commit = "", HasKeys = false, NamesColumns = false, DatePrefix = "DATE ", EscapedQuote = "\\'", NumberType = "INT", UnlimitedText = "STRING", LimitedText = "STRING" },
    ];

    /// <summary>Returns the type of a column.</summary>
    internal string TypeOf(ExportedColumn column) => column.Type switch
    {
        ColumnType.Date => "DATE",
        ColumnType.Number => NumberType,
        _ => column.Length == 0 ? UnlimitedText : string.Format(CultureInfo.InvariantCulture, LimitedText, column.Length),
    };

    /// <summary>Returns a value as a literal.</summary>
    internal string Literal(string? value, ColumnType type) => type switch
    {
        _ when value is null => "NULL",
        ColumnType.Number => value,
        ColumnType.Date => $"{DatePrefix}'{value}'",

        // No text of the register has a backslash, which would begin an escape in Spark.
        _ => $"{(value.Any(c => !char.IsAscii(c)) ? TextPrefix : "")}'{value.Replace("'", EscapedQuote, StringComparison.Ordinal)}'",
    };
}
