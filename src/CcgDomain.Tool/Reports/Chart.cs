namespace CcgDomain.Tool.Reports;

/// <summary>A chart of a report, which is drawn as a self-contained SVG image.</summary>
/// <param name="Title">The title.</param>
internal abstract record Chart(string Title)
{
    /// <summary>Draws the chart: no scripts, fonts or links, readable without colour, and described in text.</summary>
    /// <returns>The text of the SVG file.</returns>
    internal abstract string ToSvg();
}
