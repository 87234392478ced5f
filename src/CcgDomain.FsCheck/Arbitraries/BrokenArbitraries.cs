using CcgDomain.FsCheck.BrokenRules;
using CcgDomain.FsCheck.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>Generates violations of the rules in the <see cref="RuleBook"/>, each of one rule alone. Serves to test how an application handles them.</summary>
public static class BrokenArbitraries
{
    private static readonly Dictionary<string, Func<Sampler, BrokenRule>> Generators = CreateGenerators();

    /// <summary>The codes of the rules that can be broken, in table order.</summary>
    internal static ImmutableArray<string> Codes { get; } = [.. RuleBook.All.Select(rule => rule.Code).Where(Generators.ContainsKey)];

    /// <summary>Generates violations of all rules with equal probability. An event that breaks a rule shrinks to shorter histories before the event.</summary>
    public static Arbitrary<BrokenRule> BrokenRules() => Create(sampler => Generators[sampler.PickFrom(Codes)](sampler));

    /// <summary>
    /// Generates events that break a rule of the order of events, of authorisation, of co-commissioning or of assurance. Shrinks to shorter histories before the event.
    /// </summary>
    public static Arbitrary<BrokenRule.InHistory> BrokenHistories() => Arb.From(Sampler.CreateGenerator(BrokenEventRules.Break), broken => broken.Shrink());

    internal static Arbitrary<BrokenRule> Breaking(string ruleCode) => Generators.TryGetValue(ruleCode, out var create)
        ? Create(create)
        : throw new ArgumentException($"No rule has the code '{ruleCode}'.", nameof(ruleCode));

    private static Arbitrary<BrokenRule> Create(Func<Sampler, BrokenRule> create) =>
        Arb.From(Sampler.CreateGenerator(create), broken => broken is BrokenRule.InHistory history ? history.Shrink() : []);

    private static Dictionary<string, Func<Sampler, BrokenRule>> CreateGenerators()
    {
        var generators = new Dictionary<string, Func<Sampler, BrokenRule>>(StringComparer.Ordinal);
        foreach (var (code, ways) in BrokenEventRules.All)
        {
            generators.Add(code, sampler => BrokenEventRules.Break(sampler, code, ways));
        }

        foreach (var (code, ways) in BrokenGovernanceRules.All.AddRange(BrokenRegisterRules.All).AddRange(BrokenDocumentRules.All))
        {
            generators.Add(code, sampler => sampler.PickFrom(ways)(sampler));
        }

        return generators;
    }
}
