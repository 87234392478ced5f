using CcgDomain.FsCheck.Sampling;
using CcgDomain.Timelines;

namespace CcgDomain.FsCheck.Histories;

/// <summary>Generates events to record next, which may be refused.</summary>
internal static class NextEvent
{
    /// <summary>Creates an event that may follow, one that differs from such an event in one point, an earlier event again, or any event.</summary>
    internal static CcgEvent Create(Sampler sampler, Ccg ccg)
    {
        var kind = sampler.Next(100);
        if (kind < 15 && !ccg.Events.IsEmpty)
        {
            return Shrink.WithDate(sampler.PickFrom(ccg.Events), ccg.Events[^1].On.Latest);
        }

        if (kind < 30 || !new HistoryBuilder(sampler, ccg).TryNext(Regimes.All, allowDissolution: sampler.Chance(30), out var next))
        {
            return ArbitraryEvents.Event(sampler);
        }

        CcgEvent[] near = kind < 55 ? [.. Shrink.Event(next)] : [];
        return near.Length == 0 ? next : sampler.PickFrom(near);
    }
}
