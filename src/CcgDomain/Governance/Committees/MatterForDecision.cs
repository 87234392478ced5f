using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Governance;

/// <summary>A decision that a committee is to take: what it is about, who is there, and who has a conflict.</summary>
public sealed record MatterForDecision
{
    /// <summary>Describes a decision to be taken.</summary>
    /// <param name="matter">What is to be decided; not blank.</param>
    /// <param name="conflicts">The conflicts, with the committee's choice of how to handle each; default: none.</param>
    /// <param name="present">The names of the members who are there; null: all of them.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="matter"/> is null or blank, a list holds a null or a blank, or <paramref name="present"/> is a default list.
    /// </exception>
    public MatterForDecision(string matter, ImmutableArray<ConflictInMeeting> conflicts = default, ImmutableArray<string>? present = null)
    {
        Matter = Guard.Against.Blank(matter);
        Conflicts = conflicts.IsDefault ? [] : Guard.Against.NullItems(conflicts);
        Present = present is { } named ? Guard.Against.Blanks(named, nameof(present)) : null;
    }

    /// <summary>What is to be decided.</summary>
    public string Matter { get; }

    /// <summary>The conflicts.</summary>
    public ImmutableArray<ConflictInMeeting> Conflicts { get; }

    /// <summary>The names of the members who are there; null: all of them.</summary>
    public ImmutableArray<string>? Present { get; }

    /// <summary>Whether the other is the same matter, with the same lists in the same order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(MatterForDecision? other) =>
        other is not null
        && Matter == other.Matter
        && Conflicts.AsSpan().SequenceEqual(other.Conflicts.AsSpan())
        && Present.HasValue == other.Present.HasValue
        && Present.GetValueOrDefault().AsSpan().SequenceEqual(other.Present.GetValueOrDefault().AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Matter, Conflicts.Length, Present?.Length);

    /// <summary>What is to be decided.</summary>
    /// <returns><see cref="Matter"/>.</returns>
    public override string ToString() => Matter;

    // The place of a member's first conflict, or as many as there are conflicts.
    internal int ConflictOf(string member)
    {
        var i = 0;
        while (i < Conflicts.Length && Conflicts[i].Member != member)
        {
            i++;
        }

        return i;
    }

    internal bool Attends(string member) => Present is not { } present || present.Contains(member);
}

/// <summary>A member's conflict about a matter, and how the committee handles it.</summary>
public sealed record ConflictInMeeting
{
    /// <summary>Describes a conflict.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="about">What the conflict is; not blank.</param>
    /// <param name="handling">What the member does in the meeting; the committee's choice.</param>
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
