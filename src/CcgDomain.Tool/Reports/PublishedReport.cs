using System.Globalization;
using CcgDomain.Register;
using CcgDomain.Reporting;

namespace CcgDomain.Tool.Reports;

/// <summary><c>ccg report authorisation</c> without records: the figures that were published by a date, and the CCGs that a source names.</summary>
internal static class PublishedReport
{
    internal static Report Create(DateOnly asAt)
    {
        var positions = PublishedPosition.England.Where(position => DateOf(position) <= asAt).ToList();
        return new(
            "authorisation",
            $"Authorisation by {asAt:O}, as published",
            [("asAt", asAt.ToString("O", CultureInfo.InvariantCulture)), ("basis", "published")],
            ["No records were given, so these are published figures. Where the sources do not name every CCG, the list says that the others are not known."],
            [
                new(
                    "occasions",
                    "At authorisation and after each review",
                    [
                        new("occasion", "Occasion"), new("ccgs", "CCGs"), new("full", "Fully authorised"), new("withConditions", "With conditions"),
                        new("withDirections", "of these with directions"), new("conditionsKnown", "CCGs whose number of conditions is known"),
                    ],
                    [.. positions.Select(position => new object?[] { position.Occasion, position.Ccgs, Value(position.FullCount), Value(position.WithConditionsCount), Value(position.DirectedCount), position.ConditionsKnown })],
                    2),
                new(
                    "directed",
                    "CCGs with directions",
                    [new("occasion", "Occasion"), new("ccgs", "CCGs")],
                    [.. positions.Select(position => new object?[] { position.Occasion, Names(position.Directed) })]),
            ],
            Chart(positions));
    }

    /// <summary>Returns the published figures, one sentence per occasion.</summary>
    internal static IEnumerable<string> Sentences(DateOnly asAt) => PublishedPosition.England.Where(position => DateOf(position) <= asAt).Select(position =>
        $"{position.Occasion}: {position.Ccgs} CCGs, {CountOrUnknown(position.FullCount)} fully authorised, {CountOrUnknown(position.WithConditionsCount)} with conditions, {CountOrUnknown(position.DirectedCount)} of them with legal directions");

    /// <summary>Creates a chart of the published figures, without the occasions for which a figure is missing.</summary>
    internal static StackedBarChart Chart(IEnumerable<PublishedPosition> positions) => new(
        "CCGs by authorisation, as published",
        AuthorisationReport.PublishedSeries,
        [
            .. from position in positions
               let full = Value(position.FullCount)
               let conditional = Value(position.WithConditionsCount)
               let directed = Value(position.DirectedCount)
               where full is not null && conditional is not null && directed is not null
               select (position.Occasion.Replace("review of ", "", StringComparison.Ordinal), new long[] { full.Value, conditional.Value - directed.Value, directed.Value, 0 }),
        ]);

    // A figure that is dated only by its month counts from the last day of the month, and so do the figures at authorisation, which ended with the last wave.
    private static DateOnly? DateOf(PublishedPosition position) => position.DirectedCount?.Date.Last;

    private static long? Value(PublishedFigure? figure) => figure?.Value is FigureValue.Number number ? (long)number.Value : null;

    private static string CountOrUnknown(PublishedFigure? figure) => Value(figure)?.ToString(CultureInfo.InvariantCulture) ?? "an unknown number";

    private static string Names(PublishedNames names) => names.Match(
        allNamed: all => string.Join("; ", all.Ccgs.Select(code => CcgRegister.England[code].Name.Place)),
        notKnown: some => some.Ccgs.IsEmpty ? "not known" : $"not known, except {string.Join("; ", some.Ccgs.Select(code => CcgRegister.England[code].Name.Place))}");
}
