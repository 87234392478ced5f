using CcgDomain.FsCheck.Sampling;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using static System.FormattableString;

namespace CcgDomain.FsCheck;

/// <summary>A table of published figures, no id twice, to be reconciled: figures as published, some changed by one, some left out, and invented ones.</summary>
public sealed record FigureTable
{
    private static readonly Citation Invented = new("Nobody's table", null, null);

    private FigureTable(ImmutableArray<PublishedFigure> figures) => Figures = figures;

    /// <summary>The figures, no id twice; may be empty.</summary>
    public ImmutableArray<PublishedFigure> Figures { get; }

    /// <summary>Whether the other table has the same figures in the same order.</summary>
    /// <param name="other">The other table.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(FigureTable? other) => other is not null && Figures.AsSpan().SequenceEqual(other.Figures.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Figures.Length, Figures.IsEmpty ? null : Figures[0]);

    /// <summary>Each figure on a line of its own.</summary>
    /// <returns>The figures with their ids.</returns>
    public override string ToString() => string.Join('\n', Figures.Select(figure => $"{figure.Id}: {figure}"));

    internal static FigureTable Of(Sampler sampler)
    {
        var published = PublishedFigures.All;
        var kept = sampler.Chance(30) ? published : sampler.PickDistinct(published, sampler.Choose(0, published.Length));
        var figures = kept.Select(figure => sampler.Chance(90) ? figure : Changed(figure)).ToList();
        figures.AddRange(Enumerable.Range(1, sampler.SmallCount()).Select(number => Figure(sampler, Invariant($"invented-{number}"))));
        return new([.. figures]);
    }

    internal IEnumerable<FigureTable> Smaller() => Shrink.List(Figures).Select(figures => new FigureTable(figures));

    internal static PublishedFigure Figure(Sampler sampler, string id) => new(
        id, Date(sampler), "England", "CCGs", Value(sampler), "CCGs", Invented, sampler.Pick(RuleBasis.Guidance, RuleBasis.Reported, RuleBasis.Inferred), sampler.PickEnum<FigureQualifier>());

    internal static FigureValue Value(Sampler sampler) => sampler.Next(3) switch
    {
        0 => new FigureValue.Number(sampler.Next(212)),
        1 => new FigureValue.Percentage(sampler.Next(1001) / 10m),
        _ => new FigureValue.Fraction(Share(sampler, least: 1)),
    };

    internal static Share Share(Sampler sampler, int least = 0)
    {
        var whole = sampler.Choose(least, 211);
        return Reporting.Share.Of(sampler.Choose(0, whole), whole);
    }

    internal static PublishedDate Date(Sampler sampler)
    {
        var day = sampler.Day(new(2012, 1, 1), new(2022, 12, 31));
        return PublishedDate.Parse(sampler.Next(5) switch
        {
            0 => Invariant($"{day:yyyy-MM-dd}"),
            1 => Invariant($"{day:yyyy-MM}"),
            2 => Invariant($"{day:yyyy}-Q{(day.Month + 2) / 3}"),
            3 => Invariant($"{day:yyyy}"),
            _ => Invariant($"{day:yyyy}-{(day.Year + 1) % 100:00}"),
        }, null);
    }

    private static PublishedFigure Changed(PublishedFigure f) => new(
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
