using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcgDomain.Rules;

/// <summary>Refuses to convert a <see cref="Decision{T}"/>: a decision is an answer and has no form in a document.</summary>
public sealed class DecisionConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <summary>Throws, because a decision has no form in a document.</summary>
    /// <param name="typeToConvert">The type that would be read or written.</param>
    /// <param name="options">The options of the serialiser.</param>
    /// <returns>Never returns.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A Decision has no form in a document: serialise the accepted value, or the violations.");
}
