using System.Globalization;
using System.Security;
using System.Text;

namespace CcgDomain.Tool.Reports;

/// <summary>Draws stacked bars as a picture that stands alone: no script, no font, no link, and patterns that can be told apart without colour.</summary>
internal static class Svg
{
    private const int Left = 60;
    private const int Top = 70;
    private const int Height = 320;
    private const int Step = 110;
    private const int BarWidth = 64;

    // A darkness and a pattern for each part, so that neither a printer nor an eye needs colour.
    private static readonly string[] Fills = ["#1d4e79", "url(#stripes)", "url(#grid)", "#ffffff", "url(#dots)"];

    internal static string Draw(StackedBars chart)
    {
        // A part that no bar has needs no explanation.
        List<int> shown = [.. Enumerable.Range(0, chart.Series.Count).Where(i => chart.Bars.Any(bar => bar.Parts[i] > 0))];
        var width = Left + 30 + Math.Max(chart.Bars.Count * Step, Math.Max(shown.Sum(i => LegendWidth(chart.Series[i])), chart.Title.Length * 10));
        var height = Top + Height + 60;
        var most = Math.Max(1, chart.Bars.Select(bar => bar.Parts.Sum()).DefaultIfEmpty().Max());
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#000000\">");
        Add(svg, $"<title>{Escaped(chart.Title)}</title>");
        Add(svg, $"<desc>{Escaped(Described(chart))}</desc>");
        svg.Append(
            """
            <defs>
            <pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#f6d58a"/><rect width="3" height="8" fill="#a66a00"/></pattern>
            <pattern id="grid" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/><path d="M0 0H8M0 0V8" stroke="#8b0000" stroke-width="4"/></pattern>
            <pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/><circle cx="4" cy="4" r="2" fill="#555555"/></pattern>
            </defs>

            """);
        Add(svg, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        Add(svg, $"<text x=\"{Left}\" y=\"24\" font-size=\"16\" font-weight=\"bold\">{Escaped(chart.Title)}</text>");
        var x = Left;
        foreach (var i in shown)
        {
            Add(svg, $"<rect x=\"{x}\" y=\"38\" width=\"14\" height=\"14\" fill=\"{Fills[i]}\" stroke=\"#000000\"/>");
            Add(svg, $"<text x=\"{x + 20}\" y=\"50\">{Escaped(chart.Series[i])}</text>");
            x += LegendWidth(chart.Series[i]);
        }

        for (var bar = 0; bar < chart.Bars.Count; bar++)
        {
            Draw(svg, chart.Bars[bar], Left + (bar * Step), most);
        }

        Add(svg, $"<path d=\"M{Left - 10} {Top + Height}H{width - 20}\" stroke=\"#000000\"/>");
        return svg.Append("</svg>\n").ToString();
    }

    private static int LegendWidth(string name) => 40 + (name.Length * 8);

    private static void Draw(StringBuilder svg, (string Label, long[] Parts) bar, int x, long most)
    {
        var bottom = (double)(Top + Height);
        for (var i = 0; i < bar.Parts.Length; i++)
        {
            if (bar.Parts[i] == 0)
            {
                continue;
            }

            var tall = (double)bar.Parts[i] / most * (Height - 20);
            bottom -= tall;
            Add(svg, $"<rect x=\"{x}\" y=\"{bottom:0.##}\" width=\"{BarWidth}\" height=\"{tall:0.##}\" fill=\"{Fills[i]}\" stroke=\"#000000\"/>");
            Add(svg, $"<text x=\"{x + BarWidth + 4}\" y=\"{bottom + (tall / 2) + 4:0.##}\">{bar.Parts[i]}</text>");
        }

        Add(svg, $"<text x=\"{x + (BarWidth / 2)}\" y=\"{bottom - 6:0.##}\" text-anchor=\"middle\" font-weight=\"bold\">{bar.Parts.Sum()}</text>");
        Add(svg, $"<text x=\"{x + (BarWidth / 2)}\" y=\"{Top + Height + 20}\" text-anchor=\"middle\">{Escaped(bar.Label)}</text>");
    }

    /// <summary>The whole chart in words, for whoever cannot see it.</summary>
    private static string Described(StackedBars chart) => string.Join(
        "; ",
        chart.Bars.Select(bar => $"{bar.Label}: {string.Join(", ", bar.Parts.Select((part, i) => string.Create(CultureInfo.InvariantCulture, $"{chart.Series[i]} {part}")))}"));

    private static void Add(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
