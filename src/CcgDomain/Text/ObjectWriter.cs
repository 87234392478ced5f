using System.Text.Json;

namespace CcgDomain.Text;

/// <summary>Writes the properties of an object: for each, its name, the form of its value, and the value. One without a value is left out.</summary>
internal readonly struct ObjectWriter(Utf8JsonWriter writer)
{
    internal ObjectWriter Add<T>(string name, JsonForm<T> form, T? value)
    {
        if (value is not null && !form.IsAbsent(value))
        {
            writer.WritePropertyName(name);
            form.Write(writer, value);
        }

        return this;
    }

    internal ObjectWriter Add<T>(string name, JsonForm<T> form, T? value)
        where T : struct => value is { } present ? Add(name, form, present) : this;

    internal ObjectWriter AddList<T>(string name, JsonForm<T> item, ImmutableArray<T>? values)
    {
        if (values is { IsDefault: false } items)
        {
            writer.WritePropertyName(name);
            JsonForms.WriteList(writer, item, items);
        }

        return this;
    }
}
