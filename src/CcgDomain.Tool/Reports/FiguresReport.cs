using CcgDomain.Reporting;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary><c>ccg report figures</c>: the published figures checked against each other.</summary>
internal static class FiguresReport
{
    private static readonly Dictionary<string, TextStyle> Styles = new() { ["holds"] = TextStyle.Success, ["fails"] = TextStyle.Error };

    internal static Report Create()
    {
        var check = Reconciliation.Check(PublishedFigures.All);
        return new(
            "figures",
            "Published figures, checked against each other",
            [("basis", "published")],
            [$"{check.Holding.Length} identities hold, {check.Contradicted.Length} hold while their sources contradict each other, {check.Failing.Length} fail, {check.NotEvaluated.Length} cannot be evaluated."],
            [
                new(
                    "identities",
                    "Identities",
                    [new("id", "Id"), new("outcome", "Outcome"), new("statement", "Statement"), new("arithmetic", "Arithmetic"), new("note", "Note")],
                    [.. check.Results.Select(Row)],
                    Styles: Styles),
            ],
            PublishedReport.Chart(PublishedPosition.England));
    }

    private static object?[] Row(IdentityResult result) =>
    [
        result.Identity.Id,
        result.Outcome.Match(holds: _ => "holds", contradicted: _ => "contradicted", fails: _ => "fails", cannotBeEvaluated: _ => "cannot be evaluated"),
        result.Identity.Statement,
        string.Join("; ", result.Equations.Select(equation => equation.ToString())),
        result.Identity.Note ?? "",
    ];
}
