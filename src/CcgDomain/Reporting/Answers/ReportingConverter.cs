using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcgDomain.Reporting;

/// <summary>Converts the types of this namespace, each of which declares it.</summary>
/// <remarks>
/// Each is an object whose properties have the names of the type's with a lower-case first letter, whatever naming policy the options have; what is null is
/// left out. A closed choice begins with the name of its case: <c>"kind": "percentage"</c>, <c>"outcome": "holds"</c>. The national positions with their tallies,
/// review outcomes and published figures are read back; what follows from the rest, such as a share, is ignored. Anything else throws <see cref="NotSupportedException"/> when it is read.
/// </remarks>
public sealed class ReportingConverter : JsonConverterFactory
{
    private static readonly JsonConverter[] Converters = [.. PositionForms.Converters, .. TallyForms.Converters, .. FigureForms.Converters, .. ReconciliationForms.Converters];

    /// <summary>Determines whether the type is one of this namespace that has a form.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns>true if the type can be converted; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <summary>Returns the converter of a type.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options; not used.</param>
    /// <returns>The converter, or null if the type cannot be converted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Find(typeToConvert);

    internal static JsonConverter? Find(Type typeToConvert)
    {
        Guard.Against.Null(typeToConvert);
        return Array.Find(Converters, converter => converter.CanConvert(typeToConvert));
    }
}
