using BenchmarkDotNet.Attributes;
using CcgDomain.Timelines;

namespace CcgDomain.Benchmarks;

/// <summary>
/// 25 events, each judged alone against the 24 or fewer before it, with none, every other, or all of them breaking a rule.
/// </summary>
public class Violations
{
    private readonly List<(Ccg Before, CcgEvent E)> _ours = [];
    private readonly List<(PlainState Before, PlainEvent E)> _plain = [];

    /// <summary>How many are broken.</summary>
    [Params("none", "half", "all")]
    public string Broken { get; set; } = "none";

    [GlobalSetup]
    public void Setup()
    {
        Scenario.CheckVerdicts();
        _ours.Clear();
        _plain.Clear();
        var ccg = Scenario.Start;
        var state = new PlainState { Code = "99Z" };
        for (var i = 0; i < Scenario.Events.Length; i++)
        {
            var e = Scenario.Events[i];
            var judged = Broken == "all" || (Broken == "half" && i % 2 == 0) ? Scenario.Broken(e) : e;
            _ours.Add((ccg, judged));
            _plain.Add((state, Scenario.Plain(judged)));
            ccg = ccg.Record(e).OrThrow();
            state = state.After(Scenario.Plain(e));
        }

        if (Ours() != Fluent() || Ours() != Broken switch { "none" => 0, "half" => 13, _ => 25 })
        {
            throw new InvalidOperationException($"We refuse {Ours()}, FluentValidation {Fluent()}.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Ours()
    {
        var refused = 0;
        foreach (var (before, e) in _ours)
        {
            refused += before.Record(e).TryGet(out _, out _) ? 0 : 1;
        }

        return refused;
    }

    [Benchmark]
    public int Fluent()
    {
        var refused = 0;
        foreach (var (before, e) in _plain)
        {
            refused += FluentRules.Judge(new(before, e, before.After(e))).IsValid ? 0 : 1;
        }

        return refused;
    }
}
