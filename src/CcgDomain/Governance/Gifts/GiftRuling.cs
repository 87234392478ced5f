using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>What to do with an offer.</summary>
[JsonConverter(typeof(NameConverter<GiftRuling>))]
public enum GiftRuling
{
    /// <summary>No source that this library rests on gives the answer. It is neither leave nor prohibition.</summary>
    NotEstablished = 0,

    /// <summary>It may be accepted.</summary>
    Accept,

    /// <summary>It may be accepted, and is declared.</summary>
    AcceptAndDeclare,

    /// <summary>It may be accepted for the organisation, not personally.</summary>
    OnBehalfOfTheOrganisation,

    /// <summary>It is refused.</summary>
    Refuse,

    /// <summary>It is refused, unless a senior person approves.</summary>
    RefuseUnlessSeniorApproval,
}
