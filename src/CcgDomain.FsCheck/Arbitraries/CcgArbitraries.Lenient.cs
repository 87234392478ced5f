using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <content>Histories that may break waived rules.</content>
public static partial class CcgArbitraries
{
    /// <summary>Generates histories that all rules, or all but some, accepted, with an event to record next. Shrinks by removing events; the rules stay.</summary>
    public static Arbitrary<LenientHistory> LenientHistories() => Arb.From(
        RuleSets().Generator.SelectMany(rules => Sampler.CreateGenerator(sampler => LenientHistory.Create(sampler, rules))), history => history.Shrink());
}
