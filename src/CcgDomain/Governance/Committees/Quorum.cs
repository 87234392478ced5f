using System.Globalization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>The quorum that a committee sets for itself: a number of members, including a number who hold certain roles.</summary>
/// <remarks>
/// Quorums were set locally: three with a lay member and a chief officer; one lay member, one GP and one executive; four with the chair
/// or vice-chair (BMJ Open, table of four committees). Members who may vote on the decision count; a member may count towards several parts.
/// </remarks>
public sealed record Quorum
{
    /// <summary>Initialises a quorum.</summary>
    /// <param name="atLeast">The number of voting members in all; 1 or more.</param>
    /// <param name="including">The parts that must be among them; none by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atLeast"/> is below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="including"/> contains null.</exception>
    public Quorum(int atLeast, ImmutableArray<QuorumPart> including = default)
    {
        AtLeast = Guard.Against.Below(atLeast, 1);
        Including = including.IsDefault ? [] : Guard.Against.NullItems(including);
    }

    /// <summary>The number of voting members in all; 1 or more.</summary>
    public int AtLeast { get; }

    /// <summary>The parts that must be among them.</summary>
    public ImmutableArray<QuorumPart> Including { get; }

    /// <summary>Finds the parts of the quorum that some members do not meet.</summary>
    /// <param name="members">The members who may vote.</param>
    /// <returns>Every part that is not met, the number of members in all first; empty if the quorum is met.</returns>
    /// <exception cref="ArgumentException"><paramref name="members"/> is a default array or contains null.</exception>
    public ImmutableArray<QuorumShortfall> ShortfallsAmong(ImmutableArray<CommitteeMember> members)
    {
        Guard.Against.NullItems(members);
        var shortfalls = ImmutableArray.CreateBuilder<QuorumShortfall>();
        if (members.Length < AtLeast)
        {
            shortfalls.Add(new(null, AtLeast, members.Length));
        }

        foreach (var part in Including)
        {
            var count = part.CountAmong(members);
            if (count < part.AtLeast)
            {
                shortfalls.Add(new(part, part.AtLeast, count));
            }
        }

        return shortfalls.ToImmutable();
    }

    /// <summary>Determines whether the other quorum has the same number and the same parts in the same order.</summary>
    /// <param name="other">The other quorum.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(Quorum? other) => other is not null && AtLeast == other.AtLeast && Including.AsSpan().SequenceEqual(other.Including.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AtLeast, Including.Length);

    /// <summary>Returns the number and the parts.</summary>
    /// <returns>"3, including 1 of layMember and 1 of accountableOfficer".</returns>
    public override string ToString()
    {
        var number = AtLeast.ToString(CultureInfo.InvariantCulture);
        return Including.IsEmpty ? number : $"{number}, including {string.Join(" and ", Including)}";
    }
}
