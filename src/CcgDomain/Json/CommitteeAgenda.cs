using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Governance;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>A committee in a <c>committee/1</c> document, with the matters for it to decide.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record CommitteeAgenda
{
    /// <summary>Initialises the agenda.</summary>
    /// <param name="committee">The committee.</param>
    /// <param name="matters">The matters for decision; a default array is read as an empty one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="committee"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="matters"/> contains null.</exception>
    public CommitteeAgenda(PrimaryCareCommissioningCommittee committee, ImmutableArray<MatterForDecision> matters = default)
    {
        Committee = Guard.Against.Null(committee);
        Matters = matters.IsDefault ? [] : Guard.Against.NullItems(matters);
    }

    /// <summary>The committee.</summary>
    public PrimaryCareCommissioningCommittee Committee { get; }

    /// <summary>The matters for decision; may be empty.</summary>
    public ImmutableArray<MatterForDecision> Matters { get; }

    /// <summary>Determines whether the other agenda has an equal committee, and equal matters in the same order.</summary>
    /// <param name="other">The other agenda.</param>
    /// <returns>true if the two are equal; otherwise, false.</returns>
    public bool Equals(CommitteeAgenda? other) =>
        other is not null && Committee == other.Committee && Matters.AsSpan().SequenceEqual(other.Matters.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Committee, Matters.HashOfItems());

    /// <summary>Returns the committee and the number of matters.</summary>
    /// <returns>"delegated committee of 09W, 12 members, 1 matters".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Committee}, {Matters.Length} matters");
}
