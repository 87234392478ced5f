using System.Text.Json;
using System.Text.Json.Nodes;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Consumers.Web;

/// <summary>
/// A type with a converter of its own is a blank to the schema exporter, and one bound by TryParse a plain string: this says that codes are
/// text of a pattern, and enumerations names.
/// </summary>
internal sealed class DomainSchemas : IOpenApiSchemaTransformer, IOpenApiOperationTransformer
{
    private static readonly Dictionary<Type, string?> Texts = new()
    {
        [typeof(OdsCode)] = OdsCode.Pattern,
        [typeof(GssCode)] = GssCode.Pattern,
        [typeof(CriterionCode)] = CriterionCode.Pattern,
        [typeof(Condition)] = Condition.Pattern,
        [typeof(CcgName)] = null,
    };

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        Describe(schema, context.JsonTypeInfo.Type);
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var description in context.Description.ParameterDescriptions)
        {
            if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == description.Name)?.Schema is OpenApiSchema schema)
            {
                Describe(schema, description.ParameterDescriptor.ParameterType);
            }
        }

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiSchema schema, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (Texts.TryGetValue(type, out var pattern))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = pattern;
        }
        else if (type.IsEnum && type.Assembly == typeof(OdsCode).Assembly)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetValues(type).Cast<object>().Select(value => (JsonNode)JsonSerializer.SerializeToNode(value, type)!)];
        }
    }
}
