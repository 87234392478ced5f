using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A primary care commissioning committee as it stands on some day.</summary>
/// <remarks>
/// <para>A claim that anyone may make; <see cref="Check"/> judges it. That it decides itself, has a lay chair, and a majority of lay and
/// executive members is asked of a delegated committee; no source asks it of a joint one.</para>
/// <para>Not judged, because no source makes it a rule: a lay vice-chair, who has no vote, whether GPs vote, meetings in public, and
/// whether the chair of the audit committee may take this chair.</para>
/// </remarks>
public sealed record PrimaryCareCommissioningCommittee
{
    /// <summary>Describes a committee.</summary>
    /// <param name="form">Whether it is delegated or joint.</param>
    /// <param name="ccgs">The CCGs whose committee it is.</param>
    /// <param name="members">The members, with and without a vote.</param>
    /// <param name="decides">Whether the committee takes the decisions itself; null: not known.</param>
    /// <param name="quorum">The quorum that it sets for itself; null: not known.</param>
    /// <param name="subGroups">Its sub-groups; default: none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="form"/> is not defined.</exception>
    /// <exception cref="ArgumentException">A list is default where none may be, or holds a null or <see cref="OdsCode.None"/>.</exception>
    public PrimaryCareCommissioningCommittee(
        CommitteeForm form,
        ImmutableArray<OdsCode> ccgs,
        ImmutableArray<CommitteeMember> members,
        bool? decides = null,
        Quorum? quorum = null,
        ImmutableArray<SubGroup> subGroups = default)
    {
        Form = Guard.Against.Undefined(form);
        Ccgs = Guard.Against.NoCodes(ccgs);
        Members = Guard.Against.NullItems(members);
        Decides = decides;
        Quorum = quorum;
        SubGroups = subGroups.IsDefault ? [] : Guard.Against.NullItems(subGroups);
    }

    /// <summary>Whether it is delegated or joint.</summary>
    public CommitteeForm Form { get; }

    /// <summary>The CCGs whose committee it is. NHS England, which sits on every joint committee, is not listed.</summary>
    public ImmutableArray<OdsCode> Ccgs { get; }

    /// <summary>The members, with and without a vote.</summary>
    public ImmutableArray<CommitteeMember> Members { get; }

    /// <summary>Whether the committee takes the decisions itself; null: not known, and then not judged.</summary>
    public bool? Decides { get; }

    /// <summary>The quorum that it sets for itself; null: not known.</summary>
    public Quorum? Quorum { get; }

    /// <summary>Its sub-groups.</summary>
    public ImmutableArray<SubGroup> SubGroups { get; }

    /// <summary>The members who have a vote.</summary>
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

    /// <summary>Judges the committee by the rules that bind on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to judge by; null: all.</param>
    /// <returns>The committee, or every violation, in the order of the rule table. Paths are like "members[2].roles".</returns>
    public Decision<PrimaryCareCommissioningCommittee> Check(DateOnly asAt, RuleSet? rules = null) => CommitteeRules.Table.Validate(this, asAt, rules);

    /// <summary>Finds a member.</summary>
    /// <param name="name">The name, to the letter.</param>
    /// <param name="member">The first member of that name, or null.</param>
    /// <returns>Whether there is one.</returns>
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

    /// <summary>Whether the other committee has the same content in the same order.</summary>
    /// <param name="other">The other committee.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(PrimaryCareCommissioningCommittee? other) =>
        other is not null
        && Form == other.Form
        && Decides == other.Decides
        && Quorum == other.Quorum
        && Ccgs.AsSpan().SequenceEqual(other.Ccgs.AsSpan())
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan())
        && SubGroups.AsSpan().SequenceEqual(other.SubGroups.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Form, Ccgs.Length, Ccgs.IsEmpty ? default : Ccgs[0], Members.Length, Quorum, SubGroups.Length);

    /// <summary>The form, the CCGs and the number of members.</summary>
    /// <returns>"delegated committee of 09W, 12 members".</returns>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{NameTable<CommitteeForm>.Shared.Name(Form)} committee of {string.Join(", ", Ccgs)}, {Members.Length} members");
}
