using BenchmarkDotNet.Attributes;
using CcgDomain.Timelines;

namespace CcgDomain.Benchmarks;

/// <summary>A history of 25 events, judged by every rule as it is recorded.</summary>
public class History
{
    private readonly CcgEvent[] _events = Scenario.Events;
    private readonly List<PlainEvent> _plain = Scenario.Plain(Scenario.Events);

    [GlobalSetup]
    public void Setup() => Scenario.CheckVerdicts();

    [Benchmark(Baseline = true)]
    public object Record() => Scenario.Start.Record(_events);

    [Benchmark]
    public object RecordOneByOne()
    {
        var ccg = Scenario.Start;
        foreach (var e in _events)
        {
            ccg = ccg.Record(e).OrThrow();
        }

        return ccg;
    }

    [Benchmark]
    public object? FluentValidation() => FluentRules.Record("99Z", _plain);

    [Benchmark]
    public object? HandWrittenLimit() => HandWritten.Record(Scenario.Start.Code, _events);
}
