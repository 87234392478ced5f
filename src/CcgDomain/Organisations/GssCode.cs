using System.ComponentModel;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Organisations;

/// <summary>
/// The nine-character code of the Government Statistical Service (GSS) for an area, kept by the Office for National Statistics:
/// <c>E38000055</c> for a CCG, <c>E54000034</c> for an integrated care board.
/// </summary>
/// <remarks>
/// <para>A letter and eight digits. A lower-case letter is accepted and becomes upper-case; nothing else is.</para>
/// <para>A new code is given when a boundary changes, so one CCG may have had several: ask the register for the code on a day.</para>
/// <para>The default is <see cref="None"/>: equal to itself, first in order, without text, and refused wherever an area is meant.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<GssCode>))]
[TypeConverter(typeof(ParsableTypeConverter<GssCode>))]
public readonly struct GssCode : IEquatable<GssCode>, IComparable<GssCode>, IComparable,
    ISpanParsable<GssCode>, IUtf8SpanParsable<GssCode>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>What a code looks like, as a regular expression for the schemas of others: exactly the texts that parse.</summary>
    public const string Pattern = "^[A-Za-z][0-9]{8}$";

    /// <summary>The number of characters of every code: 9.</summary>
    public const int TextLength = 9;

    private const int DigitBits = 27; // 99,999,999 fits

    // The letter, 1 to 26, above the eight digits as a number.
    private readonly uint _packed;

    private GssCode(uint packed) => _packed = packed;

    /// <summary>No area: the default. Its text is empty, and no text parses to it.</summary>
    public static GssCode None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _packed == 0;

    /// <summary>Whether two codes are the same.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(GssCode left, GssCode right) => left._packed == right._packed;

    /// <summary>Whether two codes differ.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(GssCode left, GssCode right) => left._packed != right._packed;

    /// <summary>Whether one code comes before another in ordinal order.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(GssCode left, GssCode right) => left._packed < right._packed;

    /// <summary>Whether one code comes before another in ordinal order, or is the same.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(GssCode left, GssCode right) => left._packed <= right._packed;

    /// <summary>Whether one code comes after another in ordinal order.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(GssCode left, GssCode right) => left._packed > right._packed;

    /// <summary>Whether one code comes after another in ordinal order, or is the same.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(GssCode left, GssCode right) => left._packed >= right._packed;

    /// <summary>Reads a code.</summary>
    /// <param name="s">The text: a letter and eight digits.</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The code, in upper case.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a code.</exception>
    public static GssCode Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a code.</summary>
    /// <param name="s">The text: a letter and eight digits.</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The code, in upper case.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is not a code.</exception>
    public static GssCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, out var code) ? code : throw NotACode(s);

    /// <summary>Reads a code from UTF-8.</summary>
    /// <param name="utf8Text">The text: a letter and eight digits.</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The code, in upper case.</returns>
    /// <exception cref="FormatException"><paramref name="utf8Text"/> is not a code.</exception>
    public static GssCode Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, out var code) ? code : throw NotACode(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads a code, without allocation.</summary>
    /// <param name="s">The text: a letter and eight digits. Null is no code.</param>
    /// <param name="code">The code in upper case, or <see cref="None"/>.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out GssCode code) => TryParse(s.AsSpan(), out code);

    /// <summary>Reads a code, without allocation.</summary>
    /// <param name="s">The text: a letter and eight digits.</param>
    /// <param name="code">The code in upper case, or <see cref="None"/>.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out GssCode code)
    {
        Span<byte> ascii = stackalloc byte[TextLength];
        if (s.Length == TextLength && System.Text.Ascii.FromUtf16(s, ascii, out _) == System.Buffers.OperationStatus.Done)
        {
            return TryParse(ascii, out code);
        }

        code = default;
        return false;
    }

    /// <summary>Reads a code from UTF-8, without allocation.</summary>
    /// <param name="utf8Text">The text: a letter and eight digits.</param>
    /// <param name="code">The code in upper case, or <see cref="None"/>.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out GssCode code)
    {
        code = default;
        if (utf8Text.Length != TextLength)
        {
            return false;
        }

        var letter = (utf8Text[0] | 0x20u) - 'a';
        if (letter > 25)
        {
            return false;
        }

        uint number = 0;
        foreach (var b in utf8Text[1..])
        {
            var digit = (uint)b - '0';
            if (digit > 9)
            {
                return false;
            }

            number = (number * 10) + digit;
        }

        code = new(((letter + 1) << DigitBits) | number);
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, out GssCode)"/>
    /// <param name="s">The text: a letter and eight digits. Null is no code.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <param name="result">The code in upper case, or <see cref="None"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GssCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out GssCode)"/>
    /// <param name="s">The text: a letter and eight digits.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <param name="result">The code in upper case, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out GssCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out GssCode)"/>
    /// <param name="utf8Text">The text: a letter and eight digits.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <param name="result">The code in upper case, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out GssCode result) => TryParse(utf8Text, out result);

    /// <inheritdoc/>
    public bool Equals(GssCode other) => _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GssCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _packed.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(GssCode other) => _packed.CompareTo(other._packed);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is null ? 1 : CompareTo(Guard.Against.OtherType<GssCode>(obj));

    /// <summary>The code in upper case; empty for <see cref="None"/>.</summary>
    /// <returns>The code in upper case; empty for <see cref="None"/>.</returns>
    public override string ToString() => IsNone ? "" : string.Create(TextLength, this, static (chars, code) => code.TryFormat(chars, out _, default, null));

    /// <summary>The code in upper case; empty for <see cref="None"/>.</summary>
    /// <param name="format">Has no effect: a code has one form.</param>
    /// <param name="formatProvider">Has no effect: a code reads the same in every culture.</param>
    /// <returns>The code in upper case; empty for <see cref="None"/>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the code, without allocation.</summary>
    /// <param name="destination">Where to; <see cref="TextLength"/> characters are always enough.</param>
    /// <param name="charsWritten">How many characters were written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Has no effect: a code has one form.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> ascii = stackalloc byte[TextLength];
        TryFormat(ascii, out var length, format, provider);
        charsWritten = 0;
        return destination.Length >= length
            && System.Text.Ascii.ToUtf16(ascii[..length], destination, out charsWritten) == System.Buffers.OperationStatus.Done;
    }

    /// <summary>Writes the code as UTF-8, without allocation.</summary>
    /// <param name="utf8Destination">Where to; <see cref="TextLength"/> bytes are always enough.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Has no effect: a code has one form.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <returns>Whether there was room.</returns>
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

        utf8Destination[0] = (byte)('A' - 1 + (_packed >> DigitBits));
        var number = _packed & ((1u << DigitBits) - 1);
        for (var i = TextLength - 1; i > 0; i--, number /= 10)
        {
            utf8Destination[i] = (byte)('0' + (number % 10));
        }

        bytesWritten = TextLength;
        return true;
    }

    private static FormatException NotACode(ReadOnlySpan<char> text) => Quote.NotA("a GSS code: a letter and eight digits", text);
}
