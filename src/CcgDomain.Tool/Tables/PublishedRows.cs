using CcgDomain.Assurance;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Tables;

/// <summary>The tables of what was published of single CCGs in assurance, each row with its source. Dates are as exact as published: 2016-07, 2017-Q4, 2015.</summary>
internal static class PublishedRows
{
    private static readonly ImmutableArray<ExportedColumn> SourceColumns =
    [
        new("confidence", ColumnType.Text, 20),
        new("source", ColumnType.Text),
        new("source_url", ColumnType.Text, IsOptional: true),
        new("note", ColumnType.Text, IsOptional: true),
    ];

    private static readonly ImmutableArray<ExportedColumn> PeriodColumns =
    [
        new("code", ColumnType.Text, OdsCode.MaxLength, RefersTo: "ccg"),
        new("started", ColumnType.Text, 10, IsOptional: true),
        new("ended", ColumnType.Text, 10, IsOptional: true),
        new("in_force_in", ColumnType.Text, 10, IsOptional: true),
        .. SourceColumns,
    ];

    internal static ExportedTable Ratings() => new(
        "rating",
        [
            new("code", ColumnType.Text, OdsCode.MaxLength, RefersTo: "ccg"),
            new("financial_year", ColumnType.Text, FinancialYear.TextLength),
            new("rating", ColumnType.Text, 40),
            .. SourceColumns,
        ],
        ["code", "financial_year"],
        [.. Facts(facts => facts.Ratings, (code, fact) => [code, fact.Year.ToString(), fact.Rating.InWords()])]);

    internal static ExportedTable SpecialMeasures() => new(
        "special_measures",
        PeriodColumns,
        ["code", "source"],
        [.. Facts(facts => facts.SpecialMeasures, (code, fact) => [code, fact.From?.ToString(), fact.To?.ToString(), fact.InForceIn?.ToString()])]);

    internal static ExportedTable Directions() => new(
        "direction_14z21",
        PeriodColumns,
        ["code", "source"],
        [.. Facts(facts => facts.Directions, (code, fact) => [code, fact.From?.ToString(), fact.To?.ToString(), fact.InForceIn?.ToString()])]);

    private static IEnumerable<ImmutableArray<string?>> Facts<T>(Func<PublishedFacts, ImmutableArray<T>> factsOf, Func<string, T, ImmutableArray<string?>> values)
        where T : PublishedFact =>
        from ccg in CcgRegister.England.Ccgs
        from fact in factsOf(ccg.Published)
        select values(ccg.Code.ToString(), fact).AddRange(Name(fact.Confidence), fact.Source.ToString(), fact.Source.Url?.OriginalString, fact.Note);

    private static string Name(PublishedConfidence confidence) => confidence switch
    {
        PublishedConfidence.Stated => "stated",
        PublishedConfidence.Derived => "derived",
        PublishedConfidence.Applicant => "applicant",
        _ => "doubtful",
    };
}
