using CcgDomain.Rules;
using CcgDomain.Tests.Samples;

namespace CcgDomain.Tests.Rules;

public class DecisionTests
{
    private static readonly ImmutableArray<Violation> Reasons = [new(RuleSamples.Rule, "conditions[1]", "One."), new(RuleSamples.OtherRule, "", "Two.")];
    private static readonly Decision<string> Yes = new Decision<string>.Accepted("yes");
    private static readonly Decision<string> No = new Decision<string>.Refused(Reasons);

    [Fact]
    public void Match_takes_the_branch_of_the_case()
    {
        Assert.Equal("yes!", Yes.Match(value => $"{value}!", _ => "refused"));
        Assert.Equal("2", No.Match(_ => "accepted", reasons => $"{reasons.Length}"));
    }

    [Fact]
    public void Switch_takes_the_branch_of_the_case()
    {
        var heard = new List<string>();
        Yes.Switch(heard.Add, _ => heard.Add("refused"));
        No.Switch(_ => heard.Add("accepted"), reasons => heard.Add(reasons[0].Path));

        Assert.Equal(["yes", "conditions[1]"], heard);
    }

    [Fact]
    public void TryGet_gives_the_value_or_every_violation()
    {
        Assert.True(Yes.TryGet(out var value, out var none));
        Assert.Equal("yes", value);
        Assert.Empty(none);
        Assert.False(No.TryGet(out value, out var reasons));
        Assert.Null(value);
        Assert.Equal(Reasons.AsEnumerable(), reasons);
    }

    [Fact]
    public void Then_goes_on_only_with_what_was_accepted()
    {
        Assert.Equal(new Decision<int>.Accepted(3), Yes.Then(value => new Decision<int>.Accepted(value.Length)));
        Assert.Equal(new Decision<int>.Refused(Reasons), No.Then<int>(_ => throw new InvalidOperationException("not to be called")));
        Assert.Equal(new Decision<int>.Refused(Reasons), Yes.Then(_ => new Decision<int>.Refused(Reasons)));
    }

    [Fact]
    public void OrThrow_throws_with_every_violation_in_the_message()
    {
        Assert.Equal("yes", Yes.OrThrow());
        var thrown = Assert.Throws<DecisionRefusedException>(() => No.OrThrow());
        Assert.Equal(Reasons.AsEnumerable(), thrown.Violations);
        Assert.Equal("Refused: AUT-06 at conditions[1]: One.; AUT-07: Two.", thrown.Message);
    }

    [Fact]
    public void A_refusal_without_a_reason_is_a_mistake()
    {
        Assert.Equal("violations", Assert.Throws<ArgumentException>(() => new Decision<string>.Refused([])).ParamName);
        Assert.Equal("violations", Assert.Throws<ArgumentException>(() => new Decision<string>.Refused(default)).ParamName);
        Assert.Equal("violations", Assert.Throws<ArgumentNullException>(() => new Decision<string>.Refused([null!])).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => new Decision<string>.Accepted(null!)).ParamName);
    }

    [Fact]
    public void A_missing_branch_is_a_mistake()
    {
        Assert.Equal("accepted", Assert.Throws<ArgumentNullException>(() => No.Match(null!, _ => "")).ParamName);
        Assert.Equal("refused", Assert.Throws<ArgumentNullException>(() => Yes.Match(_ => "", null!)).ParamName);
        Assert.Equal("accepted", Assert.Throws<ArgumentNullException>(() => No.Switch(null!, _ => { })).ParamName);
        Assert.Equal("refused", Assert.Throws<ArgumentNullException>(() => Yes.Switch(_ => { }, null!)).ParamName);
        Assert.Equal("next", Assert.Throws<ArgumentNullException>(() => No.Then<int>(null!)).ParamName);
    }

    [Fact]
    public void A_decision_is_printed_with_what_was_decided()
    {
        Assert.Equal("accepted: yes", Yes.ToString());
        Assert.Equal("refused: AUT-06 at conditions[1]: One.; AUT-07: Two.", No.ToString());
    }
}
