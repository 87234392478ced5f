using System.ComponentModel;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>The code of one of the 119 criteria of authorisation: <c>3.1.1C</c>, <c>1.3B</c>.</summary>
/// <remarks>
/// <para>A domain 1–6, one or two digits 0–9, and a capital letter A–G: <c>domain "." digit ["." digit] letter</c>. The grammar is inferred
/// from the codes printed in outcome lists; the full list of codes is not established, so any code of this shape is valid, and
/// <see cref="Criteria.Known"/> holds those whose text is known.</para>
/// <para>The default is <see cref="None"/>: equal to itself, first in order, without text, and refused wherever a criterion is meant.</para>
/// <para>Order is that of the text.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<CriterionCode>))]
[TypeConverter(typeof(ParsableTypeConverter<CriterionCode>))]
public readonly struct CriterionCode : IEquatable<CriterionCode>, IComparable<CriterionCode>, IComparable,
    ISpanParsable<CriterionCode>, ITextValue, IUtf8SpanParsable<CriterionCode>, ISpanFormattable, IUtf8SpanFormattable
{
    static string ITextValue.WrittenPattern => Pattern;

    private const string Description = "the code of a criterion: a domain 1–6, one or two digits and a capital letter A–G, such as 3.1.1C or 1.3B";

    /// <summary>What a code looks like, as a regular expression for the schemas of others: exactly the texts that parse.</summary>
    public const string Pattern = "^[1-6]\\.[0-9](\\.[0-9])?[A-G]$";

    /// <summary>The most characters of a code: 6.</summary>
    public const int MaxLength = 6;

    /// <summary>One more than the greatest <see cref="Ordinal"/>.</summary>
    internal const int Ordinals = 6 * 10 * 11 * 7;

    // A number that counts all codes in the order of their texts, plus one: 0 is None.
    // Within a domain and a digit, "1.1.0A" comes before "1.1A", so the missing digit counts as ten.
    private readonly ushort _number;

    private CriterionCode(int ordinal) => _number = (ushort)(ordinal + 1);

    /// <summary>No criterion: the default. Its text is empty, and no text parses to it.</summary>
    public static CriterionCode None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _number == 0;

    /// <summary>The domain that the criterion belongs to.</summary>
    /// <exception cref="InvalidOperationException">This is <see cref="None"/>.</exception>
    public AuthorisationDomain Domain => IsNone
        ? throw new InvalidOperationException("CriterionCode.None belongs to no domain.")
        : (AuthorisationDomain)((Ordinal / (10 * 11 * 7)) + 1);

    /// <summary>Gets the code at a place among all codes of this shape.</summary>
    internal static CriterionCode At(int ordinal) => new(ordinal);

    /// <summary>The place among all codes of this shape, from 0; −1 for <see cref="None"/>.</summary>
    internal int Ordinal => _number - 1;

    /// <summary>The whole content of the value, for searches in memory.</summary>
    internal ushort Number => _number;

    private bool HasThirdPart => Ordinal / 7 % 11 < 10;

    /// <summary>Determines whether two codes are equal.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The second.</param>
    public static bool operator ==(CriterionCode left, CriterionCode right) => left._number == right._number;

    /// <summary>Determines whether two codes differ.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The second.</param>
    public static bool operator !=(CriterionCode left, CriterionCode right) => left._number != right._number;

    /// <summary>Determines whether one code comes before another.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The second.</param>
    public static bool operator <(CriterionCode left, CriterionCode right) => left._number < right._number;

    /// <summary>Determines whether one code comes before another or is equal to it.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The second.</param>
    public static bool operator <=(CriterionCode left, CriterionCode right) => left._number <= right._number;

    /// <summary>Determines whether one code comes after another.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The second.</param>
    public static bool operator >(CriterionCode left, CriterionCode right) => left._number > right._number;

    /// <summary>Determines whether one code comes after another or is equal to it.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The second.</param>
    public static bool operator >=(CriterionCode left, CriterionCode right) => left._number >= right._number;

    /// <summary>Reads a code.</summary>
    /// <param name="s">The text, in the grammar above; the letter is a capital.</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a code.</exception>
    public static CriterionCode Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a code.</summary>
    /// <param name="s">The text, in the grammar above; the letter is a capital.</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is not a code.</exception>
    public static CriterionCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, out var code) ? code : throw NotACode(s);

    /// <summary>Reads a code from UTF-8.</summary>
    /// <param name="utf8Text">The text, in the grammar above; the letter is a capital.</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException"><paramref name="utf8Text"/> is not a code.</exception>
    public static CriterionCode Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, out var code) ? code : throw NotACode(System.Text.Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads a code, without allocation.</summary>
    /// <param name="s">The text, in the grammar above; the letter is a capital. Null is no code.</param>
    /// <param name="code">The code, or <see cref="None"/>.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out CriterionCode code) => TryParse(s.AsSpan(), out code);

    /// <summary>Reads a code, and says why a text is not one.</summary>
    /// <param name="s">The text, in the grammar above; the letter is a capital. Null is no code.</param>
    /// <param name="code">The code, or <see cref="None"/>.</param>
    /// <param name="reason">A sentence that says what is wrong with the text; null if it was parsed.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out CriterionCode code, [NotNullWhen(false)] out string? reason)
    {
        var parsed = TryParse(s, out code);
        reason = parsed ? null : Quote.WhyNotA(Description, s);
        return parsed;
    }

    /// <summary>Reads a code, without allocation.</summary>
    /// <param name="s">The text, in the grammar above; the letter is a capital.</param>
    /// <param name="code">The code, or <see cref="None"/>.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, out CriterionCode code)
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        if (s.Length <= MaxLength && System.Text.Ascii.FromUtf16(s, ascii, out var length) == System.Buffers.OperationStatus.Done)
        {
            return TryParse(ascii[..length], out code);
        }

        code = default;
        return false;
    }

    /// <summary>Reads a code from UTF-8, without allocation.</summary>
    /// <param name="utf8Text">The text, in the grammar above; the letter is a capital.</param>
    /// <param name="code">The code, or <see cref="None"/>.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out CriterionCode code)
    {
        code = default;
        if (utf8Text.Length is not (4 or MaxLength) || utf8Text[1] != '.')
        {
            return false;
        }

        var domain = (uint)utf8Text[0] - '1';
        var second = (uint)utf8Text[2] - '0';
        var third = 10u;
        if (utf8Text.Length == MaxLength)
        {
            third = (uint)utf8Text[4] - '0';
            if (utf8Text[3] != '.' || third > 9)
            {
                return false;
            }
        }

        var letter = (uint)utf8Text[^1] - 'A';
        if (domain > 5 || second > 9 || letter > 6)
        {
            return false;
        }

        code = new((int)((((((domain * 10) + second) * 11) + third) * 7) + letter));
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, out CriterionCode)" path="/*[not(self::param)]"/>
    /// <param name="s">The text, in the grammar above; the letter is a capital. Null is no code.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <param name="result">The code, or <see cref="None"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CriterionCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out CriterionCode)" path="/*[not(self::param)]"/>
    /// <param name="s">The text, in the grammar above; the letter is a capital.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <param name="result">The code, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CriterionCode result) => TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out CriterionCode)" path="/*[not(self::param)]"/>
    /// <param name="utf8Text">The text, in the grammar above; the letter is a capital.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <param name="result">The code, or <see cref="None"/>.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out CriterionCode result) => TryParse(utf8Text, out result);

    /// <inheritdoc/>
    public bool Equals(CriterionCode other) => _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CriterionCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number;

    /// <inheritdoc/>
    public int CompareTo(CriterionCode other) => _number.CompareTo(other._number);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is null ? 1 : CompareTo(Guard.Against.OtherType<CriterionCode>(obj));

    /// <summary>The code; empty for <see cref="None"/>.</summary>
    /// <returns>The code; empty for <see cref="None"/>.</returns>
    public override string ToString()
    {
        Span<char> chars = stackalloc char[MaxLength];
        TryFormat(chars, out var length, default, null);
        return new(chars[..length]);
    }

    /// <summary>The code; empty for <see cref="None"/>.</summary>
    /// <param name="format">Has no effect: a code has one form.</param>
    /// <param name="formatProvider">Has no effect: a code reads the same in every culture.</param>
    /// <returns>The code; empty for <see cref="None"/>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the code, without allocation.</summary>
    /// <param name="destination">Where to; <see cref="MaxLength"/> characters are always enough.</param>
    /// <param name="charsWritten">How many characters were written; 0 for <see cref="None"/>.</param>
    /// <param name="format">Has no effect: a code has one form.</param>
    /// <param name="provider">Has no effect: a code reads the same in every culture.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        TryFormat(ascii, out var length, format, provider);
        charsWritten = 0;
        return destination.Length >= length
            && System.Text.Ascii.ToUtf16(ascii[..length], destination, out charsWritten) == System.Buffers.OperationStatus.Done;
    }

    /// <summary>Writes the code as UTF-8, without allocation.</summary>
    /// <param name="utf8Destination">Where to; <see cref="MaxLength"/> bytes are always enough.</param>
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

        var length = HasThirdPart ? MaxLength : 4;
        if (utf8Destination.Length < length)
        {
            return false;
        }

        var ordinal = Ordinal;
        utf8Destination[0] = (byte)('1' + (ordinal / (10 * 11 * 7)));
        utf8Destination[1] = (byte)'.';
        utf8Destination[2] = (byte)('0' + (ordinal / (11 * 7) % 10));
        if (HasThirdPart)
        {
            utf8Destination[3] = (byte)'.';
            utf8Destination[4] = (byte)('0' + (ordinal / 7 % 11));
        }

        utf8Destination[length - 1] = (byte)('A' + (ordinal % 7));
        bytesWritten = length;
        return true;
    }

    private static FormatException NotACode(ReadOnlySpan<char> text) =>
        Quote.NotA(Description, text);
}
