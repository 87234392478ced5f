using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>Converts a type, and the cases of it, from and to the form that they have in a <c>ccg/1</c> document.</summary>
/// <param name="read">Reads the form.</param>
/// <param name="write">Writes the form.</param>
internal sealed class DocumentConverter<T>(DocumentConverter<T>.ReadForm read, WritePart<T> write) : JsonConverter<T>
    where T : class
{
    internal delegate Decision<T> ReadForm(ReadOnlySpan<byte> utf8);

    public override bool CanConvert(Type typeToConvert) => typeof(T).IsAssignableFrom(typeToConvert);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return !read(JsonMarshal.GetRawUtf8Value(json.RootElement)).TryGet(out var value, out var violations) ? throw new JsonException(string.Join("; ", violations))
            : typeToConvert.IsInstanceOfType(value) ? value
            : throw new JsonException($"The value is of type {value.GetType().Name}, not {typeToConvert.Name}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => CcgWriter.CopyTo(writer, value, write);
}
