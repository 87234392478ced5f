namespace CcgDomain.Rules;

/// <summary>One broken rule: which, where, and what is wrong.</summary>
public sealed record Violation
{
    internal Violation(Rule rule, string path, string message)
    {
        Rule = rule;
        Path = path;
        Message = message;
    }

    /// <summary>The rule that is broken, with its basis and source.</summary>
    public Rule Rule { get; }

    /// <summary>
    /// Where in what was given: "conditions[1].level" in an event, "[3].conditions[1].level" in a batch of events,
    /// "events[3].conditions[1].level" in a document. Empty where the whole is meant.
    /// </summary>
    public string Path { get; }

    /// <summary>What is wrong, in a sentence, with the values that are.</summary>
    public string Message { get; }

    /// <summary>The code, the place and the message.</summary>
    /// <returns>"AUT-10 at events[4].level: …".</returns>
    public override string ToString() => Path.Length == 0 ? $"{Rule.Code}: {Message}" : $"{Rule.Code} at {Path}: {Message}";
}
