using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CcgDomain.Rules;

namespace CcgDomain.Timelines;

/// <summary>Looks at the state before an event, at the event and at its possible days, and adds a violation where the rule is broken.</summary>
/// <remarks>
/// The days are those of the event without the ones that the order of the record rules out. A rule about a date is broken only if it is on every possible day, so rules
/// compare dates only by <see cref="EventDate.IsBefore"/>, <see cref="EventDate.IsAfter"/> and other questions that are answered for every day.
/// </remarks>
internal delegate void EventValidator<TState, in TEvent>(in TState before, TEvent e, EventDate on, ref ViolationCollector violations);

/// <summary>Determines from the state before an event, from the event and from its possible days whether a rule is broken.</summary>
internal delegate bool EventCondition<TState, in TEvent>(in TState before, TEvent e, EventDate on);

/// <summary>One row of a table of rules about events: a rule, and how it validates each kind of event that it is about.</summary>
internal sealed class EventRule<TState, TEvent>(Rule rule)
    where TEvent : CcgEvent
{
    private readonly List<RuleHandler> _handlers = [];

    internal Rule Rule { get; } = rule;

    internal List<RuleHandler> Handlers => _handlers;

    /// <summary>Adds how the rule validates one kind of event. A rule may be about several.</summary>
    /// <param name="validator">Adds a violation wherever the rule is broken.</param>
    internal EventRule<TState, TEvent> When<TCase>(EventValidator<TState, TCase> validator)
        where TCase : TEvent => When(null, validator);

    /// <summary>Adds how the rule validates one kind of event that can break it in one way only.</summary>
    /// <param name="isBroken">Whether the rule is broken.</param>
    /// <param name="explanation">Adds the violation if it is.</param>
    internal EventRule<TState, TEvent> When<TCase>(EventCondition<TState, TCase>? isBroken, EventValidator<TState, TCase> explanation)
        where TCase : TEvent
    {
        _handlers.Add(new RuleHandler<TCase>(Rule, isBroken, explanation));
        return this;
    }

    /// <summary>One rule for one kind of event.</summary>
    internal abstract class RuleHandler
    {
        internal abstract bool Handles(TEvent e);

        /// <summary>Creates an empty dispatcher for the kind of event that this handler is for.</summary>
        internal abstract RuleDispatcher CreateDispatcher();
    }

    private sealed class RuleHandler<TCase>(Rule rule, EventCondition<TState, TCase>? isBroken, EventValidator<TState, TCase> validator) : RuleHandler
        where TCase : TEvent
    {
        internal Rule Rule { get; } = rule;

        /// <summary>Whether the rule is broken; null if only the validator knows.</summary>
        internal EventCondition<TState, TCase>? IsBroken { get; } = isBroken;

        internal EventValidator<TState, TCase> Validator { get; } = validator;

        internal override bool Handles(TEvent e) => e is TCase;

        internal override RuleDispatcher CreateDispatcher() => new RuleDispatcher<TCase>();
    }

    /// <summary>The handlers for one kind of event, in table order.</summary>
    internal abstract class RuleDispatcher
    {
        /// <summary>A dispatcher for a kind of event that no rule is about.</summary>
        internal static RuleDispatcher Empty { get; } = new RuleDispatcher<TEvent>();

        internal abstract void Add(RuleHandler handler);

        internal abstract void Validate(in TState before, TEvent e, EventDate on, ref ViolationCollector violations);
    }

    // The event type is tested once per event, not once per rule. Whether a rule is in force is asked only where it is broken, which is rare.
    private sealed class RuleDispatcher<TCase> : RuleDispatcher
        where TCase : TEvent
    {
        private RuleHandler<TCase>[] _handlers = [];

        internal override void Add(RuleHandler handler) => _handlers = [.. _handlers, (RuleHandler<TCase>)handler];

        internal override void Validate(in TState before, TEvent e, EventDate on, ref ViolationCollector violations)
        {
            // The dispatcher was found by the discriminator of the event, so the event is of this type.
            var typed = Unsafe.As<TCase>(e);
            foreach (var handler in _handlers)
            {
                if (handler.IsBroken is { } isBroken && !isBroken(in before, typed, on))
                {
                    continue;
                }

                handler.Validator(in before, typed, on, ref violations);
                if (violations.HasUnattributed)
                {
                    violations.AttributeTo(handler.Rule, on.Earliest, on.Latest);
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

    // By the discriminator of the event. An entry is made at the first event of its kind; two threads may make the same one.
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

    /// <summary>Validates an event by every rule that is about its kind.</summary>
    internal void Validate(in TState before, TEvent e, EventDate on, ref ViolationCollector violations) =>
        (_dispatchers[e.Discriminator] ??= DispatcherFor(e)).Validate(in before, e, on, ref violations);

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
