using BenchmarkDotNet.Attributes;
using CcgDomain.Authorisation;

namespace CcgDomain.Benchmarks;

/// <summary>Questions about a day, asked of a history of 25 events that is recorded. Without positions one folds again, here with LINQ over plain classes.</summary>
public class Asking
{
    private readonly Ccg _ccg = Scenario.Whole;
    private readonly List<PlainEvent> _plain = Scenario.Plain(Scenario.Events);
    private DateOnly _day;

    /// <summary>A day in the midst of the history, or after all of it.</summary>
    [Params("past", "newest")]
    public string When { get; set; } = "past";

    [GlobalSetup]
    public void Setup()
    {
        _day = When == "past" ? new(2013, 7, 10) : new(2020, 1, 1);
        if (LinqFold().Conditions.Count != _ccg.Authorisation.AsAt(_day).Conditions.Length || LinqFoldToStatus() != StatusOn().GetType().Name)
        {
            throw new InvalidOperationException("The answers differ.");
        }
    }

    [Benchmark(Baseline = true)]
    public AuthorisationPosition AsAt() => _ccg.Authorisation.AsAt(_day);

    [Benchmark]
    public AuthorisationStatus StatusOn() => _ccg.AuthorisationStatusOn(_day);

    [Benchmark]
    public object LinqFoldToPosition() => LinqFold();

    [Benchmark]
    public string LinqFoldToStatus()
    {
        var state = LinqFold();
        return state.EstablishedOn is null ? "Applicant"
            : state.FullFrom <= _day ? "Full"
            : state.Directions.Any(d => d.Power == "regulation8") ? "Directed"
            : "Conditional";
    }

    private PlainState LinqFold() => _plain.Where(e => e.On <= _day).Aggregate(new PlainState { Code = "99Z" }, (state, e) => state.After(e));
}
