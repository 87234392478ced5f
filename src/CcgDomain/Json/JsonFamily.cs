using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>The table of objects that have one of several shapes, which the value of one of their properties names.</summary>
/// <typeparam name="TBuilder">What the properties of all shapes are read into.</typeparam>
/// <typeparam name="TBase">The type of the objects.</typeparam>
internal sealed class JsonFamily<TBuilder, TBase> : JsonTable<TBase>
    where TBuilder : struct
    where TBase : class
{
    private readonly JsonMember<TBuilder>?[] _members = new JsonMember<TBuilder>?[128];
    private readonly JsonShape<TBuilder, TBase>[] _shapes;
    private readonly Func<TBase, int> _ordinal;
    private readonly CheckOfShape? _check;

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
        Allowed = shared;
        _shapes = shapes;
        var noun = description[(description.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var names = new string[shapes.Length];
        for (var i = 0; i < shapes.Length; i++)
        {
            names[i] = shapes[i].Name;
            shapes[i].Join(this, noun);
            Allowed = Allowed.Union(shapes[i].Requirements.Allowed);
        }

        Names = new(names);
    }

    internal JsonProperty Discriminator { get; }

    internal JsonMember<TBuilder>[] Members { get; }

    /// <summary>The properties that every shape has after the one that names it, in the order written.</summary>
    internal JsonPart<TBase>[] Common { get; }

    /// <summary>The properties that every shape has.</summary>
    internal JsonPropertySet Shared { get; }

    /// <summary>The names of the shapes.</summary>
    internal Utf8Names Names { get; }

    /// <summary>Checks what the properties alone cannot show, once all are read; null if there is no such thing.</summary>
    internal CheckOfShape? Check { init => _check = value; }

    internal delegate void CheckOfShape(ref CcgReader reader, JsonShape<TBuilder, TBase>? shape, in TBuilder builder, long start);

    internal JsonShape<TBuilder, TBase> this[int shape] => _shapes[shape];

    /// <summary>Reads the value of a property.</summary>
    internal void ReadProperty(ref CcgReader reader, JsonProperty property, ref TBuilder builder) => _members[(int)property]!.Read(ref reader, ref builder);

    /// <summary>Checks what was read, and builds an object if there is no error.</summary>
    internal TBase? Build(ref CcgReader reader, JsonShape<TBuilder, TBase>? shape, in TBuilder builder, long start)
    {
        _check?.Invoke(ref reader, shape, in builder, start);
        return reader.IsValid && shape is not null ? shape.Build(in builder) : null;
    }

    internal override ImmutableArray<JsonShapeDescription> Describe() => [.. Array.ConvertAll(_shapes, Describe)];

    /// <summary>Writes an object.</summary>
    internal void Write(ref CcgWriter writer, TBase value) => _shapes[_ordinal(value)].Write(ref writer, value);

    internal override void WriteItem(ref CcgWriter writer, TBase value, bool isFirst) => _shapes[_ordinal(value)].WriteItem(ref writer, value, isFirst);

    private JsonShapeDescription Describe(JsonShape<TBuilder, TBase> shape)
    {
        List<JsonPropertyDescription> properties = [new(Discriminator, $"The kind of {Name}", $$"""{"const":"{{shape.Name}}"}""", true)];
        foreach (var property in shape.Requirements.Allowed.Except([Discriminator]))
        {
            var member = _members[(int)property]!;
            properties.Add(new(property, member.Description, shape.SchemaOf(property) ?? member.Schema, shape.Requirements.Required.Contains(property)));
        }

        return new(shape.Description, shape.Type, [.. properties]);
    }
}
