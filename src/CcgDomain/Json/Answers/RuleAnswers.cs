using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Json;

/// <summary>The forms of rules, of what they refuse, and of the sets of rules to apply.</summary>
internal static class RuleAnswers
{
    private static readonly JsonForm<Rule> Rules = new ObjectForm<Rule>(static (json, rule) => json
        .Add("code", AnyText, rule.Code)
        .Add("statement", AnyText, rule.Statement)
        .Add("basis", Name<RuleBasis>(), rule.Basis)
        .Add("source", CitationForm.Shared, rule.Source)
        .Add("sourceRead", Name<SourceRead>(), rule.SourceRead)
        .Add("from", Date, rule.From)
        .Add("until", Date, rule.Until),
        read: static json => Find(json.Get("code", AnyText)));

    private static readonly JsonForm<Violation> Violations = new ObjectForm<Violation>(static (json, violation) => json
        .Add("rule", AnyText, violation.Rule.Code)
        .Add("basis", Name<RuleBasis>(), violation.Rule.Basis)
        .Add("path", AnyText, violation.Path)
        .Add("eventIndex", Number, violation.EventIndex)
        .Add("property", AnyText, violation.Property)
        .AddList("indices", Number, violation.Indices)
        .Add("message", AnyText, violation.Message),
        read: static json => new(Find(json.Get("rule", AnyText)), json.Get("path", AnyText), json.Get("message", AnyText)));

    private static readonly JsonForm<RuleSet> RuleSets = new ObjectForm<RuleSet>(static (json, set) => json
        .AddList("withoutBases", Name<RuleBasis>(), set.WithoutBases)
        .AddList("withoutRules", AnyText, set.WithoutRules),
        read: static json => ToRuleSet(
            json.Get("withoutBases", List(Name<RuleBasis>())), json.Get("withoutRules", List(AnyText))));

    private static readonly JsonForm<Waiver> Waivers = new ObjectForm<Waiver>(static (json, waiver) => json
        .Add("ruleCode", AnyText, waiver.RuleCode)
        .Add("reason", AnyText, waiver.Reason),
        read: static json => new(json.Get("ruleCode", AnyText), json.Get("reason", AnyText)));

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
