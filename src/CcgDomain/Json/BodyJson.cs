using System.Buffers;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>Reads and writes governing bodies as a <c>body/1</c> document: JSON in UTF-8.</summary>
/// <remarks>
/// <para>A document has the properties <c>format</c>, <c>asAt</c> (the day as at which the rules are applied), <c>ccg</c> and <c>members</c>: a list if it is complete,
/// otherwise <c>{"list": […], "complete": false}</c>. A member has <c>name</c>, <c>roles</c> and <c>votes</c>, and may have <c>employer</c>, <c>qualifications</c>,
/// <c>exclusions</c> and <c>disqualifications</c>. The document may have <c>committees</c>, <c>explanations</c>, <c>quorum</c>, <c>auditorPanel</c>, <c>matters</c> and
/// <c>inCommonWith</c>; quorum, explanations and matters are those of a <c>committee/1</c> document. What is not known is omitted, never null.</para>
/// <para>Reading is as strict as in <see cref="CcgJson"/>, under the same rules <c>JSN-01</c> to <c>JSN-09</c>. Writing is canonical: no white space,
/// properties in a fixed order, and no property that is empty or not known, except where an empty list says that there is none.</para>
/// </remarks>
public static class BodyJson
{
    /// <summary>Reads a document and applies the rules that are in force on its day. Never throws because of the document's content.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <param name="rules">The rules to apply; null for all rules. The rules on documents (JSN) cannot be waived.</param>
    /// <param name="maxBytes">The size limit, in bytes; at least 0. The default is <see cref="CcgJson.DefaultMaxBytes"/>.</param>
    /// <param name="maxViolations">
    /// The number of violations that are listed, at least 1. If there are more, a last one, of the rule <c>JSN-10</c>, says how many. The default is
    /// <see cref="CcgJson.DefaultMaxViolations"/>.
    /// </param>
    /// <returns>
    /// The document, or every violation. If the document breaks a rule on documents (JSN), no other rule is applied. Paths are paths in the document:
    /// "members[2].roles".
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative, or <paramref name="maxViolations"/> is less than 1.</exception>
    /// <example>
    /// <code>
    /// var read = BodyJson.Read("""
    ///     { "format": "body/1", "asAt": "2015-06-01", "ccg": "99A",
    ///       "members": { "complete": false, "list": [ { "name": "A", "roles": ["chair", "generalPractitioner"], "votes": true } ] } }
    ///     """u8);
    ///
    /// Console.WriteLine(read.Match(document => $"{document.Ccg} on {document.AsAt:yyyy-MM-dd}", violations => violations[0].Message)); // 99A on 2015-06-01
    /// </code>
    /// </example>
    public static Decision<BodyDocument> Read(ReadOnlySpan<byte> utf8, RuleSet? rules = null, int maxBytes = CcgJson.DefaultMaxBytes, int maxViolations = CcgJson.DefaultMaxViolations)
    {
        Guard.Against.Below(maxBytes, 0);
        Guard.Against.Below(maxViolations, 1);
        return CcgReader.TryReadDocument(utf8, maxBytes, maxViolations, static (ref reader) => BodyTable.Document.Read(ref reader), out var document, out var violations)
            ? document.Check(rules ?? RuleSet.All, maxViolations)
            : Decision.Refuse<BodyDocument>(violations);
    }

    /// <summary>Reads a document that came in segments, as from a <c>PipeReader</c>, and applies the rules that are in force on its day. Never throws because of the document's content.</summary>
    /// <param name="utf8">The document, in UTF-8. It is not needed any more when this method returns.</param>
    /// <param name="rules">The rules to apply; null for all rules. The rules on documents (JSN) cannot be waived.</param>
    /// <param name="maxBytes">The size limit, in bytes; at least 0. The default is <see cref="CcgJson.DefaultMaxBytes"/>.</param>
    /// <param name="maxViolations">
    /// The number of violations that are listed, at least 1. If there are more, a last one, of the rule <c>JSN-10</c>, says how many. The default is
    /// <see cref="CcgJson.DefaultMaxViolations"/>.
    /// </param>
    /// <returns>
    /// The document, or every violation. If the document breaks a rule on documents (JSN), no other rule is applied. Paths are paths in the document:
    /// "members[2].roles".
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative, or <paramref name="maxViolations"/> is less than 1.</exception>
    public static Decision<BodyDocument> Read(ReadOnlySequence<byte> utf8, RuleSet? rules = null, int maxBytes = CcgJson.DefaultMaxBytes, int maxViolations = CcgJson.DefaultMaxViolations)
    {
        Guard.Against.Below(maxBytes, 0);
        using var document = new JsonBytes(utf8, maxBytes);
        return Read(document.Span, rules, maxBytes, maxViolations);
    }

    /// <summary>Writes a document in canonical form, whether or not it complies with the rules.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The document, in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static byte[] Write(BodyDocument document)
    {
        Guard.Against.Null(document);
        return CcgWriter.ToArray(document, static (ref writer, document) => BodyTable.Document.Write(ref writer, document));
    }

    /// <summary>Writes a document in canonical form to a buffer, whether or not it complies with the rules.</summary>
    /// <param name="document">The document.</param>
    /// <param name="destination">The buffer to write to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(BodyDocument document, IBufferWriter<byte> destination)
    {
        Guard.Against.Null(document);
        Guard.Against.Null(destination);
        CcgWriter.CopyTo(destination, document, static (ref writer, document) => BodyTable.Document.Write(ref writer, document));
    }
}
