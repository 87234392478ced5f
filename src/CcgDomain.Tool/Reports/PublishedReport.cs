using System.Globalization;
using CcgDomain.Register;
using CcgDomain.Reporting;

namespace CcgDomain.Tool.Reports;

/// <summary><c>ccg report authorisation</c> without records: what was published by a date, and whom a source names.</summary>
internal static class PublishedReport
{
    internal static Report Of(DateOnly asAt)
    {
        var pictures = PublishedPosition.England.Where(position => Day(position) is { } day && day <= asAt).ToList();
        return new(
            "authorisation",
            $"Authorisation by {asAt:O}, as published",
            [("asAt", asAt.ToString("O", CultureInfo.InvariantCulture)), ("basis", "published")],
            ["No records were given, so these are published figures. Names are given where a source names every one; what is not known is said to be."],
            [
                new(
                    "occasions",
                    "At authorisation and after each review",
                    [
                        new("occasion", "Occasion"), new("ccgs", "CCGs"), new("full", "Fully authorised"), new("withConditions", "With conditions"),
                        new("withDirections", "of these with directions"), new("conditionsKnown", "CCGs whose number of conditions is known"),
                    ],
                    [.. pictures.Select(position => new object?[] { position.Occasion, position.Ccgs, Number(position.FullCount), Number(position.WithConditionsCount), Number(position.DirectedCount), position.ConditionsKnown })],
                    2),
                new(
                    "directed",
                    "Who had directions",
                    [new("occasion", "Occasion"), new("ccgs", "CCGs")],
                    [.. pictures.Select(position => new object?[] { position.Occasion, Names(position.Directed) })]),
            ],
            Chart(pictures));
    }

    /// <summary>The same in a few lines.</summary>
    internal static IEnumerable<string> Sentences(DateOnly asAt) => PublishedPosition.England.Where(position => Day(position) <= asAt).Select(position =>
        $"{position.Occasion}: {position.Ccgs} CCGs, {Counted(position.FullCount)} fully authorised, {Counted(position.WithConditionsCount)} with conditions, {Counted(position.DirectedCount)} of them with legal directions");

    /// <summary>The published counts, as bars: only where all of them were published.</summary>
    internal static StackedBars Chart(IEnumerable<PublishedPosition> pictures) => new(
        "CCGs by authorisation, as published",
        AuthorisationReport.Series,
        [
            .. from picture in pictures
               let full = Number(picture.FullCount)
               let conditional = Number(picture.WithConditionsCount)
               let directed = Number(picture.DirectedCount)
               where full is not null && conditional is not null && directed is not null
               select (picture.Occasion.Replace("review of ", "", StringComparison.Ordinal), new long[] { full.Value, conditional.Value - directed.Value, directed.Value, 0 }),
        ]);

    // A figure with a month has no day: it counts from the last day that it can be of, and so does authorisation, which was complete with the last wave.
    private static DateOnly? Day(PublishedPosition position) => position.DirectedCount?.Date.Last;

    private static long? Number(PublishedFigure? figure) => figure?.Value is FigureValue.Number number ? (long)number.Value : null;

    private static string Counted(PublishedFigure? figure) => Number(figure)?.ToString(CultureInfo.InvariantCulture) ?? "an unknown number";

    private static string Names(PublishedNames names) => names.Match(
        allNamed: all => string.Join("; ", all.Ccgs.Select(code => CcgRegister.England[code].Name.Place)),
        notKnown: some => some.Ccgs.IsEmpty ? "not known" : $"not known, but for {string.Join("; ", some.Ccgs.Select(code => CcgRegister.England[code].Name.Place))}");
}
