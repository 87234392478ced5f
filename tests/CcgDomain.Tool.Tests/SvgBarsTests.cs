using System.Xml.Linq;
using CcgDomain.Tool.Reports;

namespace CcgDomain.Tool.Tests;

/// <summary>The charts of stacked bars: where what stands, in the file and as it is rendered.</summary>
public sealed class SvgBarsTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Series = ["fully authorised", "with conditions", "with legal directions", "applicants", "no rating recorded"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    public void Bars_are_spread_evenly_over_the_axis(int count)
    {
        var (svg, _) = Draw([.. Enumerable.Range(0, count).Select(i => ($"2013-0{i + 1}-01", new long[] { 100 + i, 50, 61, 0, 0 }))]);
        var axis = svg.Root!.Elements(Svg + "path").Single().Attribute("d")!.Value[1..].Split(' ', 'H').Select(double.Parse).ToList();
        var centres = Bars(svg).GroupBy(rect => (double)rect.Attribute("x")!).Select(bar => bar.Key + ((double)bar.First().Attribute("width")! / 2)).ToList();

        Assert.Equal(count, centres.Count);
        var spacing = (axis[2] - axis[0]) / count;
        Assert.All(centres.Select((centre, i) => (centre, i)), bar => Assert.Equal(axis[0] + (spacing * (bar.i + 0.5)), bar.centre, 1.0));
    }

    [Fact]
    public void A_number_stands_inside_its_segment_or_beside_one_that_is_too_low_and_never_over_another()
    {
        var (svg, _) = Draw([("a", [150, 40, 4, 3, 2]), ("b", [0, 0, 0, 211, 0]), ("c", [1, 1, 1, 1, 200])]);
        var labels = svg.Root!.Elements(Svg + "text").Where(text => text.Attribute("font-weight") is null && long.TryParse(text.Value, out _)).ToList();
        var segments = Bars(svg).ToList();

        Assert.Equal(11, labels.Count);
        Assert.Equal(segments.Count, labels.Count);
        Assert.All(segments.Zip(labels), pair =>
        {
            var (left, top, width, height) = Place(pair.First);
            var (x, y) = ((double)pair.Second.Attribute("x")!, (double)pair.Second.Attribute("y")!);
            if (height >= 18)
            {
                Assert.Equal(left + (width / 2), x, 0.1);
                Assert.InRange(y, top + 9, top + height);
            }
            else
            {
                Assert.InRange(x, left + width, left + width + 10);
            }
        });
        Assert.All(labels.GroupBy(label => (double)label.Attribute("x")!), column => Assert.All(column.Zip(column.Skip(1)), pair => Assert.True((double)pair.First.Attribute("y")! - (double)pair.Second.Attribute("y")! >= 13.9)));
    }

    [Fact]
    public void The_heights_are_in_proportion_to_the_numbers_and_the_legend_stays_within_the_width()
    {
        var (svg, _) = Draw([("a", [100, 50, 25, 20, 16]), ("b", [10, 11, 12, 13, 14])]);
        var heights = Bars(svg).Select(rect => (double)rect.Attribute("height")!).ToList();
        var legend = svg.Root!.Elements(Svg + "text").Where(text => Series.Contains(text.Value)).ToList();

        Assert.All(((int[])[100, 50, 25, 20, 16, 10, 11, 12, 13, 14]).Zip(heights), pair => Assert.Equal(pair.First * heights[0] / 100, pair.Second, 0.1));
        Assert.Equal(5, legend.Count);
        Assert.All(legend, text => Assert.True((double)text.Attribute("x")! + SvgImage.WidthOf(text.Value) <= (double)svg.Root.Attribute("width")!));
        Assert.Equal(2, legend.Select(text => text.Attribute("y")!.Value).Distinct().Count());
    }

    [FactWith("librsvg2-bin")]
    public void Rendered_the_picture_has_its_size_and_each_segment_is_where_it_should_be_with_a_fill_of_its_own()
    {
        var (svg, file) = Draw([("a", [90, 60, 61, 0, 0]), ("b", [50, 50, 50, 30, 31])]);
        var png = PngImage.Render(file);

        Assert.Equal(((int)svg.Root!.Attribute("width")!, (int)svg.Root.Attribute("height")!), (png.Width, png.Height));
        var seen = Bars(svg).Select(rect =>
        {
            var (x, y, width, height) = Place(rect);
            Assert.Equal("#ffffff", png.At(x - 5, y + (height / 2)));

            // The colours of a patch beside the number: patterns have several.
            return string.Join(' ', Enumerable.Range(0, 16 * 16).Select(i => png.At(x + 4 + (i % 16), y + 4 + (i / 16))).GroupBy(colour => colour).Where(colour => colour.Count() >= 25).Select(colour => colour.Key).Order(StringComparer.Ordinal));
        }).ToList();
        Assert.Equal("#1d4e79", seen[0]);
        Assert.Equal(["#1d4e79", seen[1], seen[2]], seen[3..6]);
        Assert.Equal("#ffffff", seen[6]);
        Assert.Equal(5, seen.Distinct().Count());

        // In shades of grey the patterns still differ: each has its own share of darkness.
        var shades = seen[3..].Zip(Bars(svg).Skip(3)).Select(pair => Darkness(png, Place(pair.Second))).Order().ToList();
        Assert.All(shades.Zip(shades.Skip(1)), pair => Assert.True(pair.Second - pair.First > 10, $"{pair}"));
    }

    private static double Darkness(PngImage png, (double X, double Y, double Width, double Height) place) => Enumerable.Range(0, 16 * 16).Average(i =>
    {
        var rgb = Convert.FromHexString(png.At(place.X + 4 + (i % 16), place.Y + 4 + (i / 16))[1..]);
        return 255 - ((0.299 * rgb[0]) + (0.587 * rgb[1]) + (0.114 * rgb[2]));
    });

    private (XDocument Svg, string File) Draw((string Label, long[] Segments)[] bars)
    {
        var file = _folder.Add("chart.svg", new StackedBarChart("CCGs by authorisation", Series, bars).ToSvg());
        return (XDocument.Load(file), file);
    }

    // Segments have an edge and begin below the legend; their numbers stand on grounds without one.
    private static IEnumerable<XElement> Bars(XDocument svg) =>
        svg.Root!.Elements(Svg + "rect").Where(rect => rect.Attribute("stroke") is not null && (double)rect.Attribute("width")! > 14);

    private static (double X, double Y, double Width, double Height) Place(XElement rect) =>
        ((double)rect.Attribute("x")!, (double)rect.Attribute("y")!, (double)rect.Attribute("width")!, (double)rect.Attribute("height")!);
}
