using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>Represents a broken rule: which rule, where, and what is wrong.</summary>
/// <remarks>
/// The library creates violations of its own rules. An application that refuses for reasons of its own creates violations of a <see cref="Rule.Custom"/> rule, so
/// that its users see one form of refusal.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record Violation
{
    /// <summary>Initialises a violation.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="path">The path of the offending property within what was given, as in <see cref="Path"/>; empty if the whole is meant.</param>
    /// <param name="message">A sentence that says what is wrong, with the values concerned.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> or <paramref name="message"/> holds half of a surrogate pair.</exception>
    public Violation(Rule rule, string path, string message)
    {
        Rule = Guard.Against.Null(rule);
        Path = Guard.Against.BrokenText(path);
        Message = Guard.Against.BrokenText(message);
    }

    /// <summary>Gets the rule that is broken, with its basis and source.</summary>
    public Rule Rule { get; }

    /// <summary>
    /// Gets the path of the offending property within what was given: "conditions[1].level" in an event, "[3].conditions[1].level" in a batch of
    /// events, "events[3].conditions[1].level" in a document. Empty if the whole is meant.
    /// </summary>
    public string Path { get; }

    /// <summary>Gets the index of the offending event, from 0, in the batch or the document that was given: 3 in "events[3].level". Null if <see cref="Path"/> names no event.</summary>
    public int? EventIndex => PropertyPath.FindEvent(Path, out _);

    /// <summary>
    /// Gets the offending property without the event and without any index: "conditions.level" for each of the paths above. Empty if the whole is meant. The names
    /// are those of the document, so that a form can have a field for each.
    /// </summary>
    public string Property => PropertyPath.PropertyOf(Path);

    /// <summary>Gets the indices, from 0, that stand within the property, in their order: 1 for "conditions[1].level". Empty if there are none.</summary>
    public ImmutableArray<int> Indices => PropertyPath.IndicesOf(Path);

    /// <summary>Gets a sentence that says what is wrong, with the values concerned.</summary>
    public string Message { get; }

    /// <summary>Returns the code, the path and the message.</summary>
    /// <returns>"AUT-10 at events[4].level: …".</returns>
    public override string ToString() => Path.Length == 0 ? $"{Rule.Code}: {Message}" : $"{Rule.Code} at {Path}: {Message}";
}
