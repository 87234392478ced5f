using System.Text.Json;
using CcgDomain.Rules;

namespace CcgDomain.Tool.Output;

/// <summary>Writes violations: for each the rule, its basis, the place in the document, the message and the source.</summary>
internal static class ViolationOutput
{
    /// <summary>The number of violations of one document that are listed, unless the user asks for all.</summary>
    internal const int DefaultLimit = 100;

    internal static void Write(TextOutput output, ImmutableArray<Violation> violations)
    {
        foreach (var violation in violations)
        {
            var rule = violation.Rule;
            output.WriteLine(2, StyledText.Error(rule.Code), " at ", StyledText.Strong(violation.Path.Length == 0 ? "the document" : violation.Path), ": ", violation.Message);
            output.WriteLine(4, StyledText.Muted($"Rule ({JsonOutput.JsonName(rule.Basis)}): "), rule.Statement);
            output.WriteLine(4, StyledText.Muted("Source: "), Wording.For(rule.Source));
        }
    }

    /// <summary>Writes the last line of a list of check results.</summary>
    internal static void WriteSummary(TextOutput output, CheckCounts counts, int unopened)
    {
        var summary = $"{Wording.Count(counts.Documents, "document")}: {counts.Accepted} accepted, {counts.Documents - counts.Accepted} refused";
        output.WriteLine(0, unopened == 0 ? $"{summary}." : $"{summary}; {Wording.Count(unopened, "name")} could not be opened.");
    }

    internal static void Write(Utf8JsonWriter json, ImmutableArray<Violation> violations)
    {
        json.WriteStartArray("violations");
        foreach (var violation in violations)
        {
            json.WriteStartObject();
            json.WriteString("rule", violation.Rule.Code);
            json.WriteString("basis", JsonOutput.JsonName(violation.Rule.Basis));
            json.WriteString("path", violation.Path);
            json.WriteString("message", violation.Message);
            json.WriteString("source", Wording.For(violation.Rule.Source));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
