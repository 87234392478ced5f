using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>What the published facts say of the directions of a CCG on a date.</summary>
[JsonConverter(typeof(NameConverter<DirectionEvidence>))]
public enum DirectionEvidence
{
    /// <summary>They were in force.</summary>
    InForce = 1,

    /// <summary>They had been given, and no source says when they ended.</summary>
    EndNotKnown,

    /// <summary>A source names the CCG, and whether they were in force on that day is not known: it lies within a time that is not given exactly, or before a start that is not given.</summary>
    NotKnown,
}
