using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CcgDomain.Rules;

namespace CcgDomain.Timelines;

/// <summary>Looks at the state before an event and at the event, and objects where the rule is broken.</summary>
internal delegate void Judge<in TState, in TEvent>(TState was, TEvent e, ref Refusals no);

/// <summary>A rule about events: the rule, and what it makes of each kind of event that it judges.</summary>
internal sealed class EventRule<TState, TEvent>(Rule rule)
    where TEvent : CcgEvent
{
    private readonly List<Clause> _clauses = [];

    internal Rule Rule { get; } = rule;

    internal List<Clause> Clauses => _clauses;

    /// <summary>What the rule makes of one kind of event. A rule may judge several.</summary>
    internal EventRule<TState, TEvent> When<TCase>(Judge<TState, TCase> judge)
        where TCase : TEvent
    {
        _clauses.Add(new Clause<TCase>(Rule, judge));
        return this;
    }

    /// <summary>One rule on one kind of event.</summary>
    internal abstract class Clause
    {
        internal abstract bool Judges(TEvent e);

        /// <summary>A bench for the kind of event that this clause is on.</summary>
        internal abstract Bench NewBench();
    }

    private sealed class Clause<TCase>(Rule rule, Judge<TState, TCase> judge) : Clause
        where TCase : TEvent
    {
        internal Rule Rule { get; } = rule;

        internal Judge<TState, TCase> Judge { get; } = judge;

        internal override bool Judges(TEvent e) => e is TCase;

        internal override Bench NewBench() => new Bench<TCase>();
    }

    /// <summary>The clauses on one kind of event, in table order. Without any it objects to nothing.</summary>
    internal abstract class Bench
    {
        /// <summary>A bench for a kind of event that no rule speaks of.</summary>
        internal static Bench Empty { get; } = new Bench<TEvent>();

        internal abstract void Seat(Clause clause);

        internal abstract void Judge(TState was, TEvent e, ref Refusals no);
    }

    // Looks what the event is once, and not for each rule. Whether a rule binds on the day is asked only where it is broken, which is rare.
    private sealed class Bench<TCase> : Bench
        where TCase : TEvent
    {
        private Judge<TState, TCase>[] _judges = [];
        private Rule[] _rules = [];

        internal override void Seat(Clause clause)
        {
            var its = (Clause<TCase>)clause;
            _judges = [.. _judges, its.Judge];
            _rules = [.. _rules, its.Rule];
        }

        internal override void Judge(TState was, TEvent e, ref Refusals no)
        {
            // Of this case it is: the bench was found by its number.
            var it = Unsafe.As<TCase>(e);
            var judges = _judges;
            for (var i = 0; i < judges.Length; i++)
            {
                judges[i](was, it, ref no);
                if (no.Objected)
                {
                    no.By(_rules[i], it.On);
                }
            }
        }
    }
}

/// <summary>The rules of a regime, in table order.</summary>
internal sealed class RuleTable<TState, TEvent>
    where TEvent : CcgEvent
{
    private readonly EventRule<TState, TEvent>[] _rows;

    // By the case of the event. Filled at the first event of the case; filling twice gives the same.
    private readonly EventRule<TState, TEvent>.Bench?[] _byCase = new EventRule<TState, TEvent>.Bench?[32];

    internal RuleTable(params EventRule<TState, TEvent>[] rows)
    {
        _rows = rows;
        var rules = new Rule[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rules[i] = rows[i].Rule;
        }

        Rules = ImmutableCollectionsMarshal.AsImmutableArray(rules);
    }

    internal ImmutableArray<Rule> Rules { get; }

    internal void Judge(TState was, TEvent e, ref Refusals no) => (_byCase[e.Case] ??= BenchFor(e)).Judge(was, e, ref no);

    private EventRule<TState, TEvent>.Bench BenchFor(TEvent e)
    {
        EventRule<TState, TEvent>.Bench? bench = null;
        foreach (var row in _rows)
        {
            foreach (var clause in row.Clauses)
            {
                if (clause.Judges(e))
                {
                    bench ??= clause.NewBench();
                    bench.Seat(clause);
                }
            }
        }

        return bench ?? EventRule<TState, TEvent>.Bench.Empty;
    }
}
