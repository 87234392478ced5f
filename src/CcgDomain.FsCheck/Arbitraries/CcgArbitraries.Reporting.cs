using CcgDomain.FsCheck.Sampling;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using FsCheck;

namespace CcgDomain.FsCheck;

/// <content>Published figures and their parts.</content>
public static partial class CcgArbitraries
{
    /// <summary>Generates tables of figures with different ids. Shrinks by removing figures.</summary>
    public static Arbitrary<FigureTable> FigureTables() => Create(FigureTable.Create, table => table.Shrink());

    /// <summary>Generates figures: published ones, and invented ones whose source is "An invented table".</summary>
    public static Arbitrary<PublishedFigure> Figures() =>
        Create(sampler => sampler.Chance(50) ? sampler.PickFrom(PublishedFigures.All) : sampler.InventedFigure("invented-1"), figure => Shrink.ToEarlier(PublishedFigures.All, figure));

    /// <summary>Generates numbers up to 211, percentages up to 100 with one decimal, and fractions.</summary>
    public static Arbitrary<FigureValue> FigureValues() => Create(ReportingValues.FigureValue, value => value is FigureValue.Number { Value: 0 } ? [] : [new FigureValue.Number(0)]);

    /// <summary>Generates shares of up to 211, and occasionally the undefined share.</summary>
    public static Arbitrary<Share> Shares() => Create(sampler => sampler.Chance(5) ? Share.Undefined : sampler.Share(), share => Shrink.To(Share.Undefined, share));

    /// <summary>Generates dates as published: days, months, quarters, years and financial years of 2012 to 2022.</summary>
    public static Arbitrary<PublishedDate> PublishedDates() => Create(ReportingValues.PublishedDate, date => Shrink.To(PublishedDate.Parse("2013-04-01", null), date));

    /// <summary>Generates citations of the rule book.</summary>
    public static Arbitrary<Citation> Citations() => Create(sampler => sampler.PickFrom(RuleBook.All).Source, source => Shrink.ToEarlier(Sources, source));

    private static ImmutableArray<Citation> Sources { get; } = [.. RuleBook.All.Select(rule => rule.Source).Distinct()];
}
