using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Tests.Samples;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Timelines;

/// <summary>A table of rules about events, with a rule that is in force for a limited time.</summary>
public class EventRuleTests
{
    private static readonly DateOnly First = new(2012, 7, 2);
    private static readonly DateOnly Last = new(2012, 9, 3);

    private static readonly RuleTable<CcgEvent?, CcgEvent> Table = new(
        new EventRule<CcgEvent?, CcgEvent>(new("XXX-01", RuleBasis.Reported, RuleSamples.Rule.Source, "no application while it binds", First, Last))
            .When<AuthorisationEvent.ApplicationMade>((in before, e, on, ref violations) => violations.AddIf(true, "wave", $"An application of wave {(int)e.Wave.GetValueOrDefault()}.")));

    [Theory]
    [InlineData(2012, 7, 1, false)]
    [InlineData(2012, 7, 2, true)]
    [InlineData(2012, 9, 3, true)]
    [InlineData(2012, 9, 4, false)]
    public void A_rule_that_binds_for_a_time_refuses_only_in_that_time(int year, int month, int day, bool refuses)
    {
        var violations = new ViolationCollector(RuleSet.All, root: null);
        Table.Validate(null, new AuthorisationEvent.ApplicationMade(new(year, month, day), AuthorisationWave.Two), new(year, month, day), ref violations);

        Assert.Equal(refuses ? ["XXX-01 at wave: An application of wave 2."] : [], violations.ToImmutable().Select(violation => violation.ToString()));
    }

    [Fact]
    public void An_event_that_no_rule_mentions_is_accepted()
    {
        var violations = new ViolationCollector(RuleSet.All, root: null);
        Table.Validate(null, new AuthorisationEvent.ApplicationMoved(First, AuthorisationWave.Two), First, ref violations);

        Assert.False(violations.HasAny);
    }
}
