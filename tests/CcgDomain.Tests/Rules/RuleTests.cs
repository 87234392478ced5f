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

    [Theory]
    [InlineData("TRUST-01")]
    [InlineData("X-1")]
    [InlineData("AB-CD")]
    [InlineData("A1B-01")]
    [InlineData("AB1-01")]
    [InlineData("QQQQ-QQQQ")]
    public void A_rule_of_ones_own_has_a_code_of_another_form_than_ours(string code)
    {
        var rule = Rule.Custom(code, RuleBasis.Reported, "A sentence.", Source);

        Assert.Equal((code, RuleBasis.Reported, "A sentence.", Source), (rule.Code, rule.Basis, rule.Statement, rule.Source));
        Assert.Null(rule.From);
        Assert.Null(rule.Until);
    }

    [Theory]
    [InlineData("AUT-99")]
    [InlineData("ICB-01")]
    [InlineData("RPT-X")]
    [InlineData("")]
    [InlineData("TRUST")]
    [InlineData("TRUST-")]
    [InlineData("-01")]
    [InlineData("trust-01")]
    [InlineData("1A-01")]
    [InlineData("TRUST-01-02")]
    [InlineData("TRÜST-01")]
    [InlineData("TRUST-00000000000000000000000001X")]
    public void A_code_of_our_form_or_of_no_form_is_refused(string code) =>
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => Rule.Custom(code, RuleBasis.Reported, "A sentence.", Source)).ParamName);

    [Fact]
    public void No_rule_of_ours_could_be_one_of_somebody_elses() => Assert.All(
        RuleBook.All, rule => Assert.Contains("reserved", Assert.Throws<ArgumentException>("code", () => Rule.Custom(rule.Code, rule.Basis, rule.Statement, rule.Source)).Message, StringComparison.Ordinal));

    [Fact]
    public void The_other_parts_of_a_rule_of_ones_own_are_checked()
    {
        Assert.Throws<ArgumentNullException>("code", () => Rule.Custom(null!, RuleBasis.Reported, "A sentence.", Source));
        Assert.Throws<ArgumentOutOfRangeException>("basis", () => Rule.Custom("TRUST-01", 0, "A sentence.", Source));
        Assert.Throws<ArgumentException>("statement", () => Rule.Custom("TRUST-01", RuleBasis.Reported, " ", Source));
        Assert.Throws<ArgumentNullException>("source", () => Rule.Custom("TRUST-01", RuleBasis.Reported, "A sentence.", null!));
    }
}
