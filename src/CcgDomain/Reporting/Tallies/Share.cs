using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>A part of a whole: an exact fraction that is formatted as "163/211" or as the percentage "77 %".</summary>
/// <remarks>
/// <para>There is no default value. The share of an empty whole is <see cref="Undefined"/>, 0 of 0: it has no percentage, is written as "–", and
/// sorts before every other share.</para>
/// <para>Two shares are equal if both numbers are equal: 1/2 and 2/4 are the same fraction of different wholes, and are not equal. Shares are
/// ordered by value, then by the whole.</para>
/// <para>A share is rounded only when it is formatted, half away from zero: 1/200 is "1 %" (0.5 %). The text is the same in every culture, with
/// a full stop as the decimal separator and a space before the percent sign.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<Share>))]
[TypeConverter(typeof(ParsableTypeConverter<Share>))]
public sealed record Share : IComparable<Share>, IComparable, ISpanParsable<Share>, ITextValue, IFormattable
{
    static string ITextValue.WrittenPattern => "^[0-9]+/[0-9]+$";

    private const string Description = "a share: a part, a slash and a whole that is not less, as in 163/211";

    private const int MaxDecimals = 9;

    private Share(long numerator, long denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The share of an empty whole, 0 of 0.</summary>
    public static Share Undefined { get; } = new(0, 0);

    /// <summary>The part.</summary>
    public long Numerator { get; }

    /// <summary>The whole; 0 only for <see cref="Undefined"/>.</summary>
    public long Denominator { get; }

    /// <summary>Whether the whole is empty, in which case there is no percentage.</summary>
    public bool IsUndefined => Denominator == 0;

    /// <summary>Whether the left share sorts before the right one.</summary>
    /// <param name="left">The first share; null sorts before every share.</param>
    /// <param name="right">The second share; null sorts before every share.</param>
    public static bool operator <(Share? left, Share? right) => Compare(left, right) < 0;

    /// <summary>Whether the left share sorts before the right one or in the same place.</summary>
    /// <param name="left">The first share; null sorts before every share.</param>
    /// <param name="right">The second share; null sorts before every share.</param>
    public static bool operator <=(Share? left, Share? right) => Compare(left, right) <= 0;

    /// <summary>Whether the left share sorts after the right one.</summary>
    /// <param name="left">The first share; null sorts before every share.</param>
    /// <param name="right">The second share; null sorts before every share.</param>
    public static bool operator >(Share? left, Share? right) => Compare(left, right) > 0;

    /// <summary>Whether the left share sorts after the right one or in the same place.</summary>
    /// <param name="left">The first share; null sorts before every share.</param>
    /// <param name="right">The second share; null sorts before every share.</param>
    public static bool operator >=(Share? left, Share? right) => Compare(left, right) >= 0;

    /// <summary>Creates the share of a part in a whole.</summary>
    /// <param name="part">The part, from 0 to <paramref name="whole"/>.</param>
    /// <param name="whole">The whole, 0 or more. 0 of 0 is <see cref="Undefined"/>.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or <paramref name="part"/> is greater than <paramref name="whole"/>.</exception>
    public static Share Of(long part, long whole)
    {
        Guard.Against.Below(part, 0);
        Guard.Against.Below(whole, 0);
        Guard.Against.Above(part, whole);
        return new(part, whole);
    }

    /// <summary>Parses a share: two numbers in plain digits, separated by a slash.</summary>
    /// <param name="s">The text, such as "163/211".</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a share.</exception>
    public static Share Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Share Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var share) ? share : throw Quote.NotA(Description, s);

    /// <summary>Tries to parse a share.</summary>
    /// <param name="s">The text, such as "163/211". Null is not a share.</param>
    /// <param name="share">The share; null if <paramref name="s"/> is not one.</param>
    /// <returns>Whether <paramref name="s"/> is a share.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out Share? share) => TryParse(s.AsSpan(), null, out share);

    /// <summary>Tries to parse a share, and says why a text is not one.</summary>
    /// <param name="s">The text, such as "163/211". Null is not a share.</param>
    /// <param name="share">The share; null if <paramref name="s"/> is not one.</param>
    /// <param name="reason">A sentence that says what is wrong with the text; null if it was parsed.</param>
    /// <returns>Whether <paramref name="s"/> is a share.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out Share? share, [NotNullWhen(false)] out string? reason)
    {
        var parsed = TryParse(s, out share);
        reason = parsed ? null : Quote.WhyNotA(Description, s);
        return parsed;
    }

    /// <inheritdoc cref="TryParse(string?, out Share?)" path="/*[not(self::param)]"/>
    /// <param name="s">The text, such as "163/211". Null is not a share.</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <param name="result">The share; null if <paramref name="s"/> is not one.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Share result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Share?)" path="/*[not(self::param)]"/>
    /// <param name="s">The text, such as "163/211".</param>
    /// <param name="provider">Ignored: the format is the same in every culture.</param>
    /// <param name="result">The share; null if <paramref name="s"/> is not one.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Share result)
    {
        result = null;
        var slash = s.IndexOf('/');
        if (slash < 0
            || !TryParseNumber(s[..slash], out var part)
            || !TryParseNumber(s[(slash + 1)..], out var whole)
            || part > whole)
        {
            return false;
        }

        result = new(part, whole);
        return true;
    }

    /// <summary>Formats the share as a percentage: 163 of 211 is "77 %", and "77.3 %" with one decimal.</summary>
    /// <param name="decimals">The number of decimals, from 0 to 9. Trailing zeros are kept: "50.0 %".</param>
    /// <returns>The percentage, rounded half away from zero; "–" for <see cref="Undefined"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is less than 0 or greater than 9.</exception>
    public string ToPercentage(int decimals = 0)
    {
        Guard.Against.Below(decimals, 0);
        Guard.Against.Above(decimals, MaxDecimals);
        return IsUndefined ? "–" : AsRatio().ToPercentage(decimals);
    }

    /// <summary>Compares by value, then by the whole. <see cref="Undefined"/> sorts first, and null before it.</summary>
    /// <param name="other">The other share, or null.</param>
    /// <returns>Less than zero if this share sorts first, zero if the shares are equal, greater than zero if the other sorts first.</returns>
    public int CompareTo(Share? other)
    {
        if (other is null)
        {
            return 1;
        }

        if (IsUndefined || other.IsUndefined)
        {
            return Denominator.CompareTo(other.Denominator);
        }

        var order = ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);
        return order == 0 ? Denominator.CompareTo(other.Denominator) : order;
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Share other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(Share)} compares with a {nameof(Share)} only.", nameof(obj)),
    };

    /// <summary>The fraction in plain digits, which <see cref="Parse(string, IFormatProvider?)"/> parses.</summary>
    /// <returns>"163/211"; "0/0" for <see cref="Undefined"/>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>Formats the share as a fraction or as a percentage.</summary>
    /// <param name="format">Null, empty or "G" for the fraction; "P" for the percentage without decimals; "P0" to "P9" for that many decimals.</param>
    /// <param name="formatProvider">Ignored: the format is the same in every culture.</param>
    /// <returns>"163/211", "77 %" or "77.3 %".</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is not one of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => ToString(),
        "P" => ToPercentage(),
        ['P', >= '0' and <= '9'] => ToPercentage(format[1] - '0'),
        _ => throw new FormatException($"{Quote.Of(format)} is not a format of a share: G, P, or P0 to P9."),
    };

    /// <summary>The share as a number; fails for <see cref="Undefined"/>.</summary>
    internal Ratio AsRatio() => new(Numerator, new BigInteger(Denominator));

    // long.TryParse accepts trailing null characters.
    private static bool TryParseNumber(ReadOnlySpan<char> digits, out long number)
    {
        number = 0;
        return digits.IndexOfAnyExceptInRange('0', '9') < 0 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static int Compare(Share? left, Share? right) => left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
