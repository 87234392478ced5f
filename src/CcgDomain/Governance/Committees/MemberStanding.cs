using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>What a member of a committee may do about one decision, and why.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record MemberStanding
{
    internal MemberStanding(CommitteeMember member, StandingReason reason, ConflictInMeeting? conflict, string? deputy = null)
    {
        Member = member;
        Reason = reason;
        Conflict = conflict;
        Deputy = deputy;
    }

    /// <summary>The member.</summary>
    public CommitteeMember Member { get; }

    /// <summary>The reason.</summary>
    public StandingReason Reason { get; }

    /// <summary>The conflict of the member or of the deputy, even if absence or having no vote already decides; null if there is none.</summary>
    public ConflictInMeeting? Conflict { get; }

    /// <summary>The name of the deputy who attends in the member's place; null if none does.</summary>
    public string? Deputy { get; }

    /// <summary>Whether the member may vote, and so counts towards the quorum. False if it is not known whether the member is present.</summary>
    public bool MayVote => Reason is StandingReason.NoConflict or StandingReason.DeclaredOnly;

    /// <summary>Whether the member may take part in the discussion. False if it is not known whether the member is present.</summary>
    public bool MayTakePart => Reason is not (StandingReason.Absent or StandingReason.Leaves or StandingReason.AttendanceNotKnown);

    /// <summary>Returns what the member may do, as a sentence.</summary>
    /// <returns>"Dr A. Example may speak but not vote: owns a practice in the bid."</returns>
    public override string ToString() => Reason switch
    {
        StandingReason.Absent => $"{Member.Name} is absent.",
        StandingReason.AttendanceNotKnown => $"It is not known whether {Member.Name} is present.",
        StandingReason.Leaves => $"{Who} leaves: {Conflict!.About}.",
        StandingReason.SpeaksOnly => $"{Who} may speak but not vote: {Conflict!.About}.",
        StandingReason.NoVote => $"{Who} may speak but has no vote.",
        StandingReason.DeclaredOnly => $"{Who} may vote, having declared: {Conflict!.About}.",
        _ => $"{Who} may vote.",
    };

    /// <summary>Returns the standing of a member who is present in person and has no conflict.</summary>
    internal static MemberStanding OfPresent(CommitteeMember member) => new(member, member.Votes ? StandingReason.NoConflict : StandingReason.NoVote, null);

    private string Who => Deputy is null ? Member.Name : $"{Deputy}, for {Member.Name},";
}
