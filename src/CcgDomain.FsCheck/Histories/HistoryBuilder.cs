using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.FsCheck.Histories;

/// <summary>Which regime a story may go on with.</summary>
internal enum Regimes
{
    Both,
    Authorisation,
    CoCommissioning,
}

/// <summary>
/// The life of one CCG, told event by event: each is drawn from what the rules leave open after those before. Nothing is tried and thrown away.
/// What a rule forbids is not proposed; where this and the rules disagree, <see cref="Add"/> says so.
/// </summary>
internal sealed partial class HistoryBuilder
{
    private readonly Sampler _sampler;
    private readonly DateOnly _last;
    private readonly HashSet<int> _numbers = [];
    private readonly List<(int Weight, Func<CcgEvent> Make)> _open = [];

    // The fewest that the unlisted conditions were last counted to; null where they were never counted.
    private int? _unlistedAtMost = 0;
    private DateOnly? _mergedOn;

    /// <summary>Goes on with a CCG.</summary>
    /// <param name="sampler">Where choices come from.</param>
    /// <param name="ccg">The CCG so far; all rules accepted what is recorded of it.</param>
    /// <param name="last">The last day that anything but abolition is dated; 30 June 2022 or before.</param>
    internal HistoryBuilder(Sampler sampler, Ccg ccg, DateOnly? last = null)
    {
        _sampler = sampler;
        _last = last ?? Days.Last;
        Ccg = ccg;
        foreach (var e in ccg.Events)
        {
            Track(e);
        }
    }

    internal Ccg Ccg { get; private set; }

    /// <summary>The day of the last event, or the first day of the law.</summary>
    internal DateOnly Now => Ccg.Events.IsEmpty ? Days.ChapterBegan : Ccg.Events[^1].On;

    internal bool IsEnded => Ccg.Events is [.., Dissolved];

    internal bool IsEstablished => Authorisation.EstablishedOn is not null;

    internal AuthorisationPosition Authorisation => Ccg.Authorisation.Current;

    internal CoCommissioningPosition CoCommissioning => Ccg.CoCommissioning.Current;

    /// <summary>A direction's number that was not used.</summary>
    internal int FreshNumber()
    {
        var number = _sampler.Chance(90) ? _numbers.Count + 1 : _sampler.Pick(0, -7, 100, int.MaxValue - 1000);
        while (_numbers.Contains(number))
        {
            number++;
        }

        return number;
    }

    internal int UsedNumber() => _sampler.PickFrom(_numbers.Order().ToArray());

    /// <summary>Adds an event that the rules accept.</summary>
    internal HistoryBuilder Add(CcgEvent e)
    {
        Ccg = Ccg.Record(e).OrThrow();
        Track(e);
        return this;
    }

    /// <summary>Adds what another story of the same CCG added.</summary>
    internal HistoryBuilder AddNewEventsOf(Ccg later)
    {
        foreach (var e in later.Events[Ccg.Events.Length..])
        {
            Add(e);
        }

        return this;
    }

    /// <summary>Adds up to that many events of a regime.</summary>
    internal HistoryBuilder AppendRandom(int count, Regimes regimes = Regimes.Both, bool mayEnd = true)
    {
        for (var i = 0; i < count && TryNext(regimes, mayEnd, out var e); i++)
        {
            Add(e);
        }

        return this;
    }

    /// <summary>Draws an event that the rules accept next, and does not add it.</summary>
    /// <returns>False where nothing can follow.</returns>
    internal bool TryNext(Regimes regimes, bool mayEnd, [NotNullWhen(true)] out CcgEvent? e)
    {
        e = null;
        if (IsEnded)
        {
            return false;
        }

        _open.Clear();
        if (regimes != Regimes.CoCommissioning)
        {
            ProposeAuthorisation(mayEnd);
        }

        if (regimes != Regimes.Authorisation)
        {
            ProposeCoCommissioning();
        }

        var weight = 0;
        foreach (var (one, _) in _open)
        {
            weight += one;
        }

        if (weight == 0)
        {
            return false;
        }

        var chosen = _sampler.Next(weight);
        var i = 0;
        while (chosen >= _open[i].Weight)
        {
            chosen -= _open[i++].Weight;
        }

        e = _open[i].Make();
        return true;
    }

    private void Track(CcgEvent e)
    {
        switch (e)
        {
            case AuthorisationGranted granted:
                _numbers.UnionWith(granted.Directions.Select(direction => direction.Number));
                _unlistedAtMost = Counted(granted.Unlisted);
                break;
            case DirectionGiven given:
                _numbers.Add(given.Direction.Number);
                break;
            case UnlistedConditionsReviewed reviewed:
                _unlistedAtMost = Counted(reviewed.Remaining) ?? _unlistedAtMost;
                break;
            case EstablishedByMerger merger:
                _mergedOn = merger.On;
                break;
        }
    }

    private static int? Counted(Unlisted unlisted) => unlisted.Match(none: () => (int?)0, exactly: count => count, some: () => null);

    private void Propose(bool when, int weight, Func<CcgEvent> make)
    {
        if (when)
        {
            _open.Add((weight, make));
        }
    }

    /// <summary>A day from the last event on, and not before <paramref name="from"/>.</summary>
    private DateOnly Soon(DateOnly? from = null) => _sampler.Day(Days.Later(Now, from ?? Now), _last);
}
