using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcgDomain.Text;

/// <summary>
/// Converts an enumeration from and to its name in documents, which is the name of the value with a lower-case first letter; a name in capitals, such
/// as a Roman numeral, stays as it is. Also converts property names, so that the enumeration can be the key of a dictionary.
/// </summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <remarks>An unknown name, a number, or a value that is not defined throws a <see cref="JsonException"/>. Names are case-sensitive.</remarks>
public sealed class NameConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"{typeof(T).Name} is written as a name ({NameTable<T>.Shared.Choices}), not as {reader.TokenType}.");
        }

        return Parse(ref reader);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Guard.Against.Null(writer).WriteStringValue(NameOf(value));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Guard.Against.Null(writer).WritePropertyName(NameOf(value));

    private static T Parse(ref Utf8JsonReader reader)
    {
        string? text;
        try
        {
            text = reader.GetString();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException($"The name of {typeof(T).Name} is not valid UTF-8.", e);
        }

        return NameTable<T>.Shared.TryParse(text, out var value)
            ? value
            : throw new JsonException($"{Quote.Of(text)} is not a {typeof(T).Name}: {NameTable<T>.Shared.Choices}.");
    }

    private static string NameOf(T value) =>
        NameTable<T>.Shared.TryName(value, out var name) ? name : throw new JsonException($"{value:D} is not a {typeof(T).Name}.");
}
