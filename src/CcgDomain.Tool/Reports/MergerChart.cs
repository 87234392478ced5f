using CcgDomain.Register;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary>The picture of the mergers: time goes to the right, each organisation is a box over the rows of all that merged into it, and the regions lie one below the other.</summary>
/// <param name="Title">The title.</param>
/// <param name="Map">What is drawn.</param>
internal sealed record MergerChart(string Title, MergerMap Map) : Chart(Title)
{
    private const int Margin = 20;
    private const int ColumnWidth = 134;
    private const int SplitGap = 80;
    private const int HeaderHeight = 112;
    private const int RegionHeight = 48;
    private const int RowHeight = 14;
    private const double FontSize = 10;

    // The fills differ in brightness alone.
    private static readonly (string Name, string Fill, string Text)[] Kinds =
        [("a CCG of April 2013", "#ffffff", "#000000"), ("a CCG formed by a merger", "#d5dfe9", "#000000"), ("an integrated care board", "#1d4e79", "#ffffff")];

    internal override string ToSvg()
    {
        var svg = new SvgImage(Left(Map.Days.Length) + Margin, Bottom + Margin, Title, string.Join("; ", Map.Days.Select(day => $"{day:O}: {Count(Map.On(day))}")));
        svg.Append($"<text x=\"{Margin}\" y=\"26\" font-size=\"16\" font-weight=\"bold\">{SvgImage.Escape(Title)}</text>");
        DrawLegend(svg);
        for (var i = 0; i < Map.Days.Length; i++)
        {
            svg.Append($"<text x=\"{Left(i)}\" y=\"84\" font-weight=\"bold\">{Map.Days[i]:O}</text>");
            svg.Append($"<text x=\"{Left(i)}\" y=\"101\">{Count(Map.On(Map.Days[i]))}</text>");
        }

        for (var i = 0; i < Map.Regions.Length; i++)
        {
            DrawRegion(svg, i);
        }

        for (var i = 1; i < Map.Days.Length; i++)
        {
            if (HasSplit(i))
            {
                DrawLinks(svg, i);
            }
        }

        foreach (var unit in Map.Units)
        {
            DrawUnit(svg, unit);
        }

        return svg.ToString();
    }

    /// <summary>Returns a number of organisations in words: "211 CCGs", "36 boards".</summary>
    internal static string Count(IEnumerable<MergerUnit> units)
    {
        var isBoard = units.Select(unit => unit.IsBoard).ToList();
        return Wording.Count(isBoard.Count, isBoard.Contains(true) ? "board" : "CCG");
    }

    private static void DrawLegend(SvgImage svg)
    {
        double x = Margin;
        foreach (var (name, fill, _) in Kinds)
        {
            svg.Append($"<rect x=\"{x:0.##}\" y=\"42\" width=\"22\" height=\"14\" fill=\"{fill}\" stroke=\"#000000\"/>");
            svg.Append($"<text x=\"{x + 28:0.##}\" y=\"54\">{name}</text>");
            x += 50 + SvgImage.WidthOf(name);
        }

        svg.Append($"<path d=\"M{x:0.##} 49h34\" stroke=\"#000000\" stroke-width=\"2\" stroke-dasharray=\"5 3\"/>");
        svg.Append($"<text x=\"{x + 40:0.##}\" y=\"54\">a part of a board</text>");
    }

    private void DrawRegion(SvgImage svg, int index)
    {
        var (name, top, _) = Map.Regions[index];
        var y = Y(top) - RegionHeight;
        svg.Append($"<path d=\"M{Margin} {y + 8}H{Left(Map.Days.Length)}\" stroke=\"#000000\"/>");
        svg.Append($"<text x=\"{Margin}\" y=\"{y + 26}\" font-size=\"14\" font-weight=\"bold\">{SvgImage.Escape(name)}</text>");
        for (var i = 0; i < Map.Days.Length; i++)
        {
            svg.Append($"<text x=\"{Left(i)}\" y=\"{y + 42}\" font-size=\"11\">{Map.Days[i]:O}: {Count(Map.On(Map.Days[i]).Where(unit => unit.Region == name))}</text>");
        }
    }

    /// <summary>Draws what connects the boxes on both sides of a day on which organisations were split: a band for what went on or merged, a dashed line for a part.</summary>
    private void DrawLinks(SvgImage svg, int column)
    {
        var (x1, x2) = (Left(column - 1) + ColumnWidth, Left(column));
        foreach (var unit in Map.On(Map.Days[column - 1]))
        {
            var (top, bottom) = Edges(unit);
            if (!unit.IsSplit || unit.IsOpenOn(Map.Days[column]))
            {
                svg.Append($"<rect class=\"link\" data-from=\"{unit.Code}\" x=\"{x1}\" y=\"{top + 2}\" width=\"{x2 - x1}\" height=\"{bottom - top - 4}\" fill=\"#d5dfe9\"/>");
            }
        }

        foreach (var unit in Map.On(Map.Days[column - 1]).Where(unit => unit.IsSplit && !unit.IsOpenOn(Map.Days[column])))
        {
            var (top, bottom) = Edges(unit);
            var y1 = (top + bottom) / 2;
            foreach (var successor in Map.On(Map.Days[column]).Where(other => unit.Successors.Contains(other.Code)))
            {
                var (first, last) = Edges(successor);
                var y2 = Math.Clamp(y1, first + 7, last - 7);
                var middle = (x1 + x2) / 2;
                svg.Append($"<g class=\"link\" data-from=\"{unit.Code}\" data-to=\"{successor.Code}\"><path d=\"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2 - 8} {y2}\" fill=\"none\" stroke=\"#000000\" stroke-width=\"2\" stroke-dasharray=\"5 3\"/><path d=\"M{x2} {y2}l-9 -5v10z\"/></g>");
            }
        }
    }

    private void DrawUnit(SvgImage svg, MergerUnit unit)
    {
        List<int> columns = [.. Enumerable.Range(0, Map.Days.Length).Where(i => unit.IsOpenOn(Map.Days[i]))];
        var (_, fill, colour) = Kinds[unit.IsBoard ? 2 : IsOriginal(unit) ? 0 : 1];
        var (top, bottom) = Edges(unit);
        svg.Append($"<g class=\"unit\" data-code=\"{unit.Code}\" data-opened=\"{unit.Opened:O}\" data-next=\"{string.Join(' ', Map.SuccessorsOf(unit))}\" fill=\"{colour}\" font-size=\"{FontSize}\"><title>{SvgImage.Escape(unit.ToString())}</title>");

        // Where organisations were split there is a gap, and the box begins again behind it.
        for (var first = 0; first < columns.Count;)
        {
            var last = first;
            while (last + 1 < columns.Count && !HasSplit(columns[last + 1]))
            {
                last++;
            }

            var (x, width) = (Left(columns[first]), Left(columns[last]) + ColumnWidth - Left(columns[first]));
            svg.Append($"<rect x=\"{x}\" y=\"{top}\" width=\"{width}\" height=\"{bottom - top}\" fill=\"{fill}\" stroke=\"#000000\" stroke-width=\"0.8\"/>");
            DrawText(svg, unit, x + 4, width - 8, top, bottom);
            first = last + 1;
        }

        svg.Append($"</g>");
    }

    private void DrawText(SvgImage svg, MergerUnit unit, int x, int width, int top, int bottom)
    {
        var (code, rows) = ($"{unit.Code}", Map.RowsOf(unit).Count);
        if (rows == 1)
        {
            var name = Fit(unit.Place.Split(' '), width - SvgImage.WidthOf($"{code} ", FontSize), 1)[0];
            svg.Append($"<text x=\"{x}\" y=\"{top + 10.5}\"><tspan font-weight=\"bold\">{code}</tspan> {SvgImage.Escape(name)}</text>");
            return;
        }

        var lines = Fit(unit.Place.Split(' '), width, rows - 1);
        var y = ((top + bottom) / 2.0) - (lines.Count * 6) + 3.5;
        svg.Append($"<text x=\"{x}\" y=\"{y:0.##}\" font-weight=\"bold\">{code}</text>");
        for (var i = 0; i < lines.Count; i++)
        {
            svg.Append($"<text x=\"{x}\" y=\"{y + (12 * (i + 1)):0.##}\">{SvgImage.Escape(lines[i])}</text>");
        }
    }

    /// <summary>Breaks words into lines of a width; what does not fit is replaced by an ellipsis.</summary>
    private static List<string> Fit(string[] words, double width, int maxLines)
    {
        var length = (int)(width / SvgImage.WidthOf(" ", FontSize));
        List<string> lines = [""];
        foreach (var word in words)
        {
            var line = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (line.Length <= length || lines[^1].Length == 0 || lines.Count == maxLines)
            {
                lines[^1] = line;
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines.Select(line => line.Length > length ? $"{line[..(length - 1)].TrimEnd()}…" : line)];
    }

    private static bool IsOriginal(MergerUnit unit) => CcgRegister.England.TryFind(unit.Code, out var ccg) && ccg.IsOriginal;

    /// <summary>Returns whether organisations were split on the day of a column.</summary>
    private bool HasSplit(int column) => column > 0 && Map.On(Map.Days[column - 1]).Any(unit => unit.IsSplit && !unit.IsOpenOn(Map.Days[column]));

    private int Left(int column) => Margin + (column * ColumnWidth) + (Enumerable.Range(0, Math.Min(column + 1, Map.Days.Length)).Count(HasSplit) * SplitGap);

    private int Y(int row) => HeaderHeight + (row * RowHeight) + (Map.Regions.Count(region => region.Top <= row) * RegionHeight);

    private int Bottom => Y(Map.RowCount - 1) + RowHeight;

    private (int Top, int Bottom) Edges(MergerUnit unit)
    {
        var (top, count) = Map.RowsOf(unit);
        return (Y(top), Y(top) + (count * RowHeight));
    }
}
