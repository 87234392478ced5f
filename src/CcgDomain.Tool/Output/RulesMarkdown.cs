using System.Text;
using CcgDomain.Rules;

namespace CcgDomain.Tool.Output;

/// <summary>The rulebook as a Markdown table. It stands in src/CcgDomain/RULES.md between the markers of <see cref="Begin"/> and <see cref="End"/>.</summary>
internal static class RulesMarkdown
{
    internal const string Begin = "<!-- rules -->";

    internal const string End = "<!-- /rules -->";

    /// <summary>The table, each line ended by a line feed.</summary>
    internal static string Table()
    {
        var table = new StringBuilder("| code | rule | basis | source |\n|---|---|---|---|\n");
        foreach (var rule in RuleBook.All)
        {
            table.Append(null, $"| {rule.Code} | {Escaped(rule.Statement)}{Period(rule)} | {rule.Basis} | {Linked(rule.Source)} |\n");
        }

        return table.ToString();
    }

    private static string Period(Rule rule) => (rule.From, rule.Until) switch
    {
        (null, null) => "",
        ({ } from, null) => $" From {from:O}.",
        (null, { } until) => $" Until {until:O}.",
        ({ } from, { } until) => $" From {from:O} to {until:O}.",
    };

    private static string Linked(Citation source) => source.Url is null ? Escaped($"{source}") : $"[{Escaped($"{source}")}]({source.Url})";

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
