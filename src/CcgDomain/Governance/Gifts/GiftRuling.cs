using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>What to do with an offer.</summary>
[JsonConverter(typeof(NameConverter<GiftRuling>))]
public enum GiftRuling
{
    /// <summary>No source of this library gives the answer. This is neither permission nor prohibition.</summary>
    NotEstablished = 0,

    /// <summary>It may be accepted.</summary>
    Accept,

    /// <summary>It may be accepted, and must be declared.</summary>
    AcceptAndDeclare,

    /// <summary>It may be accepted for the organisation, but not personally, and must be declared.</summary>
    OnBehalfOfTheOrganisation,

    /// <summary>It must be refused.</summary>
    Refuse,

    /// <summary>It must be refused unless a senior person approves.</summary>
    RefuseUnlessSeniorApproval,
}
