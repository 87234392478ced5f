using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcgDomain.Text;

/// <summary>
/// Stands on the types whose form is that of a <c>ccg/1</c> document. Their converters are added with <c>options.AddCcgDomain()</c>; where they are
/// not, this one refuses, since the serialiser would write a closed choice as <c>{}</c> and say nothing.
/// </summary>
public sealed class DocumentFormConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <summary>Refuses.</summary>
    /// <param name="typeToConvert">The type that would be read or written.</param>
    /// <param name="options">The options that lack the converters.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        Guard.Against.Null(typeToConvert);
        throw new NotSupportedException($"{typeToConvert.Name} has the form of a ccg/1 document: add its converters with options.AddCcgDomain(), of the namespace CcgDomain.Json.");
    }
}
