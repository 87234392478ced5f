using CcgDomain.Rules;

namespace CcgDomain.Tests.Support;

/// <summary>Writes a rule's statement and the dates on which it binds.</summary>
internal static class RuleText
{
    internal static string Of(Rule rule) => (rule.From, rule.Until) switch
    {
        (null, null) => rule.Statement,
        ({ } from, null) => $"{rule.Statement} From {from:O}.",
        (null, { } until) => $"{rule.Statement} Until {until:O}.",
        ({ } from, { } until) => $"{rule.Statement} From {from:O} to {until:O}.",
    };
}
