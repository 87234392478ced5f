using System.Runtime.CompilerServices;

namespace CcgDomain.Json;

/// <summary>A property of objects of one type: what it is, the form of its value, and how it is read and written.</summary>
internal sealed class JsonField<TBuilder, T>(
    JsonProperty property,
    string description,
    Func<string> schema,
    ReadMember<TBuilder> read,
    WritePart<T> write,
    Predicate<T>? isPresent = null,
    bool mayBeAbsentFromPartial = false)
    : JsonMember<TBuilder>(property, description, schema, read)
{
    internal readonly JsonPart<T> Part = new(property, write, isPresent, mayBeAbsentFromPartial);
}

/// <summary>The table of objects of one type: their properties in the order written.</summary>
/// <typeparam name="TBuilder">What the properties are read into.</typeparam>
/// <typeparam name="T">The type of the objects.</typeparam>
internal sealed class JsonObject<TBuilder, T> : JsonTable<T>
    where TBuilder : struct
    where T : class
{
    private readonly BuildObject<TBuilder, T> _build;
    private readonly JsonPart<T>[] _parts;
    private readonly JsonRequirements _requirements;
    private readonly CheckOfObject? _check;
    private readonly CcgReader.ReadValue<T>? _fromText;

    // Made when the first object is written.
    private ObjectWriter<T>? _writer;

    internal readonly JsonField<TBuilder, T>[] Fields;

    /// <summary>Creates the table.</summary>
    /// <param name="name">The name of such an object in a schema: "condition".</param>
    /// <param name="description">The name of such an object in messages: "a condition".</param>
    /// <param name="build">Builds an object.</param>
    /// <param name="fields">The properties. Every object has the first.</param>
    internal JsonObject(string name, string description, BuildObject<TBuilder, T> build, params JsonField<TBuilder, T>[] fields)
        : base(name, description, fields)
    {
        _build = build;
        Fields = fields;
        _parts = new JsonPart<T>[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            _parts[i] = fields[i].Part;
        }

        _requirements = new(_parts);
    }

    private ObjectWriter<T> Writer => _writer ??= new("{", _parts);

    /// <summary>Reads the text that may stand for such an object; null if no text does.</summary>
    internal CcgReader.ReadValue<T>? FromText { init => _fromText = value; }

    /// <summary>The form of that text, as a schema.</summary>
    internal Func<string>? TextSchema { get; init; }

    internal override string? DescribeText() => TextSchema?.Invoke();

    /// <summary>Checks what the properties alone cannot show, once all are read; null if there is no such thing.</summary>
    internal CheckOfObject? Check { init => _check = value; }

    internal delegate void CheckOfObject(ref CcgReader reader, in TBuilder builder, long start);

    internal override T? Read(ref CcgReader reader)
    {
        if (_fromText is not null && reader.IsText)
        {
            return _fromText(ref reader);
        }

        if (!reader.IsObject(Description, out var start))
        {
            return null;
        }

        TBuilder builder = default;
        JsonPropertySet propertiesRead = default;
        while (reader.NextProperty(this, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            var field = Fields[IndexOf(property)];
            field.Read(ref reader, field.Description, ref builder);
        }

        reader.CheckProperties(in _requirements, Description, propertiesRead, start);
        _check?.Invoke(ref reader, in builder, start);
        return reader.IsValid ? _build(in builder) : null;
    }

    internal override ImmutableArray<JsonShapeDescription> Describe() =>
    [
        new(Description, typeof(T), [.. Array.ConvertAll(Fields, field => new JsonPropertyDescription(field.Property, field.Description, field.Schema, field.Part.IsRequired))]),
    ];

    /// <summary>Writes an object.</summary>
    internal void Write(ref CcgWriter writer, T value) => Writer.Write(ref writer, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal override void WriteItem(ref CcgWriter writer, T value, bool isFirst) => Writer.WriteItem(ref writer, value, isFirst);
}
