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
        foreach (var (name, value) in TableSchema.Of(format.Document))
        {
            schema[name] = value?.DeepClone();
        }

        var definitions = new JsonObject();
        foreach (var table in format.Objects)
        {
            definitions[table.Name] = TableSchema.Of(table);
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
}
