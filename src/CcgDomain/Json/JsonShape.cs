using System.Runtime.CompilerServices;

namespace CcgDomain.Json;

/// <summary>Builds an object from what was read.</summary>
internal delegate T BuildObject<TBuilder, out T>(in TBuilder builder);

/// <summary>One of the shapes that the objects of a family have: its name, its properties, and how such an object is built and written.</summary>
/// <param name="name">The value of the property that tells the shapes apart.</param>
/// <param name="parts">The properties after that one, in the order written.</param>
internal abstract class JsonShape<TBuilder, TBase>(string name, JsonPart[] parts)
{
    internal string Name => name;

    /// <summary>The name in messages, which its family gives it: "the event applicationMade".</summary>
    internal string Description { get; private set; } = "";

    /// <summary>The type of the objects of this shape.</summary>
    internal abstract Type Type { get; }

    /// <summary>The properties of such an object, with those that its family adds.</summary>
    internal JsonRequirements Requirements { get; private set; } = new(parts);

    /// <summary>Completes the shape with what it has of its family.</summary>
    /// <param name="noun">What the objects of the family are called: "event".</param>
    /// <param name="shared">The properties that every shape has.</param>
    internal void Join(string noun, JsonPropertySet shared)
    {
        Description = string.Concat("the ", noun, " ", name);
        Requirements = Requirements.And(shared);
    }

    /// <summary>The form of the value of a property, if objects of this shape allow fewer values than others of their family; otherwise null.</summary>
    internal string? SchemaOf(JsonProperty property) => Array.Find(parts, part => part.Property == property)?.Schema?.Invoke();

    internal abstract TBase Build(in TBuilder builder);

    /// <summary>Writes the properties after the first, which names the shape.</summary>
    internal abstract void Write(ref CcgWriter writer, TBase value);
}

/// <inheritdoc/>
/// <typeparam name="TBuilder">What the properties of all shapes are read into.</typeparam>
/// <typeparam name="TBase">The type of all objects of the family.</typeparam>
/// <typeparam name="T">The type of the objects of this shape.</typeparam>
internal sealed class JsonShape<TBuilder, TBase, T>(string name, BuildObject<TBuilder, T> build, params JsonPart<T>[] parts) : JsonShape<TBuilder, TBase>(name, parts)
    where TBase : class
    where T : class, TBase
{
    private readonly JsonPart<T>[] _parts = parts;

    internal override Type Type => typeof(T);

    internal override TBase Build(in TBuilder builder) => build(in builder);

    internal override void Write(ref CcgWriter writer, TBase value)
    {
        // The family found the shape by the ordinal of the object, so the object is of this type.
        var typed = Unsafe.As<T>(value);
        foreach (var part in _parts)
        {
            part.Write(ref writer, typed);
        }
    }
}
