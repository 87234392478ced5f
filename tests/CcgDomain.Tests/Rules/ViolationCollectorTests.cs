using CcgDomain.Rules;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Rules;

public class ViolationCollectorTests
{
    private static readonly DateOnly Day = new(2013, 3, 31);

    [Fact]
    public void Nothing_is_collected_where_nothing_is_broken()
    {
        var refusals = new ViolationCollector(RuleSet.All, root: null);
        refusals.AddIf(false, "conditions", $"never said {1}");

        Assert.False(refusals.HasUnattributed);
        Assert.False(refusals.HasAny);
        Assert.Empty(refusals.ToImmutable());
    }

    [Fact]
    public void Violations_are_collected_in_order_each_with_its_rule()
    {
        var refusals = new ViolationCollector(RuleSet.All, root: null);
        refusals.AddIf(true, "conditions", $"first");
        refusals.AddIf(true, "conditions[1]", $"second");
        Assert.True(refusals.HasUnattributed);
        refusals.AttributeTo(RuleSamples.Rule, Day, Day);
        Assert.False(refusals.HasUnattributed);
        refusals.AddIf(true, $"directions[{2}]", $"third");
        refusals.AttributeTo(RuleSamples.OtherRule, Day, Day);

        Assert.True(refusals.HasAny);
        Assert.Equal(
            [
                new(RuleSamples.Rule, "conditions", "first"),
                new(RuleSamples.Rule, "conditions[1]", "second"),
                new(RuleSamples.OtherRule, "directions[2]", "third"),
            ],
            refusals.ToImmutable().AsEnumerable());
    }

    [Fact]
    public void A_waived_rule_is_not_collected()
    {
        var refusals = new ViolationCollector(RuleSet.All.Without(RuleSamples.Rule.Code), root: null);
        refusals.AddIf(true, "conditions", $"waived");
        refusals.AttributeTo(RuleSamples.Rule, Day, Day);
        Assert.False(refusals.HasUnattributed);
        Assert.False(refusals.HasAny);

        refusals.AddIf(true, "conditions", $"kept");
        refusals.AttributeTo(RuleSamples.OtherRule, Day, Day);
        Assert.Equal(["kept"], refusals.ToImmutable().Select(violation => violation.Message));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_rule_is_not_collected_on_a_day_on_which_it_does_not_bind(int days, bool binds)
    {
        var rule = new Rule("XXX-01", RuleBasis.Reported, RuleSamples.Rule.Source, "binds for two days", Day, Day.AddDays(1));
        var refusals = new ViolationCollector(RuleSet.All, root: null);
        refusals.AddIf(true, "conditions", $"broken");
        refusals.AttributeTo(rule, Day.AddDays(days), Day.AddDays(days));

        Assert.Equal(binds, refusals.HasAny);
        Assert.False(refusals.HasUnattributed);
    }

    [Theory]
    [InlineData(null, 0, "on", "on")]
    [InlineData(null, 0, "", "")]
    [InlineData("", 3, "on", "[3].on")]
    [InlineData("events", 3, "on", "events[3].on")]
    [InlineData("events", 3, "", "events[3]")]
    public void A_path_says_where_the_violation_is(string? root, int index, string path, string expected)
    {
        var refusals = new ViolationCollector(RuleSet.All, root) { Index = index };
        refusals.AddIf(true, path, $"broken");
        refusals.AttributeTo(RuleSamples.Rule, Day, Day);

        Assert.Equal(expected, refusals.ToImmutable()[0].Path);
    }

    [Fact]
    public void Dates_and_numbers_read_the_same_in_every_culture() => Cultures.Each(() =>
    {
        DateOnly? known = new DateOnly(2012, 7, 2);
        var refusals = new ViolationCollector(RuleSet.All, root: null);
        refusals.AddIf(true, $"x[{1234}]", $"{new DateOnly(2013, 3, 31)}, {known}, {-1234}, {1.5m}, {"text"}, {RuleBasis.Guidance}");
        refusals.AttributeTo(RuleSamples.Rule, Day, Day);

        Assert.Equal("2013-03-31, 2012-07-02, -1234, 1.5, text, Guidance", refusals.ToImmutable()[0].Message);
        Assert.Equal("x[1234]", refusals.ToImmutable()[0].Path);
    });

    [Fact]
    public void A_rule_that_is_not_broken_allocates_nothing() => Assert.Equal(0, Allocations.PerCall(static () =>
    {
        var refusals = new ViolationCollector(RuleSet.All, root: null);
        var day = new DateOnly(2013, 3, 31);
        refusals.AddIf(day == default, "on", $"{day} is no day");
        refusals.AddIf(day == default, $"conditions[{1}]", $"{day} is no day");
    }));
}
