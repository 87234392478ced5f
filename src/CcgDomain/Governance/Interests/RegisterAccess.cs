using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>How the public can see a register.</summary>
[JsonConverter(typeof(NameConverter<RegisterAccess>))]
public enum RegisterAccess
{
    /// <summary>It is published. From 16 June 2017, a register of interests is published for decision-making staff only.</summary>
    Published = 1,

    /// <summary>The public can see it on request.</summary>
    OnRequest,

    /// <summary>The public cannot see it.</summary>
    Closed,
}
