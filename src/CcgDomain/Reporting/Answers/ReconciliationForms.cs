using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Text;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Reporting;

/// <summary>The forms of identities between published figures, and of what came of checking them.</summary>
internal static class ReconciliationForms
{
    private static readonly JsonForm<FigureSum> Sums = new SumForm();

    private static readonly JsonForm<Equation> Equations = new ChoiceForm<Equation>("kind")
    {
        {
            "equal", new ObjectForm<Equation.Equal>(static (json, equation) => json
                .Add("sum", Sums, equation.Sum)
                .Add("published", Sums, equation.Published))
        },
        {
            "atMost", new ObjectForm<Equation.AtMost>(static (json, equation) => json
                .Add("part", Sums, equation.Part)
                .Add("limit", Sums, equation.Limit))
        },
        {
            "roundsTo", new ObjectForm<Equation.RoundsTo>(static (json, equation) => json
                .Add("part", Sums, equation.Part)
                .Add("whole", Sums, equation.Whole)
                .Add("percentage", Sums, equation.Percentage))
        },
        {
            "near", new ObjectForm<Equation.Near>(static (json, equation) => json
                .Add("part", Sums, equation.Part)
                .Add("whole", Sums, equation.Whole)
                .Add("described", Sums, equation.Described)
                .Add("tolerance", Amount, equation.Tolerance))
        },
        {
            "attainable", new ObjectForm<Equation.Attainable>(static (json, equation) => json
                .Add("whole", Sums, equation.Whole)
                .Add("percentage", Sums, equation.Percentage))
        },
        {
            "sameAs", new ObjectForm<Equation.SameAs>(static (json, equation) => json
                .Add("one", Sums, equation.One)
                .Add("other", Sums, equation.Other))
        },
    };

    private static readonly JsonForm<Identity> Identities = new ObjectForm<Identity>(static (json, identity) => json
        .Add("id", AnyText, identity.Id)
        .Add("statement", AnyText, identity.Statement)
        .AddList("equations", Equations, identity.Equations)
        .Add("note", AnyText, identity.Note));

    private static readonly JsonForm<ReconciliationOutcome> Outcomes = new ChoiceForm<ReconciliationOutcome>("outcome")
    {
        { "holds", new ObjectForm<ReconciliationOutcome.Holds>(static (json, outcome) => json.Add("arithmetic", AnyText, outcome.Arithmetic)) },
        { "contradicted", new ObjectForm<ReconciliationOutcome.Contradicted>(static (json, outcome) => json.Add("arithmetic", AnyText, outcome.Arithmetic)) },
        { "fails", new ObjectForm<ReconciliationOutcome.Fails>(static (json, outcome) => json.Add("arithmetic", AnyText, outcome.Arithmetic)) },
        { "cannotBeEvaluated", new ObjectForm<ReconciliationOutcome.CannotBeEvaluated>(static (json, outcome) => json.AddList("missing", AnyText, outcome.Missing)) },
    };

    private static readonly JsonForm<EquationResult> EquationResults = new ObjectForm<EquationResult>(static (json, result) => json
        .Add("equation", Equations, result.Equation)
        .Add("outcome", Outcomes, result.Outcome));

    private static readonly JsonForm<IdentityResult> IdentityResults = new ObjectForm<IdentityResult>(static (json, result) => json
        .Add("identity", Identities, result.Identity)
        .AddList("equations", EquationResults, result.Equations)
        .Add("outcome", Outcomes, result.Outcome));

    private static readonly JsonForm<Reconciliation> Reconciliations = new ObjectForm<Reconciliation>(static (json, reconciliation) => json
        .AddList("results", IdentityResults, reconciliation.Results));

    internal static readonly JsonConverter[] Converters =
    [
        new FormConverter<Reconciliation>(Reconciliations),
        new FormConverter<IdentityResult>(IdentityResults),
        new FormConverter<EquationResult>(EquationResults),
        new FormConverter<ReconciliationOutcome>(Outcomes),
        new FormConverter<Identity>(Identities),
        new FormConverter<Equation>(Equations),
        new FormConverter<FigureSum>(Sums),
    ];

    /// <summary>A sum is its text: "directed − lifted + added".</summary>
    private sealed class SumForm : JsonForm<FigureSum>
    {
        internal override void Write(Utf8JsonWriter writer, FigureSum value) => writer.WriteStringValue(value.ToString());
    }
}
