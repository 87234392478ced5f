using System.Collections;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CcgDomain.Text;

/// <summary>The form of a closed choice: an object that begins with the name of the case, followed by what all cases have and what this case has.</summary>
/// <param name="discriminator">The name of the property that holds the name of the case.</param>
/// <param name="common">The properties of every case; null, the default, if there are none.</param>
internal sealed class ChoiceForm<T>(string discriminator, ObjectForm<T>? common = null) : JsonForm<T>, IEnumerable<string>
    where T : class
{
    private readonly List<Case> _cases = [];

    /// <summary>Adds a case.</summary>
    /// <param name="name">The name of its type with a lower-case first letter.</param>
    /// <param name="form">The properties that only it has.</param>
    internal void Add<TCase>(string name, ObjectForm<TCase> form)
        where TCase : class, T => _cases.Add(new(
            name,
            typeof(TCase),
            static value => value is TCase,
            (writer, value) => form.WriteProperties(writer, (TCase)value),
            form.IsReadBack ? form.Read : null,
            form.DescribeProperties));

    internal override void Write(Utf8JsonWriter writer, T value)
    {
        var one = _cases.Find(one => one.Is(value)) ?? throw new JsonException($"{value.GetType().Name} is not a case of {typeof(T).Name}.");
        writer.WriteStartObject();
        writer.WriteString(discriminator, one.Name);
        common?.WriteProperties(writer, value);
        one.Write(writer, value);
        writer.WriteEndObject();
    }

    internal override T Read(JsonElement json)
    {
        if (!_cases.Exists(one => one.Read is not null))
        {
            return base.Read(json);
        }

        var name = ObjectReader.Of(json, typeof(T).Name).Get(discriminator, JsonForms.AnyText);
        var found = _cases.Find(one => string.Equals(one.Name, name, StringComparison.Ordinal));
        return found is null ? throw new JsonException($"{Quote.Of(name)} is not a case of {typeof(T).Name}: {string.Join(", ", this)}.")
            : found.Read is { } read ? read(json)
            : base.Read(json);
    }

    internal override JsonObject Describe() => DescribeAs(typeof(T));

    internal override JsonObject DescribeAs(Type type)
    {
        JsonNode[] cases = [.. _cases.Where(one => type.IsAssignableFrom(one.Type)).Select(Describe)];
        return cases is [JsonObject only] ? only : new() { ["oneOf"] = new JsonArray(cases) };
    }

    /// <summary>Describes what is written for any case but one.</summary>
    internal JsonObject DescribeWithout(Type type) => new() { ["oneOf"] = new JsonArray([.. _cases.Where(one => one.Type != type).Select(Describe)]) };

    private JsonObject Describe(Case one)
    {
        var schema = new ObjectSchema();
        schema.Add(discriminator, new() { ["const"] = one.Name }, isRequired: true);
        common?.DescribeProperties(schema);
        one.Describe(schema);
        return schema.ToJson();
    }

    /// <summary>Returns the names of the cases.</summary>
    public IEnumerator<string> GetEnumerator() => _cases.ConvertAll(static one => one.Name).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed record Case(string Name, Type Type, Predicate<T> Is, Action<Utf8JsonWriter, T> Write, Func<JsonElement, T>? Read, Action<ObjectSchema> Describe);
}
