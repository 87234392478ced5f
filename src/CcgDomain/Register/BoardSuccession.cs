using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The replacement of an integrated care board, or of a part of it, by another.</summary>
/// <remarks>Source: the successor records of the Organisation Data Service for 1 April 2026.</remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record BoardSuccession
{
    internal BoardSuccession(BoardSuccessionKind kind, OdsCode predecessor, OdsCode successor, DateOnly on)
    {
        Kind = kind;
        Predecessor = predecessor;
        Successor = successor;
        On = on;
    }

    /// <summary>How much of the predecessor went to the successor.</summary>
    public BoardSuccessionKind Kind { get; }

    /// <summary>The ODS code of the board that ended.</summary>
    public OdsCode Predecessor { get; }

    /// <summary>The ODS code of the board that took over, or took over a part.</summary>
    public OdsCode Successor { get; }

    /// <summary>The first day after the change.</summary>
    public DateOnly On { get; }

    /// <summary>Returns the change in words.</summary>
    /// <returns>"2026-04-01 split: QM7 to S1Y5D".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:O} {NameTable<BoardSuccessionKind>.Shared.Name(Kind)}: {Predecessor} to {Successor}");
}
