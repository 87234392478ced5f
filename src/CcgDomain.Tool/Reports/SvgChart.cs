using System.Globalization;
using System.Security;
using System.Text;

namespace CcgDomain.Tool.Reports;

/// <summary>Draws stacked bars as a self-contained SVG image: no scripts, fonts or links, and fills that can be distinguished without colour.</summary>
internal static class SvgChart
{
    private const int ChartLeft = 60;
    private const int ChartTop = 70;
    private const int ChartHeight = 320;
    private const int BarSpacing = 110;
    private const int BarWidth = 64;

    // The fills differ in brightness and in pattern, so that they can be distinguished without colour.
    private static readonly string[] Fills = ["#1d4e79", "url(#stripes)", "url(#grid)", "#ffffff", "url(#dots)"];

    /// <summary>Draws a chart.</summary>
    /// <returns>The text of the SVG file.</returns>
    internal static string Draw(StackedBarChart chart)
    {
        // The legend leaves out a series that is zero in every bar.
        List<int> visible = [.. Enumerable.Range(0, chart.Series.Count).Where(i => chart.Bars.Any(bar => bar.Segments[i] > 0))];
        var width = ChartLeft + 30 + Math.Max(chart.Bars.Count * BarSpacing, Math.Max(visible.Sum(i => LegendWidth(chart.Series[i])), chart.Title.Length * 10));
        var height = ChartTop + ChartHeight + 60;
        var max = Math.Max(1, chart.Bars.Select(bar => bar.Segments.Sum()).DefaultIfEmpty().Max());
        var svg = new StringBuilder();
        AppendLine(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#000000\">");
        AppendLine(svg, $"<title>{Escape(chart.Title)}</title>");
        AppendLine(svg, $"<desc>{Escape(Describe(chart))}</desc>");
        svg.Append(
            """
            <defs>
            <pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#f6d58a"/><rect width="3" height="8" fill="#a66a00"/></pattern>
            <pattern id="grid" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/><path d="M0 0H8M0 0V8" stroke="#8b0000" stroke-width="4"/></pattern>
            <pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/><circle cx="4" cy="4" r="2" fill="#555555"/></pattern>
            </defs>

            """);
        AppendLine(svg, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        AppendLine(svg, $"<text x=\"{ChartLeft}\" y=\"24\" font-size=\"16\" font-weight=\"bold\">{Escape(chart.Title)}</text>");
        var x = ChartLeft;
        foreach (var i in visible)
        {
            AppendLine(svg, $"<rect x=\"{x}\" y=\"38\" width=\"14\" height=\"14\" fill=\"{Fills[i]}\" stroke=\"#000000\"/>");
            AppendLine(svg, $"<text x=\"{x + 20}\" y=\"50\">{Escape(chart.Series[i])}</text>");
            x += LegendWidth(chart.Series[i]);
        }

        for (var bar = 0; bar < chart.Bars.Count; bar++)
        {
            Draw(svg, chart.Bars[bar], ChartLeft + (bar * BarSpacing), max);
        }

        AppendLine(svg, $"<path d=\"M{ChartLeft - 10} {ChartTop + ChartHeight}H{width - 20}\" stroke=\"#000000\"/>");
        return svg.Append("</svg>\n").ToString();
    }

    private static int LegendWidth(string name) => 40 + (name.Length * 8);

    private static void Draw(StringBuilder svg, (string Label, long[] Segments) bar, int x, long max)
    {
        var bottom = (double)(ChartTop + ChartHeight);
        for (var i = 0; i < bar.Segments.Length; i++)
        {
            if (bar.Segments[i] == 0)
            {
                continue;
            }

            var segmentHeight = (double)bar.Segments[i] / max * (ChartHeight - 20);
            bottom -= segmentHeight;
            AppendLine(svg, $"<rect x=\"{x}\" y=\"{bottom:0.##}\" width=\"{BarWidth}\" height=\"{segmentHeight:0.##}\" fill=\"{Fills[i]}\" stroke=\"#000000\"/>");
            AppendLine(svg, $"<text x=\"{x + BarWidth + 4}\" y=\"{bottom + (segmentHeight / 2) + 4:0.##}\">{bar.Segments[i]}</text>");
        }

        AppendLine(svg, $"<text x=\"{x + (BarWidth / 2)}\" y=\"{bottom - 6:0.##}\" text-anchor=\"middle\" font-weight=\"bold\">{bar.Segments.Sum()}</text>");
        AppendLine(svg, $"<text x=\"{x + (BarWidth / 2)}\" y=\"{ChartTop + ChartHeight + 20}\" text-anchor=\"middle\">{Escape(bar.Label)}</text>");
    }

    /// <summary>Returns the chart as text, for screen readers.</summary>
    private static string Describe(StackedBarChart chart) => string.Join(
        "; ",
        chart.Bars.Select(bar => $"{bar.Label}: {string.Join(", ", bar.Segments.Select((value, i) => string.Create(CultureInfo.InvariantCulture, $"{chart.Series[i]} {value}")))}"));

    private static void AppendLine(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escape(string text) => SecurityElement.Escape(text);
}
