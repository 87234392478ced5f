using System.Globalization;

namespace CcgDomain.Tool.Reports;

/// <summary>Draws stacked bars, spread evenly over an axis, with fills that can be distinguished without colour and each number inside its segment.</summary>
internal static class SvgBars
{
    private const int Width = 760;
    private const int Margin = 40;
    private const int ChartTop = 80;
    private const int ChartHeight = 320;
    private const int LegendLine = 22;
    private const int MinSlot = 96;
    private const int MaxBarWidth = 110;

    // A segment that is lower than this has no room for its number, which then stands beside it.
    private const int LabelHeight = 18;

    // The fills differ in brightness and in pattern, so that they can be distinguished without colour.
    private static readonly string[] Fills = ["#1d4e79", "url(#stripes)", "url(#grid)", "#ffffff", "url(#dots)"];

    /// <summary>Draws a chart.</summary>
    /// <returns>The text of the SVG file.</returns>
    internal static string Draw(StackedBarChart chart)
    {
        // The legend leaves out a series that is zero in every bar.
        List<int> visible = [.. Enumerable.Range(0, chart.Series.Count).Where(i => chart.Bars.Any(bar => bar.Segments[i] > 0))];
        var slot = Math.Max(MinSlot, chart.Bars.Count == 0 ? 0 : chart.Bars.Max(bar => (int)SvgImage.WidthOf(bar.Label)) + 12);
        var width = Math.Max(Width, (2 * Margin) + (chart.Bars.Count * slot));
        var legend = Legend(chart, visible, width);
        var top = ChartTop + ((legend.Count == 0 ? 0 : legend[^1].Line) * LegendLine);
        var bottom = top + ChartHeight;
        var svg = new SvgImage(width, bottom + 40, chart.Title, Describe(chart));
        svg.Append(
            $"""
            <defs>
            <pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#f6d58a"/><rect width="3" height="8" fill="#a66a00"/></pattern>
            <pattern id="grid" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/><path d="M0 0H8M0 0V8" stroke="#8b0000" stroke-width="4"/></pattern>
            <pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/><circle cx="4" cy="4" r="2" fill="#555555"/></pattern>
            </defs>
            """);
        svg.Append($"<text x=\"{Margin}\" y=\"24\" font-size=\"16\" font-weight=\"bold\">{SvgImage.Escape(chart.Title)}</text>");
        foreach (var (series, x, line) in legend)
        {
            svg.Append($"<rect x=\"{x}\" y=\"{38 + (line * LegendLine)}\" width=\"14\" height=\"14\" fill=\"{Fills[series]}\" stroke=\"#000000\"/>");
            svg.Append($"<text x=\"{x + 20}\" y=\"{50 + (line * LegendLine)}\">{SvgImage.Escape(chart.Series[series])}</text>");
        }

        var spacing = (width - (2.0 * Margin)) / Math.Max(1, chart.Bars.Count);
        var max = Math.Max(1, chart.Bars.Select(bar => bar.Segments.Sum()).DefaultIfEmpty().Max());
        for (var bar = 0; bar < chart.Bars.Count; bar++)
        {
            Draw(svg, chart.Bars[bar], Margin + (spacing * (bar + 0.5)), Math.Min(MaxBarWidth, spacing * 0.6), bottom, (ChartHeight - 24.0) / max);
        }

        svg.Append($"<path d=\"M{Margin} {bottom}H{width - Margin}\" stroke=\"#000000\"/>");
        return svg.ToString();
    }

    /// <summary>Places the names of the series one after the other, in as many lines as the width needs.</summary>
    private static List<(int Series, int X, int Line)> Legend(StackedBarChart chart, List<int> visible, int width)
    {
        List<(int Series, int X, int Line)> legend = [];
        var (x, line) = (Margin, 0);
        foreach (var i in visible)
        {
            var length = 40 + (int)SvgImage.WidthOf(chart.Series[i]);
            if (x > Margin && x + length > width - Margin)
            {
                (x, line) = (Margin, line + 1);
            }

            legend.Add((i, x, line));
            x += length;
        }

        return legend;
    }

    private static void Draw(SvgImage svg, (string Label, long[] Segments) bar, double centre, double width, double bottom, double scale)
    {
        var y = bottom;
        var beside = double.MaxValue;
        var left = centre - (width / 2);
        for (var i = 0; i < bar.Segments.Length; i++)
        {
            if (bar.Segments[i] == 0)
            {
                continue;
            }

            var height = bar.Segments[i] * scale;
            y -= height;
            svg.Append($"<rect x=\"{left:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" fill=\"{Fills[i]}\" stroke=\"#000000\"/>");
            var label = $"{bar.Segments[i]}";
            var middle = y + (height / 2);
            if (height < LabelHeight)
            {
                beside = Math.Min(middle, beside - 14);
                svg.Append($"<text x=\"{left + width + 4:0.##}\" y=\"{beside + 4.5:0.##}\">{label}</text>");
                continue;
            }

            // On a ground of its own, so that the fill does not make it harder to read.
            var ground = SvgImage.WidthOf(label) + 6;
            svg.Append($"<rect x=\"{centre - (ground / 2):0.##}\" y=\"{middle - 8:0.##}\" width=\"{ground:0.##}\" height=\"16\" rx=\"3\" fill=\"#ffffff\"/>");
            svg.Append($"<text x=\"{centre:0.##}\" y=\"{middle + 4.5:0.##}\" text-anchor=\"middle\">{label}</text>");
        }

        svg.Append($"<text x=\"{centre:0.##}\" y=\"{y - 6:0.##}\" text-anchor=\"middle\" font-weight=\"bold\">{bar.Segments.Sum()}</text>");
        svg.Append($"<text x=\"{centre:0.##}\" y=\"{bottom + 20:0.##}\" text-anchor=\"middle\">{SvgImage.Escape(bar.Label)}</text>");
    }

    /// <summary>Returns the chart as text, for screen readers.</summary>
    private static string Describe(StackedBarChart chart) => string.Join(
        "; ",
        chart.Bars.Select(bar => $"{bar.Label}: {string.Join(", ", bar.Segments.Select((value, i) => string.Create(CultureInfo.InvariantCulture, $"{chart.Series[i]} {value}")))}"));
}
