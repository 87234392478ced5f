using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.Reporting;

/// <summary>How a set of CCGs stood with their authorisation on a date: in all, by wave and by region.</summary>
/// <remarks>
/// <para>What was published as the position "after a review" is that of the day after it: full authorisation begins the day after the last
/// condition is removed and the last direction revoked (Health and Social Care Act 2012, Sch 6 para 8(11)–(12)).</para>
/// <para>A large set can be counted in parts and the parts added, in any order. Immutable; equality is by content.</para>
/// </remarks>
/// <example>
/// <code>
/// var position = NationalAuthorisationPosition.AsAt(ccgs, new(2013, 3, 31));
/// Console.WriteLine($"{position.Total.FullyAuthorised} of {position.Total.Ccgs}, {position.Total.ShareFullyAuthorised:P}");
/// </code>
/// </example>
public sealed record NationalAuthorisationPosition
{
    private readonly RegionalTallies<AuthorisationTally> _tallies;

    private NationalAuthorisationPosition(RegionalTallies<AuthorisationTally> tallies) => _tallies = tallies;

    /// <summary>The date.</summary>
    public DateOnly Date => _tallies.Date;

    /// <summary>All of them.</summary>
    public AuthorisationTally Total => _tallies.Total;

    /// <summary>The names of the regions, in ordinal order; without those whose region is not known.</summary>
    public ImmutableArray<string> Regions => _tallies.Regions;

    /// <summary>Counts CCGs as they stood on a date, in one pass.</summary>
    /// <param name="ccgs">The CCGs, each once.</param>
    /// <param name="date">The date; any. What was recorded after it does not count.</param>
    /// <param name="regionOf">The name of a CCG's region, null where it is not known; it is asked once for each CCG. Null: no regions.</param>
    /// <returns>The position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ccgs"/> is null.</exception>
    /// <exception cref="ArgumentException">A CCG is null.</exception>
    public static NationalAuthorisationPosition AsAt(IEnumerable<Ccg> ccgs, DateOnly date, Func<OdsCode, string?>? regionOf = null)
    {
        ArgumentNullException.ThrowIfNull(ccgs);
        var criteria = new CriterionIndex();
        return new(RegionalTallies<AuthorisationTally>.Count(ccgs, date, regionOf, () => new AuthorisationRegionBuilder(criteria)));
    }

    /// <summary>The position of no CCGs. Adding it changes nothing.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The position.</returns>
    public static NationalAuthorisationPosition Empty(DateOnly date) => new(RegionalTallies<AuthorisationTally>.Empty(date));

    /// <summary>The CCGs of a region.</summary>
    /// <param name="region">Its name, to the letter; null for those whose region is not known.</param>
    /// <returns>Their tally; empty for a name that no CCG has.</returns>
    public AuthorisationTally InRegion(string? region) => _tallies.InRegion(region);

    /// <summary>The CCGs that applied or were decided in a wave.</summary>
    /// <param name="wave">The wave; null for those that were in none, as CCGs born of mergers are.</param>
    /// <returns>Their tally.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wave"/> is not defined.</exception>
    public AuthorisationTally InWave(AuthorisationWave? wave) => _tallies.InColumn(Column(wave, nameof(wave)));

    /// <summary>This position with the CCGs of some waves only.</summary>
    /// <param name="waves">The waves; naming one twice changes nothing.</param>
    /// <returns>The smaller position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="waves"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A wave is not defined.</exception>
    public NationalAuthorisationPosition OfWaves(IEnumerable<AuthorisationWave> waves)
    {
        ArgumentNullException.ThrowIfNull(waves);
        var columns = new HashSet<int>();
        foreach (var wave in waves)
        {
            columns.Add(Column(wave, nameof(waves)));
        }

        return new(_tallies.OfColumns(columns.Contains));
    }

    /// <summary>The table that was printed in February 2013 as "Authorisation so far": conditions by region and by domain.</summary>
    /// <returns>The table.</returns>
    public AuthorisationTable AuthorisationSoFar()
    {
        var lines = ImmutableArray.CreateBuilder<RegionLine>();
        foreach (var region in (IEnumerable<string?>)[.. Regions, null])
        {
            var tally = InRegion(region);
            if (tally.Ccgs > 0)
            {
                lines.Add(new(region, tally));
            }
        }

        return new(Date, lines.ToImmutable(), Total);
    }

    /// <summary>The position of both sets together.</summary>
    /// <param name="other">The position, on the same date, of a set that has no CCG in common with this one.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is that of another date.</exception>
    public NationalAuthorisationPosition Plus(NationalAuthorisationPosition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_tallies.Plus(other._tallies));
    }

    /// <summary>The date and the main numbers.</summary>
    /// <returns>"2013-03-31: 211 CCGs: 106 fully authorised, …".</returns>
    public override string ToString() => _tallies.ToString();

    private static int Column(AuthorisationWave? wave, string parameter) => wave switch
    {
        null => 0,
        >= AuthorisationWave.One and <= AuthorisationWave.Four => (int)wave.Value,
        _ => throw new ArgumentOutOfRangeException(parameter, wave, "There were waves one to four."),
    };
}
