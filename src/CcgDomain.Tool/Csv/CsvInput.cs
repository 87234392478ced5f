using System.Globalization;

namespace CcgDomain.Tool.Csv;

/// <summary>How a CSV file is to be read.</summary>
/// <param name="Column">The column of the keys: its name, or its one-based number.</param>
/// <param name="DateColumn">The column of the dates, in the same way; <see langword="null"/> if one date holds for all rows.</param>
/// <param name="Separator">The separator; <see langword="null"/> for a comma, and a refusal of a file that seems to have another.</param>
/// <param name="Skip">The number of lines before the header, which are copied as they are.</param>
/// <param name="HasHeader">Whether the first record holds the names of the columns.</param>
internal sealed record CsvInput(string Column, string? DateColumn = null, byte? Separator = null, int Skip = 0, bool HasHeader = true)
{
    /// <summary>The separator of the fields.</summary>
    internal byte SeparatorOrComma => Separator ?? CsvFormat.Comma;

    /// <summary>Returns the zero-based indices of the columns that a user may mean: those with the name, or else the one with the number.</summary>
    internal ImmutableArray<int> Find(string column, ImmutableArray<string> header)
    {
        ImmutableArray<int> named = HasHeader ? [.. Enumerable.Range(0, header.Length).Where(i => header[i] == column)] : [];
        return named.IsEmpty && int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= header.Length ? [number - 1] : named;
    }
}
