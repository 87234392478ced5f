using CcgDomain.Rules;

namespace CcgDomain.Tests.Rules;

public class RuleTableTests
{
    [Fact]
    public void The_table_is_in_the_order_of_the_codes_within_a_room_and_the_timeline_comes_first()
    {
        Assert.Equal("TML-01", RuleBook.All[0].Code);
        foreach (var room in RuleBook.All.GroupBy(rule => rule.Code[..4]))
        {
            Assert.Equal(Enumerable.Range(1, room.Count()).Select(i => $"{room.Key}{i:00}"), room.Select(rule => rule.Code));
        }
    }

    [Fact]
    public void Each_rule_is_a_sentence_with_a_source()
    {
        Assert.All(RuleBook.All, rule => Assert.EndsWith(".", rule.Statement, StringComparison.Ordinal));
        Assert.All(RuleBook.All, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Source.Title)));
        Assert.All(RuleBook.All.Where(rule => rule.Basis != RuleBasis.Integrity && rule.SourceRead != SourceRead.NotApplicable), rule => Assert.NotNull(rule.Source.Url));
    }

    [Fact]
    public void Each_rule_says_what_was_read_of_its_source_and_only_a_rule_of_the_record_has_none_to_read()
    {
        Assert.All(RuleBook.All, rule => Assert.True(Enum.IsDefined(rule.SourceRead), rule.Code));
        Assert.All(RuleBook.All, rule => Assert.True(rule.SourceRead != SourceRead.NotApplicable ? rule.Basis != RuleBasis.Integrity : rule.Basis is RuleBasis.Integrity or RuleBasis.Completeness, rule.Code));
        Assert.DoesNotContain(RuleBook.All, rule => rule.Basis is RuleBasis.Statute or RuleBasis.Regulation && rule.SourceRead == SourceRead.Nothing);
    }

    [Fact]
    public void A_rule_is_found_by_its_exact_code()
    {
        Assert.True(RuleBook.TryFind("AUT-07", out var rule));
        Assert.Equal("AUT-07", rule.Code);
        Assert.False(RuleBook.TryFind("aut-07", out _));
        Assert.False(RuleBook.TryFind("AUT-99", out _));
        Assert.Throws<ArgumentNullException>("code", () => RuleBook.TryFind(null!, out _));
    }

    [Fact]
    public void Rules_about_a_date_bind_on_every_date()
    {
        foreach (var day in new[] { DateOnly.MinValue, new(2012, 3, 26), new(2013, 4, 1), new(2022, 7, 1), DateOnly.MaxValue })
        {
            Assert.All(RuleBook.All.Where(rule => rule.From is null && rule.Until is null), rule => Assert.Contains(rule, RuleBook.InForceOn(day)));
        }
    }
}
