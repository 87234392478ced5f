using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CcgDomain.Rules;

namespace CcgDomain.Timelines;

/// <summary>Looks at the state before an event and at the event, and objects where the rule is broken.</summary>
internal delegate void EventValidator<in TState, in TEvent>(TState before, TEvent e, ref ViolationCollector violations);

/// <summary>A rule about events: the rule, and what it makes of each kind of event that it judges.</summary>
internal sealed class EventRule<TState, TEvent>(Rule rule)
    where TEvent : CcgEvent
{
    private readonly List<RuleHandler> _handlers = [];

    internal Rule Rule { get; } = rule;

    internal List<RuleHandler> Handlers => _handlers;

    /// <summary>What the rule makes of one kind of event. A rule may judge several.</summary>
    internal EventRule<TState, TEvent> When<TCase>(EventValidator<TState, TCase> validator)
        where TCase : TEvent
    {
        _handlers.Add(new RuleHandler<TCase>(Rule, validator));
        return this;
    }

    /// <summary>One rule on one kind of event.</summary>
    internal abstract class RuleHandler
    {
        internal abstract bool Handles(TEvent e);

        /// <summary>A bench for the kind of event that this clause is on.</summary>
        internal abstract RuleDispatcher CreateDispatcher();
    }

    private sealed class RuleHandler<TCase>(Rule rule, EventValidator<TState, TCase> validator) : RuleHandler
        where TCase : TEvent
    {
        internal Rule Rule { get; } = rule;

        internal EventValidator<TState, TCase> Validator { get; } = validator;

        internal override bool Handles(TEvent e) => e is TCase;

        internal override RuleDispatcher CreateDispatcher() => new RuleDispatcher<TCase>();
    }

    /// <summary>The clauses on one kind of event, in table order. Without any it objects to nothing.</summary>
    internal abstract class RuleDispatcher
    {
        /// <summary>A bench for a kind of event that no rule speaks of.</summary>
        internal static RuleDispatcher Empty { get; } = new RuleDispatcher<TEvent>();

        internal abstract void Add(RuleHandler handler);

        internal abstract void Validate(TState before, TEvent e, ref ViolationCollector violations);
    }

    // Looks what the event is once, and not for each rule. Whether a rule binds on the day is asked only where it is broken, which is rare.
    private sealed class RuleDispatcher<TCase> : RuleDispatcher
        where TCase : TEvent
    {
        private EventValidator<TState, TCase>[] _validators = [];
        private Rule[] _rules = [];

        internal override void Add(RuleHandler handler)
        {
            var its = (RuleHandler<TCase>)handler;
            _validators = [.. _validators, its.Validator];
            _rules = [.. _rules, its.Rule];
        }

        internal override void Validate(TState before, TEvent e, ref ViolationCollector violations)
        {
            // Of this case it is: the bench was found by its number.
            var it = Unsafe.As<TCase>(e);
            var validators = _validators;
            for (var i = 0; i < validators.Length; i++)
            {
                validators[i](before, it, ref violations);
                if (violations.HasUnattributed)
                {
                    violations.AttributeTo(_rules[i], it.On);
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
    private readonly EventRule<TState, TEvent>.RuleDispatcher?[] _dispatchers = new EventRule<TState, TEvent>.RuleDispatcher?[32];

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

    internal void Validate(TState before, TEvent e, ref ViolationCollector violations) => (_dispatchers[e.Discriminator] ??= DispatcherFor(e)).Validate(before, e, ref violations);

    private EventRule<TState, TEvent>.RuleDispatcher DispatcherFor(TEvent e)
    {
        EventRule<TState, TEvent>.RuleDispatcher? dispatcher = null;
        foreach (var row in _rows)
        {
            foreach (var handler in row.Handlers)
            {
                if (handler.Handles(e))
                {
                    dispatcher ??= handler.CreateDispatcher();
                    dispatcher.Add(handler);
                }
            }
        }

        return dispatcher ?? EventRule<TState, TEvent>.RuleDispatcher.Empty;
    }
}
