using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CcgDomain.Json;
using CcgDomain.Rules;

namespace CcgDomain.Tool.Output;

/// <summary>What a command has to say to programs: one JSON value.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one value and a line's end.</summary>
    internal static void Write(TextWriter writer, Action<Utf8JsonWriter> value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            value(json);
        }

        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Write('\n');
    }

    /// <summary>Writes a text, or null.</summary>
    internal static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>Writes a number, or null.</summary>
    internal static void Number(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes a day as ISO, or null.</summary>
    internal static void Day(this Utf8JsonWriter json, string name, DateOnly? day) => json.Text(name, day?.ToString("O", null));

    /// <summary>Writes a value of the library as it stands in documents.</summary>
    internal static void Value<T>(this Utf8JsonWriter json, string name, T value, JsonTypeInfo<T> type)
    {
        json.WritePropertyName(name);
        json.Item(value, type);
    }

    /// <summary>Writes a value of the library as it stands in documents, as an item of a list.</summary>
    internal static void Item<T>(this Utf8JsonWriter json, T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(value, type).WriteTo(json);

    /// <summary>The name of an enumeration's value in documents, for people too.</summary>
    internal static string NameOf<T>(T value, JsonTypeInfo<T> type)
        where T : struct, Enum => JsonSerializer.Serialize(value, type).Trim('"');

    /// <summary>How sure a source is, by its name in documents.</summary>
    internal static string NameOf(RuleBasis basis) => NameOf(basis, CcgJsonContext.Default.RuleBasis);
}
