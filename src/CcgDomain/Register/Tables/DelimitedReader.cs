using System.Text;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>Reads the generated tables: rows on lines, fields between bars, dates as 2013-04-01. Blank fields at the end of a row may be missing.</summary>
internal ref struct DelimitedReader(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _text = text;
    private ReadOnlySpan<byte> _row;

    internal bool Next() => Cut(ref _text, (byte)'\n', out _row);

    internal ReadOnlySpan<byte> Field()
    {
        Cut(ref _row, (byte)'|', out var field);
        return field;
    }

    internal string? Text()
    {
        var field = Field();
        return field.IsEmpty ? null : Encoding.UTF8.GetString(field);
    }

    internal OdsCode Code() => CodeOf(Field());

    internal GssCode Gss() => GssOf(Field());

    /// <summary>A number; −1 where the field is blank.</summary>
    internal int Number()
    {
        var field = Field();
        return field.IsEmpty ? -1 : NumberOf(field);
    }

    internal static bool Cut(scoped ref ReadOnlySpan<byte> rest, byte separator, out ReadOnlySpan<byte> first)
    {
        var found = !rest.IsEmpty;
        var end = rest.IndexOf(separator);
        first = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return found;
    }

    internal static OdsCode CodeOf(ReadOnlySpan<byte> text) => OdsCode.TryParse(text, out var code) ? code : OdsCode.None;

    internal static GssCode GssOf(ReadOnlySpan<byte> text) => GssCode.TryParse(text, out var code) ? code : GssCode.None;

    internal static DateOnly DayOf(ReadOnlySpan<byte> text) => new(NumberOf(text[..4]), NumberOf(text[5..7]), NumberOf(text[8..10]));

    private static int NumberOf(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
