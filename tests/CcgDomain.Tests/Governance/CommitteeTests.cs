using CcgDomain.Governance;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Governance;

public class CommitteeTests
{
    private static readonly DateOnly On = new(2016, 1, 1);
    private static readonly DateOnly In2018 = new(2018, 6, 1);

    [Theory]
    [InlineData("2015-04-01")]
    [InlineData("2016-06-28")]
    [InlineData("2022-06-30")]
    public void A_committee_that_meets_every_rule_is_accepted(string on) => Assert.Empty(Sample.Committee().Check(DateOnly.ParseExact(on, "O")).Codes());

    [Theory]
    [InlineData(2, 2, 0, "")]
    [InlineData(2, 1, 0, "")]
    [InlineData(1, 0, 0, "")]
    [InlineData(3, 1, 1, "")]
    [InlineData(2, 0, 2, "GOV-23")]
    [InlineData(1, 1, 0, "")]
    [InlineData(0, 2, 0, "")]
    [InlineData(2, 2, 4, "GOV-23")]
    [InlineData(2, 2, 3, "")]
    [InlineData(0, 0, 1, "GOV-23")]
    [InlineData(0, 0, 0, "GOV-23")]
    public void Lay_and_executive_members_are_more_than_half_of_the_voters(int lay, int executive, int others, string expected)
    {
        var members = Voters(lay, executive, practitioners: 0).Concat(Enumerable.Range(0, others).Select(i => Sample.Voter($"Other {i}", MemberRole.Other)));
        Assert.Equal(expected, string.Join(' ', Balance(members)));
    }

    [Theory]
    [InlineData(2, 1, 2, "")]
    [InlineData(2, 2, 4, "GOV-23 GOV-24")]
    [InlineData(1, 1, 1, "")]
    [InlineData(1, 1, 2, "GOV-23 GOV-24")]
    [InlineData(1, 1, 3, "GOV-23 GOV-24")]
    public void Voting_GPs_are_fewer_than_lay_and_executive_members(int lay, int executive, int practitioners, string expected) =>
        Assert.Equal(expected, string.Join(' ', Balance(Voters(lay, executive, practitioners))));

    [Fact]
    public void A_GP_who_is_the_accountable_officer_counts_on_both_sides()
    {
        CommitteeMember[] members = [Sample.Voter("Lay", MemberRole.LayMember), Sample.Voter("Both", MemberRole.AccountableOfficer, MemberRole.GeneralPractitioner), Sample.Voter("GP", MemberRole.GeneralPractitioner)];
        Assert.Equal(["GOV-24"], Balance(members));
    }

    [Fact]
    public void Members_without_a_vote_do_not_count()
    {
        var guests = Enumerable.Range(0, 20).Select(i => new CommitteeMember($"Guest {i}", [MemberRole.GeneralPractitioner], votes: false));
        Assert.Empty(Sample.Committee(Sample.CommitteeMembers.Concat(guests)).Check(On).Codes());
    }

    [Fact]
    public void A_committee_without_a_chair_has_no_lay_chair() =>
        Assert.Equal(["GOV-22 members"], Sample.Committee(Sample.CommitteeMembers.Skip(1).Prepend(Sample.Voter("Lay", MemberRole.LayMember))).Check(On).Places());

    [Fact]
    public void Any_lay_role_makes_a_lay_chair()
    {
        var members = Sample.CommitteeMembers.Skip(1).Append(Sample.Voter("Chair", MemberRole.Chair, MemberRole.LayMemberForPatientsAndPublic));
        Assert.Empty(Sample.Committee(members).Check(On).Codes());
    }

    [Fact]
    public void A_second_lay_chair_does_not_leave_the_committee_without_one() => Assert.Empty(
        Sample.Committee(Sample.CommitteeMembers.Append(Sample.Voter("Second", MemberRole.Chair, MemberRole.LayMember))).Check(On).Codes());

    [Fact]
    public void A_vice_chair_need_not_be_lay() =>
        Assert.Empty(Sample.Committee(Sample.CommitteeMembers.Append(new("Doctor", [MemberRole.DeputyChair, MemberRole.SecondaryCareSpecialist], votes: false))).Check(On).Codes());

    [Fact]
    public void The_rules_of_a_delegated_committee_do_not_apply_to_a_joint_one()
    {
        CommitteeMember[] members = [Sample.Voter("NHS England", MemberRole.NhsEngland, MemberRole.Chair), Sample.Voter("GP", MemberRole.GeneralPractitioner)];
        var joint = Sample.Committee(members, CommitteeForm.Joint, [Sample.Medway, Sample.Swale], decides: false, quorum: new(2));
        Assert.Empty(joint.Check(On).Codes());

        var delegated = Sample.Committee(members, CommitteeForm.Delegated, [Sample.Medway, Sample.Swale], decides: false, quorum: new(2));
        Assert.Equal(["GOV-20", "GOV-21", "GOV-22", "GOV-23", "GOV-24"], delegated.Check(On).Codes());
    }

    [Fact]
    public void What_is_not_known_is_not_checked() => Assert.Empty(
        new PrimaryCareCommissioningCommittee(CommitteeForm.Delegated, [Sample.Medway], Sample.CommitteeMembers, subGroups: [new("Estates")]).Check(On).Codes());

    [Fact]
    public void A_CCG_is_listed_once() =>
        Assert.Equal(["GOV-19 ccgs[1]"], Sample.JointCommittee(Sample.Medway, Sample.Medway).Check(On).Places());

    [Fact]
    public void A_person_is_listed_once() =>
        Assert.Equal(["GOV-02 members[8].name"], Sample.Committee(Sample.CommitteeMembers.Append(new("Nurse", [MemberRole.Other], votes: false))).Check(On).Places());

    // Source: BMJ Open, table of four committees: three quorums that were actually set.
    [Fact]
    public void Each_quorum_in_the_source_can_be_expressed_and_met()
    {
        Quorum[] quorums =
        [
            new(3, [new(1, [MemberRole.LayMember]), new(1, [MemberRole.AccountableOfficer])]),
            new(3, [new(1, [MemberRole.LayMember]), new(1, [MemberRole.GeneralPractitioner]), new(1, [MemberRole.Executive])]),
            new(4, [new(1, [MemberRole.Chair, MemberRole.DeputyChair])]),
        ];
        Assert.All(quorums, quorum => Assert.Empty(Sample.Committee(quorum: quorum).Check(On).Codes()));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void A_quorum_requires_no_more_than_the_number_of_voters(int atLeast, bool accepted) =>
        Assert.Equal(accepted ? [] : ["GOV-25"], Sample.Committee(quorum: new(atLeast)).Check(On).Codes());

    [Fact]
    public void Every_part_of_a_quorum_that_cannot_be_met_is_named()
    {
        var quorum = new Quorum(9, [new(1, [MemberRole.LocalAuthority]), new(2, [MemberRole.LayMember]), new(3, [MemberRole.Executive])]);
        Assert.Equal(
            [
                "The members cannot meet the quorum: 9 voting members needed, 7 present.",
                "The members cannot meet the quorum: 1 needed of localAuthority, 0 present.",
                "The members cannot meet the quorum: 3 needed of executive, 2 present.",
            ],
            Sample.Committee(quorum: quorum).Check(On).Found().Select(violation => violation.Message));
    }

    [Fact]
    public void A_member_who_holds_two_of_the_roles_of_a_part_counts_once()
    {
        var quorum = new Quorum(1, [new(2, [MemberRole.Chair, MemberRole.LayMember])]);
        var both = Sample.Voter("Both", MemberRole.Chair, MemberRole.LayMember);
        Assert.Equal("2 needed of chair, layMember, 1 present", Assert.Single(quorum.ShortfallsAmong([both])).ToString());
        Assert.Empty(quorum.ShortfallsAmong([both, Sample.Voter("Lay", MemberRole.LayMember)]));
    }

    [Fact]
    public void Committees_in_common_are_checked_separately()
    {
        var valid = Sample.Committee();
        var invalid = Sample.Committee(decides: false, ccgs: [Sample.Swale]);
        Assert.Equal(["GOV-21 committees[1].decides"], new CommitteesInCommon([valid, invalid]).Check(On).Places());
        Assert.Empty(new CommitteesInCommon([valid, Sample.Committee(ccgs: [Sample.Swale])]).Check(On).Codes());
    }

    [Fact]
    public void A_waived_rule_is_waived_for_the_meeting_in_common_and_for_each_committee()
    {
        var meeting = new CommitteesInCommon([Sample.Committee(decides: false), Sample.Committee(ccgs: [Sample.Swale], subGroups: [new("Estates", decides: true)])]);
        Assert.Equal(["GOV-21 committees[0].decides", "GOV-26 committees[1].subGroups[0].decides"], meeting.Check(In2018).Places());
        Assert.Equal(["GOV-26 committees[1].subGroups[0].decides"], meeting.Check(In2018, RuleSet.All.Without("GOV-21")).Places());
    }

    [Fact]
    public void One_committee_does_not_meet_in_common() => Assert.Equal(["GOV-28 committees"], new CommitteesInCommon([Sample.Committee()]).Check(On).Places());

    [Fact]
    public void Joint_committees_meet_in_common_too() => Assert.Empty(
        new CommitteesInCommon([Sample.JointCommittee(), Sample.JointCommittee(Sample.Swale)]).Check(On).Codes());

    [Fact]
    public void The_committee_of_a_CCG_is_found()
    {
        var swale = Sample.Committee(ccgs: [Sample.Swale]);
        var meeting = new CommitteesInCommon([Sample.Committee(), swale]);
        Assert.True(meeting.TryFind(Sample.Swale, out var found));
        Assert.Same(swale, found);
        Assert.False(meeting.TryFind(default, out _));
    }

    [Fact]
    public void After_the_last_day_each_committee_is_refused() => Assert.Equal(
        ["GOV-01 committees[0]", "GOV-01 committees[1]"],
        new CommitteesInCommon([Sample.Committee(), Sample.Committee(ccgs: [Sample.Swale])]).Check(new(2022, 7, 1)).Places());

    private static IEnumerable<CommitteeMember> Voters(int lay, int executive, int practitioners) =>
        [
            .. Enumerable.Range(0, lay).Select(i => Sample.Voter($"Lay {i}", MemberRole.LayMember)),
            .. Enumerable.Range(0, executive).Select(i => Sample.Voter($"Executive {i}", MemberRole.Executive)),
            .. Enumerable.Range(0, practitioners).Select(i => Sample.Voter($"GP {i}", MemberRole.GeneralPractitioner)),
        ];

    private static string[] Balance(IEnumerable<CommitteeMember> members) =>
        [.. new PrimaryCareCommissioningCommittee(CommitteeForm.Delegated, [Sample.Medway], [.. members]).Check(On).Codes().Where(code => code is "GOV-23" or "GOV-24")];
}
