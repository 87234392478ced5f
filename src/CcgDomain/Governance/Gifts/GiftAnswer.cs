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
    public override string ToString() => $"{NameTable<GiftRuling>.Shared.Name(Ruling)}: {Reason}";

    internal static GiftAnswer NotEstablished(string reason) => new(GiftRuling.NotEstablished, null, null, reason);
}
