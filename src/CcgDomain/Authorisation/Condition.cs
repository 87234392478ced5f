using System.ComponentModel;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>A condition of authorisation: the criterion that was not met, and the support level, if it is known. Written "3.1.1C IV", or "3.1.1C".</summary>
/// <remarks>Source: SI 2012/1631 reg 8(3)–(4). One unmet criterion makes one condition, and a condition belongs to exactly one criterion.</remarks>
[JsonConverter(typeof(ConditionConverter))]
[TypeConverter(typeof(ParsableTypeConverter<Condition>))]
public sealed record Condition : ISpanParsable<Condition>, ITextValue
{
    static string ITextValue.WrittenPattern => Pattern;

    private const string Description = "a condition: a criterion, a space and a level, such as 3.1.1C IV";

    /// <summary>What a condition looks like, as a regular expression for the schemas of others: exactly the texts that parse.</summary>
    public const string Pattern = "^[1-6]\\.[0-9](\\.[0-9])?[A-G]( (I|II|III|IV|V|VI|VII))?$";

    // A CCG may have many conditions, and each change of a level makes one: none if it is 0.
    private readonly byte _level;

    private Condition(CriterionCode criterion, ConditionLevel? level)
    {
        Criterion = criterion;
        _level = (byte)level.GetValueOrDefault();
    }

    /// <summary>The criterion that was not met; never <see cref="CriterionCode.None"/>.</summary>
    public CriterionCode Criterion { get; }

    /// <summary>The support level; null if it is not known.</summary>
    public ConditionLevel? Level => _level == 0 ? null : (ConditionLevel)_level;

    /// <summary>Makes a condition.</summary>
    /// <param name="criterion">The criterion that was not met.</param>
    /// <param name="level">The support level; null, the default, if it is not known.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="criterion"/> is <see cref="CriterionCode.None"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not defined.</exception>
    public static Condition Create(CriterionCode criterion, ConditionLevel? level = null) =>
        new(Guard.Against.NoCode(criterion), Guard.Against.Undefined(level));

    /// <summary>Reads a condition.</summary>
    /// <param name="s">A criterion, one space, a level: "3.1.1C IV"; without a level if it is not known: "3.1.1C".</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not a condition.</exception>
    public static Condition Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Condition Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var condition) ? condition : throw Quote.NotA(Description, s);

    /// <summary>Reads a condition.</summary>
    /// <param name="s">A criterion, one space, a level: "3.1.1C IV"; without a level if it is not known: "3.1.1C". Null is no condition.</param>
    /// <param name="condition">The condition, or null.</param>
    /// <returns>Whether the text is a condition.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out Condition? condition) => TryParse(s.AsSpan(), null, out condition);

    /// <summary>Reads a condition, and says why a text is not one.</summary>
    /// <param name="s">A criterion, one space, a level: "3.1.1C IV". Null is no condition.</param>
    /// <param name="condition">The condition, or null.</param>
    /// <param name="reason">A sentence that says what is wrong with the text; null if it was parsed.</param>
    /// <returns>Whether the text is a condition.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out Condition? condition, [NotNullWhen(false)] out string? reason)
    {
        var parsed = TryParse(s, out condition);
        reason = parsed ? null : Quote.WhyNotA(Description, s);
        return parsed;
    }

    /// <inheritdoc cref="TryParse(string?, out Condition?)" path="/*[not(self::param)]"/>
    /// <param name="s">A criterion, one space, a level: "3.1.1C IV"; without a level if it is not known: "3.1.1C". Null is no condition.</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <param name="result">The condition, or null.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Condition result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Condition?)" path="/*[not(self::param)]"/>
    /// <param name="s">A criterion, one space, a level: "3.1.1C IV"; without a level if it is not known: "3.1.1C".</param>
    /// <param name="provider">Has no effect: it reads the same in every culture.</param>
    /// <param name="result">The condition, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Condition result)
    {
        var space = s.IndexOf(' ');
        if (space < 0 && CriterionCode.TryParse(s, out var alone))
        {
            result = new(alone, null);
            return true;
        }

        if (space > 0 && CriterionCode.TryParse(s[..space], out var criterion) && NameTable<ConditionLevel>.Shared.TryParse(s[(space + 1)..], out var level))
        {
            result = new(criterion, level);
            return true;
        }

        result = null;
        return false;
    }

    /// <summary>The criterion and the level.</summary>
    /// <returns>"3.1.1C IV", or "3.1.1C" if the level is not known.</returns>
    public override string ToString() => Level is { } level ? $"{Criterion} {NameTable<ConditionLevel>.Shared.Name(level)}" : $"{Criterion}";

    /// <summary>Returns the condition that a position stores.</summary>
    internal static Condition Of(StoredCondition condition) => new(condition.Criterion, condition.Level);
}
