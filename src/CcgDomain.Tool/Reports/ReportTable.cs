using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary>A column of a report table.</summary>
/// <param name="Key">The name in JSON and CSV.</param>
/// <param name="Heading">The heading for people.</param>
internal sealed record ReportColumn(string Key, string Heading);

/// <summary>A table of a report, independent of the output format.</summary>
/// <param name="Key">The name in JSON and CSV.</param>
/// <param name="Title">The title for people.</param>
/// <param name="Columns">The columns; the first one identifies the row.</param>
/// <param name="Rows">The rows, which hold text, numbers and shares; a value that is not known is <see langword="null"/>.</param>
/// <param name="BarColumn">The index of the column that a terminal shows as a bar too; <see langword="null"/> for none.</param>
/// <param name="Styles">The texts that are shown in a style of their own; <see langword="null"/> for none.</param>
internal sealed record ReportTable(
    string Key,
    string Title,
    IReadOnlyList<ReportColumn> Columns,
    IReadOnlyList<object?[]> Rows,
    int? BarColumn = null,
    IReadOnlyDictionary<string, TextStyle>? Styles = null)
{
    /// <summary>Returns the style in which a value is shown.</summary>
    internal TextStyle StyleOf(object? value) => value is string text ? Styles?.GetValueOrDefault(text) ?? TextStyle.Normal : TextStyle.Normal;
}
