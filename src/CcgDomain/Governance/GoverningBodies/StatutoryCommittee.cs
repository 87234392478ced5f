using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A committee that every governing body must have (NHS Act 2006 s. 14M).</summary>
[JsonConverter(typeof(NameConverter<StatutoryCommittee>))]
public enum StatutoryCommittee
{
    /// <summary>The audit committee.</summary>
    Audit = 1,

    /// <summary>The remuneration committee, which makes recommendations on pay.</summary>
    Remuneration,
}
