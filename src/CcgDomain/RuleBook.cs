using System.Linq;
using CcgDomain.Json;
using CcgDomain.Rules;

namespace CcgDomain;

/// <summary>Provides all rules of the library in table order: TML, AUT, COC, ASR, GOV, REG, JSN.</summary>
public static class RuleBook
{
    /// <summary>Gets every rule in table order, whether or not it is still in force.</summary>
    public static ImmutableArray<Rule> All => RuleIndex.All;

    /// <summary>Finds a rule.</summary>
    /// <param name="code">The code: "AUT-07".</param>
    /// <param name="rule">The rule; null if there is none.</param>
    /// <returns>true if there is a rule with the code; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public static bool TryFind(string code, [NotNullWhen(true)] out Rule? rule)
    {
        Guard.Against.Null(code);
        return RuleIndex.TryFind(code, out rule);
    }

    /// <summary>Returns the rules in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The rules, in table order.</returns>
    public static ImmutableArray<Rule> InForceOn(DateOnly date) => [.. All.Where(rule => rule.IsInForceOn(date))];
}
