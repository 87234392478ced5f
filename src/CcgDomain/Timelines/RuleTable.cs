using System.Diagnostics;
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
    internal readonly Rule Rule = rule;

    internal readonly List<RuleHandler> Handlers = [];

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
        Handlers.Add(new RuleHandler<TCase>(Rule, isBroken, explanation));
        return this;
    }

    /// <summary>One rule for one kind of event, followed by the rules after it in the table that are for the same kind.</summary>
    internal abstract class RuleHandler
    {
        internal abstract bool Handles(TEvent e);

        /// <summary>Sets the handler for the same kind of event that comes next in table order.</summary>
        internal abstract void SetNext(RuleHandler next);

        /// <summary>Validates an event of this kind by this rule and by all that follow.</summary>
        internal abstract void Validate(in TState before, TEvent e, EventDate on, ref ViolationCollector violations);
    }

    /// <summary>No rule, for a kind of event that none is about.</summary>
    internal sealed class NoRule : RuleHandler
    {
        internal override bool Handles(TEvent e) => false;

        internal override void SetNext(RuleHandler next) => throw new UnreachableException();

        internal override void Validate(in TState before, TEvent e, EventDate on, ref ViolationCollector violations)
        {
        }
    }

    // The event type is tested once per event, not once per rule. Whether a rule is in force is asked only where it is broken, which is rare.
    private sealed class RuleHandler<TCase>(Rule rule, EventCondition<TState, TCase>? isBroken, EventValidator<TState, TCase> validator) : RuleHandler
        where TCase : TEvent
    {
        private readonly Rule _rule = rule;

        // Null if only the validator knows.
        private readonly EventCondition<TState, TCase>? _isBroken = isBroken;
        private readonly EventValidator<TState, TCase> _validator = validator;
        private RuleHandler<TCase>? _next;

        internal override bool Handles(TEvent e) => e is TCase;

        internal override void SetNext(RuleHandler next) => _next = (RuleHandler<TCase>)next;

        internal override void Validate(in TState before, TEvent e, EventDate on, ref ViolationCollector violations)
        {
            // The handler was found by the discriminator of the event, so the event is of this type.
            var typed = Unsafe.As<TCase>(e);
            for (var handler = this; handler is not null; handler = handler._next)
            {
                if (handler._isBroken is { } isBroken && !isBroken(in before, typed, on))
                {
                    continue;
                }

                handler._validator(in before, typed, on, ref violations);
                if (violations.HasUnattributed)
                {
                    violations.AttributeTo(handler._rule, on.Earliest, on.Latest);
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

    // The first handler by the discriminator of the event. An entry is made at the first event of its kind; two threads may make the same one.
    private readonly EventRule<TState, TEvent>.RuleHandler?[] _handlers = new EventRule<TState, TEvent>.RuleHandler?[32];

    internal RuleTable(params EventRule<TState, TEvent>[] rows) => _rows = rows;

    internal ImmutableArray<Rule> Rules => ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(_rows, static row => row.Rule));

    /// <summary>Validates an event by every rule that is about its kind.</summary>
    internal void Validate(in TState before, TEvent e, EventDate on, ref ViolationCollector violations) =>
        (_handlers[e.Discriminator] ??= FirstHandlerFor(e)).Validate(in before, e, on, ref violations);

    private EventRule<TState, TEvent>.RuleHandler FirstHandlerFor(TEvent e)
    {
        EventRule<TState, TEvent>.RuleHandler? first = null;
        EventRule<TState, TEvent>.RuleHandler? last = null;
        foreach (var row in _rows)
        {
            foreach (var handler in row.Handlers)
            {
                if (handler.Handles(e))
                {
                    first ??= handler;
                    last?.SetNext(handler);
                    last = handler;
                }
            }
        }

        return first ?? new EventRule<TState, TEvent>.NoRule();
    }
}
