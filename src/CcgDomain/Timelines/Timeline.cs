using System.Collections;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Timelines;

/// <summary>Represents the events of one regime and the position after each of them: a read-only projection of the events of a CCG.</summary>
/// <typeparam name="TPosition">The type of a position.</typeparam>
/// <typeparam name="TEvent">The type of the events of the regime.</typeparam>
/// <remarks>
/// The latest position is stored. Earlier positions, one for the end of each day on which something changed, are computed when an earlier date is
/// first asked for and then kept, so that later questions are a binary search by date.
/// Most changes come from an event of this regime; a few events of another regime change this one too (a dissolution ends every model).
/// Immutable and safe for use by several threads.
/// </remarks>
[DebuggerDisplay("{Count} events; now {Current}")]
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class Timeline<TPosition, TEvent> : IReadOnlyList<TEvent>
    where TPosition : class
    where TEvent : CcgEvent
{
    private readonly ImmutableArray<CcgEvent> _recorded;
    private readonly DateOnly _last;
    private readonly TPosition _start;
    private readonly Func<TPosition, CcgEvent, TPosition> _after;
    private readonly Func<TPosition, DateOnly, TPosition> _on;

    // Computed when first asked for. Two threads may compute the same value twice; either may be kept.
    private TEvent[]? _events;
    private Past? _past;

    /// <summary>Creates an empty timeline.</summary>
    /// <param name="start">The position before anything happened.</param>
    /// <param name="after">Returns the position after one more event, of whichever regime; the same position if the event does not change it.</param>
    /// <param name="on">Returns the position on a date after its last event; the same position if nothing changes by itself before that date.</param>
    internal Timeline(TPosition start, Func<TPosition, CcgEvent, TPosition> after, Func<TPosition, DateOnly, TPosition> on)
        : this([], start, after, on, start)
    {
    }

    private Timeline(
        ImmutableArray<CcgEvent> recorded,
        TPosition start,
        Func<TPosition, CcgEvent, TPosition> after,
        Func<TPosition, DateOnly, TPosition> on,
        TPosition current)
    {
        _recorded = recorded;
        _start = start;
        _after = after;
        _on = on;
        Current = current;

        // Events are in the order of their days: the rule that says so cannot be waived.
        _last = recorded.IsEmpty ? DateOnly.MinValue : recorded[^1].On;
    }

    /// <summary>Gets the position after every event.</summary>
    public TPosition Current { get; }

    /// <summary>Gets the number of events of this regime.</summary>
    public int Count => OwnEvents.Length;

    /// <summary>Gets the event of this regime at a place in the order recorded.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <returns>The event.</returns>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public TEvent this[int index] => OwnEvents[index];

    /// <summary>Returns the position on a date: after every event on or before it, and without what has come to an end by itself before it.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>The position at the end of that day.</returns>
    public TPosition AsAt(DateOnly date) => _on(date >= _last ? Current : (_past ??= ComputePast()).AsAt(date), date);

    /// <inheritdoc/>
    public IEnumerator<TEvent> GetEnumerator() => ((IEnumerable<TEvent>)OwnEvents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => OwnEvents.GetEnumerator();

    /// <summary>Returns the timeline after more was recorded.</summary>
    /// <param name="recorded">All events of the CCG, those recorded earlier included.</param>
    /// <param name="current">The position after them.</param>
    internal Timeline<TPosition, TEvent> With(ImmutableArray<CcgEvent> recorded, TPosition current) => new(recorded, _start, _after, _on, current);

    private TEvent[] OwnEvents => _events ??= SelectOwnEvents();

    private TEvent[] SelectOwnEvents()
    {
        List<TEvent> own = new(_recorded.Length);
        foreach (var e in _recorded)
        {
            if (e is TEvent ownEvent)
            {
                own.Add(ownEvent);
            }
        }

        return [.. own];
    }

    private Past ComputePast()
    {
        List<DateOnly> days = [];
        List<TPosition> positions = [];
        var lastKept = _start;
        var now = _start;
        for (var i = 0; i < _recorded.Length; i++)
        {
            var on = _recorded[i].On;
            now = _after(now, _recorded[i]);
            var isLastOfDay = i + 1 == _recorded.Length || _recorded[i + 1].On != on;
            if (isLastOfDay && !ReferenceEquals(now, lastKept))
            {
                days.Add(on);
                positions.Add(now);
                lastKept = now;
            }
        }

        return new(_start, [.. days], [.. positions]);
    }

    /// <summary>The position at the end of each day on which something changed.</summary>
    private sealed class Past
    {
        private readonly TPosition _start;
        private readonly DateOnly[] _days;
        private readonly TPosition[] _positions;

        internal Past(TPosition start, DateOnly[] days, TPosition[] positions)
        {
            _start = start;
            _days = days;
            _positions = positions;
        }

        internal TPosition AsAt(DateOnly date)
        {
            // Finds the last day on or before the date, which is always below high.
            var low = -1;
            var high = _days.Length;
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                if (_days[middle] <= date)
                {
                    low = middle;
                }
                else
                {
                    high = middle;
                }
            }

            return low < 0 ? _start : _positions[low];
        }
    }
}
