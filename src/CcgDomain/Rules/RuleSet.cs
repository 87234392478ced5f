using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>Represents the rules to apply: all of them, except those that were waived. Immutable; equality is by what is waived.</summary>
/// <remarks>
/// <para>Waive rules to load real records that break a rule whose source is weak; the events are recorded all the same.
/// Rules of basis <see cref="RuleBasis.Integrity"/> cannot be waived.</para>
/// <para>The text of a set, "every rule but Reported, AUT-02", can be stored and parsed again. To keep the reason for each waiver too, store
/// <see cref="Waiver"/> values and build the set from them with <see cref="Without(IEnumerable{Waiver})"/>.</para>
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
[TypeConverter(typeof(ParsableTypeConverter<RuleSet>))]
public sealed class RuleSet : IEquatable<RuleSet>, ISpanParsable<RuleSet>
{
    private const string AllText = "every rule";
    private const string ButText = "every rule but ";
    private const string IntegrityText = "Integrity only";
    private const string Separator = ", ";
    private const string Description = "a set of rules: \"every rule\", \"Integrity only\", or \"every rule but\" with bases and codes of rules, as in \"every rule but Reported, Inferred\"";

    private readonly RuleBasis[] _withoutBases;

    private RuleSet(RuleBasis[] bases, ImmutableArray<string> codes)
    {
        _withoutBases = bases;
        WithoutRules = codes;
    }

    /// <summary>Gets the set of all rules.</summary>
    public static RuleSet All { get; } = new([], []);

    /// <summary>
    /// Gets the smallest set: the rules of basis <see cref="RuleBasis.Integrity"/> alone, which say that a record does not contradict itself. Stored records are
    /// reloaded under it, because they were judged by the other rules when they were recorded.
    /// </summary>
    public static RuleSet IntegrityOnly => field ??= new(Array.FindAll(Enum.GetValues<RuleBasis>(), static basis => basis != RuleBasis.Integrity), []);

    /// <summary>Gets the bases that are waived with every rule on them, from the strongest to the weakest.</summary>
    public ImmutableArray<RuleBasis> WithoutBases => ImmutableCollectionsMarshal.AsImmutableArray(_withoutBases);

    /// <summary>Gets the codes of the single rules that are waived, in order of code. A rule whose basis is waived is not among them.</summary>
    public ImmutableArray<string> WithoutRules { get; }

    /// <summary>Determines whether two sets waive the same.</summary>
    /// <param name="left">The first set, or null.</param>
    /// <param name="right">The second set, or null.</param>
    public static bool operator ==(RuleSet? left, RuleSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Determines whether two sets waive different things.</summary>
    /// <param name="left">The first set, or null.</param>
    /// <param name="right">The second set, or null.</param>
    public static bool operator !=(RuleSet? left, RuleSet? right) => !(left == right);

    /// <summary>Parses the text of a set.</summary>
    /// <param name="s">"every rule", "Integrity only", or "every rule but Reported, AUT-02": what is waived may be in any order.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not the text of a set, or waives what does not exist or cannot be waived.</exception>
    public static RuleSet Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static RuleSet Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, out var rules, out var reason) ? rules : throw new FormatException(reason);

    /// <summary>Tries to parse the text of a set.</summary>
    /// <param name="s">"every rule", "Integrity only", or "every rule but Reported, AUT-02". Null is not a set.</param>
    /// <param name="rules">The set, or null.</param>
    /// <returns>true if the text is that of a set; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out RuleSet? rules) => TryParse(s, out rules, out _);

    /// <summary>Tries to parse the text of a set, and says why a text is not one.</summary>
    /// <param name="s">"every rule", "Integrity only", or "every rule but Reported, AUT-02". Null is not a set.</param>
    /// <param name="rules">The set, or null.</param>
    /// <param name="reason">A sentence that says what is wrong with the text; null if it was parsed.</param>
    /// <returns>true if the text is that of a set; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out RuleSet? rules, [NotNullWhen(false)] out string? reason) =>
        TryParse(s.AsSpan(), out rules, out reason);

    /// <inheritdoc cref="TryParse(string?, out RuleSet?)" path="/*[not(self::param)]"/>
    /// <param name="s">"every rule", "Integrity only", or "every rule but Reported, AUT-02". Null is not a set.</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The set, or null.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out RuleSet result) => TryParse(s, out result, out _);

    /// <inheritdoc cref="TryParse(string?, out RuleSet?)" path="/*[not(self::param)]"/>
    /// <param name="s">"every rule", "Integrity only", or "every rule but Reported, AUT-02".</param>
    /// <param name="provider">Ignored: parsing does not depend on the culture.</param>
    /// <param name="result">The set, or null.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out RuleSet result) => TryParse(s, out result, out _);

    /// <summary>Returns this set without the rules of a basis.</summary>
    /// <param name="basis">The basis to waive.</param>
    /// <returns>The smaller set.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="basis"/> is <see cref="RuleBasis.Integrity"/>.</exception>
    public RuleSet Without(RuleBasis basis) => WhyNotWaived(Guard.Against.Undefined(basis)) is { } reason ? throw new ArgumentException(reason, nameof(basis)) : With(basis);

    /// <summary>Returns this set without one rule.</summary>
    /// <param name="ruleCode">The code of the rule, as in <see cref="Rule.Code"/>: one of <see cref="RuleCode"/>.</param>
    /// <returns>The smaller set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ruleCode"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="ruleCode"/> is not the code of a rule, or is that of an Integrity rule.</exception>
    public RuleSet Without(string ruleCode) =>
        WhyNotWaived(Guard.Against.Null(ruleCode), out var basis) is { } reason ? throw new ArgumentException(reason, nameof(ruleCode)) : With(ruleCode, basis);

    /// <summary>Returns this set without the rules that are waived one by one, each for a reason of its own.</summary>
    /// <param name="waivers">The waivers, in any order.</param>
    /// <returns>The smaller set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="waivers"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="waivers"/> holds null.</exception>
    public RuleSet Without(IEnumerable<Waiver> waivers)
    {
        var set = this;
        foreach (var waiver in Guard.Against.Null(waivers))
        {
            set = set.Without(Guard.Against.NullItem(waiver, nameof(waivers)).RuleCode);
        }

        return set;
    }

    /// <summary>Determines whether a rule belongs to the set.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>false if the rule or its basis was waived; otherwise, true.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public bool Includes(Rule rule)
    {
        Guard.Against.Null(rule);
        return !WithoutBases.Contains(rule.Basis) && !WithoutRules.Contains(rule.Code);
    }

    /// <summary>Determines whether the other set waives the same bases and rules.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals([NotNullWhen(true)] RuleSet? other) =>
        other is not null && WithoutBases.AsSpan().SequenceEqual(other.WithoutBases.AsSpan()) && WithoutRules.AsSpan().SequenceEqual(other.WithoutRules.AsSpan());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as RuleSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var basis in WithoutBases)
        {
            hash.Add((int)basis);
        }

        foreach (var code in WithoutRules)
        {
            hash.Add(code, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns what is waived, as <see cref="Parse(string, IFormatProvider?)"/> reads it.</summary>
    /// <returns>"every rule", "every rule but Reported, AUT-02", or "Integrity only".</returns>
    public override string ToString()
    {
        if (Equals(IntegrityOnly))
        {
            return IntegrityText;
        }

        string[] waived = [.. Array.ConvertAll([.. WithoutBases], basis => basis.ToString()), .. WithoutRules];
        return waived.Length == 0 ? AllText : $"{ButText}{string.Join(Separator, waived)}";
    }

    /// <summary>Says why a rule cannot be waived.</summary>
    /// <param name="ruleCode">A text that may be the code of a rule.</param>
    /// <param name="basis">The basis of the rule.</param>
    /// <returns>The reason; null if the rule can be waived.</returns>
    internal static string? WhyNotWaived(string ruleCode, out RuleBasis basis) => !RuleCodes.TryFind(ruleCode, out basis) ? $"No rule has the code {Quote.Of(ruleCode)}."
        : basis == RuleBasis.Integrity ? $"{ruleCode} is an Integrity rule and cannot be waived: a record that breaks it contradicts itself."
        : null;

    private static string? WhyNotWaived(RuleBasis basis) =>
        basis == RuleBasis.Integrity ? "Integrity rules cannot be waived: a record that breaks one contradicts itself." : null;

    private static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out RuleSet? rules, [NotNullWhen(false)] out string? reason)
    {
        reason = null;
        rules = s switch
        {
            AllText => All,
            IntegrityText => IntegrityOnly,
            _ when s.StartsWith(ButText) => ParseWaived(s[ButText.Length..], out reason),
            _ => null,
        };
        if (rules is null)
        {
            reason ??= Quote.WhyNotA(Description, s);
            return false;
        }

        return true;
    }

    private static RuleSet? ParseWaived(ReadOnlySpan<char> waived, out string? reason)
    {
        var set = All;
        for (var more = true; more;)
        {
            var end = waived.IndexOf(Separator);
            var item = (end < 0 ? waived : waived[..end]).ToString();
            more = end >= 0;
            waived = more ? waived[(end + Separator.Length)..] : [];
            if (TryParseBasis(item, out var basis))
            {
                reason = WhyNotWaived(basis);
                set = set.With(basis);
            }
            else
            {
                reason = WhyNotWaived(item, out basis);
                set = reason is null ? set.With(item, basis) : set;
            }

            if (reason is not null)
            {
                return null;
            }
        }

        reason = null;
        return set;
    }

    private static bool TryParseBasis(string text, out RuleBasis basis)
    {
        foreach (var value in Enum.GetValues<RuleBasis>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.Ordinal))
            {
                basis = value;
                return true;
            }
        }

        basis = default;
        return false;
    }

    private RuleSet With(RuleBasis basis)
    {
        if (WithoutBases.Contains(basis))
        {
            return this;
        }

        return new([.. WithoutBases.Add(basis).Sort()], WithoutRules.RemoveAll(code => RuleCodes.TryFind(code, out var waived) && waived == basis));
    }

    private RuleSet With(string code, RuleBasis basis) =>
        WithoutBases.Contains(basis) || WithoutRules.Contains(code) ? this : new(_withoutBases, WithoutRules.Add(code).Sort(StringComparer.Ordinal));
}
