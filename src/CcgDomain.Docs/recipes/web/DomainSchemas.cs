using CcgDomain.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Recipes.Web;

/// <summary>A type with a converter of its own is a blank to the schema exporter, and one bound by TryParse a plain string: the library knows what they look like.</summary>
internal sealed class DomainSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        // What comes from a route or a query is bound by TryParse. What is within a body is described part by part, and each part has a type of its own.
        var parameter = context.ParameterDescription is { Source.Id: "Path" or "Query" or "Header" } bound ? bound.ParameterDescriptor?.ParameterType : null;
        var type = parameter ?? context.JsonTypeInfo.Type;

        // That a property may be null is said beside the reference to the type, and must not be said twice.
        if (CcgJsonSchema.TryGet(Nullable.GetUnderlyingType(type) ?? type, out var json))
        {
            var known = OpenApiModelFactory.Parse<OpenApiSchema>(json.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, new(), out _)!;
            foreach (var property in typeof(OpenApiSchema).GetProperties().Where(property => property.CanWrite && property.GetValue(known) is not null))
            {
                property.SetValue(schema, property.GetValue(known));
            }
        }

        return Task.CompletedTask;
    }
}
