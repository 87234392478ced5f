using System.Collections;
using System.Diagnostics;

namespace CcgDomain.Timelines;

/// <summary>
/// One regime's view of what happened to a CCG: its events, and the position after them on any date. A read-only projection of
/// the events of the CCG, which are the truth.
/// </summary>
/// <typeparam name="TPosition">The state of the regime.</typeparam>
/// <typeparam name="TEvent">The events of the regime.</typeparam>
/// <remarks>
/// The newest position is at hand. The positions of the past, one for the end of every day on which something changed, are folded when the past is
/// first asked for, and kept: from then on a question is a search by date.
/// A change is mostly an event of this regime; a few events of the other regime change this one too (a dissolution ends every model).
/// Immutable, and safe to read from many threads.
/// </remarks>
[DebuggerDisplay("{Count} events; now {Current}")]
public sealed class Timeline<TPosition, TEvent> : IReadOnlyList<TEvent>
    where TPosition : class
    where TEvent : CcgEvent
{
    private readonly ImmutableArray<CcgEvent> _recorded;
    private readonly DateOnly _last;
    private readonly TPosition _start;
    private readonly Func<TPosition, CcgEvent, TPosition> _after;

    // Made when first asked for. Two threads may make the same twice, and either is right.
    private TEvent[]? _events;
    private Past? _past;

    /// <summary>An empty timeline.</summary>
    /// <param name="start">The position before anything happened.</param>
    /// <param name="after">The position after one more event, of whichever regime; the same one, where the event changes nothing.</param>
    internal Timeline(TPosition start, Func<TPosition, CcgEvent, TPosition> after)
        : this([], start, after, start)
    {
    }

    private Timeline(ImmutableArray<CcgEvent> recorded, TPosition start, Func<TPosition, CcgEvent, TPosition> after, TPosition current)
    {
        _recorded = recorded;
        _start = start;
        _after = after;
        Current = current;

        // Events are in the order of their days: no rule set lets them be otherwise.
        _last = recorded.IsEmpty ? DateOnly.MinValue : recorded[^1].On;
    }

    /// <summary>The position after every event.</summary>
    public TPosition Current { get; }

    /// <summary>The number of events of this regime.</summary>
    public int Count => OwnEvents.Length;

    /// <summary>An event of this regime, in the order recorded.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <returns>The event.</returns>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public TEvent this[int index] => OwnEvents[index];

    /// <summary>The position after every event on or before a date.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>The position at the end of that day.</returns>
    public TPosition AsAt(DateOnly date) => date >= _last ? Current : (_past ??= ComputePast()).AsAt(date);

    /// <inheritdoc/>
    public IEnumerator<TEvent> GetEnumerator() => ((IEnumerable<TEvent>)OwnEvents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => OwnEvents.GetEnumerator();

    /// <summary>The timeline once more is recorded.</summary>
    /// <param name="recorded">Everything recorded of the CCG, what was before included.</param>
    /// <param name="current">The position after it.</param>
    internal Timeline<TPosition, TEvent> With(ImmutableArray<CcgEvent> recorded, TPosition current) => new(recorded, _start, _after, current);

    private TEvent[] OwnEvents => _events ??= SelectOwnEvents();

    private TEvent[] SelectOwnEvents()
    {
        List<TEvent> own = new(_recorded.Length);
        foreach (var e in _recorded)
        {
            if (e is TEvent one)
            {
                own.Add(one);
            }
        }

        return [.. own];
    }

    private Past ComputePast()
    {
        List<DateOnly> days = [];
        List<TPosition> positions = [];
        var kept = _start;
        var now = _start;
        for (var i = 0; i < _recorded.Length; i++)
        {
            var on = _recorded[i].On;
            now = _after(now, _recorded[i]);
            var isLastOfDay = i + 1 == _recorded.Length || _recorded[i + 1].On != on;
            if (isLastOfDay && !ReferenceEquals(now, kept))
            {
                days.Add(on);
                positions.Add(now);
                kept = now;
            }
        }

        return new(_start, [.. days], [.. positions]);
    }

    /// <summary>The position at the end of each day on which something changed.</summary>
    private sealed class Past(TPosition start, DateOnly[] days, TPosition[] positions)
    {
        internal TPosition AsAt(DateOnly date)
        {
            // The last of the days on or before the date: always below high.
            var low = -1;
            var high = days.Length;
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                if (days[middle] <= date)
                {
                    low = middle;
                }
                else
                {
                    high = middle;
                }
            }

            return low < 0 ? start : positions[low];
        }
    }
}
