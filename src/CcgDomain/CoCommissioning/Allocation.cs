using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.CoCommissioning;

/// <summary>Represents who decides on a function under a model, and how sure that is. Only <see cref="FunctionMatrix"/> creates instances.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record Allocation
{
    internal Allocation(Decider decider, RuleBasis basis, Citation source, bool isVerified, ImmutableArray<string> notes)
    {
        Decider = decider;
        Basis = basis;
        Source = source;
        IsVerified = isVerified;
        Notes = notes;
    }

    /// <summary>Who decides.</summary>
    public Decider Decider { get; }

    /// <summary>How sure the source is. Where <see cref="IsVerified"/> is false, <see cref="RuleBasis.Inferred"/>, for want of a source.</summary>
    public RuleBasis Basis { get; }

    /// <summary>Gets the source. If <see cref="IsVerified"/> is false, it says that nothing is established, and what is reported.</summary>
    public Citation Source { get; }

    /// <summary>Gets what was read of the source.</summary>
    public SourceRead SourceRead => Source.Read;

    /// <summary>Gets whether the answer rests on a source that was read, or was inferred from one. If false, the answer is doubtful, and nothing should rest on it.</summary>
    public bool IsVerified { get; }

    /// <summary>Gets further notes on the answer; may be empty.</summary>
    public ImmutableArray<string> Notes { get; }

    /// <summary>Determines whether the other allocation is equal to this one.</summary>
    /// <param name="other">The other allocation.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(Allocation? other) => other is not null
        && Decider == other.Decider
        && Basis == other.Basis
        && IsVerified == other.IsVerified
        && Source.Equals(other.Source)
        && Notes.AsSpan().SequenceEqual(other.Notes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Decider, Basis, IsVerified, Source, Notes.HashOfItems());

    /// <summary>Who decides, and how sure that is.</summary>
    /// <returns>"jointly (inferred)", "discussionOnly (unverified)".</returns>
    public override string ToString() => $"{NameTable<Decider>.Shared.Name(Decider)} ({(IsVerified ? NameTable<RuleBasis>.Shared.Name(Basis) : "unverified")})";
}
