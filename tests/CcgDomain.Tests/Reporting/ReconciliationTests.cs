using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Reporting;

public class ReconciliationTests
{
    [Theory]
    [InlineData("F-01", "holds: 34 + 67 + 62 + 48 = 211")]
    [InlineData("F-02", "holds: (34 + 67 + 62) / 211 rounds to 77 %")]
    [InlineData("F-03", "holds: 43 + 168 = 211; 8 + 19 + 6 + 10 = 43; 26 + 48 + 56 + 38 = 168")]
    [InlineData("F-04", "holds: 0 + 3 + 5 + 7 = 15")]
    [InlineData("F-05", "holds: 43 + 63 = 106")]
    [InlineData("F-06", "holds: 211 − 106 = 105")]
    [InlineData("F-07", "holds: 15 − 2 + 1 = 14")]
    [InlineData("F-08", "holds: 106 / 211 is 50.2 %, within 2 points of 1/2; 43 / 211 is 20.4 %, within 2 points of 20 %")]
    [InlineData("F-09", "holds: 45 / 61 rounds to 74 %")]
    [InlineData("F-10", "holds: 224 + 132 + 65 + 64 + 52 + 50 = 587 (inferred); 191 ≤ 587 (inferred)")]
    [InlineData("F-11", "holds: 20 + 45 + 9 = 74; 74 / 211 is 35.1 %, within 2 points of 1/3")]
    [InlineData("F-12", "fails: 19 + 110 + 74 = 203, published 196")]
    [InlineData("F-13", "holds: 106 + 46 = 152; 211 − 152 = 59")]
    [InlineData("F-14", "holds: 152 + 28 = 180; 211 − 180 = 31 (inferred)")]
    [InlineData("F-15", "fails: 38 / 168 rounds to 23 %, published 46 %")]
    [InlineData("F-16", "holds: 63 + 87 + 59 (inferred) = 209")]
    [InlineData("F-17", "contradicted: 115 + 68 + 26 = 209; 63 + 52 = 115; 63 + 51 = 114; 115 and 114 differ by 1")]
    [InlineData("F-18", "holds: 174 + 33 = 207")]
    [InlineData("F-19", "holds: 78 (inferred) + 132 + 1 = 211")]
    [InlineData("F-20", "holds: 26 + 91 + 82 + 10 = 209")]
    [InlineData("F-21", "holds: 20 (inferred) / 207 rounds to 9.7 %; 100 (inferred) / 207 rounds to 48.3 %; 69 (inferred) / 207 rounds to 33.3 %; 18 (inferred) / 207 rounds to 8.7 %; 20 (inferred) + 100 (inferred) + 69 (inferred) + 18 (inferred) = 207")]
    [InlineData("F-22", "holds: 24 (inferred) / 195 (inferred) rounds to 12.3 %; 102 (inferred) / 195 (inferred) rounds to 52.3 %; 58 (inferred) / 195 (inferred) rounds to 29.7 %; 11 (inferred) / 195 (inferred) rounds to 5.6 %; 24 (inferred) + 102 (inferred) + 58 (inferred) + 11 (inferred) = 195 (inferred)")]
    [InlineData("F-23", "holds: 22 / 191 rounds to 12 %; 103 / 191 rounds to 54 %; 55 / 191 rounds to 29 %; 9 / 191 rounds to 5 %")]
    [InlineData("F-24", "fails: 18 (inferred) − 11 + 5 = 12, published 11 (inferred)")]
    public void Each_identity_gives_its_outcome_with_the_arithmetic_shown(string id, string outcome) => Assert.Equal(
        outcome,
        Assert.Single(Reconciliation.Check(PublishedFigures.All).Results, result => result.Identity.Id == id).Outcome.ToString());

    [Fact]
    public void Three_identities_fail_one_is_contradicted_and_the_rest_hold()
    {
        var checkedAll = Reconciliation.Check(PublishedFigures.All);
        Assert.Equal(Enumerable.Range(1, 24).Select(n => $"F-{n:D2}"), checkedAll.Results.Select(result => result.Identity.Id));
        Assert.Equal(["F-12", "F-15", "F-24"], checkedAll.Failing.Select(result => result.Identity.Id));
        Assert.Equal(["F-17"], checkedAll.Contradicted.Select(result => result.Identity.Id));
        Assert.Empty(checkedAll.NotEvaluated);
        Assert.Equal(20, checkedAll.Holding.Length);
    }

    [Fact]
    public void An_identity_that_does_not_hold_has_a_note()
    {
        var checkedAll = Reconciliation.Check(PublishedFigures.All);
        Assert.All([.. checkedAll.Failing, .. checkedAll.Contradicted], result => Assert.NotNull(result.Identity.Note));
        Assert.StartsWith("F-12 fails: 19 + 110 + 74 = 203, published 196. No source explains it.", checkedAll.Failing[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_identity_is_found_by_its_id()
    {
        Assert.All(PublishedIdentities.All, each => Assert.True(PublishedIdentities.TryFind(each.Id, out var found) && found.Equals(each)));
        Assert.False(PublishedIdentities.TryFind("F-25", out _));
        Assert.False(PublishedIdentities.TryFind(null, out _));
    }

    [Fact]
    public void An_identity_with_a_missing_figure_cannot_be_evaluated_and_names_it()
    {
        var result = Check("F-03", PublishedFigures.All.RemoveAll(figure => figure.Id is "with-wave-1" or "without"));
        var cannot = Assert.IsType<ReconciliationOutcome.CannotBeEvaluated>(result.Outcome);
        Assert.Equal(["without", "with-wave-1"], cannot.Missing.AsEnumerable());
        Assert.Equal("cannot be evaluated: no figure without, with-wave-1", cannot.ToString());
        Assert.Equal(24, Reconciliation.Check([]).NotEvaluated.Length);
    }

    [Fact]
    public void Two_accounts_that_differ_are_shown_beside_sums_that_hold()
    {
        Assert.Equal(
            ["115 + 68 + 26 = 209", "63 + 52 = 115", "63 + 51 = 114", ""],
            Check("F-17", PublishedFigures.All).Equations.Select(equation => equation.Outcome is ReconciliationOutcome.Holds holds ? holds.Arithmetic : ""));
    }

    [Fact]
    public void A_failure_is_not_hidden_behind_a_missing_figure()
    {
        var identity = new Identity("X-01", "Both.", [new Equation.Equal("a", "b"), new Equation.Equal("a", "not-there")]);
        var result = Assert.Single(Reconciliation.Check([Figure("a", 1), Figure("b", 2)], [identity]).Results);
        Assert.Equal("fails: 1, published 2", result.Outcome.ToString());
        Assert.Equal("cannot be evaluated: no figure not-there", result.Equations[1].ToString());
    }

    [Fact]
    public void A_changed_figure_makes_its_identities_fail()
    {
        var changed = PublishedFigures.All.Select(figure => figure.Id == "decided-wave-3" ? Figure("decided-wave-3", 63) : figure).ToList();
        Assert.Equal(["F-01", "F-02", "F-12", "F-15", "F-24"], Reconciliation.Check(changed).Failing.Select(result => result.Identity.Id));
        Assert.Equal("fails: 34 + 67 + 63 + 48 = 212, published 211", Check("F-01", changed).Outcome.ToString());
        Assert.Equal("fails: (34 + 67 + 63) / 211 rounds to 78 %, published 77 %", Check("F-02", changed).Outcome.ToString());
    }

    [Fact]
    public void Identities_of_your_own_are_checked_with_the_published_ones()
    {
        var planned = new Identity("X-01", "The plan adds up.",
            [new Equation.Equal(FigureSum.Of("planned-wave-1", "planned-wave-2", "planned-wave-3", "planned-wave-4"), "planned")]);
        var shares = new Identity("X-02", "The regional shares of February 2015 are right.",
        [
            new Equation.RoundsTo("approved-north-2015", "ccgs-north-2015", "share-approved-north-2015"),
            new Equation.RoundsTo("approved-midlands-2015", "ccgs-midlands-2015", "share-approved-midlands-2015"),
            new Equation.RoundsTo("approved-south-2015", "ccgs-south-2015", "share-approved-south-2015"),
            new Equation.RoundsTo("approved-london-2015", "ccgs-london-2015", "share-approved-london-2015"),
        ]);
        var all = Reconciliation.Check(PublishedFigures.All, [.. PublishedIdentities.All, planned, shares]);
        Assert.Equal(26, all.Results.Length);
        Assert.Equal("holds: 35 + 70 + 67 + 40 = 212", all.Results[24].Outcome.ToString());
        Assert.Equal(
            "holds: 24 / 68 (inferred) rounds to 35.3 %; 26 / 61 (inferred) rounds to 42.6 %; 8 / 50 (inferred) rounds to 16 %; 6 / 32 (inferred) rounds to 18.8 %",
            all.Results[25].Outcome.ToString());
    }

    [Fact]
    public void Each_kind_of_equation_shows_why_it_fails()
    {
        ImmutableArray<PublishedFigure> figures = [Figure("zero", 0), Figure("three", 3), Figure("four", 4), Figure("half", 0.5m)];
        var ten = FigureSum.Constant(new FigureValue.Percentage(10));
        Assert.Equal(
            [
                "fails: 3 + 4 = 7, published 4 − 3 = 1",
                "fails: 4 − 3 − 4 = −3, published 0",
                "holds: 4 − 3 − 4 = 0 − 3",
                "holds: 3 + 0.5 = 4 − 0.5",
                "fails: 4 > 3",
                "fails: 3 / 4 rounds to 75 %, published 10 %",
                "fails: 3 / 4 is 75.0 %, more than 2 points from 10 %",
                "holds: 3 / 4 is 75.0 %, within 65 points of 10 %",
                "fails: 3 / 4 is 75.0 %, more than 64.9 points from 10 %",
                "fails: no whole number of 3 rounds to 10 %",
                "holds: 2 / (3 + 4) rounds to 29 %",
                "holds: 2 / 200 rounds to 1 %",
                "fails: no whole number of 0 rounds to 10 %",
                "fails: 3 / 0 is no share: the whole is 0",
                "fails: 3 / 0 is no share: the whole is 0",
                "contradicted: 3 and 4 differ by 1",
                "contradicted: 4 − 3 = 1 and 3 differ by 2",
                "holds: 3 and 3 agree",
                "fails: 10 % + 1/3 = 130/3 %, published 10 %",
            ],
            Outcomes(
                figures,
                new Equation.Equal(FigureSum.Of("three", "four"), FigureSum.Of("four").Less("three")),
                new Equation.Equal(FigureSum.Of("four").Less("three").Less("four"), "zero"),
                new Equation.Equal(FigureSum.Of("four").Less("three").Less("four"), FigureSum.Of("zero").Less("three")),
                new Equation.Equal(FigureSum.Of("three").Plus("half"), FigureSum.Of("four").Less("half")),
                new Equation.AtMost("four", "three"),
                new Equation.RoundsTo("three", "four", ten),
                new Equation.Near("three", "four", ten),
                new Equation.Near("three", "four", ten, 65),
                new Equation.Near("three", "four", ten, 64.9m),
                new Equation.Attainable("three", ten),
                new Equation.Attainable(FigureSum.Of("three", "four"), FigureSum.Constant(new FigureValue.Percentage(29))),
                new Equation.Attainable(FigureSum.Constant(new FigureValue.Number(200)), FigureSum.Constant(new FigureValue.Percentage(1))),
                new Equation.Attainable("zero", ten),
                new Equation.RoundsTo("three", "zero", ten),
                new Equation.Near("three", "zero", ten),
                new Equation.SameAs("three", "four"),
                new Equation.SameAs(FigureSum.Of("four").Less("three"), "three"),
                new Equation.SameAs("three", "three"),
                new Equation.Equal(Sum(ten, "third"), ten)));
    }

    [Fact]
    public void Impossible_shares_are_computed_and_fail()
    {
        ImmutableArray<PublishedFigure> figures = [Figure("three", 3), Figure("four", 4)];
        var less = FigureSum.Of("three").Less("four");
        Assert.Equal(
            [
                "fails: 4 / (3 − 4) rounds to −400 %, published 1/3",
                "fails: 4 / (3 − 4) is −400.0 %, more than 2 points from 1/3",
                "fails: no whole number of 3 rounds to 150 %",
                "fails: no whole number of 3 − 4 rounds to 0 %",
                "fails: 3 / 4 rounds to 75 %, published 1/3",
                "fails: 3 / 4 rounds to 75 %, published 1/3 + 1/3",
            ],
            Outcomes(
                figures,
                new Equation.RoundsTo("four", less, "third"),
                new Equation.Near("four", less, "third"),
                new Equation.Attainable("three", FigureSum.Constant(new FigureValue.Percentage(150))),
                new Equation.Attainable(less, FigureSum.Constant(new FigureValue.Percentage(0))),
                new Equation.RoundsTo("three", "four", "third"),
                new Equation.RoundsTo("three", "four", FigureSum.Of("third").Plus("third"))));
    }

    [Fact]
    public void Each_result_names_the_equation_that_was_checked() => Assert.All(
        Reconciliation.Check(PublishedFigures.All).Results,
        result => Assert.Equal(result.Identity.Equations.AsEnumerable(), result.Equations.Select(each => each.Equation)));

    [Fact]
    public void Attainable_agrees_with_trying_every_number()
    {
        for (var whole = 1; whole <= 120; whole++)
        {
            var attained = Enumerable.Range(0, whole + 1).Select(part => Share.Of(part, whole).ToPercentage()).ToHashSet();
            for (var percent = 0; percent <= 100; percent++)
            {
                var outcome = Assert.Single(Outcomes(
                    [Figure("whole", whole)],
                    new Equation.Attainable("whole", FigureSum.Constant(new FigureValue.Percentage(percent)))));
                Assert.Equal(attained.Contains($"{percent} %"), outcome.StartsWith("holds", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void An_outcome_matches_by_its_case()
    {
        static string Name(ReconciliationOutcome outcome) => outcome.Match(_ => "holds", _ => "contradicted", _ => "fails", _ => "cannot");
        Assert.Equal("holds", Name(Check("F-01", PublishedFigures.All).Outcome));
        Assert.Equal("contradicted", Name(Check("F-17", PublishedFigures.All).Outcome));
        Assert.Equal("fails", Name(Check("F-12", PublishedFigures.All).Outcome));
        Assert.Equal("cannot", Name(Check("F-12", []).Outcome));
    }

    [Fact]
    public void Sums_equations_and_identities_are_equal_by_content()
    {
        Assert.Equal(FigureSum.Of("a", "b"), FigureSum.Of("a").Plus("b"));
        Assert.NotEqual(FigureSum.Of("a", "b"), FigureSum.Of("a").Less("b"));
        Assert.Equal(FigureSum.Of("a", "b").GetHashCode(), FigureSum.Of("a").Plus("b").GetHashCode());
        Assert.Equal("a + b − c", FigureSum.Of("a", "b").Less("c").ToString());
        Assert.Equal(new Equation.Equal("a", "b"), new Equation.Equal("a", "b"));
        Assert.Equal(new Identity("X", "s", [new Equation.Equal("a", "b")]), new Identity("X", "s", [new Equation.Equal("a", "b")]));
        Assert.NotEqual(new Identity("X", "s", [new Equation.Equal("a", "b")]), new Identity("X", "s", [new Equation.Equal("a", "c")]));
        Assert.Equal(Check("F-12", []).Outcome, Check("F-12", []).Outcome);
    }

    [Fact]
    public void Invalid_arguments_are_named()
    {
        var figure = Figure("a", 1);
        Assert.Equal("figures", Assert.Throws<ArgumentNullException>(() => Reconciliation.Check(null!)).ParamName);
        Assert.Equal("figures", Assert.Throws<ArgumentException>(() => Reconciliation.Check([figure, figure])).ParamName);
        Assert.Equal("figures", Assert.Throws<ArgumentException>(() => Reconciliation.Check([null!])).ParamName);
        Assert.Equal("identities", Assert.Throws<ArgumentNullException>(() => Reconciliation.Check([figure], null!)).ParamName);
        Assert.Equal("identities", Assert.Throws<ArgumentException>(() => Reconciliation.Check([], [PublishedIdentities.All[0], PublishedIdentities.All[0]])).ParamName);
        Assert.Equal("identities", Assert.Throws<ArgumentException>(() => Reconciliation.Check([], [null!])).ParamName);
        Assert.Equal("figureIds", Assert.Throws<ArgumentException>(() => FigureSum.Of()).ParamName);
        Assert.Equal("figureIds", Assert.Throws<ArgumentException>(() => FigureSum.Of("a", " ")).ParamName);
        Assert.Equal("equations", Assert.Throws<ArgumentException>(() => new Identity("X", "s", default)).ParamName);
        Assert.Equal("equations", Assert.Throws<ArgumentException>(() => new Identity("X", "s", [])).ParamName);
        Assert.Equal("equations", Assert.Throws<ArgumentException>(() => new Identity("X", "s", [null!])).ParamName);
        Assert.Equal("tolerance", Assert.Throws<ArgumentOutOfRangeException>(() => new Equation.Near("a", "b", "c", -1)).ParamName);
        Assert.Throws<ArgumentNullException>(() => new Equation.Equal("a", null!));
    }

    private static FigureSum Sum(FigureSum first, string id) => first.Plus(id);

    private static IdentityResult Check(string id, IEnumerable<PublishedFigure> figures) =>
        Assert.Single(Reconciliation.Check(figures).Results, result => result.Identity.Id == id);

    private static IEnumerable<string> Outcomes(ImmutableArray<PublishedFigure> figures, params Equation[] equations)
    {
        var third = new PublishedFigure(
            "third", PublishedDate.Parse("2013", null), "England", "a share", new FigureValue.Fraction(Share.Of(1, 3)), "CCGs", new("A test", null, (Uri?)null), RuleBasis.Reported);
        return Assert.Single(Reconciliation.Check(figures.Add(third), [new("X", "A test.", [.. equations])]).Results).Equations.Select(each => each.ToString());
    }

    private static PublishedFigure Figure(string id, decimal number) =>
        new(id, PublishedDate.Parse("2013", null), "England", "a quantity", new FigureValue.Number(number), "CCGs", new("A test", null, (Uri?)null), RuleBasis.Reported);
}
