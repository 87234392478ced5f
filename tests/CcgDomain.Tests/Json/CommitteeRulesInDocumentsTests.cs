using System.Globalization;
using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Tests.Governance;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Tests.Governance.Sample;

namespace CcgDomain.Tests.Json;

/// <summary>Documents that break the rules about committees, and the paths of the violations in them.</summary>
public class CommitteeRulesInDocumentsTests
{
    private static readonly DateOnly Day = new(2016, 9, 1);

    private static readonly Dictionary<string, (CommitteeDocument Document, string Violations)> Broken = new()
    {
        ["after the end of CCGs"] = (Of(new(2022, 7, 1), Committee()), "GOV-01 committees[0]"),
        ["a matter after the end of CCGs"] =
            (new(new(2022, 7, 1), [new(Committee(), [new("A matter")])]), "GOV-01 committees[0]|GOV-01 committees[0].matters[0]"),
        ["a member twice"] = (Of(Day, Committee([.. CommitteeMembers, Voter("Finance", MemberRole.Executive)])), "GOV-02 committees[0].members[8].name"),
        ["of no CCG"] = (Of(Day, Committee(ccgs: [])), "GOV-19 committees[0].ccgs"),
        ["of one CCG twice"] = (Of(Day, JointCommittee(Medway, Swale, Medway)), "GOV-19 committees[0].ccgs[2]"),
        ["delegated, of two"] = (Of(Day, Committee(ccgs: [Medway, Swale])), "GOV-20 committees[0].ccgs"),
        ["does not decide"] = (Of(Day, Committee(decides: false)), "GOV-21 committees[0].decides"),
        ["a chair who is not lay"] = (Of(Day, Committee([.. CommitteeMembers, Voter("Other", MemberRole.Chair, MemberRole.Executive)])), "GOV-22 committees[0].members[8].roles"),
        ["no chair"] = (Of(Day, Committee(CommitteeMembers.SetItem(0, Voter("Lay", MemberRole.LayMember)))), "GOV-22 committees[0].members"),
        ["no lay and executive majority"] = (
            Of(Day, Committee([.. CommitteeMembers, .. Voters(MemberRole.Healthwatch)])),
            "GOV-23 committees[0].members"),
        ["as many GPs"] = (
            Of(Day, Committee([.. CommitteeMembers, .. Voters(MemberRole.GeneralPractitioner)])),
            "GOV-23 committees[0].members|GOV-24 committees[0].members"),
        ["a quorum that cannot be met"] = (
            Of(Day, Committee(quorum: new(8, [new(3, [MemberRole.LayMember])]))),
            "GOV-25 committees[0].quorum|GOV-25 committees[0].quorum"),
        ["a sub-group that decides"] = (Of(Day, Committee(subGroups: [new("One"), new("Two", decides: true)])), "GOV-26 committees[0].subGroups[1].decides"),
        ["a sub-group that does not report"] =
            (Of(Day, Committee(subGroups: [new("One", reportsConflicts: false)])), "GOV-27 committees[0].subGroups[0].reportsConflicts"),
        ["an explanation of what cannot be explained"] = (
            Of(Day, new PrimaryCareCommissioningCommittee(CommitteeForm.Delegated, [Medway], CommitteeMembers, explanations: [new("GOV-26", "It is quick.")])),
            "GOV-18 committees[0].explanations[0].rule"),
        ["before there were any"] = (Of(new(2015, 3, 31), Committee()), "GOV-47 committees[0].form"),
        ["joint when every CCG was delegated"] = (Of(new(2021, 4, 1), JointCommittee(OdsCode.Parse("99A"))), "GOV-48 committees[0].form"),
        ["joint without NHS England"] = (Of(Day, Committee(form: CommitteeForm.Joint)), "GOV-49 committees[0].members"),
        ["joint of one CCG"] = (Of(Day, Committee(form: CommitteeForm.JointOfCcgs)), "GOV-50 committees[0].ccgs"),
        ["lay and a GP"] = (Of(Day, Committee([.. CommitteeMembers, Voter("Both", MemberRole.LayMember, MemberRole.GeneralPractitioner)])), "GOV-51 committees[0].members[8].roles"),
        ["a member who speaks for another CCG"] =
            (Of(Day, Committee([.. CommitteeMembers, new("Of Swale", [MemberRole.Other], false, Swale)])), "GOV-52 committees[0].members[8].speaksFor"),
        ["of a CCG that is not open"] = (Of(new(2020, 4, 1), Committee()), "GOV-54 committees[0].ccgs[0]"),
        ["no committee"] = (Of(Day), "GOV-28 committees"),
        ["two for one CCG"] = (Of(Day, Committee(), Committee(ccgs: [Swale]), Committee(ccgs: [Medway])), "GOV-28 committees[2].ccgs[0]"),
        ["the second of two"] = (Of(Day, Committee(), Committee(ccgs: [Swale], decides: false)), "GOV-21 committees[1].decides"),
        ["strangers at a meeting"] = (
            new(Day, [new(Committee(), [new("One"), new("Two", [Conflict("Finance"), Conflict("Nobody"), Conflict("Finance")], ["Finance", "Nobody", "Finance"])])]),
            "GOV-39 committees[0].matters[1].present[1]|GOV-39 committees[0].matters[1].present[2]|GOV-39 committees[0].matters[1].conflicts[1].member|GOV-39 committees[0].matters[1].conflicts[2].member"),
    };

    private static readonly Arbitrary<CommitteeDocument> AnyDocument = AnyDocuments();

    public static TheoryData<string> Cases => [.. Broken.Keys];

    [Fact]
    public void A_committee_that_complies_is_accepted_alone_and_in_common()
    {
        Assert.Empty(Read(Of(Day, Committee())).Codes());
        Assert.Empty(Read(Of(Day, Committee(), Committee(ccgs: [Swale]))).Codes());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_committee_that_breaks_a_rule_is_refused_with_a_path_in_the_document(string name)
    {
        var (document, expected) = Broken[name];

        Assert.Equal(expected.Split('|'), Read(document).Places());
        Assert.Equal(expected.Split('|'), document.Check().Places());
        using var json = JsonDocument.Parse(CommitteeJson.Write(document));
        Assert.All(Read(document).Found(), violation => Assert.NotEqual(JsonValueKind.Undefined, At(json.RootElement, violation.Path).ValueKind));
    }

    [Fact]
    public void Every_committee_rule_has_a_case_that_breaks_it() => Assert.Equal(
        ["GOV-01", "GOV-02", "GOV-18", .. Enumerable.Range(19, 10).Select(number => $"GOV-{number}"), "GOV-39", .. Enumerable.Range(47, 6).Select(number => $"GOV-{number}"), "GOV-54"],
        Broken.Values.SelectMany(row => row.Violations.Split('|')).Select(violation => violation.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_document_is_judged_on_its_own_day()
    {
        ImmutableArray<SubGroup> groups = [new("One", decides: true)];

        Assert.Empty(Read(Of(new(2016, 6, 27), Committee(subGroups: groups))).Codes());
        Assert.Equal(["GOV-26"], Read(Of(new(2016, 6, 28), Committee(subGroups: groups))).Codes());
        Assert.Empty(Read(Of(new(2022, 6, 30), Committee(ccgs: [OdsCode.Parse("99A")]))).Codes());
    }

    [Fact]
    public void A_waived_rule_does_not_apply()
    {
        var rules = RuleSet.All.Without(RuleBasis.Reported);

        Assert.Empty(CommitteeJson.Read(CommitteeJson.Write(Broken["does not decide"].Document), rules).Codes());
        Assert.Equal(["GOV-39"], CommitteeJson.Read(CommitteeJson.Write(Broken["strangers at a meeting"].Document), rules).Codes().Distinct());
    }

    [CcgProperty]
    public Property Whatever_a_document_says_it_is_read_back_as_it_was_written() => Prop.ForAll(AnyDocument, document =>
    {
        var bytes = CommitteeJson.Write(document);
        var read = CommitteeJson.Read(bytes);
        using var json = JsonDocument.Parse(bytes);
        return (read.TryGet(out var same, out var violations)
            ? document == same && bytes.AsSpan().SequenceEqual(CommitteeJson.Write(same))
            : violations.SequenceEqual(document.Check().Found()) && violations.All(violation => At(json.RootElement, violation.Path).ValueKind != JsonValueKind.Undefined))
            .Classify(same is not null, "accepted");
    });

    // Unlike the documents of CcgDomain.FsCheck, these hold any text that is not blank and has no half characters.
    private static Arbitrary<CommitteeDocument> AnyDocuments()
    {
        var text = Gen.OneOf(Gen.Elements("A", "\"", "\\", "\u0001\u007f", "Ö. \U0001F600", "</script>"), ArbMap.Default.GeneratorFor<NonEmptyString>().Select(s => s.Get))
            .Where(s => !string.IsNullOrWhiteSpace(s) && !s.Any(char.IsSurrogate));
        var flag = Gen.Elements<bool?>(null, true, false);
        var roles = Gen.Elements(Enum.GetValues<MemberRole>()).NonEmptyListOf().Select(list => list.ToImmutableArray());
        var member = from name in text from held in roles from votes in ArbMap.Default.GeneratorFor<bool>() select new CommitteeMember(name, held, votes);
        var part = from least in Gen.Choose(1, 9) from anyOf in roles select new QuorumPart(least, anyOf);
        var quorum = Gen.OneOf(Gen.Constant<Quorum?>(null), from least in Gen.Choose(1, int.MaxValue) from parts in part.ListOf() select (Quorum?)new Quorum(least, [.. parts]));
        var subGroup = from name in text from decides in flag from reports in flag select new SubGroup(name, decides, reports);
        var conflict = from who in text from about in text from handling in Gen.Elements(Enum.GetValues<ConflictHandling>()) select new ConflictInMeeting(who, about, handling);
        var matter = from what in text from conflicts in conflict.ListOf() from present in text.ListOf() from all in flag
                     select new MatterForDecision(what, [.. conflicts], all == true ? null : (ImmutableArray<string>?)[.. present]);
        var agenda = from form in Gen.Elements(Enum.GetValues<CommitteeForm>()) from ccgs in Gen.Elements(Medway, Swale).ListOf() from members in member.ListOf()
                     from decides in flag from quorate in quorum from groups in subGroup.ListOf() from matters in matter.ListOf()
                     select new CommitteeAgenda(new(form, [.. ccgs], [.. members], decides, quorate, [.. groups]), [.. matters]);
        var document = from day in Gen.Choose(0, 5000) from agendas in agenda.ListOf() select new CommitteeDocument(new DateOnly(2012, 1, 1).AddDays(day), [.. agendas]);

        // The lists are nested three deep: a larger size makes the documents longer, not more varied.
        return document.Resize(20).ToArbitrary();
    }

    private static CommitteeDocument Of(DateOnly day, params IEnumerable<PrimaryCareCommissioningCommittee> committees) =>
        new(day, [.. committees.Select(committee => new CommitteeAgenda(committee))]);

    private static IEnumerable<CommitteeMember> Voters(MemberRole role) => Enumerable.Range(1, 4).Select(i => Voter($"{role} {i}", role));

    private static ConflictInMeeting Conflict(string member) => new(member, "an interest", ConflictHandling.Leave);

    private static Decision<CommitteeDocument> Read(CommitteeDocument document) => CommitteeJson.Read(CommitteeJson.Write(document));

    // Gets the value at a path; throws where there is none.
    private static JsonElement At(JsonElement value, string path)
    {
        foreach (var segment in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            value = segment.StartsWith('[') ? value[int.Parse(segment[1..^1], CultureInfo.InvariantCulture)] : value.GetProperty(segment);
        }

        return value;
    }
}
