using System.Globalization;
using CcgDomain.Organisations;

namespace CcgDomain.Reporting;

/// <summary>The part that a set of CCGs had in the commissioning of GP services on a date: in all and by region.</summary>
/// <remarks>A large set can be counted in parts and the parts added, in any order. Immutable; equality is by content.</remarks>
/// <example>
/// <code>
/// var picture = NationalCoCommissioningPosition.AsAt(ccgs, new(2014, 7, 3)).Total;
/// Console.WriteLine($"{picture.Bidders} bid, {picture.Bids(CoCommissioningCategory.C)} for full delegation");
/// </code>
/// </example>
public sealed record NationalCoCommissioningPosition
{
    private readonly ImmutableArray<(string? Region, CoCommissioningTally Tally)> _cells;

    private NationalCoCommissioningPosition(DateOnly date, ImmutableArray<(string? Region, CoCommissioningTally Tally)> cells)
    {
        Date = date;
        _cells = cells;
        Total = CoCommissioningTally.Empty;
        foreach (var (_, tally) in cells)
        {
            Total = Total.Plus(tally);
        }
    }

    /// <summary>The date.</summary>
    public DateOnly Date { get; }

    /// <summary>All of them.</summary>
    public CoCommissioningTally Total { get; }

    /// <summary>The names of the regions, in ordinal order; without those whose region is not known.</summary>
    public ImmutableArray<string> Regions
    {
        get
        {
            var regions = ImmutableArray.CreateBuilder<string>(_cells.Length);
            foreach (var (region, _) in _cells)
            {
                if (region is not null)
                {
                    regions.Add(region);
                }
            }

            return regions.ToImmutable();
        }
    }

    /// <summary>Counts CCGs as they stood on a date, in one pass.</summary>
    /// <param name="ccgs">The CCGs, each once.</param>
    /// <param name="date">The date; any. What was recorded after it does not count.</param>
    /// <param name="regionOf">The name of a CCG's region, null where it is not known; it is asked once for each CCG. Null: no regions.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ccgs"/> is null.</exception>
    /// <exception cref="ArgumentException">A CCG is null.</exception>
    public static NationalCoCommissioningPosition AsAt(IEnumerable<Ccg> ccgs, DateOnly date, Func<OdsCode, string?>? regionOf = null)
    {
        ArgumentNullException.ThrowIfNull(ccgs);
        var builders = new RegionMap<CoCommissioningTally.Builder>(static () => new());
        foreach (var ccg in ccgs)
        {
            if (ccg is null)
            {
                throw new ArgumentException("A CCG is null.", nameof(ccgs));
            }

            builders.GetOrAdd(regionOf?.Invoke(ccg.Code)).Add(ccg, date);
        }

        var cells = ImmutableArray.CreateBuilder<(string? Region, CoCommissioningTally Tally)>();
        foreach (var (region, builder) in builders.InOrder())
        {
            cells.Add((region, builder.Build()));
        }

        return new(date, cells.ToImmutable());
    }

    /// <summary>The picture of no CCGs. Adding it changes nothing.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The picture.</returns>
    public static NationalCoCommissioningPosition Empty(DateOnly date) => new(date, []);

    /// <summary>The CCGs of a region.</summary>
    /// <param name="region">Its name, to the letter; null for those whose region is not known.</param>
    /// <returns>Their tally; empty for a name that no CCG has.</returns>
    public CoCommissioningTally InRegion(string? region)
    {
        foreach (var cell in _cells)
        {
            if (string.Equals(cell.Region, region, StringComparison.Ordinal))
            {
                return cell.Tally;
            }
        }

        return CoCommissioningTally.Empty;
    }

    /// <summary>The picture of both sets together.</summary>
    /// <param name="other">The picture, on the same date, of a set that has no CCG in common with this one.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is that of another date.</exception>
    public NationalCoCommissioningPosition Plus(NationalCoCommissioningPosition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Date != Date)
        {
            throw new ArgumentException($"A picture on {other.Date:O} does not add to one on {Date:O}.", nameof(other));
        }

        var cells = ImmutableArray.CreateBuilder<(string? Region, CoCommissioningTally Tally)>(_cells.Length + other._cells.Length);
        var i = 0;
        var j = 0;
        while (i < _cells.Length || j < other._cells.Length)
        {
            var order = i == _cells.Length ? 1 : j == other._cells.Length ? -1 : RegionOrder.Compare(_cells[i].Region, other._cells[j].Region);
            cells.Add(order < 0 ? _cells[i++] : order > 0 ? other._cells[j++] : (_cells[i].Region, _cells[i++].Tally.Plus(other._cells[j++].Tally)));
        }

        return new(Date, cells.ToImmutable());
    }

    /// <summary>Whether the other picture counts the same on the same date.</summary>
    /// <param name="other">The other picture.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(NationalCoCommissioningPosition? other) => other is not null && Date == other.Date && _cells.AsSpan().SequenceEqual(other._cells.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, _cells.Length, Total);

    /// <summary>The date and the main numbers.</summary>
    /// <returns>"2014-07-03: 211 CCGs: 196 bid (A 19, B 110, C 74); …".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:O}: {Total}");
}
