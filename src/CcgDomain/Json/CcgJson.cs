using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>Reads and writes a CCG as a <c>ccg/1</c> document: JSON in UTF-8.</summary>
/// <remarks>
/// Reading is strict. Members may come in any order; unknown, missing, duplicate or wrongly typed members, comments, trailing commas,
/// trailing text, a byte-order mark, invalid UTF-8, more than 16 levels and documents over the limit are refused, with rules <c>JSN-01 …</c>.
/// Writing is canonical: no white space, members in a fixed order, the short name, the code in upper case. Equal CCGs give equal bytes.
/// </remarks>
public static class CcgJson
{
    /// <summary>The greatest size of a document unless the caller sets another: 1,048,576 bytes.</summary>
    public const int DefaultMaxBytes = 1 << 20;

    /// <summary>Reads a document and asks the rules. Never throws for what a document holds.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="rules">The rules to judge the events by; null: all of them. The rules on documents cannot be waived.</param>
    /// <param name="maxBytes">The greatest size that is read, in bytes.</param>
    /// <returns>
    /// The CCG, or every violation. If the document itself is broken (JSN) no other rule is judged. Paths lead into the document:
    /// "events[3].conditions[1].level".
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative.</exception>
    public static Decision<Ccg> Read(ReadOnlySpan<byte> utf8, RuleSet? rules = null, int maxBytes = DefaultMaxBytes)
    {
        Guard.Against.Below(maxBytes, 0);
        return CcgReader.TryReadDocument(utf8, maxBytes, CcgReader.ReadDocument, out var document, out var violations)
            ? Ccg.Create(document.Code, document.Name).Record(document.Events, new ViolationCollector(rules ?? RuleSet.All, "events"))
            : Decision.Refuse<Ccg>(violations);
    }

    /// <summary>Writes a CCG in canonical form.</summary>
    /// <param name="ccg">The CCG.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ccg"/> is null.</exception>
    public static byte[] Write(Ccg ccg)
    {
        Guard.Against.Null(ccg);
        var writer = new CcgWriter();
        writer.Write(ccg);
        return writer.ToArray();
    }

    /// <summary>Writes a CCG in canonical form to a buffer.</summary>
    /// <param name="ccg">The CCG.</param>
    /// <param name="destination">Where to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Ccg ccg, System.Buffers.IBufferWriter<byte> destination)
    {
        Guard.Against.Null(ccg);
        Guard.Against.Null(destination);
        var writer = new CcgWriter();
        writer.Write(ccg);
        writer.CopyTo(destination);
    }
}
