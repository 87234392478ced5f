using CcgDomain.Rules;

namespace CcgDomain.Governance;

/// <summary>What a list of members that is cut short leaves open.</summary>
internal static class PartialMembership
{
    /// <summary>Returns those of some rules that are in force on a date and are to be applied.</summary>
    internal static ImmutableArray<Rule> NotChecked(ImmutableArray<Rule> needingEveryMember, DateOnly asAt, RuleSet? rules)
    {
        var notChecked = ImmutableArray.CreateBuilder<Rule>();
        foreach (var rule in needingEveryMember)
        {
            if (rule.IsInForceOn(asAt) && (rules ?? RuleSet.All).Includes(rule))
            {
                notChecked.Add(rule);
            }
        }

        return notChecked.ToImmutable();
    }

    /// <summary>Returns the rules of a table that have one of some codes, in table order.</summary>
    internal static ImmutableArray<Rule> Select(ImmutableArray<Rule> rules, params ReadOnlySpan<string> codes)
    {
        var selected = ImmutableArray.CreateBuilder<Rule>();
        foreach (var rule in rules)
        {
            if (codes.Contains(rule.Code))
            {
                selected.Add(rule);
            }
        }

        return selected.ToImmutable();
    }
}
