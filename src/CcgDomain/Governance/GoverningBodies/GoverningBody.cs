using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>The governing body of a CCG as it stands on some day: its members, its compulsory committees, and what it explains.</summary>
/// <remarks>
/// A claim that anyone may make; <see cref="Check"/> judges it. Sources: NHS Act 2006 ss. 14L to 14N; SI 2012/1631 reg 11, as made and as
/// amended from 14 April 2022; the guidance on conflicts of interest from 28 June 2016.
/// </remarks>
public sealed record GoverningBody
{
    /// <summary>Describes a governing body.</summary>
    /// <param name="members">The members, the chair and the deputy chair among them.</param>
    /// <param name="committees">Which of the compulsory committees it has; null: not known.</param>
    /// <param name="explanations">What it explains instead of complying; default: nothing.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="members"/> is default, a list holds a null, or <paramref name="committees"/> is a default list.
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

    /// <summary>Which of the compulsory committees it has; null: not known, and then not judged.</summary>
    public ImmutableArray<StatutoryCommittee>? Committees { get; }

    /// <summary>What it explains instead of complying. Only rules of guidance that says "comply or explain" take an explanation: GOV-16 and GOV-17.</summary>
    public ImmutableArray<Explanation> Explanations { get; }

    /// <summary>How many members are lay persons. A person counts once, whatever the roles.</summary>
    public int LayMembers => Count(MemberRole.LayMember);

    /// <summary>Judges the body by the rules that bind on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to judge by; null: all.</param>
    /// <returns>The body, or every violation, in the order of the rule table. Paths are like "members[2].roles".</returns>
    public Decision<GoverningBody> Check(DateOnly asAt, RuleSet? rules = null) => GoverningBodyRules.Table.Validate(this, asAt, rules);

    /// <summary>How many members hold a role. Every lay role counts for a lay member, every executive role for an executive.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The number of persons.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    public int Count(MemberRole role)
    {
        Guard.Against.Undefined(role); // also where there is no member to ask
        var count = 0;
        foreach (var member in Members)
        {
            count += member.Holds(role) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether the body explains why it does not meet a rule.</summary>
    /// <param name="ruleCode">The code of the rule: "GOV-16".</param>
    /// <returns>Whether there is an explanation.</returns>
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

    /// <summary>Whether the other body has the same content in the same order.</summary>
    /// <param name="other">The other body.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(GoverningBody? other) =>
        other is not null
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan())
        && Committees.HasValue == other.Committees.HasValue
        && Committees.GetValueOrDefault().AsSpan().SequenceEqual(other.Committees.GetValueOrDefault().AsSpan())
        && Explanations.AsSpan().SequenceEqual(other.Explanations.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Members.Length, Members.IsEmpty ? null : Members[0], Committees?.Length, Explanations.Length);

    /// <summary>The members.</summary>
    /// <returns>"governing body: " and the members.</returns>
    public override string ToString() => $"governing body: {string.Join("; ", Members)}";
}
