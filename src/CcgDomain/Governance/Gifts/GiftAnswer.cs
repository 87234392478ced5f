using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>What the guidance says about an offer, on what basis, and where it says so.</summary>
public sealed record GiftAnswer
{
    internal GiftAnswer(GiftRuling ruling, RuleBasis? basis, Citation? source, string reason)
    {
        Ruling = ruling;
        Basis = basis;
        Source = source;
        Reason = reason;
    }

    /// <summary>What to do.</summary>
    public GiftRuling Ruling { get; }

    /// <summary>How sure the source is; null where nothing is established.</summary>
    public RuleBasis? Basis { get; }

    /// <summary>Where it stands; null where nothing is established.</summary>
    public Citation? Source { get; }

    /// <summary>What the guidance says, or what is not established.</summary>
    public string Reason { get; }

    /// <summary>The ruling and the reason.</summary>
    /// <returns>"acceptAndDeclare: …".</returns>
    public override string ToString() => $"{GiftRulingConverter.Names.Name(Ruling)}: {Reason}";

    internal static GiftAnswer NotEstablished(string reason) => new(GiftRuling.NotEstablished, null, null, reason);
}

/// <summary>What to do with an offer.</summary>
[JsonConverter(typeof(GiftRulingConverter))]
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

/// <summary>Reads and writes a <see cref="GiftRuling"/> by name, as <c>acceptAndDeclare</c>.</summary>
public sealed class GiftRulingConverter() : NameConverter<GiftRuling>(Names)
{
    internal static readonly NameTable<GiftRuling> Names = new(
        (GiftRuling.NotEstablished, "notEstablished"),
        (GiftRuling.Accept, "accept"),
        (GiftRuling.AcceptAndDeclare, "acceptAndDeclare"),
        (GiftRuling.OnBehalfOfTheOrganisation, "onBehalfOfTheOrganisation"),
        (GiftRuling.Refuse, "refuse"),
        (GiftRuling.RefuseUnlessSeniorApproval, "refuseUnlessSeniorApproval"));
}
