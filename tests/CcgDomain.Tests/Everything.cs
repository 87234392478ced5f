using CcgDomain.Rules;

namespace CcgDomain.Tests;

internal static class Everything
{
    internal static ImmutableArray<RuleBasis> WaivableBases { get; } = [.. Enum.GetValues<RuleBasis>().Where(basis => basis != RuleBasis.Integrity)];

    /// <summary>All rules that can be waived, waived.</summary>
    internal static RuleSet Waivable { get; } = WaivableBases.Aggregate(RuleSet.All, (rules, basis) => rules.Without(basis));
}
