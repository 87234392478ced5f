using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>A change in the history of the CCGs: the predecessor, the successor and the day.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record Succession
{
    internal Succession(SuccessionKind kind, OdsCode predecessor, GssCode predecessorGss, OdsCode successor, GssCode successorGss, DateOnly notBefore, DateOnly notAfter)
    {
        Kind = kind;
        Predecessor = predecessor;
        PredecessorGss = predecessorGss;
        Successor = successor;
        SuccessorGss = successorGss;
        NotBefore = notBefore;
        NotAfter = notAfter;
    }

    /// <summary>The kind of change.</summary>
    public SuccessionKind Kind { get; }

    /// <summary>The ODS code of the predecessor, a CCG.</summary>
    public OdsCode Predecessor { get; }

    /// <summary>The GSS code before the change: the last code of the predecessor or, after a boundary change, the code that was replaced.</summary>
    public GssCode PredecessorGss { get; }

    /// <summary>The ODS code of the successor: a CCG, after an abolition a board, after a boundary change the predecessor itself.</summary>
    public OdsCode Successor { get; }

    /// <summary>The GSS code after the change: the first code of the successor or, after a boundary change, the replacement.</summary>
    public GssCode SuccessorGss { get; }

    /// <summary>The first day after the change; null if the day is not established, as for the boundary changes of 09G and 09N.</summary>
    public DateOnly? On => NotBefore == NotAfter ? NotBefore : null;

    /// <summary>The earliest possible day; equal to <see cref="On"/> if that is established.</summary>
    public DateOnly NotBefore { get; }

    /// <summary>The latest possible day; equal to <see cref="On"/> if that is established.</summary>
    public DateOnly NotAfter { get; }

    /// <summary>Returns the change in words.</summary>
    /// <returns>"2015-04-01 merger: 00F (E38000061) to 13T (E38000212)".</returns>
    public override string ToString()
    {
        var on = On is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{day:O}")
            : string.Create(CultureInfo.InvariantCulture, $"between {NotBefore:O} and {NotAfter:O}");
        return $"{on} {NameTable<SuccessionKind>.Shared.Name(Kind)}: {Predecessor} ({PredecessorGss}) to {Successor} ({SuccessorGss})";
    }
}
