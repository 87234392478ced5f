using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>How sure a published fact is.</summary>
[JsonConverter(typeof(PublishedConfidenceConverter))]
public enum PublishedConfidence
{
    /// <summary>The source says so.</summary>
    Stated = 1,

    /// <summary>It follows from what the source says.</summary>
    Derived,

    /// <summary>The CCG was allocated to it; the outcome was not confirmed.</summary>
    Applicant,

    /// <summary>Doubtful: see the note.</summary>
    Doubtful,
}

/// <summary>Reads and writes a <see cref="PublishedConfidence"/> by name: <c>stated</c>, <c>derived</c>, <c>applicant</c>, <c>doubtful</c>.</summary>
public sealed class PublishedConfidenceConverter() : NameConverter<PublishedConfidence>(Names)
{
    internal static readonly NameTable<PublishedConfidence> Names = new(
        (PublishedConfidence.Stated, "stated"),
        (PublishedConfidence.Derived, "derived"),
        (PublishedConfidence.Applicant, "applicant"),
        (PublishedConfidence.Doubtful, "doubtful"));
}
