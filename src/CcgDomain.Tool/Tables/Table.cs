namespace CcgDomain.Tool.Tables;

/// <summary>What a column holds.</summary>
internal enum ColumnType
{
    Text,
    Date,
    Number,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Length">The most characters of a text; 0: no limit.</param>
/// <param name="IsOptional">Whether a value may be missing.</param>
/// <param name="RefersTo">The table whose key it holds, or null.</param>
internal sealed record Column(string Name, ColumnType Kind, int Length = 0, bool IsOptional = false, string? RefersTo = null);

/// <summary>A table of the register, the same in each format.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Key">The columns that tell its rows apart.</param>
/// <param name="Rows">Its rows; null is a missing value.</param>
internal sealed record Table(string Name, ImmutableArray<Column> Columns, ImmutableArray<string> Key, ImmutableArray<ImmutableArray<string?>> Rows);
