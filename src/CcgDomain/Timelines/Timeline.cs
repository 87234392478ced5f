using System.Collections;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Timelines;

/// <summary>Represents the events of one regime and the position after each of them: a read-only projection of the events of a CCG.</summary>
/// <typeparam name="TPosition">The type of a position.</typeparam>
/// <typeparam name="TEvent">The type of the events of the regime.</typeparam>
/// <remarks>
/// <para>
/// The latest position is stored. Earlier positions, one for the end of each day on which something changed, are computed when an earlier date is
/// first asked for and then kept, so that later questions are a binary search by date.
/// Most changes come from an event of this regime; a few events of another regime change this one too (a dissolution ends every model).
/// </para>
/// <para>
/// Where the day of an event is not known, more than one position is possible on a date: every reading of the record from the events that have certainly happened by then
/// up to those that may have. <see cref="ReadingsAsAt"/> gives them all.
/// </para>
/// <para>Immutable and safe for use by several threads.</para>
/// </remarks>
[DebuggerDisplay("{Count} events; now {Current}")]
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class Timeline<TPosition, TEvent> : IReadOnlyList<TEvent>
    where TPosition : class
    where TEvent : CcgEvent
{
    private readonly ImmutableArray<CcgEvent> _recorded;
    private readonly bool _isExact;
    private readonly DateOnly _last;
    private readonly TPosition _start;
    private readonly TPosition _folded;
    private readonly Func<TPosition, CcgEvent, EventDate, TPosition> _after;
    private readonly Func<TPosition, DateOnly, TPosition> _on;

    // Computed when first asked for. Two threads may compute the same value twice; either may be kept.
    private TEvent[]? _events;
    private Past? _past;

    /// <summary>Creates an empty timeline.</summary>
    /// <param name="start">The position before anything happened.</param>
    /// <param name="after">
    /// Returns the position after one more event, of whichever regime, that happened on one of the days given; the same position if the event does not change it.
    /// </param>
    /// <param name="on">Returns the position on a date after its last event; the same position if nothing changes by itself before that date.</param>
    internal Timeline(TPosition start, Func<TPosition, CcgEvent, EventDate, TPosition> after, Func<TPosition, DateOnly, TPosition> on)
        : this([], true, start, after, on, start)
    {
    }

    private Timeline(
        ImmutableArray<CcgEvent> recorded,
        bool isExact,
        TPosition start,
        Func<TPosition, CcgEvent, EventDate, TPosition> after,
        Func<TPosition, DateOnly, TPosition> on,
        TPosition folded)
    {
        _recorded = recorded;
        _isExact = isExact;
        _start = start;
        _after = after;
        _on = on;
        _folded = folded;

        // Events are in the order of their days: the rule that says so cannot be waived. So all have happened when the last one has.
        _last = recorded.IsEmpty ? DateOnly.MinValue : recorded[^1].On.Latest;
    }

    /// <summary>Gets the position after every event.</summary>
    public TPosition Current => _isExact ? _folded : (_past ??= ComputePast()).Last;

    /// <summary>Gets the number of events of this regime.</summary>
    public int Count => OwnEvents.Length;

    /// <summary>Gets the event of this regime at a place in the order recorded.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <returns>The event.</returns>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public TEvent this[int index] => OwnEvents[index];

    /// <summary>
    /// Returns the position on a date: after every event on or before it, and without what has come to an end by itself before it. It must be the only one possible, as it
    /// always is where the day of every event is known.
    /// </summary>
    /// <param name="date">The date; any.</param>
    /// <returns>The position at the end of that day.</returns>
    /// <exception cref="InvalidOperationException">
    /// More than one position is possible on the date, because the day of an event is not known. <see cref="TryAsAt"/> does not throw, and <see cref="ReadingsAsAt"/> returns
    /// all of them.
    /// </exception>
    public TPosition AsAt(DateOnly date) => TryAsAt(date, out var position)
        ? position
        : throw new InvalidOperationException(
            $"More than one position is possible on {date:yyyy-MM-dd}, because the day of an event is not known: {nameof(ReadingsAsAt)} returns all of them.");

    /// <summary>Returns the position on a date, if only one is possible.</summary>
    /// <param name="date">The date; any.</param>
    /// <param name="position">The position at the end of that day; null if more than one is possible.</param>
    /// <returns>true if only one position is possible, as it always is where the day of every event is known; otherwise, false.</returns>
    public bool TryAsAt(DateOnly date, [NotNullWhen(true)] out TPosition? position)
    {
        position = _isExact && date >= _last ? _folded : (_past ??= ComputePast()).AsAt(date);
        if (position is null)
        {
            return false;
        }

        position = _on(position, date);
        return true;
    }

    /// <summary>Returns every position that is possible on a date, in the order of the events: more than one where the day of an event is not known.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>
    /// The positions at the end of that day, at least one: the first without the events that may be later, the last with all that may have happened.
    /// </returns>
    public ImmutableArray<TPosition> ReadingsAsAt(DateOnly date) =>
        TryAsAt(date, out var position) ? [position] : ImmutableArray.CreateRange((_past ??= ComputePast()).ReadingsAsAt(date), _on, date);

    /// <inheritdoc/>
    public IEnumerator<TEvent> GetEnumerator() => ((IEnumerable<TEvent>)OwnEvents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => OwnEvents.GetEnumerator();

    /// <summary>The position after every event, each folded when it was recorded: what the rules on the next event look at.</summary>
    internal TPosition Folded => _folded;

    /// <summary>Returns the timeline after more was recorded.</summary>
    /// <param name="recorded">All events of the CCG, those recorded earlier included.</param>
    /// <param name="isExact">Whether the day of every event is known.</param>
    /// <param name="folded">The position after them.</param>
    internal Timeline<TPosition, TEvent> With(ImmutableArray<CcgEvent> recorded, bool isExact, TPosition folded) => new(recorded, isExact, _start, _after, _on, folded);

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
        List<EventDate> days = [];
        List<TPosition> positions = [];
        var lastKept = _start;
        var now = _start;
        var possible = _isExact ? null : PossibleDays.Of(_recorded);
        for (var i = 0; i < _recorded.Length; i++)
        {
            var on = possible is null ? _recorded[i].On : possible[i];
            now = _after(now, _recorded[i], on);
            if (ReferenceEquals(now, lastKept))
            {
                continue;
            }

            lastKept = now;
            if (on.IsExact && days.Count > 0 && days[^1] == on)
            {
                // The position in the middle of a day is none that anyone can ask for.
                positions[^1] = now;
                continue;
            }

            days.Add(on);
            positions.Add(now);
        }

        return new(_start, [.. days], [.. positions]);
    }

    /// <summary>The position after each event that changed it, or after the last of its day. Both the earliest and the latest days are in order.</summary>
    private sealed class Past
    {
        private readonly TPosition _start;
        private readonly EventDate[] _days;
        private readonly TPosition[] _positions;

        internal Past(TPosition start, EventDate[] days, TPosition[] positions)
        {
            _start = start;
            _days = days;
            _positions = positions;
        }

        internal TPosition Last => After(_days.Length);

        /// <summary>Returns the position on a date; null if more than one is possible.</summary>
        internal TPosition? AsAt(DateOnly date)
        {
            var certain = CountCertainOn(date);
            return certain == _days.Length || _days[certain].Earliest > date ? After(certain) : null;
        }

        internal ImmutableArray<TPosition> ReadingsAsAt(DateOnly date)
        {
            var certain = CountCertainOn(date);
            var possible = certain;
            while (possible < _days.Length && _days[possible].Earliest <= date)
            {
                possible++;
            }

            var readings = ImmutableArray.CreateBuilder<TPosition>(possible - certain + 1);
            for (var count = certain; count <= possible; count++)
            {
                readings.Add(After(count));
            }

            return readings.MoveToImmutable();
        }

        private TPosition After(int count) => count == 0 ? _start : _positions[count - 1];

        /// <summary>Returns how many events have certainly happened by a date.</summary>
        private int CountCertainOn(DateOnly date)
        {
            // The last day on or before the date is always below high.
            var low = -1;
            var high = _days.Length;
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                if (_days[middle].Latest <= date)
                {
                    low = middle;
                }
                else
                {
                    high = middle;
                }
            }

            return high;
        }
    }
}
