using System.Security;
using System.Text;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Rules;

public class RuleTableTests
{
    // As the issue gives them; AUT-24 was added.
    private static readonly (RuleBasis Basis, string Codes)[] Given =
    [
        (RuleBasis.Integrity, "TML-01 TML-02 AUT-01 AUT-09 AUT-10 AUT-12 AUT-14 AUT-18 AUT-22 AUT-24"),
        (RuleBasis.Statute, "TML-03 AUT-04 AUT-13 AUT-16 AUT-17"),
        (RuleBasis.Regulation, "TML-04 AUT-11 AUT-15 AUT-20"),
        (RuleBasis.Guidance, "AUT-02 AUT-07"),
        (RuleBasis.Reported, "AUT-03 AUT-06 AUT-19 AUT-21"),
        (RuleBasis.Inferred, "AUT-05 AUT-08 AUT-23"),
    ];

    [Fact]
    public void Each_rule_of_the_timeline_and_of_authorisation_has_the_basis_given()
    {
        var rules = RuleBook.All.Where(rule => rule.Code.StartsWith("TML-", StringComparison.Ordinal) || rule.Code.StartsWith("AUT-", StringComparison.Ordinal));
        Assert.Equal(
            Given.SelectMany(row => row.Codes.Split(' '), (row, code) => (code, row.Basis)).OrderBy(row => row.code, StringComparer.Ordinal),
            rules.Select(rule => (rule.Code, rule.Basis)).OrderBy(row => row.Code, StringComparer.Ordinal));
    }

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
        Assert.All(RuleBook.All.Where(rule => rule.Basis != RuleBasis.Integrity), rule => Assert.NotNull(rule.Source.Url));
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
    public void Every_code_is_a_constant_that_says_its_rule() => Snapshot.Matches(Constants(), "../../src/CcgDomain/Rules/RuleCode.cs");

    [Fact]
    public void Rules_about_a_date_bind_on_every_date()
    {
        foreach (var day in new[] { DateOnly.MinValue, new(2012, 3, 26), new(2013, 4, 1), new(2022, 7, 1), DateOnly.MaxValue })
        {
            Assert.All(RuleBook.All.Where(rule => rule.From is null && rule.Until is null), rule => Assert.Contains(rule, RuleBook.InForceOn(day)));
        }
    }

    private static string Constants() => new StringBuilder("""
            namespace CcgDomain.Rules;

            /// <summary>The code of each rule, with what the rule says. For <see cref="RuleSet.Without(string)"/> and wherever else a code is asked for.</summary>
            public static class RuleCode
            {

            """)
        .AppendJoin('\n', RuleBook.All.Select(rule => $"""
                /// <summary>{SecurityElement.Escape(RuleText.Of(rule))} {rule.Basis}.</summary>
                public const string {Name(rule.Code)} = "{rule.Code}";

            """))
        .Append("}\n")
        .ToString();

    private static string Name(string code) => $"{code[0]}{char.ToLowerInvariant(code[1])}{char.ToLowerInvariant(code[2])}{code[4..]}";
}
