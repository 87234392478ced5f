using System.Text;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Generate.Rules;

/// <summary>Writes RULES.md: the table that <c>ccg rules --markdown</c> prints, and what a reader of it needs to know.</summary>
internal static class RulesFile
{
    internal static string Text() =>
        $"""
        <!-- {GeneratedFiles.Notice} -->
        # The rules

        Basis says how sure the source is: from statute, through regulation, guidance and what was reported, to what is inferred. Integrity is none of these: a
        record that breaks such a rule contradicts itself, and it cannot be waived.

        A code is never used for another rule. How to add a rule stands in [CONTRIBUTING](../../.github/CONTRIBUTING.md#adding-a-rule).

        "Read" says what was read of the source: its text, a copy of it, a report of it, or nothing. A rule of basis Integrity has no source to read.

        {Counts()}
        {RulesMarkdown.Table()}
        """;

    private static string Counts()
    {
        SourceRead[] columns = [SourceRead.PrimaryText, SourceRead.Copy, SourceRead.Report, SourceRead.Nothing, SourceRead.NotApplicable];
        var table = new StringBuilder("| basis | text | copy | report | nothing | no source to read |\n|---|---|---|---|---|---|\n");
        foreach (var basis in Enum.GetValues<RuleBasis>())
        {
            var counts = columns.Select(read => RuleBook.All.Count(rule => rule.Basis == basis && rule.SourceRead == read));
            table.Append(null, $"| {basis} | {string.Join(" | ", counts)} |\n");
        }

        return table.ToString();
    }
}
