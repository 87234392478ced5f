using CcgDomain.Rules;
using CcgDomain.Tests.Samples;

namespace CcgDomain.Tests.Rules;

public class CheckTableTests
{
    private static readonly DateOnly First = new(2013, 4, 1);

    private static readonly CheckTable<int> Table = new(
        new CheckRule<int>(RuleSamples.Rule, (number, asAt, ref violations) => violations.AddIf(number < 0, "number", $"{number} is negative.")),
        new CheckRule<int>(
            new("XXX-01", RuleBasis.Guidance, RuleSamples.Rule.Source, "binds for two days", First, First.AddDays(1)),
            (number, asAt, ref violations) => violations.AddIf(number % 2 != 0, "number", $"{number} is odd on {asAt}.")));

    [Fact]
    public void Violations_come_in_the_order_of_the_table() =>
        Assert.Equal(["AUT-06 at number: -3 is negative.", "XXX-01 at number: -3 is odd on 2013-04-01."], Judge(-3, First));

    [Fact]
    public void What_breaks_no_rule_is_accepted() => Assert.Equal(4, Table.Validate(4, First, null).OrThrow());

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_rule_is_judged_only_while_it_binds(int days, bool refused) => Assert.Equal(refused, Judge(3, First.AddDays(days)).Length > 0);

    [Fact]
    public void A_waived_rule_is_not_judged() => Assert.Equal(["XXX-01"], Judge(-3, First, RuleSet.All.Without("AUT-06")).Select(violation => violation[..6]));

    private static string[] Judge(int number, DateOnly asAt, RuleSet? rules = null) =>
        Table.Validate(number, asAt, rules).Match(_ => [], violations => violations.Select(violation => violation.ToString()).ToArray());
}
