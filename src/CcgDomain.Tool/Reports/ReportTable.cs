namespace CcgDomain.Tool.Reports;

/// <summary>A column: its name for programs, and for people.</summary>
internal sealed record ReportColumn(string Key, string Heading);

/// <summary>A table of a report, before anybody knows how it is to be shown.</summary>
/// <param name="Key">Its name for programs.</param>
/// <param name="Title">Its title for people.</param>
/// <param name="Columns">The columns; the first says what the row is about.</param>
/// <param name="Rows">The rows: text, numbers, shares, null for what is not known.</param>
/// <param name="Bar">The column whose number a bar shows on a terminal; null: none.</param>
internal sealed record ReportTable(string Key, string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<object?[]> Rows, int? Bar = null);

/// <summary>A report: what it is about, its tables, and the chart that goes with it.</summary>
/// <param name="Name">Its name: "authorisation".</param>
/// <param name="Title">Its title for people.</param>
/// <param name="Facts">What it was made for, by name: the dates, and whether from records or from what was published.</param>
/// <param name="Notes">What one must know to read it.</param>
/// <param name="Tables">The tables; empty ones are left out.</param>
/// <param name="Chart">The chart.</param>
internal sealed record Report(
    string Name,
    string Title,
    IReadOnlyList<(string Key, string Value)> Facts,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ReportTable> Tables,
    StackedBars Chart);

/// <summary>A chart of stacked bars.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Series">The parts of every bar, from the bottom up; at most as many as there are patterns.</param>
/// <param name="Bars">The bars: a label, and a number for each part.</param>
internal sealed record StackedBars(string Title, IReadOnlyList<string> Series, IReadOnlyList<(string Label, long[] Parts)> Bars);
