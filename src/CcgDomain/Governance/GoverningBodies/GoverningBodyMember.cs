using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A member of a governing body: the roles that the member holds, and what the regulations ask about the person.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record GoverningBodyMember
{
    private readonly uint _filled;

    /// <summary>Initialises a member.</summary>
    /// <param name="name">The name; any text that distinguishes the members of one body. Not blank.</param>
    /// <param name="roles">The roles; at least one. Whether one person may fill two required roles is not established, and is not refused.</param>
    /// <param name="employer">Who employs the member, as far as it matters; null if not known.</param>
    /// <param name="votes">Whether the member has a vote.</param>
    /// <param name="qualifications">What qualifies the member as a lay member; null if not known.</param>
    /// <param name="exclusions">The descriptions within which the member falls that exclude lay members; none are known by default.</param>
    /// <param name="disqualifications">The grounds that disqualify the member; none are known by default.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or blank, <paramref name="roles"/> is a default or empty array, or <paramref name="qualifications"/> is a default array.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A value of an enumeration is not defined.</exception>
    public GoverningBodyMember(
        string name,
        ImmutableArray<MemberRole> roles,
        MemberEmployer? employer = null,
        bool votes = true,
        ImmutableArray<LayQualification>? qualifications = null,
        ImmutableArray<LayExclusion> exclusions = default,
        ImmutableArray<Disqualification> disqualifications = default)
    {
        Name = Guard.Against.Blank(name);
        Roles = Guard.Against.NoRole(roles);
        Employer = Guard.Against.Undefined(employer);
        Votes = votes;
        Qualifications = qualifications is { } known ? Guard.Against.UndefinedItems(known, nameof(qualifications)) : null;
        Exclusions = exclusions.IsDefault ? [] : Guard.Against.UndefinedItems(exclusions);
        Disqualifications = disqualifications.IsDefault ? [] : Guard.Against.UndefinedItems(disqualifications);
        _filled = roles.Filled();
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The roles, in the order given; at least one.</summary>
    public ImmutableArray<MemberRole> Roles { get; }

    /// <summary>Who employs the member, as far as it matters; null if not known, and then not checked.</summary>
    public MemberEmployer? Employer { get; }

    /// <summary>Whether the member has a vote.</summary>
    public bool Votes { get; }

    /// <summary>What qualifies the member as a lay member; null if not known, and then not checked. Empty if nothing does.</summary>
    public ImmutableArray<LayQualification>? Qualifications { get; }

    /// <summary>The descriptions of Schedule 4 within which the member is known to fall.</summary>
    public ImmutableArray<LayExclusion> Exclusions { get; }

    /// <summary>The grounds of Schedule 5 that are known to disqualify the member.</summary>
    public ImmutableArray<Disqualification> Disqualifications { get; }

    /// <summary>Whether the member is a lay person.</summary>
    public bool IsLay => Holds(MemberRole.LayMember);

    /// <summary>
    /// Determines whether the member holds a role. Every lay role counts as a lay member, every executive role as an executive, every clinical role as a
    /// clinician, and an independent GP as a GP.
    /// </summary>
    /// <param name="role">The role.</param>
    /// <returns>True if the member does.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public bool Holds(MemberRole role) => (_filled & MemberRoles.Bit(Guard.Against.Undefined(role))) != 0;

    /// <summary>Determines whether the other member has the same content, with the items of each list in the same order.</summary>
    /// <param name="other">The other member.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(GoverningBodyMember? other) =>
        other is not null
        && Name == other.Name
        && Employer == other.Employer
        && Votes == other.Votes
        && Roles.AsSpan().SequenceEqual(other.Roles.AsSpan())
        && Qualifications.HasValue == other.Qualifications.HasValue
        && Qualifications.GetValueOrDefault().AsSpan().SequenceEqual(other.Qualifications.GetValueOrDefault().AsSpan())
        && Exclusions.AsSpan().SequenceEqual(other.Exclusions.AsSpan())
        && Disqualifications.AsSpan().SequenceEqual(other.Disqualifications.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        Name, Employer, Votes, Roles.HashOfItems(), Qualifications.GetValueOrDefault().HashOfItems(), Exclusions.HashOfItems(), Disqualifications.HashOfItems());

    /// <summary>Returns the name and the roles, and "without vote" for a member without one.</summary>
    /// <returns>"Dr A. Example (chair, generalPractitioner)".</returns>
    public override string ToString() => $"{Name} ({Roles.ToNames()}{(Votes ? "" : ", without vote")})";

    internal bool IsNeverLay => (_filled & MemberRoles.NeverLay) != 0;

    internal bool MayQualifyBy(LayQualification qualification) => Qualifications is not { } known || known.Contains(qualification);
}
