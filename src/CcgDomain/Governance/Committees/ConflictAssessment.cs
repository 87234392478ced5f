using CcgDomain.Rules;

namespace CcgDomain.Governance;

/// <summary>What conflicts of interest leave of a committee for one decision: who may vote, who may take part, and whether it is still quorate.</summary>
/// <remarks>
/// <para>How a conflict is handled is the committee's choice; the assessment applies it. A member counts towards the quorum who is there and
/// may vote on the decision.</para>
/// <para>Committees in common are assessed one by one, each for its own CCG.</para>
/// </remarks>
public sealed record ConflictAssessment
{
    private ConflictAssessment(Meeting meeting)
    {
        var (committee, matter) = meeting;
        var standings = ImmutableArray.CreateBuilder<MemberStanding>(committee.Members.Length);
        var voters = ImmutableArray.CreateBuilder<CommitteeMember>();
        foreach (var member in committee.Members)
        {
            var standing = StandingOf(member, matter);
            standings.Add(standing);
            if (standing.MayVote)
            {
                voters.Add(member);
            }
        }

        Matter = matter;
        Members = standings.ToImmutable();
        Quorum = QuorumState.Evaluate(committee.Quorum, voters.ToImmutable());
    }

    /// <summary>What is to be decided.</summary>
    public MatterForDecision Matter { get; }

    /// <summary>Where each member stands, in the order of the committee's members.</summary>
    public ImmutableArray<MemberStanding> Members { get; }

    /// <summary>Whether the members who may vote make a quorum, and what is missing where they do not.</summary>
    public QuorumState Quorum { get; }

    /// <summary>Assesses a decision that a committee is to take.</summary>
    /// <param name="committee">The committee, whether or not it meets the rules about committees.</param>
    /// <param name="matter">What is to be decided, who is there, and who has a conflict.</param>
    /// <param name="asAt">The day of the meeting.</param>
    /// <param name="rules">The rules to judge by; null: all.</param>
    /// <returns>The assessment; refused where the claim names somebody who is not a member, or somebody twice. Paths are like "conflicts[1].member".</returns>
    /// <exception cref="ArgumentNullException"><paramref name="committee"/> or <paramref name="matter"/> is null.</exception>
    public static Decision<ConflictAssessment> Of(PrimaryCareCommissioningCommittee committee, MatterForDecision matter, DateOnly asAt, RuleSet? rules = null)
    {
        var meeting = new Meeting(Guard.Against.Null(committee), Guard.Against.Null(matter));
        return CommitteeRules.Meetings.Validate(meeting, asAt, rules).Then(static accepted => Decision.Accept(new ConflictAssessment(accepted)));
    }

    /// <summary>Whether the other has the same matter, standings and quorum.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ConflictAssessment? other) =>
        other is not null && Matter == other.Matter && Quorum == other.Quorum && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Matter, Quorum, Members.Length);

    /// <summary>The quorum and every standing.</summary>
    /// <returns>"quorate. A may vote. B leaves: …".</returns>
    public override string ToString() => $"{Quorum}. {string.Join(" ", Members)}";

    private static MemberStanding StandingOf(CommitteeMember member, MatterForDecision matter)
    {
        var index = matter.IndexOfConflict(member.Name);
        var conflict = index < 0 ? null : matter.Conflicts[index];
        var reason = !matter.Attends(member.Name) ? StandingReason.Absent
            : conflict?.Handling == ConflictHandling.Leave ? StandingReason.Leaves
            : !member.Votes ? StandingReason.NoVote
            : conflict?.Handling == ConflictHandling.SpeakWithoutDeciding ? StandingReason.SpeaksOnly
            : conflict is null ? StandingReason.NoConflict
            : StandingReason.DeclaredOnly;
        return new(member, reason, conflict);
    }
}
