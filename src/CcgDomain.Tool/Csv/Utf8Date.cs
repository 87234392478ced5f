namespace CcgDomain.Tool.Csv;

/// <summary>Reads a date of the form 2013-04-01 from bytes.</summary>
internal static class Utf8Date
{
    internal static bool TryParse(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
