using System.Runtime.CompilerServices;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>Builds an object from what was read.</summary>
internal delegate T BuildObject<TBuilder, out T>(in TBuilder builder);

/// <summary>One of the shapes that the objects of a family have, as the family lists it.</summary>
/// <param name="name">The value of the property that tells the shapes apart.</param>
/// <param name="create">Creates the shape. It is called when the first such object is read or written: most documents have objects of few shapes.</param>
internal sealed class JsonShapeRow(string name, Func<JsonShape> create)
{
    internal readonly string Name = name;
    internal readonly Func<JsonShape> Create = create;

    /// <summary>Returns the names of shapes in their order.</summary>
    internal static Utf8Names NamesOf(JsonShapeRow[] rows)
    {
        var names = new string[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            names[i] = rows[i].Name;
        }

        return new(names);
    }
}

/// <summary>One of the shapes that the objects of a family have: its name and its properties.</summary>
/// <param name="parts">The properties after the one that tells the shapes apart, in the order written.</param>
internal abstract class JsonShape(JsonPart[] parts)
{
    /// <summary>The value of the property that tells the shapes apart.</summary>
    internal string Name = "";

    /// <summary>The name in messages, which its family gives it: "the event applicationMade".</summary>
    internal string Description = "";

    /// <summary>The properties of such an object, with those that its family adds.</summary>
    internal JsonRequirements Requirements;

    /// <summary>The type of the objects of this shape.</summary>
    internal abstract Type Type { get; }

    /// <summary>The form of the value of a property, if objects of this shape allow fewer values than others of their family; otherwise null.</summary>
    internal string? SchemaOf(JsonProperty property) => Array.Find(parts, part => part.Property == property)?.Schema?.Invoke();

    /// <summary>Sets what the shape has of its family, whose types it does not know. Called when the shape joins the family.</summary>
    /// <param name="name">The value of the property that tells the shapes apart.</param>
    /// <param name="noun">What the objects of the family are called: "event".</param>
    /// <param name="shared">The properties that all objects of the family have.</param>
    private protected void Complete(string name, string noun, JsonPropertySet shared)
    {
        Name = name;
        Description = string.Concat("the ", noun, " ", name);
        Requirements = new(parts, shared);
    }
}

/// <inheritdoc/>
/// <param name="build">Builds an object from what was read.</param>
/// <param name="parts">The properties after the one that tells the shapes apart, in the order written.</param>
internal abstract class JsonShape<TBuilder, TBase>(BuildObject<TBuilder, TBase> build, JsonPart[] parts) : JsonShape(parts)
    where TBuilder : struct
    where TBase : class
{
    /// <summary>Builds an object from what was read.</summary>
    internal readonly BuildObject<TBuilder, TBase> Build = build;

    /// <summary>The family of the shape.</summary>
    private protected JsonFamily<TBuilder, TBase> Family { get; private set; } = null!;

    /// <summary>Makes the shape one of its family.</summary>
    /// <param name="family">The family.</param>
    /// <param name="name">The value of the property that tells the shapes apart.</param>
    internal void Join(JsonFamily<TBuilder, TBase> family, string name)
    {
        Family = family;
        Complete(name, family.Noun, family.Shared);
    }

    /// <summary>Writes an object, which must be of this shape.</summary>
    internal abstract void Write(ref CcgWriter writer, TBase value);

    /// <inheritdoc cref="ObjectWriter{T}.WriteItem"/>
    internal abstract void WriteItem(ref CcgWriter writer, TBase value, bool isFirst);
}

/// <inheritdoc/>
/// <typeparam name="TBuilder">What the properties of all shapes are read into.</typeparam>
/// <typeparam name="TBase">The type of all objects of the family.</typeparam>
/// <typeparam name="T">The type of the objects of this shape.</typeparam>
internal sealed class JsonShape<TBuilder, TBase, T>(BuildObject<TBuilder, T> build, params JsonPart<T>[] parts) : JsonShape<TBuilder, TBase>(build, parts)
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
