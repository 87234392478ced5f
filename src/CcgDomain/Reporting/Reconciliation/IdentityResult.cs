namespace CcgDomain.Reporting;

/// <summary>What came of checking one identity.</summary>
public sealed class IdentityResult
{
    internal IdentityResult(Identity identity, ImmutableArray<EquationResult> equations)
    {
        Identity = identity;
        Equations = equations;
        Outcome = Together(equations);
    }

    /// <summary>The identity; its note says what is known where it does not hold.</summary>
    public Identity Identity { get; }

    /// <summary>What came of each equation, in the order of the identity.</summary>
    public ImmutableArray<EquationResult> Equations { get; }

    /// <summary>
    /// What came of all of them: it fails where one fails; else it cannot be evaluated where one cannot; else it is contradicted where one is; else it holds.
    /// The arithmetic is that of every equation that could be evaluated, with "; " between.
    /// </summary>
    public ReconciliationOutcome Outcome { get; }

    /// <summary>The id, the outcome and the note.</summary>
    /// <returns>"F-12 fails: 19 + 110 + 74 = 203, published 196. …".</returns>
    public override string ToString() => Identity.Note is { } note ? $"{Identity.Id} {Outcome}. {note}" : $"{Identity.Id} {Outcome}";

    private static ReconciliationOutcome Together(ImmutableArray<EquationResult> equations)
    {
        var arithmetic = new List<string>();
        var missing = ImmutableArray.CreateBuilder<string>();
        var fails = false;
        var contradicted = false;
        foreach (var equation in equations)
        {
            switch (equation.Outcome)
            {
                case ReconciliationOutcome.Holds holds:
                    arithmetic.Add(holds.Arithmetic);
                    break;
                case ReconciliationOutcome.Contradicted c:
                    arithmetic.Add(c.Arithmetic);
                    contradicted = true;
                    break;
                case ReconciliationOutcome.Fails f:
                    arithmetic.Add(f.Arithmetic);
                    fails = true;
                    break;
                case ReconciliationOutcome.CannotBeEvaluated cannot:
                    foreach (var id in cannot.Missing)
                    {
                        if (!missing.Contains(id))
                        {
                            missing.Add(id);
                        }
                    }

                    break;
            }
        }

        var text = string.Join("; ", arithmetic);
        return fails ? new ReconciliationOutcome.Fails(text)
            : missing.Count > 0 ? new ReconciliationOutcome.CannotBeEvaluated(missing.ToImmutable())
            : contradicted ? new ReconciliationOutcome.Contradicted(text)
            : new ReconciliationOutcome.Holds(text);
    }
}

/// <summary>What came of checking one equation.</summary>
public sealed record EquationResult
{
    internal EquationResult(Equation equation, ReconciliationOutcome outcome)
    {
        Equation = equation;
        Outcome = outcome;
    }

    /// <summary>The equation.</summary>
    public Equation Equation { get; }

    /// <summary>What came of it.</summary>
    public ReconciliationOutcome Outcome { get; }

    /// <summary>The outcome, with the arithmetic.</summary>
    /// <returns>"holds: 34 + 67 + 62 + 48 = 211".</returns>
    public override string ToString() => Outcome.ToString()!;
}
