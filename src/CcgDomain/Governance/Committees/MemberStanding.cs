namespace CcgDomain.Governance;

/// <summary>What a member of a committee may do about one decision, and why.</summary>
public sealed record MemberStanding
{
    internal MemberStanding(CommitteeMember member, StandingReason reason, ConflictInMeeting? conflict)
    {
        Member = member;
        Reason = reason;
        Conflict = conflict;
    }

    /// <summary>The member.</summary>
    public CommitteeMember Member { get; }

    /// <summary>The reason.</summary>
    public StandingReason Reason { get; }

    /// <summary>The member's conflict, even if absence or having no vote already decides; null if there is none.</summary>
    public ConflictInMeeting? Conflict { get; }

    /// <summary>Whether the member may vote, and so counts towards the quorum.</summary>
    public bool MayVote => Reason is StandingReason.NoConflict or StandingReason.DeclaredOnly;

    /// <summary>Whether the member may take part in the discussion.</summary>
    public bool MayTakePart => Reason is not (StandingReason.Absent or StandingReason.Leaves);

    /// <summary>Returns what the member may do, as a sentence.</summary>
    /// <returns>"Dr A. Example may speak but not vote: owns a practice in the bid."</returns>
    public override string ToString() => Reason switch
    {
        StandingReason.Absent => $"{Member.Name} is absent.",
        StandingReason.Leaves => $"{Member.Name} leaves: {Conflict!.About}.",
        StandingReason.SpeaksOnly => $"{Member.Name} may speak but not vote: {Conflict!.About}.",
        StandingReason.NoVote => $"{Member.Name} may speak but has no vote.",
        StandingReason.DeclaredOnly => $"{Member.Name} may vote, having declared: {Conflict!.About}.",
        _ => $"{Member.Name} may vote.",
    };
}
