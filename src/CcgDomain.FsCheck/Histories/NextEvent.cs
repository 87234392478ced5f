using CcgDomain.FsCheck.Sampling;
using CcgDomain.Timelines;

namespace CcgDomain.FsCheck.Histories;

/// <summary>Events that somebody may try to record next, acceptable or not.</summary>
internal static class NextEvent
{
    /// <summary>An event that may follow, one that differs from it in one point, an earlier one again, or any.</summary>
    internal static CcgEvent Of(Sampler sampler, Ccg ccg)
    {
        var kind = sampler.Below(100);
        if (kind < 15 && !ccg.Events.IsEmpty)
        {
            return Shrink.On(sampler.From(ccg.Events), ccg.Events[^1].On);
        }

        if (kind < 30 || !new HistoryBuilder(sampler, ccg).TryNext(Regimes.Both, mayEnd: sampler.Chance(30), out var next))
        {
            return ArbitraryEvents.Event(sampler);
        }

        CcgEvent[] near = kind < 55 ? [.. Shrink.Event(next)] : [];
        return near.Length == 0 ? next : sampler.From(near);
    }
}
