using CcgDomain.Rules;

namespace CcgDomain.Tests.Rules;

public class RuleSetTests
{
    private static readonly Citation Source = new("A page", null, (Uri?)null);
    private static readonly Rule Guidance = new("AUT-02", RuleBasis.Guidance, Source, "a rule of guidance");
    private static readonly Rule MoreGuidance = new("AUT-07", RuleBasis.Guidance, Source, "another");
    private static readonly Rule Inferred = new("AUT-05", RuleBasis.Inferred, Source, "an inferred rule");
    private static readonly Rule Integrity = new("TML-01", RuleBasis.Integrity, Source, "a rule that cannot be waived");

    [Fact]
    public void Asking_a_set_about_no_rule_throws() => Assert.Throws<ArgumentNullException>("rule", () => RuleSet.All.Includes(null!));

    [Fact]
    public void All_rules_are_judged_unless_waived() => Assert.All([Guidance, MoreGuidance, Inferred, Integrity], rule => Assert.True(RuleSet.All.Includes(rule)));

    [Fact]
    public void A_basis_is_waived_with_every_rule_on_it()
    {
        var rules = RuleSet.All.Without(RuleBasis.Guidance);

        Assert.False(rules.Includes(Guidance) || rules.Includes(MoreGuidance));
        Assert.True(rules.Includes(Inferred) && rules.Includes(Integrity));
    }

    [Fact]
    public void One_rule_is_waived_by_its_code()
    {
        var rules = RuleSet.All.Without("AUT-02");

        Assert.False(rules.Includes(Guidance));
        Assert.True(rules.Includes(MoreGuidance));
    }

    [Fact]
    public void Waivers_add_up_and_do_not_change_the_original_set()
    {
        var one = RuleSet.All.Without("AUT-02");
        var two = one.Without(RuleBasis.Inferred).Without("AUT-02");

        Assert.False(two.Includes(Guidance) || two.Includes(Inferred));
        Assert.True(two.Includes(MoreGuidance));
        Assert.True(one.Includes(Inferred));
        Assert.True(RuleSet.All.Includes(Guidance));
    }

    [Fact]
    public void Integrity_cannot_be_waived()
    {
        Assert.Equal("basis", Assert.Throws<ArgumentException>(() => RuleSet.All.Without(RuleBasis.Integrity)).ParamName);
        Assert.Equal("ruleCode", Assert.Throws<ArgumentException>(() => RuleSet.All.Without("TML-01")).ParamName);
    }

    [Fact]
    public void What_does_not_exist_cannot_be_waived()
    {
        Assert.Equal("basis", Assert.Throws<ArgumentOutOfRangeException>(() => RuleSet.All.Without((RuleBasis)0)).ParamName);
        Assert.Equal("basis", Assert.Throws<ArgumentOutOfRangeException>(() => RuleSet.All.Without((RuleBasis)99)).ParamName);
        Assert.Equal("ruleCode", Assert.Throws<ArgumentException>(() => RuleSet.All.Without("AUT-2")).ParamName);
        Assert.Equal("ruleCode", Assert.Throws<ArgumentException>(() => RuleSet.All.Without("aut-02")).ParamName);
        Assert.Equal("ruleCode", Assert.Throws<ArgumentNullException>(() => RuleSet.All.Without(null!)).ParamName);
    }

    [Fact]
    public void A_set_says_what_it_waives()
    {
        Assert.Equal("every rule", RuleSet.All.ToString());
        Assert.Equal("every rule but Guidance, AUT-03", RuleSet.All.Without("AUT-03").Without(RuleBasis.Guidance).ToString());
    }
}
