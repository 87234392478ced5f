using System.Globalization;
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
    private const int Waves = 5; // four, and none

    private readonly ImmutableArray<Cell> _cells;

    private NationalAuthorisationPosition(DateOnly date, ImmutableArray<Cell> cells)
    {
        Date = date;
        _cells = cells;
        Total = Sum(static _ => true);
    }

    /// <summary>The date.</summary>
    public DateOnly Date { get; }

    /// <summary>All of them.</summary>
    public AuthorisationTally Total { get; }

    /// <summary>The names of the regions, in ordinal order; without those whose region is not known.</summary>
    public ImmutableArray<string> Regions
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
    /// <param name="date">The date; any. What was recorded after it does not count.</param>
    /// <param name="regionOf">The name of a CCG's region, null where it is not known; it is asked once for each CCG. Null: no regions.</param>
    /// <returns>The position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ccgs"/> is null.</exception>
    /// <exception cref="ArgumentException">A CCG is null.</exception>
    public static NationalAuthorisationPosition AsAt(IEnumerable<Ccg> ccgs, DateOnly date, Func<OdsCode, string?>? regionOf = null)
    {
        ArgumentNullException.ThrowIfNull(ccgs);
        var builders = new RegionMap<AuthorisationTallyBuilder?[]>(static () => new AuthorisationTallyBuilder?[Waves]);
        var places = new CriterionIndex();
        foreach (var ccg in ccgs)
        {
            if (ccg is null)
            {
                throw new ArgumentException("A CCG is null.", nameof(ccgs));
            }

            var position = ccg.Authorisation.AsAt(date);
            var waves = builders.GetOrAdd(regionOf?.Invoke(ccg.Code));
            (waves[(int)position.Wave.GetValueOrDefault()] ??= new(places)).Add(ccg.Code, position, date);
        }

        var cells = ImmutableArray.CreateBuilder<Cell>();
        foreach (var (region, waves) in builders.InOrder())
        {
            for (var wave = 0; wave < Waves; wave++)
            {
                if (waves[wave] is { } builder)
                {
                    cells.Add(new(region, wave, builder.Build()));
                }
            }
        }

        return new(date, cells.ToImmutable());
    }

    /// <summary>The position of no CCGs. Adding it changes nothing.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The position.</returns>
    public static NationalAuthorisationPosition Empty(DateOnly date) => new(date, []);

    /// <summary>The CCGs of a region.</summary>
    /// <param name="region">Its name, to the letter; null for those whose region is not known.</param>
    /// <returns>Their tally; empty for a name that no CCG has.</returns>
    public AuthorisationTally InRegion(string? region) => Sum(cell => string.Equals(cell.Region, region, StringComparison.Ordinal));

    /// <summary>The CCGs that applied or were decided in a wave.</summary>
    /// <param name="wave">The wave; null for those that were in none, as CCGs born of mergers are.</param>
    /// <returns>Their tally.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wave"/> is not defined.</exception>
    public AuthorisationTally InWave(AuthorisationWave? wave)
    {
        var number = Number(wave, nameof(wave));
        return Sum(cell => cell.Wave == number);
    }

    /// <summary>This position with the CCGs of some waves only.</summary>
    /// <param name="waves">The waves; naming one twice changes nothing.</param>
    /// <returns>The smaller position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="waves"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A wave is not defined.</exception>
    public NationalAuthorisationPosition OfWaves(IEnumerable<AuthorisationWave> waves)
    {
        ArgumentNullException.ThrowIfNull(waves);
        var wanted = 0;
        foreach (var wave in waves)
        {
            wanted |= 1 << Number(wave, nameof(waves));
        }

        return new(Date, _cells.RemoveAll(cell => (wanted & (1 << cell.Wave)) == 0));
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
        if (other.Date != Date)
        {
            throw new ArgumentException($"A position on {other.Date:O} does not add to one on {Date:O}.", nameof(other));
        }

        var cells = ImmutableArray.CreateBuilder<Cell>(_cells.Length + other._cells.Length);
        var i = 0;
        var j = 0;
        while (i < _cells.Length || j < other._cells.Length)
        {
            var order = i == _cells.Length ? 1 : j == other._cells.Length ? -1 : _cells[i].CompareTo(other._cells[j]);
            cells.Add(order < 0 ? _cells[i++] : order > 0 ? other._cells[j++] : _cells[i++].Plus(other._cells[j++]));
        }

        return new(Date, cells.ToImmutable());
    }

    /// <summary>Whether the other position counts the same on the same date.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(NationalAuthorisationPosition? other) => other is not null && Date == other.Date && _cells.AsSpan().SequenceEqual(other._cells.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, _cells.Length, Total);

    /// <summary>The date and the main numbers.</summary>
    /// <returns>"2013-03-31: 211 CCGs: 106 fully authorised, …".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:O}: {Total}");

    private AuthorisationTally Sum(Func<Cell, bool> which)
    {
        AuthorisationTally? sum = null;
        foreach (var cell in _cells)
        {
            if (which(cell))
            {
                sum = sum is null ? cell.Tally : sum.Plus(cell.Tally);
            }
        }

        return sum ?? AuthorisationTally.Empty;
    }

    private static int Number(AuthorisationWave? wave, string parameter) => wave switch
    {
        null => 0,
        >= AuthorisationWave.One and <= AuthorisationWave.Four => (int)wave.Value,
        _ => throw new ArgumentOutOfRangeException(parameter, wave, "There were waves one to four."),
    };

    /// <summary>The CCGs of one region and one wave; 0 is no wave. In order: the region not known comes last.</summary>
    private sealed record Cell(string? Region, int Wave, AuthorisationTally Tally)
    {
        internal int CompareTo(Cell other)
        {
            var regions = RegionOrder.Compare(Region, other.Region);
            return regions == 0 ? Wave.CompareTo(other.Wave) : regions;
        }

        internal Cell Plus(Cell other) => new(Region, Wave, Tally.Plus(other.Tally));
    }
}
