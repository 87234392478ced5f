using System.Runtime.CompilerServices;

namespace CcgDomain.Tool.Csv;

/// <summary>Reads a date of the form 2013-04-01 from bytes.</summary>
internal static class Utf8Date
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryParse(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = ((100 * Number(text[0], text[1])) + Number(text[2], text[3]), Number(text[5], text[6]), Number(text[8], text[9]));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    // What is no digit makes a number that is in no date.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Number(byte tens, byte ones)
    {
        var (ten, one) = ((uint)(tens - '0'), (uint)(ones - '0'));
        return ten <= 9 && one <= 9 ? (int)((ten * 10) + one) : int.MinValue / 200;
    }
}
