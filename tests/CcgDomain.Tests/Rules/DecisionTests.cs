using System.Text.Json;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Tests.Samples;
using OneOf;

namespace CcgDomain.Tests.Rules;

public class DecisionTests
{
    private static readonly ImmutableArray<Violation> Reasons = [new(RuleSamples.Rule, "conditions[1]", "One."), new(RuleSamples.OtherRule, "", "Two.")];
    private static readonly Decision<string> Yes = Decision.Accept("yes");
    private static readonly Decision<string> No = Decision.Refuse<string>(Reasons);

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
        Assert.Equal(Decision.Accept(3), Yes.Then(value => Decision.Accept(value.Length)));
        Assert.Equal(Decision.Refuse<int>(Reasons), No.Then<int>(_ => throw new InvalidOperationException("not to be called")));
        Assert.Equal(Decision.Refuse<int>(Reasons), Yes.Then(_ => Decision.Refuse<int>(Reasons)));
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
    public void A_value_and_violations_convert_to_a_decision()
    {
        Decision<string> accepted = "yes";
        Decision<string> refused = Reasons;

        Assert.Equal(Yes, accepted);
        Assert.Equal(No, refused);
        Assert.Equal("violations", Assert.Throws<ArgumentException>(() => { Decision<string> none = ImmutableArray<Violation>.Empty; }).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => { Decision<string> none = (string)null!; }).ParamName);
    }

    [Fact]
    public void A_decision_is_asked_as_any_OneOf()
    {
        Assert.IsAssignableFrom<OneOfBase<string, ImmutableArray<Violation>>>(Yes);
        Assert.True(Yes.TryPickT0(out var value, out _));
        Assert.Equal("yes", value);
        Assert.True(No.TryPickT1(out var reasons, out _));
        Assert.Equal(Reasons.AsEnumerable(), reasons);
        Assert.Equal([0, 1], [Yes.Index, No.Index]);
        Assert.Equal("yes", Yes.Value);
        Assert.Throws<InvalidOperationException>(() => No.AsT0);
    }

    [Fact]
    public void Equality_is_by_content_and_not_by_the_array_that_holds_the_violations()
    {
        var same = Decision.Refuse<string>([.. Reasons]);
        var reversed = Decision.Refuse<string>([.. Reasons.Reverse()]);

        Assert.True(No == same);
        Assert.Equal(No.GetHashCode(), same.GetHashCode());
        Assert.True(No != reversed);
        Assert.False(No.Equals(Yes));
        Assert.False(Yes.Equals((object)"yes"));
        Assert.False(Yes == null);
        Assert.True((Decision<string>?)null == null);
        Assert.NotEqual(Decision.Accept(OdsCode.Parse("03V")), Decision.Accept(OdsCode.Parse("03W")));
    }

    [Fact]
    public void A_refusal_without_a_violation_throws()
    {
        Assert.Equal("violations", Assert.Throws<ArgumentException>(() => Decision.Refuse<string>([])).ParamName);
        Assert.Equal("violations", Assert.Throws<ArgumentException>(() => Decision.Refuse<string>(default)).ParamName);
        Assert.Equal("violations", Assert.Throws<ArgumentNullException>(() => Decision.Refuse<string>([null!])).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => Decision.Accept<string>(null!)).ParamName);
    }

    [Fact]
    public void A_missing_branch_throws()
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

    [Fact]
    public void A_decision_is_refused_by_the_serialiser_and_says_what_to_serialise()
    {
        var thrown = Assert.Throws<NotSupportedException>(() => new DecisionConverter().CreateConverter(typeof(Decision<string>), JsonSerializerOptions.Default));

        Assert.Contains("serialise the accepted value, or the violations", thrown.Message, StringComparison.Ordinal);
        Assert.True(new DecisionConverter().CanConvert(typeof(Decision<string>)));
    }
}
