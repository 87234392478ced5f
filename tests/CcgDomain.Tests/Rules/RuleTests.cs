using CcgDomain.Rules;

namespace CcgDomain.Tests.Rules;

public class RuleTests
{
    private static readonly Citation Source = new("A page", null, (Uri?)null);

    [Fact]
    public void A_rule_binds_from_its_first_day_to_its_last_both_included()
    {
        var rule = new Rule("XXX-01", RuleBasis.Guidance, Source, "a rule", new(2013, 4, 1), new(2022, 6, 30));

        Assert.False(rule.IsInForceOn(new(2013, 3, 31)));
        Assert.True(rule.IsInForceOn(new(2013, 4, 1)));
        Assert.True(rule.IsInForceOn(new(2022, 6, 30)));
        Assert.False(rule.IsInForceOn(new(2022, 7, 1)));
    }

    [Fact]
    public void A_rule_without_dates_always_binds()
    {
        var rule = new Rule("XXX-01", RuleBasis.Guidance, Source, "a rule");

        Assert.True(rule.IsInForceOn(DateOnly.MinValue) && rule.IsInForceOn(DateOnly.MaxValue));
    }

    [Fact]
    public void A_rule_is_printed_with_its_code() => Assert.Equal("XXX-01: a rule", new Rule("XXX-01", RuleBasis.Guidance, Source, "a rule").ToString());
}
