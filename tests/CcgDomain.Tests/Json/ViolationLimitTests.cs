using System.Text;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Governance;
using CcgDomain.Tests.Support;

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
    public void A_violation_that_is_not_listed_costs_no_text()
    {
        static byte[] WrongEvents(int count) => Encoding.UTF8.GetBytes($$"""{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{{string.Join(',', Enumerable.Repeat("""{"event":"x"}""", count))}}]}""");
        static long Bytes(byte[] document) => Allocations.PerCall(() => CcgJson.Read(document, maxViolations: 1), calls: 5);

        // The text that lists the kinds of events alone has some 1,000 bytes.
        Assert.InRange(Bytes(WrongEvents(2_000)) - Bytes(WrongEvents(1_000)), 0, 1_000 * 400);
    }

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

    // Violations of the meeting in common, of each committee, of the register and of the matters, some in a list that is cut short.
    [Fact]
    public void Whatever_the_limit_the_first_violations_are_listed_and_all_are_counted()
    {
        var committee = """{"form":"delegated","ccgs":["99Z","99Y"],"members":{"list":[{"name":"A","roles":["chair"],"votes":true},{"name":"A","roles":["chair"],"votes":true}],"complete":false},"matters":[{"matter":"x","present":["B","C","D"]}]}""";
        var committees = Utf8($$"""{"format":"committee/1","asAt":"2016-09-01","committees":[{{committee}},{{committee}}]}""");
        var body = Utf8($$"""{"format":"body/1","asAt":"2016-09-01","ccg":"99Z","inCommonWith":["99Y","99Y"],"members":[{"name":"A","roles":["layMember"],"votes":true},{"name":"A","roles":["layMember"],"votes":true}],"matters":[{"matter":"x","present":["B","C","D"]}]}""");
        var ccg = Utf8("""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[{"event":"applicationMade","on":"2012-07-02","wave":1},{"event":"authorisationGranted","on":"2012-12-10","conditions":[{"criterion":"3.1.1C","level":"V"},{"criterion":"3.1.1C","level":"V"}],"directions":[{"number":1,"power":"regulation8","instrument":" ","effect":{"kind":"takeOn","functions":["x"],"from":"99Z"},"underpins":["1.3B","1.3B"]}]}]}""");

        Listed(limit => Violations(CommitteeJson.Read(committees, maxViolations: limit)), atLeast: 10);
        Listed(limit => Violations(BodyJson.Read(body, maxViolations: limit)), atLeast: 6);
        Listed(limit => Violations(CcgJson.Read(ccg, maxViolations: limit)), atLeast: 6);
    }

    [Fact]
    public void A_rule_that_is_waived_takes_no_room_in_the_list()
    {
        var document = Utf8("""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[{"event":"applicationMade","on":"2012-07-02","wave":1},{"event":"authorisationGranted","on":"2012-12-10","conditions":[{"criterion":"3.1.1C","level":"I"},{"criterion":"3.1.1C","level":"I"},{"criterion":"3.1.1C","level":"I"}],"directions":[{"number":1,"power":"regulation8","instrument":" ","effect":{"kind":"exercise","requirement":"x"},"underpins":[]}]}]}""");

        Assert.Equal(
            ["AUT-13 at events[1].directions[0].instrument: The reference of the instrument is blank."],
            Texts(Violations(CcgJson.Read(document, RuleSet.All.Without(RuleCode.Aut06), maxViolations: 1))));
    }

    // Their texts alone took up to 370 MB.
    [Theory]
    [InlineData("ccg/1", "7")]
    [InlineData("ccg/1", "{}")]
    [InlineData("ccg/1", """{"x":1}""")]
    [InlineData("committee/1", "7")]
    [InlineData("committee/1", """{"form":"delegated","ccgs":["99Z"],"members":[]}""")]
    [Trait(Cultures.Runs, Cultures.Once)]
    public void A_document_with_any_number_of_violations_takes_memory_for_those_that_are_listed(string format, string item)
    {
        var (before, after) = format == "ccg/1"
            ? ("""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[""", "]}")
            : ("""{"format":"committee/1","asAt":"2016-09-01","committees":[""", "]}");
        var document = Utf8(before + string.Join(',', Enumerable.Repeat(item, 1_000_000 / (item.Length + 1))) + after);

        var bytes = Allocations.PerCall(() => _ = format == "ccg/1" ? Violations(CcgJson.Read(document)).Length : Violations(CommitteeJson.Read(document)).Length, calls: 1);

        Assert.InRange(bytes, 1, 32 << 20);
    }

    private static void Listed(Func<int, ImmutableArray<Violation>> read, int atLeast)
    {
        var all = read(int.MaxValue);
        Assert.InRange(all.Length, atLeast, 100);
        for (var limit = 1; limit < all.Length; limit++)
        {
            var listed = read(limit);
            Assert.Equal(Texts(all[..limit]), Texts(listed[..^1]));
            Assert.Equal($"{all.Length} violations were found, which is {all.Length - limit} more than the limit of {limit}. The rest is not listed.", listed[^1].Message);
        }
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
