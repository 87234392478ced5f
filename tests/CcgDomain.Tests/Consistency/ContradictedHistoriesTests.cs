using System.Text;
using CcgDomain.Json;
using CcgDomain.Register;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Consistency;

/// <summary>Documents that the rules of the regimes accept, and what the register says of them.</summary>
public class ContradictedHistoriesTests
{
    private const string Granted = """{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","conditions":[],"directions":[]}""";

    private static readonly Dictionary<string, (string Code, string Name, string Events, string Expected)> Cases = new()
    {
        ["the name of another"] = ("08Q", "NHS Lambeth CCG", Granted, "REG-01 name"),
        ["merged into a CCG that is not its successor"] = ("08Q", "NHS Southwark CCG", $$"""{{Granted}},{"event":"dissolved","on":"2020-04-01","ground":"merger","successors":["93C"]}""", "REG-05 events[2].successors[0]"),
        ["merged before its successor opened"] = ("08Q", "NHS Southwark CCG", $$"""{{Granted}},{"event":"dissolved","on":"2019-04-01","ground":"merger","successors":["72Q"]}""", "REG-04 events[2].on"),
        ["one of the 211 born by merger"] = ("08Q", "NHS Southwark CCG", """{"event":"establishedByMerger","on":"2018-04-01","predecessors":["08A","08L"]}""", "REG-03 events[0]"),
        ["predecessors that are not its own"] = (
            "15D", "NHS East Berkshire CCG", """{"event":"establishedByMerger","on":"2018-04-01","predecessors":["08A","08L"]}""",
            "REG-05 events[0].predecessors[0], REG-05 events[0].predecessors[1], REG-05 events[0].predecessors, REG-05 events[0].predecessors, REG-05 events[0].predecessors"),
        ["directed after its merger"] = ("08Q", "NHS Southwark CCG", $$"""{{Granted}},{{Direction("2021-05-01", """{"kind":"exercise","requirement":"x"}""")}}""", "REG-02 events[2].on"),
        ["abolished though it had merged"] = ("08Q", "NHS Southwark CCG", $$"""{{Granted}},{"event":"dissolved","on":"2022-07-01","ground":"abolition","successors":[]}""", "REG-04 events[2].on, REG-04 events[2].ground"),
        ["taking on functions of one that is gone"] = (
            "08Q", "NHS Southwark CCG", $$"""{{Granted}},{{Direction("2017-09-30", """{"kind":"takeOn","functions":["x"],"from":"00F"}""")}}""", "REG-06 events[2].direction.effect.from"),
        ["bidding with one that never was"] = ("08X", "NHS Wandsworth CCG", """{"event":"interestExpressed","on":"2014-06-20","categories":["B"],"jointlyWith":["99Y"]}""", "REG-06 events[0].jointlyWith[0]"),
        ["of another wave"] = (
            "00Y", "NHS Oldham CCG", """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[],"unlisted":5}""", "REG-07 events[0].wave"),
        ["without the directions of its grant"] = (
            "07V", "NHS Croydon CCG", """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[],"unlisted":"some"}""", "REG-08 events[1].directions"),
        ["granted in a name that it had not yet"] = (
            "01H", "NHS North Cumbria CCG", """{"event":"applicationMade","on":"2012-07-02","wave":1},{"event":"authorisationGranted","on":"2012-12-05","conditions":[],"directions":[],"unlisted":"some"}""", "REG-01 name"),
        ["joint by a merger of delegated CCGs"] = (
            "15D", "NHS East Berkshire CCG",
            """{"event":"establishedByMerger","on":"2018-04-01","predecessors":["10G","10T","11C"]},{"event":"arrangementStarted","on":"2018-04-01","model":"joint"}""", "REG-11 events[1].model"),

        // What the register leaves possible. Its six predecessors were joint in 2015, and no source says that they became delegated before they merged.
        ["joint by a merger of joint CCGs"] = (
            "72Q", "NHS South East London CCG",
            """{"event":"establishedByMerger","on":"2020-04-01","predecessors":["07N","07Q","08A","08K","08L","08Q"]},{"event":"arrangementStarted","on":"2020-04-01","model":"joint"}""", ""),
        ["a code that the register does not know"] = ("99Z", "NHS Exampleton CCG", Granted, ""),
        ["the end of its directions left out"] = (
            "06N", "NHS Herts Valleys CCG",
            """{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","unlisted":"some","conditions":[],"directions":[{"number":1,"power":"regulation8","effect":{"kind":"exercise","requirement":"x"},"underpins":[]}]},{"event":"dissolved","on":"2022-07-01","ground":"abolition","successors":[]}""", ""),
        ["a direction in the year of its merger"] = (
            "15D", "NHS East Berkshire CCG", $$"""{"event":"establishedByMerger","on":"2018-04-01","predecessors":["10G","10T","11C"]},{{Direction("2021", """{"kind":"exercise","requirement":"x"}""")}}""", ""),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_gets_the_right_verdict(string name)
    {
        var (code, ccgName, events, expected) = Cases[name];
        var document = Encoding.UTF8.GetBytes($$"""{"format":"ccg/1","code":"{{code}}","name":"{{ccgName}}","events":[{{events}}]}""");

        Assert.True(CcgJson.Read(document).TryGet(out _, out var broken), string.Join('\n', broken));
        var decision = CcgJson.Read(document, witness: CcgRegister.England);
        Assert.Equal(expected, string.Join(", ", decision.Match(_ => [], violations => violations.Select(violation => $"{violation.Rule.Code} {violation.Path}"))));
        Assert.True(CcgJson.Read(document, RuleSet.All.Without(RuleBasis.Reported), witness: CcgRegister.England).TryGet(out _, out _));
    }

    [Fact]
    public void The_register_is_asked_only_of_a_record_that_the_other_rules_accept()
    {
        var document = """{"format":"ccg/1","code":"08Q","name":"NHS Lambeth CCG","events":[{"event":"applicationMade","on":"2012-09-04","wave":2}]}"""u8;
        Assert.Equal(["AUT-02"], CcgJson.Read(document, witness: CcgRegister.England).Match(_ => [], violations => violations.Select(violation => violation.Rule.Code)));
    }

    [Fact]
    public void No_more_contradictions_are_listed_than_the_caller_allows()
    {
        var bid = """{"event":"interestExpressed","on":"2014-06-20","categories":["B"],"jointlyWith":["999","99X","99Y","99Z"]}""";
        var document = Encoding.UTF8.GetBytes($$"""{"format":"ccg/1","code":"08X","name":"NHS Wandsworth CCG","events":[{{bid}}]}""");
        Assert.Equal(
            ["REG-06", "REG-06", "JSN-10"],
            CcgJson.Read(document, maxViolations: 2, witness: CcgRegister.England).Match(_ => [], violations => violations.Select(violation => violation.Rule.Code)));
    }

    private static string Direction(string on, string effect) =>
        $$$"""{"event":"directionGiven","on":"{{{on}}}","direction":{"number":1,"power":"section14Z21","effect":{{{effect}}},"underpins":[]}}""";
}
