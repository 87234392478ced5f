using CcgDomain.Governance;

namespace CcgDomain.Tests.Governance;

/// <summary>When there can be a committee of a form, and who sits on it.</summary>
public class CommitteeCalendarTests
{
    [Theory]
    [InlineData(CommitteeForm.Delegated, "2015-03-31", "GOV-47")]
    [InlineData(CommitteeForm.Delegated, "2015-04-01", "")]
    [InlineData(CommitteeForm.Delegated, "2022-06-30", "")]
    [InlineData(CommitteeForm.Joint, "2015-03-31", "GOV-47")]
    [InlineData(CommitteeForm.Joint, "2015-04-01", "")]
    [InlineData(CommitteeForm.Joint, "2021-03-31", "")]
    [InlineData(CommitteeForm.Joint, "2021-04-01", "GOV-48")]
    [InlineData(CommitteeForm.Joint, "2022-06-30", "GOV-48")]
    [InlineData(CommitteeForm.Joint, "2022-07-01", "GOV-01")]
    [InlineData(CommitteeForm.JointOfCcgs, "2014-09-30", "GOV-50")]
    [InlineData(CommitteeForm.JointOfCcgs, "2014-10-01", "")]
    [InlineData(CommitteeForm.JointOfCcgs, "2022-06-30", "")]
    [InlineData(CommitteeForm.GreaterInvolvement, "2014-01-01", "")]
    public void A_form_of_committee_has_its_years(CommitteeForm form, string on, string expected)
    {
        var committee = Sample.Committee(
            [.. Sample.CommitteeMembers, Sample.Voter("NHS England", MemberRole.NhsEngland), Sample.Voter("Third lay", MemberRole.LayMember)],
            form,
            form == CommitteeForm.JointOfCcgs ? [Sample.Medway, Sample.Swale] : [Sample.Medway]);
        Assert.Equal(expected, string.Join(' ', committee.Check(DateOnly.ParseExact(on, "O")).Codes()));
    }

    [Fact]
    public void NHS_England_sits_on_a_joint_committee_with_it_and_need_not_sit_on_another()
    {
        var on = new DateOnly(2018, 1, 1);
        Assert.Equal(["GOV-49 members"], Sample.Committee(form: CommitteeForm.Joint).Check(on).Places());
        Assert.Empty(Sample.JointCommittee().Check(on).Codes());
        Assert.Empty(Sample.Committee(form: CommitteeForm.JointOfCcgs, ccgs: [Sample.Medway, Sample.Swale]).Check(on).Codes());
    }

    [Fact]
    public void A_joint_committee_of_CCGs_is_of_two_or_more() =>
        Assert.Equal(["GOV-50 ccgs"], Sample.Committee(form: CommitteeForm.JointOfCcgs).Check(new(2018, 1, 1)).Places());

    [Theory]
    [InlineData(MemberRole.GeneralPractitioner, true)]
    [InlineData(MemberRole.IndependentGeneralPractitioner, true)]
    [InlineData(MemberRole.RegisteredNurse, true)]
    [InlineData(MemberRole.MedicalDirector, true)]
    [InlineData(MemberRole.CcgMember, true)]
    [InlineData(MemberRole.NonExecutive, false)]
    [InlineData(MemberRole.PatientRepresentative, false)]
    [InlineData(MemberRole.PracticeManager, false)]
    public void A_chair_is_not_lay_and_a_health_care_professional_or_a_member_of_the_CCG(MemberRole role, bool refused)
    {
        var committee = Sample.Committee([.. Sample.CommitteeMembers.Skip(1), Sample.Voter("Chair", MemberRole.Chair, MemberRole.LayMember, role)]);
        Assert.Equal(refused, committee.Check(new(2018, 1, 1)).Codes().Contains("GOV-51"));
    }

    [Fact]
    public void The_recommendation_on_minutes_of_sub_groups_can_be_explained_and_who_decides_cannot()
    {
        ImmutableArray<SubGroup> groups = [new("Estates", decides: true, reportsConflicts: false)];
        var on = new DateOnly(2018, 1, 1);
        Assert.Equal(["GOV-26", "GOV-27"], Check());
        Assert.Equal(["GOV-26"], Check(new Explanation("GOV-27", "It has no minutes.")));
        Assert.Equal(["GOV-18", "GOV-26", "GOV-27"], Check(new Explanation("GOV-26", "It is quicker.")).Order(StringComparer.Ordinal));
        Assert.Equal(["GOV-18", "GOV-26"], Check(new Explanation("GOV-27", "One."), new Explanation("GOV-27", "Two.")).Order(StringComparer.Ordinal));

        string[] Check(params ImmutableArray<Explanation> explanations) => new PrimaryCareCommissioningCommittee(
            CommitteeForm.Delegated, [Sample.Medway], Sample.CommitteeMembers, subGroups: groups, explanations: explanations).Check(on).Codes();
    }
}
