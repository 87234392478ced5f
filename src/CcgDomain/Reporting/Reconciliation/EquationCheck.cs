namespace CcgDomain.Reporting;

/// <summary>Evaluates equations.</summary>
internal static class EquationCheck
{
    internal static EquationResult Evaluate(Equation equation, IReadOnlyDictionary<string, PublishedFigure> figures) => new(equation, Outcome(equation, figures));

    private static ReconciliationOutcome Outcome(Equation equation, IReadOnlyDictionary<string, PublishedFigure> figures)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var sum in SumsOf(equation))
        {
            sum.AddMissing(figures, missing);
        }

        return missing.Count > 0
            ? new ReconciliationOutcome.CannotBeEvaluated(missing.ToImmutable())
            : equation.Match(
                e => Equal(e.Sum.Evaluate(figures), e.Published.Evaluate(figures)),
                e => AtMost(e.Part.Evaluate(figures), e.Limit.Evaluate(figures)),
                e => RoundsTo(e.Part.Evaluate(figures), e.Whole.Evaluate(figures), e.Percentage.Evaluate(figures), e.Percentage.DecimalsOf(figures)),
                e => Near(e.Part.Evaluate(figures), e.Whole.Evaluate(figures), e.Described.Evaluate(figures), e.Tolerance),
                e => Attainable(e.Whole.Evaluate(figures), e.Percentage.Evaluate(figures), e.Percentage.DecimalsOf(figures)),
                e => SameAs(e.One.Evaluate(figures), e.Other.Evaluate(figures)));
    }

    private static FigureSum[] SumsOf(Equation equation) => equation.Match<FigureSum[]>(
        e => [e.Sum, e.Published],
        e => [e.Part, e.Limit],
        e => [e.Part, e.Whole, e.Percentage],
        e => [e.Part, e.Whole, e.Described],
        e => [e.Whole, e.Percentage],
        e => [e.One, e.Other]);

    private static ReconciliationOutcome Equal(FigureSum.Total sum, FigureSum.Total published) =>
        sum.Value.CompareTo(published.Value) == 0 ? Holds($"{sum.Terms} = {published.Terms}") : Fails($"{sum}, published {published}");

    private static ReconciliationOutcome AtMost(FigureSum.Total part, FigureSum.Total limit) =>
        part.Value.CompareTo(limit.Value) <= 0 ? Holds($"{part.Terms} ≤ {limit.Terms}") : Fails($"{part.Terms} > {limit.Terms}");

    private static ReconciliationOutcome RoundsTo(FigureSum.Total part, FigureSum.Total whole, FigureSum.Total percentage, int decimals)
    {
        if (whole.Value.Sign == 0)
        {
            return FailsWithoutShare(part, whole);
        }

        var share = part.Value / whole.Value;
        var arithmetic = $"{part.InBrackets} / {whole.InBrackets} rounds to {share.ToPercentage(decimals)}";
        return share.RoundedToPercent(decimals).CompareTo(percentage.Value) == 0 ? Holds(arithmetic) : Fails($"{arithmetic}, published {percentage.Terms}");
    }

    private static ReconciliationOutcome Near(FigureSum.Total part, FigureSum.Total whole, FigureSum.Total described, decimal tolerance)
    {
        if (whole.Value.Sign == 0)
        {
            return FailsWithoutShare(part, whole);
        }

        var share = part.Value / whole.Value;
        var isNear = (share - described.Value).Absolute().CompareTo(Ratio.OfPercent(tolerance)) <= 0;
        var arithmetic = $"{part.InBrackets} / {whole.InBrackets} is {share.ToPercentage(1)}, {(isNear ? "within" : "more than")} {Ratio.Of(tolerance)} points ";
        return isNear ? Holds($"{arithmetic}of {described.Terms}") : Fails($"{arithmetic}from {described.Terms}");
    }

    private static ReconciliationOutcome Attainable(FigureSum.Total whole, FigureSum.Total percentage, int decimals)
    {
        // If any whole number rounds to the percentage, one of the two nearest to the exact part does.
        var floor = (percentage.Value * whole.Value).Floor;
        for (var step = 0; step < 2 && whole.Value.Sign > 0; step++)
        {
            var part = new Ratio(floor + step, 1);
            if (part.CompareTo(whole.Value) <= 0 && (part / whole.Value).RoundedToPercent(decimals).CompareTo(percentage.Value) == 0)
            {
                return Holds($"{part} / {whole.InBrackets} rounds to {percentage.Terms}");
            }
        }

        return Fails($"no whole number of {whole.Terms} rounds to {percentage.Terms}");
    }

    private static ReconciliationOutcome SameAs(FigureSum.Total one, FigureSum.Total other)
    {
        var difference = (one.Value - other.Value).Absolute();
        return difference.Sign == 0
            ? Holds($"{one.Terms} and {other.Terms} agree")
            : new ReconciliationOutcome.Contradicted($"{one} and {other} differ by {difference}");
    }

    private static ReconciliationOutcome.Fails FailsWithoutShare(FigureSum.Total part, FigureSum.Total whole) =>
        Fails($"{part.InBrackets} / {whole.InBrackets} is no share: the whole is 0");

    private static ReconciliationOutcome.Holds Holds(string arithmetic) => new(arithmetic);

    private static ReconciliationOutcome.Fails Fails(string arithmetic) => new(arithmetic);
}
