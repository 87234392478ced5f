using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcgDomain.Text;

/// <summary>
/// The converter of types whose form is declared in the namespace CcgDomain.Json, for options without <c>AddCcgDomain()</c>: it throws, because the serialiser
/// would otherwise silently write such a value as <c>{}</c>, or fail in the middle of it.
/// </summary>
public sealed class DocumentFormConverter : JsonConverterFactory
{
    /// <summary>Returns true.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns>true.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override bool CanConvert(Type typeToConvert) => Guard.Against.Null(typeToConvert) is not null;

    /// <summary>Throws <see cref="NotSupportedException"/>.</summary>
    /// <param name="typeToConvert">The type to read or write.</param>
    /// <param name="options">The options that lack the converters.</param>
    /// <returns>Never returns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        Guard.Against.Null(typeToConvert);
        throw new NotSupportedException($"{typeToConvert.Name} is written and read by the converters of the namespace CcgDomain.Json: add them with options.AddCcgDomain().");
    }
}
