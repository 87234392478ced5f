using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A member's conflict of interest in a matter, and how the committee handles it.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record ConflictInMeeting
{
    /// <summary>Initialises a conflict.</summary>
    /// <param name="member">The name of the member; not blank.</param>
    /// <param name="about">What the conflict is; not blank.</param>
    /// <param name="handling">What the member does in the meeting, which is the committee's choice.</param>
    /// <exception cref="ArgumentException"><paramref name="member"/> or <paramref name="about"/> is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="handling"/> is not defined.</exception>
    public ConflictInMeeting(string member, string about, ConflictHandling handling)
    {
        Member = Guard.Against.Blank(member);
        About = Guard.Against.Blank(about);
        Handling = Guard.Against.Undefined(handling);
    }

    /// <summary>The name of the member.</summary>
    public string Member { get; }

    /// <summary>What the conflict is.</summary>
    public string About { get; }

    /// <summary>What the member does in the meeting.</summary>
    public ConflictHandling Handling { get; }
}
