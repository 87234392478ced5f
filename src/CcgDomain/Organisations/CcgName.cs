using System.ComponentModel;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Organisations;

/// <summary>
/// The name of a CCG: "NHS", a geographical reference, "Clinical Commissioning Group".
/// </summary>
/// <remarks>
/// <para>Source: SI 2012/1631, regulations 3 to 6. "CCG" is accepted as the short form of the ending; the fixed parts are read in any
/// case, since open data prints whole names in capitals, and the place is kept as it was given.</para>
/// <para>The place holds letters, single spaces, and the punctuation that place names need: comma, full stop, apostrophe, hyphen,
/// ampersand, slash and round brackets. It starts with a letter, and does not repeat the fixed parts.</para>
/// <para>Two names are equal when their places are, to the letter; the form in which they were written does not matter.</para>
/// </remarks>
[JsonConverter(typeof(TextConverter<CcgName>))]
[TypeConverter(typeof(ParsableTypeConverter<CcgName>))]
public sealed class CcgName : IEquatable<CcgName>, ISpanParsable<CcgName>
{
    private const string Beginning = "NHS ";
    private const string ShortEnding = " CCG";
    private const string OfficialEnding = " Clinical Commissioning Group";
    private const string Punctuation = ",.'’-&/()";

    private CcgName(string place) => Place = place;

    /// <summary>The geographical reference alone: "Vale of York".</summary>
    public string Place { get; }

    /// <summary>The short form: "NHS Vale of York CCG". Names in documents are written so.</summary>
    public string Short => Beginning + Place + ShortEnding;

    /// <summary>The form that the regulations require: "NHS Vale of York Clinical Commissioning Group".</summary>
    public string Official => Beginning + Place + OfficialEnding;

    /// <summary>The name of a place that is known to be one: the register's, whose names a test reads the long way.</summary>
    internal static CcgName OfKnownPlace(string place) => new(place);

    /// <summary>Whether two names have the same place.</summary>
    /// <param name="left">One name, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(CcgName? left, CcgName? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two names have different places.</summary>
    /// <param name="left">One name, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(CcgName? left, CcgName? right) => !(left == right);

    /// <summary>Reads a name in either form.</summary>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group".</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not the name of a CCG.</exception>
    public static CcgName Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a name in either form.</summary>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group". Null is no name.</param>
    /// <param name="name">The name, or null.</param>
    /// <returns>Whether the text is the name of a CCG.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out CcgName? name) => TryParse(s.AsSpan(), null, out name);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group".</param>
    /// <param name="provider">Has no effect: a name reads the same in every culture.</param>
    public static CcgName Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, provider, out var name)
        ? name
        : throw Quote.NotA("the name of a CCG: \"NHS\", a place, and \"CCG\" or \"Clinical Commissioning Group\"", s);

    /// <inheritdoc cref="TryParse(string?, out CcgName?)"/>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group". Null is no name.</param>
    /// <param name="provider">Has no effect: a name reads the same in every culture.</param>
    /// <param name="result">The name, or null.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CcgName result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out CcgName?)"/>
    /// <param name="s">"NHS … CCG" or "NHS … Clinical Commissioning Group".</param>
    /// <param name="provider">Has no effect: a name reads the same in every culture.</param>
    /// <param name="result">The name, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out CcgName result)
    {
        result = null;
        if (!s.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var ending = EndingOf(s);
        if (ending == 0 || s.Length <= Beginning.Length + ending)
        {
            return false;
        }

        var place = s[Beginning.Length..^ending];
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
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Place);

    /// <summary>The short form.</summary>
    /// <returns><see cref="Short"/>.</returns>
    public override string ToString() => Short;

    private static int EndingOf(ReadOnlySpan<char> s) =>
        s.EndsWith(ShortEnding, StringComparison.OrdinalIgnoreCase) ? ShortEnding.Length
        : s.EndsWith(OfficialEnding, StringComparison.OrdinalIgnoreCase) ? OfficialEnding.Length
        : 0;

    private static bool IsPlace(ReadOnlySpan<char> place)
    {
        if (!char.IsLetter(place[0]) || place[^1] == ' ' || place.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase) || EndingOf(place) != 0)
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
