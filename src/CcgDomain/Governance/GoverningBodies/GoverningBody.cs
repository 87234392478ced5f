using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>The governing body of a CCG on some day: its members, its compulsory committees, and its explanations.</summary>
/// <remarks>
/// Anyone may build one; <see cref="Check"/> applies the rules. Sources: NHS Act 2006 ss. 14L to 14N; SI 2012/1631 reg 11, as made and as
/// amended from 14 April 2022; the guidance on conflicts of interest from 28 June 2016.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record GoverningBody
{
    /// <summary>Initialises a governing body.</summary>
    /// <param name="members">The members, including the chair and the deputy chair.</param>
    /// <param name="committees">The compulsory committees that it has; null if not known.</param>
    /// <param name="explanations">The explanations of what it does not comply with; none by default.</param>
    /// <param name="quorum">The quorum that its terms of reference set; null if not known.</param>
    /// <param name="auditorPanel">The auditor panel; null if not known.</param>
    /// <param name="listsAllMembers">Whether <paramref name="members"/> are all members. False if the source prints only some of them.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="members"/> or <paramref name="committees"/> is a default array, or an array contains null.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A committee is not defined.</exception>
    public GoverningBody(
        ImmutableArray<GoverningBodyMember> members,
        ImmutableArray<StatutoryCommittee>? committees = null,
        ImmutableArray<Explanation> explanations = default,
        Quorum? quorum = null,
        AuditorPanel? auditorPanel = null,
        bool listsAllMembers = true)
    {
        Members = Guard.Against.NullItems(members);
        Committees = committees is { } known ? Guard.Against.UndefinedItems(known, nameof(committees)) : null;
        Explanations = explanations.IsDefault ? [] : Guard.Against.NullItems(explanations);
        Quorum = quorum;
        AuditorPanel = auditorPanel;
        ListsAllMembers = listsAllMembers;
    }

    /// <summary>The members: all of them, or those that the source prints.</summary>
    public ImmutableArray<GoverningBodyMember> Members { get; }

    /// <summary>
    /// Whether <see cref="Members"/> are all members. If not, no rule that needs everyone is applied: who is not printed is not absent. See <see cref="NotChecked"/>.
    /// </summary>
    public bool ListsAllMembers { get; }

    /// <summary>The quorum that its terms of reference set; null if not known.</summary>
    public Quorum? Quorum { get; }

    /// <summary>The auditor panel; null if not known, and then not checked.</summary>
    public AuditorPanel? AuditorPanel { get; }

    /// <summary>The compulsory committees that it has; null if not known, and then not checked.</summary>
    public ImmutableArray<StatutoryCommittee>? Committees { get; }

    /// <summary>
    /// The explanations of what it does not comply with. Only rules of guidance that says "comply or explain" can be explained: <see cref="RuleCode.Gov16"/>,
    /// <see cref="RuleCode.Gov17"/>, which answers <see cref="RuleCode.Gov53"/> too, and <see cref="RuleCode.Gov53"/>.
    /// </summary>
    public ImmutableArray<Explanation> Explanations { get; }

    /// <summary>The number of members who are lay persons. A person counts once, however many roles the person holds.</summary>
    public int LayMembers => Count(MemberRole.LayMember);

    /// <summary>Checks the governing body against the rules in force on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>The governing body, or every violation in the order of the rule table, with paths such as "members[2].roles".</returns>
    public Decision<GoverningBody> Check(DateOnly asAt, RuleSet? rules = null) => GoverningBodyRules.Table.Validate(this, asAt, rules);

    /// <summary>Lists the rules in force on a date that need every member and, because not all are listed, were not applied as a whole.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>The rules in table order; none if all members are listed.</returns>
    public ImmutableArray<Rule> NotChecked(DateOnly asAt, RuleSet? rules = null) =>
        ListsAllMembers ? [] : PartialMembership.NotChecked(GoverningBodyRules.NeedingEveryMember, asAt, rules);

    /// <summary>Counts the members who hold a role. A role counts for those that it fills: see <see cref="MemberRoles.Fills"/>.</summary>
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
    /// <exception cref="ArgumentNullException"><paramref name="ruleCode"/> is null.</exception>
    public bool Explains(string ruleCode) => Explanation.Explain(Explanations, Guard.Against.Null(ruleCode));

    /// <summary>Determines whether the other governing body has the same content in the same order.</summary>
    /// <param name="other">The other governing body.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(GoverningBody? other) =>
        other is not null
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan())
        && Committees.HasValue == other.Committees.HasValue
        && Committees.GetValueOrDefault().AsSpan().SequenceEqual(other.Committees.GetValueOrDefault().AsSpan())
        && Explanations.AsSpan().SequenceEqual(other.Explanations.AsSpan())
        && Quorum == other.Quorum
        && AuditorPanel == other.AuditorPanel
        && ListsAllMembers == other.ListsAllMembers;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        Members.HashOfItems(), Committees.GetValueOrDefault().HashOfItems(), Explanations.HashOfItems(), Quorum, AuditorPanel, ListsAllMembers);

    /// <summary>Returns the members.</summary>
    /// <returns>"governing body: " followed by the members.</returns>
    public override string ToString() => $"governing body: {string.Join("; ", Members)}";
}
