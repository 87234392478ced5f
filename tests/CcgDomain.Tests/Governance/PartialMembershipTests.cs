using CcgDomain.FsCheck;
using CcgDomain.Governance;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Governance;

/// <summary>Lists of members that the source cuts short: who is not printed is not absent.</summary>
public class PartialMembershipTests
{
    private static readonly DateOnly On = new(2017, 3, 1);

    [Fact]
    public void A_body_of_which_few_members_are_printed_lacks_nobody()
    {
        var body = new GoverningBody([new("Chair", [MemberRole.Chair])], listsAllMembers: false);
        Assert.Empty(body.Check(On).Codes());
        Assert.Equal(
            ["GOV-03", "GOV-04", "GOV-05", "GOV-06", "GOV-07", "GOV-08", "GOV-13", "GOV-16", "GOV-17"],
            body.NotChecked(On).Select(rule => rule.Code));
        Assert.Equal(
            ["GOV-04", "GOV-05", "GOV-09", "GOV-10", "GOV-11", "GOV-16", "GOV-17"],
            body.NotChecked(new(2022, 4, 14)).Select(rule => rule.Code));
        Assert.Equal(["GOV-13", "GOV-16", "GOV-17"], body.NotChecked(On, RuleSet.All.Without(RuleBasis.Regulation)).Select(rule => rule.Code));
        Assert.Empty(new GoverningBody([]).NotChecked(On));
    }

    [Fact]
    public void What_is_printed_is_checked_all_the_same()
    {
        var body = new GoverningBody([new("Both", [MemberRole.LayMember, MemberRole.GeneralPractitioner])], listsAllMembers: false);
        Assert.Equal(["GOV-12 members[0].roles"], body.Check(On).Places());
        var committee = Partial(CommitteeForm.Delegated, Sample.Voter("GP", MemberRole.Chair, MemberRole.GeneralPractitioner));
        Assert.Equal(["GOV-22 members[0].roles"], committee.Check(On).Places());
    }

    [Fact]
    public void A_committee_of_which_few_members_are_printed_lacks_no_chair_majority_or_quorum()
    {
        var committee = Partial(CommitteeForm.Delegated, Sample.Voter("Council", MemberRole.LocalAuthority));
        Assert.Empty(committee.Check(On).Codes());
        Assert.Equal(["GOV-22", "GOV-23", "GOV-24", "GOV-25"], committee.NotChecked(On).Select(rule => rule.Code));
        Assert.Empty(Partial(CommitteeForm.Joint).Check(On).Codes());
        Assert.Equal(["GOV-25", "GOV-49"], Partial(CommitteeForm.Joint).NotChecked(On).Select(rule => rule.Code));
        Assert.Equal(["GOV-25"], Partial(CommitteeForm.JointOfCcgs).NotChecked(On).Select(rule => rule.Code));
    }

    [Fact]
    public void Who_is_present_and_not_printed_may_be_a_member_and_then_the_quorum_is_not_known()
    {
        var committee = Partial(CommitteeForm.Delegated, Sample.Voter("Lay chair", MemberRole.Chair, MemberRole.LayMember));
        var assessment = ConflictAssessment.Of(committee, new("Rent", present: ["Lay chair", "Somebody"]), On).OrThrow();
        Assert.Equal("not known whether quorate: not all members are listed", assessment.Quorum.ToString());
        Assert.IsType<QuorumState.Met>(ConflictAssessment.Of(Partial(CommitteeForm.Delegated, [.. Sample.CommitteeMembers]), new("Rent"), On).OrThrow().Quorum);
    }

    [Fact]
    public void A_share_of_members_who_are_not_all_listed_is_not_known()
    {
        var committee = new PrimaryCareCommissioningCommittee(
            CommitteeForm.Delegated, [Sample.Medway], Sample.CommitteeMembers, quorum: new(1, percent: 50), listsAllMembers: false);
        Assert.Equal("not known whether quorate: not all members are listed", ConflictAssessment.Of(committee, new("Rent"), On).OrThrow().Quorum.ToString());
    }

    [CcgProperty]
    public bool A_list_that_is_cut_short_breaks_no_rule_that_the_whole_list_does_not_break(GoverningBody body, DateOnly on) =>
        !new GoverningBody(body.Members, body.Committees, body.Explanations, body.Quorum, body.AuditorPanel, listsAllMembers: false).Check(on).Places()
            .Except(new GoverningBody(body.Members, body.Committees, body.Explanations, body.Quorum, body.AuditorPanel).Check(on).Places()).Any();

    // What is broken whoever else there may be stays broken when others are printed too.
    [CcgProperty]
    public bool Printing_another_member_mends_nothing_in_a_list_that_is_cut_short(PrimaryCareCommissioningCommittee committee, CommitteeMember member, DateOnly on)
    {
        var before = With(committee, committee.Members).Check(on).Places();
        return !before.Except(With(committee, committee.Members.Add(member)).Check(on).Places()).Any();
    }

    private static PrimaryCareCommissioningCommittee With(PrimaryCareCommissioningCommittee of, ImmutableArray<CommitteeMember> members) =>
        new(of.Form, of.Ccgs, members, of.Decides, of.Quorum, of.SubGroups, of.Explanations, of.OneVotePerCcg, listsAllMembers: false);

    private static PrimaryCareCommissioningCommittee Partial(CommitteeForm form, params ImmutableArray<CommitteeMember> members) =>
        new(form, form == CommitteeForm.JointOfCcgs ? [Sample.Medway, Sample.Swale] : [Sample.Medway], members, quorum: Sample.Quorum, listsAllMembers: false);
}
