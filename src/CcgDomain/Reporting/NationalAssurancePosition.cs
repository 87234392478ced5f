using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Assurance;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The ratings of a set of CCGs for a financial year: in total and by region.</summary>
/// <remarks>
/// <para>The year says what was rated and not when the ratings were published, which was some months after its end: every recorded rating of the year counts.</para>
/// <para>A large set can be counted in parts, which can be added in any order. Immutable; equality is by content.</para>
/// </remarks>
[JsonConverter(typeof(ReportingConverter))]
public sealed record NationalAssurancePosition
{
    private readonly RegionalTallies<AssuranceTally> _tallies;

    internal NationalAssurancePosition(FinancialYear year, RegionalTallies<AssuranceTally> tallies)
    {
        Year = year;
        _tallies = tallies;
    }

    /// <summary>The financial year that was rated.</summary>
    public FinancialYear Year { get; }

    /// <summary>The tally of all CCGs.</summary>
    public AssuranceTally Total => _tallies.Total;

    /// <summary>The names of the known regions, in ordinal order.</summary>
    public ImmutableArray<string> Regions => _tallies.Regions;

    /// <summary>The tallies of which the position is made.</summary>
    internal RegionalTallies<AssuranceTally> Tallies => _tallies;

    /// <summary>Counts CCGs by their ratings for a year, in one pass.</summary>
    /// <param name="ccgs">The CCGs, each once.</param>
    /// <param name="year">The year.</param>
    /// <param name="regionOf">
    /// Returns the name of a CCG's region, or null if it is not known; called once for each CCG. Null if no region is known, which is the default.
    /// </param>
    /// <returns>The position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ccgs"/> is null.</exception>
    /// <exception cref="ArgumentException">A CCG is null, or <paramref name="year"/> is <see cref="FinancialYear.None"/>.</exception>
    /// <example>
    /// <code>
    /// var ccg = Ccg.CreatePartial("99Z", "NHS Exampleton CCG")
    ///     .Record(new AssuranceEvent.AssessmentPublished(new(2016, 7, 21), FinancialYear.Parse("2015/16"), Rating.Inadequate))
    ///     .OrThrow();
    /// var position = NationalAssurancePosition.AsAt([ccg], FinancialYear.Parse("2015/16"));
    ///
    /// Console.WriteLine($"{position.Total.With(Rating.Inadequate)} of {position.Total.Rated} are inadequate"); // 1 of 1 are inadequate
    /// </code>
    /// </example>
    public static NationalAssurancePosition AsAt(IEnumerable<Ccg> ccgs, FinancialYear year, Func<OdsCode, string?>? regionOf = null)
    {
        Guard.Against.Null(ccgs);
        Guard.Against.NoCode(year);
        return new(year, RegionalTallies<AssuranceTally>.Count(ccgs, year.LastDay, regionOf, () => new AssuranceTallyBuilder(year)));
    }

    /// <summary>Returns the position of no CCGs.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The position.</returns>
    /// <exception cref="ArgumentException"><paramref name="year"/> is <see cref="FinancialYear.None"/>.</exception>
    public static NationalAssurancePosition Empty(FinancialYear year)
    {
        Guard.Against.NoCode(year);
        return new(year, RegionalTallies<AssuranceTally>.Empty(year.LastDay));
    }

    /// <summary>Returns the tally of the CCGs in a region.</summary>
    /// <param name="region">The exact name of the region; null for the CCGs whose region is not known.</param>
    /// <returns>The tally; empty if no CCG is in the region.</returns>
    public AssuranceTally InRegion(string? region) => _tallies.InRegion(region);

    /// <summary>Adds the position of other CCGs.</summary>
    /// <param name="other">The position, for the same year, of a set that has no CCG in common with this one.</param>
    /// <returns>The position of both sets.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is the position for another year.</exception>
    public NationalAssurancePosition Plus(NationalAssurancePosition other)
    {
        Guard.Against.Null(other);
        return new(Year, _tallies.Plus(other._tallies));
    }

    /// <summary>The year and the main numbers as text.</summary>
    /// <returns>"2015/16: 209 CCGs: 10 outstanding, 82 good, …".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}: {Total}");
}
