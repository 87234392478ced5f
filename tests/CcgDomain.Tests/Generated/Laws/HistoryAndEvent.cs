using CcgDomain.FsCheck;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.FsCheck.Histories;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Generated.Laws;

/// <summary>A valid history, and an event to record next.</summary>
internal sealed record HistoryAndEvent(ValidHistory History, CcgEvent Next)
{
    public override string ToString() => $"{History}\nand then\n{Next}";

    internal static HistoryAndEvent Of(Sampler sampler)
    {
        var history = ValidHistory.Create(sampler);
        return new(history, NextEvent.Create(sampler, history.Ccg));
    }
}
