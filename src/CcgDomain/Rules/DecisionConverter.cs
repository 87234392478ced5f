using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcgDomain.Rules;

/// <summary>Refuses to convert a <see cref="Decision{T}"/>: a decision is an answer and has no form in a document.</summary>
public sealed class DecisionConverter : JsonConverterFactory
{
    /// <summary>Returns true.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns>true.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override bool CanConvert(Type typeToConvert) => Guard.Against.Null(typeToConvert) is not null;

    /// <summary>Throws, because a decision has no form in a document.</summary>
    /// <param name="typeToConvert">The type that would be read or written.</param>
    /// <param name="options">The options of the serialiser.</param>
    /// <returns>Never returns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        Guard.Against.Null(typeToConvert);
        throw new NotSupportedException("A Decision has no form in a document: serialise the accepted value, or the violations.");
    }
}
