namespace CcgDomain.Tool.Reports;

/// <summary>A chart of stacked bars.</summary>
/// <param name="Title">The title.</param>
/// <param name="Series">The names of the segments of each bar, from the bottom up; at most as many as <see cref="SvgBars"/> has fills.</param>
/// <param name="Bars">The bars: a label, and one value per segment.</param>
internal sealed record StackedBarChart(string Title, IReadOnlyList<string> Series, IReadOnlyList<(string Label, long[] Segments)> Bars) : Chart(Title)
{
    internal override string ToSvg() => SvgBars.Draw(this);
}
