using System.Runtime.CompilerServices;

namespace CcgDomain.Json;

/// <summary>Builds an object from what was read.</summary>
internal delegate T BuildObject<TBuilder, out T>(in TBuilder builder);

/// <summary>One of the shapes that the objects of a family have: its name, its properties, and how such an object is built and written.</summary>
/// <param name="name">The value of the property that tells the shapes apart.</param>
/// <param name="build">Builds an object from what was read.</param>
/// <param name="parts">The properties after that one, in the order written.</param>
internal abstract class JsonShape<TBuilder, TBase>(string name, BuildObject<TBuilder, TBase> build, JsonPart[] parts)
    where TBuilder : struct
    where TBase : class
{
    private JsonRequirements _requirements = new(parts);

    internal string Name => name;

    /// <summary>The name in messages, which its family gives it: "the event applicationMade".</summary>
    internal string Description { get; private set; } = "";

    /// <summary>The type of the objects of this shape.</summary>
    internal abstract Type Type { get; }

    /// <summary>The properties of such an object, with those that its family adds.</summary>
    internal ref readonly JsonRequirements Requirements => ref _requirements;

    /// <summary>The family of the shape.</summary>
    private protected JsonFamily<TBuilder, TBase> Family { get; private set; } = null!;

    /// <summary>Completes the shape with what it has of its family.</summary>
    /// <param name="family">The family.</param>
    /// <param name="noun">What the objects of the family are called: "event".</param>
    internal void Join(JsonFamily<TBuilder, TBase> family, string noun)
    {
        Family = family;
        Description = string.Concat("the ", noun, " ", name);
        _requirements = _requirements.And(family.Shared);
    }

    /// <summary>The form of the value of a property, if objects of this shape allow fewer values than others of their family; otherwise null.</summary>
    internal string? SchemaOf(JsonProperty property) => Array.Find(parts, part => part.Property == property)?.Schema?.Invoke();

    internal TBase Build(in TBuilder builder) => build(in builder);

    /// <summary>Writes an object, which must be of this shape.</summary>
    internal abstract void Write(ref CcgWriter writer, TBase value);

    /// <inheritdoc cref="ObjectWriter{T}.WriteItem"/>
    internal abstract void WriteItem(ref CcgWriter writer, TBase value, bool isFirst);
}

/// <inheritdoc/>
/// <typeparam name="TBuilder">What the properties of all shapes are read into.</typeparam>
/// <typeparam name="TBase">The type of all objects of the family.</typeparam>
/// <typeparam name="T">The type of the objects of this shape.</typeparam>
internal sealed class JsonShape<TBuilder, TBase, T>(string name, BuildObject<TBuilder, T> build, params JsonPart<T>[] parts) : JsonShape<TBuilder, TBase>(name, build, parts)
    where TBuilder : struct
    where TBase : class
    where T : class, TBase
{
    private readonly JsonPart<T>[] _parts = parts;

    // Made when the first object is written.
    private ObjectWriter<T>? _writer;

    internal override Type Type => typeof(T);

    private ObjectWriter<T> Writer => _writer ??= new(
        $"{{\"{Family.Discriminator.ToName()}\":\"{Name}\"",
        [.. Array.ConvertAll(Family.Common, part => new JsonPart<T>(part.Property, part.Write, part.IsPresent)), .. _parts]);

    // The family found the shape by the ordinal of the object, so the object is of this type.
    internal override void Write(ref CcgWriter writer, TBase value) => Writer.Write(ref writer, Unsafe.As<T>(value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal override void WriteItem(ref CcgWriter writer, TBase value, bool isFirst) => Writer.WriteItem(ref writer, Unsafe.As<T>(value), isFirst);
}
