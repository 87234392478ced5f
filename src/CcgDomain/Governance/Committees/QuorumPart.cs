using System.Globalization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A part of a quorum: a number of members who hold one of certain roles.</summary>
public sealed record QuorumPart
{
    /// <summary>Initialises a part of a quorum.</summary>
    /// <param name="atLeast">The number of members; 1 or more.</param>
    /// <param name="anyOf">
    /// The roles, of which each holds one; not empty. Every lay role counts as a lay member, and every executive role as an executive.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atLeast"/> is below 1, or a role is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="anyOf"/> is a default or empty array.</exception>
    public QuorumPart(int atLeast, ImmutableArray<MemberRole> anyOf)
    {
        AtLeast = Guard.Against.Below(atLeast, 1);
        AnyOf = Guard.Against.NoRole(anyOf);
    }

    /// <summary>The number of members; 1 or more.</summary>
    public int AtLeast { get; }

    /// <summary>The roles, of which each of these members holds one.</summary>
    public ImmutableArray<MemberRole> AnyOf { get; }

    /// <summary>Determines whether the other part has the same number, and the same roles in the same order.</summary>
    /// <param name="other">The other part.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(QuorumPart? other) => other is not null && AtLeast == other.AtLeast && AnyOf.AsSpan().SequenceEqual(other.AnyOf.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AtLeast, AnyOf.Length, AnyOf[0]);

    /// <summary>Returns the number and the roles.</summary>
    /// <returns>"1 of chair, deputyChair".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AtLeast} of {AnyOf.ToNames()}");

    internal int CountAmong(ImmutableArray<CommitteeMember> members)
    {
        var count = 0;
        foreach (var member in members)
        {
            foreach (var role in AnyOf)
            {
                if (member.Holds(role))
                {
                    count++;
                    break;
                }
            }
        }

        return count;
    }
}
