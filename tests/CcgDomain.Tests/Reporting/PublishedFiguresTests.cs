using System.Globalization;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Reporting;

public class PublishedFiguresTests
{
    /// <summary>The figures of the five published accounts, and the totals of waves, reviews and models.</summary>
    private const string ExpectedFigures = """
        share-authorised-waves-1-to-3 | 2013-02 | 77 % of CCGs
        clinical-involvement-wave-3 | 2013-02 | 30 conditions
        joint-commissioning-wave-3 | 2013-02 | 20 conditions
        directed-wave-3 | 2013-02 | 5 CCGs
        ccgs-midlands | 2013-02 | 61 CCGs
        share-authorised-midlands | 2013-02 | 74 % of CCGs
        conditions-midlands | 2013-02 | 191 conditions
        conditions-plans | 2013-02 | 224 conditions
        conditions-governance | 2013-02 | 132 conditions
        conditions-collaboration | 2013-02 | 65 conditions
        conditions-clinical-focus | 2013-02 | 64 conditions
        conditions-engagement | 2013-02 | 52 conditions
        conditions-leadership | 2013-02 | 50 conditions
        conditions-waves-1-to-3 | 2013-02 | 587 conditions
        ccgs | 2013-03 | 211 CCGs
        primary-care-trusts | 2013-03 | 152 primary care trusts
        decided-wave-4 | 2013-03 | 48 CCGs
        criteria | 2013-03 | 119 criteria
        without | 2013-03 | 43 CCGs
        share-without | 2013-03 | around 20 % of CCGs
        with | 2013-03 | 168 CCGs
        directed | 2013-03 | 15 CCGs
        member-practices | 2013-03 | more than 8,000 practices
        budget | 2013-04 | 65 billion pounds
        nhs-budget | 2013-03 | 95 billion pounds
        cleared-march-2013 | 2013-03 | 63 CCGs
        full-march-2013 | 2013-03 | 106 CCGs
        share-full-march-2013 | 2013-03 | around 1/2 of CCGs
        reduced-march-2013 | 2013-03 | 47 CCGs
        conditional-march-2013 | 2013-03 | 105 CCGs
        few-conditions-march-2013 | 2013-03 | 55 CCGs
        many-conditions-march-2013 | 2013-03 | 50 CCGs
        lifted-march-2013 | 2013-03 | 2 CCGs
        added-march-2013 | 2013-03 | 1 CCGs
        directed-march-2013 | 2013-03 | 14 CCGs
        bidders | 2014-07-03 | 196 CCGs
        not-bidding | 2014-07-03 | 15 CCGs
        bids-a | 2014-07-03 | 19 CCGs
        bids-b | 2014-07-03 | 110 CCGs
        bids-c | 2014-07-03 | 74 CCGs
        ready-now | 2014-07-03 | 20 CCGs
        ready-soon | 2014-07-03 | 45 CCGs
        ready-later | 2014-07-03 | 9 CCGs
        share-ready | 2014-07-03 | around 1/3 of CCGs
        responsibilities | 2015-01 | 7 responsibilities
        recommendations | 2015-01 | 5 recommendations
        share-of-budget | 2013 | more than 2/3 of the commissioning budget
        share-of-conditional-in-wave-4 | 2013-03 | 46 % of CCGs with conditions
        planned-wave-1 | 2012-05-23 | 35 CCGs
        planned-wave-2 | 2012-05-23 | 70 CCGs
        planned-wave-3 | 2012-05-23 | 67 CCGs
        planned-wave-4 | 2012-05-23 | 40 CCGs
        planned | 2012-05-23 | 212 CCGs
        allocated-wave-1 | 2012-09 | 35 CCGs
        allocated-wave-2 | 2012-09 | 67 CCGs
        allocated-wave-3 | 2012-09 | 65 CCGs
        allocated-wave-4 | 2012-09 | 45 CCGs
        allocated | 2012-09 | 212 CCGs
        applied-wave-1 | 2012-11 | 35 CCGs
        applied-wave-2 | 2012-11 | 67 CCGs
        applied-wave-3 | 2012-11 | 63 CCGs
        applied-wave-4 | 2012-11 | 46 CCGs
        applied | 2012-11 | 211 CCGs
        decided-wave-1 | 2012-12-11 | 34 CCGs
        decided-wave-2 | 2013-01-22 | 67 CCGs
        decided-wave-3 | 2013-02 | 62 CCGs
        without-wave-1 | 2012-12-11 | 8 CCGs
        without-wave-2 | 2013-01-22 | 19 CCGs
        without-wave-3 | 2013-02 | 6 CCGs
        without-wave-4 | 2013-03 | 10 CCGs
        with-wave-1 | 2012-12-11 | 26 CCGs
        with-wave-2 | 2013-01-22 | 48 CCGs
        with-wave-3 | 2013-02 | 56 CCGs
        with-wave-4 | 2013-03 | 38 CCGs
        directed-wave-1 | 2012-12-11 | 0 CCGs
        directed-wave-2 | 2013-01-22 | 3 CCGs
        directed-wave-4 | 2013-03 | 7 CCGs
        with-wave-2-not-directed | 2013-01-22 | 45 CCGs
        level-iii-wave-1 | 2012-12-11 | 9 CCGs
        level-iii-wave-2 | 2013-01-22 | 17 CCGs
        most-wave-1 | 2012-12-11 | 14 conditions
        most-wave-2 | 2013-01-22 | 24 conditions
        without-waves-1-and-2 | 2013-01-22 | 27 CCGs
        directed-midlands | 2013-03 | 5 CCGs
        directions-midlands | 2013-03 | 15 directions
        average-midlands | 2013-03 | 6 conditions
        cleared-july-2013 | 2013-07-25 | 46 CCGs
        reduced-july-2013 | 2013-07-25 | 51 CCGs
        full-july-2013 | 2013-07-25 | 152 CCGs
        conditional-july-2013 | 2013-07-25 | 59 CCGs
        directed-july-2013 | 2013-07-25 | 8 CCGs
        directed-to-full-july-2013 | 2013-07-25 | 2 CCGs
        subject-plans-july-2013 | 2013-07-25 | 43 % of conditions
        subject-skills-july-2013 | 2013-07-25 | 11 % of conditions
        subject-oversight-july-2013 | 2013-07-25 | 10 % of conditions
        subject-inherited-july-2013 | 2013-07-25 | 5 % of conditions
        subject-constitution-july-2013 | 2013-07-25 | 4 % of conditions
        cleared-autumn-2013 | 2013-Q4 | 28 CCGs
        full-autumn-2013 | 2013-Q4 | 180 CCGs
        conditional-autumn-2013 | 2013-Q4 | 31 CCGs
        directed-autumn-2013 | 2013-Q4 | 7 CCGs
        directed-january-2014 | 2014-01 | 5 CCGs
        full-2014 | 2014 | 192 CCGs
        share-full-2014 | 2014 | 91 % of CCGs
        conditional-2014 | 2014 | 19 CCGs
        directed-may-2014 | 2014-05 | 3 CCGs
        applied-delegated-2015 | 2015-01 | 77 CCGs
        share-applied-delegated-2015 | 2015-01 | 37 % of CCGs
        surveyed-2015 | 2015-01 | 198 CCGs
        surveyed-delegated-2015 | 2015-01 | 77 CCGs
        surveyed-joint-2015 | 2015-01 | 90 CCGs
        surveyed-greater-involvement-2015 | 2015-01 | 26 CCGs
        surveyed-none-2015 | 2015-01 | 5 CCGs
        not-surveyed-2015 | 2015-01 | 13 CCGs
        approved-2015 | 2015-02-18 | 64 CCGs
        approved-conditionally-2015 | 2015-02-18 | 1 CCGs
        not-approved-2015 | 2015-02-18 | 12 CCGs
        approved-north-2015 | 2015-02-18 | 24 CCGs
        approved-midlands-2015 | 2015-02-18 | 26 CCGs
        approved-south-2015 | 2015-02-18 | 8 CCGs
        approved-london-2015 | 2015-02-18 | 6 CCGs
        share-approved-north-2015 | 2015-02-18 | 35.3 % of CCGs
        share-approved-midlands-2015 | 2015-02-18 | 42.6 % of CCGs
        share-approved-south-2015 | 2015-02-18 | 16 % of CCGs
        share-approved-london-2015 | 2015-02-18 | 18.8 % of CCGs
        ccgs-north-2015 | 2015-02-18 | 68 CCGs
        ccgs-midlands-2015 | 2015-02-18 | 61 CCGs
        ccgs-south-2015 | 2015-02-18 | 50 CCGs
        ccgs-london-2015 | 2015-02-18 | 32 CCGs
        approved-joint-2015 | 2015-03-06 | 87 CCGs
        approved-either-2015 | 2015-03-06 | 151 CCGs
        share-approved-either-2015 | 2015-03-06 | 71 % of CCGs
        ccgs-2015 | 2015-04-01 | 209 CCGs
        delegated-2015 | 2015-04-01 | 63 CCGs
        joint-2015 | 2015-04-01 | 87 CCGs
        other-2015 | 2015-04-01 | 59 CCGs
        approved-december-2015 | 2015-12 | 52 CCGs
        approved-march-2016 | 2016-03 | 51 CCGs
        ccgs-2016 | 2016-04-01 | 209 CCGs
        delegated-2016 | 2016-04-01 | 114 CCGs
        delegated-2016-split | 2016-04-01 | 115 CCGs
        joint-2016-split | 2016-04-01 | 68 CCGs
        other-2016-split | 2016-04-01 | 26 CCGs
        ccgs-2017 | 2017-04-01 | 207 CCGs
        delegated-2017 | 2017-04-01 | 174 CCGs
        not-delegated-2017 | 2017-04-01 | 33 CCGs
        ccgs-2018 | 2018-04-01 | 195 CCGs
        ccgs-2019 | 2019-04-01 | 191 CCGs
        ccgs-2020 | 2020-04-01 | 135 CCGs
        ccgs-2021 | 2021-04-01 | 106 CCGs
        delegated-2021 | 2021-04-01 | 106 CCGs
        joint-2021 | 2021-04-01 | 0 CCGs
        assured-2013-14 | 2013-14 | 78 CCGs
        assured-with-support-2013-14 | 2013-14 | 132 CCGs
        not-assured-2013-14 | 2013-14 | 1 CCGs
        rated-2015-16 | 2015-16 | 209 CCGs
        outstanding-2015-16 | 2015-16 | 10 CCGs
        good-2015-16 | 2015-16 | 82 CCGs
        requires-improvement-2015-16 | 2015-16 | 91 CCGs
        inadequate-2015-16 | 2015-16 | 26 CCGs
        inadequate-2016-17 | 2016-17 | 23 CCGs
        share-outstanding-2017-18 | 2017-18 | 9.7 % of rated CCGs
        share-good-2017-18 | 2017-18 | 48.3 % of rated CCGs
        share-requires-improvement-2017-18 | 2017-18 | 33.3 % of rated CCGs
        share-inadequate-2017-18 | 2017-18 | 8.7 % of rated CCGs
        outstanding-2017-18 | 2017-18 | 20 CCGs
        good-2017-18 | 2017-18 | 100 CCGs
        requires-improvement-2017-18 | 2017-18 | 69 CCGs
        inadequate-2017-18 | 2017-18 | 18 CCGs
        share-outstanding-2018-19 | 2018-19 | 12.3 % of rated CCGs
        share-good-2018-19 | 2018-19 | 52.3 % of rated CCGs
        share-requires-improvement-2018-19 | 2018-19 | 29.7 % of rated CCGs
        share-inadequate-2018-19 | 2018-19 | 5.6 % of rated CCGs
        outstanding-2018-19 | 2018-19 | 24 CCGs
        good-2018-19 | 2018-19 | 102 CCGs
        requires-improvement-2018-19 | 2018-19 | 58 CCGs
        inadequate-2018-19 | 2018-19 | 11 CCGs
        newly-inadequate-2018-19 | 2018-19 | 5 CCGs
        no-longer-inadequate-2018-19 | 2018-19 | 11 CCGs
        outstanding-2019-20 | 2019-20 | 22 CCGs
        share-outstanding-2019-20 | 2019-20 | 12 % of rated CCGs
        share-good-2019-20 | 2019-20 | 54 % of rated CCGs
        share-requires-improvement-2019-20 | 2019-20 | 29 % of rated CCGs
        share-inadequate-2019-20 | 2019-20 | 5 % of rated CCGs
        special-measures-july-2016 | 2016-07 | 9 CCGs
        special-measures-august-2018 | 2018-08 | 4 CCGs
        """;

    [Fact]
    public void Every_published_number_is_included_with_its_date_and_no_other() =>
        Assert.Equal(
            ExpectedFigures.Split('\n', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal),
            PublishedFigures.All.Select(Line).Order(StringComparer.Ordinal));

    // The reasons of the conditions that were left in July 2013, each with the criteria whose text is known to be about it.
    [Fact]
    public void The_reasons_of_conditions_name_criteria_that_are_known()
    {
        var reasons = PublishedFigures.Find("share of the remaining conditions", on: new(2013, 7, 25));
        Assert.Equal(["43 %", "11 %", "10 %", "5 %", "4 %"], reasons.Select(figure => figure.Value.ToString()));
        var named = reasons.SelectMany(figure => System.Text.RegularExpressions.Regex.Matches(figure.Note!, "[1-6][.][0-9]([.][0-9])?[A-G]").Select(match => match.Value)).ToList();
        Assert.Equal(15, named.Count);
        Assert.Equal(named.Distinct(), named);
        Assert.All(named, code => Assert.True(CcgDomain.Authorisation.Criteria.TryFind(CcgDomain.Authorisation.CriterionCode.Parse(code), out _), code));
    }

    [Fact]
    public void Every_figure_names_its_source_and_its_basis() => Assert.All(PublishedFigures.All, figure =>
    {
        Assert.False(string.IsNullOrWhiteSpace(figure.Source.Title));
        Assert.Contains(figure.Basis, (RuleBasis[])[RuleBasis.Guidance, RuleBasis.Reported, RuleBasis.Inferred]);
        Assert.True(figure.Source.Url is { IsAbsoluteUri: true } || figure.Source.Title.Contains("201", StringComparison.Ordinal));
    });

    [Fact]
    public void What_no_source_prints_is_marked_as_inferred() => Assert.Equal(
        [
            "applied-wave-3", "assured-2013-14", "ccgs-2018", "ccgs-london-2015", "ccgs-midlands-2015", "ccgs-north-2015", "ccgs-south-2015", "conditional-2014",
            "conditional-autumn-2013", "conditions-waves-1-to-3", "directed-january-2014", "full-2014", "good-2017-18", "good-2018-19", "inadequate-2017-18", "inadequate-2018-19", "many-conditions-march-2013",
            "not-approved-2015", "not-bidding", "not-surveyed-2015", "other-2015", "outstanding-2017-18", "outstanding-2018-19", "rated-2015-16",
            "requires-improvement-2017-18", "requires-improvement-2018-19",
        ],
        PublishedFigures.All.Where(figure => figure.Basis == RuleBasis.Inferred).Select(figure => figure.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Ids_are_unique_lower_case_and_hyphenated()
    {
        Assert.Equal(PublishedFigures.All.Length, PublishedFigures.All.Select(figure => figure.Id).Distinct().Count());
        Assert.All(PublishedFigures.All, figure => Assert.All(figure.Id, c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-', figure.Id)));
    }

    [Fact]
    public void The_methods_that_figures_name_are_these() => Assert.Equal(
        ["CcgRegister.OpenOn", "Criteria.Total", "NationalAssurancePosition.AsAt", "NationalAuthorisationPosition.AsAt", "NationalCoCommissioningPosition.AsAt", "ReviewOutcome.Between"],
        PublishedFigures.All.Select(figure => figure.ComputedBy).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_figure_is_found_by_its_id()
    {
        Assert.True(PublishedFigures.TryFind("decided-wave-1", out var figure));
        Assert.Equal("CCGs decided on, wave 1, 2012-12-11: 34 CCGs", figure.ToString());
        Assert.False(PublishedFigures.TryFind("no-such-figure", out _));
        Assert.False(PublishedFigures.TryFind(null, out _));
        Assert.All(PublishedFigures.All, each => Assert.True(PublishedFigures.TryFind(each.Id, out var found) && ReferenceEquals(found, each)));
    }

    [Fact]
    public void Figures_are_found_by_quantity_scope_and_date()
    {
        const string Directed = "CCGs with legal directions after the review";
        Assert.Equal(["14", "8", "7", "5", "3"], PublishedFigures.Find(Directed).Select(figure => figure.Value.ToString()));
        Assert.Equal(["8"], PublishedFigures.Find(Directed, "England", new(2013, 7, 25)).Select(figure => figure.Value.ToString()));
        Assert.Empty(PublishedFigures.Find(Directed, "England", new(2013, 7, 26)));
        Assert.Equal(["7"], PublishedFigures.Find(Directed, on: new(2013, 10, 1)).Select(figure => figure.Value.ToString()));
        Assert.Equal(["7"], PublishedFigures.Find(Directed, on: new(2013, 12, 31)).Select(figure => figure.Value.ToString()));
        Assert.Empty(PublishedFigures.Find(Directed, on: new(2013, 9, 30)));
        Assert.Empty(PublishedFigures.Find(Directed, "wave 1"));
        Assert.Equal(["114", "115"], PublishedFigures.Find("CCGs with delegated commissioning", on: new(2016, 4, 1)).Select(figure => figure.Value.ToString()));
        Assert.Throws<ArgumentNullException>(() => PublishedFigures.Find(null!));
    }

    [Fact]
    public void Only_the_two_accounts_of_2016_give_the_same_quantity_twice() => Assert.Equal(
        ["CCGs with delegated commissioning, England, 2016-04-01"],
        PublishedFigures.All.GroupBy(figure => $"{figure.Quantity}, {figure.Scope}, {figure.Date}").Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Invalid_arguments_of_a_figure_are_named()
    {
        var source = new Citation("A source", null, (Uri?)null);
        var date = PublishedDate.Parse("2013", null);
        var value = new FigureValue.Number(1);
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => new PublishedFigure(" ", date, "s", "q", value, "u", source, RuleBasis.Reported)).ParamName);
        Assert.Equal("date", Assert.Throws<ArgumentNullException>(() => new PublishedFigure("i", null!, "s", "q", value, "u", source, RuleBasis.Reported)).ParamName);
        Assert.Equal("scope", Assert.Throws<ArgumentException>(() => new PublishedFigure("i", date, "", "q", value, "u", source, RuleBasis.Reported)).ParamName);
        Assert.Equal("quantity", Assert.Throws<ArgumentException>(() => new PublishedFigure("i", date, "s", "", value, "u", source, RuleBasis.Reported)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => new PublishedFigure("i", date, "s", "q", null!, "u", source, RuleBasis.Reported)).ParamName);
        Assert.Equal("unit", Assert.Throws<ArgumentException>(() => new PublishedFigure("i", date, "s", "q", value, "", source, RuleBasis.Reported)).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => new PublishedFigure("i", date, "s", "q", value, "u", null!, RuleBasis.Reported)).ParamName);
        Assert.Equal("basis", Assert.Throws<ArgumentException>(() => new PublishedFigure("i", date, "s", "q", value, "u", source, RuleBasis.Integrity)).ParamName);
        Assert.Equal("basis", Assert.Throws<ArgumentOutOfRangeException>(() => new PublishedFigure("i", date, "s", "q", value, "u", source, 0)).ParamName);
        Assert.Equal("qualifier", Assert.Throws<ArgumentOutOfRangeException>(() => new PublishedFigure("i", date, "s", "q", value, "u", source, RuleBasis.Reported, 0)).ParamName);
        Assert.Equal("note", Assert.Throws<ArgumentException>(() => new PublishedFigure("i", date, "s", "q", value, "u", source, RuleBasis.Reported, note: " ")).ParamName);
    }

    [Fact]
    public void A_value_keeps_its_kind_and_its_printed_decimals()
    {
        Assert.NotEqual(new FigureValue.Percentage(16), new FigureValue.Percentage(16.0m));
        Assert.Equal(new FigureValue.Number(16), new FigureValue.Number(16.0m));
        Assert.Equal("16.0 %", new FigureValue.Percentage(16.0m).ToString());
        Assert.Equal("8,000", new FigureValue.Number(8000).ToString());
        Assert.Equal("2.5", new FigureValue.Number(2.50m).ToString());
        Assert.Equal("79,228,162,514,264,337,593,543,950,335", new FigureValue.Number(decimal.MaxValue).ToString());
        Assert.Equal("n1 p77 f1/3", string.Join(' ', ((FigureValue[])[new FigureValue.Number(1), new FigureValue.Percentage(77), new FigureValue.Fraction(Share.Of(1, 3))])
            .Select(value => value.Match(n => $"n{n.Value}", p => $"p{p.Value}", f => $"f{f.Value}"))));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FigureValue.Number(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FigureValue.Percentage(-1));
        Assert.Throws<ArgumentException>(() => new FigureValue.Fraction(Share.Undefined));
    }

    [Theory]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void Figures_and_arithmetic_are_the_same_text_in_every_culture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var (lines, results) = Texts();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Assert.Equal((lines, results), Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static (string Lines, string Results) Texts() =>
            (string.Join('\n', PublishedFigures.All), string.Join('\n', Reconciliation.Check(PublishedFigures.All).Results));
    }

    private static string Line(PublishedFigure figure)
    {
        var text = figure.ToString();
        return $"{figure.Id} | {figure.Date} | {text[(text.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]}";
    }
}
