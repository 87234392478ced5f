using CcgDomain.FsCheck.Sampling;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using FsCheck;

namespace CcgDomain.FsCheck;

/// <content>Published figures, and what they are made of.</content>
public static partial class CcgArbitraries
{
    /// <summary>Tables of published figures, no id twice. Shrinks by figures left out.</summary>
    public static Arbitrary<FigureTable> FigureTables() => Of(FigureTable.Of, table => table.Smaller());

    /// <summary>Figures: published ones, and invented ones that cite "Nobody's table".</summary>
    public static Arbitrary<PublishedFigure> Figures() =>
        Of(sampler => sampler.Chance(50) ? sampler.PickFrom(PublishedFigures.All) : FigureTable.Figure(sampler, "invented-1"), figure => Shrink.Earlier(PublishedFigures.All, figure));

    /// <summary>Numbers up to 211, percentages to a tenth up to 100, and fractions.</summary>
    public static Arbitrary<FigureValue> FigureValues() => Of(FigureTable.Value, value => value is FigureValue.Number { Value: 0 } ? [] : [new FigureValue.Number(0)]);

    /// <summary>Shares of up to 211; now and then of nothing.</summary>
    public static Arbitrary<Share> Shares() => Of(sampler => sampler.Chance(5) ? Share.Undefined : FigureTable.Share(sampler), share => Shrink.To(Share.Undefined, share));

    /// <summary>Dates as published: days, months, quarters, years and financial years of 2012 to 2022.</summary>
    public static Arbitrary<PublishedDate> PublishedDates() => Of(FigureTable.Date, date => Shrink.To(PublishedDate.Parse("2013-04-01", null), date));

    /// <summary>Citations of the rule book.</summary>
    public static Arbitrary<Citation> Citations() => Of(sampler => sampler.PickFrom(RuleBook.All).Source, source => Shrink.Earlier(Sources, source));

    private static ImmutableArray<Citation> Sources { get; } = [.. RuleBook.All.Select(rule => rule.Source).Distinct()];
}
