using System.ComponentModel;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Organisations;

/// <summary>
/// The code that the NHS Organisation Data Service (ODS) gives an organisation: <c>03V</c>, <c>M1J4Y</c>, <c>QUE</c>.
/// </summary>
/// <remarks>
/// <para>A code has three to eight characters, each a letter A–Z or a digit 0–9. Lower-case letters are accepted and become upper-case; nothing
/// else is accepted, neither spaces nor digits of other scripts. A CCG's code is two digits and a letter, or, from April 2021, five characters.</para>
/// <para>The default is <see cref="None"/>: equal to itself, first in order, with an empty text, and not accepted wherever an organisation is meant.</para>
/// <para>Codes are in ordinal order of their texts.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<OdsCode>))]
[TypeConverter(typeof(ParsableTypeConverter<OdsCode>))]
public readonly struct OdsCode : IEquatable<OdsCode>, IComparable<OdsCode>, IComparable,
    ISpanParsable<OdsCode>, ITextValue, IUtf8SpanParsable<OdsCode>, ISpanFormattable, IUtf8SpanFormattable
{
    static string ITextValue.WrittenPattern => "^[A-Z0-9]{3,8}$";

    private const string Description = "an ODS code: 3 to 8 of A–Z and 0–9";

    /// <summary>The regular expression that a text matches exactly when it parses, for use in schemas.</summary>
    public const string Pattern = "^[A-Za-z0-9]{3,8}$";

    /// <summary>The minimum number of characters of a code: 3.</summary>
    public const int MinLength = 3;

    /// <summary>The maximum number of characters of a code: 8.</summary>
    public const int MaxLength = 8;

    // The first character is in the highest byte, so that the order of the numbers is the order of the texts.
    private readonly ulong _packed;

    private OdsCode(ulong packed) => _packed = packed;

    /// <summary>The default, which no organisation has. Its text is empty, and no text parses to it.</summary>
    public static OdsCode None => default;

    /// <summary>Whether the code is <see cref="None"/>.</summary>
    public bool IsNone => _packed == 0;

    internal ulong Packed => _packed;

    internal static OdsCode FromPacked(ulong packed) => new(packed);

    /// <summary>The number of characters, 3 to 8; 0 for <see cref="None"/>.</summary>
    public int Length => MaxLength - (System.Numerics.BitOperations.TrailingZeroCount(_packed) / 8);

    /// <summary>Determines whether two codes are equal.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator ==(OdsCode left, OdsCode right) => left._packed == right._packed;

    /// <summary>Determines whether two codes differ.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator !=(OdsCode left, OdsCode right) => left._packed != right._packed;

    /// <summary>Determines whether one code precedes another.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator <(OdsCode left, OdsCode right) => left._packed < right._packed;

    /// <summary>Determines whether one code precedes another or is equal to it.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator <=(OdsCode left, OdsCode right) => left._packed <= right._packed;

    /// <summary>Determines whether one code follows another.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator >(OdsCode left, OdsCode right) => left._packed > right._packed;

    /// <summary>Determines whether one code follows another or is equal to it.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator >=(OdsCode left, OdsCode right) => left._packed >= right._packed;

    /// <summary>Parses a code.</summary>
    /// <param name="s">The text: 3 to 8 characters, each A–Z, a–z or 0–9.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a code.</exception>
    public static OdsCode Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Parses a code.</summary>
    /// <param name="s">The text: 3 to 8 characters, each A–Z, a–z or 0–9.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is not a code.</exception>
    public static OdsCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, out var code) ? code : throw InvalidCode(s);

    /// <summary>Parses a code from UTF-8.</summary>
    /// <param name="utf8Text">The text: 3 to 8 characters, each A–Z, a–z or 0–9.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException"><paramref name="utf8Text"/> is not a code.</exception>
    public static OdsCode Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, out var code) ? code : throw InvalidCode(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Tries to parse a code, without allocating.</summary>
    /// <param name="s">The text: 3 to 8 characters, each A–Z, a–z or 0–9. Null is not a code.</param>
    /// <param name="code">The code, or <see cref="None"/> if the text is not a code.</param>
    /// <returns>true if the text is a code; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out OdsCode code) => TryParse(s.AsSpan(), out code);

    /// <summary>Tries to parse a code, and says why a text is not one.</summary>
    /// <param name="s">The text: 3 to 8 characters, each A–Z, a–z or 0–9. Null is not a code.</param>
    /// <param name="code">The code, or <see cref="None"/> if the text is not a code.</param>
    /// <param name="reason">A sentence that says what is wrong with the text; null if it was parsed.</param>
    /// <returns>true if the text is a code; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out OdsCode code, [NotNullWhen(false)] out string? reason)
    {
        var parsed = TryParse(s, out code);
        reason = parsed ? null : Quote.WhyNotA(Description, s);
        return parsed;
    }

    /// <summary>Tries to parse a code, without allocating.</summary>
    /// <param name="s">The text: 3 to 8 characters, each A–Z, a–z or 0–9.</param>
    /// <param name="code">The code, or <see cref="None"/> if the text is not a code.</param>
    /// <returns>true if the text is a code; otherwise, false.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out OdsCode code)
    {
        code = default;
        if (s.Length is < MinLength or > MaxLength)
        {
            return false;
        }

        ulong packed = 0;
        foreach (var c in s)
        {
            var upper = ToUpper(c);
            if (upper == 0)
            {
                return false;
            }

            packed = (packed << 8) | upper;
        }

        code = new(packed << (8 * (MaxLength - s.Length)));
        return true;
    }

    /// <summary>Tries to parse a code from UTF-8, without allocating.</summary>
    /// <param name="utf8Text">The text: 3 to 8 characters, each A–Z, a–z or 0–9.</param>
    /// <param name="code">The code, or <see cref="None"/> if the text is not a code.</param>
    /// <returns>true if the text is a code; otherwise, false.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out OdsCode code)
    {
        code = default;
        if (utf8Text.Length is < MinLength or > MaxLength)
        {
            return false;
        }

        ulong packed = 0;
        foreach (var b in utf8Text)
        {
            var upper = ToUpper(b);
            if (upper == 0)
            {
                return false;
            }

            packed = (packed << 8) | upper;
        }

        code = new(packed << (8 * (MaxLength - utf8Text.Length)));
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, out OdsCode)" path="/*[not(self::param)]"/>
    /// <param name="s">The text: 3 to 8 characters, each A–Z, a–z or 0–9. Null is not a code.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The code, or <see cref="None"/> if the text is not a code.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OdsCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out OdsCode)" path="/*[not(self::param)]"/>
    /// <param name="s">The text: 3 to 8 characters, each A–Z, a–z or 0–9.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The code, or <see cref="None"/> if the text is not a code.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OdsCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out OdsCode)" path="/*[not(self::param)]"/>
    /// <param name="utf8Text">The text: 3 to 8 characters, each A–Z, a–z or 0–9.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The code, or <see cref="None"/> if the text is not a code.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out OdsCode result) => TryParse(utf8Text, out result);

    /// <inheritdoc/>
    public bool Equals(OdsCode other) => _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OdsCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _packed.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(OdsCode other) => _packed.CompareTo(other._packed);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is null ? 1 : CompareTo(Guard.Against.OtherType<OdsCode>(obj));

    /// <summary>Returns the text of the code.</summary>
    /// <returns>The code in upper case; empty for <see cref="None"/>.</returns>
    public override string ToString() => IsNone ? "" : string.Create(Length, this, static (chars, code) => code.TryFormat(chars, out _, default, null));

    /// <summary>Returns the text of the code.</summary>
    /// <param name="format">Ignored: a code has one form.</param>
    /// <param name="formatProvider">Ignored: formatting does not depend on the culture.</param>
    /// <returns>The code in upper case; empty for <see cref="None"/>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Tries to write the code to a span, without allocating.</summary>
    /// <param name="destination">The span to write to; <see cref="MaxLength"/> characters are always enough.</param>
    /// <param name="charsWritten">The number of characters written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Ignored: a code has one form.</param>
    /// <param name="provider">Ignored: formatting does not depend on the culture.</param>
    /// <returns>true if the span was long enough; otherwise, false.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var length = Length;
        if (destination.Length < length)
        {
            charsWritten = 0;
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            destination[i] = (char)(byte)(_packed >> (56 - (8 * i)));
        }

        charsWritten = length;
        return true;
    }

    /// <summary>Tries to write the code as UTF-8 to a span, without allocating.</summary>
    /// <param name="utf8Destination">The span to write to; <see cref="MaxLength"/> bytes are always enough.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Ignored: a code has one form.</param>
    /// <param name="provider">Ignored: formatting does not depend on the culture.</param>
    /// <returns>true if the span was long enough; otherwise, false.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var length = Length;
        if (utf8Destination.Length < length)
        {
            bytesWritten = 0;
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            utf8Destination[i] = (byte)(_packed >> (56 - (8 * i)));
        }

        bytesWritten = length;
        return true;
    }

    // Returns 0 for a character that cannot be part of a code.
    private static uint ToUpper(uint c) => c - '0' <= 9 ? c : (c | 0x20) - 'a' <= 25 ? c & 0xDF : 0;

    private static FormatException InvalidCode(ReadOnlySpan<char> text) => Quote.NotA(Description, text);
}
