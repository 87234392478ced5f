using CcgDomain.FsCheck.Broken;
using CcgDomain.FsCheck.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>Broken rules: something for each rule of the <see cref="RuleBook"/> in which it is broken, and no other. For a tool's handling of refusals.</summary>
public static class BrokenArbitraries
{
    private static readonly Dictionary<string, Func<Sampler, BrokenRule>> ByCode = Index();

    /// <summary>The codes that can be broken, in table order.</summary>
    internal static ImmutableArray<string> Codes { get; } = [.. RuleBook.All.Select(rule => rule.Code).Where(ByCode.ContainsKey)];

    /// <summary>Any rule broken, each as often as another. Shrinks what stands before an event.</summary>
    public static Arbitrary<BrokenRule> BrokenRules() => Arb.From(Sampler.CreateGenerator(sampler => ByCode[sampler.PickFrom(Codes)](sampler)), Simpler);

    /// <summary>Any rule of the order of events, of authorisation or of co-commissioning broken by an event. Shrinks what stands before it.</summary>
    public static Arbitrary<BrokenRule.InHistory> BrokenHistories() => Arb.From(Sampler.CreateGenerator(Broken.BrokenHistories.Of), broken => broken.Simpler());

    internal static Arbitrary<BrokenRule> Breaking(string ruleCode) => ByCode.TryGetValue(ruleCode, out var make)
        ? Arb.From(Sampler.CreateGenerator(make), Simpler)
        : throw new ArgumentException($"No rule has the code '{ruleCode}'.", nameof(ruleCode));

    private static IEnumerable<BrokenRule> Simpler(BrokenRule broken) => broken is BrokenRule.InHistory history ? history.Simpler() : [];

    private static Dictionary<string, Func<Sampler, BrokenRule>> Index()
    {
        var index = new Dictionary<string, Func<Sampler, BrokenRule>>(StringComparer.Ordinal);
        foreach (var (code, ways) in Broken.BrokenHistories.All)
        {
            index.Add(code, sampler => Broken.BrokenHistories.Of(sampler, code, ways));
        }

        foreach (var (code, ways) in BrokenGovernance.All.AddRange(BrokenDocuments.All))
        {
            index.Add(code, sampler => sampler.PickFrom(ways)(sampler));
        }

        return index;
    }
}
