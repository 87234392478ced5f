using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A member of a committee: the name, the roles, and whether the member has a vote.</summary>
public sealed record CommitteeMember
{
    /// <summary>Initialises a member.</summary>
    /// <param name="name">The name; any text that distinguishes the members of one committee. Not blank.</param>
    /// <param name="roles">The roles; at least one.</param>
    /// <param name="votes">Whether the member has a vote. That is the committee's own choice: no rule decides it.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank, or <paramref name="roles"/> is a default or empty array.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A role is not defined.</exception>
    public CommitteeMember(string name, ImmutableArray<MemberRole> roles, bool votes)
    {
        Name = Guard.Against.Blank(name);
        Roles = Guard.Against.NoRole(roles);
        Votes = votes;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The roles, in the order given; at least one.</summary>
    public ImmutableArray<MemberRole> Roles { get; }

    /// <summary>Whether the member has a vote.</summary>
    public bool Votes { get; }

    /// <summary>Whether the member is a lay person.</summary>
    public bool IsLay => Holds(MemberRole.LayMember);

    /// <summary>Determines whether the member holds a role. Every lay role counts as a lay member, and every executive role as an executive.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True if the member does.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public bool Holds(MemberRole role) => Roles.AnyFills(Guard.Against.Undefined(role));

    /// <summary>Determines whether the other member has the same name and vote, and the same roles in the same order.</summary>
    /// <param name="other">The other member.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(CommitteeMember? other) =>
        other is not null && Name == other.Name && Votes == other.Votes && Roles.AsSpan().SequenceEqual(other.Roles.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Votes, Roles.Length);

    /// <summary>Returns the name and the roles, and "without vote" for a member without one.</summary>
    /// <returns>"Dr A. Example (generalPractitioner, without vote)".</returns>
    public override string ToString() => $"{Name} ({Roles.ToNames()}{(Votes ? "" : ", without vote")})";
}
