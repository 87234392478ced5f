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
/// The position at the end of every day on which something changed is kept, so a question about the past is a search by date and folds nothing again.
/// A change is mostly an event of this regime; a few events of the other regime change this one too (a dissolution ends every model).
/// Immutable, and safe to read from many threads.
/// </remarks>
[DebuggerDisplay("{Count} events; now {Current}")]
public sealed class Timeline<TPosition, TEvent> : IReadOnlyList<TEvent>
    where TPosition : class
    where TEvent : CcgEvent
{
    private readonly TEvent[] _events;
    private readonly TPosition _start;
    private readonly DateOnly[] _days;
    private readonly TPosition[] _positions;

    /// <summary>An empty timeline.</summary>
    internal Timeline(TPosition start)
        : this([], start, [], [])
    {
    }

    internal Timeline(TEvent[] events, TPosition start, DateOnly[] days, TPosition[] positions)
    {
        _events = events;
        _start = start;
        _days = days;
        _positions = positions;
    }

    /// <summary>The position after every event.</summary>
    public TPosition Current => _positions.Length == 0 ? _start : _positions[^1];

    /// <summary>The number of events of this regime.</summary>
    public int Count => _events.Length;

    /// <summary>An event of this regime, in the order recorded.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <returns>The event.</returns>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public TEvent this[int index] => _events[index];

    /// <summary>The position after every event on or before a date.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>The position at the end of that day.</returns>
    public TPosition AsAt(DateOnly date)
    {
        var last = _days.Length - 1;
        if (last < 0 || date < _days[0])
        {
            return _start;
        }

        if (date >= _days[last])
        {
            return _positions[last];
        }

        // The last change on or before the date: always in [low, high).
        var low = 0;
        var high = last;
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

        return _positions[low];
    }

    /// <inheritdoc/>
    public IEnumerator<TEvent> GetEnumerator() => ((IEnumerable<TEvent>)_events).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _events.GetEnumerator();

    /// <summary>Adds a batch: nothing is seen of it until it is built.</summary>
    /// <param name="timeline">What was recorded before.</param>
    /// <param name="batch">The most events that may come.</param>
    internal struct Builder(Timeline<TPosition, TEvent> timeline, int batch)
    {
        private TEvent[]? _events;
        private DateOnly[]? _days;
        private TPosition[]? _positions;
        private int _eventCount = timeline._events.Length;
        private int _changeCount = timeline._days.Length;

        /// <summary>The position after everything added so far.</summary>
        internal TPosition Current { get; private set; } = timeline.Current;

        internal void Add(TEvent e, TPosition position)
        {
            _events ??= Grown(timeline._events, batch);
            _events[_eventCount++] = e;
            Change(e.On, position);
        }

        /// <summary>A change that is not an event of this regime.</summary>
        internal void Change(DateOnly on, TPosition position)
        {
            _days ??= Grown(timeline._days, batch);
            _positions ??= Grown(timeline._positions, batch);
            if (_changeCount == 0 || _days[_changeCount - 1] != on)
            {
                _days[_changeCount++] = on;
            }

            _positions[_changeCount - 1] = position;
            Current = position;
        }

        internal readonly Timeline<TPosition, TEvent> Build() => _days is null
            ? timeline
            : new(Cut(_events ?? timeline._events, _eventCount), timeline._start, Cut(_days, _changeCount), Cut(_positions!, _changeCount));

        private static T[] Grown<T>(T[] array, int by)
        {
            var grown = new T[array.Length + by];
            array.CopyTo(grown, 0);
            return grown;
        }

        private static T[] Cut<T>(T[] array, int length) => array.Length == length ? array : array[..length];
    }
}
