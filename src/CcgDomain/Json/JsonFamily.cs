using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>The table of objects that have one of several shapes, which the value of one of their properties names.</summary>
/// <typeparam name="TBuilder">What the properties of all shapes are read into.</typeparam>
/// <typeparam name="TBase">The type of the objects.</typeparam>
internal sealed class JsonFamily<TBuilder, TBase> : JsonTable<TBase>
    where TBuilder : struct
    where TBase : class
{
    private readonly JsonShapeRow[] _rows;
    private readonly JsonShape<TBuilder, TBase>?[] _shapes;
    private readonly Func<TBase, int> _ordinal;
    private readonly Utf8Names _names;
    private readonly CheckOfShape? _check;

    internal readonly JsonProperty Discriminator;

    /// <summary>The properties of all shapes, without the one that names the shape.</summary>
    internal readonly JsonMember<TBuilder>[] Members;

    /// <summary>The properties that every shape has after the one that names it, in the order written.</summary>
    internal readonly JsonPart<TBase>[] Common;

    /// <summary>The properties that every shape has.</summary>
    internal readonly JsonPropertySet Shared;

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
        JsonShapeRow[] shapes)
        : base(name, description, members)
    {
        Discriminator = discriminator;
        Members = members;
        Common = common;
        _ordinal = ordinal;
        _rows = shapes;
        _shapes = new JsonShape<TBuilder, TBase>?[shapes.Length];
        Shared = new JsonRequirements(common).Allowed;
        Shared.Add(discriminator);
        Allowed.Add(discriminator);
        _names = JsonShapeRow.NamesOf(shapes);
    }

    /// <summary>What the objects are called: "event".</summary>
    internal string Noun => Description[(Description.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>Checks what the properties alone cannot show, once all are read; null if there is no such thing.</summary>
    internal CheckOfShape? Check { init => _check = value; }

    internal delegate void CheckOfShape(ref CcgReader reader, JsonShape<TBuilder, TBase>? shape, in TBuilder builder, long start);

    private JsonShape<TBuilder, TBase> this[int shape] => _shapes[shape] ?? CreateShape(shape);

    /// <inheritdoc/>
    /// <remarks>The properties may come before the one that names the shape.</remarks>
    internal override TBase? Read(ref CcgReader reader)
    {
        if (!reader.IsObject(Description, out var start))
        {
            return null;
        }

        JsonShape<TBuilder, TBase>? shape = null;
        TBuilder builder = default;
        JsonPropertySet propertiesRead = default;
        while (reader.NextProperty(this, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property != Discriminator)
            {
                var member = Members[IndexOf(property)];
                member.Read(ref reader, member.Description, ref builder);
            }
            else if (reader.ReadChoice(Description, _names) is var choice and >= 0)
            {
                shape = this[choice];
            }
        }

        if (shape is not null)
        {
            reader.CheckProperties(in shape.Requirements, shape.Description, propertiesRead, start);
        }
        else if (!propertiesRead.Contains(Discriminator))
        {
            reader.AddMissing(Discriminator, start);
        }

        _check?.Invoke(ref reader, shape, in builder, start);
        return reader.IsValid ? shape?.Build(in builder) : null;
    }

    internal override ImmutableArray<JsonShapeDescription> Describe()
    {
        var descriptions = ImmutableArray.CreateBuilder<JsonShapeDescription>(_rows.Length);
        for (var i = 0; i < _rows.Length; i++)
        {
            descriptions.Add(Describe(this[i]));
        }

        return descriptions.MoveToImmutable();
    }

    /// <summary>Writes an object.</summary>
    internal void Write(ref CcgWriter writer, TBase value) => this[_ordinal(value)].Write(ref writer, value);

    internal override void WriteItem(ref CcgWriter writer, TBase value, bool isFirst) => this[_ordinal(value)].WriteItem(ref writer, value, isFirst);

    // Two threads may make the same shape; either may be kept.
    private JsonShape<TBuilder, TBase> CreateShape(int index)
    {
        var shape = (JsonShape<TBuilder, TBase>)_rows[index].Create();
        shape.Join(this, _rows[index].Name);
        return _shapes[index] = shape;
    }

    private JsonShapeDescription Describe(JsonShape<TBuilder, TBase> shape)
    {
        List<JsonPropertyDescription> properties = [new(Discriminator, $"The kind of {Name}", $$"""{"const":"{{shape.Name}}"}""", true)];
        foreach (var property in shape.Requirements.Allowed.Except([Discriminator]))
        {
            var member = Members[IndexOf(property)];
            properties.Add(new(property, member.Description, shape.SchemaOf(property) ?? member.Schema, shape.Requirements.Required.Contains(property)));
        }

        return new(shape.Description, shape.Type, [.. properties]);
    }
}
