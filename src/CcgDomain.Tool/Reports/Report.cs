namespace CcgDomain.Tool.Reports;

/// <summary>A report, independent of the output format.</summary>
/// <param name="Name">The name in JSON, such as "authorisation".</param>
/// <param name="Title">The title for people.</param>
/// <param name="Properties">The properties of the report in JSON: its dates, and whether it is based on records or on published figures.</param>
/// <param name="Notes">Notes that help to interpret the figures.</param>
/// <param name="Tables">The tables. A table without rows is an empty array in JSON and is left out elsewhere.</param>
/// <param name="Chart">The chart.</param>
internal sealed record Report(
    string Name,
    string Title,
    IReadOnlyList<(string Name, string Value)> Properties,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ReportTable> Tables,
    Chart Chart);
