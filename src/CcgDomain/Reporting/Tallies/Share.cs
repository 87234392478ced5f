using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>A part of a whole, as an exact fraction that formats as a percentage: 163 of 211 is "163/211", and "77 %".</summary>
/// <remarks>
/// <para>There is no default. Of an empty whole there is one share, <see cref="Undefined"/>, 0 of 0: it has no percentage, is written "–" as
/// one, and comes before every other share.</para>
/// <para>Two shares are equal where both numbers are: 1/2 and 2/4 say the same of different wholes, and are not equal. Shares compare by
/// what they are worth, then by the whole.</para>
/// <para>Nothing is rounded before it is written. Percentages are rounded half away from zero: 1/200 is "1 %" (0.5 %). The text is the same in
/// every culture: a full stop, and a space before the sign.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<Share>))]
[TypeConverter(typeof(ParsableTypeConverter<Share>))]
public sealed record Share : IComparable<Share>, IComparable, ISpanParsable<Share>, IFormattable
{
    private const int MostDecimals = 9;

    private Share(long numerator, long denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>0 of 0, the share of an empty whole.</summary>
    public static Share Undefined { get; } = new(0, 0);

    /// <summary>The part.</summary>
    public long Numerator { get; }

    /// <summary>The whole; 0 for <see cref="Undefined"/> only.</summary>
    public long Denominator { get; }

    /// <summary>Whether the whole is empty, so that there is no percentage.</summary>
    public bool IsUndefined => Denominator == 0;

    /// <summary>Whether the left share comes first.</summary>
    /// <param name="left">One share; null comes first.</param>
    /// <param name="right">The other; null comes first.</param>
    public static bool operator <(Share? left, Share? right) => Order(left, right) < 0;

    /// <summary>Whether the left share does not come after the right one.</summary>
    /// <param name="left">One share; null comes first.</param>
    /// <param name="right">The other; null comes first.</param>
    public static bool operator <=(Share? left, Share? right) => Order(left, right) <= 0;

    /// <summary>Whether the left share comes after the right one.</summary>
    /// <param name="left">One share; null comes first.</param>
    /// <param name="right">The other; null comes first.</param>
    public static bool operator >(Share? left, Share? right) => Order(left, right) > 0;

    /// <summary>Whether the left share does not come first.</summary>
    /// <param name="left">One share; null comes first.</param>
    /// <param name="right">The other; null comes first.</param>
    public static bool operator >=(Share? left, Share? right) => Order(left, right) >= 0;

    /// <summary>A part of a whole.</summary>
    /// <param name="part">The part: 0 or more, and not more than the whole.</param>
    /// <param name="whole">The whole: 0 or more. 0 of 0 is <see cref="Undefined"/>.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the part is more than the whole.</exception>
    public static Share Of(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        return new(part, whole);
    }

    /// <summary>Reads a share: two numbers in plain digits with a slash between.</summary>
    /// <param name="s">"163/211".</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a share.</exception>
    public static Share Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Share Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var share) ? share : throw Quote.NotA("a share: a part, a slash and a whole that is not less, as in 163/211", s);

    /// <summary>Reads a share.</summary>
    /// <param name="s">"163/211". Null is no share.</param>
    /// <param name="share">The share, or null.</param>
    /// <returns>Whether the text is a share.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out Share? share) => TryParse(s.AsSpan(), null, out share);

    /// <inheritdoc cref="TryParse(string?, out Share?)"/>
    /// <param name="s">"163/211". Null is no share.</param>
    /// <param name="provider">Has no effect: a share reads the same in every culture.</param>
    /// <param name="result">The share, or null.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Share result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Share?)"/>
    /// <param name="s">"163/211".</param>
    /// <param name="provider">Has no effect: a share reads the same in every culture.</param>
    /// <param name="result">The share, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Share result)
    {
        result = null;
        var slash = s.IndexOf('/');
        if (slash < 0
            || !IsNumber(s[..slash], out var part)
            || !IsNumber(s[(slash + 1)..], out var whole)
            || part > whole)
        {
            return false;
        }

        result = new(part, whole);
        return true;
    }

    /// <summary>As a percentage: 163 of 211 is "77 %", and "77.3 %" with one decimal.</summary>
    /// <param name="decimals">How many decimals, 0 to 9. They are all written: "50.0 %".</param>
    /// <returns>The percentage, rounded half away from zero; "–" for <see cref="Undefined"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 9.</exception>
    public string ToPercentage(int decimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        return IsUndefined ? "–" : AsRatio().Percent(decimals);
    }

    /// <summary>By what the share is worth, then by the whole; <see cref="Undefined"/> first, and null before it.</summary>
    /// <param name="other">The other share, or null.</param>
    /// <returns>Below zero where this share comes first, zero where they are equal.</returns>
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

        var worth = ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);
        return worth == 0 ? Denominator.CompareTo(other.Denominator) : worth;
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Share other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(Share)} compares with a {nameof(Share)} only.", nameof(obj)),
    };

    /// <summary>The two numbers in plain digits: "163/211". <see cref="Undefined"/> is "0/0".</summary>
    /// <returns>What <see cref="Parse(string, IFormatProvider?)"/> reads.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>As a fraction or as a percentage.</summary>
    /// <param name="format">Null, empty or "G": the fraction. "P": the percentage without decimals; "P0" to "P9": with so many.</param>
    /// <param name="formatProvider">Has no effect: a share reads the same in every culture.</param>
    /// <returns>"163/211", "77 %" or "77.3 %".</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => ToString(),
        "P" => ToPercentage(),
        ['P', >= '0' and <= '9'] => ToPercentage(format[1] - '0'),
        _ => throw new FormatException($"{Quote.Of(format)} is not a format of a share: G, P, or P0 to P9."),
    };

    /// <summary>Not for <see cref="Undefined"/>.</summary>
    internal Ratio AsRatio() => new(Numerator, new BigInteger(Denominator));

    // The framework's own reader lets a text end in null characters.
    private static bool IsNumber(ReadOnlySpan<char> digits, out long number)
    {
        number = 0;
        return digits.IndexOfAnyExceptInRange('0', '9') < 0 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static int Order(Share? left, Share? right) => left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
