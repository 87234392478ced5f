namespace CcgDomain.Rules;

/// <summary>The exception that <see cref="Decision{T}.OrThrow"/> throws if the decision is a refusal. Its message lists the violations.</summary>
public sealed class DecisionRefusedException : InvalidOperationException
{
    internal DecisionRefusedException(ImmutableArray<Violation> violations)
        : base($"Refused: {string.Join("; ", violations)}") => Violations = violations;

    /// <summary>Gets every violation, in the order of the rule table; at least one.</summary>
    public ImmutableArray<Violation> Violations { get; }
}
