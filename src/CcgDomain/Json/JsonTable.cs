namespace CcgDomain.Json;

/// <summary>A property of an object, as a schema describes it.</summary>
/// <param name="Property">The property.</param>
/// <param name="Description">What the value is.</param>
/// <param name="Schema">The form of the value, as a JSON Schema.</param>
/// <param name="IsRequired">Whether every such object has the property.</param>
internal readonly record struct JsonPropertyDescription(JsonProperty Property, string Description, string Schema, bool IsRequired);

/// <summary>An object, or one shape of an object, as a schema describes it.</summary>
/// <param name="Description">What the object is: "a condition", "the event applicationMade".</param>
/// <param name="Type">The type of such objects.</param>
/// <param name="Properties">Its properties, in the order written.</param>
internal readonly record struct JsonShapeDescription(string Description, Type Type, ImmutableArray<JsonPropertyDescription> Properties);

/// <summary>The table of objects in a document, from which they are read, written and described.</summary>
internal abstract class JsonTable
{
    // The place of a member, by the number of its property.
    private readonly byte[] _indexes = new byte[128];

    internal readonly string Name;
    internal readonly string Description;

    /// <summary>The properties that such an object can have.</summary>
    internal JsonPropertySet Allowed;

    /// <summary>Creates the table.</summary>
    /// <param name="name">The name of such an object in a schema: "condition".</param>
    /// <param name="description">The name of such an object in messages: "a condition".</param>
    /// <param name="members">The properties.</param>
    private protected JsonTable(string name, string description, JsonMember[] members)
    {
        (Name, Description) = (name, description);
        for (var i = 0; i < members.Length; i++)
        {
            _indexes[(int)members[i].Property] = (byte)i;
            Allowed.Add(members[i].Property);
        }
    }

    /// <summary>What a JSON Schema of such an object says beside its properties, as an object; null if there is no such thing.</summary>
    internal string? Constraint { get; init; }

    /// <summary>Returns the place of a property among the members.</summary>
    private protected int IndexOf(JsonProperty property) => _indexes[(int)property];

    /// <summary>Describes the text that may stand for such an object, as a JSON Schema; null if none may.</summary>
    internal virtual string? DescribeText() => null;

    /// <summary>Describes each shape of such an object.</summary>
    internal abstract ImmutableArray<JsonShapeDescription> Describe();
}

/// <inheritdoc/>
/// <typeparam name="T">The type of the objects.</typeparam>
internal abstract class JsonTable<T>(string name, string description, JsonMember[] members) : JsonTable(name, description, members)
    where T : class
{
    /// <summary>Reads an object, at the position of the reader, to its end.</summary>
    /// <returns>The object; null if there is an error.</returns>
    internal abstract T? Read(ref CcgReader reader);

    /// <inheritdoc cref="ObjectWriter{T}.WriteItem"/>
    internal abstract void WriteItem(ref CcgWriter writer, T value, bool isFirst);
}
