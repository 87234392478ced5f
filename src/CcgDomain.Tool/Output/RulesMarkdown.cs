using System.Text;
using CcgDomain.Rules;

namespace CcgDomain.Tool.Output;

/// <summary>The rulebook as a Markdown table.</summary>
internal static class RulesMarkdown
{
    /// <summary>The table, each line ended by a line feed.</summary>
    internal static string Table()
    {
        var table = new StringBuilder("| code | rule | basis | source | read |\n|---|---|---|---|---|\n");
        foreach (var rule in RuleBook.All)
        {
            table.Append(null, $"| {rule.Code} | {Escaped(rule.Statement)}{Period(rule)} | {rule.Basis} | {Linked(rule.Source)} | {Read(rule.SourceRead)} |\n");
        }

        return table.ToString();
    }

    /// <summary>When a rule binds, as a sentence after its statement: " From 2021-04-01."; empty where it always binds.</summary>
    internal static string Period(Rule rule) => (rule.From, rule.Until) switch
    {
        (null, null) => "",
        ({ } from, null) => $" From {from:O}.",
        (null, { } until) => $" Until {until:O}.",
        ({ } from, { } until) => $" From {from:O} to {until:O}.",
    };

    /// <summary>What was read of a source, in a word or two.</summary>
    internal static string Read(SourceRead read) => read switch
    {
        SourceRead.PrimaryText => "text",
        SourceRead.Copy => "copy",
        SourceRead.Report => "report",
        SourceRead.Nothing => "nothing",
        _ => "–",
    };

    private static string Linked(Citation source) => source.Url is null ? Escaped($"{source}") : $"[{Escaped($"{source}")}]({source.Url})";

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
