using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A committee that every governing body must have (NHS Act 2006 s. 14M).</summary>
[JsonConverter(typeof(StatutoryCommitteeConverter))]
public enum StatutoryCommittee
{
    /// <summary>The audit committee.</summary>
    Audit = 1,

    /// <summary>The remuneration committee, which recommends on pay.</summary>
    Remuneration,
}

/// <summary>Reads and writes a <see cref="StatutoryCommittee"/> by name: <c>audit</c>, <c>remuneration</c>.</summary>
public sealed class StatutoryCommitteeConverter() : NameConverter<StatutoryCommittee>(Names)
{
    internal static readonly NameTable<StatutoryCommittee> Names = new(
        (StatutoryCommittee.Audit, "audit"),
        (StatutoryCommittee.Remuneration, "remuneration"));
}
