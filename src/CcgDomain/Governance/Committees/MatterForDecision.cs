using CcgDomain.Text;

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

    /// <summary>Finds the first conflict of a member.</summary>
    /// <returns>Its index, or -1 if the member has none.</returns>
    internal int IndexOfConflict(string member)
    {
        for (var i = 0; i < Conflicts.Length; i++)
        {
            if (Conflicts[i].Member == member)
            {
                return i;
            }
        }

        return -1;
    }

    internal bool Attends(string member) => Present is not { } present || present.Contains(member);
}
