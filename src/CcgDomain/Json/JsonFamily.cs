using System.Text;

namespace CcgDomain.Json;

/// <summary>The table of objects that have one of several shapes, which the value of one of their properties names.</summary>
/// <typeparam name="TBuilder">What the properties of all shapes are read into.</typeparam>
/// <typeparam name="TBase">The type of the objects.</typeparam>
internal sealed class JsonFamily<TBuilder, TBase> : JsonTable
    where TBuilder : struct
    where TBase : class
{
    private readonly JsonMember<TBuilder>?[] _members = new JsonMember<TBuilder>?[128];
    private readonly (JsonShape<TBuilder, TBase> Shape, byte[] Start)[] _shapes;
    private readonly Utf8Names<JsonShape<TBuilder, TBase>> _byName;
    private readonly Func<TBase, int> _ordinal;

    /// <summary>Creates the table.</summary>
    /// <param name="name">The name of such an object in a schema: "event".</param>
    /// <param name="description">The name of such an object in messages: "an event".</param>
    /// <param name="discriminator">The property that names the shape.</param>
    /// <param name="ordinal">Returns the place of the shape of an object among the shapes.</param>
    /// <param name="members">The properties of all shapes, and how they are read. They may come before the one that names the shape.</param>
    /// <param name="common">The properties that every shape has, in the order written.</param>
    /// <param name="shapes">The shapes.</param>
    internal JsonFamily(
        string name,
        string description,
        JsonProperty discriminator,
        Func<TBase, int> ordinal,
        JsonMember<TBuilder>[] members,
        JsonPart<TBase>[] common,
        JsonShape<TBuilder, TBase>[] shapes)
        : base(name, description)
    {
        Discriminator = discriminator;
        Members = members;
        Common = common;
        _ordinal = ordinal;
        _byName = new(Array.ConvertAll(shapes, shape => (shape.Name, shape)));
        foreach (var shape in shapes)
        {
            shape.Description = $"the {description.AsSpan(description.IndexOf(' ', StringComparison.Ordinal) + 1)} {shape.Name}";
        }

        _shapes = Array.ConvertAll(shapes, shape => (shape, Encoding.ASCII.GetBytes($"{{\"{discriminator.ToName()}\":\"{shape.Name}\"")));
        foreach (var member in members)
        {
            _members[(int)member.Property] = member;
        }

        JsonPropertySet shared = [discriminator];
        foreach (var part in common)
        {
            shared.Add(part.Property);
        }

        Shared = shared;
        foreach (var shape in shapes)
        {
            shared = shared.Union(shape.Allowed);
        }

        Allowed = shared;
    }

    internal JsonProperty Discriminator { get; }

    internal JsonMember<TBuilder>[] Members { get; }

    internal JsonPart<TBase>[] Common { get; }

    /// <summary>The properties that every shape has.</summary>
    internal JsonPropertySet Shared { get; }

    /// <inheritdoc/>
    internal override JsonPropertySet Allowed { get; }

    /// <summary>Checks what the properties alone cannot show, once all are read; null if there is no such thing.</summary>
    internal CheckOfShape? Check { get; init; }

    /// <summary>The names of all shapes, for messages.</summary>
    internal string Choices => string.Join(", ", Array.ConvertAll(_shapes, row => row.Shape.Name));

    internal delegate void CheckOfShape(ref CcgReader reader, JsonShape<TBuilder, TBase>? shape, in TBuilder builder, long start);

    internal JsonShape<TBuilder, TBase>? Find(ReadOnlySpan<byte> name) => _byName.Find(name);

    internal JsonMember<TBuilder> Member(JsonProperty property) => _members[(int)property]!;

    internal override ImmutableArray<JsonShapeDescription> Describe() => [.. Array.ConvertAll(_shapes, row => Describe(row.Shape))];

    internal void Write(ref CcgWriter writer, TBase value)
    {
        var (shape, start) = _shapes[_ordinal(value)];
        writer.WriteRaw(start);
        foreach (var part in Common)
        {
            part.Write(ref writer, value);
        }

        shape.Write(ref writer, value);
        writer.WriteRaw("}"u8);
    }

    private JsonShapeDescription Describe(JsonShape<TBuilder, TBase> shape)
    {
        List<JsonPropertyDescription> properties = [new(Discriminator, $"The kind of {Name}", $$"""{"const":"{{shape.Name}}"}""", true)];
        foreach (var property in Shared.Union(shape.Allowed).Except([Discriminator]))
        {
            var member = Member(property);
            properties.Add(new(property, member.Description, shape.SchemaOf(property) ?? member.Schema, Shared.Contains(property) || shape.Required.Contains(property)));
        }

        return new(shape.Description, shape.Type, [.. properties]);
    }
}
