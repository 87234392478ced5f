using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A part of a quorum: a number of members who hold one of certain roles.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record QuorumPart
{
    // Made when first asked for, because the same part may be missing for many decisions.
    private string? _whom;

    /// <summary>Initialises a part of a quorum.</summary>
    /// <param name="atLeast">The number of members; 1 or more.</param>
    /// <param name="anyOf">
    /// The roles, of which each holds one; anyone counts if there is none, as by default. A role counts for those that it fills: see <see cref="MemberRoles.Fills"/>.
    /// </param>
    /// <param name="among">Among whom they are counted.</param>
    /// <param name="forEachCcg">Whether the number is needed for each CCG of the committee, among the members who speak for it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atLeast"/> is below 1, or a role or <paramref name="among"/> is not defined.</exception>
    public QuorumPart(int atLeast, ImmutableArray<MemberRole> anyOf = default, QuorumAmong among = QuorumAmong.Voting, bool forEachCcg = false)
    {
        AtLeast = Guard.Against.Below(atLeast, 1);
        AnyOf = anyOf.IsDefault ? [] : Guard.Against.UndefinedItems(anyOf);
        Among = Guard.Against.Undefined(among);
        ForEachCcg = forEachCcg;
        Wanted = AnyOf.IsEmpty ? uint.MaxValue : AnyOf.ToSet();
    }

    /// <summary>The number of members; 1 or more.</summary>
    public int AtLeast { get; }

    /// <summary>The roles, of which each of these members holds one; empty if anyone counts.</summary>
    public ImmutableArray<MemberRole> AnyOf { get; }

    /// <summary>Among whom they are counted.</summary>
    public QuorumAmong Among { get; }

    /// <summary>Whether the number is needed for each CCG of the committee, among the members who speak for it.</summary>
    public bool ForEachCcg { get; }

    /// <summary>The roles as a set of bits; all bits if anyone counts.</summary>
    internal uint Wanted { get; }

    /// <summary>Determines whether the other part has the same content, and the same roles in the same order.</summary>
    /// <param name="other">The other part.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(QuorumPart? other) =>
        other is not null
        && AtLeast == other.AtLeast
        && Among == other.Among
        && ForEachCcg == other.ForEachCcg
        && AnyOf.AsSpan().SequenceEqual(other.AnyOf.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AtLeast, AnyOf.Length, Wanted, Among, ForEachCcg);

    /// <summary>Returns the number, whom it is of, and whether it is for each CCG.</summary>
    /// <returns>"1 of chair, deputyChair".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AtLeast}{Whom}");

    /// <summary>Whom the number is of, as the end of a phrase: " of layMember among non-voting members for each CCG"; empty for any voting member.</summary>
    internal string Whom => _whom ??=
        (AnyOf.IsEmpty ? "" : $" of {AnyOf.ToNames()}")
        + (Among == QuorumAmong.NonVoting ? " among members without a vote" : Among == QuorumAmong.All ? " among members with and without a vote" : "")
        + (ForEachCcg ? " for each CCG" : "");
}
