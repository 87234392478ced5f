using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>One step in the history of the CCGs: what was before, what came after, and when.</summary>
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

    /// <summary>What kind of step.</summary>
    public SuccessionKind Kind { get; }

    /// <summary>The ODS code of the CCG before.</summary>
    public OdsCode Predecessor { get; }

    /// <summary>The GSS code before: the last of the predecessor, or the one that was replaced.</summary>
    public GssCode PredecessorGss { get; }

    /// <summary>The ODS code after: a CCG's, a board's after an abolition, the predecessor's own after a boundary change.</summary>
    public OdsCode Successor { get; }

    /// <summary>The GSS code after: the first of the successor, or the one that replaced.</summary>
    public GssCode SuccessorGss { get; }

    /// <summary>The first day of the new state; null where the day is not established: the boundary changes of 09G and 09N.</summary>
    public DateOnly? On => NotBefore == NotAfter ? NotBefore : null;

    /// <summary>The earliest day on which it can have been; <see cref="On"/> where that is established.</summary>
    public DateOnly NotBefore { get; }

    /// <summary>The latest day on which it can have been; <see cref="On"/> where that is established.</summary>
    public DateOnly NotAfter { get; }

    /// <summary>The step in words.</summary>
    /// <returns>"2015-04-01 merger: 00F (E38000061) to 13T (E38000212)".</returns>
    public override string ToString()
    {
        var on = On is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{day:O}")
            : string.Create(CultureInfo.InvariantCulture, $"between {NotBefore:O} and {NotAfter:O}");
        return $"{on} {NameTable<SuccessionKind>.Shared.Name(Kind)}: {Predecessor} ({PredecessorGss}) to {Successor} ({SuccessorGss})";
    }
}
