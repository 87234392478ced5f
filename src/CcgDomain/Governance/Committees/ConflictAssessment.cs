using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>
/// The effect of attendance and of conflicts of interest on one decision of a committee or governing body: who may vote, who may take part, and whether it is
/// still quorate.
/// </summary>
/// <remarks>
/// <para>How a conflict is handled is the committee's choice; the assessment applies it. A member counts towards the quorum if present, in person or through a
/// deputy, and allowed to vote on the decision; members without a vote count for the parts of a quorum that say so.</para>
/// <para>Each of several committees in common is assessed separately, for its own CCG.</para>
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record ConflictAssessment
{
    private readonly ImmutableArray<CommitteeMember> _members;

    private ConflictAssessment(MatterAtMeeting decision)
    {
        var (meeting, matter) = decision;
        _members = meeting.Members;
        Matter = matter;
        OthersArePresent = matter.Present is null;
        var standings = StandingsOf(meeting, matter);
        Named = [.. standings.ConvertAll(static named => named.Standing)];
        Quorum = Evaluate(meeting, standings, OthersArePresent);
    }

    /// <summary>The matter to be decided.</summary>
    public MatterForDecision Matter { get; }

    /// <summary>The standing of each member whom the matter names, in the order of the members.</summary>
    public ImmutableArray<MemberStanding> Named { get; }

    /// <summary>
    /// Whether the members whom the matter does not name are present. They have no conflict, so they may vote if they have a vote; if they are not present, they are
    /// absent.
    /// </summary>
    public bool OthersArePresent { get; }

    /// <summary>The standing of each member, in the order of the members. The list is made when it is asked for.</summary>
    public ImmutableArray<MemberStanding> Members
    {
        get
        {
            var standings = ImmutableArray.CreateBuilder<MemberStanding>(_members.Length);
            var next = 0;
            foreach (var member in _members)
            {
                standings.Add(next < Named.Length && ReferenceEquals(Named[next].Member, member) ? Named[next++]
                    : OthersArePresent ? MemberStanding.OfPresent(member)
                    : new(member, StandingReason.Absent, null));
            }

            return standings.MoveToImmutable();
        }
    }

    /// <summary>Whether the members who may vote form a quorum, and what is missing if they do not.</summary>
    public QuorumState Quorum { get; }

    /// <summary>Assesses a decision that a committee is to take.</summary>
    /// <param name="committee">The committee, whether or not it meets the rules about committees.</param>
    /// <param name="matter">The matter to be decided, who attends, and who has a conflict.</param>
    /// <param name="asAt">The day of the meeting.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>
    /// The assessment. It is refused if the matter names somebody in a place where that person cannot stand, or the same person twice, with paths such as
    /// "conflicts[1].member", and if there are no CCGs on that day.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="committee"/> or <paramref name="matter"/> is null.</exception>
    public static Decision<ConflictAssessment> Of(PrimaryCareCommissioningCommittee committee, MatterForDecision matter, DateOnly asAt, RuleSet? rules = null) =>
        Assess(new(new(Guard.Against.Null(committee)), Guard.Against.Null(matter)), asAt, rules);

    /// <summary>Assesses the decisions that a committee is to take, in time and memory that grow with what is said of them.</summary>
    /// <param name="committee">The committee, whether or not it meets the rules about committees.</param>
    /// <param name="matters">The matters to be decided.</param>
    /// <param name="asAt">The day of the meeting.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>The assessments in the order of the matters, or every violation, with paths such as "matters[2].conflicts[1].member".</returns>
    /// <exception cref="ArgumentNullException"><paramref name="committee"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="matters"/> is a default array or contains null.</exception>
    public static Decision<ImmutableArray<ConflictAssessment>> OfAll(
        PrimaryCareCommissioningCommittee committee, ImmutableArray<MatterForDecision> matters, DateOnly asAt, RuleSet? rules = null) =>
        AssessAll(new(Guard.Against.Null(committee)), Guard.Against.NullItems(matters), asAt, rules);

    /// <summary>Assesses a decision that a governing body is to take.</summary>
    /// <param name="body">The governing body, whether or not it meets the rules about governing bodies.</param>
    /// <param name="matter">The matter to be decided, who attends, and who has a conflict.</param>
    /// <param name="asAt">The day of the meeting.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>The assessment, or every violation, as for a committee.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> or <paramref name="matter"/> is null.</exception>
    public static Decision<ConflictAssessment> Of(GoverningBody body, MatterForDecision matter, DateOnly asAt, RuleSet? rules = null) =>
        Assess(new(new(Guard.Against.Null(body)), Guard.Against.Null(matter)), asAt, rules);

    /// <summary>Assesses the decisions that a governing body is to take, in time and memory that grow with what is said of them.</summary>
    /// <param name="body">The governing body, whether or not it meets the rules about governing bodies.</param>
    /// <param name="matters">The matters to be decided.</param>
    /// <param name="asAt">The day of the meeting.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>The assessments in the order of the matters, or every violation, with paths such as "matters[2].conflicts[1].member".</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="matters"/> is a default array or contains null.</exception>
    public static Decision<ImmutableArray<ConflictAssessment>> OfAll(
        GoverningBody body, ImmutableArray<MatterForDecision> matters, DateOnly asAt, RuleSet? rules = null) =>
        AssessAll(new(Guard.Against.Null(body)), Guard.Against.NullItems(matters), asAt, rules);

    /// <summary>Determines whether the other assessment has the same matter, members, standings and quorum.</summary>
    /// <param name="other">The other assessment.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(ConflictAssessment? other) =>
        other is not null
        && Matter == other.Matter
        && Quorum == other.Quorum
        && OthersArePresent == other.OthersArePresent
        && Named.AsSpan().SequenceEqual(other.Named.AsSpan())
        && _members.AsSpan().SequenceEqual(other._members.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Matter, Quorum, Named.HashOfItems(), _members.Length);

    /// <summary>Returns the state of the quorum and every standing.</summary>
    /// <returns>"quorate. A may vote. B leaves: …".</returns>
    public override string ToString() => $"{Quorum}. {string.Join(" ", Members)}";

    private static Decision<ConflictAssessment> Assess(MatterAtMeeting decision, DateOnly asAt, RuleSet? rules) =>
        CommitteeRules.Meetings.Validate(decision, asAt, rules).Then(static accepted => Decision.Accept(new ConflictAssessment(accepted)));

    private static Decision<ImmutableArray<ConflictAssessment>> AssessAll(Meeting meeting, ImmutableArray<MatterForDecision> matters, DateOnly asAt, RuleSet? rules)
    {
        var violations = new ViolationCollector(rules ?? RuleSet.All, "matters");
        var assessments = ImmutableArray.CreateBuilder<ConflictAssessment>(matters.Length);
        for (var i = 0; i < matters.Length; i++)
        {
            violations.Index = i;
            var decision = new MatterAtMeeting(meeting, matters[i]);
            CommitteeRules.Meetings.Validate(decision, asAt, ref violations);
            if (!violations.HasAny)
            {
                assessments.Add(new(decision));
            }
        }

        return violations.HasAny ? Decision.Refuse<ImmutableArray<ConflictAssessment>>(violations.ToImmutable()) : Decision.Accept(assessments.MoveToImmutable());
    }

    private static QuorumState Evaluate(Meeting meeting, List<(int Index, MemberStanding Standing)> standings, bool othersArePresent)
    {
        if (meeting.Quorum is null)
        {
            return new QuorumState.NotKnown(QuorumDoubt.Quorum);
        }

        // A share of members who are not all listed is a share of an unknown number.
        if (meeting.Quorum.Percent is not null && !meeting.ListsAllMembers)
        {
            return new QuorumState.NotKnown(QuorumDoubt.Members);
        }

        var missing = meeting.Shortfalls(othersArePresent, standings, withNotKnown: false);
        return missing.IsEmpty ? new QuorumState.Met()
            : !meeting.ListsAllMembers ? new QuorumState.NotKnown(QuorumDoubt.Members)
            : !meeting.Shortfalls(othersArePresent, standings, withNotKnown: true).IsEmpty ? new QuorumState.NotMet(missing)
            : standings.Exists(static named => named.Standing.Reason == StandingReason.AttendanceNotKnown) ? new QuorumState.NotKnown(QuorumDoubt.Attendance)
            : new QuorumState.NotKnown(QuorumDoubt.Roles);
    }

    /// <summary>Returns the standings of the members whom a matter names, in the order of the members.</summary>
    private static List<(int Index, MemberStanding Standing)> StandingsOf(Meeting meeting, MatterForDecision matter)
    {
        if (!matter.NamesAnybody)
        {
            return [];
        }

        // Attendance first: who is named in several places is present through a deputy before anything else, and present before absent.
        var named = new Dictionary<int, (StandingReason Attendance, string? Deputy)>();
        foreach (var deputy in matter.Deputies)
        {
            Name(deputy.ForMember, default, deputy.Name);
        }

        foreach (var name in matter.Present.GetValueOrDefault().AsSpan())
        {
            Name(name, default, null);
        }

        foreach (var name in matter.AttendanceNotKnown)
        {
            Name(name, StandingReason.AttendanceNotKnown, null);
        }

        foreach (var name in matter.Apologies)
        {
            Name(name, StandingReason.Absent, null);
        }

        var conflicts = new Dictionary<string, ConflictInMeeting>();
        foreach (var conflict in matter.Conflicts)
        {
            conflicts.TryAdd(conflict.Member, conflict);
            Name(conflict.Member, matter.Present is null ? default : StandingReason.Absent, null);
        }

        var standings = new List<(int Index, MemberStanding Standing)>(named.Count);
        foreach (var (index, (attendance, deputy)) in named)
        {
            var member = meeting.Members[index];
            var conflict = conflicts.GetValueOrDefault(deputy ?? member.Name);
            var reason = attendance != default ? attendance
                : conflict?.Handling == ConflictHandling.Leave ? StandingReason.Leaves
                : !member.Votes ? StandingReason.NoVote
                : conflict?.Handling == ConflictHandling.SpeakWithoutDeciding ? StandingReason.SpeaksOnly
                : conflict is null ? StandingReason.NoConflict
                : StandingReason.DeclaredOnly;
            standings.Add((index, new(member, reason, conflict, deputy)));
        }

        standings.Sort(static (x, y) => x.Index.CompareTo(y.Index));
        return standings;

        void Name(string name, StandingReason attendance, string? deputy)
        {
            if (meeting.IndexOf(name) is var index and >= 0)
            {
                named.TryAdd(index, (attendance, deputy));
            }
        }
    }
}
