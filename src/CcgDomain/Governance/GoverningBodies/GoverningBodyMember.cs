using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A member of a governing body, and the roles that the member holds.</summary>
public sealed record GoverningBodyMember
{
    /// <summary>Initialises a member.</summary>
    /// <param name="name">The name; any text that distinguishes the members of one body. Not blank.</param>
    /// <param name="roles">The roles; at least one. Whether one person may fill two required roles is not established, and is not refused.</param>
    /// <param name="employedByProvider">Whether a body that provides a relevant service to the CCG's people employs the member; null if not known.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank, or <paramref name="roles"/> is a default or empty array.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A role is not defined.</exception>
    public GoverningBodyMember(string name, ImmutableArray<MemberRole> roles, bool? employedByProvider = null)
    {
        Name = Guard.Against.Blank(name);
        Roles = Guard.Against.NoRole(roles);
        EmployedByProvider = employedByProvider;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The roles, in the order given; at least one.</summary>
    public ImmutableArray<MemberRole> Roles { get; }

    /// <summary>Whether a body that provides a relevant service to the CCG's people employs the member; null if not known, and then not checked.</summary>
    public bool? EmployedByProvider { get; }

    /// <summary>Whether the member is a lay person.</summary>
    public bool IsLay => Holds(MemberRole.LayMember);

    /// <summary>Determines whether the member holds a role. Every lay role counts as a lay member, and every executive role as an executive.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True if the member does.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public bool Holds(MemberRole role) => Roles.AnyFills(Guard.Against.Undefined(role));

    /// <summary>Determines whether the other member has the same name and employment, and the same roles in the same order.</summary>
    /// <param name="other">The other member.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(GoverningBodyMember? other) =>
        other is not null && Name == other.Name && EmployedByProvider == other.EmployedByProvider && Roles.AsSpan().SequenceEqual(other.Roles.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, EmployedByProvider, Roles.Length);

    /// <summary>Returns the name and the roles.</summary>
    /// <returns>"Dr A. Example (chair, generalPractitioner)".</returns>
    public override string ToString() => $"{Name} ({Roles.ToNames()})";
}
