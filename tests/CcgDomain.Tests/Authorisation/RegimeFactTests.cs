using CcgDomain.Authorisation;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Authorisation;

public class RegimeFactTests
{
    [Fact]
    public void Each_fact_is_a_sentence_with_a_source_that_was_read_and_a_name_of_its_own()
    {
        Assert.All(RegimeFacts.All, fact => Assert.EndsWith(".", fact.Statement, StringComparison.Ordinal));
        Assert.All(RegimeFacts.All, fact => Assert.Equal((SourceRead.PrimaryText, fact.Statement), (fact.SourceRead, fact.ToString())));
        Assert.All(RegimeFacts.All, fact => Assert.NotNull(fact.Source.Url));
        Assert.Equal(RegimeFacts.All.Length, RegimeFacts.All.Select(fact => fact.Name).Distinct().Count());
    }

    [Fact]
    public void The_facts_are_those_that_no_event_of_one_CCG_can_break() => Assert.Equal(
        ["directions continue", "areas cover England", "initial period", "first day without"], RegimeFacts.All.Select(fact => fact.Name));

    [Fact]
    public void Directions_in_force_at_the_end_rest_on_a_regulation_and_areas_on_the_Act()
    {
        Assert.Equal(RuleBasis.Regulation, RegimeFacts.DirectionsContinue.Basis);
        Assert.Equal("National Health Service Act 2006, s. 14A(2)", RegimeFacts.AreasCoverEngland.Source.ToString());
    }
}
