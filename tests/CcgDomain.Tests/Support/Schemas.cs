using System.IO;
using System.Text.Json;
using Json.Schema;

namespace CcgDomain.Tests.Support;

/// <summary>The JSON Schemas of the package, as somebody else's validator reads them.</summary>
internal static class Schemas
{
    private static readonly EvaluationOptions Options = new() { RequireFormatValidation = true };

    private static readonly Dictionary<string, JsonSchema> All = Directory.GetFiles(Path.Combine(Snapshot.Root, "src", "CcgDomain", "schemas"), "*.schema.json")
        .ToDictionary(file => Path.GetFileName(file)[..^".schema.json".Length].Replace('-', '/'), file => JsonSchema.FromText(File.ReadAllText(file)));

    /// <summary>The formats that have a schema: "ccg/1".</summary>
    internal static IEnumerable<string> Formats => All.Keys;

    internal static bool Accepts(string format, ReadOnlyMemory<byte> document)
    {
        using var parsed = JsonDocument.Parse(document);
        return Accepts(format, parsed.RootElement);
    }

    internal static bool Accepts(JsonSchema schema, string document)
    {
        using var parsed = JsonDocument.Parse(document);
        return schema.Evaluate(parsed.RootElement, Options).IsValid;
    }

    internal static bool Accepts(string format, JsonElement document) => All[format].Evaluate(document, Options).IsValid;
}
