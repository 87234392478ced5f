using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Consistency;
using CcgDomain.Governance;
using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>All rules in table order, so that a violation can be read back with its rule. <see cref="RuleBook"/> is what others see of it.</summary>
internal static class RuleIndex
{
    internal static readonly ImmutableArray<Rule> All =
    [
        .. TimelineRules.Table.Rules,
        .. AuthorisationRules.Table.Rules,
        .. CoCommissioningRules.Table.Rules,
        .. AssuranceRules.Table.Rules,
        .. GovernanceRules.All,
        OpenCcgRule.Rule,
        .. BodyDocument.Rules,
        .. WitnessRules.All,
        .. JsonRules.All,
    ];

    internal static bool TryFind(string code, [NotNullWhen(true)] out Rule? rule)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(candidate.Code, code, StringComparison.Ordinal))
            {
                rule = candidate;
                return true;
            }
        }

        rule = null;
        return false;
    }
}
