using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>How sure a published fact is.</summary>
[JsonConverter(typeof(NameConverter<PublishedConfidence>))]
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
