using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Consistency;
using CcgDomain.Governance;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>The content of a <c>committee/1</c> document: a day, and one committee on that day or several that meet in common.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record CommitteeDocument
{
    /// <summary>Initialises the document.</summary>
    /// <param name="asAt">The day as at which the rules are applied.</param>
    /// <param name="committees">The committee, or the committees that meet in common.</param>
    /// <exception cref="ArgumentException"><paramref name="committees"/> is default or contains null.</exception>
    public CommitteeDocument(DateOnly asAt, ImmutableArray<CommitteeAgenda> committees)
    {
        AsAt = asAt;
        Committees = Guard.Against.NullItems(committees);
    }

    /// <summary>The day as at which the rules are applied.</summary>
    public DateOnly AsAt { get; }

    /// <summary>The committee, or the committees that meet in common; each decides for its own CCGs.</summary>
    public ImmutableArray<CommitteeAgenda> Committees { get; }

    /// <summary>Applies the rules that are in force on <see cref="AsAt"/> to the committees and their matters.</summary>
    /// <param name="rules">The rules to apply; null for all rules.</param>
    /// <returns>
    /// The document, or every violation: those of the meeting in common first, then those of each committee and its matters. Paths are like
    /// "committees[0].matters[1].conflicts[0].member".
    /// </returns>
    public Decision<CommitteeDocument> Check(RuleSet? rules = null) => Check(rules ?? RuleSet.All, ViolationLimit.None);

    /// <summary>Applies the rules, and lists no more violations than a limit.</summary>
    internal Decision<CommitteeDocument> Check(RuleSet rules, int maxViolations)
    {
        var violations = new ViolationLimit(maxViolations);
        if (Committees.Length != 1)
        {
            var ofMeeting = new ViolationCollector(rules, null, violations.Left);
            CommitteeRules.InCommon.Validate(ToCommitteesInCommon(), AsAt, ref ofMeeting);
            violations.Add(in ofMeeting);
        }

        for (var i = 0; i < Committees.Length; i++)
        {
            Validate(i, rules, violations);
        }

        return violations.Decide(this);
    }

    /// <summary>Determines whether the other document has the same day, and equal committees in the same order.</summary>
    /// <param name="other">The other document.</param>
    /// <returns>true if the two are equal; otherwise, false.</returns>
    public bool Equals(CommitteeDocument? other) =>
        other is not null && AsAt == other.AsAt && Committees.AsSpan().SequenceEqual(other.Committees.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsAt, Committees.HashOfItems());

    /// <summary>Returns the day and the committees.</summary>
    /// <returns>"2016-09-01: delegated committee of 09W, 12 members, 1 matters".</returns>
    public override string ToString() => $"{AsAt.ToString("O", CultureInfo.InvariantCulture)}: {string.Join("; ", Committees)}";

    private CommitteesInCommon ToCommitteesInCommon()
    {
        var committees = ImmutableArray.CreateBuilder<PrimaryCareCommissioningCommittee>(Committees.Length);
        foreach (var agenda in Committees)
        {
            committees.Add(agenda.Committee);
        }

        return new(committees.MoveToImmutable());
    }

    private void Validate(int index, RuleSet rules, ViolationLimit violations)
    {
        var (committee, matters) = (Committees[index].Committee, Committees[index].Matters);
        var path = string.Create(CultureInfo.InvariantCulture, $"committees[{index}]");
        var ofCommittee = new ViolationCollector(rules, "committees", violations.Left) { Index = index };
        CommitteeRules.Table.Validate(committee, AsAt, ref ofCommittee);
        violations.Add(PartialMembers.Paths(ofCommittee.ToImmutable(), $"{path}.members", committee.ListsAllMembers), ofCommittee.Found);
        OpenCcgRule.Validate(committee.Ccgs, AsAt, $"{path}.ccgs", rules, violations);
        var ofRegister = new ViolationCollector(rules, "committees", violations.Left) { Index = index };
        WitnessRules.Validate(committee, AsAt, ref ofRegister);
        violations.Add(in ofRegister);

        if (matters.IsEmpty)
        {
            return;
        }

        var ofMatters = new ViolationCollector(rules, $"{path}.matters", violations.Left);
        var meeting = new Meeting(committee);
        for (var i = 0; i < matters.Length; i++)
        {
            ofMatters.Index = i;
            CommitteeRules.Meetings.Validate(new(meeting, matters[i]), AsAt, ref ofMatters);
        }

        violations.Add(in ofMatters);
    }
}
