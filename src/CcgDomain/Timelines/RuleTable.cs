using CcgDomain.Rules;

namespace CcgDomain.Timelines;

/// <summary>Looks at the position before an event, the event, and the position after it, and objects where the rule is broken.</summary>
internal delegate void Judge<in TPosition, in TEvent>(TPosition was, TEvent e, TPosition now, ref Refusals no);

/// <summary>A rule about events: the rule, and what it makes of each kind of event that it judges.</summary>
internal sealed class EventRule<TPosition, TEvent>(Rule rule)
    where TEvent : CcgEvent
{
    private readonly List<Clause> _clauses = [];

    internal Rule Rule { get; } = rule;

    internal IReadOnlyList<Clause> Clauses => _clauses;

    /// <summary>What the rule makes of one kind of event. A rule may judge several.</summary>
    internal EventRule<TPosition, TEvent> When<TCase>(Judge<TPosition, TCase> judge)
        where TCase : TEvent
    {
        _clauses.Add(new Clause<TCase>(Rule, judge));
        return this;
    }

    internal abstract class Clause(Rule rule)
    {
        internal Rule Rule { get; } = rule;

        internal abstract bool Judges(TEvent e);

        internal abstract void Judge(TPosition was, TEvent e, TPosition now, ref Refusals no);
    }

    private sealed class Clause<TCase>(Rule rule, Judge<TPosition, TCase> judge) : Clause(rule)
        where TCase : TEvent
    {
        internal override bool Judges(TEvent e) => e is TCase;

        internal override void Judge(TPosition was, TEvent e, TPosition now, ref Refusals no) => judge(was, (TCase)e, now, ref no);
    }
}

/// <summary>The rules of a regime, in table order.</summary>
internal sealed class RuleTable<TPosition, TEvent>
    where TEvent : CcgEvent
{
    private readonly EventRule<TPosition, TEvent>[] _rows;

    // The clauses that judge a case, in table order. Filled at the first event of the case; filling twice gives the same.
    private readonly EventRule<TPosition, TEvent>.Clause[]?[] _byCase = new EventRule<TPosition, TEvent>.Clause[]?[32];

    internal RuleTable(params EventRule<TPosition, TEvent>[] rows)
    {
        _rows = rows;
        Rules = [.. Array.ConvertAll(rows, row => row.Rule)];
    }

    internal ImmutableArray<Rule> Rules { get; }

    internal void Judge(TPosition was, TEvent e, TPosition now, ref Refusals no)
    {
        foreach (var clause in _byCase[e.Case] ??= ClausesFor(e))
        {
            if (clause.Rule.BindsOn(e.On))
            {
                no.Rule = clause.Rule;
                clause.Judge(was, e, now, ref no);
            }
        }
    }

    private EventRule<TPosition, TEvent>.Clause[] ClausesFor(TEvent e)
    {
        List<EventRule<TPosition, TEvent>.Clause> clauses = [];
        foreach (var row in _rows)
        {
            foreach (var clause in row.Clauses)
            {
                if (clause.Judges(e))
                {
                    clauses.Add(clause);
                }
            }
        }

        return [.. clauses];
    }
}
