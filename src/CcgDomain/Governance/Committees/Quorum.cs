using System.Globalization;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Governance;

/// <summary>The quorum that a committee sets for itself: so many members, and among them so many who hold certain roles.</summary>
/// <remarks>
/// Quorums were set locally: three with a lay member and a chief officer; one lay member, one GP and one executive; four with the chair
/// or vice-chair (BMJ Open, table of four committees). Members who may vote on the decision count; one member may count for several parts.
/// </remarks>
public sealed record Quorum
{
    /// <summary>Sets a quorum.</summary>
    /// <param name="atLeast">How many voting members in all; 1 or more.</param>
    /// <param name="including">Who must be among them; default: nobody in particular.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atLeast"/> is below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="including"/> holds a null.</exception>
    public Quorum(int atLeast, ImmutableArray<QuorumPart> including = default)
    {
        Guard.Against.Below(atLeast, 1);
        AtLeast = atLeast;
        Including = including.IsDefault ? [] : Guard.Against.NullItems(including);
    }

    /// <summary>How many voting members in all; 1 or more.</summary>
    public int AtLeast { get; }

    /// <summary>Who must be among them.</summary>
    public ImmutableArray<QuorumPart> Including { get; }

    /// <summary>What some members lack of the quorum.</summary>
    /// <param name="members">The members who may vote.</param>
    /// <returns>Every part that is not met, the whole number first; empty where the quorum is met.</returns>
    /// <exception cref="ArgumentException"><paramref name="members"/> is default or holds a null.</exception>
    public ImmutableArray<QuorumShortfall> ShortfallsAmong(ImmutableArray<CommitteeMember> members)
    {
        Guard.Against.NullItems(members);
        var found = ImmutableArray.CreateBuilder<QuorumShortfall>();
        if (members.Length < AtLeast)
        {
            found.Add(new(null, AtLeast, members.Length));
        }

        foreach (var part in Including)
        {
            var count = part.CountAmong(members);
            if (count < part.AtLeast)
            {
                found.Add(new(part, part.AtLeast, count));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether the other quorum has the same number and the same parts in the same order.</summary>
    /// <param name="other">The other quorum.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Quorum? other) => other is not null && AtLeast == other.AtLeast && Including.AsSpan().SequenceEqual(other.Including.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AtLeast, Including.Length);

    /// <summary>The number and the parts.</summary>
    /// <returns>"3, including 1 of layMember and 1 of accountableOfficer".</returns>
    public override string ToString()
    {
        var number = AtLeast.ToString(CultureInfo.InvariantCulture);
        return Including.IsEmpty ? number : $"{number}, including {string.Join(" and ", Including)}";
    }
}

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
        Guard.Against.Below(atLeast, 1);
        AtLeast = atLeast;
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
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AtLeast} of {AnyOf.Text()}");

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

/// <summary>What is missing of a quorum.</summary>
public sealed record QuorumShortfall
{
    internal QuorumShortfall(QuorumPart? part, int needed, int present)
    {
        Part = part;
        Needed = needed;
        Present = present;
    }

    /// <summary>The part that is not met; null: the number of members in all.</summary>
    public QuorumPart? Part { get; }

    /// <summary>How many the quorum needs.</summary>
    public int Needed { get; }

    /// <summary>How many there are; fewer than <see cref="Needed"/>.</summary>
    public int Present { get; }

    /// <summary>What is missing.</summary>
    /// <returns>"1 needed of layMember, 0 there".</returns>
    public override string ToString() => Part is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Needed} voting members needed, {Present} there")
        : string.Create(CultureInfo.InvariantCulture, $"{Needed} needed of {Part.AnyOf.Text()}, {Present} there");
}
