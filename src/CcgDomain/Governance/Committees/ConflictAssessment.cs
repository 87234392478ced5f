using CcgDomain.Rules;

namespace CcgDomain.Governance;

/// <summary>The effect of conflicts of interest on one decision of a committee: who may vote, who may take part, and whether it is still quorate.</summary>
/// <remarks>
/// <para>How a conflict is handled is the committee's choice; the assessment applies it. A member counts towards the quorum if present and
/// allowed to vote on the decision.</para>
/// <para>Each of several committees in common is assessed separately, for its own CCG.</para>
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

    /// <summary>The matter to be decided.</summary>
    public MatterForDecision Matter { get; }

    /// <summary>The standing of each member, in the order of the committee's members.</summary>
    public ImmutableArray<MemberStanding> Members { get; }

    /// <summary>Whether the members who may vote form a quorum, and what is missing if they do not.</summary>
    public QuorumState Quorum { get; }

    /// <summary>Assesses a decision that a committee is to take.</summary>
    /// <param name="committee">The committee, whether or not it meets the rules about committees.</param>
    /// <param name="matter">The matter to be decided, who is present, and who has a conflict.</param>
    /// <param name="asAt">The day of the meeting.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>
    /// The assessment. It is refused if the matter names somebody who is not a member, or the same person twice, with paths such as
    /// "conflicts[1].member", and if there are no CCGs on that day.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="committee"/> or <paramref name="matter"/> is null.</exception>
    public static Decision<ConflictAssessment> Of(PrimaryCareCommissioningCommittee committee, MatterForDecision matter, DateOnly asAt, RuleSet? rules = null)
    {
        var meeting = new Meeting(Guard.Against.Null(committee), Guard.Against.Null(matter));
        return CommitteeRules.Meetings.Validate(meeting, asAt, rules).Then(static accepted => Decision.Accept(new ConflictAssessment(accepted)));
    }

    /// <summary>Determines whether the other assessment has the same matter, standings and quorum.</summary>
    /// <param name="other">The other assessment.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(ConflictAssessment? other) =>
        other is not null && Matter == other.Matter && Quorum == other.Quorum && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Matter, Quorum, Members.Length);

    /// <summary>Returns the state of the quorum and every standing.</summary>
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
