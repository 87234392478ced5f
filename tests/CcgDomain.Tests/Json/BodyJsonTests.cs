using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Tests.Governance;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Json;

public class BodyJsonTests
{
    internal const string Full =
        """{"format":"body/1","asAt":"2016-09-01","ccg":"09W","quorum":{"atLeast":"50 %","including":[{"atLeast":2,"anyOf":["clinician"]},{"atLeast":1,"among":"nonVoting"},{"atLeast":1,"anyOf":["chair"],"among":"all"}]},"members":[{"name":"Dr A. Chair","roles":["chair","generalPractitioner","ccgMember"],"votes":true},{"name":"B. Public","roles":["deputyChair","layMemberForPatientsAndPublic"],"votes":true,"qualifications":["knowledgeOfTheArea"]},{"name":"C. Officer","roles":["accountableOfficer"],"votes":true},{"name":"D. Treasurer","roles":["chiefFinanceOfficer"],"votes":true},{"name":"E. Nurse","roles":["registeredNurse"],"votes":true,"employer":"another"},{"name":"Dr F. Specialist","roles":["secondaryCareSpecialist"],"votes":true},{"name":"G. Auditor","roles":["layMemberForFinanceAndAudit","conflictsOfInterestGuardian"],"votes":true},{"name":"H. Director","roles":["directorOfPublicHealth"],"votes":false,"exclusions":["localAuthorityEmployee","nhsBody"]}],"committees":["audit","remuneration"],"explanations":[{"rule":"GOV-16","text":"Soon."}],"auditorPanel":{"members":3,"independentMembers":2,"chairIsIndependent":true},"matters":[{"matter":"A contract","conflicts":[{"member":"J. Deputy","about":"owns it","handling":"leave"}],"present":["Dr A. Chair"],"apologies":["C. Officer"],"deputies":[{"name":"J. Deputy","for":"C. Officer"}],"inAttendance":["K. Secretary"],"attendanceNotKnown":["E. Nurse"],"chairedBy":"Dr A. Chair","nomineesConsulted":true},{"matter":"Nothing","present":[]}],"inCommonWith":["10D","99J"]}""";

    private const string Partial =
        """{"format":"body/1","asAt":"2015-06-01","ccg":"99A","members":{"list":[{"name":"A","roles":["chair","generalPractitioner"],"votes":true}],"complete":false}}""";

    private const string Committee =
        """{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"jointOfCcgs","ccgs":["09W","10D"],"oneVotePerCcg":true,"quorum":{"atLeast":1,"including":[{"atLeast":1,"anyOf":["practiceManager"],"forEachCcg":true}]},"members":{"list":[{"name":"A","roles":["practiceManager"],"votes":true,"speaksFor":"09W","sharedVote":"x"},{"name":"B","roles":["practiceManager"],"votes":true,"speaksFor":"10D","sharedVote":"x"}],"complete":false},"explanations":[{"rule":"GOV-27","text":"None."}],"matters":[{"matter":"One","apologies":["A"],"deputies":[{"name":"D","for":"A"}],"inAttendance":["E"],"chairedBy":"D"}]}]}""";

    [Theory]
    [InlineData(Full)]
    [InlineData(Partial)]
    public void A_canonical_document_is_written_back_byte_for_byte(string document)
    {
        var read = Read(document).OrThrow();
        var buffer = new ArrayBufferWriter<byte>();
        BodyJson.Write(read, buffer);

        Assert.Equal(document, Encoding.UTF8.GetString(BodyJson.Write(read)));
        Assert.Equal(document, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void What_committees_and_bodies_share_is_written_in_both() =>
        Assert.Equal(Committee, Encoding.UTF8.GetString(CommitteeJson.Write(CommitteeJson.Read(Encoding.UTF8.GetBytes(Committee)).OrThrow())));

    [Fact]
    public void The_document_of_the_README_is_accepted()
    {
        var document = Read("""{"format":"body/1","asAt":"2015-06-01","ccg":"99A","members":{"complete":false,"list":[{"votes":true,"name":"A","roles":["chair","generalPractitioner"]}]}}""").OrThrow();
        Assert.Equal((new DateOnly(2015, 6, 1), OdsCode.Parse("99A"), false), (document.AsAt, document.Ccg, document.Body.ListsAllMembers));
        Assert.Equal("2015-06-01: governing body of 99A, 1 members listed, 0 matters", $"{document}");
    }

    [Theory]
    [InlineData("\"50 %\"", 1, 50)]
    [InlineData("\"50%\"", 1, 50)]
    [InlineData("\"100 %\"", 1, 100)]
    [InlineData("3", 3, null)]
    public void A_quorum_is_a_number_or_a_share(string written, int atLeast, int? percent)
    {
        var quorum = Read(WithQuorum(written)).OrThrow().Body.Quorum!;
        Assert.Equal((atLeast, percent), (quorum.AtLeast, quorum.Percent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData(" %")]
    [InlineData("01 %")]
    [InlineData("010%")]
    [InlineData("0 %")]
    [InlineData("101 %")]
    [InlineData("50")]
    [InlineData("-5 %")]
    [InlineData("5.0 %")]
    [InlineData("050  %")]
    [InlineData("1000 %")]
    [InlineData("half")]
    public void A_share_that_is_none_is_refused(string share) => Assert.Equal(
        ["JSN-09 quorum.atLeast"], Read(WithQuorum($"\"{share}\"")).Places());

    [Theory]
    [InlineData("\"ccg\":\"09W\",", "", "JSN-07 ")]
    [InlineData("\"format\":\"body/1\"", "\"format\":\"committee/1\"", "JSN-09 format")]
    [InlineData("\"employer\":\"another\"", "\"employer\":\"Another\"", "JSN-09 members[4].employer")]
    [InlineData("\"qualifications\":[\"knowledgeOfTheArea\"]", "\"qualifications\":[1]", "JSN-08 members[1].qualifications[0]")]
    [InlineData("\"exclusions\":[\"localAuthorityEmployee\",\"nhsBody\"]", "\"exclusions\":\"nhsBody\"", "JSN-08 members[7].exclusions")]
    [InlineData("\"exclusions\":[", "\"disqualifications\":[", "JSN-09 members[7].disqualifications[0]|JSN-09 members[7].disqualifications[1]")]
    [InlineData("[\"audit\",\"remuneration\"]", "[\"audit\",\"board\"]", "JSN-09 committees[1]")]
    [InlineData("\"independentMembers\":2", "\"independentMembers\":4", "JSN-09 auditorPanel.independentMembers")]
    [InlineData("\"rule\":\"GOV-16\",", "", "JSN-07 explanations[0]")]
    [InlineData("\"for\":\"C. Officer\"", "\"for\":\"\"", "JSN-09 matters[0].deputies[0].for")]
    [InlineData("\"among\":\"nonVoting\"", "\"among\":\"all of them\"", "JSN-09 quorum.including[1].among")]
    [InlineData("\"chairedBy\":\"Dr A. Chair\"", "\"chairedBy\":null", "JSN-08 matters[0].chairedBy")]
    [InlineData("\"votes\":true,\"employer\"", "\"votes\":true,\"speaksFor\":\"09W\",\"employer\"", "JSN-06 members[4].speaksFor")]
    public void A_document_broken_in_one_place_is_refused_with_that_place(string valid, string invalid, string expected)
    {
        Assert.Contains(valid, Full, StringComparison.Ordinal);
        var at = Full.IndexOf(valid, StringComparison.Ordinal);
        Assert.Equal(expected.Split('|'), Read(Full[..at] + invalid + Full[(at + valid.Length)..]).Places());
    }

    [Theory]
    [InlineData("{\"list\":[]}", "JSN-07 members")]
    [InlineData("{\"complete\":false}", "JSN-07 members")]
    [InlineData("{\"list\":[],\"complete\":1}", "JSN-08 members.complete")]
    [InlineData("{\"list\":[],\"complete\":false,\"more\":1}", "JSN-06 members.more")]
    [InlineData("{\"list\":7,\"complete\":false}", "JSN-08 members.list")]
    public void A_list_that_is_cut_short_says_so_in_one_way(string members, string expected) => Assert.Equal(
        [expected], Read($$"""{"format":"body/1","asAt":"2015-06-01","ccg":"99A","members":{{members}}}""").Places());

    [Fact]
    public void A_list_that_says_that_it_is_complete_is_one() => Assert.Contains(
        "GOV-04", Read("""{"format":"body/1","asAt":"2015-06-01","ccg":"99A","members":{"list":[],"complete":true}}""").Codes());

    [Fact]
    public void A_quorum_of_too_many_parts_is_refused() => Assert.Equal(
        ["JSN-09 quorum.including"],
        Read(Partial.Replace(
            "\"members\"",
            $"\"quorum\":{{\"atLeast\":1,\"including\":[{string.Join(',', Enumerable.Repeat("{\"atLeast\":1}", Quorum.MaxParts + 1))}]}},\"members\"",
            StringComparison.Ordinal)).Places());

    [Fact]
    public void The_paths_of_a_list_that_is_cut_short_are_paths_in_the_document()
    {
        Assert.Equal(
            ["GOV-41 members.list[0].disqualifications"],
            Read(Partial.Replace("\"votes\":true", "\"votes\":true,\"disqualifications\":[\"councillor\"]", StringComparison.Ordinal)).Places());
        Assert.Equal(
            ["GOV-51 committees[0].members.list[0].roles"],
            CommitteeJson.Read(Encoding.UTF8.GetBytes(Committee.Replace("[\"practiceManager\"],\"votes\":true,\"speaksFor\":\"09W\"", "[\"layMember\",\"ccgMember\"],\"votes\":true,\"speaksFor\":\"09W\"", StringComparison.Ordinal))).Places());
    }

    // 09W closed on 31 March 2020; 26A opened on 1 April 2020; 99Z is nobody's.
    [Theory]
    [InlineData("09W", "2013-03-31", "")]
    [InlineData("09W", "2013-04-01", "")]
    [InlineData("09W", "2020-03-31", "")]
    [InlineData("09W", "2020-04-01", "GOV-54 ccg")]
    [InlineData("26A", "2020-03-31", "GOV-54 ccg")]
    [InlineData("26A", "2020-04-01", "")]
    [InlineData("26A", "2022-06-30", "")]
    [InlineData("99Z", "2013-03-31", "")]
    [InlineData("99Z", "2013-04-01", "GOV-54 ccg")]
    [InlineData("99Z", "2022-06-30", "GOV-54 ccg")]
    [InlineData("99Z", "2022-07-01", "GOV-01 ")]
    public void A_CCG_that_has_a_governing_body_is_open(string ccg, string on, string expected)
    {
        var document = new BodyDocument(DateOnly.ParseExact(on, "O"), OdsCode.Parse(ccg), new([], listsAllMembers: false));
        Assert.Equal(expected.Length == 0 ? [] : [expected], document.Check().Places());
        Assert.DoesNotContain("GOV-54", document.Check(RuleSet.All.Without("GOV-54")).Codes());
    }

    [Fact]
    public void Bodies_meet_in_common_with_others_that_are_open()
    {
        BodyDocument With(params ImmutableArray<OdsCode> others) => new(new(2016, 9, 1), Sample.Medway, Sample.Body(), [], others);
        Assert.Empty(With(Sample.Swale).Check().Codes());
        Assert.Equal(["GOV-55 inCommonWith[0]"], With(Sample.Medway).Check().Places());
        Assert.Equal(["GOV-55 inCommonWith[1]"], With(Sample.Swale, Sample.Swale).Check().Places());
        Assert.Equal(["GOV-54 inCommonWith[0]"], With(OdsCode.Parse("99Z")).Check().Places());
    }

    [Fact]
    public void The_matters_of_a_body_are_checked_with_their_paths()
    {
        var document = new BodyDocument(new(2022, 5, 1), OdsCode.Parse("99A"), Sample.Body(), [new("One"), new("Two", [new("Nobody", "x", ConflictHandling.Leave)], nomineesConsulted: false)]);
        Assert.Equal(["GOV-39 matters[1].conflicts[0].member", "GOV-43 matters[1].nomineesConsulted"], document.Check().Places());
    }

    [Fact]
    public void Null_is_an_error()
    {
        Assert.Throws<ArgumentNullException>("document", () => BodyJson.Write(null!));
        Assert.Throws<ArgumentNullException>("document", () => BodyJson.Write(null!, new ArrayBufferWriter<byte>()));
        Assert.Throws<ArgumentNullException>("destination", () => BodyJson.Write(Read(Partial).OrThrow(), null!));
        Assert.Throws<ArgumentOutOfRangeException>("maxBytes", () => BodyJson.Read([], maxBytes: -1));
        Assert.Throws<ArgumentException>("ccg", () => new BodyDocument(default, default, Sample.Body()));
        Assert.Throws<ArgumentNullException>("body", () => new BodyDocument(default, Sample.Medway, null!));
    }

    [CcgProperty]
    public bool Whatever_a_document_says_it_is_read_back_as_it_was_written(BodyDocument document)
    {
        var bytes = BodyJson.Write(document);
        using var json = JsonDocument.Parse(bytes);
        return BodyJson.Read(bytes).TryGet(out var same, out var violations)
            ? document == same && bytes.AsSpan().SequenceEqual(BodyJson.Write(same))
            : violations.SequenceEqual(document.Check().Found()) && violations.All(violation => Exists(json.RootElement, violation.Path));
    }

    [CcgProperty]
    public bool A_committee_document_is_read_back_as_it_was_written(CommitteeDocument document)
    {
        var bytes = CommitteeJson.Write(document);
        return CommitteeJson.Read(bytes).TryGet(out var same, out var violations)
            ? document == same && bytes.AsSpan().SequenceEqual(CommitteeJson.Write(same))
            : violations.SequenceEqual(document.Check().Found());
    }

    private static string WithQuorum(string atLeast) => Partial.Replace("\"members\"", $"\"quorum\":{{\"atLeast\":{atLeast}}},\"members\"", StringComparison.Ordinal);

    private static Decision<BodyDocument> Read(string document) => BodyJson.Read(Encoding.UTF8.GetBytes(document));

    private static bool Exists(JsonElement value, string path)
    {
        foreach (var segment in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment.StartsWith('['))
            {
                value = value[int.Parse(segment[1..^1], CultureInfo.InvariantCulture)];
            }
            else if (!value.TryGetProperty(segment, out value))
            {
                return false;
            }
        }

        return true;
    }
}
