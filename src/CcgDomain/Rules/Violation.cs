using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>Represents a broken rule: which rule, where, and what is wrong.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record Violation
{
    internal Violation(Rule rule, string path, string message)
    {
        Rule = rule;
        Path = path;
        Message = message;
    }

    /// <summary>Gets the rule that is broken, with its basis and source.</summary>
    public Rule Rule { get; }

    /// <summary>
    /// Gets the path of the offending property within what was given: "conditions[1].level" in an event, "[3].conditions[1].level" in a batch of
    /// events, "events[3].conditions[1].level" in a document. Empty if the whole is meant.
    /// </summary>
    public string Path { get; }

    /// <summary>Gets a sentence that says what is wrong, with the values concerned.</summary>
    public string Message { get; }

    /// <summary>Returns the code, the path and the message.</summary>
    /// <returns>"AUT-10 at events[4].level: …".</returns>
    public override string ToString() => Path.Length == 0 ? $"{Rule.Code}: {Message}" : $"{Rule.Code} at {Path}: {Message}";
}
