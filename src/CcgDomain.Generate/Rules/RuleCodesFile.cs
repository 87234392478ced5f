namespace CcgDomain.Generate.Rules;

/// <summary>Writes the index of the codes, each with the basis of its rule.</summary>
internal static class RuleCodesFile
{
    internal static string Text() => CSharpFile.Of(
        "CcgDomain.Rules",
        "internal static partial class RuleCodes",
        CSharpFile.Array(
            "(string Code, RuleBasis Basis)",
            "All",
            "in the order of the rule book",
            RuleBook.All.Select(rule => $"(RuleCode.{RuleCodeFile.Name(rule)}, RuleBasis.{rule.Basis})"),
            1));
}
