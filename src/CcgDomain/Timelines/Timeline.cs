using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Timelines;

/// <summary>Represents the events of one regime and the position after each of them: a read-only projection of the events of a CCG.</summary>
/// <typeparam name="TPosition">The type of a position.</typeparam>
/// <typeparam name="TEvent">The type of the events of the regime.</typeparam>
/// <remarks>
/// The latest position is stored. Earlier positions, one for the end of each day on which something changed, are computed when an earlier date is
/// first asked for and then kept, for later timelines too, so that later questions are a binary search by date.
/// Most changes come from an event of this regime; a few events of another regime change this one too (a dissolution ends every model).
/// Immutable and safe for use by several threads.
/// </remarks>
[DebuggerDisplay("{Count} events; now {Current}")]
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class Timeline<TPosition, TEvent> : IReadOnlyList<TEvent>
    where TPosition : class
    where TEvent : CcgEvent
{
    private readonly GrowingList<CcgEvent> _recorded;
    private readonly DateOnly _last;
    private readonly TPosition _start;
    private readonly Func<TPosition, CcgEvent, TPosition> _after;
    private readonly Func<TPosition, DateOnly, TPosition> _on;

    // Computed when first asked for, from what an earlier timeline computed if one was asked. Two threads may compute the same value twice; either may be kept.
    private Own? _own;
    private Past? _past;

    /// <summary>Creates an empty timeline.</summary>
    /// <param name="start">The position before anything happened.</param>
    /// <param name="after">Returns the position after one more event, of whichever regime; the same position if the event does not change it.</param>
    /// <param name="on">Returns the position on a date after its last event; the same position if nothing changes by itself before that date.</param>
    internal Timeline(TPosition start, Func<TPosition, CcgEvent, TPosition> after, Func<TPosition, DateOnly, TPosition> on)
        : this(default, start, after, on, start)
    {
    }

    private Timeline(
        GrowingList<CcgEvent> recorded,
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
        _last = recorded.Count == 0 ? DateOnly.MinValue : recorded[^1].On;
    }

    /// <summary>Gets the position after every event.</summary>
    public TPosition Current { get; }

    /// <summary>Gets the number of events of this regime.</summary>
    public int Count => OwnEvents.Count;

    /// <summary>Gets the event of this regime at a place in the order recorded.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <returns>The event.</returns>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public TEvent this[int index] => OwnEvents[index];

    /// <summary>Returns the position on a date: after every event on or before it, and without what has come to an end by itself before it.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>The position at the end of that day.</returns>
    public TPosition AsAt(DateOnly date) => _on(date >= _last ? Current : Earlier.AsAt(date), date);

    /// <inheritdoc/>
    public IEnumerator<TEvent> GetEnumerator()
    {
        var own = OwnEvents;
        for (var i = 0; i < own.Count; i++)
        {
            yield return own[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the timeline after more was recorded.</summary>
    /// <param name="recorded">All events of the CCG, those recorded earlier included.</param>
    /// <param name="current">The position after them.</param>
    internal Timeline<TPosition, TEvent> With(GrowingList<CcgEvent> recorded, TPosition current) =>
        new(recorded, _start, _after, _on, current) { _own = _own, _past = _past };

    private GrowingList<TEvent> OwnEvents
    {
        get
        {
            var own = _own;
            if (own is null || own.Recorded != _recorded.Count)
            {
                _own = own = SelectOwnEvents(own);
            }

            return own.Events;
        }
    }

    private Past Earlier
    {
        get
        {
            var past = _past;
            if (past is null || past.Recorded != _recorded.Count)
            {
                _past = past = ComputePast(past);
            }

            return past;
        }
    }

    private Own SelectOwnEvents(Own? known)
    {
        List<TEvent> more = [];
        foreach (var e in _recorded.AsSpan()[(known?.Recorded ?? 0)..])
        {
            if (e is TEvent own)
            {
                more.Add(own);
            }
        }

        return new((known?.Events ?? default).With(CollectionsMarshal.AsSpan(more)), _recorded.Count);
    }

    private Past ComputePast(Past? known)
    {
        List<DateOnly> days = [];
        List<TPosition> positions = [];
        var day = known?.Last ?? DateOnly.MinValue;
        var now = known?.Current ?? _start;
        var lastKept = known?.LastKept ?? _start;
        foreach (var e in _recorded.AsSpan()[(known?.Recorded ?? 0)..])
        {
            if (e.On != day)
            {
                if (!ReferenceEquals(now, lastKept))
                {
                    days.Add(day);
                    positions.Add(now);
                    lastKept = now;
                }

                day = e.On;
            }

            // From the last day on, the position is the current one.
            if (day == _last)
            {
                break;
            }

            now = _after(now, e);
        }

        return new()
        {
            Start = _start,
            Days = (known?.Days ?? default).With(CollectionsMarshal.AsSpan(days)),
            Positions = (known?.Positions ?? default).With(CollectionsMarshal.AsSpan(positions)),
            Recorded = _recorded.Count,
            Last = _last,
            Current = Current,
        };
    }

    /// <summary>The events of this regime.</summary>
    /// <param name="Events">Those events.</param>
    /// <param name="Recorded">The number of events of the CCG that they were selected from.</param>
    private sealed record Own(GrowingList<TEvent> Events, int Recorded);

    /// <summary>The position at the end of each day before the last on which something changed.</summary>
    private sealed class Past
    {
        internal required TPosition Start { get; init; }

        internal required GrowingList<DateOnly> Days { get; init; }

        internal required GrowingList<TPosition> Positions { get; init; }

        /// <summary>The number of events of the CCG that were looked at.</summary>
        internal required int Recorded { get; init; }

        /// <summary>The day of the last of them.</summary>
        internal required DateOnly Last { get; init; }

        /// <summary>The position after them.</summary>
        internal required TPosition Current { get; init; }

        internal TPosition LastKept => Positions.Count == 0 ? Start : Positions[^1];

        internal TPosition AsAt(DateOnly date)
        {
            // Finds the last day on or before the date, which is always below high.
            var days = Days.AsSpan();
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

            return low < 0 ? Start : Positions[low];
        }
    }
}
