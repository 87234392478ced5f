using System.Globalization;
using System.Security;
using System.Text;

namespace CcgDomain.Tool.Reports;

/// <summary>Builds the text of an SVG image, line by line. Numbers are written as SVG has them, whatever the culture.</summary>
internal sealed class SvgImage
{
    private readonly StringBuilder _svg = new();

    /// <summary>Begins an image on a white ground.</summary>
    /// <param name="width">The width, in pixels.</param>
    /// <param name="height">The height, in pixels.</param>
    /// <param name="title">The title, which a browser shows and a screen reader reads.</param>
    /// <param name="description">What the image shows, in text.</param>
    internal SvgImage(int width, int height, string title, string description)
    {
        Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#000000\">");
        Append($"<title>{Escape(title)}</title>");
        Append($"<desc>{Escape(description)}</desc>");
        Append($"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
    }

    /// <summary>Appends a line.</summary>
    internal void Append(FormattableString line) => _svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    /// <summary>Returns a text as it stands in an element or an attribute.</summary>
    internal static string Escape(string text) => SecurityElement.Escape(text);

    /// <summary>Returns an estimate of the width of a text in a common sans-serif font, on the high side.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fontSize">The size of the font, in pixels.</param>
    internal static double WidthOf(string text, double fontSize = 13) => text.Length * fontSize * 0.6;

    /// <summary>Ends the image.</summary>
    /// <returns>The text of the SVG file.</returns>
    public override string ToString() => $"{_svg}</svg>\n";
}
