using CcgDomain.Governance;
using CcgDomain.Organisations;

namespace CcgDomain.Tests.Governance;

public class QuorumFormTests
{
    private static readonly DateOnly On = new(2017, 3, 1);

    [Theory]
    [InlineData(50, 7, 4)]
    [InlineData(50, 8, 4)]
    [InlineData(1, 8, 1)]
    [InlineData(100, 8, 8)]
    [InlineData(34, 3, 2)]
    [InlineData(33, 3, 1)]
    [InlineData(50, 0, 1)]
    public void A_share_of_the_members_is_rounded_up(int percent, int voters, int needed) => Assert.Equal(needed, new Quorum(1, percent: percent).NumberOf(voters));

    // Seven members of the sample committee vote.
    [Fact]
    public void A_share_is_one_of_the_members_with_a_vote()
    {
        var committee = Sample.Committee(quorum: new(1, percent: 50));
        Assert.Empty(committee.Check(On).Codes());
        Assert.Equal("4 voting members needed, 3 present", Missing(committee, "Lay chair", "Finance", "Nurse", "Healthwatch"));
        Assert.Equal("", Missing(committee, "Lay chair", "Finance", "Nurse", "GP one"));
        Assert.Equal("50 %, including 1 of chair", new Quorum(1, [new(1, [MemberRole.Chair])], 50).ToString());
    }

    // Source: BMJ Open, table of four committees, site 2: "and any two non-voting members".
    [Fact]
    public void A_part_can_be_counted_among_members_without_a_vote()
    {
        var committee = Sample.Committee(
            [.. Sample.CommitteeMembers, new("Council", [MemberRole.LocalAuthority], votes: false)], quorum: new(3, [new(2, among: QuorumAmong.NonVoting)]));
        Assert.Empty(committee.Check(On).Codes());
        Assert.Equal("", Missing(committee, "Lay chair", "Finance", "Nurse", "Healthwatch", "Council"));
        Assert.Equal("2 needed among members without a vote, 1 present", Missing(committee, "Lay chair", "Finance", "Nurse", "Healthwatch"));
        Assert.Equal(["GOV-25"], Sample.Committee(quorum: new(3, [new(2, among: QuorumAmong.NonVoting)])).Check(On).Codes());
    }

    [Fact]
    public void A_part_can_be_counted_among_all()
    {
        var committee = Sample.Committee(quorum: new(1, [new(1, [MemberRole.Healthwatch], QuorumAmong.All)]));
        Assert.Equal("", Missing(committee, "Lay chair", "Healthwatch"));
        Assert.Equal("1 needed of healthwatch among members with and without a vote, 0 present", Missing(committee, "Lay chair"));
        Assert.Equal(["GOV-25"], Sample.Committee(quorum: new(1, [new(1, [MemberRole.Healthwatch])])).Check(On).Codes());
    }

    [Fact]
    public void Clinicians_are_nurses_specialists_and_GPs()
    {
        var committee = Sample.Committee(quorum: new(4, [new(2, [MemberRole.Clinician])]));
        Assert.Equal("", Missing(committee, "Lay chair", "Finance", "Nurse", "GP one"));
        Assert.Equal("2 needed of clinician, 1 present", Missing(committee, "Lay chair", "Finance", "Accountable", "GP one"));
    }

    [Fact]
    public void A_part_can_be_needed_for_each_CCG()
    {
        CommitteeMember[] members =
        [
            .. Sample.CommitteeMembers,
            Sample.Voter("NHS England", MemberRole.NhsEngland),
            new("Of Medway", [MemberRole.GeneralPractitioner], true, Sample.Medway),
            new("Of Swale", [MemberRole.GeneralPractitioner], true, Sample.Swale),
        ];
        var quorum = new Quorum(2, [new(1, [MemberRole.GeneralPractitioner], forEachCcg: true)]);
        var committee = Sample.Committee(members, CommitteeForm.Joint, [Sample.Medway, Sample.Swale], quorum: quorum);
        Assert.Empty(committee.Check(On).Codes());
        Assert.Equal("", Missing(committee, "Of Medway", "Of Swale"));
        Assert.Equal("1 needed of generalPractitioner for each CCG, missing for 1", Missing(committee, "Of Medway", "Nurse"));
        Assert.Equal("not known whether quorate: roles are not known of everyone, or for which CCG each speaks", Missing(committee, "Of Medway", "GP one"));

        // The two GPs of whom it is not known may speak for Swale.
        Assert.Empty(Sample.Committee(members[..^1], CommitteeForm.Joint, [Sample.Medway, Sample.Swale], quorum: quorum).Check(On).Codes());
        Assert.Equal(
            ["GOV-25"],
            Sample.Committee(members[..^1].Where(member => !member.Name.StartsWith("GP", StringComparison.Ordinal)), CommitteeForm.Joint, [Sample.Medway, Sample.Swale], quorum: quorum).Check(On).Codes());
    }

    [Theory]
    [InlineData(MemberRole.GeneralPractitioner, MemberRole.Clinician, true)]
    [InlineData(MemberRole.RegisteredNurse, MemberRole.Clinician, true)]
    [InlineData(MemberRole.SecondaryCareSpecialist, MemberRole.Clinician, true)]
    [InlineData(MemberRole.MedicalDirector, MemberRole.Clinician, true)]
    [InlineData(MemberRole.IndependentGeneralPractitioner, MemberRole.Clinician, true)]
    [InlineData(MemberRole.IndependentGeneralPractitioner, MemberRole.GeneralPractitioner, true)]
    [InlineData(MemberRole.LayMemberForFinanceAndAudit, MemberRole.LayMember, true)]
    [InlineData(MemberRole.LayMemberForPatientsAndPublic, MemberRole.LayMember, true)]
    [InlineData(MemberRole.GeneralPractitioner, MemberRole.RegisteredNurse, false)]
    [InlineData(MemberRole.LayMemberForFinanceAndAudit, MemberRole.LayMemberForPatientsAndPublic, false)]
    [InlineData(MemberRole.AccountableOfficer, MemberRole.Executive, false)]
    [InlineData(MemberRole.LayMember, MemberRole.Clinician, false)]
    public void A_quorum_can_be_met_by_a_member_of_whom_no_source_says_more(MemberRole wanted, MemberRole held, bool accepted) => Assert.Equal(
        accepted ? [] : ["GOV-25"],
        Sample.Committee([Sample.Voter("A", held)], CommitteeForm.JointOfCcgs, [Sample.Medway, Sample.Swale], quorum: new(1, [new(1, [wanted])])).Check(On).Codes());

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Each_member_of_whom_it_is_not_known_speaks_for_one_CCG_at_most(int members, bool accepted) => Assert.Equal(
        accepted ? [] : ["GOV-25"],
        Sample.Committee(
            [new("Of Medway", [MemberRole.Other], true, Sample.Medway), .. Enumerable.Range(0, members).Select(i => Sample.Voter($"{i}", MemberRole.Other))],
            CommitteeForm.JointOfCcgs,
            [Sample.Medway, Sample.Swale],
            quorum: new(1, [new(2, forEachCcg: true)])).Check(On).Codes());

    [Theory]
    [InlineData(MemberRole.GeneralPractitioner, "quorate")]
    [InlineData(MemberRole.Clinician, "not known whether quorate: roles are not known of everyone, or for which CCG each speaks")]
    [InlineData(MemberRole.Executive, "not quorate: 1 needed of generalPractitioner, 0 present")]
    public void A_profession_that_is_not_known_may_meet_a_quorum(MemberRole role, string quorum)
    {
        var committee = Sample.Committee([Sample.Voter("A", role)], CommitteeForm.JointOfCcgs, [Sample.Medway, Sample.Swale], quorum: new(1, [new(1, [MemberRole.GeneralPractitioner])]));

        Assert.Equal(quorum, ConflictAssessment.Of(committee, new("Rent"), On).OrThrow().Quorum.ToString());
    }

    [Fact]
    public void Attendance_and_a_profession_that_are_not_known_may_meet_a_quorum_together()
    {
        var committee = Sample.Committee(
            [Sample.Voter("A", MemberRole.Clinician), Sample.Voter("B", MemberRole.Other)], CommitteeForm.JointOfCcgs, [Sample.Medway, Sample.Swale], quorum: new(2, [new(1, [MemberRole.GeneralPractitioner])]));
        Assert.Equal(
            "not known whether quorate: attendance is not known of everyone",
            ConflictAssessment.Of(committee, new("Rent", attendanceNotKnown: ["B"]), On).OrThrow().Quorum.ToString());
    }

    [Fact]
    public void Who_leaves_does_not_count_among_members_without_a_vote()
    {
        var committee = Sample.Committee(quorum: new(1, [new(1, among: QuorumAmong.NonVoting)]));
        var leaves = new MatterForDecision("Rent", [new("Healthwatch", "x", ConflictHandling.Leave)]);
        var speaks = new MatterForDecision("Rent", [new("Healthwatch", "x", ConflictHandling.SpeakWithoutDeciding)]);
        Assert.IsType<QuorumState.NotMet>(ConflictAssessment.Of(committee, leaves, On).OrThrow().Quorum);
        Assert.IsType<QuorumState.Met>(ConflictAssessment.Of(committee, speaks, On).OrThrow().Quorum);
    }

    // As in North West London, where two executives had one vote between them.
    [Fact]
    public void A_shared_vote_is_one_vote()
    {
        CommitteeMember[] members = [Sample.Voter("Lay", MemberRole.Chair, MemberRole.LayMember), Shared("One", MemberRole.Executive), Shared("Two", MemberRole.Executive)];
        Assert.Empty(Check([.. members, Sample.Voter("Council", MemberRole.LocalAuthority)]));
        Assert.Equal(
            ["GOV-23"],
            Check([.. members, Sample.Voter("Council", MemberRole.LocalAuthority), Sample.Voter("Healthwatch", MemberRole.Healthwatch)]));
        Assert.Equal(["GOV-23"], Check([members[0], members[1], Shared("Two", MemberRole.LocalAuthority)]));

        static CommitteeMember Shared(string name, MemberRole role) => new(name, [role], true, null, "managing directors");
        static string[] Check(IEnumerable<CommitteeMember> all) => Sample.Committee(all, quorum: new(1)).Check(On).Codes();
    }

    [Theory]
    [InlineData("09W", true)]
    [InlineData("10D", false)]
    public void A_member_speaks_for_a_CCG_of_the_committee(string ccg, bool accepted) => Assert.Equal(
        accepted ? [] : ["GOV-52 members[8].speaksFor"],
        Sample.Committee([.. Sample.CommitteeMembers, new("Of", [MemberRole.Other], false, OdsCode.Parse(ccg))]).Check(On).Places());

    private static string Missing(PrimaryCareCommissioningCommittee committee, params ImmutableArray<string> present) =>
        ConflictAssessment.Of(committee, new("Rent", present: present), On).OrThrow().Quorum
            .Match(met: _ => "", notMet: state => string.Join("; ", state.Missing), notKnown: state => state.ToString());
}
