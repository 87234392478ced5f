using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Json;

/// <summary>The forms of rules, of what they refuse, and of the sets of rules to apply.</summary>
internal static class RuleAnswers
{
    private static readonly JsonForm<Rule> Rules = new ObjectForm<Rule>()
        .Add("code", AnyText, static rule => rule.Code)
        .Add("statement", AnyText, static rule => rule.Statement)
        .Add("basis", Name<RuleBasis>(), static rule => rule.Basis)
        .Add("source", CitationForm.Shared, static rule => rule.Source)
        .Add("sourceRead", Name<SourceRead>(), static rule => rule.SourceRead)
        .AddOptional("from", Date, static rule => rule.From)
        .AddOptional("until", Date, static rule => rule.Until)
        .ReadBy(static json => Find(json.Get("code", AnyText)));

    private static readonly JsonForm<Violation> Violations = new ObjectForm<Violation>()
        .Add("rule", AnyText, static violation => violation.Rule.Code)
        .Add("basis", Name<RuleBasis>(), static violation => violation.Rule.Basis)
        .Add("path", AnyText, static violation => violation.Path)
        .AddOptional("eventIndex", Number, static violation => violation.EventIndex)
        .Add("property", AnyText, static violation => violation.Property)
        .AddList("indices", Number, static violation => violation.Indices)
        .Add("message", AnyText, static violation => violation.Message)
        .ReadBy(static json => new(Find(json.Get("rule", AnyText)), json.Get("path", AnyText), json.Get("message", AnyText)));

    private static readonly JsonForm<RuleSet> RuleSets = new ObjectForm<RuleSet>()
        .AddList("withoutBases", Name<RuleBasis>(), static set => set.WithoutBases)
        .AddList("withoutRules", AnyText, static set => set.WithoutRules)
        .ReadBy(static json => ToRuleSet(
            json.Get("withoutBases", List(Name<RuleBasis>())), json.Get("withoutRules", List(AnyText))));

    private static readonly JsonForm<Waiver> Waivers = new ObjectForm<Waiver>()
        .Add("ruleCode", AnyText, static waiver => waiver.RuleCode)
        .Add("reason", AnyText, static waiver => waiver.Reason)
        .ReadBy(static json => new(json.Get("ruleCode", AnyText), json.Get("reason", AnyText)));

    internal static readonly JsonConverter[] Converters =
    [
        new FormConverter<Violation>(Violations),
        new FormConverter<Rule>(Rules),
        new FormConverter<RuleSet>(RuleSets),
        new FormConverter<Waiver>(Waivers),
    ];

    private static Rule Find(string code) => RuleIndex.TryFind(code, out var rule) ? rule : throw new JsonException($"{Quote.Of(code)} is not the code of a rule.");

    private static RuleSet ToRuleSet(ImmutableArray<RuleBasis> bases, ImmutableArray<string> codes)
    {
        var set = RuleSet.All;
        foreach (var basis in bases)
        {
            set = set.Without(basis);
        }

        foreach (var code in codes)
        {
            set = set.Without(code);
        }

        return set;
    }
}
