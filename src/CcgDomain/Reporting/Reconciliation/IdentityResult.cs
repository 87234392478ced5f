using System.Text.Json.Serialization;

namespace CcgDomain.Reporting;

/// <summary>The result of checking an identity.</summary>
[JsonConverter(typeof(ReportingConverter))]
public sealed class IdentityResult
{
    internal IdentityResult(Identity identity, ImmutableArray<EquationResult> equations)
    {
        Identity = identity;
        Equations = equations;
        Outcome = Combine(equations);
    }

    /// <summary>The identity.</summary>
    public Identity Identity { get; }

    /// <summary>The result of each equation, in the order of the identity.</summary>
    public ImmutableArray<EquationResult> Equations { get; }

    /// <summary>
    /// The outcome of all equations: the identity fails if any equation fails; otherwise it cannot be evaluated if any cannot; otherwise it is
    /// contradicted if any is; otherwise it holds. The arithmetic is that of all equations that could be evaluated, separated by "; ".
    /// </summary>
    public ReconciliationOutcome Outcome { get; }

    /// <summary>The id, the outcome and the note as text.</summary>
    /// <returns>"F-12 fails: 19 + 110 + 74 = 203, published 196. …".</returns>
    public override string ToString() => Identity.Note is { } note ? $"{Identity.Id} {Outcome}. {note}" : $"{Identity.Id} {Outcome}";

    private static ReconciliationOutcome Combine(ImmutableArray<EquationResult> equations)
    {
        var arithmetic = new List<string>();
        var missing = ImmutableArray.CreateBuilder<string>();
        var anyFails = false;
        var anyContradicted = false;
        foreach (var equation in equations)
        {
            switch (equation.Outcome)
            {
                case ReconciliationOutcome.Holds holds:
                    arithmetic.Add(holds.Arithmetic);
                    break;
                case ReconciliationOutcome.Contradicted contradicted:
                    arithmetic.Add(contradicted.Arithmetic);
                    anyContradicted = true;
                    break;
                case ReconciliationOutcome.Fails fails:
                    arithmetic.Add(fails.Arithmetic);
                    anyFails = true;
                    break;
                case ReconciliationOutcome.CannotBeEvaluated notEvaluated:
                    foreach (var id in notEvaluated.Missing)
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
        return anyFails ? new ReconciliationOutcome.Fails(text)
            : missing.Count > 0 ? new ReconciliationOutcome.CannotBeEvaluated(missing.ToImmutable())
            : anyContradicted ? new ReconciliationOutcome.Contradicted(text)
            : new ReconciliationOutcome.Holds(text);
    }
}

/// <summary>The result of checking an equation.</summary>
[JsonConverter(typeof(ReportingConverter))]
public sealed record EquationResult
{
    internal EquationResult(Equation equation, ReconciliationOutcome outcome)
    {
        Equation = equation;
        Outcome = outcome;
    }

    /// <summary>The equation.</summary>
    public Equation Equation { get; }

    /// <summary>The outcome.</summary>
    public ReconciliationOutcome Outcome { get; }

    /// <summary>The outcome with its arithmetic, as text.</summary>
    /// <returns>"holds: 34 + 67 + 62 + 48 = 211".</returns>
    public override string ToString() => Outcome.ToString()!;
}
