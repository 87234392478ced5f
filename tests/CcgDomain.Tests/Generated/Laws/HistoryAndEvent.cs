using CcgDomain.FsCheck;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.FsCheck.Histories;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Generated.Laws;

/// <summary>A valid history, and one more event.</summary>
internal sealed record HistoryAndEvent(ValidHistory History, CcgEvent Next)
{
    public override string ToString() => $"{History}\nand then\n{Next}";

    internal static HistoryAndEvent Of(Sampler sampler)
    {
        var history = ValidHistory.Create(sampler);
        if (sampler.Chance(30) || !new HistoryBuilder(sampler, history.Ccg).TryNext(Regimes.Both, true, out var next))
        {
            return new(history, ArbitraryEvents.Event(sampler));
        }

        // What may follow, or something that differs from it in one point.
        var near = sampler.Chance(50) ? [] : Shrink.Event(next).ToArray();
        return new(history, near.Length == 0 ? next : sampler.PickFrom(near));
    }
}
