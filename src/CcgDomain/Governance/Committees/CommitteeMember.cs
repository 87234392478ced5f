using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A member of a committee: the name, the roles, whether the member has a vote, and for whom the member speaks.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record CommitteeMember
{
    /// <summary>Initialises a member.</summary>
    /// <param name="name">The name; any text that distinguishes the members of one committee. Not blank.</param>
    /// <param name="roles">The roles; at least one.</param>
    /// <param name="votes">Whether the member has a vote. That is the committee's own choice: no rule decides it.</param>
    /// <param name="speaksFor">The CCG for which a member of a joint committee speaks; null for none, or if not known.</param>
    /// <param name="sharedVote">
    /// The name of a vote that the member shares, any text: members with the same text have one vote between them. Null for a vote of the member's own.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or blank, <paramref name="roles"/> is a default or empty array, <paramref name="speaksFor"/> is <see cref="OdsCode.None"/>,
    /// or <paramref name="sharedVote"/> is blank.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A role is not defined.</exception>
    public CommitteeMember(string name, ImmutableArray<MemberRole> roles, bool votes, OdsCode? speaksFor = null, string? sharedVote = null)
    {
        Name = Guard.Against.Blank(name);
        Roles = Guard.Against.NoRole(roles);
        Votes = votes;
        SpeaksFor = speaksFor is { } ccg ? Guard.Against.NoCode(ccg, nameof(speaksFor)) : null;
        SharedVote = sharedVote is null ? null : Guard.Against.Blank(sharedVote);
        Filled = roles.Filled();
        MayFill = Filled | roles.MayBeMeant();
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The roles, in the order given; at least one.</summary>
    public ImmutableArray<MemberRole> Roles { get; }

    /// <summary>Whether the member has a vote, alone or shared.</summary>
    public bool Votes { get; }

    /// <summary>The CCG for which the member speaks; null for none, or if not known.</summary>
    public OdsCode? SpeaksFor { get; }

    /// <summary>The name of the vote that the member shares with others; null for a vote of the member's own.</summary>
    public string? SharedVote { get; }

    /// <summary>Whether the member is a lay person.</summary>
    public bool IsLay => Holds(MemberRole.LayMember);

    /// <summary>The roles that the member's roles fill, as a set of bits.</summary>
    internal uint Filled { get; }

    /// <summary>The roles that the member's roles fill or may fill, as a set of bits.</summary>
    internal uint MayFill { get; }

    /// <summary>
    /// Determines whether the member holds a role. Every lay role counts as a lay member, every executive role as an executive, every clinical role as a
    /// clinician, and an independent GP as a GP.
    /// </summary>
    /// <param name="role">The role.</param>
    /// <returns>True if the member does.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public bool Holds(MemberRole role) => (Filled & MemberRoles.Bit(Guard.Against.Undefined(role))) != 0;

    /// <summary>Determines whether the other member has the same content, and the same roles in the same order.</summary>
    /// <param name="other">The other member.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(CommitteeMember? other) =>
        other is not null
        && Name == other.Name
        && Votes == other.Votes
        && SpeaksFor == other.SpeaksFor
        && SharedVote == other.SharedVote
        && Roles.AsSpan().SequenceEqual(other.Roles.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Votes, SpeaksFor, SharedVote, Roles.Length, Filled);

    /// <summary>Returns the name and the roles, "without vote" for a member without one, and the CCG for which the member speaks.</summary>
    /// <returns>"Dr A. Example (generalPractitioner, without vote)".</returns>
    public override string ToString() =>
        $"{Name} ({Roles.ToNames()}{(Votes ? "" : ", without vote")}{(SpeaksFor is { } ccg ? $", for {ccg}" : "")})";
}
