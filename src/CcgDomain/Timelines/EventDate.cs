using System.ComponentModel;
using System.Text;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Timelines;

/// <summary>Represents what is known of the day of an event: the earliest and the latest day on which it can have been, both equal where the day is known.</summary>
/// <remarks>
/// <para>A day converts to an event date implicitly. Sources often give less: a month, a year, a latest day.</para>
/// <para>
/// The text is the part of the Extended Date/Time Format (EDTF, ISO 8601-2) that this takes: a day <c>2013-02-15</c>, a month <c>2013-02</c>, a year <c>2013</c>, an
/// interval <c>2013-10/2013-12</c> of any of these, an open interval <c>../2018-01</c> or <c>2013-04/..</c>, and <c>../..</c> where nothing is known. It is written in its
/// shortest form: a whole month or year as such, an interval with both ends to the year, or to the month, if that loses nothing.
/// </para>
/// <para>
/// Comparison is certain: <see cref="IsBefore"/> holds only if every possible day is before every possible day of the other. So neither of two dates may be before the
/// other, and there is no order; sort by <see cref="Earliest"/>.
/// </para>
/// <para>An open end is the first or the last day of the calendar. The default is the day 0001-01-01.</para>
/// </remarks>
/// <example>
/// <code>
/// EventDate day = new DateOnly(2013, 2, 15), month = new(2013, 2), quarter = EventDate.Parse("2013-10/2013-12"), by = EventDate.NotAfter(new(2018, 1, 31));
///
/// Console.WriteLine($"{day}, {month}, {quarter}, {by}"); // 2013-02-15, 2013-02, 2013-10/2013-12, ../2018-01
/// </code>
/// </example>
[JsonConverter(typeof(TextConverter<EventDate>))]
[TypeConverter(typeof(ParsableTypeConverter<EventDate>))]
public readonly struct EventDate : IEquatable<EventDate>,
    ISpanParsable<EventDate>, ITextValue, IUtf8SpanParsable<EventDate>, ISpanFormattable, IUtf8SpanFormattable
{
    static string ITextValue.WrittenPattern => Pattern;

    /// <summary>
    /// The regular expression that a text matches exactly when it parses, for use in schemas; except that it does not see an interval that ends before it starts.
    /// </summary>
    public const string Pattern = "^(?:" + Part + "|(?:" + Part + @"|\.\.)/(?:" + Part + @"|\.\.))$";

    // A day that exists, a month or a year.
    private const string Part =
        "(?!0000)(?:[0-9]{4}(?:-(?:(?:0[13578]|1[02])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|(?:0[469]|11)(?:-(?:0[1-9]|[12][0-9]|30))?|02(?:-(?:0[1-9]|1[0-9]|2[0-8]))?))?"
        + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";

    /// <summary>The number of characters of the longest text: 21.</summary>
    public const int MaxLength = (2 * DayLength) + 1;

    private const int DayLength = 10, MonthLength = 7, YearLength = 4;

    /// <summary>Initialises a date that is known to lie between two days.</summary>
    /// <param name="earliest">The earliest day on which the event can have been; the first day of the calendar if there is no such limit.</param>
    /// <param name="latest">The latest day; the last day of the calendar if there is no such limit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latest"/> is before <paramref name="earliest"/>.</exception>
    public EventDate(DateOnly earliest, DateOnly latest)
    {
        Earliest = earliest;
        Latest = Guard.Against.Before(latest, earliest);
    }

    /// <summary>Initialises an exact date.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public EventDate(int year, int month, int day) => Earliest = Latest = new(year, month, day);

    /// <summary>Initialises a date of which the month is known.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public EventDate(int year, int month)
    {
        Earliest = new(year, month, 1);
        Latest = LastOfMonth(Earliest);
    }

    /// <summary>Initialises a date of which the year is known.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of range.</exception>
    public EventDate(int year)
    {
        Earliest = new(year, 1, 1);
        Latest = new(year, 12, 31);
    }

    private EventDate(DateOnly day) => Earliest = Latest = day;

    /// <summary>Gets the date of which nothing is known.</summary>
    public static EventDate Unknown => new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Gets the earliest day on which the event can have been; the first day of the calendar if there is no such limit.</summary>
    public DateOnly Earliest { get; }

    /// <summary>Gets the latest day on which the event can have been; the last day of the calendar if there is no such limit.</summary>
    public DateOnly Latest { get; }

    /// <summary>Gets whether the day is known.</summary>
    public bool IsExact => Earliest == Latest;

    /// <summary>Converts a day to a date that is known.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator EventDate(DateOnly day) => new(day);

    /// <summary>Determines whether two dates have the same earliest and the same latest day.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator ==(EventDate left, EventDate right) => left.Equals(right);

    /// <summary>Determines whether two dates differ in the earliest or the latest day.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator !=(EventDate left, EventDate right) => !left.Equals(right);

    /// <summary>Creates a date that is known to be on or before a day.</summary>
    /// <param name="latest">The day.</param>
    /// <returns>The date, with no earliest day.</returns>
    public static EventDate NotAfter(DateOnly latest) => new(DateOnly.MinValue, latest);

    /// <summary>Creates a date that is known to be on or after a day.</summary>
    /// <param name="earliest">The day.</param>
    /// <returns>The date, with no latest day.</returns>
    public static EventDate NotBefore(DateOnly earliest) => new(earliest, DateOnly.MaxValue);

    /// <summary>Determines whether the event can have been on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>true if the day is not before the earliest and not after the latest day.</returns>
    public bool Contains(DateOnly day) => Earliest <= day && day <= Latest;

    /// <summary>Determines whether this date is certainly before another: on every possible day of both.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>true if the latest day is before the earliest day of the other.</returns>
    public bool IsBefore(EventDate other) => Latest < other.Earliest;

    /// <summary>Determines whether this date is certainly after another: on every possible day of both.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>true if the earliest day is after the latest day of the other.</returns>
    public bool IsAfter(EventDate other) => Earliest > other.Latest;

    /// <summary>Parses a date.</summary>
    /// <param name="s">The text: "2013-02".</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a date.</exception>
    public static EventDate Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Parses a date.</summary>
    /// <param name="s">The text: "2013-02".</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is not a date.</exception>
    public static EventDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var date) ? date : throw NotADate(s.ToString());

    /// <summary>Parses a date in UTF-8.</summary>
    /// <param name="utf8Text">The text: "2013-02".</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException"><paramref name="utf8Text"/> is not a date.</exception>
    public static EventDate Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, provider, out var date) ? date : throw NotADate(Encoding.UTF8.GetString(utf8Text));

    /// <summary>Tries to parse a date.</summary>
    /// <param name="s">The text: "2013-02".</param>
    /// <param name="result">The date; the default if the text is not one.</param>
    /// <returns>true if the text is a date; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out EventDate result) => TryParse(s.AsSpan(), null, out result);

    /// <summary>Tries to parse a date, and says why a text is not one.</summary>
    /// <param name="s">The text: "2013-02". Null is not a date.</param>
    /// <param name="result">The date; the default if the text is not one.</param>
    /// <param name="reason">A sentence that says what is wrong with the text; null if it was parsed.</param>
    /// <returns>true if the text is a date; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out EventDate result, [NotNullWhen(false)] out string? reason)
    {
        var parsed = TryParse(s, out result);
        reason = parsed ? null : Quote.WhyNotA(NotADateText, s);
        return parsed;
    }

    /// <inheritdoc cref="TryParse(string?, out EventDate)" path="/*[not(self::param)]"/>
    /// <param name="s">The text: "2013-02".</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The date; the default if the text is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EventDate result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out EventDate)" path="/*[not(self::param)]"/>
    /// <param name="s">The text: "2013-02".</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The date; the default if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out EventDate result)
    {
        result = default;
        Span<byte> ascii = stackalloc byte[MaxLength];
        return s.Length <= MaxLength && Encoding.UTF8.TryGetBytes(s, ascii, out var length) && TryParse(ascii[..length], provider, out result);
    }

    /// <inheritdoc cref="TryParse(string?, out EventDate)" path="/*[not(self::param)]"/>
    /// <param name="utf8Text">The text in UTF-8: "2013-02".</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The date; the default if the text is not one.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out EventDate result)
    {
        var slash = utf8Text.IndexOf((byte)'/');
        if (slash < 0)
        {
            return TryParsePart(utf8Text, out result);
        }

        result = default;
        if (!TryParseEnd(utf8Text[..slash], DateOnly.MinValue, out var from) || !TryParseEnd(utf8Text[(slash + 1)..], DateOnly.MaxValue, out var to) || to.Latest < from.Earliest)
        {
            return false;
        }

        result = new(from.Earliest, to.Latest);
        return true;
    }

    /// <summary>Determines whether the other date has the same earliest and the same latest day.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(EventDate other) => Earliest == other.Earliest && Latest == other.Latest;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is EventDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Earliest, Latest);

    /// <summary>Returns the date in its shortest form, the same in every culture.</summary>
    /// <returns>"2013-02-15", "2013-02", "2013", "2013-10/2013-12", "../2018-01".</returns>
    public override string ToString()
    {
        Span<char> text = stackalloc char[MaxLength];
        TryFormat(text, out var length, default, null);
        return text[..length].ToString();
    }

    /// <inheritdoc cref="ToString()" path="/*[not(self::param)]"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> utf8 = stackalloc byte[MaxLength];
        TryFormat(utf8, out charsWritten, format, provider);
        if (destination.Length < charsWritten)
        {
            charsWritten = 0;
            return false;
        }

        Encoding.UTF8.GetChars(utf8[..charsWritten], destination);
        return true;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var (from, to) = (LengthOf(Earliest, DateOnly.MinValue), LengthOf(Latest, DateOnly.MaxValue));
        bytesWritten = 0;
        if (IsSingle(out var single))
        {
            return TryWrite(Earliest, single, utf8Destination, ref bytesWritten);
        }

        Span<byte> text = stackalloc byte[MaxLength];
        var length = 0;
        _ = TryWrite(Earliest, from, text, ref length);
        text[length++] = (byte)'/';
        _ = TryWrite(Latest, to, text, ref length);
        if (!text[..length].TryCopyTo(utf8Destination))
        {
            return false;
        }

        bytesWritten = length;
        return true;
    }

    /// <summary>Determines whether this date is certainly on or after another.</summary>
    internal bool IsNotBefore(EventDate other) => Earliest >= other.Latest;

    /// <summary>Determines whether this date is certainly on or before another.</summary>
    internal bool IsNotAfter(EventDate other) => Latest <= other.Earliest;

    /// <summary>Determines whether both dates can be the same day.</summary>
    internal bool Overlaps(EventDate other) => Earliest <= other.Latest && other.Earliest <= Latest;

    /// <summary>Determines whether the date can be a 1 April, the first day of a financial year.</summary>
    internal bool CanBeFirstOfApril()
    {
        var next = new DateOnly(Earliest.Year, 4, 1);
        return next >= Earliest ? next <= Latest : Earliest.Year < DateOnly.MaxValue.Year && next.AddYears(1) <= Latest;
    }

    /// <summary>Returns the date after what is known of an earlier event: this one without the days before the day.</summary>
    internal EventDate After(DateOnly earliest) => Earliest >= earliest || Latest < earliest ? this : new(earliest, Latest);

    /// <summary>Returns this date without the days after a day; the date as it is if no day would be left.</summary>
    internal EventDate Until(DateOnly latest) => Latest <= latest || latest < Earliest ? this : new(Earliest, latest);

    /// <summary>Returns the date of the next day; an end on the last day of the calendar stays there.</summary>
    internal EventDate NextDay() => new(Next(Earliest), Next(Latest));

    /// <summary>Returns the date of the day before; an end on the first day of the calendar stays there.</summary>
    internal EventDate DayBefore() => new(Previous(Earliest), Previous(Latest));

    private static DateOnly Previous(DateOnly day) => day == DateOnly.MinValue ? day : day.AddDays(-1);

    private static DateOnly Next(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static FormatException NotADate(string text) => Quote.NotA(NotADateText, text);

    internal const string NotADateText = "a date such as 2013-04-01, a month such as 2013-04, a year such as 2013, or an interval such as 2013-10/2013-12 or ../2018-01";

    // An end of an interval is written as the year or the month if the other end can be too.
    private int LengthOf(DateOnly end, DateOnly open)
    {
        if (end == open)
        {
            return 2;
        }

        var wholeMonths = (IsOpenStart || Earliest.Day == 1) && (IsOpenEnd || Latest == LastOfMonth(Latest));
        var wholeYears = wholeMonths && (IsOpenStart || Earliest.Month == 1) && (IsOpenEnd || Latest.Month == 12);
        return wholeYears ? YearLength : wholeMonths ? MonthLength : DayLength;
    }

    private bool IsOpenStart => Earliest == DateOnly.MinValue;

    private bool IsOpenEnd => Latest == DateOnly.MaxValue;

    private bool IsSingle(out int length)
    {
        length = DayLength;
        if (IsExact)
        {
            return true;
        }

        if (IsOpenStart || IsOpenEnd || Earliest.Year != Latest.Year)
        {
            return false;
        }

        length = LengthOf(Earliest, DateOnly.MinValue);
        return length == YearLength || (length == MonthLength && Earliest.Month == Latest.Month);
    }

    private static bool TryWrite(DateOnly day, int length, Span<byte> destination, ref int written)
    {
        var target = destination[written..];
        if (target.Length < length)
        {
            return false;
        }

        written += length;
        if (length == 2)
        {
            ".."u8.CopyTo(target);
            return true;
        }

        WriteDigits(target, day.Year / 100);
        WriteDigits(target[2..], day.Year % 100);
        if (length > YearLength)
        {
            target[YearLength] = (byte)'-';
            WriteDigits(target[(YearLength + 1)..], day.Month);
        }

        if (length > MonthLength)
        {
            target[MonthLength] = (byte)'-';
            WriteDigits(target[(MonthLength + 1)..], day.Day);
        }

        return true;
    }

    private static void WriteDigits(Span<byte> destination, int number)
    {
        destination[0] = (byte)('0' + (number / 10));
        destination[1] = (byte)('0' + (number % 10));
    }

    private static bool TryParseEnd(ReadOnlySpan<byte> text, DateOnly open, out EventDate date)
    {
        if (text.SequenceEqual(".."u8))
        {
            date = open;
            return true;
        }

        return TryParsePart(text, out date);
    }

    /// <summary>Parses a day, a month or a year.</summary>
    private static bool TryParsePart(ReadOnlySpan<byte> text, out EventDate date)
    {
        date = default;
        if (text.Length is not (DayLength or MonthLength or YearLength)
            || (text.Length > YearLength && text[YearLength] != '-')
            || (text.Length > MonthLength && text[MonthLength] != '-'))
        {
            return false;
        }

        if (!TryParseDigits(text[..2], out var century) || !TryParseDigits(text[2..4], out var year) || (century | year) == 0)
        {
            return false;
        }

        year += 100 * century;
        if (text.Length == YearLength)
        {
            date = new(year);
            return true;
        }

        if (!TryParseDigits(text[5..7], out var month) || month is 0 or > 12)
        {
            return false;
        }

        if (text.Length == MonthLength)
        {
            date = new(year, month);
            return true;
        }

        if (!TryParseDigits(text[8..], out var day) || day == 0 || (day > 28 && day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<byte> text, out int number)
    {
        var (tens, ones) = ((uint)text[0] - '0', (uint)text[1] - '0');
        number = (int)((10 * tens) + ones);
        return tens <= 9 && ones <= 9;
    }
}
