using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>What a member with a conflict does in the meeting. This was the CCG's choice, and was made inconsistently (BMJ Open 2017).</summary>
[JsonConverter(typeof(NameConverter<ConflictHandling>))]
public enum ConflictHandling
{
    /// <summary>The member declares it and takes part as usual.</summary>
    DeclareOnly = 1,

    /// <summary>The member speaks but does not decide.</summary>
    SpeakWithoutDeciding,

    /// <summary>The member leaves the meeting.</summary>
    Leave,
}
