using System.Buffers;
using CcgDomain.Consistency;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>Reads and writes a CCG as a <c>ccg/1</c> document: JSON in UTF-8.</summary>
/// <remarks>
/// Reading is strict. Properties may come in any order. Unknown, missing, duplicate and wrongly typed properties, comments, trailing commas,
/// trailing text, a byte-order mark, invalid UTF-8, nesting deeper than 16 levels, and documents over the size limit are refused under the rules
/// <c>JSN-01</c> to <c>JSN-09</c>. Writing is canonical: no white space, properties in a fixed order, the short name, the code in upper case. Equal CCGs
/// give equal bytes.
/// </remarks>
public static class CcgJson
{
    /// <summary>The default size limit for a document: 1,048,576 bytes.</summary>
    public const int DefaultMaxBytes = 1 << 20;

    /// <summary>The default limit for the violations that are listed of one document: 10,000.</summary>
    public const int DefaultMaxViolations = 10_000;

    /// <summary>Reads a document and applies the rules to its events. Never throws because of the document's content.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <param name="rules">
    /// The rules that apply to the events; null for all rules; <see cref="RuleSet.IntegrityOnly"/> for a document that was accepted before and stored. The rules on
    /// documents (JSN) cannot be waived.
    /// </param>
    /// <param name="maxBytes">The size limit, in bytes; at least 0. The default is <see cref="DefaultMaxBytes"/>.</param>
    /// <param name="maxViolations">
    /// The number of violations that are listed, at least 1. If there are more, a last one, of the rule <c>JSN-10</c>, says how many. The default is
    /// <see cref="DefaultMaxViolations"/>.
    /// </param>
    /// <param name="witness">The register to compare the record with (REG), if all other rules accept it; null, the default, for none.</param>
    /// <returns>
    /// The CCG, or every violation. If the document breaks a rule on documents (JSN), no other rule is applied; otherwise, the violations are those of the
    /// first event that is refused. Only a record that is accepted is compared with the register. Paths are paths in the document: "events[3].conditions[1].level".
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative, or <paramref name="maxViolations"/> is less than 1.</exception>
    /// <example>
    /// <code>
    /// var read = CcgJson.Read("""{ "format": "ccg/1", "code": "99Z", "name": "NHS Exampleton CCG", "events": [] }"""u8);
    ///
    /// Console.WriteLine(read); // accepted: 99Z NHS Exampleton CCG, 0 events
    /// </code>
    /// </example>
    public static Decision<Ccg> Read(
        ReadOnlySpan<byte> utf8,
        RuleSet? rules = null,
        int maxBytes = DefaultMaxBytes,
        int maxViolations = DefaultMaxViolations,
        CcgRegister? witness = null)
    {
        Guard.Against.Below(maxBytes, 0);
        Guard.Against.Below(maxViolations, 1);
        if (!CcgReader.TryReadDocument(utf8, maxBytes, maxViolations, static (ref reader) => CcgTable.Content.Read(ref reader), out var document, out var errors))
        {
            return Decision.Refuse<Ccg>(errors);
        }

        var ccg = document.Blank;
        var collector = new ViolationCollector(ccg.RulesFor(rules), "events", maxViolations);
        return ccg.Record(document.Events, ref collector, owned: document.Events) is var decision && decision.TryGet(out _, out var violations)
            ? Judged(decision, witness, rules, maxViolations)
            : Decision.Refuse<Ccg>(ViolationLimit.Close(DocumentPath.Of(violations), collector.Found, maxViolations));
    }

    /// <summary>Reads a document that came in segments, as from a <c>PipeReader</c>, and applies the rules to its events. Never throws because of the document's content.</summary>
    /// <param name="utf8">The document, in UTF-8. It is not needed any more when this method returns.</param>
    /// <param name="rules">
    /// The rules that apply to the events; null for all rules; <see cref="RuleSet.IntegrityOnly"/> for a document that was accepted before and stored. The rules on
    /// documents (JSN) cannot be waived.
    /// </param>
    /// <param name="maxBytes">The size limit, in bytes; at least 0. The default is <see cref="DefaultMaxBytes"/>.</param>
    /// <param name="maxViolations">
    /// The number of violations that are listed, at least 1. If there are more, a last one, of the rule <c>JSN-10</c>, says how many. The default is
    /// <see cref="DefaultMaxViolations"/>.
    /// </param>
    /// <returns>
    /// The CCG, or every violation. If the document breaks a rule on documents (JSN), no other rule is applied; otherwise, the violations are those of the
    /// first event that is refused. Paths are paths in the document: "events[3].conditions[1].level".
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative, or <paramref name="maxViolations"/> is less than 1.</exception>
    public static Decision<Ccg> Read(ReadOnlySequence<byte> utf8, RuleSet? rules = null, int maxBytes = DefaultMaxBytes, int maxViolations = DefaultMaxViolations)
    {
        Guard.Against.Below(maxBytes, 0);
        using var document = new JsonBytes(utf8, maxBytes);
        return Read(document.Span, rules, maxBytes, maxViolations);
    }

    /// <summary>Writes a CCG in canonical form.</summary>
    /// <param name="ccg">The CCG.</param>
    /// <returns>The document, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ccg"/> is null.</exception>
    public static byte[] Write(Ccg ccg)
    {
        Guard.Against.Null(ccg);
        return CcgWriter.ToArray(ccg, CcgTable.Write);
    }

    /// <summary>Writes a CCG in canonical form to a buffer.</summary>
    /// <param name="ccg">The CCG.</param>
    /// <param name="destination">The buffer to write to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Ccg ccg, IBufferWriter<byte> destination)
    {
        Guard.Against.Null(ccg);
        Guard.Against.Null(destination);
        CcgWriter.CopyTo(destination, ccg, CcgTable.Write);
    }

    private static Decision<Ccg> Judged(Decision<Ccg> decision, CcgRegister? witness, RuleSet? rules, int maxViolations)
    {
        if (witness is null || !decision.TryGet(out var ccg, out _) || witness.Judge(ccg, rules) is var judged && judged.TryGet(out _, out var violations))
        {
            return decision;
        }

        var listed = violations.Length <= maxViolations ? violations : violations[..maxViolations];
        return Decision.Refuse<Ccg>(ViolationLimit.Close(listed, violations.Length, maxViolations));
    }
}
