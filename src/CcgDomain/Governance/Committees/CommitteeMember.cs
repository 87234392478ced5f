using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A member of a committee: the roles, and whether the member votes.</summary>
public sealed record CommitteeMember
{
    /// <summary>Names a member.</summary>
    /// <param name="name">Who; any text that tells the members of one committee apart. Not blank.</param>
    /// <param name="roles">The roles, one or several.</param>
    /// <param name="votes">Whether the member has a vote. Who has one is the committee's own choice: no rule here gives or takes it.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank, or <paramref name="roles"/> is default or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A role is not defined.</exception>
    public CommitteeMember(string name, ImmutableArray<MemberRole> roles, bool votes)
    {
        Name = Guard.Against.Blank(name);
        Roles = Guard.Against.NoRole(roles);
        Votes = votes;
    }

    /// <summary>Who.</summary>
    public string Name { get; }

    /// <summary>The roles, as they were given; at least one.</summary>
    public ImmutableArray<MemberRole> Roles { get; }

    /// <summary>Whether the member has a vote.</summary>
    public bool Votes { get; }

    /// <summary>Whether the member is a lay person.</summary>
    public bool IsLay => Holds(MemberRole.LayMember);

    /// <summary>Whether the member holds a role. Every lay role counts for a lay member, every executive role for an executive.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Whether the member does.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public bool Holds(MemberRole role) => Roles.AnyFills(Guard.Against.Undefined(role));

    /// <summary>Whether the other member has the same name and vote, and the same roles in the same order.</summary>
    /// <param name="other">The other member.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(CommitteeMember? other) =>
        other is not null && Name == other.Name && Votes == other.Votes && Roles.AsSpan().SequenceEqual(other.Roles.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Votes, Roles.Length);

    /// <summary>The name, the roles, and "without vote" where that is so.</summary>
    /// <returns>"Dr A. Example (generalPractitioner, without vote)".</returns>
    public override string ToString() => $"{Name} ({Roles.ToNames()}{(Votes ? "" : ", without vote")})";
}
