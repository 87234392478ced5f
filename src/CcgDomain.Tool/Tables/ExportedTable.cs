namespace CcgDomain.Tool.Tables;

/// <summary>The type of the values in a column.</summary>
internal enum ColumnType
{
    Text,
    Date,
    Number,
}

/// <summary>A column of an exported table.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of the values.</param>
/// <param name="Length">The maximum length of a text, in characters; 0 for no limit.</param>
/// <param name="IsOptional">Whether a value may be missing.</param>
/// <param name="RefersTo">The table whose key the column holds; <see langword="null"/> if there is none.</param>
internal sealed record ExportedColumn(string Name, ColumnType Type, int Length = 0, bool IsOptional = false, string? RefersTo = null);

/// <summary>A table of the register, independent of the export format.</summary>
/// <param name="Name">The name.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Key">The names of the columns that form the primary key.</param>
/// <param name="Rows">The rows; a missing value is <see langword="null"/>.</param>
internal sealed record ExportedTable(string Name, ImmutableArray<ExportedColumn> Columns, ImmutableArray<string> Key, ImmutableArray<ImmutableArray<string?>> Rows);
