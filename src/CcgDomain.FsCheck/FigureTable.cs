using CcgDomain.FsCheck.Sampling;
using CcgDomain.Reporting;

namespace CcgDomain.FsCheck;

/// <summary>Represents a table of published figures to reconcile: figures as published, some changed by one, some left out, and invented ones.</summary>
public sealed record FigureTable
{
    private FigureTable(ImmutableArray<PublishedFigure> figures) => Figures = figures;

    /// <summary>The figures, which may be none. Their ids differ.</summary>
    public ImmutableArray<PublishedFigure> Figures { get; }

    /// <summary>Determines whether another table has the same figures in the same order.</summary>
    /// <param name="other">The other table.</param>
    /// <returns><see langword="true"/> if they are equal.</returns>
    public bool Equals(FigureTable? other) => other is not null && Figures.AsSpan().SequenceEqual(other.Figures.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Figures.Length, Figures.IsEmpty ? null : Figures[0]);

    /// <summary>Returns the figures with their ids, each on a line of its own.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Figures.Select(figure => $"{figure.Id}: {figure}"));

    internal static FigureTable Create(Sampler sampler) => new(sampler.FigureTable());

    internal IEnumerable<FigureTable> Shrink() => Sampling.Shrink.List(Figures).Select(figures => new FigureTable(figures));
}
