using System.Text.Json;
using System.Text.Json.Nodes;

namespace CcgDomain.Text;

/// <summary>The form of a type in JSON: how its values are written and, if they are data, how they are read back.</summary>
internal abstract class JsonForm<T>
{
    /// <summary>Whether a property that holds the value is left out, because the value is null or stands for none.</summary>
    internal virtual bool IsAbsent(T value) => value is null;

    internal abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The JSON has no such form.</exception>
    /// <exception cref="NotSupportedException">Values of the type are not read back.</exception>
    internal virtual T Read(JsonElement json) =>
        throw new NotSupportedException($"{typeof(T).Name} is written as JSON and not read back: it is an answer, so ask for it again, or part of a document, which is read as a whole.");

    /// <summary>Describes what is written, as a new JSON Schema.</summary>
    internal abstract JsonObject Describe();

    /// <summary>Describes what is written for values of the type that are of another type too, a case or a base of cases.</summary>
    internal virtual JsonObject DescribeAs(Type type) => Describe();
}
