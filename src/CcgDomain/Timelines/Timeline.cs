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
    private readonly GrowingList<CcgEvent> _recorded;
    private readonly bool _isExact;
    private readonly DateOnly _last;
    private readonly TPosition _start;
    private readonly TPosition _folded;
    private readonly Fold _fold;

    // Computed when first asked for, from what an earlier timeline computed if one was asked. Two threads may compute the same value twice; either may be kept.
    // A timeline needs its past if it is exact, and its readings if not.
    private Own? _own;
    private object? _pastOrReadings;

    /// <summary>Creates an empty timeline.</summary>
    /// <param name="start">The position before anything happened.</param>
    /// <param name="fold">How positions follow from events.</param>
    internal Timeline(TPosition start, Fold fold)
        : this(default, true, start, fold, start)
    {
    }

    private Timeline(GrowingList<CcgEvent> recorded, bool isExact, TPosition start, Fold fold, TPosition folded)
    {
        _recorded = recorded;
        _isExact = isExact;
        _start = start;
        _fold = fold;
        _folded = folded;
        _last = LastChange(recorded.AsSpan());
    }

    /// <summary>Gets the position after every event.</summary>
    public TPosition Current => _isExact ? _folded : All.Last;

    /// <summary>Gets the number of events of this regime.</summary>
    public int Count => OwnEvents.Count;

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
    /// <example>
    /// <code>
    /// var ccg = Ccg.Create("99Z", "NHS Exampleton CCG")
    ///     .Record([
    ///         new AuthorisationEvent.ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
    ///         new AuthorisationEvent.AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], []),
    ///     ])
    ///     .OrThrow();
    ///
    /// Console.WriteLine(ccg.Authorisation.AsAt(new(2013, 1, 17)).Conditions.Length); // 0
    /// Console.WriteLine(ccg.Authorisation.AsAt(new(2013, 1, 18)).Conditions.Length); // 1
    /// </code>
    /// </example>
    public TPosition AsAt(DateOnly date) => TryAsAt(date, out var position)
        ? position
        : throw new InvalidOperationException(
            $"More than one position is possible on {date:O}, because the day of an event is not known: {nameof(ReadingsAsAt)} returns all of them.");

    /// <summary>Returns the position on a date, if only one is possible.</summary>
    /// <param name="date">The date; any.</param>
    /// <param name="position">The position at the end of that day; null if more than one is possible.</param>
    /// <returns>true if only one position is possible, as it always is where the day of every event is known; otherwise, false.</returns>
    public bool TryAsAt(DateOnly date, [NotNullWhen(true)] out TPosition? position)
    {
        position = !_isExact ? All.AsAt(date) : date >= _last ? _folded : Earlier.AsAt(date);
        if (position is null)
        {
            return false;
        }

        position = _fold.On(position, date);
        return true;
    }

    /// <summary>Returns every position that is possible on a date, in the order of the events: more than one where the day of an event is not known.</summary>
    /// <param name="date">The date; any.</param>
    /// <returns>
    /// The positions at the end of that day, at least one: the first without the events that may be later, the last with all that may have happened.
    /// </returns>
    public ImmutableArray<TPosition> ReadingsAsAt(DateOnly date) =>
        TryAsAt(date, out var position) ? [position] : ImmutableArray.CreateRange(All.AllAsAt(date), _fold.On, date);

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

    /// <summary>Returns the timeline of a record that begins with the events of this one; it takes over what this one has computed.</summary>
    /// <param name="recorded">All events of the CCG.</param>
    /// <param name="isExact">Whether the day of every event is known.</param>
    /// <param name="folded">The position after them.</param>
    /// <returns>The timeline; this one if nothing was recorded since that changes it.</returns>
    internal Timeline<TPosition, TEvent> Of(GrowingList<CcgEvent> recorded, bool isExact, TPosition folded)
    {
        // An event of this regime always makes a position. Where days are not known, an event of another regime limits those on which the events of this one can have been.
        var isSame = ReferenceEquals(folded, _folded) && (isExact || recorded.Count == _recorded.Count);
        return isSame ? this : new(recorded, isExact, _start, _fold, folded) { _own = _own, _pastOrReadings = _pastOrReadings as Past };
    }

    /// <summary>
    /// Returns the day of the last event that can have changed a position. Events are in the order of their days, by a rule that cannot be waived, so from that day on the position
    /// is the one after all of them.
    /// </summary>
    private static DateOnly LastChange(ReadOnlySpan<CcgEvent> recorded)
    {
        for (var i = recorded.Length - 1; i > 0; i--)
        {
            if (recorded[i] is TEvent || recorded[i].LifecycleEffect != LifecycleEffect.None)
            {
                return recorded[i].On.Latest;
            }
        }

        return recorded.IsEmpty ? DateOnly.MinValue : recorded[0].On.Latest;
    }

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
            var past = _pastOrReadings as Past;
            if (past is null || past.Recorded != _recorded.Count)
            {
                _pastOrReadings = past = ComputePast(past);
            }

            return past;
        }
    }

    private Readings All
    {
        get
        {
            if (_pastOrReadings is not Readings readings)
            {
                _pastOrReadings = readings = ComputeReadings();
            }

            return readings;
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
            var on = e.On.Earliest;
            if (on != day)
            {
                if (!ReferenceEquals(now, lastKept))
                {
                    days.Add(day);
                    positions.Add(now);
                    lastKept = now;
                }

                day = on;
            }

            // From the last day on, the position is the current one.
            if (day == _last)
            {
                break;
            }

            now = _fold.After(now, e, on);
        }

        return new()
        {
            Start = _start,
            Days = (known?.Days ?? default).With(CollectionsMarshal.AsSpan(days)),
            Positions = (known?.Positions ?? default).With(CollectionsMarshal.AsSpan(positions)),
            Recorded = _recorded.Count,
            Last = _last,
            Current = _folded,
        };
    }

    private Readings ComputeReadings()
    {
        List<EventDate> days = [];
        List<TPosition> positions = [];
        var now = _start;
        var possible = PossibleDays.Of(_recorded.AsSpan());
        for (var i = 0; i < possible.Length; i++)
        {
            var (on, before) = (possible[i], now);
            now = _fold.After(now, _recorded[i], on);
            if (ReferenceEquals(now, before))
            {
                continue;
            }

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

    /// <summary>How positions follow from events: the same in all timelines of a regime.</summary>
    /// <param name="After">
    /// Returns the position after one more event, of whichever regime, that happened on one of the days given; the same position if the event does not change it.
    /// </param>
    /// <param name="On">Returns the position on a date after its last event; the same position if nothing changes by itself before that date.</param>
    internal sealed record Fold(Func<TPosition, CcgEvent, EventDate, TPosition> After, Func<TPosition, DateOnly, TPosition> On);

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

    /// <summary>The position after each event that changed it, or after the last of its day. Both the earliest and the latest days are in order.</summary>
    private sealed class Readings
    {
        private readonly TPosition _start;
        private readonly EventDate[] _days;
        private readonly TPosition[] _positions;

        internal Readings(TPosition start, EventDate[] days, TPosition[] positions)
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

        internal ImmutableArray<TPosition> AllAsAt(DateOnly date)
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
