using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Assurance;

/// <summary>A financial year in which there were CCGs, 1 April to 31 March: 2012/13 to 2022/23.</summary>
/// <remarks>
/// <para>A year is written as <c>2015/16</c>, and in no other way. The first CCGs were established before 1 April 2013, and a CCG's first financial year runs
/// from its establishment to the next 31 March (National Health Service Act 2006 s. 14Z24(1)), so 2012/13 is one; the last day with CCGs was 30 June 2022.</para>
/// <para>The default is <see cref="None"/>: equal to itself, first in order, with an empty text, and not accepted wherever a year is meant.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<FinancialYear>))]
[TypeConverter(typeof(ParsableTypeConverter<FinancialYear>))]
public readonly struct FinancialYear : IEquatable<FinancialYear>, IComparable<FinancialYear>, IComparable,
    ISpanParsable<FinancialYear>, ITextValue, IUtf8SpanParsable<FinancialYear>, ISpanFormattable, IUtf8SpanFormattable
{
    static string ITextValue.WrittenPattern => Pattern;

    private const string Description = "a financial year with CCGs, 2012/13 to 2022/23";

    /// <summary>The regular expression that a text matches exactly when it parses, for use in schemas.</summary>
    public const string Pattern = "^20(12/13|13/14|14/15|15/16|16/17|17/18|18/19|19/20|20/21|21/22|22/23)$";

    /// <summary>The number of characters of every year: 7.</summary>
    public const int TextLength = 7;

    private const int BeforeFirst = 2011;
    private const int LastStart = 2022;

    private static readonly FinancialYear[] Years =
        [new(2012), new(2013), new(2014), new(2015), new(2016), new(2017), new(2018), new(2019), new(2020), new(2021), new(2022)];

    // 1 for 2012/13.
    private readonly byte _number;

    private FinancialYear(int start) => _number = (byte)(start - BeforeFirst);

    /// <summary>The default, which is no year. Its text is empty, and no text parses to it.</summary>
    public static FinancialYear None => default;

    /// <summary>The financial years in which there were CCGs, in order: 2012/13 to 2022/23.</summary>
    public static ImmutableArray<FinancialYear> All => ImmutableCollectionsMarshal.AsImmutableArray(Years);

    /// <summary>Whether this is <see cref="None"/>, and so no year.</summary>
    public bool IsNone => _number == 0;

    /// <summary>The first day, a 1 April; the earliest date of all for <see cref="None"/>.</summary>
    public DateOnly FirstDay => IsNone ? DateOnly.MinValue : new(Start, 4, 1);

    /// <summary>The last day, a 31 March, inclusive; the earliest date of all for <see cref="None"/>.</summary>
    public DateOnly LastDay => IsNone ? DateOnly.MinValue : new(Start + 1, 3, 31);

    private int Start => BeforeFirst + _number;

    /// <summary>Determines whether two years are equal.</summary>
    /// <param name="left">The first year.</param>
    /// <param name="right">The second year.</param>
    public static bool operator ==(FinancialYear left, FinancialYear right) => left._number == right._number;

    /// <summary>Determines whether two years differ.</summary>
    /// <param name="left">The first year.</param>
    /// <param name="right">The second year.</param>
    public static bool operator !=(FinancialYear left, FinancialYear right) => left._number != right._number;

    /// <summary>Determines whether one year precedes another.</summary>
    /// <param name="left">The first year.</param>
    /// <param name="right">The second year.</param>
    public static bool operator <(FinancialYear left, FinancialYear right) => left._number < right._number;

    /// <summary>Determines whether one year precedes another or is equal to it.</summary>
    /// <param name="left">The first year.</param>
    /// <param name="right">The second year.</param>
    public static bool operator <=(FinancialYear left, FinancialYear right) => left._number <= right._number;

    /// <summary>Determines whether one year follows another.</summary>
    /// <param name="left">The first year.</param>
    /// <param name="right">The second year.</param>
    public static bool operator >(FinancialYear left, FinancialYear right) => left._number > right._number;

    /// <summary>Determines whether one year follows another or is equal to it.</summary>
    /// <param name="left">The first year.</param>
    /// <param name="right">The second year.</param>
    public static bool operator >=(FinancialYear left, FinancialYear right) => left._number >= right._number;

    /// <summary>Returns the financial year that begins in a calendar year.</summary>
    /// <param name="start">The calendar year of the 1 April with which it begins: 2015 for 2015/16; from 2012 to 2022.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is less than 2012 or greater than 2022.</exception>
    public static FinancialYear Of(int start)
    {
        Guard.Against.Below(start, BeforeFirst + 1);
        Guard.Against.Above(start, LastStart);
        return new(start);
    }

    /// <summary>Parses a year.</summary>
    /// <param name="s">The text: "2015/16".</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a financial year with CCGs.</exception>
    public static FinancialYear Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Parses a year.</summary>
    /// <param name="s">The text: "2015/16".</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The year.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is not a financial year with CCGs.</exception>
    public static FinancialYear Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, out var year) ? year : throw InvalidYear(s);

    /// <summary>Parses a year from UTF-8.</summary>
    /// <param name="utf8Text">The text: "2015/16".</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The year.</returns>
    /// <exception cref="FormatException"><paramref name="utf8Text"/> is not a financial year with CCGs.</exception>
    public static FinancialYear Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, out var year) ? year : throw InvalidYear(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Tries to parse a year, without allocating.</summary>
    /// <param name="s">The text: "2015/16". Null is not a year.</param>
    /// <param name="year">The year, or <see cref="None"/> if the text is not a financial year with CCGs.</param>
    /// <returns>true if the text is a financial year with CCGs; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out FinancialYear year) => TryParse(s.AsSpan(), out year);

    /// <summary>Tries to parse a year, and says why a text is not one.</summary>
    /// <param name="s">The text: "2015/16". Null is not a year.</param>
    /// <param name="year">The year, or <see cref="None"/> if the text is not a financial year with CCGs.</param>
    /// <param name="reason">A sentence that says what is wrong with the text; null if it was parsed.</param>
    /// <returns>true if the text is a financial year with CCGs; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out FinancialYear year, [NotNullWhen(false)] out string? reason)
    {
        var parsed = TryParse(s, out year);
        reason = parsed ? null : Quote.WhyNotA(Description, s);
        return parsed;
    }

    /// <summary>Tries to parse a year, without allocating.</summary>
    /// <param name="s">The text: "2015/16".</param>
    /// <param name="year">The year, or <see cref="None"/> if the text is not a financial year with CCGs.</param>
    /// <returns>true if the text is a financial year with CCGs; otherwise, false.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out FinancialYear year)
    {
        Span<byte> ascii = stackalloc byte[TextLength];
        year = default;
        return s.Length == TextLength
            && System.Text.Ascii.FromUtf16(s, ascii, out _) == System.Buffers.OperationStatus.Done
            && TryParse(ascii, out year);
    }

    /// <summary>Tries to parse a year from UTF-8, without allocating.</summary>
    /// <param name="utf8Text">The text: "2015/16".</param>
    /// <param name="year">The year, or <see cref="None"/> if the text is not a financial year with CCGs.</param>
    /// <returns>true if the text is a financial year with CCGs; otherwise, false.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out FinancialYear year)
    {
        year = default;
        if (utf8Text.Length != TextLength || !utf8Text.StartsWith("20"u8) || utf8Text[4] != (byte)'/')
        {
            return false;
        }

        var (start, end) = (TwoDigits(utf8Text[2..]), TwoDigits(utf8Text[5..]));
        if (start < 0 || end != start + 1 || 2000 + start is <= BeforeFirst or > LastStart)
        {
            return false;
        }

        year = new(2000 + start);
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, out FinancialYear)" path="/*[not(self::param)]"/>
    /// <param name="s">The text: "2015/16". Null is not a year.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The year, or <see cref="None"/> if the text is not a financial year with CCGs.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FinancialYear result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out FinancialYear)" path="/*[not(self::param)]"/>
    /// <param name="s">The text: "2015/16".</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The year, or <see cref="None"/> if the text is not a financial year with CCGs.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FinancialYear result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out FinancialYear)" path="/*[not(self::param)]"/>
    /// <param name="utf8Text">The text: "2015/16".</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The year, or <see cref="None"/> if the text is not a financial year with CCGs.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out FinancialYear result) => TryParse(utf8Text, out result);

    /// <inheritdoc/>
    public bool Equals(FinancialYear other) => _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FinancialYear other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number;

    /// <inheritdoc/>
    public int CompareTo(FinancialYear other) => _number.CompareTo(other._number);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is null ? 1 : CompareTo(Guard.Against.OtherType<FinancialYear>(obj));

    /// <summary>Returns the text of the year.</summary>
    /// <returns>"2015/16"; empty for <see cref="None"/>.</returns>
    public override string ToString() => IsNone ? "" : string.Create(CultureInfo.InvariantCulture, $"{Start:D4}/{(Start + 1) % 100:D2}");

    /// <summary>Returns the text of the year.</summary>
    /// <param name="format">Ignored: a year has one form.</param>
    /// <param name="formatProvider">Ignored: formatting does not depend on the culture.</param>
    /// <returns>"2015/16"; empty for <see cref="None"/>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Tries to write the year to a span, without allocating.</summary>
    /// <param name="destination">The span to write to; <see cref="TextLength"/> characters are always enough.</param>
    /// <param name="charsWritten">The number of characters written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Ignored: a year has one form.</param>
    /// <param name="provider">Ignored: formatting does not depend on the culture.</param>
    /// <returns>true if the span was long enough; otherwise, false.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> ascii = stackalloc byte[TextLength];
        TryFormat(ascii, out var length, format, provider);
        charsWritten = 0;
        return destination.Length >= length
            && System.Text.Ascii.ToUtf16(ascii[..length], destination, out charsWritten) == System.Buffers.OperationStatus.Done;
    }

    /// <summary>Tries to write the year as UTF-8 to a span, without allocating.</summary>
    /// <param name="utf8Destination">The span to write to; <see cref="TextLength"/> bytes are always enough.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Ignored: a year has one form.</param>
    /// <param name="provider">Ignored: formatting does not depend on the culture.</param>
    /// <returns>true if the span was long enough; otherwise, false.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bytesWritten = 0;
        if (IsNone)
        {
            return true;
        }

        if (utf8Destination.Length < TextLength)
        {
            return false;
        }

        "2000/00"u8.CopyTo(utf8Destination);
        WriteTwoDigits(utf8Destination[2..], Start % 100);
        WriteTwoDigits(utf8Destination[5..], (Start + 1) % 100);
        bytesWritten = TextLength;
        return true;
    }

    private static void WriteTwoDigits(Span<byte> destination, int number)
    {
        destination[0] = (byte)('0' + (number / 10));
        destination[1] = (byte)('0' + (number % 10));
    }

    private static int TwoDigits(ReadOnlySpan<byte> text)
    {
        var (tens, ones) = (text[0] - '0', text[1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -1;
    }

    private static FormatException InvalidYear(ReadOnlySpan<char> text) => Quote.NotA(Description, text);
}
