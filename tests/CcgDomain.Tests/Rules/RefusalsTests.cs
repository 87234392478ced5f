using CcgDomain.Rules;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Rules;

public class RefusalsTests
{
    [Fact]
    public void Nothing_is_collected_where_nothing_is_broken()
    {
        var refusals = new Refusals(RuleSet.All, root: null) { Rule = RuleSamples.Rule };
        refusals.If(false, "conditions", $"never said {1}");

        Assert.False(refusals.Any);
        Assert.Empty(refusals.Found);
    }

    [Fact]
    public void Violations_are_collected_in_order_each_with_its_rule()
    {
        var refusals = new Refusals(RuleSet.All, root: null) { Rule = RuleSamples.Rule };
        refusals.If(true, "conditions", $"first");
        refusals.Rule = RuleSamples.OtherRule;
        refusals.If(true, $"directions[{2}]", $"second");

        Assert.True(refusals.Any);
        Assert.Equal([new(RuleSamples.Rule, "conditions", "first"), new(RuleSamples.OtherRule, "directions[2]", "second")], refusals.Found.AsEnumerable());
    }

    [Fact]
    public void A_waived_rule_is_not_collected()
    {
        var refusals = new Refusals(RuleSet.All.Without(RuleSamples.Rule.Code), root: null) { Rule = RuleSamples.Rule };
        refusals.If(true, "conditions", $"waived");

        Assert.False(refusals.Any);
    }

    [Theory]
    [InlineData(null, 0, "on", "on")]
    [InlineData(null, 0, "", "")]
    [InlineData("", 3, "on", "[3].on")]
    [InlineData("events", 3, "on", "events[3].on")]
    [InlineData("events", 3, "", "events[3]")]
    public void A_path_says_where_in_what_was_given(string? root, int index, string path, string expected)
    {
        var refusals = new Refusals(RuleSet.All, root) { Rule = RuleSamples.Rule, Index = index };
        refusals.If(true, path, $"broken");

        Assert.Equal(expected, refusals.Found[0].Path);
    }

    [Fact]
    public void Dates_and_numbers_read_the_same_in_every_culture() => Cultures.Each(() =>
    {
        DateOnly? known = new DateOnly(2012, 7, 2);
        var refusals = new Refusals(RuleSet.All, root: null) { Rule = RuleSamples.Rule };
        refusals.If(true, $"x[{1234}]", $"{new DateOnly(2013, 3, 31)}, {known}, {-1234}, {1.5m}, {"text"}, {RuleBasis.Guidance}");

        Assert.Equal("2013-03-31, 2012-07-02, -1234, 1.5, text, Guidance", refusals.Found[0].Message);
        Assert.Equal("x[1234]", refusals.Found[0].Path);
    });

    [Fact]
    public void A_rule_that_is_not_broken_allocates_nothing() => Assert.Equal(0, Allocations.PerCall(static () =>
    {
        var refusals = new Refusals(RuleSet.All, root: null) { Rule = RuleSamples.Rule };
        var day = new DateOnly(2013, 3, 31);
        refusals.If(day == default, "on", $"{day} is no day");
        refusals.If(day == default, $"conditions[{1}]", $"{day} is no day");
    }));
}
