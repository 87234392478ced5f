using System.Text.Json;

namespace CcgDomain.Text;

/// <summary>A form that is an object.</summary>
/// <param name="write">Adds the properties of a value; null, the default, if there are none.</param>
/// <param name="read">Reads the object; null, the default, for a type that is not read back.</param>
internal sealed class ObjectForm<T>(Func<ObjectWriter, T, ObjectWriter>? write = null, Func<ObjectReader, T>? read = null) : JsonForm<T>
{
    internal bool IsReadBack => read is not null;

    internal override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        WriteProperties(writer, value);
        writer.WriteEndObject();
    }

    internal void WriteProperties(Utf8JsonWriter writer, T value) => write?.Invoke(new(writer), value);

    internal override T Read(JsonElement json) => read is null ? base.Read(json) : read(ObjectReader.Of(json, typeof(T).Name));
}
