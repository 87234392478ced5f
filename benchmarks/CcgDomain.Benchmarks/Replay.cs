using BenchmarkDotNet.Attributes;
using CcgDomain.Authorisation;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Benchmarks;

/// <summary>A history of 25 events, judged by every rule as it is recorded, and questions about it.</summary>
public class Replay
{
    private static readonly string[] Criteria = ["1.1D", "1.3B", "2.2B", "2.4.1B", "2.4.2A", "2.4.2B", "3.1.1B", "3.1.1C", "3.1.1D", "4.2.1A", "5.1A"];

    private readonly Ccg _start = Ccg.Create("99Z", "NHS Exampleton CCG");
    private readonly Timelines.CcgEvent[] _events = [.. History()];
    private readonly DateOnly _day = new(2013, 6, 1);
    private Ccg _ccg = null!;

    [GlobalSetup]
    public void Setup() => _ccg = _start.Record(_events).OrThrow();

    [Benchmark(Baseline = true)]
    public Ccg RecordAllAtOnce() => _start.Record(_events).OrThrow();

    [Benchmark]
    public Ccg RecordOneByOne()
    {
        var ccg = _start;
        foreach (var e in _events)
        {
            ccg = ccg.Record(e).OrThrow();
        }

        return ccg;
    }

    [Benchmark]
    public AuthorisationStatus StatusInThePast() => _ccg.AuthorisationStatusOn(_day);

    // An application, a grant with eleven conditions and a direction; each condition eased, then discharged; the direction revoked.
    private static IEnumerable<Timelines.CcgEvent> History()
    {
        DateOnly review = new(2013, 3, 31);
        var direction = new LegalDirection(1, DirectionPower.Regulation8, null, "Direction of January 2013", new DirectionEffect.Exercise("a financial plan"), [CriterionCode.Parse("3.1.1C")]);
        yield return new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two);
        yield return new AuthorisationGranted(new(2013, 1, 18), [.. Array.ConvertAll(Criteria, code => Condition.Parse($"{code} {(code == "3.1.1C" ? "IV" : "III")}"))], [direction]);
        for (var i = 0; i < Criteria.Length; i++)
        {
            yield return new ConditionLevelChanged(review.AddDays(i), CriterionCode.Parse(Criteria[i]), ConditionLevel.I);
        }

        for (var i = 0; i < Criteria.Length; i++)
        {
            yield return new ConditionDischarged(review.AddDays(100 + i), CriterionCode.Parse(Criteria[i]));
        }

        yield return new DirectionRevoked(review.AddDays(200), 1);
    }
}
