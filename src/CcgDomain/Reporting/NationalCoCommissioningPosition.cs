using CcgDomain.Organisations;

namespace CcgDomain.Reporting;

/// <summary>The part that a set of CCGs had in the commissioning of GP services on a date: in all and by region.</summary>
/// <remarks>A large set can be counted in parts and the parts added, in any order. Immutable; equality is by content.</remarks>
/// <example>
/// <code>
/// var position = NationalCoCommissioningPosition.AsAt(ccgs, new(2014, 7, 3)).Total;
/// Console.WriteLine($"{position.Bidders} bid, {position.Bids(CoCommissioningCategory.C)} for full delegation");
/// </code>
/// </example>
public sealed record NationalCoCommissioningPosition
{
    private readonly RegionalTallies<CoCommissioningTally> _tallies;

    private NationalCoCommissioningPosition(RegionalTallies<CoCommissioningTally> tallies) => _tallies = tallies;

    /// <summary>The date.</summary>
    public DateOnly Date => _tallies.Date;

    /// <summary>All of them.</summary>
    public CoCommissioningTally Total => _tallies.Total;

    /// <summary>The names of the regions, in ordinal order; without those whose region is not known.</summary>
    public ImmutableArray<string> Regions => _tallies.Regions;

    /// <summary>Counts CCGs as they stood on a date, in one pass.</summary>
    /// <param name="ccgs">The CCGs, each once.</param>
    /// <param name="date">The date; any. What was recorded after it does not count.</param>
    /// <param name="regionOf">The name of a CCG's region, null where it is not known; it is asked once for each CCG. Null: no regions.</param>
    /// <returns>The position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ccgs"/> is null.</exception>
    /// <exception cref="ArgumentException">A CCG is null.</exception>
    public static NationalCoCommissioningPosition AsAt(IEnumerable<Ccg> ccgs, DateOnly date, Func<OdsCode, string?>? regionOf = null)
    {
        ArgumentNullException.ThrowIfNull(ccgs);
        return new(RegionalTallies<CoCommissioningTally>.Count(ccgs, date, regionOf, static () => new CoCommissioningTallyBuilder()));
    }

    /// <summary>The position of no CCGs. Adding it changes nothing.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The position.</returns>
    public static NationalCoCommissioningPosition Empty(DateOnly date) => new(RegionalTallies<CoCommissioningTally>.Empty(date));

    /// <summary>The CCGs of a region.</summary>
    /// <param name="region">Its name, to the letter; null for those whose region is not known.</param>
    /// <returns>Their tally; empty for a name that no CCG has.</returns>
    public CoCommissioningTally InRegion(string? region) => _tallies.InRegion(region);

    /// <summary>The position of both sets together.</summary>
    /// <param name="other">The position, on the same date, of a set that has no CCG in common with this one.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is that of another date.</exception>
    public NationalCoCommissioningPosition Plus(NationalCoCommissioningPosition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_tallies.Plus(other._tallies));
    }

    /// <summary>The date and the main numbers.</summary>
    /// <returns>"2014-07-03: 211 CCGs: 196 bid (A 19, B 110, C 74); …".</returns>
    public override string ToString() => _tallies.ToString();
}
