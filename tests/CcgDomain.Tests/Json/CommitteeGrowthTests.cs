using System.Diagnostics;
using System.Globalization;
using System.Text;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Json;

/// <summary>
/// Documents that grow in one direction. Reading, checking and assessing them costs what they say: memory grows with the size, and a document of 1 MiB, which took up to
/// 47 seconds when names were searched for, takes far less than a second.
/// </summary>
[Trait(Cultures.Runs, Cultures.Once)]
public class CommitteeGrowthTests
{
    private const int Smallest = 64 * 1024;
    private const int Limit = 1024 * 1024;
    private const string Member = """{"name":"A","roles":["chair","layMember"],"votes":true}""";

    private static readonly Dictionary<string, Func<int, string>> Shapes = new()
    {
        ["members"] = n => Committee(Members(n)),
        ["members of one name"] = n => Committee(List(n, _ => Member)),
        ["members with shared votes"] = n => Committee(List(n, i => $$"""{"name":"{{i}}","roles":["other"],"votes":true,"sharedVote":"{{i / 2}}"}""")),
        ["members who speak for CCGs"] = n => Committee(List(n, i => $$"""{"name":"{{i}}","roles":["other"],"votes":true,"speaksFor":"{{Code(i)}}"}"""), Codes(n)),
        ["roles of a member"] = n => Committee($$"""{"name":"A","roles":[{{List(n, _ => "\"chair\"")}}],"votes":true}""", more: Quorum(Parts(32))),
        ["CCGs"] = n => Committee(Member, Codes(n)),
        ["one CCG many times"] = n => Committee(Member, List(n, _ => "\"09W\"")),
        ["sub-groups"] = n => Committee(Member, more: $$""","subGroups":[{{List(n, _ => """{"name":"x","decides":true,"reportsConflicts":false}""")}}]"""),
        ["explanations"] = n => Committee(Member, more: $$""","explanations":[{{List(n, i => $$"""{"rule":"{{i}}","text":"x"}""")}}]"""),
        ["present"] = n => Committee(Member, more: Matters($$"""{"matter":"x","present":[{{Names(n)}}]}""")),
        ["present members"] = n => Committee(Members(n), more: Matters($$"""{"matter":"x","present":[{{Names(n)}}]}""")),
        ["apologies"] = n => Committee(Members(n), more: Matters($$"""{"matter":"x","apologies":[{{Names(n)}}],"attendanceNotKnown":[{{Names(n)}}]}""")),
        ["deputies"] = n => Committee(Members(n), more: Matters($$"""{"matter":"x","deputies":[{{List(n, i => $$"""{"name":"D{{i}}","for":"{{i}}"}""")}}]}""")),
        ["in attendance"] = n => Committee(Member, more: Matters($$"""{"matter":"x","inAttendance":[{{Names(n)}}]}""")),
        ["conflicts"] = n => Committee(Members(n), more: Matters($$"""{"matter":"x","conflicts":[{{List(n, i => Conflict(i))}}]}""")),
        ["conflicts of strangers"] = n => Committee(Member, more: Matters($$"""{"matter":"x","conflicts":[{{List(n, i => Conflict(i))}}]}""")),
        ["matters and members"] = n => Committee(Members(n), more: Quorum(Parts(3)) + Matters(List(n, _ => """{"matter":"x"}"""))),
        ["matters with one present"] = n => Committee(Members(n), more: Quorum(Parts(32)) + Matters(List(n, i => $$"""{"matter":"x","present":["{{i}}"]}"""))),
        ["matters with one conflict"] = n => Committee(Members(n), more: Quorum(Parts(32)) + Matters(List(n, i => $$"""{"matter":"x","conflicts":[{{Conflict(i)}}]}"""))),
        ["matters for each CCG"] = n => Committee(
            List(n, i => $$"""{"name":"{{i}}","roles":["other"],"votes":true,"speaksFor":"{{Code(i)}}"}"""),
            Codes(n),
            Quorum("""{"atLeast":1,"forEachCcg":true}""") + Matters(List(n, i => $$"""{"matter":"x","conflicts":[{{Conflict(i)}}]}"""))),
        ["matters for each CCG for which a member may speak"] = n => Committee(
            Members(n), Codes(n), Quorum(List(32, _ => """{"atLeast":1,"forEachCcg":true}""")) + Matters(List(2 * n, _ => """{"matter":"x"}"""))),
        ["matters and roles of a member"] = n => Committee(
            $$"""{"name":"A","roles":[{{List(6 * n, _ => "\"chair\"")}}],"votes":true}""",
            more: Quorum("""{"atLeast":1,"anyOf":["registeredNurse"]}""") + Matters(List(n, _ => """{"matter":"x","attendanceNotKnown":["A"]}"""))),
        ["matters and roles of a part"] = n => Committee(
            Member, more: Quorum($$"""{"atLeast":1,"anyOf":[{{List(4 * n, _ => "\"chair\"")}}]}""") + Matters(List(n, _ => """{"matter":"x","present":[]}"""))),
        ["parts of a quorum"] = n => Committee(Members(n), more: Quorum(Parts(n))),
        ["roles of a part"] = n => Committee(Members(n), more: Quorum($$"""{"atLeast":1,"anyOf":[{{List(n, _ => "\"registeredNurse\"")}}]}""")),
        ["committees in common"] = n => Document(List(n, i => $$"""{"form":"greaterInvolvement","ccgs":["{{Code(i)}}"],"members":[]}""")),
        ["two committees of many CCGs"] = n => Document($$"""{"form":"jointOfCcgs","ccgs":[{{Codes(n)}}],"members":[]},{"form":"jointOfCcgs","ccgs":[{{Codes(n)}}],"members":[]}"""),
        ["members cut short"] = n => Document($$"""{"form":"delegated","ccgs":["09W"],"members":{"list":[{{List(n, _ => Member)}}],"complete":false} }"""),
        ["members of a body"] = n => Body(Members(n)),
        ["members of one name of a body"] = n => Body(List(n, _ => Member)),
        ["members of a body with everything"] = n => Body(List(n, i =>
            $$"""{"name":"{{i}}","roles":["layMember"],"votes":true,"employer":"another","qualifications":["financeAndAudit"],"exclusions":["monitor"],"disqualifications":["councillor"]}""")),
        ["exclusions of a member of a body"] = n => Body($$"""{"name":"A","roles":["layMember"],"votes":true,"exclusions":[{{List(n, _ => "\"monitor\"")}}]}"""),
        ["compulsory committees"] = n => Body(Member, $$""","committees":[{{List(n, _ => "\"audit\"")}}]"""),
        ["explanations of a body"] = n => Body(Member, $$""","explanations":[{{List(n, i => $$"""{"rule":"{{i}}","text":"x"}""")}}]"""),
        ["matters of a body"] = n => Body(Members(n), Quorum(Parts(32)) + Matters(List(n, i => $$"""{"matter":"x","conflicts":[{{Conflict(i)}}],"nomineesConsulted":false}"""))),
        ["present at a body"] = n => Body(Member, Matters($$"""{"matter":"x","present":[{{Names(n)}}]}""")),
        ["bodies in common"] = n => Body(Member, $$""","inCommonWith":[{{Codes(n)}}]"""),
    };

    public static TheoryData<string> Cases => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Memory_grows_with_the_size_of_the_document(string shape)
    {
        Measure(OfSize(shape, Smallest));
        var bytes = new[] { Smallest, 2 * Smallest, 4 * Smallest }.Select(size => Measure(OfSize(shape, size))).ToList();

        Assert.InRange((double)bytes[1] / bytes[0], 0, 2.2);
        Assert.InRange((double)bytes[2] / bytes[1], 0, 2.2);
    }

    // What grows with the square of the size took seconds to minutes. The limit leaves room for a slow machine.
    [Theory]
    [MemberData(nameof(Cases))]
    public void The_largest_document_is_judged_at_once(string shape)
    {
        var document = OfSize(shape, Limit);
        Assert.InRange(document.Length, Limit * 9 / 10, Limit);
        var watch = Stopwatch.StartNew();
        Judge(document);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Every_property_of_the_two_formats_stands_in_a_shape()
    {
        var formats = JsonFormat.All.Where(format => format.Name is "committee/1" or "body/1");
        var objects = formats.SelectMany(format => format.Objects.Where(table => table != BodyTable.AuditorPanel).Prepend(format.Document));
        var documents = string.Concat(Shapes.Values.Select(shape => shape(1)));
        string[] scalars = ["decides", "oneVotePerCcg", "among", "chairedBy", "auditorPanel"];

        foreach (var one in objects)
        {
            foreach (var property in one.Allowed)
            {
                var name = property.ToName();
                Assert.True(scalars.Contains(name) || documents.Contains($"\"{name}\":", StringComparison.Ordinal), $"No shape has \"{name}\"");
            }
        }
    }

    private static long Measure(byte[] document)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Judge(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Judge(byte[] document)
    {
        if (document.AsSpan().IndexOf("body/1"u8) >= 0)
        {
            if (BodyJson.Read(document).TryGet(out var read, out _))
            {
                Assert.Equal(read.Matters.Length, ConflictAssessment.OfAll(read.Body, read.Matters, read.AsAt).OrThrow().Count(one => one.Quorum.ToString().Length > 0));
            }
        }
        else if (CommitteeJson.Read(document, RuleSet.All.Without("GOV-54")).TryGet(out var read, out _))
        {
            foreach (var agenda in read.Committees)
            {
                Assert.Equal(agenda.Matters.Length, ConflictAssessment.OfAll(agenda.Committee, agenda.Matters, read.AsAt).OrThrow().Count(one => one.Quorum.ToString().Length > 0));
            }
        }
    }

    // The number of items for the size: found by the size of few and of many, and by how much more that is, because the text of an item grows a little.
    private static byte[] OfSize(string shape, int size)
    {
        var make = Shapes[shape];
        var (fixedSize, perItem) = (make(0).Length, (make(3000).Length - make(0).Length) / 3000.0);
        var number = Math.Max(1, (int)((size - fixedSize) / perItem));
        var document = make(number);
        while (document.Length > size)
        {
            number -= Math.Max(1, (int)((document.Length - size) / perItem));
            document = make(number);
        }

        return Encoding.UTF8.GetBytes(document);
    }

    private static string Document(string committees) => $$"""{"format":"committee/1","asAt":"2016-09-01","committees":[{{committees}}]}""";

    private static string Committee(string members, string ccgs = "\"09W\"", string more = "") =>
        Document($$"""{"form":"greaterInvolvement","ccgs":[{{ccgs}}],"members":[{{members}}]{{more}}}""");

    private static string Body(string members, string more = "") => $$"""{"format":"body/1","asAt":"2016-09-01","ccg":"09W","members":[{{members}}]{{more}}}""";

    private static string Members(int number) => List(number, i => $$"""{"name":"{{i}}","roles":["chair","layMember"],"votes":true}""");

    private static string Matters(string matters) => $$""","matters":[{{matters}}]""";

    private static string Quorum(string parts) => $$""","quorum":{"atLeast":1,"including":[{{parts}}]}""";

    private static string Parts(int number) => List(number, _ => """{"atLeast":1,"anyOf":["chair"]}""");

    private static string Conflict(int i) => $$"""{"member":"{{i}}","about":"b","handling":"leave"}""";

    private static string Names(int number) => List(number, i => $"\"{i}\"");

    private static string Codes(int number) => List(number, i => $"\"{Code(i)}\"");

    private static string Code(int i) => i.ToString("X6", CultureInfo.InvariantCulture);

    private static string List(int number, Func<int, string> item) => string.Join(',', Enumerable.Range(0, number).Select(item));
}
