using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>What the guidance says about an offer, with its basis and source.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
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

    /// <summary>The basis of the answer, or null if nothing is established.</summary>
    public RuleBasis? Basis { get; }

    /// <summary>The source of the answer, or null if nothing is established.</summary>
    public Citation? Source { get; }

    /// <summary>What the guidance says, or what is not established, as a sentence.</summary>
    public string Reason { get; }

    /// <summary>Returns the ruling and the reason.</summary>
    /// <returns>"acceptAndDeclare: …".</returns>
    public override string ToString() => $"{NameTable<GiftRuling>.Shared.Name(Ruling)}: {Reason}";

    internal static GiftAnswer NotEstablished(string reason) => new(GiftRuling.NotEstablished, null, null, reason);
}
