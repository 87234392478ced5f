using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Csv;

/// <summary>The columns of a file.</summary>
/// <param name="Key">The zero-based index of the column of the keys.</param>
/// <param name="Date">The index of the column of the dates; −1 if one date holds for all rows.</param>
/// <param name="Count">The number of columns.</param>
/// <param name="HasHeader">Whether the first record holds their names.</param>
internal sealed record CsvColumns(int Key, int Date, int Count, bool HasHeader)
{
    /// <summary>Says that a record has another number of fields.</summary>
    internal string DescribeCount(int fields) => $"{Wording.Count(fields, "field")}, but the {(HasHeader ? "header" : "first row")} has {Count}";
}
