using CcgDomain.Rules;
using CcgDomain.Tests.Samples;

namespace CcgDomain.Tests.Rules;

public class ViolationTests
{
    [Theory]
    [InlineData("events[4].level", "AUT-06 at events[4].level: Wrong.")]
    [InlineData("", "AUT-06: Wrong.")]
    public void A_violation_is_printed_with_its_rule_and_place(string path, string expected) => Assert.Equal(expected, new Violation(RuleSamples.Rule, path, "Wrong.").ToString());
}
