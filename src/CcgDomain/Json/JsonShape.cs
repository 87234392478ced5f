namespace CcgDomain.Json;

/// <summary>Builds an object from what was read.</summary>
internal delegate T BuildObject<TBuilder, out T>(in TBuilder builder);

/// <summary>One of the shapes that the objects of a family have: its name, its properties, and how such an object is built and written.</summary>
internal abstract class JsonShape<TBuilder, TBase>
{
    private protected JsonShape(string name, JsonPropertySet required, JsonPropertySet requiredIfComplete, JsonPropertySet allowed)
    {
        Name = name;
        Required = required;
        RequiredIfComplete = requiredIfComplete;
        Allowed = allowed;
    }

    /// <summary>The value of the property that tells the shapes apart.</summary>
    internal string Name { get; }

    /// <summary>The name in messages, which its family gives it: "the event applicationMade".</summary>
    internal string Description { get; set; } = "";

    /// <summary>The type of the objects of this shape.</summary>
    internal abstract Type Type { get; }

    internal JsonPropertySet Required { get; }

    /// <summary>The properties that such an object may lack in a partial record, and in no other.</summary>
    internal JsonPropertySet RequiredIfComplete { get; }

    internal JsonPropertySet Allowed { get; }

    /// <summary>The form of the value of a property, if objects of this shape allow fewer values than others of their family; otherwise null.</summary>
    internal abstract string? SchemaOf(JsonProperty property);

    internal abstract TBase Build(in TBuilder builder);

    /// <summary>Writes the properties after the first, which names the shape.</summary>
    internal abstract void Write(ref CcgWriter writer, TBase value);
}

/// <inheritdoc/>
/// <typeparam name="TBuilder">What the properties of all shapes are read into.</typeparam>
/// <typeparam name="TBase">The type of all objects of the family.</typeparam>
/// <typeparam name="T">The type of the objects of this shape.</typeparam>
internal sealed class JsonShape<TBuilder, TBase, T>(string name, BuildObject<TBuilder, T> build, params JsonPart<T>[] parts)
    : JsonShape<TBuilder, TBase>(
        name,
        Properties(parts, static part => part.IsRequired),
        Properties(parts, static part => part.MayBeAbsentFromPartial),
        Properties(parts, static _ => true))
    where TBase : class
    where T : class, TBase
{
    internal override Type Type => typeof(T);

    internal override string? SchemaOf(JsonProperty property) => Array.Find(parts, part => part.Property == property)?.Schema?.Invoke();

    internal override TBase Build(in TBuilder builder) => build(in builder);

    internal override void Write(ref CcgWriter writer, TBase value)
    {
        var typed = (T)value;
        foreach (var part in parts)
        {
            part.Write(ref writer, typed);
        }
    }

    private static JsonPropertySet Properties(JsonPart<T>[] parts, Predicate<JsonPart<T>> which)
    {
        JsonPropertySet properties = default;
        foreach (var part in parts)
        {
            if (which(part))
            {
                properties.Add(part.Property);
            }
        }

        return properties;
    }
}
