using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>The form of a type that is a document or part of one, and is read under the rules.</summary>
/// <param name="read">Reads the form.</param>
/// <param name="write">Writes the form.</param>
/// <param name="describe">Describes the form of the values that are of a type.</param>
internal sealed class DocumentForm<T>(DocumentForm<T>.ReadForm read, WritePart<T> write, Func<Type, JsonObject> describe) : JsonForm<T>
{
    internal delegate Decision<T> ReadForm(ReadOnlySpan<byte> utf8);

    internal override void Write(Utf8JsonWriter writer, T value) => CcgWriter.CopyTo(writer, value, write);

    internal override T Read(JsonElement json) =>
        read(JsonMarshal.GetRawUtf8Value(json)).TryGet(out var value, out var violations) ? value : throw new DocumentRefusedException(violations);

    internal override JsonObject Describe() => DescribeAs(typeof(T));

    internal override JsonObject DescribeAs(Type type) => describe(type);
}
