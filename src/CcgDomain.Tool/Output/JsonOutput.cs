using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CcgDomain.Json;
using CcgDomain.Register;
using CcgDomain.Rules;

namespace CcgDomain.Tool.Output;

/// <summary>The output of a command for programs: one JSON value.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one value and a line feed. It is written while it is made, so the memory needed does not depend on its length.</summary>
    internal static void Write(TextWriter writer, Action<Utf8JsonWriter> writeValue)
    {
        var blocks = new BlockWriter(writer);
        using var json = new Utf8JsonWriter(blocks, Options);
        writeValue(json);
        json.Flush();
        blocks.WriteRest();
        writer.Write('\n');
    }

    /// <summary>Writes an array and a line feed. The items are asked for as they are written.</summary>
    internal static void WriteArray<T>(TextWriter writer, IEnumerable<T> items, Action<Utf8JsonWriter, T> writeItem) => Write(writer, json =>
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            writeItem(json, item);
        }

        json.WriteEndArray();
    });

    /// <summary>Writes a property with a string or null.</summary>
    internal static void WriteStringOrNull(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Writes a property with a number or null.</summary>
    internal static void WriteNumberOrNull(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes a property with an ISO 8601 date or null.</summary>
    internal static void WriteDateOrNull(this Utf8JsonWriter json, string name, DateOnly? date) => json.WriteStringOrNull(name, date?.ToString("O", null));

    /// <summary>Writes a property with published facts, each with its source.</summary>
    internal static void WriteFacts(this Utf8JsonWriter json, string name, ImmutableArray<PublishedFact> facts)
    {
        json.WriteStartArray(name);
        foreach (var fact in facts)
        {
            json.WriteValue(fact, CcgJsonContext.Default.PublishedFact);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a property with a value of the library, as documents hold it.</summary>
    internal static void WriteProperty<T>(this Utf8JsonWriter json, string name, T value, JsonTypeInfo<T> type)
    {
        json.WritePropertyName(name);
        json.WriteValue(value, type);
    }

    /// <summary>Writes a value of the library, as documents hold it.</summary>
    internal static void WriteValue<T>(this Utf8JsonWriter json, T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(value, type).WriteTo(json);

    /// <summary>Returns the name of an enum value in documents.</summary>
    internal static string JsonName<T>(T value, JsonTypeInfo<T> type)
        where T : struct, Enum => JsonSerializer.Serialize(value, type).Trim('"');

    /// <summary>Returns the name of a basis in documents.</summary>
    internal static string JsonName(RuleBasis basis) => JsonName(basis, CcgJsonContext.Default.RuleBasis);

    /// <summary>Returns the name of what was read of a source, as the library writes it.</summary>
    internal static string JsonName(SourceRead read) => $"{char.ToLowerInvariant($"{read}"[0])}{$"{read}"[1..]}";

    /// <summary>Passes what a JSON writer writes on as text, a block at a time. The writer asks for room before each token, so no character is cut in two.</summary>
    private sealed class BlockWriter(TextWriter writer) : IBufferWriter<byte>
    {
        private byte[] _block = new byte[1 << 15];
        private int _count;

        public void Advance(int count) => _count += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (_block.Length - _count < Math.Max(sizeHint, 1))
            {
                WriteRest();
                _block = sizeHint > _block.Length ? new byte[sizeHint] : _block;
            }

            return _block.AsMemory(_count);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        internal void WriteRest()
        {
            writer.Write(VisibleText.OfJson(Encoding.UTF8.GetString(_block.AsSpan(0, _count))));
            _count = 0;
        }
    }
}
