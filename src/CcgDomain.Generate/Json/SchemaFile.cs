using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CcgDomain.Json;

namespace CcgDomain.Generate.Json;

/// <summary>Writes the JSON Schema of a document format, from the tables by which its documents are read and written.</summary>
internal static class SchemaFile
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The path of the file: "src/CcgDomain/schemas/ccg-1.schema.json".</summary>
    internal static string Path(JsonFormat format) => $"src/CcgDomain/schemas/{Name(format)}.schema.json";

    internal static string Text(JsonFormat format)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:ccgdomain:schema:{Name(format)}",
            ["title"] = $"{format.Title} ({format.Name})",
        };
        foreach (var (name, value) in Of(format.Document).ToArray())
        {
            schema[name] = value?.DeepClone();
        }

        foreach (var (name, value) in JsonNode.Parse(format.Document.Constraint ?? "{}")!.AsObject().ToArray())
        {
            schema[name] = value?.DeepClone();
        }

        var definitions = new JsonObject();
        foreach (var table in format.Objects)
        {
            definitions[table.Name] = Of(table);
        }

        schema["$defs"] = definitions;

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            schema.WriteTo(writer);
        }

        // The notice stands in the first line, as in every generated file.
        var text = Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n");
        return $"{{ \"$comment\": \"{GeneratedFiles.Notice.Replace("\"", "\\\"", StringComparison.Ordinal)}\",{text[1..]}\n";
    }

    private static string Name(JsonFormat format) => format.Name.Replace('/', '-');

    private static JsonObject Of(JsonTable table)
    {
        var shapes = table.Describe();
        return shapes.Length == 1
            ? Of(shapes[0])
            : new() { ["description"] = Capitalised(table.Description), ["oneOf"] = new JsonArray([.. shapes.Select(Of)]) };
    }

    private static JsonObject Of(JsonShapeDescription shape)
    {
        var properties = new JsonObject();
        foreach (var property in shape.Properties)
        {
            var schema = JsonNode.Parse(property.Schema)!.AsObject();
            schema["description"] = Capitalised(property.Description);
            properties[property.Property.ToName()] = schema;
        }

        return new()
        {
            ["description"] = Capitalised(shape.Description),
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. shape.Properties.Where(property => property.IsRequired).Select(property => (JsonNode)property.Property.ToName())]),
            ["additionalProperties"] = false,
        };
    }

    private static string Capitalised(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
