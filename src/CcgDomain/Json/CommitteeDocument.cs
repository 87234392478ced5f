using System.Globalization;
using CcgDomain.Governance;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>What a <c>committee/1</c> document says: a day, and one committee on that day, or several that meet in common.</summary>
public sealed record CommitteeDocument
{
    /// <summary>Says which committees there are on a day.</summary>
    /// <param name="asAt">The day on which they are judged.</param>
    /// <param name="committees">The committee; more than one meet in common.</param>
    /// <exception cref="ArgumentException"><paramref name="committees"/> is default or holds a null.</exception>
    public CommitteeDocument(DateOnly asAt, ImmutableArray<CommitteeAgenda> committees)
    {
        AsAt = asAt;
        Committees = Guard.Against.NullItems(committees);
    }

    /// <summary>The day on which the committees are judged.</summary>
    public DateOnly AsAt { get; }

    /// <summary>The committee; more than one meet in common, and each decides for its own CCGs.</summary>
    public ImmutableArray<CommitteeAgenda> Committees { get; }

    /// <summary>Judges the committees, and what they are to decide, by the rules that bind on <see cref="AsAt"/>.</summary>
    /// <param name="rules">The rules to judge by; null: all.</param>
    /// <returns>
    /// The document, or every violation: first of the meeting in common, then of each committee and of its matters. Paths are like
    /// "committees[0].matters[1].conflicts[0].member".
    /// </returns>
    public Decision<CommitteeDocument> Check(RuleSet? rules = null)
    {
        var by = rules ?? RuleSet.All;
        var found = ImmutableArray.CreateBuilder<Violation>();
        if (Committees.Length != 1)
        {
            var whole = new ViolationCollector(by, null);
            CommitteeRules.InCommon.Validate(InCommon(), AsAt, ref whole);
            found.AddRange(whole.ToImmutable());
        }

        for (var i = 0; i < Committees.Length; i++)
        {
            Validate(i, by, found);
        }

        return found.Count > 0 ? Decision.Refuse<CommitteeDocument>(found.ToImmutable()) : Decision.Accept<CommitteeDocument>(this);
    }

    /// <summary>Whether the other document says the same in the same order.</summary>
    /// <param name="other">The other document.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(CommitteeDocument? other) =>
        other is not null && AsAt == other.AsAt && Committees.AsSpan().SequenceEqual(other.Committees.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsAt, Committees.Length, Committees.IsEmpty ? null : Committees[0]);

    /// <summary>The day and the committees.</summary>
    /// <returns>"2016-09-01: delegated committee of 09W, 12 members, 1 matters".</returns>
    public override string ToString() => $"{AsAt.ToString("O", CultureInfo.InvariantCulture)}: {string.Join("; ", Committees)}";

    private CommitteesInCommon InCommon()
    {
        var committees = ImmutableArray.CreateBuilder<PrimaryCareCommissioningCommittee>(Committees.Length);
        foreach (var agenda in Committees)
        {
            committees.Add(agenda.Committee);
        }

        return new(committees.MoveToImmutable());
    }

    private void Validate(int index, RuleSet rules, ImmutableArray<Violation>.Builder found)
    {
        var (committee, matters) = (Committees[index].Committee, Committees[index].Matters);
        var itself = new ViolationCollector(rules, "committees") { Index = index };
        CommitteeRules.Table.Validate(committee, AsAt, ref itself);
        found.AddRange(itself.ToImmutable());

        var each = new ViolationCollector(rules, string.Create(CultureInfo.InvariantCulture, $"committees[{index}].matters"));
        for (var i = 0; i < matters.Length; i++)
        {
            each.Index = i;
            CommitteeRules.Meetings.Validate(new(committee, matters[i]), AsAt, ref each);
        }

        found.AddRange(each.ToImmutable());
    }
}
