using System.Text.Json;
using System.Text.Json.Nodes;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The form of counters by the values of an enumeration: an object with a number for each name.</summary>
internal sealed class CountsByForm<TKey> : JsonForm<CountsBy<TKey>>
    where TKey : struct, Enum
{
    private static readonly TKey[] Keys = Enum.GetValues<TKey>();

    internal static readonly CountsByForm<TKey> Shared = new();

    internal override void Write(Utf8JsonWriter writer, CountsBy<TKey> value)
    {
        writer.WriteStartObject();
        foreach (var key in Keys)
        {
            writer.WriteNumber(NameTable<TKey>.Shared.Name(key), value[key]);
        }

        writer.WriteEndObject();
    }

    internal override CountsBy<TKey> Read(JsonElement json)
    {
        var counts = ObjectReader.Of(json, typeof(TKey).Name);
        var value = default(CountsBy<TKey>);
        foreach (var key in Keys)
        {
            value[key] = counts.Get(NameTable<TKey>.Shared.Name(key), JsonForms.Count);
        }

        return value;
    }

    internal override JsonObject Describe()
    {
        var schema = new ObjectSchema();
        foreach (var key in Keys)
        {
            schema.Add(NameTable<TKey>.Shared.Name(key), JsonForms.Count.Describe(), isRequired: true);
        }

        return schema.ToJson();
    }
}
