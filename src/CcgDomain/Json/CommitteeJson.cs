using System.Buffers;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>Reads and writes primary care commissioning committees as a <c>committee/1</c> document: JSON in UTF-8.</summary>
/// <remarks>
/// <para>The document has <c>format</c>, <c>asAt</c> (the day on which it is judged) and <c>committees</c>: one, or several that meet in common. A
/// committee has <c>form</c>, <c>ccgs</c> and <c>members</c> (<c>name</c>, <c>roles</c>, <c>votes</c>), and may have <c>decides</c>, <c>quorum</c>
/// (<c>atLeast</c>, and perhaps <c>including</c>: <c>atLeast</c>, <c>anyOf</c>), <c>subGroups</c> (<c>name</c>, and perhaps <c>decides</c> and
/// <c>reportsConflicts</c>) and <c>matters</c> (<c>matter</c>, and perhaps <c>conflicts</c>: <c>member</c>, <c>about</c>, <c>handling</c>; and
/// <c>present</c>). What is not known is left out; there is no null.</para>
/// <para>Reading is as strict as that of <see cref="CcgJson"/>, by the same rules <c>JSN-01 …</c>. Writing is canonical: no white space, members in a
/// fixed order, and what is empty or not known left out, but for the list of those who are present. Equal documents give equal bytes.</para>
/// </remarks>
public static class CommitteeJson
{
    /// <summary>Reads a document and asks the rules that bind on its day. Never throws for what a document holds.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="rules">The rules to judge by; null: all of them. The rules on documents cannot be waived.</param>
    /// <param name="maxBytes">The greatest size that is read, in bytes.</param>
    /// <returns>
    /// What the document says, or every violation. If the document itself is broken (JSN) no other rule is judged. Paths lead into the
    /// document: "committees[0].members[2].roles".
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative.</exception>
    public static Decision<CommitteeDocument> Read(ReadOnlySpan<byte> utf8, RuleSet? rules = null, int maxBytes = CcgJson.DefaultMaxBytes)
    {
        Guard.Against.Below(maxBytes, 0);
        return CcgReader.TryReadDocument(utf8, maxBytes, CcgReader.ReadCommitteeDocument, out var document, out var violations)
            ? document.Check(rules)
            : Decision.Refuse<CommitteeDocument>(violations);
    }

    /// <summary>Writes a document in canonical form, whether or not it meets the rules.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static byte[] Write(CommitteeDocument document)
    {
        Guard.Against.Null(document);
        var writer = new CcgWriter();
        writer.Write(document);
        return writer.ToArray();
    }

    /// <summary>Writes a document in canonical form to a buffer, whether or not it meets the rules.</summary>
    /// <param name="document">The document.</param>
    /// <param name="destination">Where to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(CommitteeDocument document, IBufferWriter<byte> destination)
    {
        Guard.Against.Null(document);
        Guard.Against.Null(destination);
        var writer = new CcgWriter();
        writer.Write(document);
        writer.CopyTo(destination);
    }
}
