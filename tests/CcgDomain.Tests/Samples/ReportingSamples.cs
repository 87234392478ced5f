using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Samples;

public sealed class ReportingSamples : ISamples
{
    public IEnumerable<object> Make() =>
    [
        Share.Of(0, 0),
        Share.Of(0, 1),
        Share.Of(1, 3),
        Share.Of(1, 2),
        Share.Of(2, 4),
        Share.Of(163, 211),
        new FigureValue.Number(211),
        new FigureValue.Number(0.5m),
        new FigureValue.Percentage(16),
        new FigureValue.Percentage(16.0m),
        new FigureValue.Fraction(Share.Of(1, 2)),
        new FigureValue.Fraction(Share.Of(2, 4)),
        Figure("a", 1),
        Figure("a", 2),
        Figure("b", 1),
        FigureSum.Of("a"),
        FigureSum.Of("a", "b"),
        FigureSum.Of("b", "a"),
        FigureSum.Of("a").Less("b"),
        FigureSum.Constant(new FigureValue.Number(1)),
        new Equation.Equal("a", "b"),
        new Equation.Equal("a", "c"),
        new Equation.AtMost("a", "b"),
        new Equation.AtMost("a", "c"),
        new Equation.RoundsTo("a", "b", "c"),
        new Equation.RoundsTo("a", "b", "d"),
        new Equation.Near("a", "b", "c"),
        new Equation.Near("a", "b", "c", 1),
        new Equation.Attainable("a", "b"),
        new Equation.Attainable("a", "c"),
        new Equation.SameAs("a", "b"),
        new Equation.SameAs("a", "c"),
        new Identity("X-01", "One.", [new Equation.Equal("a", "b")]),
        new Identity("X-01", "One.", [new Equation.Equal("a", "c")]),
        new Identity("X-01", "One.", [new Equation.Equal("a", "b")], "A note."),
        .. Check("a", "b", "no-such-figure").Results.SelectMany(result => result.Equations),
        .. Check("a", "b", "no-such-figure").Results.SelectMany(result => result.Equations).Select(result => result.Outcome),
        .. Check("c", "d", "nor-this").Results.SelectMany(result => result.Equations).Select(result => result.Outcome),
    ];

    // One of each outcome.
    private static Reconciliation Check(string one, string other, string missing) => Reconciliation.Check(
        [Figure("a", 1), Figure("b", 2), Figure("c", 3), Figure("d", 4)],
        [new("X-01", "One.", [new Equation.Equal(one, one), new Equation.Equal(one, other), new Equation.SameAs(one, other), new Equation.Equal(one, missing)])]);

    private static PublishedFigure Figure(string id, decimal number) => new(
        id,
        PublishedDate.Parse("2013-Q4", null),
        "England",
        "CCGs",
        new FigureValue.Number(number),
        "CCGs",
        new("A source", null, (Uri?)null),
        RuleBasis.Reported);
}
