namespace CcgDomain.Reporting;

/// <summary>A statement about published figures that can be checked: one or more equations under one id.</summary>
public sealed record Identity
{
    /// <summary>States an identity.</summary>
    /// <param name="id">The id, "F-12"; ids that begin with "F-" are this library's. Not blank.</param>
    /// <param name="statement">What it says, as a sentence; not blank.</param>
    /// <param name="equations">The equations, all of which must hold: at least one.</param>
    /// <param name="note">What is known about it, above all where it does not hold; null where there is nothing to say.</param>
    /// <exception cref="ArgumentException">A text is blank (the note may be null), or <paramref name="equations"/> is default, empty or holds null.</exception>
    public Identity(string id, string statement, ImmutableArray<Equation> equations, string? note = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        if (equations.IsDefaultOrEmpty || equations.Contains(null!))
        {
            throw new ArgumentException("An identity has at least one equation, and none is null.", nameof(equations));
        }

        if (note is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(note);
        }

        Id = id;
        Statement = statement;
        Equations = equations;
        Note = note;
    }

    /// <summary>The id: "F-12".</summary>
    public string Id { get; }

    /// <summary>What it says, as a sentence.</summary>
    public string Statement { get; }

    /// <summary>The equations, all of which must hold: at least one.</summary>
    public ImmutableArray<Equation> Equations { get; }

    /// <summary>What is known about it, above all where it does not hold; null where there is nothing to say.</summary>
    public string? Note { get; }

    /// <summary>Whether the other identity says the same under the same id.</summary>
    /// <param name="other">The other identity.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Identity? other) => other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && string.Equals(Statement, other.Statement, StringComparison.Ordinal)
        && string.Equals(Note, other.Note, StringComparison.Ordinal)
        && Equations.AsSpan().SequenceEqual(other.Equations.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Statement);

    /// <summary>The id and the statement.</summary>
    /// <returns>"F-12: …".</returns>
    public override string ToString() => $"{Id}: {Statement}";
}
