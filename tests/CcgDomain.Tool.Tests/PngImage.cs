using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;

namespace CcgDomain.Tool.Tests;

/// <summary>A picture as rsvg-convert renders it from SVG: eight bits for each of red, green, blue and, if it is not opaque, alpha.</summary>
internal sealed class PngImage
{
    private readonly byte[] _pixels;
    private readonly int _pixelSize;

    private PngImage(byte[] png)
    {
        Width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        Height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        _pixelSize = png[25] == 6 ? 4 : 3;
        Assert.Equal([8, (byte)(_pixelSize == 4 ? 6 : 2), 0, 0, 0], png[24..29]);
        using var data = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(png.AsSpan(at + 8, length));
            }

            at += length + 12;
        }

        data.Position = 0;
        using var lines = new ZLibStream(data, CompressionMode.Decompress);
        var stride = Width * _pixelSize;
        _pixels = new byte[stride * Height];
        for (var y = 0; y < Height; y++)
        {
            var filter = lines.ReadByte();
            var line = _pixels.AsSpan(y * stride, stride);
            lines.ReadExactly(line);
            for (var i = 0; i < stride; i++)
            {
                var left = i >= _pixelSize ? line[i - _pixelSize] : 0;
                var up = y > 0 ? _pixels[((y - 1) * stride) + i] : 0;
                var corner = i >= _pixelSize && y > 0 ? _pixels[((y - 1) * stride) + i - _pixelSize] : 0;
                line[i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) });
            }
        }
    }

    internal int Width { get; }

    internal int Height { get; }

    /// <summary>Whether rsvg-convert is there (Debian: librsvg2-bin).</summary>
    internal static bool IsAvailable { get; } = File.Exists("/usr/bin/rsvg-convert");

    /// <summary>Renders a file.</summary>
    internal static PngImage Render(string svg)
    {
        var png = Path.ChangeExtension(svg, ".png");
        using var process = Process.Start("rsvg-convert", [svg, "-o", png]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return new(File.ReadAllBytes(png));
    }

    /// <summary>Returns the colour of a pixel as SVG writes it: "#1d4e79".</summary>
    internal string At(double x, double y) => $"#{Convert.ToHexStringLower(_pixels.AsSpan((((int)y * Width) + (int)x) * _pixelSize, 3))}";

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
