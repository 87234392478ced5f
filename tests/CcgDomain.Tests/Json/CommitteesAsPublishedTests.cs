using System.Text;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Governance;

namespace CcgDomain.Tests.Json;

/// <summary>
/// Committees as terms of reference and minutes describe them, with roles instead of names, and committees that cannot have been. Most sources print only some of the
/// members.
/// </summary>
public class CommitteesAsPublishedTests
{
    private const string Lay = """{"name":"Lay","roles":["chair","layMember"],"votes":true}""";
    private const string Finance = """{"name":"CFO","roles":["chiefFinanceOfficer"],"votes":true}""";

    private static readonly Dictionary<string, (string Committees, string On, string Expected)> Cases = new()
    {
        // Wiltshire, terms of reference: a joint committee with NHS England, the vice-chair a secondary care doctor.
        ["joint"] = (One("joint", "99N", $$"""
            {{Lay}},{"name":"Doctor","roles":["deputyChair","secondaryCareSpecialist"],"votes":true},{"name":"Director of Commissioning","roles":["nhsEngland"],"votes":true},
            {"name":"Group Director","roles":["executive"],"votes":true},{"name":"GP Chair","roles":["generalPractitioner"],"votes":true},
            {"name":"Assistant Director of Nursing","roles":["nhsEngland","registeredNurse"],"votes":true},
            {"name":"Medical Director of the LMC","roles":["localMedicalCommittee","medicalDirector"],"votes":false},{"name":"Council","roles":["localAuthority"],"votes":false}
            """), "2015-09-01", ""),

        // Walsall: half of the members, with the chair or vice-chair; the minutes print five.
        ["a share, cut short"] = (One("delegated", "05Y", $$"""{"list":[{{Lay}},{{Finance}},{"name":"X","roles":["other"],"votes":true}],"complete":false}""",
            ""","quorum":{"atLeast":"50 %","including":[{"atLeast":1,"anyOf":["chair","deputyChair"]},{"atLeast":1,"anyOf":["executive"]}]}"""), "2017-05-18", ""),

        // Sussex: three committees in common, deputies for the executives, the minutes print those present; in one the chair was away.
        ["in common with deputies"] = (string.Join(',', OneOf("delegated", "09D", $$"""{"list":[{{Lay}},{"name":"Officer","roles":["accountableOfficer"],"votes":true}],"complete":false}""",
                ""","quorum":{"atLeast":2,"including":[{"atLeast":1,"anyOf":["layMember"]},{"atLeast":1,"anyOf":["executive"]}]},"matters":[{"matter":"any","present":["Lay"],"deputies":[{"name":"Deputy","for":"Officer"}]}]"""),
            OneOf("delegated", "97R", $$"""{"list":[{{Lay}}],"complete":false}"""),
            OneOf("delegated", "70F", """{"list":[{"name":"PPI","roles":["layMemberForPatientsAndPublic"],"votes":true}],"complete":false}""")), "2020-09-15", ""),

        // West Lancashire: attendance of 10 March 2020, with people in attendance.
        ["in attendance"] = (One("delegated", "02G", $$"""[{{Lay}},{"name":"Lay 2","roles":["layMember"],"votes":true},{{Finance}},{"name":"Nurse","roles":["registeredNurse","executive"],"votes":true},{"name":"GP","roles":["generalPractitioner"],"votes":true}]""",
            ""","matters":[{"matter":"x","present":["Lay","CFO"],"inAttendance":["Secretary"]}]"""), "2020-03-10", ""),

        // BMJ Open, table of four committees.
        ["site 1"] = (One("delegated", "99N", $$"""[{{Lay}},{"name":"CO","roles":["accountableOfficer"],"votes":true},{{Finance}},{"name":"GP from another area","roles":["independentGeneralPractitioner"],"votes":true}]""",
            ""","quorum":{"atLeast":3,"including":[{"atLeast":1,"anyOf":["layMember"]},{"atLeast":1,"anyOf":["accountableOfficer","chiefFinanceOfficer","executive"]}]}"""), "2016-09-01", ""),
        ["site 2"] = (One("delegated", "99N", $$"""
            [{{Lay}},{"name":"N1","roles":["nonExecutive"],"votes":true},{"name":"N2","roles":["nonExecutive"],"votes":true},{"name":"N3","roles":["nonExecutive"],"votes":true},
            {"name":"GP","roles":["generalPractitioner"],"votes":true},{"name":"CO1","roles":["executive"],"votes":true},{"name":"CO2","roles":["executive"],"votes":true},{{Finance}},
            {"name":"Contracts","roles":["headOfContracting","executive"],"votes":true},{"name":"H","roles":["healthwatch"],"votes":false},{"name":"C","roles":["localAuthority"],"votes":false}]
            """, ""","quorum":{"atLeast":8,"including":[{"atLeast":3,"anyOf":["nonExecutive"]},{"atLeast":1,"anyOf":["generalPractitioner"]},{"atLeast":1,"anyOf":["chiefFinanceOfficer"]},{"atLeast":1,"anyOf":["headOfContracting"]},{"atLeast":2,"among":"nonVoting"}]}"""),
            "2016-09-01", ""),
        ["site 3"] = (One("delegated", "99N", $$"""
            [{{Lay}},{"name":"Lay 2","roles":["layMember"],"votes":true},{"name":"GP 1","roles":["generalPractitioner"],"votes":true},{"name":"GP 2","roles":["generalPractitioner"],"votes":true},
            {"name":"Manager","roles":["practiceManager"],"votes":true},{"name":"CO","roles":["accountableOfficer"],"votes":true},{{Finance}}]
            """, ""","quorum":{"atLeast":3,"including":[{"atLeast":1,"anyOf":["layMember"]},{"atLeast":1,"anyOf":["generalPractitioner"]},{"atLeast":1,"anyOf":["executive"]}]}"""), "2016-09-01", ""),
        ["site 4"] = (One("delegated", "99N", $$"""
            [{{Lay}},{"name":"Lay 2","roles":["deputyChair","layMemberForPatientsAndPublic"],"votes":true},{"name":"Practice 1","roles":["generalPractitioner"],"votes":true},
            {"name":"CO","roles":["accountableOfficer"],"votes":true},{{Finance}},{"name":"Nurse","roles":["registeredNurse"],"votes":true},{"name":"Consultant","roles":["secondaryCareSpecialist"],"votes":true}]
            """, ""","quorum":{"atLeast":4,"including":[{"atLeast":1,"anyOf":["accountableOfficer","chiefFinanceOfficer"]},{"atLeast":2,"anyOf":["layMember","registeredNurse","secondaryCareSpecialist"]},{"atLeast":1,"anyOf":["chair","deputyChair"]}]}"""),
            "2016-09-01", ""),

        // South East London: six joint committees in common, with a convening chair.
        ["in common with a convening chair"] = (string.Join(',', new[] { "07N", "07Q", "08A", "08K", "08L", "08Q" }.Select(ccg => OneOf("joint", ccg,
            $$"""[{{Lay}},{"name":"NHSE","roles":["nhsEngland"],"votes":true}]""", ""","matters":[{"matter":"x","chairedBy":"Lay"}]"""))), "2015-06-11", ""),

        // Nottingham and Nottinghamshire: six delegated committees in common, one chair of all.
        ["one chair of six"] = (string.Join(',', new[] { "04E", "04H", "04K", "04L", "04M", "04N" }.Select(ccg => OneOf("delegated", ccg, $"[{Lay}]"))), "2019-06-19", ""),

        // North West London: two managing directors with one vote between them.
        ["a shared vote"] = (One("delegated", "07W", $$"""[{{Lay}},{"name":"One","roles":["executive"],"votes":true,"sharedVote":"managing directors"},{"name":"Two","roles":["executive"],"votes":true,"sharedVote":"managing directors"}]"""), "2020-11-25", ""),
        ["a director of public health"] = (One("delegated", "99A", $$"""[{{Lay}},{{Finance}},{"name":"DPH","roles":["directorOfPublicHealth"],"votes":false}]"""), "2016-09-01", ""),
        ["neither delegated nor joint"] = (One("greaterInvolvement", "99N", $"[{Lay}]"), "2015-09-01", ""),

        // A GP who is the accountable officer counts on both sides: the source gives neither role precedence.
        ["a GP as accountable officer"] = (One("delegated", "00R", $$"""[{{Lay}},{"name":"CCO","roles":["accountableOfficer","generalPractitioner"],"votes":true},{"name":"GP","roles":["generalPractitioner"],"votes":true}]"""), "2016-09-01", "GOV-24 committees[0].members"),
        ["a GP as accountable officer, cut short"] = (One("delegated", "00R", $$"""{"list":[{{Lay}},{"name":"CCO","roles":["accountableOfficer","generalPractitioner"],"votes":true},{"name":"GP","roles":["generalPractitioner"],"votes":true}],"complete":false}"""), "2016-09-01", ""),

        ["joint without NHS England"] = (One("joint", "99N", $"[{Lay}]"), "2016-09-01", "GOV-49 committees[0].members"),
        ["joint in May 2021"] = (One("joint", "92G", $$"""[{{Lay}},{"name":"NHSE","roles":["nhsEngland"],"votes":true}]"""), "2021-05-01", "GOV-48 committees[0].form"),
        ["delegated in 2014"] = (One("delegated", "99N", $"[{Lay},{Finance}]"), "2014-01-01", "GOV-47 committees[0].form"),
        ["of a CCG that has merged"] = (One("delegated", "08Q", $"[{Lay},{Finance}]"), "2021-05-01", "GOV-54 committees[0].ccgs[0]"),
        ["of no CCG"] = (One("delegated", "99Y", $"[{Lay},{Finance}]"), "2016-09-01", "GOV-54 committees[0].ccgs[0]"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_committee_gets_the_right_verdict(string name)
    {
        var (committees, on, expected) = Cases[name];
        var document = $$"""{"format":"committee/1","asAt":"{{on}}","committees":[{{committees}}]}""";
        Assert.Equal(expected.Length == 0 ? [] : [expected], CommitteeJson.Read(Encoding.UTF8.GetBytes(document)).Places());
    }

    [Fact]
    public void The_committee_with_a_deputy_for_its_executive_is_quorate()
    {
        var (committees, on, _) = Cases["in common with deputies"];
        var document = CommitteeJson.Read(Encoding.UTF8.GetBytes($$"""{"format":"committee/1","asAt":"{{on}}","committees":[{{committees}}]}""")).OrThrow();
        Assert.IsType<QuorumState.Met>(ConflictAssessment.OfAll(document.Committees[0].Committee, document.Committees[0].Matters, document.AsAt).OrThrow()[0].Quorum);
        Assert.Equal(["GOV-22", "GOV-23", "GOV-24", "GOV-25"], document.Committees[2].Committee.NotChecked(document.AsAt).Select(rule => rule.Code));
    }

    [Fact]
    public void Whoever_holds_another_view_of_inferred_rules_waives_them()
    {
        var (committees, on, _) = Cases["a GP as accountable officer"];
        var document = Encoding.UTF8.GetBytes($$"""{"format":"committee/1","asAt":"{{on}}","committees":[{{committees}}]}""");
        Assert.Empty(CommitteeJson.Read(document, RuleSet.All.Without(RuleBasis.Inferred)).Codes());
    }

    private static string One(string form, string ccg, string members, string more = "") =>
        OneOf(form, ccg, members.TrimStart().StartsWith('[') || members.Contains("\"list\"", StringComparison.Ordinal) ? members : $"[{members}]", more);

    private static string OneOf(string form, string ccg, string members, string more = "") =>
        $$"""{"form":"{{form}}","ccgs":["{{ccg}}"],"members":{{members}}{{more}}}""";
}
