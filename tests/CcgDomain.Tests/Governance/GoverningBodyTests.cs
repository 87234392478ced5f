using CcgDomain.Governance;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Governance;

public class GoverningBodyTests
{
    private static readonly DateOnly LastDayAsMade = new(2022, 4, 13);
    private static readonly DateOnly FirstDayAmended = new(2022, 4, 14);

    [Theory]
    [InlineData("2013-04-01")]
    [InlineData("2016-06-27")]
    [InlineData("2016-06-28")]
    [InlineData("2022-04-13")]
    [InlineData("2022-04-14")]
    [InlineData("2022-06-30")]
    public void A_complete_body_is_accepted_on_every_date(string on) =>
        Assert.Equal(Sample.Body(), Sample.Body().Check(DateOnly.ParseExact(on, "O")).OrThrow());

    [Fact]
    public void As_made_the_regulation_is_met_by_six_members_with_every_role()
    {
        var body = Sample.Without("Chair", "Third");
        Assert.Equal(6, body.Members.Length);
        Assert.Empty(body.Check(new(2016, 6, 27)).Codes());
    }

    [Fact]
    public void As_amended_the_regulation_is_met_by_four_members_who_were_too_few_the_day_before()
    {
        var body = new GoverningBody(
            [.. Sample.Members.Where(member => member.Name is "Accountable" or "Finance" or "Nurse" or "Audit")],
            [StatutoryCommittee.Audit, StatutoryCommittee.Remuneration],
            [new("GOV-16", "One lay member after the change of regulation 11.")]);
        Assert.Empty(body.Check(FirstDayAmended).Codes());
        Assert.Equal(["GOV-03", "GOV-07", "GOV-08", "GOV-13"], body.Check(LastDayAsMade).Codes());
    }

    [Theory]
    [InlineData("Nurse")]
    [InlineData("Specialist")]
    public void As_amended_the_regulation_is_met_by_a_nurse_or_a_specialist(string missing)
    {
        Assert.Empty(Sample.Without(missing).Check(FirstDayAmended).Codes());
        Assert.Single(Sample.Without(missing).Check(LastDayAsMade).Codes());
    }

    [Fact]
    public void An_empty_body_breaks_every_requirement_in_the_order_of_the_table()
    {
        var body = new GoverningBody([], []);
        Assert.Equal(
            ["GOV-03", "GOV-04", "GOV-05", "GOV-06", "GOV-07", "GOV-08", "GOV-13", "GOV-15", "GOV-15", "GOV-16", "GOV-17"],
            body.Check(LastDayAsMade).Codes());
        Assert.Equal(
            ["GOV-04", "GOV-05", "GOV-09", "GOV-10", "GOV-11", "GOV-15", "GOV-15", "GOV-16", "GOV-17"],
            body.Check(FirstDayAmended).Codes());
    }

    [Fact]
    public void One_person_in_two_required_roles_is_not_refused()
    {
        var body = Sample.Body([.. Sample.Members.Where(member => member.Name is not ("Accountable" or "Finance")), new("Both", [MemberRole.AccountableOfficer, MemberRole.ChiefFinanceOfficer])]);
        Assert.Empty(body.Check(new(2018, 1, 1)).Codes());
    }

    [Fact]
    public void One_person_in_two_lay_roles_is_one_lay_person()
    {
        var body = Sample.Body(
            [.. Sample.Members.Where(member => !member.IsLay), new("Only", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.LayMemberForPatientsAndPublic])]);
        Assert.Equal(1, body.LayMembers);
        Assert.Equal(["GOV-08"], body.Check(new(2014, 1, 1)).Codes());
    }

    [Fact]
    public void A_lay_member_whose_lead_is_not_known_may_be_the_missing_lead()
    {
        var others = Sample.Members.Where(member => !member.IsLay);
        Assert.Empty(Sample.Body([.. others, new("A", [MemberRole.LayMember]), new("B", [MemberRole.LayMember])]).Check(new(2014, 1, 1)).Codes());
        Assert.Equal(
            ["GOV-13"],
            Sample.Body([.. others, new("A", [MemberRole.LayMemberForPatientsAndPublic]), new("B", [MemberRole.LayMemberForPatientsAndPublic])]).Check(new(2014, 1, 1)).Codes());
    }

    [Fact]
    public void A_clinician_whose_profession_is_not_known_may_be_the_nurse_or_the_specialist_that_is_missing_but_not_both()
    {
        var clinician = new GoverningBodyMember("A", [MemberRole.Clinician]);
        var (asMade, amended) = (new DateOnly(2014, 6, 1), new DateOnly(2022, 5, 1));
        Assert.Empty(With(["Nurse"], clinician).Check(asMade).Codes());
        Assert.Empty(With(["Specialist"], clinician).Check(asMade).Codes());
        Assert.Empty(With(["Nurse", "Specialist"], clinician, new("B", [MemberRole.Clinician])).Check(asMade).Codes());
        Assert.Equal(["GOV-06", "GOV-07"], With(["Nurse", "Specialist"], clinician).Check(asMade).Codes());
        Assert.Empty(With(["Nurse", "Specialist"], clinician).Check(amended).Codes());

        // The profession of a GP is known, and so is that of a clinician who is called a GP too.
        var practitioner = new GoverningBodyMember("B", [MemberRole.Clinician, MemberRole.GeneralPractitioner]);
        Assert.Equal(["GOV-07"], With(["Specialist"], practitioner).Check(asMade).Codes());
        Assert.Equal(["GOV-10"], With(["Nurse", "Specialist"], practitioner).Check(amended).Codes());

        static GoverningBody With(string[] without, params GoverningBodyMember[] more) =>
            Sample.Body([.. Sample.Members.Where(member => !without.Contains(member.Name)), .. more]);
    }

    [Theory]
    [InlineData(MemberRole.LayMemberForFinanceAndAudit, "No lay member leads on patients and the public.")]
    [InlineData(MemberRole.LayMemberForPatientsAndPublic, "No lay member leads on finance and audit.")]
    [InlineData(MemberRole.Other, "No lay members lead on finance and audit and on patients and the public.")]
    public void The_message_names_the_missing_lead(MemberRole present, string expected)
    {
        var body = Sample.Body([.. Sample.Members.Where(member => !member.IsLay), new("Lay", [present])]);
        Assert.Equal(expected, Assert.Single(body.Check(new(2014, 1, 1)).Found(), violation => violation.Rule.Code == "GOV-13").Message);
    }

    [Fact]
    public void Having_only_two_lay_members_breaks_guidance_and_can_be_explained()
    {
        var on = new DateOnly(2016, 6, 28);
        var violation = Assert.Single(Sample.Without("Third").Check(on).Found());
        Assert.Equal(RuleBasis.Guidance, violation.Rule.Basis);

        var explained = new GoverningBody(Sample.Without("Third").Members, null, [new("GOV-16", "A third lay member is being appointed.")]);
        Assert.Empty(explained.Check(on).Codes());
    }

    [Fact]
    public void The_regulation_cannot_be_explained_away()
    {
        var body = new GoverningBody(Sample.Without("Third", "Public").Members, null, [new("GOV-16", "We are few.")]);
        Assert.Equal(["GOV-08", "GOV-13"], body.Check(new(2016, 6, 28)).Codes());
    }

    [Fact]
    public void The_guardian_is_a_lay_member_or_explained()
    {
        var on = new DateOnly(2017, 1, 1);
        var members = Sample.Members.Where(member => member.Name != "Audit").Append(new("Audit", [MemberRole.LayMemberForFinanceAndAudit]))
            .Append(new("Guardian", [MemberRole.ConflictsOfInterestGuardian]));
        Assert.Equal(["GOV-53 members[8].roles"], Sample.Body(members).Check(on).Places());
        Assert.Empty(new GoverningBody([.. members], null, [new("GOV-17", "Until the new lay member comes.")]).Check(on).Codes());
    }

    [Fact]
    public void A_rule_is_explained_once()
    {
        var body = new GoverningBody(Sample.Members, null, [new("GOV-16", "One."), new("GOV-17", "Two."), new("GOV-17", "Three.")]);
        Assert.Equal(["GOV-18 explanations[2].rule"], body.Check(new(2017, 1, 1)).Places());
    }

    [Theory]
    [InlineData(MemberRole.RegisteredNurse, true)]
    [InlineData(MemberRole.SecondaryCareSpecialist, true)]
    [InlineData(MemberRole.GeneralPractitioner, true)]
    [InlineData(MemberRole.CcgMember, true)]
    [InlineData(MemberRole.DeputyChair, false)]
    [InlineData(MemberRole.ConflictsOfInterestGuardian, false)]
    public void A_lay_person_is_neither_a_health_care_professional_nor_a_member_of_the_CCG(MemberRole role, bool refused)
    {
        var body = Sample.Body([.. Sample.Members, new("Somebody", [role, MemberRole.LayMember])]);
        Assert.Equal(refused, body.Check(new(2014, 1, 1)).Codes().Contains("GOV-12"));
    }

    [Fact]
    public void Employment_by_a_provider_is_refused_only_for_the_nurse_and_the_specialist_and_only_if_it_is_known()
    {
        var others = Sample.Members.Where(member => member.Name != "Nurse");
        Assert.Empty(Sample.Body([.. others, new("Nurse", [MemberRole.RegisteredNurse])]).Check(new(2018, 1, 1)).Codes());
        Assert.Empty(Sample.Body([.. Sample.Members, new("GP", [MemberRole.GeneralPractitioner], MemberEmployer.PrimaryCareProvider)]).Check(new(2018, 1, 1)).Codes());
        Assert.Equal(
            ["GOV-14 members[8].employer"],
            Sample.Body([.. Sample.Members, new("S", [MemberRole.SecondaryCareSpecialist], MemberEmployer.RelevantProvider)]).Check(new(2018, 1, 1)).Places());
    }

    [Fact]
    public void Committees_that_are_not_known_are_not_checked() => Assert.Empty(new GoverningBody(Sample.Members).Check(new(2018, 1, 1)).Codes());

    [Fact]
    public void After_the_last_day_only_the_abolition_is_reported() => Assert.Equal(["GOV-01"], new GoverningBody([]).Check(new(2022, 7, 1)).Codes());
}
