using System.Text.Json;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Samples;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Rules;

public class ViolationTests
{
    [Theory]
    [InlineData("events[4].level", "AUT-06 at events[4].level: Wrong.")]
    [InlineData("", "AUT-06: Wrong.")]
    public void A_violation_is_printed_with_its_rule_and_place(string path, string expected) => Assert.Equal(expected, new Violation(RuleSamples.Rule, path, "Wrong.").ToString());

    [Theory]
    [InlineData("", null, "", new int[0])]
    [InlineData("on", null, "on", new int[0])]
    [InlineData("conditions[1].level", null, "conditions.level", new[] { 1 })]
    [InlineData("[3]", 3, "", new int[0])]
    [InlineData("[3].on", 3, "on", new int[0])]
    [InlineData("[0].conditions[12].level", 0, "conditions.level", new[] { 12 })]
    [InlineData("events[3]", 3, "", new int[0])]
    [InlineData("events[3].direction.effect.by[2].code", 3, "direction.effect.by.code", new[] { 2 })]
    [InlineData("events[2147483647].a[0].b[2147483647]", int.MaxValue, "a.b", new[] { 0, int.MaxValue })]
    [InlineData("events", null, "events", new int[0])]
    [InlineData("body.members[4].role", null, "body.members.role", new[] { 4 })]
    [InlineData("eventsOther[1]", null, "eventsOther", new[] { 1 })]
    [InlineData("events[1]x", null, "eventsx", new[] { 1 })]
    [InlineData("[2147483648].on", null, "[2147483648].on", new int[0])]
    [InlineData("[-1].on", null, "[-1].on", new int[0])]
    [InlineData("[].a[", null, "[].a[", new int[0])]
    [InlineData("[[1]]", null, "[]", new[] { 1 })]
    public void The_event_the_property_and_the_indices_are_taken_from_the_path(string path, int? eventIndex, string property, int[] indices)
    {
        var violation = new Violation(RuleSamples.Rule, path, "Wrong.");

        Assert.Equal(eventIndex, violation.EventIndex);
        Assert.Equal(property, violation.Property);
        Assert.Equal(indices, violation.Indices);
    }

    [Fact]
    public void A_path_of_any_length_is_taken_apart_in_linear_time()
    {
        var violation = new Violation(RuleSamples.Rule, new string('[', 1_000_000), "Wrong.");

        Assert.Equal(1_000_000, violation.Property.Length);
        Assert.Empty(violation.Indices);
    }

    [Fact]
    public void The_parts_of_a_path_put_together_are_the_path_again() => Assert.All(
        BrokenArbitraries.BrokenRules().Generator.Sample(500, 30).SelectMany(broken => broken.Validate()),
        violation => Assert.Equal(violation.Path.Count(c => c == '['), violation.Indices.Length + (violation.EventIndex is null ? 0 : 1)));

    [Fact]
    public void An_application_refuses_by_a_rule_of_its_own()
    {
        var rule = Rule.Custom("TRUST-01", RuleBasis.Guidance, "A name is entered by two people.", new("Our handbook", "p. 4", (Uri?)null));
        var decision = Decision.Refuse<int>([new(rule, "name", "Only one person entered the name.")]);

        Assert.Equal("refused: TRUST-01 at name: Only one person entered the name.", decision.ToString());
        Assert.True(RuleSet.All.Includes(rule));
        Assert.False(RuleSet.All.Without(RuleBasis.Guidance).Includes(rule));
        Assert.False(RuleBook.TryFind("TRUST-01", out _));
        Assert.Equal(SourceRead.Nothing, rule.SourceRead);
        Assert.Equal(
            """{"code":"TRUST-01","statement":"A name is entered by two people.","basis":"guidance","source":{"title":"Our handbook","provision":"p. 4"},"sourceRead":"nothing"}""",
            JsonSerializer.Serialize(rule, CcgJsonContext.Default.Rule));
        Assert.Contains("'TRUST-01' is not the code of a rule", Assert.ThrowsAny<JsonException>(() =>
            JsonSerializer.Deserialize(JsonSerializer.Serialize(decision.AsT1[0], CcgJsonContext.Default.Violation), CcgJsonContext.Default.Violation)).Message, StringComparison.Ordinal);
    }
}
