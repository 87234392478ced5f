using CcgDomain.Rules;
using CcgDomain.Tests.Support;

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
        Assert.Equal("ruleCode", Assert.Throws<ArgumentNullException>(() => RuleSet.All.Without((string)null!)).ParamName);
    }

    [Fact]
    public void A_set_says_what_it_waives()
    {
        Assert.Equal("every rule", RuleSet.All.ToString());
        Assert.Equal("every rule but Guidance, AUT-03", RuleSet.All.Without("AUT-03").Without(RuleBasis.Guidance).ToString());
    }

    [Fact]
    public void A_set_lists_what_it_waives_in_one_order_and_each_once()
    {
        var rules = RuleSet.All.Without("AUT-33").Without("AUT-02").Without(RuleBasis.Inferred).Without("AUT-05").Without(RuleBasis.Statute).Without("AUT-02");

        Assert.Equal("Statute Inferred", string.Join(' ', rules.WithoutBases));
        Assert.Equal("AUT-02 AUT-33", string.Join(' ', rules.WithoutRules));
    }

    [Fact]
    public void Sets_that_waive_the_same_are_equal_in_whatever_order_they_were_made()
    {
        Assert.Equal(RuleSet.All.Without("AUT-02").Without("AUT-03"), RuleSet.All.Without("AUT-03").Without("AUT-02"));
        Assert.Equal(RuleSet.All.Without(RuleBasis.Guidance), RuleSet.All.Without("AUT-02").Without(RuleBasis.Guidance)); // AUT-02 is guidance
        Assert.NotEqual(RuleSet.All.Without("AUT-02"), RuleSet.All.Without(RuleBasis.Guidance));
        Assert.NotEqual(RuleSet.All, RuleSet.IntegrityOnly);
    }

    [Fact]
    public void Integrity_alone_is_what_is_left_when_every_other_basis_is_waived()
    {
        Assert.All(RuleBook.All, rule => Assert.Equal(rule.Basis == RuleBasis.Integrity, RuleSet.IntegrityOnly.Includes(rule)));
        Assert.Equal(RuleSets.IntegrityOnly, RuleSet.IntegrityOnly);
        Assert.Equal("Integrity only", RuleSet.IntegrityOnly.ToString());
    }

    [Theory]
    [InlineData("every rule")]
    [InlineData("Integrity only")]
    [InlineData("every rule but Reported")]
    [InlineData("every rule but AUT-02")]
    [InlineData("every rule but Guidance, Inferred, AUT-03, COC-01")]
    public void The_text_of_a_set_is_read_back(string text) => Assert.Equal(text, RuleSet.Parse(text).ToString());

    [CcgProperty]
    public bool A_set_equals_the_one_that_its_text_gives(RuleSet rules) => RuleSet.Parse(rules.ToString()) == rules;

    [Fact]
    public void What_is_waived_may_stand_in_any_order_and_twice() =>
        Assert.Equal(RuleSet.All.Without(RuleBasis.Inferred).Without("AUT-02"), RuleSet.Parse("every rule but AUT-02, Inferred, AUT-02"));

    [Theory]
    [InlineData(null, "''")]
    [InlineData("", "''")]
    [InlineData("all", "'all'")]
    [InlineData("every rule but", "'every rule but'")]
    [InlineData("every rule but ", "No rule has the code ''")]
    [InlineData("every rule but AUT-02,AUT-03", "No rule has the code 'AUT-02,AUT-03'")]
    [InlineData("every rule but AUT-02, AUT-2", "No rule has the code 'AUT-2'")]
    [InlineData("every rule but guidance", "No rule has the code 'guidance'")]
    [InlineData("every rule but Integrity", "Integrity rules cannot be waived")]
    [InlineData("every rule but TML-01", "TML-01 is an Integrity rule")]
    public void A_text_that_is_none_is_refused_with_the_reason(string? text, string reason)
    {
        Assert.False(RuleSet.TryParse(text, out var rules, out var why));
        Assert.Null(rules);
        Assert.StartsWith(reason, why, StringComparison.Ordinal);
        if (text is not null)
        {
            Assert.Equal(why, Assert.Throws<FormatException>(() => RuleSet.Parse(text)).Message);
        }
    }

    [Fact]
    public void Waivers_become_a_set_and_say_why()
    {
        Waiver[] waivers = [new(RuleCode.Aut02, "Accepted three days late."), new(RuleCode.Aut05, "The decision was brought forward.")];

        Assert.Equal(RuleSet.All.Without("AUT-02").Without("AUT-05"), RuleSet.All.Without(waivers));
        Assert.Equal("AUT-02: Accepted three days late.", waivers[0].ToString());
        Assert.Throws<ArgumentNullException>("waivers", () => RuleSet.All.Without((IEnumerable<Waiver>)null!));
        Assert.Throws<ArgumentException>("waivers", () => RuleSet.All.Without([waivers[0], null!]));
    }

    [Fact]
    public void What_cannot_be_waived_has_no_waiver_and_a_waiver_has_a_reason()
    {
        Assert.Throws<ArgumentException>("ruleCode", () => new Waiver("TML-01", "Because."));
        Assert.Throws<ArgumentException>("ruleCode", () => new Waiver("AUT-2", "Because."));
        Assert.Throws<ArgumentException>("reason", () => new Waiver("AUT-02", " "));
        Assert.Throws<ArgumentException>("reason", () => new Waiver("AUT-02", "\uD800"));
    }
}
