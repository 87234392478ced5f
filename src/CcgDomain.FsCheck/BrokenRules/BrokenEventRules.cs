using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Timelines;

namespace CcgDomain.FsCheck.BrokenRules;

/// <summary>The rules on events: those of the order of events, of authorisation, of co-commissioning and of assurance.</summary>
internal static class BrokenEventRules
{
    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, HistoryBuilder, CcgEvent>> Ways)> All =
        [.. BrokenAuthorisationRules.All, .. BrokenCoCommissioningRules.All, .. BrokenAssuranceRules.All];

    /// <summary>Breaks a random rule.</summary>
    internal static BrokenRule.InHistory Break(Sampler sampler)
    {
        var (code, ways) = sampler.PickFrom(All);
        return Break(sampler, code, ways);
    }

    /// <summary>Breaks a rule in one of the given ways.</summary>
    internal static BrokenRule.InHistory Break(Sampler sampler, string code, ImmutableArray<Func<Sampler, HistoryBuilder, CcgEvent>> ways)
    {
        var history = new HistoryBuilder(sampler, ValidHistory.NewCcg(sampler));
        var e = sampler.PickFrom(ways)(sampler, history);
        return new(code, new(history.Ccg), e);
    }
}
