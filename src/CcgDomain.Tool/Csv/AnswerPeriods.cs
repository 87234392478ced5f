using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CcgDomain.Register;

namespace CcgDomain.Tool.Csv;

/// <summary>The periods in which the register gives the same answer to every question, on whichever of their days it is asked.</summary>
internal static class AnswerPeriods
{
    /// <summary>Stands for the period of a text that is not a date.</summary>
    private const byte None = byte.MaxValue;

    private static CcgRegister England => CcgRegister.England;

    /// <summary>The first days of the periods, in order.</summary>
    private static readonly DateOnly[] FirstDays = [DateOnly.MinValue, .. Days().Distinct().Order()];

    // The period of each day from 2000 to 2099; None where year, month and day make no date.
    private static readonly byte[] ByDay = FindByDay();

    /// <summary>The number of periods.</summary>
    internal static int Count => FirstDays.Length;

    /// <summary>Returns the number of the period of a date.</summary>
    internal static int PeriodOf(DateOnly date)
    {
        var index = Array.BinarySearch(FirstDays, date);
        return index < 0 ? ~index - 1 : index;
    }

    /// <summary>Finds the period of a date of the form 2013-04-01, which may have blanks before and after it.</summary>
    /// <param name="text">The date.</param>
    /// <param name="period">The number of the period.</param>
    /// <returns><see langword="false"/> if the text is no such date.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryFind(ReadOnlySpan<byte> text, out int period)
    {
        if (TryFindInCentury(text, out period))
        {
            return true;
        }

        var isDate = TryParse(text.Trim(" \t"u8), out var date);
        period = isDate ? PeriodOf(date) : None;
        return isDate;
    }

    /// <summary>Returns the first day of a period.</summary>
    internal static DateOnly FirstDayOf(int period) => FirstDays[period];

    private static IEnumerable<DateOnly> Days() =>
    [
        .. England.ChangeDates,
        England.KnownUntil.AddDays(1),
        .. England.Ccgs.SelectMany(ccg => ccg.Names.Select(name => name.From)),
        .. England.Ccgs.SelectMany(ccg => ccg.GssCodes).Concat(England.Boards.SelectMany(board => board.GssCodes)).SelectMany(Days),
        .. England.Ccgs.SelectMany(ccg => Enum.GetValues<NhsAreaKind>().SelectMany(kind => England.MembershipsOf(kind, ccg.Code))).SelectMany(Days),
    ];

    private static IEnumerable<DateOnly> Days(GssPeriod period) => [period.KnownFrom, period.KnownTo.AddDays(1)];

    // The name of an area changes with the lists.
    private static IEnumerable<DateOnly> Days(Membership membership) => membership.Match<DateOnly[]>(
        known => [known.From, known.To.AddDays(1), known.Since.On, known.Until.On],
        changed => [changed.From, changed.To.AddDays(1), changed.Last.On, changed.First.On],
        notKnown => []);

    // What nearly every row needs, without a branch for each digit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFindInCentury(ReadOnlySpan<byte> text, out int period)
    {
        period = None;
        if (text.Length == 10)
        {
            // A digit becomes its number and a hyphen zero. Any other byte has its top bit set, either already or after the addition.
            var start = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x2D30_302D_3030_3030;
            var end = (ulong)BinaryPrimitives.ReadUInt16LittleEndian(text[8..]) ^ 0x3030;
            var others = (start | (start + 0x7F76_767F_7676_7676) | end | (end + 0x7676)) & 0x8080_8080_8080_8080;

            // A digit becomes the number that it makes with the next one.
            start = (start * 10) + (start >> 8);
            end = (end * 10) + (end >> 8);
            var (century, year, month, day) = (start & 0xFF, (start >> 16) & 0xFF, (start >> 40) & 0xFF, end & 0xFF);
            if ((others | (century ^ 20) | (month & ~15UL) | (day & ~31UL)) == 0)
            {
                period = ByDay[IndexOf((int)year, (int)month, (int)day)];
            }
        }

        return period != None;
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        Span<char> characters = stackalloc char[10];
        return text is [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _]
            && DateOnly.TryParseExact(characters[..Encoding.Latin1.GetChars(text, characters)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    private static int IndexOf(int year, int month, int day) => (year << 9) | (month << 5) | day;

    private static byte[] FindByDay()
    {
        var byDay = new byte[IndexOf(100, 0, 0)];
        Array.Fill(byDay, None);
        for (var day = new DateOnly(2000, 1, 1); day.Year < 2100; day = day.AddDays(1))
        {
            byDay[IndexOf(day.Year - 2000, day.Month, day.Day)] = checked((byte)PeriodOf(day));
        }

        return byDay;
    }
}
