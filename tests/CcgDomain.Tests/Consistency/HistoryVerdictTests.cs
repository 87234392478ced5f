using System.Text;
using CcgDomain.Json;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Consistency;

/// <summary>What real CCGs cannot have done is refused with the rule that says why, and what sources say of them is accepted without an invention.</summary>
public class HistoryVerdictTests
{
    private const string Partial = "\"record\":\"partial\",";

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

        ["joint by a merger of CCGs that had been joint and were delegated since"] = (
            "72Q", "NHS South East London CCG",
            """{"event":"establishedByMerger","on":"2020-04-01","predecessors":["07N","07Q","08A","08K","08L","08Q"]},{"event":"arrangementStarted","on":"2020-04-01","model":"joint"}""", "REG-11 events[1].model"),

        // What other rules refuse.
        ["granted in 2016"] = (
            "08Q", "NHS Southwark CCG", """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2016-01-01","conditions":[],"directions":[]}""", "AUT-27 events[1].on"),
        ["under regulation 8 although nothing was left open"] = (
            "08Q", "NHS Southwark CCG",
            $$$"""{{{Granted}}},{"event":"directionGiven","on":"2019-06-01","direction":{"number":1,"power":"regulation8","effect":{"kind":"unknown"},"underpins":[]}}""", "AUT-11 events[2].direction.power"),
        ["applying before there was a law on CCGs"] = ("08Q", "NHS Southwark CCG", """{"event":"applicationMade","on":"2012-03-26","wave":4}""", "TML-03 events[0].on"),
        ["more unlisted conditions after a review than before"] = (
            "07M", "NHS Barnet CCG",
            """{"event":"applicationMade","on":"2012-10-01","wave":3},{"event":"authorisationGranted","on":"2013-02-15","conditions":[],"directions":[],"unlisted":3},{"event":"unlistedConditionsReviewed","on":"2013-07-25","remaining":4}""", "AUT-23 events[2].remaining"),
        ["a direction revoked after there were no CCGs"] = (
            "06N", "NHS Herts Valleys CCG",
            """{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","conditions":"unknown","directions":"unknown"},{"event":"dissolved","on":"2022-07-01","ground":"abolition","successors":[]},{"event":"directionRevoked","on":"2022-10-01","number":1}""",
            "TML-02 events[3], TML-04 events[3].on, AUT-44 events[3].number"),

        // What the register leaves possible.
        ["a code that the register does not know"] = ("99Z", "NHS Exampleton CCG", Granted, ""),
        ["the end of its directions left out"] = (
            "06N", "NHS Herts Valleys CCG",
            """{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","unlisted":"some","conditions":[],"directions":[{"number":1,"power":"regulation8","effect":{"kind":"exercise","requirement":"x"},"underpins":[]}]},{"event":"dissolved","on":"2022-07-01","ground":"abolition","successors":[]}""", ""),
        ["a direction in the year of its merger"] = (
            "15D", "NHS East Berkshire CCG", $$"""{"event":"establishedByMerger","on":"2018-04-01","predecessors":["10G","10T","11C"]},{{Direction("2021", """{"kind":"exercise","requirement":"x"}""")}}""", ""),
    };

    // One point of a real history each: what a source prints, where it once took an invention to write it down.
    private static readonly Dictionary<string, (string Code, string Name, string Record, string Events)> Told = new()
    {
        ["the wave unknown"] = ("08Q", "NHS Southwark CCG", "", """{"event":"applicationMade","on":"2012-11"},{"event":"authorisationGranted","on":"2013-03","conditions":[],"directions":[]},{"event":"dissolved","on":"2020-04-01","ground":"merger","successors":["72Q"]}"""),
        ["a grant without an application"] = ("08Q", "NHS Southwark CCG", Partial, """{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[]},{"event":"dissolved","on":"2020-04-01","ground":"merger","successors":["72Q"]}"""),
        ["only the end"] = ("08Q", "NHS Southwark CCG", Partial, """{"event":"dissolved","on":"2020-04-01","ground":"merger","successors":["72Q"]}"""),
        ["only the end, and not into what"] = ("08Q", "NHS Southwark CCG", Partial, """{"event":"dissolved","on":"2020","ground":"merger"}"""),
        ["the trigger unknown"] = ("08L", "NHS Lewisham CCG", "", $$"""{{Granted}},{{Direction("2017-09", """{"kind":"exercise","requirement":"urgent and emergency care recovery plan"}""")}}"""),
        ["a criterion without its level"] = ("10C", "NHS Surrey Heath CCG", "", """{"event":"applicationMade","on":"2012-10-01","wave":3},{"event":"authorisationGranted","on":"2013-02-15","conditions":[{"criterion":"1.3B"}],"directions":[]}"""),
        ["a start without an approval"] = ("07G", "NHS Thurrock CCG", Partial, """{"event":"arrangementStarted","on":"2021-04-01","model":"delegated"}"""),
        ["a direction of some month"] = ("10L", "NHS Isle of Wight CCG", "", $$"""{{Granted}},{{Direction("2017-12", """{"kind":"unknown"}""")}}"""),
        ["an approval without its start"] = ("02R", "NHS Bradford Districts CCG", "", """{"event":"modelApproved","on":"2015-02-18","model":"delegated","pending":false}"""),
        ["conditions unknown"] = ("99P", "NHS Northern, Eastern and Western Devon CCG", Partial, """{"event":"authorisationGranted","on":"2013-02-15","directions":[]}"""),
        ["a direction without a reference"] = (
            "07X", "NHS Enfield CCG", "",
            """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[{"number":1,"power":"regulation8","effect":{"kind":"unknown"},"underpins":"unknown"}],"unlisted":"some"}"""),
        ["the number of directions unknown"] = (
            "07X", "NHS Enfield CCG", "", """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"unlisted":"some","directions":[],"unlistedDirections":"some"}"""),
        ["a bid of unknown category"] = ("08X", "NHS Wandsworth CCG", Partial, """{"event":"interestExpressed","on":"2014-06","jointlyWith":["07V","08J","08R","08P","08T"]}"""),
        ["a bid with others who are not named"] = ("08X", "NHS Wandsworth CCG", Partial, """{"event":"interestExpressed","on":"2014-06","categories":["B"]}"""),
        ["functions of two CCGs by one direction"] = ("08Q", "NHS Southwark CCG", "", $$"""{{Granted}},{{Direction("2017-09", """{"kind":"takeOn","functions":["commissioning of acute services"],"from":["08A","08L"]}""")}}"""),
        ["more conditions found than were printed"] = (
            "07M", "NHS Barnet CCG", "",
            """{"event":"applicationMade","on":"2012-10-01","wave":3},{"event":"authorisationGranted","on":"2013-02-15","conditions":[],"directions":[],"unlisted":"some"},{"event":"unlistedConditionsReviewed","on":"2013-07-25","remaining":4}"""),
        ["another name and area"] = (
            "01H", "NHS Cumbria CCG", Partial, """{"event":"constitutionVaried","on":"2017-04-01","ground":"application","name":"NHS North Cumbria CCG","area":{"gained":[],"lost":["01K"]}}"""),
        ["an instrument with two effects"] = (
            "07G", "NHS Thurrock CCG", "",
            """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[{"number":1,"power":"regulation8","instrument":"Direction of March 2013","effect":{"kind":"exercise","requirement":"the accountable officer whom the Board approves"},"underpins":[]},{"number":2,"power":"regulation8","instrument":"Direction of March 2013","effect":{"kind":"unknown"},"underpins":[]}],"unlisted":"some"}"""),
        ["reviewed, of conditions that no source printed"] = (
            "00R", "NHS Blackpool CCG", Partial, """{"event":"authorisationGranted","on":"2013-03-06","directions":[]},{"event":"unlistedConditionsReviewed","on":"2013-03-31","remaining":0}"""),
        ["delegated on the day of the merger"] = (
            "15D", "NHS East Berkshire CCG", "", """{"event":"establishedByMerger","on":"2018-04-01","predecessors":["10G","10T","11C"]},{"event":"arrangementStarted","on":"2018-04","model":"delegated"}"""),
        ["functions that moved in phases"] = (
            "10T", "NHS Slough CCG", Partial,
            """{"event":"authorisationGranted","on":"../2013-03"},{"event":"arrangementStarted","on":"2017-04","model":"delegated","allFunctionsFrom":"../2018-03-31"},{"event":"dissolved","on":"2018-04-01","ground":"merger","successors":["15D"]}"""),
        ["moved to another wave before applying"] = (
            "02A", "NHS Trafford CCG", "",
            """{"event":"applicationMoved","on":"2012-08","to":4},{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[],"unlisted":"some"}"""),
        ["an intervention before April 2013"] = ("07M", "NHS Barnet CCG", Partial, $$"""{"event":"authorisationGranted","on":"2013-02-15"},{{Direction("2013-03-31", """{"kind":"unknown"}""")}}"""),
        ["a direction in force when CCGs were abolished"] = (
            "06N", "NHS Herts Valleys CCG", Partial, $$"""{"event":"authorisationGranted","on":"2013-01-18"},{{Direction("2022-03-01", """{"kind":"unknown"}""")}},{"event":"dissolved","on":"2022-07-01","ground":"abolition","successors":[]}"""),
        ["a direction gone while an unlisted condition may be at its level"] = (
            "09W", "NHS Medway CCG", "",
            """{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","unlisted":17,"conditions":["3.1.1C IV"],"directions":[{"number":1,"power":"regulation8","effect":{"kind":"unknown"},"underpins":["3.1.1C"]}]},{"event":"directionRevoked","on":"2013-07-25","number":1}"""),
        ["applied for joint commissioning in a month"] = ("01C", "NHS Eastern Cheshire CCG", "", """{"event":"modelApplied","on":"2015-01","model":"joint","startsOn":"2015-04-01"}"""),
        ["applied for delegation in a month"] = ("04J", "NHS North Derbyshire CCG", "", """{"event":"modelApplied","on":"2015-01","model":"delegated","startsOn":"2015-04-01"}"""),
        ["bid in a month"] = ("08X", "NHS Wandsworth CCG", "", """{"event":"interestExpressed","on":"2014-06","categories":["B"],"jointlyWith":["07V"]}"""),
        ["reviewed in a quarter"] = (
            "99H", "NHS Surrey Downs CCG", "",
            """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[],"unlisted":7},{"event":"unlistedConditionsReviewed","on":"2013-10/2013-12","remaining":0}"""),
        ["directed in a year"] = ("09L", "NHS East Surrey CCG", Partial, $$"""{"event":"authorisationGranted","on":"2013-03-06"},{{Direction("2015", """{"kind":"unknown"}""")}}"""),
        ["directed in the year of its merger"] = (
            "15D", "NHS East Berkshire CCG", "", $$"""{"event":"establishedByMerger","on":"2018-04-01","predecessors":["10G","10T","11C"]},{{Direction("2021", """{"kind":"unknown"}""")}}"""),
        ["directed in a year, and approved in its March"] = (
            "09L", "NHS East Surrey CCG", Partial,
            $$"""{"event":"authorisationGranted","on":"2013-03-06"},{{Direction("2015", """{"kind":"unknown"}""")}},{"event":"modelApproved","on":"2015-03-06","model":"joint","startsOn":"2015-04-01","pending":false}"""),
        ["delegated by a month"] = ("03Q", "NHS Vale of York CCG", Partial, """{"event":"arrangementStarted","on":"../2018-01","model":"delegated"}"""),
        ["applied in the month of the deadline"] = ("08X", "NHS Wandsworth CCG", "", """{"event":"applicationMade","on":"2012-07","wave":1}"""),
        ["approved, of what was before nothing known"] = (
            "02R", "NHS Bradford Districts CCG", Partial,
            """{"event":"modelApproved","on":"2015-02-18","model":"delegated","startsOn":"2015-04-01","pending":false},{"event":"dissolved","on":"2020-04-01","ground":"merger","successors":["36J"]}"""),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static TheoryData<string> NamesTold => [.. Told.Keys];

    [Theory]
    [MemberData(nameof(NamesTold))]
    public void What_sources_say_is_accepted_and_written_back(string name)
    {
        var (code, ccgName, record, events) = Told[name];
        var decision = CcgJson.Read(Document(code, ccgName, record, events), witness: CcgRegister.England);
        Assert.True(decision.TryGet(out var ccg, out var violations), $"{name}: {(violations.IsDefault ? "" : string.Join("; ", violations))}");
        Assert.Equal(ccg, CcgJson.Read(CcgJson.Write(ccg)).OrThrow());
        Assert.True(Schemas.Accepts("ccg/1", Document(code, ccgName, record, events)));
        Assert.True(Schemas.Accepts("ccg/1", CcgJson.Write(ccg)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_gets_the_right_verdict(string name)
    {
        var (code, ccgName, events, expected) = Cases[name];
        var document = Document(code, ccgName, "", events);

        // The register is asked only of what the other rules accept.
        var byRegister = expected.Length == 0 || expected.StartsWith("REG", StringComparison.Ordinal);
        Assert.Equal(byRegister, CcgJson.Read(document).TryGet(out _, out _));
        var decision = CcgJson.Read(document, witness: CcgRegister.England);
        Assert.Equal(expected, string.Join(", ", decision.Match(_ => [], violations => violations.Select(violation => $"{violation.Rule.Code} {violation.Path}"))));
        Assert.Equal(byRegister, CcgJson.Read(document, RuleSet.All.Without(RuleBasis.Reported), witness: CcgRegister.England).TryGet(out _, out _));
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

    private static byte[] Document(string code, string name, string record, string events) =>
        Encoding.UTF8.GetBytes($$"""{"format":"ccg/1","code":"{{code}}","name":"{{name}}",{{record}}"events":[{{events}}]}""");

    private static string Direction(string on, string effect) =>
        $$$"""{"event":"directionGiven","on":"{{{on}}}","direction":{"number":1,"power":"section14Z21","effect":{{{effect}}},"underpins":[]}}""";
}
