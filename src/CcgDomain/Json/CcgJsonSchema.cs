using System.Collections;
using System.Linq;
using System.Text.Json.Nodes;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>The JSON Schemas of the types of this library, as the JSON serialiser writes them after <see cref="CcgJsonOptions.AddCcgDomain(System.Text.Json.JsonSerializerOptions)"/>.</summary>
/// <remarks>
/// <para>The exporter of System.Text.Json, and with it OpenAPI, knows nothing of a type with a converter of its own, and describes it as any value. This says what it is:
/// codes and names as strings with a pattern, enumerations by their names, answers and documents with everything that is within.</para>
/// <para>A schema checks form and not rules.</para>
/// </remarks>
/// <example>
/// <code>
/// using System.Text.Json;
/// using System.Text.Json.Schema;
///
/// JsonSchemaExporterOptions exporter = new() { TransformSchemaNode = (context, schema) => CcgJsonSchema.TryGet(context.TypeInfo.Type, out var known) ? known : schema };
/// var options = new JsonSerializerOptions { TypeInfoResolver = CcgJsonContext.Default }.AddCcgDomain();
///
/// Console.WriteLine(options.GetJsonSchemaAsNode(typeof(GssCode), exporter)["type"]); // string
/// </code>
/// </example>
public static class CcgJsonSchema
{
    // Texts are described as they are read; in answers, as they are written.
    private static readonly Dictionary<Type, Func<string>> Texts = new()
    {
        [typeof(OdsCode)] = JsonSchemas.Code,
        [typeof(GssCode)] = JsonSchemas.Pattern(GssCode.Pattern),
        [typeof(CcgName)] = JsonSchemas.Name,
        [typeof(CriterionCode)] = JsonSchemas.Criterion,
        [typeof(Condition)] = JsonSchemas.Condition,
        [typeof(EventDate)] = JsonSchemas.EventDate,
        [typeof(FinancialYear)] = JsonSchemas.FinancialYear,
        [typeof(PublishedDate)] = JsonSchemas.PatternOf<PublishedDate>,
        [typeof(Share)] = JsonSchemas.PatternOf<Share>,
        [typeof(Citation)] = static () => CitationForm.Shared.Describe().ToJsonString(),
    };

    /// <summary>
    /// Returns the JSON Schema (2020-12) of a type of this library, of a case of one, or of a list or dictionary of such values, which the exporter leaves open too.
    /// It refers to no other schema.
    /// </summary>
    /// <param name="type">The type. If it is a nullable value type, the schema allows null.</param>
    /// <param name="schema">The schema, a new object each time; null if this library does not say how the type is written as JSON.</param>
    /// <returns>true if there is a schema; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is null.</exception>
    public static bool TryGet(Type type, [NotNullWhen(true)] out JsonObject? schema)
    {
        Guard.Against.Null(type);
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            schema = TryGet(value, out var present) ? new() { ["anyOf"] = new JsonArray(present, new JsonObject { ["type"] = "null" }) } : null;
        }
        else if (Texts.TryGetValue(type, out var text))
        {
            schema = JsonNode.Parse(text())!.AsObject();
        }
        else if (type.IsEnum)
        {
            schema = type.Module == typeof(Ccg).Module
                ? new() { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)NameTable.ToDocumentName(name))]) }
                : null;
        }
        else
        {
            schema = ((CcgDocumentConverter.Find(type) ?? ReportingConverter.Find(type)) as IDescribedConverter)?.Describe(type) ?? OfCollection(type);
        }

        return schema is not null;
    }

    private static JsonObject? OfCollection(Type type)
    {
        Type[] arguments = type.IsArray ? [type.GetElementType()!] : typeof(IEnumerable).IsAssignableFrom(type) ? type.GenericTypeArguments : [];
        return arguments is not [.., var item] || !TryGet(item, out var schema) ? null
            : arguments.Length == 1 ? new() { ["type"] = "array", ["items"] = schema }
            : new() { ["type"] = "object", ["additionalProperties"] = schema };
    }
}
