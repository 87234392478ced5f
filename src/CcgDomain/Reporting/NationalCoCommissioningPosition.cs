using System.Text.Json.Serialization;
using CcgDomain.Organisations;

namespace CcgDomain.Reporting;

/// <summary>The part of a set of CCGs in the commissioning of GP services on a date: in total and by region.</summary>
/// <remarks>A large set can be counted in parts, which can be added in any order. Immutable; equality is by content.</remarks>
[JsonConverter(typeof(ReportingConverter))]
public sealed record NationalCoCommissioningPosition
{
    private readonly RegionalTallies<CoCommissioningTally> _tallies;

    internal NationalCoCommissioningPosition(RegionalTallies<CoCommissioningTally> tallies) => _tallies = tallies;

    /// <summary>The date.</summary>
    public DateOnly Date => _tallies.Date;

    /// <summary>The tally of all CCGs.</summary>
    public CoCommissioningTally Total => _tallies.Total;

    /// <summary>The names of the known regions, in ordinal order.</summary>
    public ImmutableArray<string> Regions => _tallies.Regions;

    /// <summary>The tallies of which the position is made.</summary>
    internal RegionalTallies<CoCommissioningTally> Tallies => _tallies;

    /// <summary>Counts CCGs as they stood on a date, in one pass.</summary>
    /// <param name="ccgs">The CCGs, each once.</param>
    /// <param name="date">The date. Events after it are ignored.</param>
    /// <param name="regionOf">
    /// Returns the name of a CCG's region, or null if it is not known; called once for each CCG. Null if no region is known, which is the default.
    /// </param>
    /// <returns>The position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ccgs"/> is null.</exception>
    /// <exception cref="ArgumentException">A CCG is null.</exception>
    /// <example>
    /// <code>
    /// var ccg = Ccg.Create("99Z", "NHS Exampleton CCG")
    ///     .Record(new CoCommissioningEvent.InterestExpressed(new(2014, 6, 20), [CoCommissioningCategory.B, CoCommissioningCategory.C]))
    ///     .OrThrow();
    /// var position = NationalCoCommissioningPosition.AsAt([ccg], new(2014, 7, 3));
    ///
    /// Console.WriteLine($"{position.Total.Bidders} bid, {position.Total.Bids(CoCommissioningCategory.C)} for full delegation"); // 1 bid, 1 for full delegation
    /// </code>
    /// </example>
    public static NationalCoCommissioningPosition AsAt(IEnumerable<Ccg> ccgs, DateOnly date, Func<OdsCode, string?>? regionOf = null)
    {
        Guard.Against.Null(ccgs);
        return new(RegionalTallies<CoCommissioningTally>.Count(ccgs, date, regionOf, () => new CoCommissioningTallyBuilder(date)));
    }

    /// <summary>Returns the position of no CCGs.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The position.</returns>
    public static NationalCoCommissioningPosition Empty(DateOnly date) => new(RegionalTallies<CoCommissioningTally>.Empty(date));

    /// <summary>Returns the tally of the CCGs in a region.</summary>
    /// <param name="region">The exact name of the region; null for the CCGs whose region is not known.</param>
    /// <returns>The tally; empty if no CCG is in the region.</returns>
    public CoCommissioningTally InRegion(string? region) => _tallies.InRegion(region);

    /// <summary>Adds the position of other CCGs.</summary>
    /// <param name="other">The position, on the same date, of a set that has no CCG in common with this one.</param>
    /// <returns>The position of both sets.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is the position on another date.</exception>
    public NationalCoCommissioningPosition Plus(NationalCoCommissioningPosition other)
    {
        Guard.Against.Null(other);
        return new(_tallies.Plus(other._tallies));
    }

    /// <summary>The date and the main numbers as text.</summary>
    /// <returns>"2014-07-03: 211 CCGs: 196 bid (A 19, B 110, C 74); …".</returns>
    public override string ToString() => _tallies.ToString();
}
