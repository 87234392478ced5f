using System.Text;
using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Governance;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Json;

/// <summary>The path of a violation is a path in the document, whichever rule is broken.</summary>
public class PathTests
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions { TypeInfoResolver = CcgJsonContext.Default }.AddCcgDomain();

    private static readonly Dictionary<string, (Ccg Before, CcgEvent Event, string Expected)> DirectionCases = new()
    {
        ["a grant: ceased functions exercised by the CCG itself"] = (Applicant, Grant(Regulation8(1, Effects.CeaseBy("99Z"))), "AUT-15 events[1].directions[0].effect.by.code"),
        ["a grant: functions of the CCG itself taken on"] = (Applicant, Grant(Regulation8(1), Section14Z21(2, Effects.TakeOn("99Z"))), "AUT-15 events[1].directions[1].effect.from"),
        ["a grant: ceased functions exercised by several, one of them the CCG itself"] = (
            Applicant,
            Grant(Regulation8(1, new DirectionEffect.Cease(new FunctionScope.All(), [new ExercisedBy.Board(), new ExercisedBy.AnotherCcg(Code("99Z"))]))),
            "AUT-15 events[1].directions[0].effect.by[1]"),
        ["a grant: dissolved under regulation 8"] = (Applicant, Grant(Regulation8(1), Regulation8(2, Effects.Dissolve)), "AUT-16 events[1].directions[1].effect.kind"),
        ["a grant: a trigger under regulation 8"] = (
            Applicant,
            Grant(new LegalDirection(1, DirectionPower.Regulation8, DirectionTrigger.Failed, "x", Effects.Exercise, [])),
            "AUT-30 events[1].directions[0].trigger"),
        ["given: ceased functions exercised by the CCG itself"] = (Full, new DirectionGiven(Reviewed, Section14Z21(1, Effects.CeaseBy("99Z"))), "AUT-15 events[2].direction.effect.by.code"),
        ["given: functions of the CCG itself taken on"] = (Full, new DirectionGiven(Reviewed, Section14Z21(1, Effects.TakeOn("99Z"))), "AUT-15 events[2].direction.effect.from"),
        ["given: constitution varied under regulation 8"] =
            (Authorised("3.1.1C I"), new DirectionGiven(Reviewed, Regulation8(1, Effects.VaryConstitution)), "AUT-16 events[2].direction.effect.kind"),
        ["given: functions taken on under regulation 8"] =
            (Authorised("3.1.1C I"), new DirectionGiven(Reviewed, Regulation8(1, Effects.TakeOn("03V"))), "AUT-29 events[2].direction.effect.kind"),
        ["varied: ceased functions exercised by the CCG itself"] = (Directed(), new DirectionVaried(Reviewed, 1, Effects.CeaseBy("99Z")), "AUT-15 events[2].effect.by.code"),
        ["varied: functions of the CCG itself taken on"] = (
            Full.Then(new DirectionGiven(Reviewed, Section14Z21(1))), new DirectionVaried(Reviewed, 1, Effects.TakeOn("99Z")), "AUT-15 events[3].effect.from"),
        ["varied: dissolved under regulation 8"] = (Directed(), new DirectionVaried(Reviewed, 1, Effects.Dissolve), "AUT-16 events[2].effect.kind"),
        ["varied: only some functions exercised"] = (Directed(), new DirectionVaried(Reviewed, 1, Effects.ExerciseOnly), "AUT-34 events[2].effect.kind"),
    };

    public static TheoryData<string> Directions => [.. DirectionCases.Keys];

    public static TheoryData<string> Codes => [.. RuleBook.All.Select(rule => rule.Code).Where(code => code[..3] is "TML" or "AUT" or "COC" or "ASR")];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_path_of_a_violation_leads_into_its_document(string code) => Prop.ForAll(BrokenRule.Breaking(code), broken =>
    {
        var history = Assert.IsType<BrokenRule.InHistory>(broken);
        var document = With(history.History.Ccg, history.Event);
        Assert.False(CcgJson.Read(document).TryGet(out _, out var violations));

        using var parsed = JsonDocument.Parse(document);
        Assert.Equal(code, violations[0].Rule.Code);
        Assert.All(violations, violation => Resolve(parsed.RootElement, violation.Path));
    }).Check(CcgPropertyAttribute.InTheory);

    [Theory]
    [MemberData(nameof(Directions))]
    public void The_path_of_a_violation_in_a_direction_leads_to_the_value_that_breaks_the_rule(string name)
    {
        var (before, e, expected) = DirectionCases[name];
        var document = With(before, e);

        Assert.Equal([expected], CcgJson.Read(document).Places());
        Assert.StartsWith(
            expected.Replace(" ", " at ", StringComparison.Ordinal) + ":",
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Ccg>(document, Options)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("effect", "effect.kind")]
    [InlineData("by", "by.code")]
    [InlineData("events[3].direction.effect", "events[3].direction.effect.kind")]
    [InlineData("events[3].directions[12].effect.by", "events[3].directions[12].effect.by.code")]
    [InlineData("events[3].effect.by[1]", "events[3].effect.by[1]")]
    [InlineData("events[3].effect.from", "events[3].effect.from")]
    [InlineData("events[3].effect.functions[0]", "events[3].effect.functions[0]")]
    [InlineData("events[3].direction", "events[3].direction")]
    [InlineData("events[3]", "events[3]")]
    [InlineData("", "")]
    public void A_document_writes_the_path_of_a_property_with_the_property_that_holds_its_value(string path, string expected) =>
        Assert.Equal(expected, DocumentPath.Of(path));

    // The library writes the valid part; the event that breaks the rule is appended.
    private static byte[] With(Ccg ccg, CcgEvent e)
    {
        var valid = Encoding.UTF8.GetString(CcgJson.Write(ccg));
        var comma = ccg.Events.IsEmpty ? "" : ",";
        return Encoding.UTF8.GetBytes($"{valid[..^2]}{comma}{JsonSerializer.Serialize(e, Options)}]}}");
    }

    // Throws if there is no such property or item.
    private static void Resolve(JsonElement at, string path)
    {
        Assert.StartsWith("events[", path, StringComparison.Ordinal);
        foreach (var segment in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            at = segment[0] == '[' ? at[int.Parse(segment[1..^1])] : at.GetProperty(segment);
        }
    }
}
