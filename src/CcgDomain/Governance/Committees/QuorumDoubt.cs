using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Why it is not known whether a quorum is met.</summary>
[JsonConverter(typeof(NameConverter<QuorumDoubt>))]
public enum QuorumDoubt
{
    /// <summary>The quorum is not known.</summary>
    Quorum = 1,

    /// <summary>Those known to be present do not meet it, and of others the attendance is not known.</summary>
    Attendance,

    /// <summary>Those known to be present do not meet it, and not all members are listed.</summary>
    Members,

    /// <summary>Those present do not meet it as far as is known, and of some it is not known which narrower role they hold, or for which CCG they speak.</summary>
    Roles,
}
