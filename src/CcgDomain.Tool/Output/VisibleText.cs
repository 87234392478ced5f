using System.Buffers;
using System.Globalization;
using System.Text;

namespace CcgDomain.Tool.Output;

/// <summary>Replaces what a reader cannot see in a text, and what could break a line, control a terminal or turn the order of the characters round, with escapes such as \u202e.</summary>
internal static class VisibleText
{
    /// <summary>
    /// The invisible characters above the ASCII range: controls, the line and paragraph separators, and what Unicode calls "default ignorable": zero-width
    /// and bidirectional characters, fillers, variation selectors and tags (DerivedCoreProperties.txt of Unicode 16), with the interlinear annotations.
    /// </summary>
    private static readonly (int First, int Last)[] InvisibleRanges =
    [
        (0x7F, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F), (0x2028, 0x202E),
        (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

    private static readonly SearchValues<char> AboveAscii = Characters('\0');

    private static readonly SearchValues<char> WithControls = Characters(' ');

    /// <summary>Returns a text as one line in which every character can be seen.</summary>
    /// <remarks>A text without such characters is returned as it is, and a result is its own result.</remarks>
    internal static string Of(string text) => text.AsSpan().ContainsAny(WithControls) ? Escape(text, WithControls) : text;

    /// <summary>Returns JSON in which every character can be seen, with the same value. Its line feeds are those between tokens, and stay.</summary>
    internal static string OfJson(string json) => json.AsSpan().ContainsAny(AboveAscii) ? Escape(json, AboveAscii) : json;

    private static string Escape(string text, SearchValues<char> suspects)
    {
        var visible = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            if (!suspects.Contains(text[i]) || (isPair && !IsInvisible(char.ConvertToUtf32(text, i))))
            {
                visible.Append(text, i, isPair ? 2 : 1);
            }
            else
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
                if (isPair)
                {
                    visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i + 1]:x4}");
                }
            }

            i += isPair ? 1 : 0;
        }

        return visible.ToString();
    }

    private static bool IsInvisible(int codePoint)
    {
        foreach (var (first, last) in InvisibleRanges)
        {
            if (codePoint >= first && codePoint <= last)
            {
                return true;
            }
        }

        return false;
    }

    // The surrogates are among them: half of a pair is never shown, and of a whole one Escape decides.
    private static SearchValues<char> Characters(char controls)
    {
        var characters = new StringBuilder();
        Append(0, controls - 1);
        foreach (var (first, last) in InvisibleRanges)
        {
            Append(first, Math.Min(last, char.MaxValue));
        }

        Append(0xD800, 0xDFFF);
        return SearchValues.Create(characters.ToString());

        void Append(int first, int last)
        {
            for (var i = first; i <= last; i++)
            {
                characters.Append((char)i);
            }
        }
    }
}
