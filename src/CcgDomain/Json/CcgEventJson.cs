using System.Buffers;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>Reads and writes one event alone, in the form that it has in the list of events of a <c>ccg/1</c> document. Serves stores of events.</summary>
/// <remarks>
/// Reading is as strict as in <see cref="CcgJson"/>, under the rules <c>JSN-01</c> to <c>JSN-09</c>. No other rule is applied: whether the event can happen depends on
/// those before it, and is decided when it is recorded with <see cref="Ccg.Record(CcgEvent, Rules.RuleSet?)"/>.
/// </remarks>
public static class CcgEventJson
{
    /// <summary>Reads an event. Never throws because of the content.</summary>
    /// <param name="utf8">The event, in UTF-8.</param>
    /// <param name="maxBytes">The size limit, in bytes; at least 0. The default is <see cref="CcgJson.DefaultMaxBytes"/>.</param>
    /// <returns>The event, or every violation. Paths are paths within the event: "conditions[1].level".</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(CcgEventJson.Read("""{ "event": "applicationMade", "on": "2012-09-03", "wave": 2 }"""u8)); // accepted: 2012-09-03: applied in wave two
    /// </code>
    /// </example>
    public static Decision<CcgEvent> Read(ReadOnlySpan<byte> utf8, int maxBytes = CcgJson.DefaultMaxBytes)
    {
        Guard.Against.Below(maxBytes, 0);
        return CcgReader.TryReadDocument(utf8, maxBytes, CcgJson.DefaultMaxViolations, static (ref reader) => EventTable.Event.Read(ref reader), out var e, out var violations)
            ? Decision.Accept(e)
            : Decision.Refuse<CcgEvent>(violations);
    }

    /// <summary>Reads an event that came in segments, as from a <c>PipeReader</c>. Never throws because of the content.</summary>
    /// <param name="utf8">The event, in UTF-8. It is not needed any more when this method returns.</param>
    /// <param name="maxBytes">The size limit, in bytes; at least 0. The default is <see cref="CcgJson.DefaultMaxBytes"/>.</param>
    /// <returns>The event, or every violation. Paths are paths within the event: "conditions[1].level".</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative.</exception>
    public static Decision<CcgEvent> Read(ReadOnlySequence<byte> utf8, int maxBytes = CcgJson.DefaultMaxBytes)
    {
        Guard.Against.Below(maxBytes, 0);
        using var document = new JsonBytes(utf8, maxBytes);
        return Read(document.Span, maxBytes);
    }

    /// <summary>Writes an event in canonical form.</summary>
    /// <param name="e">The event.</param>
    /// <returns>The event, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is null.</exception>
    public static byte[] Write(CcgEvent e)
    {
        Guard.Against.Null(e);
        return CcgWriter.ToArray(e, static (ref writer, e) => EventTable.Event.Write(ref writer, e));
    }

    /// <summary>Writes an event in canonical form to a buffer.</summary>
    /// <param name="e">The event.</param>
    /// <param name="destination">The buffer to write to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(CcgEvent e, IBufferWriter<byte> destination)
    {
        Guard.Against.Null(e);
        Guard.Against.Null(destination);
        CcgWriter.CopyTo(destination, e, static (ref writer, e) => EventTable.Event.Write(ref writer, e));
    }
}
