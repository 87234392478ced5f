using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.FsCheck.Histories;

/// <summary>Builds the history of one CCG event by event.</summary>
/// <remarks>
/// Each event is drawn from those that the rules allow after the events before it, so nothing is generated and then rejected. Where this class and the rules
/// disagree, <see cref="Add"/> throws.
/// </remarks>
internal sealed partial class HistoryBuilder
{
    private readonly HashSet<int> _directionNumbers = [];
    private readonly List<(int Weight, Func<CcgEvent> Create)> _candidates = [];
    private DateOnly _lastDay;

    // The most unlisted conditions that a review may leave; null while no number is known.
    private int? _maxUnlisted = 0;
    private DateOnly? _mergedOn;

    /// <summary>Initialises a builder that continues the history of a CCG.</summary>
    /// <param name="sampler">The source of random choices.</param>
    /// <param name="ccg">The CCG, with events that all rules accept.</param>
    /// <param name="lastDay">The last day of any event but abolition. The default is 30 June 2022, and no later day is allowed.</param>
    internal HistoryBuilder(Sampler sampler, Ccg ccg, DateOnly? lastDay = null)
    {
        Sampler = sampler;
        Ccg = ccg;
        _lastDay = lastDay ?? KeyDates.LastDay;
        foreach (var e in ccg.Events)
        {
            Track(e);
        }
    }

    internal Sampler Sampler { get; }

    /// <summary>The CCG with the events so far.</summary>
    internal Ccg Ccg { get; private set; }

    /// <summary>The day of the last event, or the first day on which an event is possible.</summary>
    internal DateOnly CurrentDay => Ccg.Events.IsEmpty ? KeyDates.ChapterInForce : Ccg.Events[^1].On.Latest;

    internal bool IsDissolved => Ccg.Events is [.., Dissolved];

    internal bool IsEstablished => Authorisation.EstablishedOn is not null;

    internal AuthorisationPosition Authorisation => Ccg.Authorisation.AsAt(CurrentDay);

    internal CoCommissioningPosition CoCommissioning => Ccg.CoCommissioning.Current;

    /// <summary>Returns a day for the next event: not before the last one, nor before <paramref name="notBefore"/>.</summary>
    internal DateOnly LaterDay(DateOnly? notBefore = null) => Sampler.Day(Dates.Max(CurrentDay, notBefore ?? CurrentDay), _lastDay);

    /// <summary>Returns a 1 April for the next event. There must be one left.</summary>
    internal DateOnly LaterFirstOfApril() => Sampler.PickFrom(Dates.FirstsOfApril(CurrentDay, _lastDay));

    /// <summary>Returns a number that no direction has had.</summary>
    internal int UnusedDirectionNumber()
    {
        var number = Sampler.Chance(90) ? _directionNumbers.Count + 1 : Sampler.Pick(0, -7, 100, int.MaxValue - 1000);
        while (_directionNumbers.Contains(number))
        {
            number++;
        }

        return number;
    }

    /// <summary>Adds an event that the rules accept.</summary>
    internal HistoryBuilder Add(CcgEvent e)
    {
        Ccg = Ccg.Record(e).OrThrow();
        Track(e);
        return this;
    }

    /// <summary>Adds up to <paramref name="maxCount"/> random events.</summary>
    /// <param name="maxCount">The number of events, unless nothing can follow before it is reached.</param>
    /// <param name="regimes">The regimes of the events.</param>
    /// <param name="allowDissolution">Whether the events may dissolve the CCG.</param>
    /// <param name="lastDay">The last day of the events. The default is that of the builder.</param>
    internal HistoryBuilder AppendRandom(int maxCount, Regimes regimes = Regimes.Both, bool allowDissolution = true, DateOnly? lastDay = null)
    {
        var previous = _lastDay;
        _lastDay = lastDay ?? previous;
        for (var i = 0; i < maxCount && TryNext(regimes, allowDissolution, out var e); i++)
        {
            Add(e);
        }

        _lastDay = previous;
        return this;
    }

    /// <summary>Creates an event that the rules accept next, without adding it.</summary>
    /// <returns><see langword="false"/> where nothing can follow.</returns>
    internal bool TryNext(Regimes regimes, bool allowDissolution, [NotNullWhen(true)] out CcgEvent? e)
    {
        e = null;
        if (IsDissolved)
        {
            return false;
        }

        _candidates.Clear();
        if (regimes != Regimes.CoCommissioning)
        {
            ProposeAuthorisation(allowDissolution);
        }

        // Most events of co-commissioning are later than the last day of a grant, so that without the CCG they are proposed seldom.
        var mayBeGranted = regimes == Regimes.Both && !IsEstablished && CurrentDay <= KeyDates.LastGrant && Sampler.Chance(85);
        if (regimes != Regimes.Authorisation && !mayBeGranted)
        {
            ProposeCoCommissioning();
        }

        if (_candidates.Count == 0)
        {
            return false;
        }

        var remaining = Sampler.Next(_candidates.Sum(candidate => candidate.Weight));
        var i = 0;
        while (remaining >= _candidates[i].Weight)
        {
            remaining -= _candidates[i++].Weight;
        }

        e = _candidates[i].Create();
        return true;
    }

    private void Track(CcgEvent e)
    {
        switch (e)
        {
            case AuthorisationGranted granted:
                _directionNumbers.UnionWith(granted.Directions.Select(direction => direction.Number));
                _maxUnlisted = KnownCount(granted.Unlisted);
                break;
            case DirectionGiven given:
                _directionNumbers.Add(given.Direction.Number);
                break;
            case UnlistedConditionsReviewed reviewed:
                _maxUnlisted = KnownCount(reviewed.Remaining) ?? _maxUnlisted;
                break;
            case EstablishedByMerger merger:
                _mergedOn = merger.On.Latest;
                break;
        }
    }

    private static int? KnownCount(Unlisted unlisted) => unlisted.Match(none: () => (int?)0, exactly: count => count, some: () => null, notKnown: () => null);

    private void Propose(bool condition, int weight, Func<CcgEvent> create)
    {
        if (condition)
        {
            _candidates.Add((weight, create));
        }
    }
}
