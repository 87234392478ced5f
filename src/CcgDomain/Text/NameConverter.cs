using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcgDomain.Text;

/// <summary>
/// Reads and writes an enumeration by its name in documents, also as a property name, so that it can be the key of a dictionary.
/// </summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <remarks>An unknown name, a number, or a value that is not defined is a <see cref="JsonException"/>; names are exact, case included.</remarks>
public abstract class NameConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private readonly NameTable<T> _names;

    private protected NameConverter(NameTable<T> names) => _names = names;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"{typeof(T).Name} is written as a name ({_names.Choices}), not as {reader.TokenType}.");
        }

        return Parse(ref reader);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(NameOf(value));
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(NameOf(value));
    }

    private T Parse(ref Utf8JsonReader reader)
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

        return _names.TryParse(text, out var value) ? value : throw new JsonException($"{Quote.Of(text)} is not a {typeof(T).Name}: {_names.Choices}.");
    }

    private string NameOf(T value) => _names.TryName(value, out var name) ? name : throw new JsonException($"{value:D} is not a {typeof(T).Name}.");
}
