using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The authorisation of a set of CCGs on a date: in total, by wave and by region.</summary>
/// <remarks>
/// <para>The position that was published as that "after a review" is the position on the day after it: full authorisation begins on the day after
/// the last condition is removed and the last direction revoked (Health and Social Care Act 2012, Sch 6 para 8(11)–(12)).</para>
/// <para>A large set can be counted in parts, which can be added in any order. Immutable; equality is by content.</para>
/// </remarks>
[JsonConverter(typeof(ReportingConverter))]
public sealed record NationalAuthorisationPosition
{
    private readonly RegionalTallies<AuthorisationTally> _tallies;

    internal NationalAuthorisationPosition(RegionalTallies<AuthorisationTally> tallies) => _tallies = tallies;

    /// <summary>The date.</summary>
    public DateOnly Date => _tallies.Date;

    /// <summary>The tally of all CCGs.</summary>
    public AuthorisationTally Total => _tallies.Total;

    /// <summary>The names of the known regions, in ordinal order.</summary>
    public ImmutableArray<string> Regions => _tallies.Regions;

    /// <summary>The tallies of which the position is made.</summary>
    internal RegionalTallies<AuthorisationTally> Tallies => _tallies;

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
    ///     .Record([
    ///         new AuthorisationEvent.ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
    ///         new AuthorisationEvent.AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], []),
    ///     ])
    ///     .OrThrow();
    /// var position = NationalAuthorisationPosition.AsAt([ccg], new(2013, 3, 31));
    ///
    /// Console.WriteLine($"{position.Total.FullyAuthorised} of {position.Total.Ccgs} without conditions"); // 0 of 1 without conditions
    /// </code>
    /// </example>
    public static NationalAuthorisationPosition AsAt(IEnumerable<Ccg> ccgs, DateOnly date, Func<OdsCode, string?>? regionOf = null)
    {
        Guard.Against.Null(ccgs);
        var criteria = new CriterionIndex();
        return new(RegionalTallies<AuthorisationTally>.Count(ccgs, date, regionOf, () => new AuthorisationRegionBuilder(criteria, date)));
    }

    /// <summary>Returns the position of no CCGs.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The position.</returns>
    public static NationalAuthorisationPosition Empty(DateOnly date) => new(RegionalTallies<AuthorisationTally>.Empty(date));

    /// <summary>Returns the tally of the CCGs in a region.</summary>
    /// <param name="region">The exact name of the region; null for the CCGs whose region is not known.</param>
    /// <returns>The tally; empty if no CCG is in the region.</returns>
    public AuthorisationTally InRegion(string? region) => _tallies.InRegion(region);

    /// <summary>Returns the tally of the CCGs that certainly applied or were decided in a wave.</summary>
    /// <param name="wave">The wave; null for the CCGs that were in none, such as those established by a merger, or whose wave is not known.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wave"/> is not defined.</exception>
    public AuthorisationTally InWave(AuthorisationWave? wave) => _tallies.InColumn(Column(wave, nameof(wave)));

    /// <summary>Returns the position of the CCGs of some waves.</summary>
    /// <param name="waves">The waves. Duplicates are ignored.</param>
    /// <returns>The position without the CCGs of other waves, and without those that were in none, or whose wave is not known, even if <paramref name="waves"/> are all of them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="waves"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A wave is not defined.</exception>
    public NationalAuthorisationPosition OfWaves(IEnumerable<AuthorisationWave> waves)
    {
        Guard.Against.Null(waves);
        var columns = new HashSet<int>();
        foreach (var wave in waves)
        {
            columns.Add(Column(wave, nameof(waves)));
        }

        return new(_tallies.OfColumns(columns.Contains));
    }

    /// <summary>Returns the table that was printed in February 2013 as "Authorisation so far": conditions by region and by domain.</summary>
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

    /// <summary>Adds the position of other CCGs.</summary>
    /// <param name="other">The position, on the same date, of a set that has no CCG in common with this one. A CCG in both would be counted twice, and so would its code be listed.</param>
    /// <returns>The position of both sets.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is the position on another date.</exception>
    public NationalAuthorisationPosition Plus(NationalAuthorisationPosition other)
    {
        Guard.Against.Null(other);
        return new(_tallies.Plus(other._tallies));
    }

    /// <summary>The date and the main numbers as text.</summary>
    /// <returns>"2013-03-31: 211 CCGs: 106 fully authorised, …".</returns>
    public override string ToString() => _tallies.ToString();

    private static int Column(AuthorisationWave? wave, string parameter) => (int)Guard.Against.Undefined(wave, parameter).GetValueOrDefault();
}
