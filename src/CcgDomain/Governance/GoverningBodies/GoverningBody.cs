using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>The governing body of a CCG on some day: its members, its compulsory committees, and its explanations.</summary>
/// <remarks>
/// Anyone may build one; <see cref="Check"/> applies the rules. Sources: NHS Act 2006 ss. 14L to 14N; SI 2012/1631 reg 11, as made and as
/// amended from 14 April 2022; the guidance on conflicts of interest from 28 June 2016.
/// </remarks>
public sealed record GoverningBody
{
    /// <summary>Initialises a governing body.</summary>
    /// <param name="members">The members, including the chair and the deputy chair.</param>
    /// <param name="committees">The compulsory committees that it has; null if not known.</param>
    /// <param name="explanations">The explanations of what it does not comply with; none by default.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="members"/> or <paramref name="committees"/> is a default array, or an array contains null.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A committee is not defined.</exception>
    public GoverningBody(
        ImmutableArray<GoverningBodyMember> members,
        ImmutableArray<StatutoryCommittee>? committees = null,
        ImmutableArray<Explanation> explanations = default)
    {
        Members = Guard.Against.NullItems(members);
        Committees = committees is { } known ? Guard.Against.UndefinedItems(known, nameof(committees)) : null;
        Explanations = explanations.IsDefault ? [] : Guard.Against.NullItems(explanations);
    }

    /// <summary>The members.</summary>
    public ImmutableArray<GoverningBodyMember> Members { get; }

    /// <summary>The compulsory committees that it has; null if not known, and then not checked.</summary>
    public ImmutableArray<StatutoryCommittee>? Committees { get; }

    /// <summary>
    /// The explanations of what it does not comply with. Only rules of guidance that says "comply or explain" can be explained: <see cref="RuleCode.Gov16"/>
    /// and <see cref="RuleCode.Gov17"/>.
    /// </summary>
    public ImmutableArray<Explanation> Explanations { get; }

    /// <summary>The number of members who are lay persons. A person counts once, however many roles the person holds.</summary>
    public int LayMembers => Count(MemberRole.LayMember);

    /// <summary>Checks the governing body against the rules in force on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>The governing body, or every violation in the order of the rule table, with paths such as "members[2].roles".</returns>
    public Decision<GoverningBody> Check(DateOnly asAt, RuleSet? rules = null) => GoverningBodyRules.Table.Validate(this, asAt, rules);

    /// <summary>Counts the members who hold a role. Every lay role counts as a lay member, and every executive role as an executive.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The number of members.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public int Count(MemberRole role)
    {
        Guard.Against.Undefined(role); // Each member checks it too, but there may be none.
        var count = 0;
        foreach (var member in Members)
        {
            count += member.Holds(role) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Determines whether the governing body explains why it does not comply with a rule.</summary>
    /// <param name="ruleCode">The code of the rule, such as <see cref="RuleCode.Gov16"/>.</param>
    /// <returns>True if there is an explanation.</returns>
    public bool Explains(string ruleCode)
    {
        foreach (var explanation in Explanations)
        {
            if (explanation.Rule == ruleCode)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether the other governing body has the same content in the same order.</summary>
    /// <param name="other">The other governing body.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(GoverningBody? other) =>
        other is not null
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan())
        && Committees.HasValue == other.Committees.HasValue
        && Committees.GetValueOrDefault().AsSpan().SequenceEqual(other.Committees.GetValueOrDefault().AsSpan())
        && Explanations.AsSpan().SequenceEqual(other.Explanations.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Members.Length, Members.IsEmpty ? null : Members[0], Committees?.Length, Explanations.Length);

    /// <summary>Returns the members.</summary>
    /// <returns>"governing body: " followed by the members.</returns>
    public override string ToString() => $"governing body: {string.Join("; ", Members)}";
}
