using CcgDomain.FsCheck;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Generated;

public class BrokenRuleTests
{
    public static TheoryData<string> Codes => [.. RuleBook.All.Select(rule => rule.Code)];

    [Fact]
    public void Every_rule_of_the_rule_book_can_be_broken() => Assert.Equal(RuleBook.All.Select(rule => rule.Code), BrokenRule.Codes);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_is_broken_and_no_other(string code) => Prop.ForAll(BrokenRule.Breaking(code), broken =>
    {
        Assert.Equal(code, broken.Rule.Code);
        Assert.Equal(broken.Expected, broken.Validate().Select(violation => violation.Rule.Code).Distinct());
    }).Check(CcgPropertyAttribute.InTheory);

    [Theory]
    [MemberData(nameof(Codes))]
    public void With_the_rule_waived_there_are_no_violations(string code)
    {
        var rule = RuleBook.All.Single(one => one.Code == code);
        if (rule.Basis == RuleBasis.Integrity)
        {
            return;
        }

        var rules = RuleSet.All.Without(code);
        Prop.ForAll(BrokenRule.Breaking(code), broken => Assert.Empty(broken.Validate(rules))).Check(CcgPropertyAttribute.InTheory);
    }

    [Fact]
    public void Only_depth_and_the_number_of_violations_cannot_be_broken_alone() => Assert.All(
        BrokenRule.Codes,
        code => Assert.Equal(code is "JSN-04" or "JSN-10" ? "JSN-08" : "", string.Join(' ', BrokenRule.Breaking(code).Generator.Sample(1)[0].AlsoBroken)));

    [CcgProperty]
    public void What_is_shrunk_is_broken_in_the_same_way(BrokenRule.InHistory broken)
    {
        foreach (var simpler in BrokenArbitraries.BrokenHistories().Shrinker(broken))
        {
            Assert.Equal(broken.Rule, simpler.Rule);
            Assert.Equal([broken.Rule.Code], simpler.Validate().Select(violation => violation.Rule.Code).Distinct());
        }
    }

    [Fact]
    public void A_code_of_no_rule_is_refused()
    {
        Assert.Throws<ArgumentException>("ruleCode", () => BrokenRule.Breaking("AUT-99"));
        Assert.Throws<ArgumentNullException>("ruleCode", () => BrokenRule.Breaking(null!));
    }
}
