using System.Linq;
using System.Text.Json.Nodes;

namespace CcgDomain.Json;

/// <summary>The JSON Schemas of the tables of documents.</summary>
internal static class TableSchema
{
    private const string Definitions = "#/$defs/";

    /// <summary>Describes the objects of a table. Those of other tables are named as definitions of the same schema.</summary>
    internal static JsonObject Of(JsonTable table) => Of(table, table.Describe());

    /// <summary>Describes the objects of a table, with those of other tables where they stand.</summary>
    internal static JsonObject WholeOf(JsonTable table) => WholeOf(table, typeof(object));

    /// <summary>Describes those objects of a table that are of a type.</summary>
    internal static JsonObject WholeOf(JsonTable table, Type type)
    {
        var format = JsonFormat.All.First(format => format.Document == table || format.Objects.Contains(table));
        return (JsonObject)Resolved(Of(table, [.. table.Describe().Where(shape => type.IsAssignableFrom(shape.Type))]), format)!;
    }

    private static JsonObject Of(JsonTable table, ImmutableArray<JsonShapeDescription> shapes)
    {
        var description = Sentence(table.Description);
        var schema = table.DescribeText() is { } text ? new() { ["description"] = description, ["anyOf"] = new JsonArray(Of(shapes[0]), JsonNode.Parse(text)) }
            : shapes is [var only] ? Of(only)
            : new JsonObject { ["description"] = description, ["oneOf"] = new JsonArray([.. shapes.Select(Of)]) };
        foreach (var (name, value) in JsonNode.Parse(table.Constraint ?? "{}")!.AsObject())
        {
            schema[name] = value?.DeepClone();
        }

        return schema;
    }

    private static JsonObject Of(JsonShapeDescription shape)
    {
        var schema = new Text.ObjectSchema();
        foreach (var property in shape.Properties)
        {
            var value = JsonNode.Parse(property.Schema)!.AsObject();
            value["description"] = Sentence(property.Description);
            schema.Add(property.Property.ToName(), value, property.IsRequired);
        }

        var described = new JsonObject { ["description"] = Sentence(shape.Description) };
        foreach (var (name, value) in schema.ToJson())
        {
            described[name] = value?.DeepClone();
        }

        return described;
    }

    private static JsonNode? Resolved(JsonNode? node, JsonFormat format)
    {
        if (node is JsonObject owner && (string?)owner["$ref"] is { } reference)
        {
            var table = format.Objects.First(table => string.Equals(table.Name, reference[Definitions.Length..], StringComparison.Ordinal));
            var schema = Resolved(Of(table), format)!;
            schema["description"] = owner["description"]?.DeepClone() ?? schema["description"]?.DeepClone();
            return schema;
        }

        return node switch
        {
            null => null,
            JsonObject properties => new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, Resolved(property.Value, format)))),
            JsonArray items => new JsonArray([.. items.Select(item => Resolved(item, format))]),
            _ => node.DeepClone(),
        };
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
