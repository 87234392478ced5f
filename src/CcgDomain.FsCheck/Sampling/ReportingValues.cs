using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using static System.FormattableString;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>Samples published figures and their values.</summary>
internal static class ReportingValues
{
    private static readonly Citation InventedSource = new("An invented table", null, null);

    /// <summary>Returns figures as published, some changed by one, some left out, and invented ones. Their ids differ.</summary>
    internal static ImmutableArray<PublishedFigure> FigureTable(this Sampler sampler)
    {
        var published = PublishedFigures.All;
        var included = sampler.Chance(30) ? published : sampler.PickDistinct(published, sampler.Choose(0, published.Length));
        return
        [
            .. included.Select(figure => sampler.Chance(90) ? figure : Change(figure)),
            .. Enumerable.Range(1, sampler.SmallCount()).Select(number => sampler.InventedFigure(Invariant($"invented-{number}"))),
        ];
    }

    internal static PublishedFigure InventedFigure(this Sampler sampler, string id) => new(
        id,
        sampler.PublishedDate(),
        "England",
        "CCGs",
        sampler.FigureValue(),
        "CCGs",
        InventedSource,
        sampler.Pick(RuleBasis.Guidance, RuleBasis.Reported, RuleBasis.Inferred),
        sampler.PickEnum<FigureQualifier>());

    internal static FigureValue FigureValue(this Sampler sampler) => sampler.Next(3) switch
    {
        0 => new FigureValue.Number(sampler.Next(212)),
        1 => new FigureValue.Percentage(sampler.Next(1001) / 10m),
        _ => new FigureValue.Fraction(sampler.Share(minWhole: 1)),
    };

    internal static Share Share(this Sampler sampler, int minWhole = 0)
    {
        var whole = sampler.Choose(minWhole, 211);
        return Reporting.Share.Of(sampler.Choose(0, whole), whole);
    }

    internal static PublishedDate PublishedDate(this Sampler sampler)
    {
        var day = sampler.Day(new(2012, 1, 1), new(2022, 12, 31));
        return Register.PublishedDate.Parse(sampler.Next(5) switch
        {
            0 => Invariant($"{day:yyyy-MM-dd}"),
            1 => Invariant($"{day:yyyy-MM}"),
            2 => Invariant($"{day:yyyy}-Q{(day.Month + 2) / 3}"),
            3 => Invariant($"{day:yyyy}"),
            _ => Invariant($"{day:yyyy}-{(day.Year + 1) % 100:00}"),
        }, null);
    }

    private static PublishedFigure Change(PublishedFigure f) => new(
        f.Id,
        f.Date,
        f.Scope,
        f.Quantity,
        f.Value.Match<FigureValue>(
            number => new FigureValue.Number(number.Value + 1),
            percentage => new FigureValue.Percentage(percentage.Value + 1),
            fraction => fraction),
        f.Unit,
        f.Source,
        f.Basis,
        f.Qualifier,
        f.ComputedBy,
        f.Note);
}
