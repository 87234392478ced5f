using CcgDomain.Assurance;
using CcgDomain.Json;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary><c>ccg report assurance</c>: the ratings for a financial year, from records or as published.</summary>
internal static class AssuranceReport
{
    /// <summary>Creates the report from records.</summary>
    internal static Report Create(IReadOnlyList<Ccg> ccgs, FinancialYear year)
    {
        var position = NationalAssurancePosition.AsAt(ccgs, year, AuthorisationReport.RegionOn(year.LastDay));
        var total = position.Total;
        var grades = GradesOf(year);
        return new(
            "assurance",
            $"Ratings for {year}",
            [("year", year.ToString()), ("basis", "records")],
            [$"{Framework(year)} A CCG without a rating in the records may have been rated. Shares are of the rated CCGs."],
            [
                new(
                    "ratings",
                    "CCGs by rating",
                    [new("rating", "Rating"), new("ccgs", "CCGs"), new("share", "Share of the rated")],
                    [.. grades.Select(grade => new object?[] { grade.InWords(), total.With(grade), total.ShareWith(grade) }), ["no rating recorded", total.WithoutRating, null]],
                    1),
                new(
                    "specialMeasures",
                    "Special measures at the end of the year",
                    [new("state", "State"), new("ccgs", "CCGs")],
                    [
                        ["in special measures", InSpecialMeasures(total)],
                        ["not, as far as is recorded", new Bounds(total.Ccgs - total.InSpecialMeasuresAtMost, total.Ccgs - total.InSpecialMeasures)],
                    ]),
                new(
                    "regions",
                    "By region",
                    [new("region", "Region"), new("ccgs", "CCGs"), .. grades.Select(grade => new ReportColumn(NameOf(grade), grade.InWords())), new("specialMeasures", "In special measures")],
                    [.. Regions(position, grades)]),
            ],
            new StackedBarChart(
                "CCGs by rating",
                [.. grades.Select(grade => grade.InWords()), "no rating recorded"],
                [.. YearsLike(year).Select(each => (each.ToString(), Segments(NationalAssurancePosition.AsAt(ccgs, each).Total, grades)))]));
    }

    /// <summary>Creates the report from published figures, and from the CCGs that a source names.</summary>
    internal static Report Create(FinancialYear year)
    {
        var grades = GradesOf(year);
        return new(
            "assurance",
            $"Ratings for {year}, as published",
            [("year", year.ToString()), ("basis", "published")],
            [$"{Framework(year)} No records were given, so these are published figures, and the CCGs that a source names. Those that are not named are not known."],
            [
                new(
                    "ratings",
                    "CCGs by rating",
                    [new("rating", "Rating"), new("published", "Published"), new("share", "Published share"), new("named", "Named by a source")],
                    [.. grades.Select(grade => new object?[] { grade.InWords(), CountOf(year, grade), ShareOf(year, grade), Named(year, grade).Count() })],
                    1),
                new(
                    "ccgs",
                    "CCGs that a source names",
                    [new("rating", "Rating"), new("ccgs", "CCGs")],
                    [.. grades.Select(grade => new object?[] { grade.InWords(), Named(year, grade).Any() ? string.Join(", ", Named(year, grade)) : null })]),
            ],
            new StackedBarChart(
                "CCGs by rating, as published",
                [.. grades.Select(grade => grade.InWords())],
                [
                    .. YearsLike(year).Where(each => grades.All(grade => CountOf(each, grade) is not null))
                        .Select(each => (each.ToString(), grades.Select(grade => CountOf(each, grade).GetValueOrDefault()).ToArray())),
                ]));
    }

    /// <summary>The grades of the year; of a year without any, those of the frameworks since 2015/16.</summary>
    private static ImmutableArray<Rating> GradesOf(FinancialYear year) => AssuranceFramework.AtEndOf(year)?.Ratings ?? AssuranceFramework.Of2015.Ratings;

    private static string Framework(FinancialYear year) => AssuranceFramework.AtEndOf(year) switch
    {
        null => $"There was no framework at the end of {year}.",
        { Note: { } note } framework => $"{framework}. {note}",
        var framework => $"{framework}.",
    };

    /// <summary>The years with the same grades, whose bars can stand side by side.</summary>
    private static IEnumerable<FinancialYear> YearsLike(FinancialYear year) =>
        FinancialYear.All.Where(each => each.LastDay < new DateOnly(2020, 4, 1) && AssuranceFramework.AtEndOf(each) is { } framework && framework.Ratings.SequenceEqual(GradesOf(year)));

    private static Bounds InSpecialMeasures(AssuranceTally tally) => new(tally.InSpecialMeasures, tally.InSpecialMeasuresAtMost);

    private static long[] Segments(AssuranceTally tally, ImmutableArray<Rating> grades) => [.. grades.Select(tally.With), tally.WithoutRating];

    private static IEnumerable<object?[]> Regions(NationalAssurancePosition position, ImmutableArray<Rating> grades)
    {
        foreach (var region in position.Regions.Append(null))
        {
            var tally = position.InRegion(region);
            if (tally.Ccgs > 0)
            {
                yield return [region, tally.Ccgs, .. grades.Select(grade => (object?)tally.With(grade)), InSpecialMeasures(tally)];
            }
        }
    }

    private static long? CountOf(FinancialYear year, Rating rating) =>
        PublishedFigures.Find("CCGs by rating", Scope(rating)).FirstOrDefault(figure => figure.Date.First == year.FirstDay)?.Value is FigureValue.Number number ? (long)number.Value : null;

    private static string? ShareOf(FinancialYear year, Rating rating) =>
        PublishedFigures.Find("share of rated CCGs by rating", Scope(rating)).FirstOrDefault(figure => figure.Date.First == year.FirstDay)?.Value.ToString();

    private static string Scope(Rating rating) => rating == Rating.NotAssured ? "not assured" : rating.InWords();

    private static IEnumerable<string> Named(FinancialYear year, Rating rating) =>
        CcgRegister.England.Ccgs.Where(ccg => ccg.Published.Ratings.Any(fact => fact.Year == year && fact.Rating == rating)).Select(ccg => ccg.Code.ToString());

    private static string NameOf(Rating rating) => JsonOutput.JsonName(rating, CcgJsonContext.Default.Rating);
}
