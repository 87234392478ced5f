using CcgDomain.Rules;

namespace CcgDomain.Tests.Support;

/// <summary>Sets of rules.</summary>
internal static class RuleSets
{
    /// <summary>Every rule waived that can be: what is left is of basis integrity.</summary>
    internal static RuleSet IntegrityOnly { get; } = Enum.GetValues<RuleBasis>().Where(basis => basis != RuleBasis.Integrity).Aggregate(RuleSet.All, (rules, basis) => rules.Without(basis));
}
