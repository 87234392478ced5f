using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcgDomain.Text;

/// <summary>Converts a type, and the cases of it, from and to its form.</summary>
internal sealed class FormConverter<T>(JsonForm<T> form) : JsonConverter<T>
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
}
