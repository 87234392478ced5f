using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>The quorum that a committee or governing body sets for itself: a number or a share of its members, including a number who hold certain roles.</summary>
/// <remarks>
/// Quorums were set locally: three with a lay member and a chief officer; one lay member, one GP and one executive; four with the chair
/// or vice-chair (BMJ Open, table of four committees); half of the members (Walsall). Members who may vote on the decision count, unless a part says
/// otherwise; a member may count towards several parts.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record Quorum
{
    /// <summary>The most parts that a quorum can have.</summary>
    public const int MaxParts = 32;

    /// <summary>Initialises a quorum of a number or a share of the members with a vote.</summary>
    /// <param name="atLeast">The number of voting members in all; 1 or more. 1 if the quorum is a share.</param>
    /// <param name="including">The parts that must be among them; none by default, and at most <see cref="MaxParts"/>.</param>
    /// <param name="percent">The share in per cent, from 1 to 100; null if the quorum is a number.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="atLeast"/> is below 1, or above 1 although the quorum is a share; or <paramref name="percent"/> is below 1 or above 100.
    /// </exception>
    /// <exception cref="ArgumentException"><paramref name="including"/> contains null or too many parts.</exception>
    public Quorum(int atLeast, ImmutableArray<QuorumPart> including = default, int? percent = null)
    {
        AtLeast = Guard.Against.Below(atLeast, 1);
        Including = including.IsDefault ? [] : Guard.Against.NullItems(including);
        if (Including.Length > MaxParts)
        {
            throw new ArgumentException("The quorum has too many parts.", nameof(including));
        }

        if (percent is { } share)
        {
            Guard.Against.Above(atLeast, 1);
            Percent = Guard.Against.Above(Guard.Against.Below(share, 1, nameof(percent)), 100, nameof(percent));
        }
    }

    /// <summary>The number of voting members in all; 1 or more. 1 if the quorum is a share.</summary>
    public int AtLeast { get; }

    /// <summary>The share of the members with a vote that is needed, in per cent, from 1 to 100; null if the quorum is a number.</summary>
    public int? Percent { get; }

    /// <summary>The parts that must be among them.</summary>
    public ImmutableArray<QuorumPart> Including { get; }

    /// <summary>Gets the number of members that the quorum comes to.</summary>
    /// <param name="votingMembers">The number of all members with a vote; 0 or more. It matters only if the quorum is a share.</param>
    /// <returns>The number; at least 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="votingMembers"/> is below 0.</exception>
    public int NumberOf(int votingMembers) =>
        Percent is { } percent ? (int)Math.Max(1, ((((long)Guard.Against.Below(votingMembers, 0)) * percent) + 99) / 100) : AtLeast;

    /// <summary>Finds the parts of the quorum that some members do not meet.</summary>
    /// <param name="members">
    /// The members who may vote, and those without a vote who may take part. They are taken to be all there are: a share is one of their number, and a part for
    /// each CCG is for each CCG for which one of them speaks.
    /// </param>
    /// <returns>Every part that is not met, the number of members in all first; empty if the quorum is met.</returns>
    /// <exception cref="ArgumentException"><paramref name="members"/> is a default array or contains null.</exception>
    public ImmutableArray<QuorumShortfall> ShortfallsAmong(ImmutableArray<CommitteeMember> members) =>
        QuorumCounter.OfAll(Guard.Against.NullItems(members), QuorumCounter.SpokenFor(members), this, withNotKnown: false).Shortfalls();

    /// <summary>Determines whether the other quorum has the same number or share, and the same parts in the same order.</summary>
    /// <param name="other">The other quorum.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(Quorum? other) =>
        other is not null && AtLeast == other.AtLeast && Percent == other.Percent && Including.AsSpan().SequenceEqual(other.Including.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AtLeast, Percent, Including.HashOfItems());

    /// <summary>Returns the number or share, and the parts.</summary>
    /// <returns>"3, including 1 of layMember and 1 of accountableOfficer".</returns>
    public override string ToString()
    {
        var number = Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent} %") : AtLeast.ToString(CultureInfo.InvariantCulture);
        return Including.IsEmpty ? number : $"{number}, including {string.Join(" and ", Including)}";
    }
}
