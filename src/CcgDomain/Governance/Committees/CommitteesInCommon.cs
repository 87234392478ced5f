using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Committees that meet together but remain separate: each decides for its own CCG, with its own members, quorum and votes.</summary>
/// <remarks>
/// Members, quorums and decisions are therefore those of each committee. South East London met in this way with six joint committees in 2015,
/// East Berkshire with three delegated ones in 2017.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record CommitteesInCommon
{
    /// <summary>Initialises the committees that meet in common.</summary>
    /// <param name="committees">The committees.</param>
    /// <exception cref="ArgumentException"><paramref name="committees"/> is a default array or contains null.</exception>
    public CommitteesInCommon(ImmutableArray<PrimaryCareCommissioningCommittee> committees) => Committees = Guard.Against.NullItems(committees);

    /// <summary>The committees.</summary>
    public ImmutableArray<PrimaryCareCommissioningCommittee> Committees { get; }

    /// <summary>Checks the meeting in common, and each of its committees, against the rules in force on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>
    /// The committees, or every violation: first those of the meeting, then those of each committee, with paths such as "committees[1].members[2].roles".
    /// </returns>
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
    /// <param name="committee">The first such committee, or null if there is none.</param>
    /// <returns>True if there is one.</returns>
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

    /// <summary>Determines whether the other has the same committees in the same order.</summary>
    /// <param name="other">The other committees in common.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(CommitteesInCommon? other) => other is not null && Committees.AsSpan().SequenceEqual(other.Committees.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Committees.HashOfItems();

    /// <summary>Returns the number of committees.</summary>
    /// <returns>"3 committees in common".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Committees.Length} committees in common");
}
