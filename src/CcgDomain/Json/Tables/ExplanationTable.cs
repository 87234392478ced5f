using CcgDomain.Governance;

namespace CcgDomain.Json;

/// <summary>The table of explanations, which committees and governing bodies have.</summary>
internal static class ExplanationTable
{
    internal struct ExplanationBuilder
    {
        internal string Rule;
        internal string Text;
    }

    internal static readonly JsonObject<ExplanationBuilder, Explanation> Table = new(
        "explanation",
        "an explanation",
        static (in explanation) => new(explanation.Rule, explanation.Text),
        new(
            JsonProperty.Rule,
            "The rule of an explanation",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref explanation) => explanation.Rule = reader.ReadNonBlankString(description),
            static (ref writer, explanation) => writer.Write(explanation.Rule)),
        new(
            JsonProperty.Text,
            "The text of an explanation",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref explanation) => explanation.Text = reader.ReadNonBlankString(description),
            static (ref writer, explanation) => writer.Write(explanation.Text)));
}
