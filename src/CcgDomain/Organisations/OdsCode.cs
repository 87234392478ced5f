using System.ComponentModel;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Organisations;

/// <summary>
/// The code that the NHS Organisation Data Service (ODS) gives an organisation: <c>03V</c>, <c>M1J4Y</c>, <c>QUE</c>.
/// </summary>
/// <remarks>
/// <para>Three to eight characters, each a letter A–Z or a digit 0–9. Lower-case letters are accepted and become upper-case; nothing
/// else is: no spaces, no other alphabet's digits. A CCG's code is two digits and a letter, or, from April 2021, five characters.</para>
/// <para>The default is <see cref="None"/>: equal to itself, first in order, without text, and refused wherever an organisation is meant.</para>
/// <para>Order is ordinal, character by character.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<OdsCode>))]
[TypeConverter(typeof(ParsableTypeConverter<OdsCode>))]
public readonly struct OdsCode : IEquatable<OdsCode>, IComparable<OdsCode>, IComparable,
    ISpanParsable<OdsCode>, IUtf8SpanParsable<OdsCode>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>What a code looks like, as a regular expression for the schemas of others: exactly the texts that parse.</summary>
    public const string Pattern = "^[A-Za-z0-9]{3,8}$";

    /// <summary>The fewest characters of a code: 3.</summary>
    public const int MinLength = 3;

    /// <summary>The most characters of a code: 8.</summary>
    public const int MaxLength = 8;

    // The characters from the highest byte down, so that the order of the numbers is the order of the texts.
    private readonly ulong _packed;

    private OdsCode(ulong packed) => _packed = packed;

    /// <summary>No organisation: the default. Its text is empty, and no text parses to it.</summary>
    public static OdsCode None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _packed == 0;

    internal ulong Packed => _packed;

    internal static OdsCode FromPacked(ulong packed) => new(packed);

    /// <summary>The number of characters, 3 to 8; 0 for <see cref="None"/>.</summary>
    public int Length => MaxLength - (System.Numerics.BitOperations.TrailingZeroCount(_packed) / 8);

    /// <summary>Whether two codes are the same.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(OdsCode left, OdsCode right) => left._packed == right._packed;

    /// <summary>Whether two codes differ.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(OdsCode left, OdsCode right) => left._packed != right._packed;

    /// <summary>Whether one code comes before another in ordinal order.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(OdsCode left, OdsCode right) => left._packed < right._packed;

    /// <summary>Whether one code comes before another in ordinal order, or is the same.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(OdsCode left, OdsCode right) => left._packed <= right._packed;

    /// <summary>Whether one code comes after another in ordinal order.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(OdsCode left, OdsCode right) => left._packed > right._packed;

    /// <summary>Whether one code comes after another in ordinal order, or is the same.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(OdsCode left, OdsCode right) => left._packed >= right._packed;

    /// <summary>Reads a code.</summary>
    /// <param name="s">The text: 3 to 8 of A–Z, a–z, 0–9.</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The code, in upper case.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a code.</exception>
    public static OdsCode Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a code.</summary>
    /// <param name="s">The text: 3 to 8 of A–Z, a–z, 0–9.</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The code, in upper case.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is not a code.</exception>
    public static OdsCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, out var code) ? code : throw NotACode(s);

    /// <summary>Reads a code from UTF-8.</summary>
    /// <param name="utf8Text">The text: 3 to 8 of A–Z, a–z, 0–9.</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The code, in upper case.</returns>
    /// <exception cref="FormatException"><paramref name="utf8Text"/> is not a code.</exception>
    public static OdsCode Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, out var code) ? code : throw NotACode(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads a code, without allocation.</summary>
    /// <param name="s">The text: 3 to 8 of A–Z, a–z, 0–9. Null is no code.</param>
    /// <param name="code">The code in upper case, or <see cref="None"/>.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out OdsCode code) => TryParse(s.AsSpan(), out code);

    /// <summary>Reads a code, without allocation.</summary>
    /// <param name="s">The text: 3 to 8 of A–Z, a–z, 0–9.</param>
    /// <param name="code">The code in upper case, or <see cref="None"/>.</param>
    /// <returns>Whether the text is a code.</returns>
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
            var upper = Upper(c);
            if (upper == 0)
            {
                return false;
            }

            packed = (packed << 8) | upper;
        }

        code = new(packed << (8 * (MaxLength - s.Length)));
        return true;
    }

    /// <summary>Reads a code from UTF-8, without allocation.</summary>
    /// <param name="utf8Text">The text: 3 to 8 of A–Z, a–z, 0–9.</param>
    /// <param name="code">The code in upper case, or <see cref="None"/>.</param>
    /// <returns>Whether the text is a code.</returns>
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
            var upper = Upper(b);
            if (upper == 0)
            {
                return false;
            }

            packed = (packed << 8) | upper;
        }

        code = new(packed << (8 * (MaxLength - utf8Text.Length)));
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, out OdsCode)"/>
    /// <param name="s">The text: 3 to 8 of A–Z, a–z, 0–9. Null is no code.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <param name="result">The code in upper case, or <see cref="None"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OdsCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out OdsCode)"/>
    /// <param name="s">The text: 3 to 8 of A–Z, a–z, 0–9.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <param name="result">The code in upper case, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OdsCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out OdsCode)"/>
    /// <param name="utf8Text">The text: 3 to 8 of A–Z, a–z, 0–9.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <param name="result">The code in upper case, or <see cref="None"/>.</param>
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

    /// <summary>The code in upper case; empty for <see cref="None"/>.</summary>
    /// <returns>The code in upper case; empty for <see cref="None"/>.</returns>
    public override string ToString() => IsNone ? "" : string.Create(Length, this, static (chars, code) => code.TryFormat(chars, out _, default, null));

    /// <summary>The code in upper case; empty for <see cref="None"/>.</summary>
    /// <param name="format">Has no effect: a code has one form.</param>
    /// <param name="formatProvider">Has no effect: a code reads the same in every culture.</param>
    /// <returns>The code in upper case; empty for <see cref="None"/>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the code, without allocation.</summary>
    /// <param name="destination">Where to; <see cref="MaxLength"/> characters are always enough.</param>
    /// <param name="charsWritten">How many characters were written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Has no effect: a code has one form.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <returns>Whether there was room.</returns>
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

    /// <summary>Writes the code as UTF-8, without allocation.</summary>
    /// <param name="utf8Destination">Where to; <see cref="MaxLength"/> bytes are always enough.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Has no effect: a code has one form.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <returns>Whether there was room.</returns>
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

    // 0 where the character has no place in a code.
    private static uint Upper(uint c) => c - '0' <= 9 ? c : (c | 0x20) - 'a' <= 25 ? c & 0xDF : 0;

    private static FormatException NotACode(ReadOnlySpan<char> text) => Quote.NotA("an ODS code: 3 to 8 of A–Z and 0–9", text);
}
