using System.ComponentModel;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Organisations;

/// <summary>
/// The name of a CCG: "NHS", a geographical reference and "Clinical Commissioning Group".
/// </summary>
/// <remarks>
/// <para>Source: SI 2012/1631, regulations 3 to 6. "CCG" is accepted as the short form of the ending. The fixed parts are accepted in any
/// case, because open data prints whole names in capitals; the place keeps its case.</para>
/// <para>The place consists of letters, single spaces and the punctuation that place names need: comma, full stop, apostrophe, hyphen,
/// ampersand, slash and round brackets. It starts with a letter and does not repeat the fixed parts.</para>
/// <para>Two names are equal if their places are ordinally equal; the form in which the names were written does not matter.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<CcgName>))]
[TypeConverter(typeof(ParsableTypeConverter<CcgName>))]
public sealed class CcgName : IEquatable<CcgName>, ISpanParsable<CcgName>, ITextValue
{
    static string ITextValue.WrittenPattern => @"^NHS \p{L}(?: ?[\p{L},.'’&/()-])* CCG$";

    private const string Description = "the name of a CCG: \"NHS\", a place, and \"CCG\" or \"Clinical Commissioning Group\"";

    private const string Prefix = "NHS ";
    private const string ShortSuffix = " CCG";
    private const string OfficialSuffix = " Clinical Commissioning Group";
    private const string Punctuation = ",.'’-&/()";

    // Computed when first asked for, because the name may be long and the same name stands in many positions. 0 if it was not asked for.
    private int _hashCode;

    private CcgName(string place) => Place = place;

    /// <summary>The geographical reference: "Vale of York".</summary>
    public string Place { get; }

    /// <summary>The short form, which documents use: "NHS Vale of York CCG".</summary>
    public string Short => Prefix + Place + ShortSuffix;

    /// <summary>The form that the regulations require: "NHS Vale of York Clinical Commissioning Group".</summary>
    public string Official => Prefix + Place + OfficialSuffix;

    /// <summary>Creates a name without validating the place.</summary>
    internal static CcgName CreateUnchecked(string place) => new(place);

    /// <summary>Determines whether two names have the same place.</summary>
    /// <param name="left">The first name, or null.</param>
    /// <param name="right">The second name, or null.</param>
    public static bool operator ==(CcgName? left, CcgName? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Determines whether two names have different places.</summary>
    /// <param name="left">The first name, or null.</param>
    /// <param name="right">The second name, or null.</param>
    public static bool operator !=(CcgName? left, CcgName? right) => !(left == right);

    /// <summary>Parses a name in either form.</summary>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group".</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not the name of a CCG.</exception>
    public static CcgName Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Tries to parse a name in either form.</summary>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group". Null is not a name.</param>
    /// <param name="name">The name, or null if the text is not the name of a CCG.</param>
    /// <returns>true if the text is the name of a CCG; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out CcgName? name) => TryParse(s.AsSpan(), null, out name);

    /// <summary>Tries to parse a name in either form, and says why a text is not one.</summary>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group". Null is not a name.</param>
    /// <param name="name">The name, or null if the text is not the name of a CCG.</param>
    /// <param name="reason">A sentence that says what is wrong with the text; null if it was parsed.</param>
    /// <returns>true if the text is the name of a CCG; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out CcgName? name, [NotNullWhen(false)] out string? reason)
    {
        var parsed = TryParse(s, out name);
        reason = parsed ? null : Quote.WhyNotA(Description, s);
        return parsed;
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" path="/*[not(self::param)]"/>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group".</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    public static CcgName Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, provider, out var name)
        ? name
        : throw Quote.NotA(Description, s);

    /// <inheritdoc cref="TryParse(string?, out CcgName?)" path="/*[not(self::param)]"/>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group". Null is not a name.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The name, or null if the text is not the name of a CCG.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CcgName result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out CcgName?)" path="/*[not(self::param)]"/>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group".</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The name, or null if the text is not the name of a CCG.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out CcgName result)
    {
        result = null;
        if (!s.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var suffixLength = SuffixLength(s);
        if (suffixLength == 0 || s.Length <= Prefix.Length + suffixLength)
        {
            return false;
        }

        var place = s[Prefix.Length..^suffixLength];
        if (!IsPlace(place))
        {
            return false;
        }

        result = new(place.ToString());
        return true;
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] CcgName? other) => other is not null && string.Equals(Place, other.Place, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as CcgName);

    /// <inheritdoc/>
    public override int GetHashCode() => _hashCode != 0 ? _hashCode : _hashCode = StringComparer.Ordinal.GetHashCode(Place);

    /// <summary>Returns the short form.</summary>
    /// <returns><see cref="Short"/>.</returns>
    public override string ToString() => Short;

    private static int SuffixLength(ReadOnlySpan<char> s) =>
        s.EndsWith(ShortSuffix, StringComparison.OrdinalIgnoreCase) ? ShortSuffix.Length
        : s.EndsWith(OfficialSuffix, StringComparison.OrdinalIgnoreCase) ? OfficialSuffix.Length
        : 0;

    private static bool IsPlace(ReadOnlySpan<char> place)
    {
        if (!char.IsLetter(place[0]) || place[^1] == ' ' || place.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || SuffixLength(place) != 0)
        {
            return false;
        }

        var afterSpace = false;
        foreach (var c in place)
        {
            if (!char.IsLetter(c) && (c != ' ' || afterSpace) && !Punctuation.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }

            afterSpace = c == ' ';
        }

        return true;
    }
}
