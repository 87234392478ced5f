using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>A tally that can be added to the tally of other CCGs.</summary>
internal interface ITally<TTally>
    where TTally : ITally<TTally>
{
    /// <summary>The tally of no CCGs.</summary>
    static abstract TTally Empty { get; }

    TTally Plus(TTally other);
}

/// <summary>Counts the CCGs of one region on a date.</summary>
internal interface IRegionTallyBuilder<TTally>
{
    void Add(Ccg ccg);

    /// <summary>The tally of each column of the region; null for a column without CCGs.</summary>
    ImmutableArray<TTally?> Build();
}

/// <summary>The tallies of a set of CCGs on a date, as a table: the rows are the regions, and the columns divide each region, for example by wave.</summary>
/// <remarks>Equality is by content.</remarks>
internal sealed record RegionalTallies<TTally>
    where TTally : class, ITally<TTally>
{
    private static readonly Comparer<Cell> KeyOrder = Comparer<Cell>.Create(static (left, right) => left.CompareKey(right));

    // Sorted by region and column. A column without CCGs has no cell.
    private readonly ImmutableArray<Cell> _cells;

    /// <summary>Creates the tallies.</summary>
    /// <param name="date">The date.</param>
    /// <param name="cells">The cells, sorted by region and column, each once.</param>
    internal RegionalTallies(DateOnly date, ImmutableArray<Cell> cells)
    {
        Date = date;
        _cells = cells;
        Total = Sum(cells.AsSpan());
    }

    internal ImmutableArray<Cell> Cells => _cells;

    internal DateOnly Date { get; }

    internal TTally Total { get; }

    /// <summary>The names of the regions, in ordinal order; without the unknown region.</summary>
    internal ImmutableArray<string> Regions
    {
        get
        {
            var regions = ImmutableArray.CreateBuilder<string>();
            foreach (var cell in _cells)
            {
                if (cell.Region is { } region && (regions.Count == 0 || !string.Equals(regions[^1], region, StringComparison.Ordinal)))
                {
                    regions.Add(region);
                }
            }

            return regions.ToImmutable();
        }
    }

    /// <summary>Counts CCGs as they stood on a date, in one pass.</summary>
    /// <param name="ccgs">The CCGs, each once.</param>
    /// <param name="date">The date.</param>
    /// <param name="regionOf">Returns the name of a CCG's region, or null if it is not known; null if no region is known.</param>
    /// <param name="newBuilder">Creates the builder of a region, which counts on the date.</param>
    /// <exception cref="ArgumentException">A CCG is null.</exception>
    internal static RegionalTallies<TTally> Count(
        IEnumerable<Ccg> ccgs, DateOnly date, Func<OdsCode, string?>? regionOf, Func<IRegionTallyBuilder<TTally>> newBuilder)
    {
        var regions = new RegionMap<IRegionTallyBuilder<TTally>>(newBuilder);
        foreach (var ccg in ccgs)
        {
            Guard.Against.NullItem(ccg, nameof(ccgs));
            regions.GetOrAdd(regionOf?.Invoke(ccg.Code)).Add(ccg);
        }

        var cells = ImmutableArray.CreateBuilder<Cell>();
        foreach (var (region, builder) in regions.InOrder())
        {
            var columns = builder.Build();
            for (var column = 0; column < columns.Length; column++)
            {
                if (columns[column] is { } tally)
                {
                    cells.Add(new(region, column, tally));
                }
            }
        }

        return new(date, cells.ToImmutable());
    }

    internal static RegionalTallies<TTally> Empty(DateOnly date) => new(date, []);

    /// <summary>The tally of a region; null is the unknown region.</summary>
    internal TTally InRegion(string? region) => Sum(_cells.AsSpan()[FirstAfter(region, -1)..FirstAfter(region, int.MaxValue)]);

    internal TTally InColumn(int column) => OfColumns(other => other == column).Total;

    /// <summary>These tallies without the columns that are not included.</summary>
    internal RegionalTallies<TTally> OfColumns(Predicate<int> isIncluded) => new(Date, _cells.RemoveAll(cell => !isIncluded(cell.Column)));

    /// <summary>The tallies of both sets of CCGs together.</summary>
    /// <exception cref="ArgumentException"><paramref name="other"/> is of another date.</exception>
    internal RegionalTallies<TTally> Plus(RegionalTallies<TTally> other) =>
        new(Guard.Against.OtherDate(other.Date, Date, nameof(other)), SortedMerge.Sum(_cells, other._cells));

    public bool Equals(RegionalTallies<TTally>? other) => other is not null && Date == other.Date && _cells.AsSpan().SequenceEqual(other._cells.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Date, _cells.HashOfItems());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:O}: {Total}");

    // Half by half, so that the lists of a tally are copied only as often as the cells can be halved.
    private static TTally Sum(ReadOnlySpan<Cell> cells) => cells.Length switch
    {
        0 => TTally.Empty,
        1 => cells[0].Tally,
        var count => Sum(cells[..(count / 2)]).Plus(Sum(cells[(count / 2)..])),
    };

    /// <summary>Returns the index of the first cell that comes after a place at which there is none.</summary>
    private int FirstAfter(string? region, int column) => ~_cells.BinarySearch(new(region, column, TTally.Empty), KeyOrder);

    /// <summary>The tally of a region, which is null if it is not known, and a column.</summary>
    internal readonly record struct Cell(string? Region, int Column, TTally Tally) : IKeyed<Cell>
    {
        public int CompareKey(Cell other)
        {
            var regions = RegionOrder.Compare(Region, other.Region);
            return regions == 0 ? Column.CompareTo(other.Column) : regions;
        }

        public Cell Plus(Cell other) => this with { Tally = Tally.Plus(other.Tally) };
    }
}
