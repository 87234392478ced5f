namespace CcgDomain.Rules;

/// <summary>The code of every rule, with its basis: what a rule set must know of the rules, which are declared in rooms above it.</summary>
internal static partial class RuleCodes
{
    internal static bool TryFind(string code, out RuleBasis basis)
    {
        foreach (var rule in All)
        {
            if (string.Equals(rule.Code, code, StringComparison.Ordinal))
            {
                basis = rule.Basis;
                return true;
            }
        }

        basis = default;
        return false;
    }
}
