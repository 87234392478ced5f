using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A matter that a committee is to decide: what it is, who is present, and who has a conflict.</summary>
public sealed record MatterForDecision
{
    /// <summary>Initialises a matter.</summary>
    /// <param name="matter">What is to be decided; not blank.</param>
    /// <param name="conflicts">The conflicts, with the committee's choice of how to handle each; none by default.</param>
    /// <param name="present">The names of the members who are present; null if all are.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="matter"/> is null or blank, an array contains null or blank text, or <paramref name="present"/> is a default array.
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

    /// <summary>The names of the members who are present; null if all are.</summary>
    public ImmutableArray<string>? Present { get; }

    /// <summary>Determines whether the other matter has the same content in the same order.</summary>
    /// <param name="other">The other matter.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(MatterForDecision? other) =>
        other is not null
        && Matter == other.Matter
        && Conflicts.AsSpan().SequenceEqual(other.Conflicts.AsSpan())
        && Present.HasValue == other.Present.HasValue
        && Present.GetValueOrDefault().AsSpan().SequenceEqual(other.Present.GetValueOrDefault().AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Matter, Conflicts.Length, Present?.Length);

    /// <summary>Returns what is to be decided.</summary>
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
