using System.Text;
using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>
/// Reads a generated table: one row a line, fields separated by vertical bars, dates as 2013-04-01. Blank fields at the end of a row may be left out.
/// </summary>
internal ref struct DelimitedReader(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _text = text;
    private ReadOnlySpan<byte> _row;

    /// <summary>Moves to the next row; returns false if there is none.</summary>
    internal bool ReadRow() => TrySplitFirst(ref _text, (byte)'\n', out _row);

    /// <summary>Reads the next field of the row; empty if there is none.</summary>
    internal ReadOnlySpan<byte> ReadField()
    {
        TrySplitFirst(ref _row, (byte)'|', out var field);
        return field;
    }

    /// <summary>Reads a text; null if the field is blank.</summary>
    internal string? ReadText()
    {
        var field = ReadField();
        return field.IsEmpty ? null : Encoding.UTF8.GetString(field);
    }

    internal OdsCode ReadOdsCode() => ParseOdsCode(ReadField());

    internal GssCode ReadGssCode() => ParseGssCode(ReadField());

    internal int ReadNumber() => ParseNumber(ReadField());

    internal int? ReadOptionalNumber()
    {
        var field = ReadField();
        return field.IsEmpty ? null : ParseNumber(field);
    }

    internal bool? ReadOptionalFlag()
    {
        var field = ReadField();
        return field.IsEmpty ? null : field[0] == 'Y';
    }

    /// <summary>Returns a row of a table, which has it.</summary>
    internal static ReadOnlySpan<byte> RowAt(ReadOnlySpan<byte> table, int row)
    {
        for (; row > 0; row--)
        {
            table = table[(table.IndexOf((byte)'\n') + 1)..];
        }

        TrySplitFirst(ref table, (byte)'\n', out var first);
        return first;
    }

    /// <summary>Splits off what precedes the first separator, or everything if there is no separator; returns false if nothing is left.</summary>
    internal static bool TrySplitFirst(scoped ref ReadOnlySpan<byte> rest, byte separator, out ReadOnlySpan<byte> first)
    {
        var found = !rest.IsEmpty;
        var end = rest.IndexOf(separator);
        first = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return found;
    }

    internal static OdsCode ParseOdsCode(ReadOnlySpan<byte> text) => OdsCode.TryParse(text, out var code) ? code : OdsCode.None;

    internal static GssCode ParseGssCode(ReadOnlySpan<byte> text) => GssCode.TryParse(text, out var code) ? code : GssCode.None;

    /// <summary>Parses the date at the beginning of a text.</summary>
    internal static DateOnly ParseDate(ReadOnlySpan<byte> text) => new(ParseNumber(text[..4]), ParseNumber(text[5..7]), ParseNumber(text[8..10]));

    internal static int ParseNumber(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
