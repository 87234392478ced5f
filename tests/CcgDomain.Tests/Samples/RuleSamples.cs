using CcgDomain.Organisations;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Samples;

public sealed class RuleSamples : ISamples
{
    /// <summary>A rule with a code that exists; rules are compared by reference, so it is one object.</summary>
    internal static readonly Rule Rule = new("AUT-06", RuleBasis.Reported, Source(), "one condition per unmet criterion");

    internal static readonly Rule OtherRule = new("AUT-07", RuleBasis.Guidance, Source(), "no more conditions than criteria");

    public IEnumerable<object> Make() =>
    [
        Source(),
        Source().At("para 8(4)"),
        new Citation("A page", null, (Uri?)null),
        new Citation("Another page", null, (Uri?)null),
        new Violation(Rule, "conditions[1]", "One."),
        new Violation(Rule, "conditions[2]", "One."),
        new Violation(Rule, "conditions[1]", "Another."),
        new Violation(OtherRule, "conditions[1]", "One."),
        RuleSet.All.Without(RuleBasis.Inferred).Without("AUT-03"),
        RuleSet.All.Without("AUT-07").Without("AUT-02"),
        RuleSet.All.Without("AUT-02"),
        RuleSet.All.Without(RuleBasis.Inferred),
        RuleSet.All,
        RuleSet.IntegrityOnly,
        new Waiver("AUT-02", "Three days late."),
        new Waiver("AUT-03", "Three days late."),
        new Waiver("AUT-02", "One day late."),
        Decision.Accept<OdsCode>(OdsCode.Parse("03V")),
        Decision.Accept<OdsCode>(OdsCode.Parse("03W")),
        Decision.Refuse<OdsCode>([new(Rule, "", "One.")]),
        Decision.Refuse<OdsCode>([new(Rule, "", "One."), new(Rule, "", "Two.")]),
        Decision.Refuse<OdsCode>([new(Rule, "", "Two."), new(Rule, "", "One.")]),
    ];

    private static Citation Source() => new("Health and Social Care Act 2012", "Sch 6 para 8(3)", new Uri("https://www.legislation.gov.uk/ukpga/2012/7"));
}
