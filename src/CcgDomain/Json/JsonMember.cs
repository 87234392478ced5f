namespace CcgDomain.Json;

/// <summary>Reads the value of a property into the builder of the object.</summary>
/// <param name="reader">The reader, at the value.</param>
/// <param name="description">What the value is, for messages: "The date of an event".</param>
/// <param name="builder">The builder.</param>
internal delegate void ReadMember<TBuilder>(ref CcgReader reader, string description, ref TBuilder builder);

/// <summary>A property that objects of a table can have: what it is, and the form of its value.</summary>
/// <param name="property">The property.</param>
/// <param name="description">What the value is, for messages and schemas: "The date of an event".</param>
/// <param name="schema">The form of the value, as a JSON Schema.</param>
internal abstract class JsonMember(JsonProperty property, string description, Func<string> schema)
{
    internal readonly JsonProperty Property = property;
    internal readonly string Description = description;

    internal string Schema => schema();

    /// <summary>The property of the value, itself an object, that a rule means by naming this property; none if the rule means the value.</summary>
    internal JsonProperty Meant { get; init; }
}

/// <summary>A property that objects of a table can have, and how it is read.</summary>
/// <param name="property">The property.</param>
/// <param name="description">What the value is, for messages and schemas: "The date of an event".</param>
/// <param name="schema">The form of the value, as a JSON Schema.</param>
/// <param name="read">Reads the value.</param>
internal class JsonMember<TBuilder>(JsonProperty property, string description, Func<string> schema, ReadMember<TBuilder> read) : JsonMember(property, description, schema)
{
    internal readonly ReadMember<TBuilder> Read = read;
}
