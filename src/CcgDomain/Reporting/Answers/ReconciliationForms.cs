using System.Text.Json;
using System.Text.Json.Nodes;
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
            "equal", new ObjectForm<Equation.Equal>()
                .Add("sum", Sums, static equation => equation.Sum)
                .Add("published", Sums, static equation => equation.Published)
        },
        {
            "atMost", new ObjectForm<Equation.AtMost>()
                .Add("part", Sums, static equation => equation.Part)
                .Add("limit", Sums, static equation => equation.Limit)
        },
        {
            "roundsTo", new ObjectForm<Equation.RoundsTo>()
                .Add("part", Sums, static equation => equation.Part)
                .Add("whole", Sums, static equation => equation.Whole)
                .Add("percentage", Sums, static equation => equation.Percentage)
        },
        {
            "near", new ObjectForm<Equation.Near>()
                .Add("part", Sums, static equation => equation.Part)
                .Add("whole", Sums, static equation => equation.Whole)
                .Add("described", Sums, static equation => equation.Described)
                .Add("tolerance", Amount, static equation => equation.Tolerance)
        },
        {
            "attainable", new ObjectForm<Equation.Attainable>()
                .Add("whole", Sums, static equation => equation.Whole)
                .Add("percentage", Sums, static equation => equation.Percentage)
        },
        {
            "sameAs", new ObjectForm<Equation.SameAs>()
                .Add("one", Sums, static equation => equation.One)
                .Add("other", Sums, static equation => equation.Other)
        },
    };

    private static readonly JsonForm<Identity> Identities = new ObjectForm<Identity>()
        .Add("id", AnyText, static identity => identity.Id)
        .Add("statement", AnyText, static identity => identity.Statement)
        .AddList("equations", Equations, static identity => identity.Equations)
        .AddOptional("note", AnyText, static identity => identity.Note);

    private static readonly JsonForm<ReconciliationOutcome> Outcomes = new ChoiceForm<ReconciliationOutcome>("outcome")
    {
        { "holds", new ObjectForm<ReconciliationOutcome.Holds>().Add("arithmetic", AnyText, static outcome => outcome.Arithmetic) },
        { "contradicted", new ObjectForm<ReconciliationOutcome.Contradicted>().Add("arithmetic", AnyText, static outcome => outcome.Arithmetic) },
        { "fails", new ObjectForm<ReconciliationOutcome.Fails>().Add("arithmetic", AnyText, static outcome => outcome.Arithmetic) },
        { "cannotBeEvaluated", new ObjectForm<ReconciliationOutcome.CannotBeEvaluated>().AddList("missing", AnyText, static outcome => outcome.Missing) },
    };

    private static readonly JsonForm<EquationResult> EquationResults = new ObjectForm<EquationResult>()
        .Add("equation", Equations, static result => result.Equation)
        .Add("outcome", Outcomes, static result => result.Outcome);

    private static readonly JsonForm<IdentityResult> IdentityResults = new ObjectForm<IdentityResult>()
        .Add("identity", Identities, static result => result.Identity)
        .AddList("equations", EquationResults, static result => result.Equations)
        .Add("outcome", Outcomes, static result => result.Outcome);

    private static readonly JsonForm<Reconciliation> Reconciliations = new ObjectForm<Reconciliation>()
        .AddList("results", IdentityResults, static reconciliation => reconciliation.Results);

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

        internal override JsonObject Describe() => AnyText.Describe();
    }
}
