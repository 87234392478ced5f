using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The confidence in a published fact.</summary>
[JsonConverter(typeof(NameConverter<PublishedConfidence>))]
public enum PublishedConfidence
{
    /// <summary>The source states it.</summary>
    Stated = 1,

    /// <summary>It follows from what the source states.</summary>
    Derived,

    /// <summary>The CCG was allocated to it; the outcome was not confirmed.</summary>
    Applicant,

    /// <summary>The fact is doubtful; see the note.</summary>
    Doubtful,
}
