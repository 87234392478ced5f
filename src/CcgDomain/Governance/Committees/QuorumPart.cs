using System.Globalization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A part of a quorum: so many members who hold one of certain roles.</summary>
public sealed record QuorumPart
{
    /// <summary>Asks for members of certain roles.</summary>
    /// <param name="atLeast">How many; 1 or more.</param>
    /// <param name="anyOf">
    /// The roles, of which a member holds one; at least one. Every lay role counts for a lay member, every executive role for an executive.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atLeast"/> is below 1, or a role is not defined.</exception>
    /// <exception cref="ArgumentException"><paramref name="anyOf"/> is default or empty.</exception>
    public QuorumPart(int atLeast, ImmutableArray<MemberRole> anyOf)
    {
        AtLeast = Guard.Against.Below(atLeast, 1);
        AnyOf = Guard.Against.NoRole(anyOf);
    }

    /// <summary>How many; 1 or more.</summary>
    public int AtLeast { get; }

    /// <summary>The roles, of which a member holds one.</summary>
    public ImmutableArray<MemberRole> AnyOf { get; }

    /// <summary>Whether the other part asks for the same number of the same roles in the same order.</summary>
    /// <param name="other">The other part.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(QuorumPart? other) => other is not null && AtLeast == other.AtLeast && AnyOf.AsSpan().SequenceEqual(other.AnyOf.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AtLeast, AnyOf.Length, AnyOf[0]);

    /// <summary>The number and the roles.</summary>
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
