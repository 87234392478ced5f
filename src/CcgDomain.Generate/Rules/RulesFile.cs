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

        {RulesMarkdown.Table()}
        """;
}
