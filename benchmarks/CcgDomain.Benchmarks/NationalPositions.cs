using System.Linq;
using BenchmarkDotNet.Attributes;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Reporting;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Benchmarks;

/// <summary>
/// The national position of a number of CCGs, compared with LINQ over flat rows that already hold the status, and with the lower limit: a loop over
/// these rows that only counts. Each CCG is a separate object with its own history; only the conditions are shared.
/// </summary>
public class NationalPositions : NationalPositionBase
{
    [Params(211, 10_000)]
    public override int Ccgs { get; set; }

    [Benchmark]
    public NationalAuthorisationPosition PositionByRegion() => NationalAuthorisationPosition.AsAt(Records, Day, static code => Regions[code.GetHashCode() & 3]);

    [Benchmark]
    public ReviewOutcome Review() => ReviewOutcome.Between(Records, new(2013, 3, 1), Day);
}

/// <summary>The same for a million CCGs. An operation takes so long that a few iterations are enough.</summary>
[WarmupCount(4)]
[IterationCount(10)]
[GcForce(false)]
public class NationalPositionOfAMillion : NationalPositionBase
{
    // A dry run measures nothing and does not need a million histories.
    public static IEnumerable<int> Sizes => [Program.IsDry ? 1_000 : 1_000_000];

    [ParamsSource(nameof(Sizes))]
    public override int Ccgs { get; set; }
}

/// <summary>The benchmarks that are run for each number of CCGs.</summary>
public abstract class NationalPositionBase
{
    protected static readonly DateOnly Day = new(2013, 3, 31);
    protected static readonly string[] Regions = ["London", "Midlands and East of England", "North of England", "South of England"];
    private static readonly string[] Codes = ["1.1D", "1.3B", "2.2B", "2.4.1B", "2.4.2A", "2.4.2B", "3.1.1B", "3.1.1C", "3.1.1D", "4.2.1A", "5.1A", "6.4F"];
    private static readonly Condition[] Conditions = [.. Codes.Select((code, i) => Condition.Parse($"{code} {(i % 2 == 0 ? "II" : "III")}"))];

    private Ccg[] _ccgs = [];
    private Row[] _rows = [];

    public abstract int Ccgs { get; set; }

    protected IReadOnlyCollection<Ccg> Records => _ccgs;

    [GlobalSetup]
    public void Setup()
    {
        _ccgs = [.. Enumerable.Range(0, Ccgs).Select(CreateCcg)];
        _rows = Array.ConvertAll(_ccgs, ToRow);
    }

    // The next benchmark in this process must not pay for a million CCGs in every garbage collection.
    [GlobalCleanup]
    public void Cleanup()
    {
        _ccgs = [];
        _rows = [];
    }

    [Benchmark(Baseline = true)]
    public NationalAuthorisationPosition Position() => NationalAuthorisationPosition.AsAt(_ccgs, Day);

    // As many parts as there are processors, added up.
    [Benchmark]
    public NationalAuthorisationPosition PositionInParts()
    {
        var parts = Environment.ProcessorCount;
        return Enumerable.Range(0, parts)
            .AsParallel()
            .Select(part => NationalAuthorisationPosition.AsAt(new ArraySegment<Ccg>(_ccgs)[(part * Ccgs / parts)..((part + 1) * Ccgs / parts)], Day))
            .Aggregate((sum, part) => sum.Plus(part));
    }

    [Benchmark]
    public long LinqOverFlatRows()
    {
        var waves = _rows.GroupBy(row => row.Wave).Select(wave => (wave.Key, Full: wave.Count(row => row.Status == Status.Full), Conditions: wave.Sum(row => row.Conditions.Length))).ToList();
        var statuses = _rows.GroupBy(row => row.Status).ToDictionary(group => group.Key, group => group.LongCount());
        var domains = _rows.SelectMany(row => row.Conditions).GroupBy(condition => condition.Criterion.Domain).ToDictionary(group => group.Key, group => group.LongCount());
        var levels = _rows.SelectMany(row => row.Conditions).GroupBy(condition => condition.Level.GetValueOrDefault()).ToDictionary(group => group.Key, group => group.LongCount());
        var criteria = _rows.SelectMany(row => row.Conditions).GroupBy(condition => condition.Criterion).ToDictionary(group => group.Key, group => group.LongCount());
        return waves.Count + statuses.Count + domains.Count + levels.Count + criteria.Count;
    }

    [Benchmark]
    public long CountingFlatRows()
    {
        long full = 0;
        long conditions = 0;
        foreach (var row in _rows)
        {
            full += row.Status == Status.Full ? 1 : 0;
            conditions += row.Conditions.Length;
        }

        return full + conditions;
    }

    // A quarter has no conditions, the others have one to twelve; one in fourteen has a direction; one in three has discharged its conditions.
    private static Ccg CreateCcg(int number)
    {
        var wave = (AuthorisationWave)((number % 4) + 1);
        var count = number % 4 == 1 ? 0 : (number * 7 % 12) + 1;
        LegalDirection[] directions = number % 14 == 0 && count > 0
            ? [new(1, DirectionPower.Regulation8, null, "An instrument of 2013", new DirectionEffect.Exercise("a financial plan"), [Conditions[0].Criterion])]
            : [];
        List<Timelines.CcgEvent> events =
        [
            new ApplicationMade(wave.Facts().Deadline, wave),
            new AuthorisationGranted(wave.Facts().DecisionMeeting, [.. Conditions[..count]], [.. directions]),
        ];
        if (number % 3 == 0 && directions.Length == 0)
        {
            for (var i = 0; i < count; i++)
            {
                events.Add(new ConditionDischarged(new(2013, 3, 28), Conditions[i].Criterion));
            }
        }

        return Ccg.Create(OdsCode.Parse(number.ToString("X8", null), null), Name).Record(events).OrThrow();
    }

    private static readonly CcgName Name = CcgName.Parse("NHS Exampleton CCG", null);

    private static Row ToRow(Ccg ccg)
    {
        var position = ccg.Authorisation.AsAt(Day);
        return new(position.Wave, position.StatusOn(Day).Match(_ => Status.Other, _ => Status.Other, _ => Status.Full, _ => Status.Conditional, _ => Status.Directed, _ => Status.Other, _ => Status.Other, _ => Status.Other), [.. position.Conditions]);
    }

    private enum Status
    {
        Other,
        Full,
        Conditional,
        Directed,
    }

    private sealed record Row(AuthorisationWave? Wave, Status Status, Condition[] Conditions);
}
