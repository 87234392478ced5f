using System.Text.Json.Serialization;

namespace CcgDomain.Reporting;

/// <summary>A statement about published figures that can be checked: one or more equations with an id.</summary>
[JsonConverter(typeof(ReportingConverter))]
public sealed record Identity
{
    /// <summary>Initialises an identity.</summary>
    /// <param name="id">The id, such as "F-12"; not blank. This library uses ids that begin with "F-".</param>
    /// <param name="statement">The statement as a sentence; not blank.</param>
    /// <param name="equations">The equations, all of which must hold; at least one.</param>
    /// <param name="note">What is known about the identity, for example why it does not hold, not blank; null, the default, if there is nothing to add.</param>
    /// <exception cref="ArgumentException">A text is blank, or <paramref name="equations"/> is default or empty, or contains null.</exception>
    public Identity(string id, string statement, ImmutableArray<Equation> equations, string? note = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Statement = Guard.Against.NullOrWhiteSpace(statement);
        Equations = Guard.Against.NoEquation(equations);
        Note = Guard.Against.BlankUnlessNull(note);
    }

    /// <summary>The id, such as "F-12".</summary>
    public string Id { get; }

    /// <summary>The statement as a sentence.</summary>
    public string Statement { get; }

    /// <summary>The equations, all of which must hold; at least one.</summary>
    public ImmutableArray<Equation> Equations { get; }

    /// <summary>What is known about the identity, for example why it does not hold; null if there is nothing to add.</summary>
    public string? Note { get; }

    /// <summary>Whether the id, the statement, the equations and the note of the other identity are the same.</summary>
    /// <param name="other">The other identity.</param>
    /// <returns>Whether the identities are equal.</returns>
    public bool Equals(Identity? other) => other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && string.Equals(Statement, other.Statement, StringComparison.Ordinal)
        && string.Equals(Note, other.Note, StringComparison.Ordinal)
        && Equations.AsSpan().SequenceEqual(other.Equations.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Statement);

    /// <summary>The id and the statement as text.</summary>
    /// <returns>"F-12: …".</returns>
    public override string ToString() => $"{Id}: {Statement}";
}
