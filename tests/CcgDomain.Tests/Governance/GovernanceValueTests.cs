using System.Globalization;
using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Governance;

public class GovernanceValueTests
{
    private static readonly ImmutableArray<MemberRole> Lay = [MemberRole.LayMember];

    [Fact]
    public void Missing_or_blank_arguments_throw_with_the_name_of_the_parameter()
    {
        Assert.Throws<ArgumentNullException>("name", () => new GoverningBodyMember(null!, Lay));
        Assert.Throws<ArgumentException>("name", () => new GoverningBodyMember(" ", Lay));
        Assert.Throws<ArgumentException>("roles", () => new GoverningBodyMember("A", default));
        Assert.Throws<ArgumentException>("roles", () => new GoverningBodyMember("A", []));
        Assert.Throws<ArgumentOutOfRangeException>("roles", () => new GoverningBodyMember("A", [default]));
        Assert.Throws<ArgumentException>("name", () => new CommitteeMember("", Lay, true));
        Assert.Throws<ArgumentException>("roles", () => new CommitteeMember("A", [], true));
        Assert.Throws<ArgumentException>("members", () => new GoverningBody(default));
        Assert.Throws<ArgumentNullException>("members", () => new GoverningBody([null!]));
        Assert.Throws<ArgumentException>("committees", () => new GoverningBody([], default(ImmutableArray<StatutoryCommittee>)));
        Assert.Throws<ArgumentOutOfRangeException>("committees", () => new GoverningBody([], [default]));
        Assert.Throws<ArgumentNullException>("explanations", () => new GoverningBody([], null, [null!]));
        Assert.Throws<ArgumentException>("rule", () => new Explanation("", "x"));
        Assert.Throws<ArgumentException>("text", () => new Explanation("GOV-16", ""));
        Assert.Throws<ArgumentOutOfRangeException>("form", () => new PrimaryCareCommissioningCommittee(default, [], []));
        Assert.Throws<ArgumentException>("ccgs", () => new PrimaryCareCommissioningCommittee(CommitteeForm.Joint, [OdsCode.None], []));
        Assert.Throws<ArgumentException>("ccgs", () => new PrimaryCareCommissioningCommittee(CommitteeForm.Joint, default, []));
        Assert.Throws<ArgumentException>("members", () => new PrimaryCareCommissioningCommittee(CommitteeForm.Joint, [], default));
        Assert.Throws<ArgumentNullException>("subGroups", () => new PrimaryCareCommissioningCommittee(CommitteeForm.Joint, [], [], subGroups: [null!]));
        Assert.Throws<ArgumentException>("committees", () => new CommitteesInCommon(default));
        Assert.Throws<ArgumentOutOfRangeException>("atLeast", () => new Quorum(0));
        Assert.Throws<ArgumentNullException>("including", () => new Quorum(1, [null!]));
        Assert.Throws<ArgumentException>("members", () => new Quorum(1).ShortfallsAmong(default));
        Assert.Throws<ArgumentOutOfRangeException>("atLeast", () => new QuorumPart(0, Lay));
        Assert.Throws<ArgumentOutOfRangeException>("anyOf", () => new QuorumPart(1, [default]));
        Assert.Throws<ArgumentOutOfRangeException>("among", () => new QuorumPart(1, among: default));
        Assert.Throws<ArgumentOutOfRangeException>("percent", () => new Quorum(1, percent: 0));
        Assert.Throws<ArgumentOutOfRangeException>("percent", () => new Quorum(1, percent: 101));
        Assert.Throws<ArgumentOutOfRangeException>("atLeast", () => new Quorum(2, percent: 50));
        Assert.Throws<ArgumentException>("including", () => new Quorum(1, [.. Enumerable.Repeat(new QuorumPart(1), Quorum.MaxParts + 1)]));
        Assert.Throws<ArgumentOutOfRangeException>("votingMembers", () => new Quorum(1, percent: 50).NumberOf(-1));
        Assert.Throws<ArgumentException>("speaksFor", () => new CommitteeMember("A", Lay, true, default(OdsCode)));
        Assert.Throws<ArgumentException>("sharedVote", () => new CommitteeMember("A", Lay, true, null, " "));
        Assert.Throws<ArgumentException>("forMember", () => new Deputy("A", ""));
        Assert.Throws<ArgumentException>("apologies", () => new MatterForDecision("x", apologies: [""]));
        Assert.Throws<ArgumentException>("chairedBy", () => new MatterForDecision("x", chairedBy: ""));
        Assert.Throws<ArgumentOutOfRangeException>("employer", () => new GoverningBodyMember("A", Lay, default(MemberEmployer)));
        Assert.Throws<ArgumentOutOfRangeException>("independentMembers", () => new AuditorPanel(3, 4));
        Assert.Throws<ArgumentNullException>("ruleCode", () => new GoverningBody([]).Explains(null!));
        Assert.Throws<ArgumentException>("name", () => new SubGroup(""));
        Assert.Throws<ArgumentException>("person", () => new Interest("", InterestKind.Financial, "x"));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => new Interest("A", default, "x"));
        Assert.Throws<ArgumentException>("description", () => new Interest("A", InterestKind.Financial, ""));
        Assert.Throws<ArgumentException>("interests", () => new ConflictRegisters(default));
        Assert.Throws<ArgumentOutOfRangeException>("giftsAccess", () => new ConflictRegisters([], giftsAccess: default(RegisterAccess)));
        Assert.Throws<ArgumentException>("matter", () => new MatterForDecision(""));
        Assert.Throws<ArgumentException>("present", () => new MatterForDecision("x", present: [""]));
        Assert.Throws<ArgumentNullException>("conflicts", () => new MatterForDecision("x", [null!]));
        Assert.Throws<ArgumentException>("member", () => new ConflictInMeeting("", "x", ConflictHandling.Leave));
        Assert.Throws<ArgumentOutOfRangeException>("handling", () => new ConflictInMeeting("A", "x", default));
        Assert.Throws<ArgumentNullException>("committee", () => ConflictAssessment.Of((PrimaryCareCommissioningCommittee)null!, new("x"), default));
        Assert.Throws<ArgumentNullException>("matter", () => ConflictAssessment.Of(Sample.Committee(), null!, default));
    }

    [Fact]
    public void Equality_is_by_content()
    {
        Assert.Equal(new GoverningBodyMember("A", [MemberRole.Chair, MemberRole.LayMember]), new GoverningBodyMember("A", [MemberRole.Chair, MemberRole.LayMember]));
        Assert.NotEqual(new GoverningBodyMember("A", Lay), new GoverningBodyMember("A", [MemberRole.Other]));
        Assert.NotEqual(new CommitteeMember("A", Lay, true), new CommitteeMember("A", Lay, false));
        Assert.Equal(new Quorum(2, [new(1, Lay)]), new Quorum(2, [new(1, [MemberRole.LayMember])]));
        Assert.NotEqual(new GoverningBody([], []), new GoverningBody([]));
        Assert.Equal(new ConflictRegisters([Sample.Interest()]), new ConflictRegisters([Sample.Interest()]));
        Assert.NotEqual(new ConflictRegisters([Sample.Interest()]), new ConflictRegisters([]));
        Assert.Equal(new CommitteesInCommon([Sample.Committee()]), new CommitteesInCommon([Sample.Committee()]));
        Assert.Equal(new MatterForDecision("x", [new("A", "y", ConflictHandling.Leave)], ["A"]), new MatterForDecision("x", [new("A", "y", ConflictHandling.Leave)], ["A"]));
        Assert.NotEqual(new MatterForDecision("x", present: ["A"]), new MatterForDecision("x"));
        var matter = new MatterForDecision("x", [new("Finance", "y", ConflictHandling.Leave)]);
        var on = new DateOnly(2018, 1, 1);
        Assert.Equal(ConflictAssessment.Of(Sample.Committee(), matter, on), ConflictAssessment.Of(Sample.Committee(), matter, on));
        Assert.NotEqual(ConflictAssessment.Of(Sample.Committee(), matter, on), ConflictAssessment.Of(Sample.Committee(), new("x"), on));
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Texts_are_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("gift of £5.99 from other", new Offer.Gift(GiftGiver.Other, 5.99m).ToString());
            Assert.Equal("promotional gift of £6 from supplierOrContractor", new Offer.Gift(GiftGiver.SupplierOrContractor, 6, promotional: true).ToString());
            Assert.Equal("meals and refreshments of £25.5", new Offer.Meals(25.5m).ToString());
            Assert.Equal("Person, financial: Partner of a practice (declared 2018-01-02)", Sample.Interest(declared: new(2018, 1, 2)).ToString());
            Assert.Equal("Person, financial: Partner of a practice (not declared)", Sample.Interest().ToString());
            Assert.Equal("delegated committee of 09W, 8 members", Sample.Committee().ToString());
            Assert.Equal("3, including 1 of layMember and 1 of accountableOfficer", Sample.Quorum.ToString());
            Assert.Equal("3", new Quorum(3).ToString());
            Assert.Equal("Lay chair (chair, layMember)", Sample.CommitteeMembers[0].ToString());
            Assert.Equal("Healthwatch (healthwatch, without vote)", Sample.CommitteeMembers[^1].ToString());
            Assert.Equal("governing body: A (layMember); B (other)", new GoverningBody([new("A", Lay), new("B", [MemberRole.Other])]).ToString());
            Assert.Equal(
                "GOV-01: On 2022-07-01 no CCG has a governing body.",
                Assert.Single(Sample.Body().Check(new(2022, 7, 1)).Found()).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_enumeration_reads_back_from_its_names()
    {
        ReadsBack<MemberRole>();
        ReadsBack<StatutoryCommittee>();
        ReadsBack<CommitteeForm>();
        ReadsBack<ConflictHandling>();
        ReadsBack<StandingReason>();
        ReadsBack<GuidanceEdition>();
        ReadsBack<InterestKind>();
        ReadsBack<RegisterAccess>();
        ReadsBack<GiftGiver>();
        ReadsBack<GiftRuling>();
    }

    [Fact]
    public void Specific_lay_and_executive_roles_fill_the_general_ones_and_not_the_other_way_round()
    {
        Assert.True(MemberRole.LayMemberForPatientsAndPublic.Fills(MemberRole.LayMember));
        Assert.False(MemberRole.LayMember.Fills(MemberRole.LayMemberForPatientsAndPublic));
        Assert.True(MemberRole.AccountableOfficer.Fills(MemberRole.Executive));
        Assert.False(MemberRole.Executive.Fills(MemberRole.AccountableOfficer));
        Assert.All(Enum.GetValues<MemberRole>(), role => Assert.True(role.Fills(role)));
        Assert.All(Enum.GetValues<MemberRole>(), role => Assert.False(role.IsLay() && (role.IsNeverLay() || role.IsExecutive())));
    }

    [Fact]
    public void An_undefined_role_throws_wherever_it_is_passed()
    {
        MemberRole[] undefined = [default, MemberRole.Other + 1, (MemberRole)(-1)];
        foreach (var role in undefined)
        {
            Assert.Throws<ArgumentOutOfRangeException>("role", () => role.Fills(MemberRole.Chair));
            Assert.Throws<ArgumentOutOfRangeException>("wanted", () => MemberRole.Chair.Fills(role));
            Assert.Throws<ArgumentOutOfRangeException>("role", () => new CommitteeMember("A", Lay, true).Holds(role));
            Assert.Throws<ArgumentOutOfRangeException>("role", () => new GoverningBodyMember("A", Lay).Holds(role));
            Assert.Throws<ArgumentOutOfRangeException>("role", () => new GoverningBody([]).Count(role));
        }
    }

    private static void ReadsBack<T>()
        where T : struct, Enum
    {
        var info = DomainJson.Info<T>(DomainJson.Options());
        foreach (var value in Enum.GetValues<T>())
        {
            var name = value.ToString();
            var json = JsonSerializer.Serialize(value, info);
            Assert.Equal($"\"{char.ToLowerInvariant(name[0])}{name[1..]}\"", json);
            Assert.Equal(value, JsonSerializer.Deserialize(json, info));
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("\"Nobody\"", info));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("1", info));
    }
}
