using System.Globalization;
using CcgDomain.Governance;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>A committee and what it is to decide, as they stand in a <c>committee/1</c> document.</summary>
public sealed record CommitteeAgenda
{
    /// <summary>Says what a committee is to decide.</summary>
    /// <param name="committee">The committee.</param>
    /// <param name="matters">What it is to decide; default: nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="committee"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="matters"/> holds a null.</exception>
    public CommitteeAgenda(PrimaryCareCommissioningCommittee committee, ImmutableArray<MatterForDecision> matters = default)
    {
        Committee = Guard.Against.Null(committee);
        Matters = matters.IsDefault ? [] : Guard.Against.NullItems(matters);
    }

    /// <summary>The committee.</summary>
    public PrimaryCareCommissioningCommittee Committee { get; }

    /// <summary>What it is to decide; may be empty.</summary>
    public ImmutableArray<MatterForDecision> Matters { get; }

    /// <summary>Whether the other has the same committee, and the same matters in the same order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(CommitteeAgenda? other) =>
        other is not null && Committee == other.Committee && Matters.AsSpan().SequenceEqual(other.Matters.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Committee, Matters.Length);

    /// <summary>The committee and the number of matters.</summary>
    /// <returns>"delegated committee of 09W, 12 members, 1 matters".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Committee}, {Matters.Length} matters");
}
