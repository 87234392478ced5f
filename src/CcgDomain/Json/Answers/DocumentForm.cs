using System.Runtime.InteropServices;
using System.Text.Json;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>The form of a type that is a document or part of one, and is read under the rules.</summary>
/// <param name="read">Reads the form.</param>
/// <param name="write">Writes the form.</param>
internal sealed class DocumentForm<T>(DocumentForm<T>.ReadForm read, WritePart<T> write) : JsonForm<T>
{
    internal delegate Decision<T> ReadForm(ReadOnlySpan<byte> utf8);

    internal override void Write(Utf8JsonWriter writer, T value) => CcgWriter.CopyTo(writer, value, write);

    internal override T Read(JsonElement json) =>
        read(JsonMarshal.GetRawUtf8Value(json)).TryGet(out var value, out var violations) ? value : throw new DocumentRefusedException(violations);
}
