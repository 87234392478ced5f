using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CcgDomain.Text;

/// <summary>A converter that describes what it writes.</summary>
internal interface IDescribedConverter
{
    /// <summary>Describes what is written for a type that it converts, as a new JSON Schema.</summary>
    JsonObject Describe(Type type);
}

/// <summary>Converts a type, and the cases of it, from and to its form.</summary>
internal sealed class FormConverter<T>(JsonForm<T> form) : JsonConverter<T>, IDescribedConverter
    where T : notnull
{
    public override bool CanConvert(Type typeToConvert) => typeof(T).IsAssignableFrom(typeToConvert);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        T value;
        try
        {
            value = form.Read(json.RootElement);
        }
        catch (Exception e) when (e is not JsonException && FormException.IsAbout(e))
        {
            throw new JsonException(e.Message, e);
        }

        return typeToConvert.IsInstanceOfType(value) ? value : throw new JsonException($"The value is of type {value.GetType().Name}, not {typeToConvert.Name}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => form.Write(writer, value);

    public JsonObject Describe(Type type) => form.DescribeAs(type);
}
