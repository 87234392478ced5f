using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace CcgDomain.Json;

/// <summary>
/// Writes dates in quotation marks. Dates mostly follow one another closely, so the month of the last one is kept, and another of the same month differs only in the day.
/// </summary>
internal struct DateWriter
{
    /// <summary>The number of bytes of a date in quotation marks: 12.</summary>
    internal const int Length = 12;

    // The month: the number of its first day, the number of its days (none by default), and the bytes "2013-02 from the lowest on.
    private int _firstDay;
    private int _days;
    private ulong _month;

    /// <summary>Writes a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="destination">At least <see cref="Length"/> bytes.</param>
    internal void Write(DateOnly date, Span<byte> destination)
    {
        if ((uint)(date.DayNumber - _firstDay) >= (uint)_days)
        {
            MoveTo(date);
        }

        var day = Digits(date.DayNumber - _firstDay + 1);
        BinaryPrimitives.WriteUInt64LittleEndian(destination, _month);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[sizeof(ulong)..], '-' | (day << 8) | ((uint)'"' << 24));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MoveTo(DateOnly date)
    {
        var (year, month, day) = date;
        _firstDay = date.DayNumber - day + 1;
        _days = DateTime.DaysInMonth(year, month);
        _month = '"' | ((ulong)Digits(year / 100) << 8) | ((ulong)Digits(year % 100) << 24) | ((ulong)'-' << 40) | ((ulong)Digits(month) << 48);
    }

    /// <summary>Returns the two digits of a number less than 100, the first in the lowest byte.</summary>
    private static uint Digits(int number)
    {
        var (tens, ones) = Math.DivRem((uint)number, 10);
        return '0' + tens + (('0' + ones) << 8);
    }
}
