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
    private readonly JsonPart<T>[] _parts;

    // Made when the first object is written.
    private ObjectWriter<T>? _writer;

    internal readonly JsonField<TBuilder, T>[] Fields;

    /// <summary>The fields by the number of their property.</summary>
    internal readonly JsonField<TBuilder, T>?[] ByProperty = new JsonField<TBuilder, T>?[128];

    /// <summary>Builds an object from what was read.</summary>
    internal readonly BuildObject<TBuilder, T> Build;

    internal readonly JsonRequirements Requirements;

    /// <summary>Creates the table.</summary>
    /// <param name="name">The name of such an object in a schema: "condition".</param>
    /// <param name="description">The name of such an object in messages: "a condition".</param>
    /// <param name="build">Builds an object.</param>
    /// <param name="fields">The properties. Every object has the first.</param>
    internal JsonObject(string name, string description, BuildObject<TBuilder, T> build, params JsonField<TBuilder, T>[] fields)
        : base(name, description)
    {
        Build = build;
        Fields = fields;
        _parts = new JsonPart<T>[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            _parts[i] = fields[i].Part;
            ByProperty[(int)fields[i].Property] = fields[i];
        }

        Requirements = new(_parts);
        Allowed = Requirements.Allowed;
    }

    private ObjectWriter<T> Writer => _writer ??= new("{", _parts);

    /// <summary>Reads the text that may stand for such an object; null if no text does.</summary>
    internal CcgReader.ReadValue<T>? FromText { get; init; }

    /// <summary>The form of that text, as a schema.</summary>
    internal Func<string>? TextSchema { get; init; }

    internal override string? DescribeText() => TextSchema?.Invoke();

    /// <summary>Checks what the properties alone cannot show, once all are read; null if there is no such thing.</summary>
    internal CheckOfObject? Check { get; init; }

    internal delegate void CheckOfObject(ref CcgReader reader, in TBuilder builder, long start);

    internal override ImmutableArray<JsonShapeDescription> Describe() =>
    [
        new(Description, typeof(T), [.. Array.ConvertAll(Fields, field => new JsonPropertyDescription(field.Property, field.Description, field.Schema, field.Part.IsRequired))]),
    ];

    /// <summary>Writes an object.</summary>
    internal void Write(ref CcgWriter writer, T value) => Writer.Write(ref writer, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal override void WriteItem(ref CcgWriter writer, T value, bool isFirst) => Writer.WriteItem(ref writer, value, isFirst);
}
