using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A primary care commissioning committee on some day.</summary>
/// <remarks>
/// <para>Anyone may build one; <see cref="Check"/> applies the rules. A delegated committee must take the decisions itself, and have a lay chair
/// and a majority of lay and executive members; no source asks this of a joint committee, of which NHS England is a member.</para>
/// <para>Not checked, because no source makes it a rule: who has no vote, whether the vice-chair is lay, whether GPs vote, whether meetings are in
/// public, and whether the chair of the audit committee may chair this one.</para>
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record PrimaryCareCommissioningCommittee
{
    /// <summary>Initialises a committee.</summary>
    /// <param name="form">What the committee is.</param>
    /// <param name="ccgs">The CCGs whose committee it is.</param>
    /// <param name="members">The members, with and without a vote.</param>
    /// <param name="decides">Whether the committee takes the decisions itself; null if not known.</param>
    /// <param name="quorum">The quorum that it sets for itself; null if not known.</param>
    /// <param name="subGroups">The sub-groups; none by default.</param>
    /// <param name="explanations">The explanations of what it does not comply with; none by default.</param>
    /// <param name="oneVotePerCcg">Whether each CCG of a joint committee has one vote, whoever casts it; null if not known.</param>
    /// <param name="listsAllMembers">Whether <paramref name="members"/> are all members. False if the source prints only some of them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="form"/> is not defined.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="ccgs"/> or <paramref name="members"/> is a default array, or an array contains null or <see cref="OdsCode.None"/>.
    /// </exception>
    public PrimaryCareCommissioningCommittee(
        CommitteeForm form,
        ImmutableArray<OdsCode> ccgs,
        ImmutableArray<CommitteeMember> members,
        bool? decides = null,
        Quorum? quorum = null,
        ImmutableArray<SubGroup> subGroups = default,
        ImmutableArray<Explanation> explanations = default,
        bool? oneVotePerCcg = null,
        bool listsAllMembers = true)
    {
        Form = Guard.Against.Undefined(form);
        Ccgs = Guard.Against.NoCodes(ccgs);
        Members = Guard.Against.NullItems(members);
        Decides = decides;
        Quorum = quorum;
        SubGroups = subGroups.IsDefault ? [] : Guard.Against.NullItems(subGroups);
        Explanations = explanations.IsDefault ? [] : Guard.Against.NullItems(explanations);
        OneVotePerCcg = oneVotePerCcg;
        ListsAllMembers = listsAllMembers;
    }

    /// <summary>What the committee is.</summary>
    public CommitteeForm Form { get; }

    /// <summary>The CCGs whose committee it is. NHS England is not listed.</summary>
    public ImmutableArray<OdsCode> Ccgs { get; }

    /// <summary>The members, with and without a vote: all of them, or those that the source prints.</summary>
    public ImmutableArray<CommitteeMember> Members { get; }

    /// <summary>
    /// Whether <see cref="Members"/> are all members. If not, no rule that needs everyone is applied: who is not printed is not absent. See <see cref="NotChecked"/>.
    /// </summary>
    public bool ListsAllMembers { get; }

    /// <summary>Whether each CCG of a joint committee has one vote, whoever casts it; null if not known.</summary>
    public bool? OneVotePerCcg { get; }

    /// <summary>Whether the committee takes the decisions itself; null if not known, and then not checked.</summary>
    public bool? Decides { get; }

    /// <summary>The quorum that it sets for itself; null if not known.</summary>
    public Quorum? Quorum { get; }

    /// <summary>The sub-groups.</summary>
    public ImmutableArray<SubGroup> SubGroups { get; }

    /// <summary>
    /// The explanations of what it does not comply with. Only a rule of guidance that says "comply or explain", or recommends, can be explained:
    /// <see cref="RuleCode.Gov27"/>.
    /// </summary>
    public ImmutableArray<Explanation> Explanations { get; }

    /// <summary>The members with a vote.</summary>
    public ImmutableArray<CommitteeMember> Voters
    {
        get
        {
            var voters = ImmutableArray.CreateBuilder<CommitteeMember>(Members.Length);
            foreach (var member in Members)
            {
                if (member.Votes)
                {
                    voters.Add(member);
                }
            }

            return voters.ToImmutable();
        }
    }

    /// <summary>Checks the committee against the rules in force on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>The committee, or every violation in the order of the rule table, with paths such as "members[2].roles".</returns>
    public Decision<PrimaryCareCommissioningCommittee> Check(DateOnly asAt, RuleSet? rules = null) => CommitteeRules.Table.Validate(this, asAt, rules);

    /// <summary>Lists the rules in force on a date that need every member and, because not all are listed, were not applied as a whole.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>The rules in table order; none if all members are listed.</returns>
    public ImmutableArray<Rule> NotChecked(DateOnly asAt, RuleSet? rules = null) =>
        ListsAllMembers ? [] : PartialMembership.NotChecked(CommitteeRules.NeedingEveryMember(Form), asAt, rules);

    /// <summary>Finds a member.</summary>
    /// <param name="name">The exact name.</param>
    /// <param name="member">The first member of that name, or null if there is none.</param>
    /// <returns>True if there is one.</returns>
    public bool TryFind([NotNullWhen(true)] string? name, [NotNullWhen(true)] out CommitteeMember? member)
    {
        foreach (var candidate in Members)
        {
            if (candidate.Name == name)
            {
                member = candidate;
                return true;
            }
        }

        member = null;
        return false;
    }

    /// <summary>Determines whether the other committee has the same content in the same order.</summary>
    /// <param name="other">The other committee.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(PrimaryCareCommissioningCommittee? other) =>
        other is not null
        && Form == other.Form
        && Decides == other.Decides
        && Quorum == other.Quorum
        && Ccgs.AsSpan().SequenceEqual(other.Ccgs.AsSpan())
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan())
        && SubGroups.AsSpan().SequenceEqual(other.SubGroups.AsSpan())
        && Explanations.AsSpan().SequenceEqual(other.Explanations.AsSpan())
        && OneVotePerCcg == other.OneVotePerCcg
        && ListsAllMembers == other.ListsAllMembers;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        Form, Ccgs.HashOfItems(), Members.HashOfItems(), Quorum, SubGroups.HashOfItems(), Explanations.HashOfItems(), OneVotePerCcg, ListsAllMembers);

    /// <summary>Returns the form, the CCGs and the number of members.</summary>
    /// <returns>"delegated committee of 09W, 12 members".</returns>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{NameTable<CommitteeForm>.Shared.Name(Form)} committee of {string.Join(", ", Ccgs)}, {Members.Length} members{(ListsAllMembers ? "" : " listed")}");
}
