using CcgDomain.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Consumers.Web;

/// <summary>A type with a converter of its own is a blank to the schema exporter, and one bound by TryParse a plain string: the library knows what they look like.</summary>
internal sealed class DomainSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        // What may be null is said around the schema of the type.
        var type = context.JsonTypeInfo.Type == typeof(string) && context.ParameterDescription?.ParameterDescriptor is { } parameter ? parameter.ParameterType : context.JsonTypeInfo.Type;
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
