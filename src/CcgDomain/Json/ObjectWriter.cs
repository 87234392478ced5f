using System.Runtime.CompilerServices;

namespace CcgDomain.Json;

/// <summary>Writes objects of one shape. What is the same in all of them is written in few pieces: what precedes each value is one.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
internal sealed class ObjectWriter<T>
{
    private readonly JsonLiteral _start;
    private readonly JsonLiteral _startOfNext;
    private readonly WritePart<T>? _writeFirst;
    private readonly Step[] _others;

    /// <summary>Creates the writer.</summary>
    /// <param name="start">What precedes the properties: a brace, or a brace and a property that has the same value in every such object.</param>
    /// <param name="parts">The properties after that, in the order written. Every object has the first.</param>
    internal ObjectWriter(string start, JsonPart<T>[] parts)
    {
        if (parts is [var first, .. var others])
        {
            if (first.IsPresent is not null)
            {
                throw new ArgumentException("An object may lack the first property.", nameof(parts));
            }

            start = $"{start}{(start == "{" ? "" : ",")}\"{first.Property.ToName()}\":";
            _writeFirst = first.Write;
            _others = Array.ConvertAll(others, part => new Step(part));
        }
        else
        {
            _others = [];
        }

        _start = new(start);
        _startOfNext = new("}," + start);
    }

    /// <summary>Writes an object.</summary>
    internal void Write(ref CcgWriter writer, T value)
    {
        WriteItem(ref writer, value, isFirst: true);
        writer.WriteByte((byte)'}');
    }

    /// <summary>Writes an object of a list without its closing brace, which the next object or the end of the list writes.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The object.</param>
    /// <param name="isFirst">Whether it is the first of the list.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteItem(ref CcgWriter writer, T value, bool isFirst)
    {
        writer.Write(in isFirst ? ref _start : ref _startOfNext);
        _writeFirst?.Invoke(ref writer, value);
        foreach (ref readonly var step in _others.AsSpan())
        {
            if (step.IsPresent is null || step.IsPresent(value))
            {
                writer.Write(in step.Start);
                step.Write(ref writer, value);
            }
        }
    }

    /// <summary>What is written for a property: what precedes the value, and the value.</summary>
    private readonly struct Step(JsonPart<T> part)
    {
        internal readonly JsonLiteral Start = new($",\"{part.Property.ToName()}\":");
        internal readonly WritePart<T> Write = part.Write;
        internal readonly Predicate<T>? IsPresent = part.IsPresent;
    }
}
