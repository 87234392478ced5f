using System.Text;

namespace CcgDomain.Json;

/// <summary>Writes the value of a property.</summary>
internal delegate void WritePart<in T>(ref CcgWriter writer, T value);

/// <summary>A property of objects of one shape: whether each has it, and how it is written.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
internal sealed class JsonPart<T>
{
    private readonly WritePart<T> _write;
    private readonly Predicate<T>? _isPresent;
    private readonly byte[] _start;

    /// <summary>Creates the part.</summary>
    /// <param name="property">The property.</param>
    /// <param name="write">Writes the value.</param>
    /// <param name="isPresent">Whether an object has the property; null if each has it.</param>
    internal JsonPart(JsonProperty property, WritePart<T> write, Predicate<T>? isPresent = null)
    {
        Property = property;
        _write = write;
        _isPresent = isPresent;
        _start = Encoding.ASCII.GetBytes($",\"{property.ToName()}\":");
    }

    internal JsonProperty Property { get; }

    /// <summary>The form of the value, as a JSON Schema, where objects of this shape allow fewer values than others of their family; otherwise null.</summary>
    internal Func<string>? Schema { get; init; }

    /// <summary>Whether each object has the property.</summary>
    internal bool IsRequired => _isPresent is null && !MayBeAbsentFromPartial;

    /// <summary>Whether an object may lack the property in a partial record, where it is then not known, and in no other.</summary>
    internal bool MayBeAbsentFromPartial { get; init; }

    /// <summary>Writes the name and the value, if the object has the property.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The object.</param>
    /// <param name="isFirst">Whether it is the first property, which no comma precedes.</param>
    internal void Write(ref CcgWriter writer, T value, bool isFirst = false)
    {
        if (_isPresent is null || _isPresent(value))
        {
            writer.WriteRaw(isFirst ? _start.AsSpan(1) : _start);
            _write(ref writer, value);
        }
    }
}
