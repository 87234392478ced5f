using System.Text;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Governance;

namespace CcgDomain.Tests.Json;

/// <summary>The number of violations that a reader lists has a limit, and a last violation says how many more there are.</summary>
public class ViolationLimitTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void Violations_of_the_form_after_the_limit_are_counted(int limit)
    {
        var all = Violations(CcgJson.Read(WrongForm(7)));
        var listed = Violations(CcgJson.Read(WrongForm(7), maxViolations: limit));

        Assert.Equal(7, all.Length);
        Assert.Equal(Texts(all[..limit]), Texts(listed[..^1]));
        Assert.Equal(("JSN-10", "", $"7 violations were found, which is {7 - limit} more than the limit of {limit}. The rest is not listed."), (listed[^1].Rule.Code, listed[^1].Path, listed[^1].Message));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(int.MaxValue)]
    public void A_refusal_within_the_limit_lists_every_violation_and_no_other(int limit) =>
        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"JSN-08 events[{i}]"), CcgJson.Read(WrongForm(7), maxViolations: limit).Places());

    [Fact]
    public void By_default_10_000_violations_are_listed()
    {
        Assert.Equal(10_000, Violations(CcgJson.Read(WrongForm(10_000))).Length);

        var listed = Violations(CcgJson.Read(WrongForm(10_001)));
        Assert.Equal((10_001, "JSN-10"), (listed.Length, listed[^1].Rule.Code));
        Assert.Equal("10001 violations were found, which is 1 more than the limit of 10000. The rest is not listed.", listed[^1].Message);
    }

    [Fact]
    public void Violations_of_other_rules_are_limited_likewise()
    {
        var conditions = string.Join(',', Enumerable.Repeat("{\"criterion\":\"3.1.1C\",\"level\":\"I\"}", 5));
        var document = Utf8($$"""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[{"event":"applicationMade","on":"2012-07-02","wave":1},{"event":"authorisationGranted","on":"2012-12-10","conditions":[{{conditions}}],"directions":[]}]}""");
        var all = Violations(CcgJson.Read(document));

        Assert.True(all.Length > 2);
        Assert.DoesNotContain(all, violation => violation.Rule.Code.StartsWith("JSN", StringComparison.Ordinal));
        Assert.Equal([.. all[..2].Select(violation => violation.Rule.Code), "JSN-10"], Violations(CcgJson.Read(document, maxViolations: 2)).Select(violation => violation.Rule.Code));
    }

    [Fact]
    public void Documents_about_committees_and_governing_bodies_have_the_same_limit()
    {
        Assert.Equal(["JSN-08 committees[0]", "JSN-10 "], CommitteeJson.Read("""{"format":"committee/1","asAt":"2016-09-01","committees":[1,2,3]}"""u8, maxViolations: 1).Places());
        Assert.Equal(["JSN-08 members[0]", "JSN-10 "], BodyJson.Read("""{"format":"body/1","asAt":"2016-09-01","ccg":"09W","members":[1,2,3]}"""u8, maxViolations: 1).Places());
    }

    [Fact]
    public void The_limit_is_at_least_one()
    {
        Assert.Equal("maxViolations", Assert.Throws<ArgumentOutOfRangeException>(() => CcgJson.Read([], maxViolations: 0)).ParamName);
        Assert.Equal("maxViolations", Assert.Throws<ArgumentOutOfRangeException>(() => CommitteeJson.Read([], maxViolations: 0)).ParamName);
        Assert.Equal("maxViolations", Assert.Throws<ArgumentOutOfRangeException>(() => BodyJson.Read([], maxViolations: 0)).ParamName);
    }

    private static byte[] WrongForm(int errors) => Utf8($$"""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[{{string.Join(',', Enumerable.Repeat("7", errors))}}]}""");

    private static byte[] Utf8(string document) => Encoding.UTF8.GetBytes(document);

    private static IEnumerable<string> Texts(IEnumerable<Violation> violations) => violations.Select(violation => violation.ToString());

    private static ImmutableArray<Violation> Violations<T>(Decision<T> decision) => decision.TryGet(out _, out var violations) ? [] : violations;
}
