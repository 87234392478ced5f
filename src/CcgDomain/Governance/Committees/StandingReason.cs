using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Why a member may or may not vote or take part.</summary>
[JsonConverter(typeof(NameConverter<StandingReason>))]
public enum StandingReason
{
    /// <summary>Present, with a vote and without a conflict: may vote.</summary>
    NoConflict = 1,

    /// <summary>Present, with a vote and a conflict that is only declared: may vote.</summary>
    DeclaredOnly,

    /// <summary>Present, without a vote: may take part.</summary>
    NoVote,

    /// <summary>Present, with a conflict, speaking without deciding: may take part.</summary>
    SpeaksOnly,

    /// <summary>Leaves the meeting because of a conflict.</summary>
    Leaves,

    /// <summary>Not present.</summary>
    Absent,

    /// <summary>It is not known whether the member is present.</summary>
    AttendanceNotKnown,
}
