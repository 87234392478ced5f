using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Organisations;

/// <summary>
/// The nine-character code of the Government Statistical Service (GSS) for an area, maintained by the Office for National Statistics:
/// <c>E38000055</c> for a CCG, <c>E54000034</c> for an integrated care board.
/// </summary>
/// <remarks>
/// <para>A code is a letter A–Z and eight digits 0–9. A lower-case letter is accepted and becomes upper-case; nothing else is accepted.</para>
/// <para>An area gets a new code when its boundary changes, so a CCG may have had several; the register knows the code on a given day.</para>
/// <para>The default is <see cref="None"/>: equal to itself, first in order, with an empty text, and not accepted wherever an area is meant.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<GssCode>))]
[TypeConverter(typeof(ParsableTypeConverter<GssCode>))]
public readonly struct GssCode : IEquatable<GssCode>, IComparable<GssCode>, IComparable,
    ISpanParsable<GssCode>, ITextValue, IUtf8SpanParsable<GssCode>, ISpanFormattable, IUtf8SpanFormattable
{
    static string ITextValue.WrittenPattern => "^[A-Z][0-9]{8}$";

    private const string Description = "a GSS code: a letter and eight digits";

    /// <summary>The regular expression that a text matches exactly when it parses, for use in schemas.</summary>
    public const string Pattern = "^[A-Za-z][0-9]{8}$";

    /// <summary>The number of characters of every code: 9.</summary>
    public const int TextLength = 9;

    internal const int DigitBits = 27; // enough for 99,999,999

    // The letter, 1 to 26, in the bits above the eight digits as a number.
    private readonly uint _packed;

    private GssCode(uint packed) => _packed = packed;

    /// <summary>The default, which no area has. Its text is empty, and no text parses to it.</summary>
    public static GssCode None => default;

    /// <summary>Whether the code is <see cref="None"/>.</summary>
    public bool IsNone => _packed == 0;

    /// <summary>The letter, 1 to 26, in the bits above the eight digits as a number; 0 for <see cref="None"/>.</summary>
    internal uint Packed => _packed;

    /// <summary>Determines whether two codes are equal.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator ==(GssCode left, GssCode right) => left._packed == right._packed;

    /// <summary>Determines whether two codes differ.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator !=(GssCode left, GssCode right) => left._packed != right._packed;

    /// <summary>Determines whether one code precedes another.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator <(GssCode left, GssCode right) => left._packed < right._packed;

    /// <summary>Determines whether one code precedes another or is equal to it.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator <=(GssCode left, GssCode right) => left._packed <= right._packed;

    /// <summary>Determines whether one code follows another.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator >(GssCode left, GssCode right) => left._packed > right._packed;

    /// <summary>Determines whether one code follows another or is equal to it.</summary>
    /// <param name="left">The first code.</param>
    /// <param name="right">The second code.</param>
    public static bool operator >=(GssCode left, GssCode right) => left._packed >= right._packed;

    /// <summary>Parses a code.</summary>
    /// <param name="s">The text: a letter and eight digits.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a code.</exception>
    public static GssCode Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Parses a code.</summary>
    /// <param name="s">The text: a letter and eight digits.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is not a code.</exception>
    public static GssCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, out var code) ? code : throw InvalidCode(s);

    /// <summary>Parses a code from UTF-8.</summary>
    /// <param name="utf8Text">The text: a letter and eight digits.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException"><paramref name="utf8Text"/> is not a code.</exception>
    public static GssCode Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, out var code) ? code : throw InvalidCode(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Tries to parse a code, without allocating.</summary>
    /// <param name="s">The text: a letter and eight digits. Null is not a code.</param>
    /// <param name="code">The code, or <see cref="None"/> if the text is not a code.</param>
    /// <returns>true if the text is a code; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out GssCode code) => TryParse(s.AsSpan(), out code);

    /// <summary>Tries to parse a code, and says why a text is not one.</summary>
    /// <param name="s">The text: a letter and eight digits. Null is not a code.</param>
    /// <param name="code">The code, or <see cref="None"/> if the text is not a code.</param>
    /// <param name="reason">A sentence that says what is wrong with the text; null if it was parsed.</param>
    /// <returns>true if the text is a code; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out GssCode code, [NotNullWhen(false)] out string? reason)
    {
        var parsed = TryParse(s, out code);
        reason = parsed ? null : Quote.WhyNotA(Description, s);
        return parsed;
    }

    /// <summary>Tries to parse a code, without allocating.</summary>
    /// <param name="s">The text: a letter and eight digits.</param>
    /// <param name="code">The code, or <see cref="None"/> if the text is not a code.</param>
    /// <returns>true if the text is a code; otherwise, false.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out GssCode code)
    {
        code = default;
        if (s.Length != TextLength)
        {
            return false;
        }

        var digits = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(s[1..]))) - Vector128.Create((ushort)'0');
        var packed = Vector128.Narrow(digits, Vector128<ushort>.Zero).AsUInt64().ToScalar();
        return Vector128.LessThanOrEqualAll(digits, Vector128.Create((ushort)9))
            && TryCreate(s[0], BitConverter.IsLittleEndian ? packed : BinaryPrimitives.ReverseEndianness(packed), out code);
    }

    /// <summary>Tries to parse a code from UTF-8, without allocating.</summary>
    /// <param name="utf8Text">The text: a letter and eight digits.</param>
    /// <param name="code">The code, or <see cref="None"/> if the text is not a code.</param>
    /// <returns>true if the text is a code; otherwise, false.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out GssCode code)
    {
        code = default;
        if (utf8Text.Length != TextLength)
        {
            return false;
        }

        // Whatever is no digit keeps or gets a bit above the lower four, or a number above 9.
        var digits = BinaryPrimitives.ReadUInt64LittleEndian(utf8Text[1..]) ^ 0x3030_3030_3030_3030;
        return (((digits + 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080) == 0 && TryCreate(utf8Text[0], digits, out code);
    }

    /// <inheritdoc cref="TryParse(string?, out GssCode)" path="/*[not(self::param)]"/>
    /// <param name="s">The text: a letter and eight digits. Null is not a code.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The code, or <see cref="None"/> if the text is not a code.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GssCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out GssCode)" path="/*[not(self::param)]"/>
    /// <param name="s">The text: a letter and eight digits.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The code, or <see cref="None"/> if the text is not a code.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out GssCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out GssCode)" path="/*[not(self::param)]"/>
    /// <param name="utf8Text">The text: a letter and eight digits.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The code, or <see cref="None"/> if the text is not a code.</param>
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

    /// <summary>Returns the text of the code.</summary>
    /// <returns>The code in upper case; empty for <see cref="None"/>.</returns>
    public override string ToString() => IsNone ? "" : string.Create(TextLength, this, static (chars, code) => code.TryFormat(chars, out _, default, null));

    /// <summary>Returns the text of the code.</summary>
    /// <param name="format">Ignored: a code has one form.</param>
    /// <param name="formatProvider">Ignored: formatting does not depend on the culture.</param>
    /// <returns>The code in upper case; empty for <see cref="None"/>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Tries to write the code to a span, without allocating.</summary>
    /// <param name="destination">The span to write to; <see cref="TextLength"/> characters are always enough.</param>
    /// <param name="charsWritten">The number of characters written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Ignored: a code has one form.</param>
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

    /// <summary>Tries to write the code as UTF-8 to a span, without allocating.</summary>
    /// <param name="utf8Destination">The span to write to; <see cref="TextLength"/> bytes are always enough.</param>
    /// <param name="bytesWritten">The number of bytes written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Ignored: a code has one form.</param>
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

        utf8Destination[0] = (byte)('A' - 1 + (_packed >> DigitBits));
        var number = _packed & ((1u << DigitBits) - 1);
        for (var i = TextLength - 1; i > 0; i--, number /= 10)
        {
            utf8Destination[i] = (byte)('0' + (number % 10));
        }

        bytesWritten = TextLength;
        return true;
    }

    // Of the eight digits, the first is the lowest byte. Pairs of digits become numbers below 100, then all of them one number.
    private static bool TryCreate(uint letter, ulong digits, out GssCode code)
    {
        letter = (letter | 0x20) - 'a';
        if (letter > 25)
        {
            code = default;
            return false;
        }

        var pairs = (digits * 10) + (digits >> 8);
        var number = (uint)((((pairs & 0xFF_0000_00FF) * 0xF_4240_0000_0064) + (((pairs >> 16) & 0xFF_0000_00FF) * 0x2710_0000_0001)) >> 32);
        code = new(((letter + 1) << DigitBits) | number);
        return true;
    }

    private static FormatException InvalidCode(ReadOnlySpan<char> text) => Quote.NotA(Description, text);
}
