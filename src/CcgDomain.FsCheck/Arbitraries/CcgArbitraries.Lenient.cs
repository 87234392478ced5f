using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <content>Histories that waived rules let in.</content>
public static partial class CcgArbitraries
{
    /// <summary>Histories that all rules, or all but some, accepted, with an event to record next. Shrinks by leaving out events; the rules stay.</summary>
    public static Arbitrary<LenientHistory> LenientHistories() => Arb.From(
        RuleSets().Generator.SelectMany(rules => Sampler.Gen(sampler => LenientHistory.Of(sampler, rules))), history => history.Shorter());
}
