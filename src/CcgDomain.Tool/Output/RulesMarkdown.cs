using System.Text;
using CcgDomain.Rules;

namespace CcgDomain.Tool.Output;

/// <summary>The rulebook as a Markdown table. It stands in the README between the markers of <see cref="Begin"/> and <see cref="End"/>.</summary>
internal static class RulesMarkdown
{
    internal const string Begin = "<!-- rules -->";

    internal const string End = "<!-- /rules -->";

    /// <summary>The table, each line ended by a line feed.</summary>
    internal static string Table()
    {
        var table = new StringBuilder("| Code | Rule | Basis | Source | In force |\n|---|---|---|---|---|\n");
        foreach (var rule in RuleBook.All)
        {
            table.Append("| ").Append(rule.Code)
                .Append(" | ").Append(Escaped(rule.Statement))
                .Append(" | ").Append(JsonOutput.NameOf(rule.Basis))
                .Append(" | ").Append(Linked(rule.Source))
                .Append(" | ").Append(Sentences.InForce(rule))
                .Append(" |\n");
        }

        return table.ToString();
    }

    private static string Linked(Citation source) =>
        source.Url is null ? Escaped(source.ToString()) : $"[{Escaped(source.ToString())}](<{source.Url}>)";

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
