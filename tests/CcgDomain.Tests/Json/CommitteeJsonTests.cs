using System.Buffers;
using System.Text;
using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Governance;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Json;

public class CommitteeJsonTests
{
    internal const string Full =
        """{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"delegated","ccgs":["09W"],"decides":true,"quorum":{"atLeast":2,"including":[{"atLeast":1,"anyOf":["layMember","healthwatch"]},{"atLeast":1,"anyOf":["executive"]}]},"members":[{"name":"A \"Lay\" Chair","roles":["chair","layMember"],"votes":true},{"name":"Ö. Officer","roles":["accountableOfficer"],"votes":true},{"name":"GP","roles":["generalPractitioner"],"votes":false}],"subGroups":[{"name":"Estates","decides":false,"reportsConflicts":true},{"name":"Quality"}],"matters":[{"matter":"A rent review","conflicts":[{"member":"GP","about":"owns the house","handling":"leave"}],"present":["Ö. Officer","GP"]},{"matter":"A merger"},{"matter":"Nothing","present":[]}]},{"form":"jointOfCcgs","ccgs":["10D","99J"],"members":[]}]}""";

    private const string Minimal = """{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"greaterInvolvement","ccgs":["09W"],"members":[]}]}""";

    // Any byte, and often one that means something in JSON.
    private static readonly Arbitrary<(int Place, byte Value)> Changes = (
        from place in Gen.Choose(0, Encoding.UTF8.GetByteCount(Full) - 1)
        from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Choose(0, 255), Gen.Elements("{}[]\",:0".Select(c => (int)c)))
        select (place, (byte)value)).ToArbitrary();

    [Theory]
    [InlineData(Full)]
    [InlineData(Minimal)]
    public void A_canonical_document_is_written_back_byte_for_byte(string document)
    {
        var read = Read(document).OrThrow();
        var buffer = new ArrayBufferWriter<byte>();
        CommitteeJson.Write(read, buffer);

        Assert.Equal(document, Encoding.UTF8.GetString(CommitteeJson.Write(read)));
        Assert.Equal(document, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void A_document_is_read_into_the_values_that_it_holds()
    {
        var document = Read(Full).OrThrow();

        Assert.Equal(new DateOnly(2016, 9, 1), document.AsAt);
        var (committee, matters) = (document.Committees[0].Committee, document.Committees[0].Matters);
        Assert.Equal(new Quorum(2, [new(1, [MemberRole.LayMember, MemberRole.Healthwatch]), new(1, [MemberRole.Executive])]), committee.Quorum);
        Assert.Equal(["A \"Lay\" Chair", "Ö. Officer", "GP"], committee.Members.Select(member => member.Name));
        Assert.Equal([new("Estates", decides: false, reportsConflicts: true), new("Quality")], committee.SubGroups.AsEnumerable());
        Assert.Equal([2, null, 0], matters.Select(matter => matter.Present?.Length));
        Assert.Null(document.Committees[1].Committee.Decides);
        Assert.Null(document.Committees[1].Committee.Quorum);
        Assert.Equal("2016-09-01: delegated committee of 09W, 3 members, 3 matters; jointOfCcgs committee of 10D, 99J, 0 members, 0 matters", $"{document}");
    }

    [Fact]
    public void Properties_may_come_in_any_order_with_white_space_and_escapes() => Assert.Equal(
        Read(Minimal).OrThrow(),
        Read("""{ "committees" : [ { "members":[], "ccgs":["09w"], "form":"greaterInvolvement" } ], "\u0061sAt":"2016-09-01", "format":"committee\/1" }""").OrThrow());

    [Theory]
    [InlineData("", "JSN-03 ")]
    [InlineData("[]", "JSN-08 ")]
    [InlineData("null", "JSN-08 ")]
    [InlineData("{}", "JSN-07 |JSN-07 |JSN-07 ")]
    [InlineData(Minimal + "{}", "JSN-03 ")]
    [InlineData("""{"format":"ccg/1","asAt":"2016-9-1","committees":{}}""", "JSN-08 committees|JSN-09 format|JSN-09 asAt")]
    [InlineData("""{"format":"committee/1","asAt":"2016-09-01","committees":[7,{}]}""", "JSN-07 committees[1]|JSN-07 committees[1]|JSN-07 committees[1]|JSN-08 committees[0]")]
    [InlineData("""{"format":"committee/1","asAt":"2016-09-01","asAt":"2016-09-01","committees":[],"events":[]}""", "JSN-05 asAt|JSN-06 events")]
    public void An_invalid_document_is_refused_with_the_path_of_every_violation(string document, string expected) => Refuses(document, expected);

    [Theory]
    [InlineData("\"decides\":true", "\"decides\":null", "JSN-08 committees[0].decides")]
    [InlineData("\"form\":\"delegated\"", "\"form\":\"Delegated\"", "JSN-09 committees[0].form")]
    [InlineData("\"form\":\"delegated\"", "\"form\":1", "JSN-08 committees[0].form")]
    [InlineData("[\"09W\"]", "[\"99\",null]", "JSN-08 committees[0].ccgs[1]|JSN-09 committees[0].ccgs[0]")]
    [InlineData("\"votes\":false", "\"votes\":\"false\"", "JSN-08 committees[0].members[2].votes")]
    [InlineData("\"votes\":false", "\"vote\":false", "JSN-06 committees[0].members[2].vote|JSN-07 committees[0].members[2]")]
    [InlineData("[\"accountableOfficer\"]", "\"accountableOfficer\"", "JSN-08 committees[0].members[1].roles")]
    [InlineData("[\"accountableOfficer\"]", "[]", "JSN-09 committees[0].members[1].roles")]
    [InlineData("[\"accountableOfficer\"]", "[\"officer\",1]", "JSN-08 committees[0].members[1].roles[1]|JSN-09 committees[0].members[1].roles[0]")]
    [InlineData("\"Ö. Officer\",\"roles\"", "\" \\u3000\",\"roles\"", "JSN-09 committees[0].members[1].name")]
    [InlineData("\"Ö. Officer\",\"roles\"", "\"\\ud800\",\"roles\"", "JSN-09 committees[0].members[1].name")]
    [InlineData("{\"atLeast\":2,", "{\"atLeast\":0,", "JSN-09 committees[0].quorum.atLeast")]
    [InlineData("{\"atLeast\":2,", "{", "JSN-07 committees[0].quorum")]
    [InlineData("\"including\":[{", "\"including\":[1,{", "JSN-08 committees[0].quorum.including[0]")]
    [InlineData("[\"executive\"]", "[]", "JSN-09 committees[0].quorum.including[1].anyOf")]
    [InlineData("{\"atLeast\":1,\"anyOf\":[\"executive\"]}", "{\"atLeast\":1.5}", "JSN-09 committees[0].quorum.including[1].atLeast")]
    [InlineData("{\"name\":\"Quality\"}", "{\"name\":\"\",\"members\":[]}", "JSN-06 committees[0].subGroups[1].members|JSN-09 committees[0].subGroups[1].name")]
    [InlineData("{\"matter\":\"A merger\"}", "{\"conflicts\":{}}", "JSN-07 committees[0].matters[1]|JSN-08 committees[0].matters[1].conflicts")]
    [InlineData("\"handling\":\"leave\"", "\"handling\":\"stay\"", "JSN-09 committees[0].matters[0].conflicts[0].handling")]
    [InlineData("\"conflicts\":[{", "\"conflicts\":[\"GP\",{", "JSN-08 committees[0].matters[0].conflicts[0]")]
    [InlineData("\"about\":\"owns the house\"", "\"about\":\"\\t\"", "JSN-09 committees[0].matters[0].conflicts[0].about")]
    [InlineData("[\"Ö. Officer\",\"GP\"]", "[\"\",{}]", "JSN-08 committees[0].matters[0].present[1]|JSN-09 committees[0].matters[0].present[0]")]
    [InlineData("[\"Ö. Officer\",\"GP\"]", "null", "JSN-08 committees[0].matters[0].present")]
    [InlineData("\"A rent review\"", "[[[[[[[[[[[[]]]]]]]]]]]]", "JSN-04 committees[0].matters[0].matter[0][0][0][0][0][0][0][0][0][0][0]|JSN-08 committees[0].matters[0].matter")]
    public void A_document_broken_in_one_place_is_refused_with_that_place(string valid, string invalid, string expected)
    {
        Assert.Contains(valid, Full, StringComparison.Ordinal);
        var at = Full.IndexOf(valid, StringComparison.Ordinal);
        Refuses(Full[..at] + invalid + Full[(at + valid.Length)..], expected);
    }

    [Fact]
    public void The_size_and_the_encoding_are_checked_first()
    {
        var bytes = Encoding.UTF8.GetBytes(Minimal);

        Assert.True(CommitteeJson.Read(bytes, maxBytes: bytes.Length).TryGet(out _, out _));
        Assert.Equal(["JSN-01 "], CommitteeJson.Read(bytes, maxBytes: bytes.Length - 1).Places());
        Assert.Equal(["JSN-02 "], CommitteeJson.Read([0xEF, 0xBB, 0xBF, .. bytes]).Places());
        Assert.Equal(["JSN-02 "], CommitteeJson.Read([.. bytes[..^1], 0xC3]).Places());
        Assert.Throws<ArgumentOutOfRangeException>(() => CommitteeJson.Read([], maxBytes: -1));
        Assert.Throws<ArgumentNullException>(() => CommitteeJson.Write(null!));
        Assert.Throws<ArgumentNullException>(() => CommitteeJson.Write(null!, new ArrayBufferWriter<byte>()));
        Assert.Throws<ArgumentNullException>(() => CommitteeJson.Write(Read(Minimal).OrThrow(), null!));
    }

    [Fact]
    public void A_document_of_one_format_is_refused_by_the_reader_of_the_other()
    {
        Assert.All(CommitteeJson.Read("""{"format":"ccg/1","code":"09W","name":"NHS X CCG","events":[]}"""u8).Codes(), code => Assert.StartsWith("JSN", code, StringComparison.Ordinal));
        Assert.All(CcgJson.Read(Encoding.UTF8.GetBytes(Minimal)).Codes(), code => Assert.StartsWith("JSN", code, StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_text_or_bytes_never_throw() => Cultures.Each(() =>
    {
        Assert.All(HostileTexts.Bytes, bytes => Assert.NotEmpty(CommitteeJson.Read(bytes).Found()));
        Assert.All(HostileTexts.Bytes, bytes => ReadsOrRefuses([.. "{\"format\":\"committee/1\",\"asAt\":\""u8, .. bytes, .. "\"}"u8]));
        Assert.All(HostileTexts.All, text =>
        {
            var name = JsonEncodedText.Encode(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))).Value;
            ReadsOrRefuses(Encoding.UTF8.GetBytes(Full.Replace("Estates", name, StringComparison.Ordinal)));
            ReadsOrRefuses(Encoding.UTF8.GetBytes(Full.Replace("GP", name, StringComparison.Ordinal)));
            ReadsOrRefuses(Encoding.UTF8.GetBytes(Full.Replace("subGroups", name, StringComparison.Ordinal)));
            ReadsOrRefuses(Encoding.UTF8.GetBytes(Full.Replace("chair", name, StringComparison.Ordinal)));
        });
    });

    [Fact]
    public void Every_truncated_document_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Full);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.All(CommitteeJson.Read(bytes.AsSpan(0, length)).Codes(), code => Assert.StartsWith("JSN", code, StringComparison.Ordinal));
            Assert.NotEmpty(CommitteeJson.Read(bytes.AsSpan(0, length)).Codes());
        }
    }

    [CcgProperty(MaxTest = 2_000)]
    public Property A_document_with_any_byte_changed_is_read_or_refused_and_never_throws() => Prop.ForAll(Changes, change =>
    {
        var bytes = Encoding.UTF8.GetBytes(Full);
        bytes[change.Place] = change.Value;
        ReadsOrRefuses(bytes);
    });

    [Fact]
    public void Half_a_surrogate_pair_is_rejected_before_it_could_be_written()
    {
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new CommitteeMember("\uD800", [MemberRole.Chair], votes: true)).ParamName);
        Assert.Equal("about", Assert.Throws<ArgumentException>(() => new ConflictInMeeting("A", "x\uDC00", ConflictHandling.Leave)).ParamName);
    }

    private static Decision<CommitteeDocument> Read(string document) => CommitteeJson.Read(Encoding.UTF8.GetBytes(document));

    private static void Refuses(string document, string expected) => Assert.Equal(expected.Split('|'), Read(document).Places());

    private static void ReadsOrRefuses(byte[] bytes)
    {
        if (CommitteeJson.Read(bytes).TryGet(out var document, out var violations))
        {
            Assert.Equal(document, CommitteeJson.Read(CommitteeJson.Write(document)).OrThrow());
        }
        else
        {
            Assert.NotEmpty(violations);
        }
    }
}
