namespace CcgDomain.Rules;

/// <summary>Thrown by <see cref="Decision{T}.OrThrow"/> where the decision was a refusal. Its message lists the violations.</summary>
public sealed class DecisionRefusedException : InvalidOperationException
{
    internal DecisionRefusedException(ImmutableArray<Violation> violations)
        : base($"Refused: {string.Join("; ", violations)}") => Violations = violations;

    /// <summary>Every violation, in the order of the rule table; at least one.</summary>
    public ImmutableArray<Violation> Violations { get; }
}
