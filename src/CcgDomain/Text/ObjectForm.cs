using System.Text.Json;
using System.Text.Json.Nodes;

namespace CcgDomain.Text;

/// <summary>A form that is an object: the table of its properties, in the order written, by which it is written and described.</summary>
internal sealed class ObjectForm<T> : JsonForm<T>
{
    private readonly List<Property> _properties = [];
    private Func<ObjectReader, T>? _read;

    internal bool IsReadBack => _read is not null;

    /// <summary>Adds a property that every such object has.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="form">The form of its value.</param>
    /// <param name="get">Returns the value.</param>
    internal ObjectForm<T> Add<TValue>(string name, JsonForm<TValue> form, Func<T, TValue> get) => With(new Property<TValue>(name, form, get, isRequired: true));

    /// <summary>Adds a property that is left out where there is no value.</summary>
    internal ObjectForm<T> AddOptional<TValue>(string name, JsonForm<TValue> form, Func<T, TValue?> get) => With(new Property<TValue>(name, form, get!, isRequired: false));

    /// <summary>Adds a property that is left out where the value is null.</summary>
    internal ObjectForm<T> AddOptional<TValue>(string name, JsonForm<TValue> form, Func<T, TValue?> get)
        where TValue : struct => With(new Property<TValue?>(name, new JsonForms.Nullable<TValue>(form), get, isRequired: false));

    /// <summary>Adds a property that is a list.</summary>
    internal ObjectForm<T> AddList<TValue>(string name, JsonForm<TValue> item, Func<T, ImmutableArray<TValue>> get) => Add(name, JsonForms.List(item), get);

    /// <summary>Says how such an object is read; without it, the type is not read back.</summary>
    internal ObjectForm<T> ReadBy(Func<ObjectReader, T> read)
    {
        _read = read;
        return this;
    }

    internal override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        WriteProperties(writer, value);
        writer.WriteEndObject();
    }

    internal void WriteProperties(Utf8JsonWriter writer, T value)
    {
        foreach (var property in _properties)
        {
            property.Write(writer, value);
        }
    }

    internal override T Read(JsonElement json) => _read is null ? base.Read(json) : _read(ObjectReader.Of(json, typeof(T).Name));

    internal override JsonObject Describe()
    {
        var schema = new ObjectSchema();
        DescribeProperties(schema);
        return schema.ToJson();
    }

    internal void DescribeProperties(ObjectSchema schema)
    {
        foreach (var property in _properties)
        {
            property.Describe(schema);
        }
    }

    private ObjectForm<T> With(Property property)
    {
        _properties.Add(property);
        return this;
    }

    private abstract class Property
    {
        internal abstract void Write(Utf8JsonWriter writer, T owner);

        internal abstract void Describe(ObjectSchema schema);
    }

    private sealed class Property<TValue>(string name, JsonForm<TValue> form, Func<T, TValue> get, bool isRequired) : Property
    {
        private readonly JsonEncodedText _name = JsonEncodedText.Encode(name);

        internal override void Write(Utf8JsonWriter writer, T owner)
        {
            var value = get(owner);
            if (!form.IsAbsent(value))
            {
                writer.WritePropertyName(_name);
                form.Write(writer, value);
            }
        }

        internal override void Describe(ObjectSchema schema) => schema.Add(name, form.Describe(), isRequired);
    }
}
