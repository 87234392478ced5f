using CcgDomain.Rules;

namespace CcgDomain.Tests.Rules;

public class RuleTests
{
    private static readonly Citation Source = new("A page", null, (Uri?)null);

    [Fact]
    public void A_rule_binds_from_its_first_day_to_its_last_both_included()
    {
        var rule = new Rule("AUT-02", RuleBasis.Guidance, Source, "a rule", new(2013, 4, 1), new(2022, 6, 30));

        Assert.False(rule.IsInForceOn(new(2013, 3, 31)));
        Assert.True(rule.IsInForceOn(new(2013, 4, 1)));
        Assert.True(rule.IsInForceOn(new(2022, 6, 30)));
        Assert.False(rule.IsInForceOn(new(2022, 7, 1)));
    }

    [Fact]
    public void A_rule_without_dates_always_binds()
    {
        var rule = new Rule("AUT-02", RuleBasis.Guidance, Source, "a rule");

        Assert.True(rule.IsInForceOn(DateOnly.MinValue) && rule.IsInForceOn(DateOnly.MaxValue));
    }

    [Fact]
    public void A_rule_is_printed_with_its_code() => Assert.Equal("AUT-02: a rule", new Rule("AUT-02", RuleBasis.Guidance, Source, "a rule").ToString());

    [Theory]
    [InlineData("AUT-99", RuleBasis.Guidance)]
    [InlineData("AUT-02", RuleBasis.Statute)]
    [InlineData("aut-02", RuleBasis.Guidance)]
    public void A_rule_that_does_not_stand_in_the_index_does_not_load(string code, RuleBasis basis) =>
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => new Rule(code, basis, Source, "a rule")).ParamName);

    [Fact]
    public void A_code_is_a_room_and_a_number() => Assert.All(RuleCodesOf("TML AUT"), code => Assert.True(RuleCodes.TryFind(code, out _), code));

    [Theory]
    [InlineData("")]
    [InlineData("AUT-0")]
    [InlineData("AUT")]
    [InlineData("UT-02 ")]
    [InlineData("2 AUT-")]
    [InlineData("AUT-02 AUT-07")]
    public void A_piece_of_the_index_is_no_code(string piece) => Assert.False(RuleCodes.TryFind(piece, out _));

    private static IEnumerable<string> RuleCodesOf(string rooms) => rooms.Split(' ').SelectMany(room => Enumerable.Range(1, 3).Select(number => $"{room}-{number:D2}"));
}
