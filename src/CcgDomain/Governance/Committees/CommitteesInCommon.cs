using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Committees that meet in one room and stay apart: each decides for its own CCG, by its own members, quorum and votes.</summary>
/// <remarks>
/// So there is no member, quorum or decision of the whole; ask each committee. South East London met so with six joint committees in 2015,
/// East Berkshire with three delegated ones in 2017.
/// </remarks>
public sealed record CommitteesInCommon
{
    /// <summary>Says which committees meet in common.</summary>
    /// <param name="committees">The committees.</param>
    /// <exception cref="ArgumentException"><paramref name="committees"/> is default or holds a null.</exception>
    public CommitteesInCommon(ImmutableArray<PrimaryCareCommissioningCommittee> committees) => Committees = Guard.Against.NullItems(committees);

    /// <summary>The committees.</summary>
    public ImmutableArray<PrimaryCareCommissioningCommittee> Committees { get; }

    /// <summary>Judges the meeting in common, and each committee for itself, by the rules that bind on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to judge by; null: all.</param>
    /// <returns>The committees, or every violation: first of the whole, then of each committee. Paths are like "committees[1].members[2].roles".</returns>
    public Decision<CommitteesInCommon> Check(DateOnly asAt, RuleSet? rules = null)
    {
        var ofMeeting = new ViolationCollector(rules ?? RuleSet.All, null);
        CommitteeRules.InCommon.Validate(this, asAt, ref ofMeeting);

        var ofCommittees = new ViolationCollector(rules ?? RuleSet.All, "committees");
        for (var i = 0; i < Committees.Length; i++)
        {
            ofCommittees.Index = i;
            CommitteeRules.Table.Validate(Committees[i], asAt, ref ofCommittees);
        }

        return ofMeeting.HasAny || ofCommittees.HasAny
            ? Decision.Refuse<CommitteesInCommon>(ofMeeting.ToImmutable().AddRange(ofCommittees.ToImmutable()))
            : Decision.Accept(this);
    }

    /// <summary>Finds the committee that decides for a CCG.</summary>
    /// <param name="ccg">The code of the CCG.</param>
    /// <param name="committee">The committee, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(OdsCode ccg, [NotNullWhen(true)] out PrimaryCareCommissioningCommittee? committee)
    {
        foreach (var candidate in Committees)
        {
            if (candidate.Ccgs.Contains(ccg))
            {
                committee = candidate;
                return true;
            }
        }

        committee = null;
        return false;
    }

    /// <summary>Whether the other has the same committees in the same order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(CommitteesInCommon? other) => other is not null && Committees.AsSpan().SequenceEqual(other.Committees.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Committees.Length, Committees.IsEmpty ? null : Committees[0]);

    /// <summary>How many committees.</summary>
    /// <returns>"3 committees in common".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Committees.Length} committees in common");
}
