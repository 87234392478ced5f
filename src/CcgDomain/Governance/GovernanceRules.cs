using CcgDomain.Rules;

namespace CcgDomain.Governance;

/// <summary>The rules of this room.</summary>
internal static class GovernanceRules
{
    /// <summary>Every rule of this room once, in the order of the codes.</summary>
    internal static ImmutableArray<Rule> All { get; } = Distinct(
        GoverningBodyRules.Table.Rules,
        CommitteeRules.Table.Rules,
        CommitteeRules.InCommon.Rules,
        ConflictRegisterRules.Table.Rules,
        CommitteeRules.Meetings.Rules);

    private static ImmutableArray<Rule> Distinct(params ImmutableArray<Rule>[] tables)
    {
        var all = ImmutableArray.CreateBuilder<Rule>();
        foreach (var table in tables)
        {
            foreach (var rule in table)
            {
                if (!all.Contains(rule))
                {
                    all.Add(rule);
                }
            }
        }

        all.Sort(static (x, y) => string.CompareOrdinal(x.Code, y.Code));
        return all.ToImmutable();
    }
}
