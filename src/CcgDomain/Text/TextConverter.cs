using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcgDomain.Text;

/// <summary>
/// Converts a value from and to a JSON string, and from and to a property name, so that it can be the key of a dictionary.
/// </summary>
/// <typeparam name="T">The type of the value; it parses what its <c>ToString</c> returns.</typeparam>
/// <remarks>
/// Text that does not parse and JSON that is not a string throw a <see cref="JsonException"/>, which quotes the text.
/// Writing a default that has no text, such as <c>OdsCode.None</c>, throws a <see cref="JsonException"/> too: use a nullable property where a
/// value may be missing.
/// </remarks>
public sealed class TextConverter<T> : JsonConverter<T>
    where T : ISpanParsable<T>
{
    private const int StackLimit = 128;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"{typeof(T).Name} is written as a string, not as {reader.TokenType}.");
        }

        return Parse(ref reader);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        writer.WriteStringValue(TextOf(value));
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] T value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        writer.WritePropertyName(TextOf(value));
    }

    private static T Parse(ref Utf8JsonReader reader)
    {
        // The text has at most as many characters as its escaped UTF-8 has bytes.
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        var chars = length <= StackLimit ? stackalloc char[StackLimit] : new char[length];
        try
        {
            chars = chars[..reader.CopyString(chars)];
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException($"The text of {typeof(T).Name} is not valid UTF-8.", e);
        }

        return T.TryParse(chars, null, out var value) ? value : throw new JsonException($"{Quote.Of(chars)} is not the text of {typeof(T).Name}.");
    }

    private static string TextOf(T value)
    {
        var text = value.ToString();
        return string.IsNullOrEmpty(text) ? throw new JsonException($"The default of {typeof(T).Name} stands for no value and has no text.") : text;
    }
}
