using CcgDomain.FsCheck.Broken;
using CcgDomain.FsCheck.Drawing;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>Broken rules: something for each rule of the <see cref="RuleBook"/> in which it is broken, and no other. For a tool's handling of refusals.</summary>
public static class BrokenArbitraries
{
    private static readonly Dictionary<string, Func<Draw, BrokenRule>> ByCode = Index();

    /// <summary>The codes that can be broken, in table order.</summary>
    internal static ImmutableArray<string> Codes { get; } = [.. RuleBook.All.Select(rule => rule.Code).Where(ByCode.ContainsKey)];

    /// <summary>Any rule broken, each as often as another. Shrinks what stands before an event.</summary>
    public static Arbitrary<BrokenRule> BrokenRules() => Arb.From(Draw.Gen(draw => ByCode[draw.From(Codes)](draw)), Simpler);

    /// <summary>Any rule of the order of events, of authorisation or of co-commissioning broken by an event. Shrinks what stands before it.</summary>
    public static Arbitrary<BrokenRule.InHistory> BrokenHistories() => Arb.From(Draw.Gen(Broken.BrokenHistories.Of), broken => broken.Simpler());

    internal static Arbitrary<BrokenRule> Breaking(string ruleCode) => ByCode.TryGetValue(ruleCode, out var make)
        ? Arb.From(Draw.Gen(make), Simpler)
        : throw new ArgumentException($"No rule has the code '{ruleCode}'.", nameof(ruleCode));

    private static IEnumerable<BrokenRule> Simpler(BrokenRule broken) => broken is BrokenRule.InHistory history ? history.Simpler() : [];

    private static Dictionary<string, Func<Draw, BrokenRule>> Index()
    {
        var index = new Dictionary<string, Func<Draw, BrokenRule>>(StringComparer.Ordinal);
        foreach (var (code, ways) in Broken.BrokenHistories.All)
        {
            index.Add(code, draw => Broken.BrokenHistories.Of(draw, code, ways));
        }

        foreach (var (code, ways) in BrokenGovernance.All.AddRange(BrokenDocuments.All))
        {
            index.Add(code, draw => draw.From(ways)(draw));
        }

        return index;
    }
}
