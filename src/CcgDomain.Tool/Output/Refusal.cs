using System.Text.Json;
using CcgDomain.Rules;

namespace CcgDomain.Tool.Output;

/// <summary>How a refusal is told: for each violation the rule, its basis, the place, what is wrong, and the source.</summary>
internal static class Refusal
{
    internal static void Write(Page page, ImmutableArray<Violation> violations)
    {
        foreach (var violation in violations)
        {
            var rule = violation.Rule;
            page.Line(2, Cell.Bad(rule.Code), " at ", Cell.Strong(violation.Path.Length == 0 ? "the document" : violation.Path), ": ", violation.Message);
            page.Line(4, Cell.Quiet($"Rule ({JsonOutput.NameOf(rule.Basis)}): "), rule.Statement);
            page.Line(4, Cell.Quiet("Source: "), Wording.Of(rule.Source));
        }
    }

    /// <summary>The line that closes a list of verdicts.</summary>
    internal static void Close(Page page, int documents, int accepted, int unopened)
    {
        var closing = $"{Wording.Count(documents, "document")}: {accepted} accepted, {documents - accepted} refused";
        page.Line(0, unopened == 0 ? $"{closing}." : $"{closing}; {Wording.Count(unopened, "name")} could not be opened.");
    }

    internal static void Write(Utf8JsonWriter json, ImmutableArray<Violation> violations)
    {
        json.WriteStartArray("violations");
        foreach (var violation in violations)
        {
            json.WriteStartObject();
            json.WriteString("rule", violation.Rule.Code);
            json.WriteString("basis", JsonOutput.NameOf(violation.Rule.Basis));
            json.WriteString("path", violation.Path);
            json.WriteString("message", violation.Message);
            json.WriteString("source", Wording.Of(violation.Rule.Source));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
