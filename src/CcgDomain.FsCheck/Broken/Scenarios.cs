using CcgDomain.Authorisation;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.FsCheck.Histories;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.FsCheck.Broken;

/// <summary>How far a story must have come before a rule can be broken. Each starts from a CCG of which nothing is recorded.</summary>
internal static class Scenarios
{
    // Leaves room for a 1 April and an edge after it.
    private static readonly DateOnly LastScenario = new(2021, 12, 31);

    /// <summary>It has applied. Gives a day on which it may be granted.</summary>
    internal static DateOnly Applied(this HistoryBuilder history, Sampler sampler)
    {
        var meeting = history.Add(history.Application()).Authorisation.Wave.GetValueOrDefault().Facts().DecisionMeeting;
        return sampler.Chance(60) ? meeting : sampler.Day(meeting, new(2014, 12, 31));
    }

    /// <summary>It was granted, with anything.</summary>
    internal static HistoryBuilder Granted(this HistoryBuilder history, Sampler sampler, DateOnly? until = null)
    {
        var wave = history.Authorisation.Wave ?? history.Add(history.Application()).Authorisation.Wave.GetValueOrDefault();
        return history.Add(history.Grant(sampler.Day(wave.Facts().DecisionMeeting, until ?? new(2014, 12, 31))));
    }

    /// <summary>It was granted, or established by merger; and something may have happened in co-commissioning.</summary>
    internal static HistoryBuilder Established(this HistoryBuilder history, Sampler sampler)
    {
        _ = sampler.Chance(70) ? history.Granted(sampler) : history.Merged(sampler);
        return history.Busy(sampler);
    }

    internal static HistoryBuilder Merged(this HistoryBuilder history, Sampler sampler) =>
        history.Add(new EstablishedByMerger(new(sampler.Choose(2014, 2020), 4, 1), sampler.OtherCodes(history.Ccg.Code, sampler.Choose(2, 3))));

    /// <summary>It is fully authorised, with no direction ever given.</summary>
    internal static HistoryBuilder Full(this HistoryBuilder history, Sampler sampler)
    {
        _ = sampler.Chance(50) ? history.Merged(sampler) : history.Add(new AuthorisationGranted(history.Applied(sampler), [], []));
        return history.Busy(sampler);
    }

    /// <summary>It has conditions at levels that need no direction, and no direction.</summary>
    internal static HistoryBuilder Conditional(this HistoryBuilder history, Sampler sampler)
    {
        var on = history.Applied(sampler);
        var criteria = sampler.CriteriaOf(sampler.Choose(1, 5));
        return history.Add(new AuthorisationGranted(on, [.. criteria.Select(criterion => Condition.Create(criterion, sampler.LowLevel()))], [])).Busy(sampler);
    }

    /// <summary>It has conditions that need a direction, and direction 1 under regulation 8 that underpins them.</summary>
    internal static HistoryBuilder Directed(this HistoryBuilder history, Sampler sampler)
    {
        var on = history.Applied(sampler);
        var criteria = sampler.CriteriaOf(sampler.Choose(1, 3));
        var direction = sampler.Regulation8(1, history.Ccg.Code, criteria);
        return history.Add(new AuthorisationGranted(on, [.. criteria.Select(criterion => Condition.Create(criterion, sampler.HighLevel()))], [direction])).Busy(sampler);
    }

    /// <summary>It was dissolved, on any ground.</summary>
    internal static HistoryBuilder Ended(this HistoryBuilder history, Sampler sampler) => history.Add(history.Established(sampler).End());

    /// <summary>Something happened in co-commissioning, early enough.</summary>
    internal static HistoryBuilder Busy(this HistoryBuilder history, Sampler sampler, int least = 0) =>
        history.AddNewEventsOf(new HistoryBuilder(sampler, history.Ccg, LastScenario).AppendRandom(least + sampler.SmallCount(), Regimes.CoCommissioning).Ccg);
}
