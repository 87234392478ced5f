using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>Represents the rules to apply: all of them, except those that were waived.</summary>
/// <remarks>
/// Waive rules to load real records that break a rule whose source is weak; the events are recorded all the same.
/// Rules of basis <see cref="RuleBasis.Integrity"/> cannot be waived. Immutable.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class RuleSet
{
    private readonly ImmutableArray<RuleBasis> _bases;
    private readonly ImmutableArray<string> _codes;

    private RuleSet(ImmutableArray<RuleBasis> bases, ImmutableArray<string> codes)
    {
        _bases = bases;
        _codes = codes;
    }

    /// <summary>Gets the set of all rules.</summary>
    public static RuleSet All { get; } = new([], []);

    /// <summary>The bases that are waived, in the order in which they were.</summary>
    internal ImmutableArray<RuleBasis> WaivedBases => _bases;

    /// <summary>The codes of the single rules that are waived, in the order in which they were.</summary>
    internal ImmutableArray<string> WaivedCodes => _codes;

    /// <summary>Returns this set without the rules of a basis.</summary>
    /// <param name="basis">The basis to waive.</param>
    /// <returns>The smaller set.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="basis"/> is <see cref="RuleBasis.Integrity"/>.</exception>
    public RuleSet Without(RuleBasis basis) => Guard.Against.Undefined(basis) == RuleBasis.Integrity
        ? throw new ArgumentException("Integrity rules cannot be waived: a record that breaks one contradicts itself.", nameof(basis))
        : new(_bases.Add(basis), _codes);

    /// <summary>Returns this set without one rule.</summary>
    /// <param name="ruleCode">The code of the rule, as in <see cref="Rule.Code"/>: one of <see cref="RuleCode"/>.</param>
    /// <returns>The smaller set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ruleCode"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="ruleCode"/> is not the code of a rule, or is that of an Integrity rule.</exception>
    public RuleSet Without(string ruleCode) => !RuleCodes.TryFind(Guard.Against.Null(ruleCode), out var basis)
        ? throw new ArgumentException($"No rule has the code {Quote.Of(ruleCode)}.", nameof(ruleCode))
        : basis == RuleBasis.Integrity
        ? throw new ArgumentException($"{ruleCode} is an Integrity rule and cannot be waived: a record that breaks it contradicts itself.", nameof(ruleCode))
        : new(_bases, _codes.Add(ruleCode));

    /// <summary>Determines whether a rule belongs to the set.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>false if the rule or its basis was waived; otherwise, true.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public bool Includes(Rule rule)
    {
        Guard.Against.Null(rule);
        return !_bases.Contains(rule.Basis) && !_codes.Contains(rule.Code);
    }

    /// <summary>Returns what is waived.</summary>
    /// <returns>"every rule", or "every rule but Reported, AUT-02".</returns>
    public override string ToString()
    {
        string[] waived = [.. Array.ConvertAll([.. _bases], basis => basis.ToString()), .. _codes];
        return waived.Length == 0 ? "every rule" : $"every rule but {string.Join(", ", waived)}";
    }
}
