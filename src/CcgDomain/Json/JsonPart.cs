namespace CcgDomain.Json;

/// <summary>Writes the value of a property.</summary>
internal delegate void WritePart<in T>(ref CcgWriter writer, T value);

/// <summary>A property of objects of one shape, and whether each has it.</summary>
/// <param name="property">The property.</param>
/// <param name="isOptional">Whether an object may lack the property.</param>
/// <param name="mayBeAbsentFromPartial">Whether an object may lack the property in a partial record, where it is then not known, and in no other.</param>
internal abstract class JsonPart(JsonProperty property, bool isOptional, bool mayBeAbsentFromPartial)
{
    internal readonly JsonProperty Property = property;

    /// <summary>Whether each object has the property.</summary>
    internal readonly bool IsRequired = !isOptional && !mayBeAbsentFromPartial;

    /// <summary>Whether an object may lack the property in a partial record, where it is then not known, and in no other.</summary>
    internal readonly bool MayBeAbsentFromPartial = mayBeAbsentFromPartial;

    /// <summary>The form of the value, as a JSON Schema, where objects of this shape allow fewer values than others of their family; otherwise null.</summary>
    internal Func<string>? Schema { get; init; }
}

/// <summary>A property of objects of one shape, and how it is written.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
/// <param name="property">The property.</param>
/// <param name="write">Writes the value.</param>
/// <param name="isPresent">Whether an object has the property; null if each has it.</param>
/// <param name="mayBeAbsentFromPartial">Whether an object may lack the property in a partial record, where it is then not known, and in no other.</param>
internal sealed class JsonPart<T>(JsonProperty property, WritePart<T> write, Predicate<T>? isPresent = null, bool mayBeAbsentFromPartial = false)
    : JsonPart(property, isPresent is not null, mayBeAbsentFromPartial)
{
    /// <summary>Writes the value.</summary>
    internal readonly WritePart<T> Write = write;

    /// <summary>Determines whether an object has the property; null if each has it.</summary>
    internal readonly Predicate<T>? IsPresent = isPresent;
}
