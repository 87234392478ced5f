using System.Security;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Generate.Rules;

/// <summary>Writes the constants of <see cref="RuleCode"/>, each with what its rule says.</summary>
internal static class RuleCodeFile
{
    internal static string Text() => CSharpFile.Of(
        "CcgDomain.Rules",
        """
        /// <summary>The code of each rule, with what the rule says. For <see cref="RuleSet.Without(string)"/> and wherever else a code is asked for.</summary>
        public static class RuleCode
        """,
        RuleBook.All.Select(rule =>
            $"""
            /// <summary>{SecurityElement.Escape(rule.Statement)}{RulesMarkdown.Period(rule)} {rule.Basis}.</summary>
                public const string {Name(rule)} = "{rule.Code}";
            """));

    /// <summary>The name of the constant: "Aut07" for AUT-07.</summary>
    internal static string Name(Rule rule) => $"{rule.Code[0]}{char.ToLowerInvariant(rule.Code[1])}{char.ToLowerInvariant(rule.Code[2])}{rule.Code[4..]}";
}
