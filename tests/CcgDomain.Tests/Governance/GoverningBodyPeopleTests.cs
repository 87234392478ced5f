using CcgDomain.Governance;

namespace CcgDomain.Tests.Governance;

/// <summary>What the regulations ask about the people on a governing body.</summary>
public class GoverningBodyPeopleTests
{
    private static readonly ImmutableArray<LayQualification> Finance = [LayQualification.FinanceAndAudit];
    private static readonly ImmutableArray<LayQualification> Area = [LayQualification.KnowledgeOfTheArea];
    private static readonly ImmutableArray<LayQualification> Both = [LayQualification.FinanceAndAudit, LayQualification.KnowledgeOfTheArea];

    // To 13 April 2022 one lay person is qualified in finance and audit and another by knowledge of the area; from 14 April one in either way. Null is not known.
    public static TheoryData<ImmutableArray<LayQualification>?, ImmutableArray<LayQualification>?, bool, bool> Qualifications => new()
    {
        { null, null, true, true },
        { Finance, Area, true, true },
        { Area, Finance, true, true },
        { Finance, null, true, true },
        { Finance, Both, true, true },
        { Finance, Finance, false, true },
        { Area, Area, false, true },
        { Both, [], false, true },
        { Finance, [], false, true },
        { null, [], false, true },
        { [], [], false, false },
    };

    [Theory]
    [MemberData(nameof(Qualifications))]
    public void Lay_members_are_qualified_as_the_regulation_asks(ImmutableArray<LayQualification>? one, ImmutableArray<LayQualification>? another, bool asMade, bool asAmended)
    {
        var body = new GoverningBody(
            [
                .. Sample.Members.Where(member => !member.IsLay),
                new("Audit", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.ConflictsOfInterestGuardian], qualifications: one),
                new("Public", [MemberRole.LayMemberForPatientsAndPublic], qualifications: another),
            ],
            explanations: [new("GOV-16", "The CCG is small.")]);
        Assert.Equal(asMade ? [] : ["GOV-08"], body.Check(new(2022, 4, 13)).Codes().Distinct());
        Assert.Equal(asAmended ? [] : ["GOV-11"], body.Check(new(2022, 4, 14)).Codes());
    }

    [Theory]
    [InlineData(MemberEmployer.RelevantProvider, true)]
    [InlineData(MemberEmployer.PrimaryCareProvider, true)]
    [InlineData(MemberEmployer.Another, false)]
    [InlineData(null, false)]
    public void A_nurse_employed_in_primary_care_or_by_a_provider_does_not_take_the_nurses_seat(MemberEmployer? employer, bool refused)
    {
        var body = Sample.Body([.. Sample.Members, new("Second nurse", [MemberRole.RegisteredNurse], employer)]);
        Assert.Equal(refused ? ["GOV-14 members[8].employer"] : [], body.Check(new(2018, 1, 1)).Places());
        Assert.Empty(Sample.Body([.. Sample.Members, new("GP", [MemberRole.GeneralPractitioner], employer)]).Check(new(2018, 1, 1)).Codes());
    }

    [Fact]
    public void Every_exclusion_bars_a_lay_member_and_nobody_else() => Assert.All(Enum.GetValues<LayExclusion>(), exclusion =>
    {
        Assert.Equal(["GOV-40 members[8].exclusions"], Check(new("Lay", [MemberRole.LayMember], exclusions: [exclusion])));
        Assert.Empty(Check(new("Other", [MemberRole.Other], exclusions: [exclusion])));
    });

    [Fact]
    public void Every_ground_disqualifies_any_member() => Assert.All(Enum.GetValues<Disqualification>(), ground =>
        Assert.Equal(["GOV-41 members[8].disqualifications"], Check(new("Member", [MemberRole.Other], disqualifications: [ground]))));

    [Theory]
    [InlineData("2012-10-01", true)]
    [InlineData("2022-04-13", true)]
    [InlineData("2022-04-14", false)]
    public void A_lay_chair_is_not_the_lay_member_for_finance_and_audit_until_13_April_2022(string on, bool refused)
    {
        var members = Sample.Members.Where(member => member.Name is not ("Chair" or "Audit"));
        GoverningBodyMember Chair(params ImmutableArray<MemberRole> roles) => new("Lay chair", [MemberRole.Chair, .. roles]);
        var day = DateOnly.ParseExact(on, "O");
        string[] Codes(GoverningBodyMember chair) => Sample.Body([.. members, chair, new("Other", [MemberRole.LayMemberForFinanceAndAudit])]).Check(day).Codes();
        Assert.Equal(refused, Codes(Chair(MemberRole.LayMemberForFinanceAndAudit)).Contains("GOV-42"));
        Assert.DoesNotContain("GOV-42", Codes(Chair(MemberRole.LayMember)));
    }

    [Theory]
    [InlineData("2015-03-31", 2, 0, false, "")]
    [InlineData("2015-04-01", 3, 2, true, "")]
    [InlineData("2015-04-01", 2, 2, true, "auditorPanel.members")]
    [InlineData("2015-04-01", 4, 2, true, "auditorPanel.independentMembers")]
    [InlineData("2015-04-01", 5, 3, false, "auditorPanel.chairIsIndependent")]
    [InlineData("2022-06-30", 3, 1, true, "auditorPanel.independentMembers")]
    public void An_auditor_panel_has_three_members_an_independent_chair_and_an_independent_majority_from_1_April_2015(
        string on, int members, int independent, bool chair, string path)
    {
        var body = new GoverningBody(Sample.Members, auditorPanel: new(members, independent, chair));
        Assert.Equal(path.Length == 0 ? [] : [$"GOV-44 {path}"], body.Check(DateOnly.ParseExact(on, "O")).Places());
        Assert.Empty(new GoverningBody(Sample.Members, auditorPanel: new(3)).Check(DateOnly.ParseExact(on, "O")).Codes());
    }

    [Theory]
    [InlineData("2012-09-30", false)]
    [InlineData("2012-10-01", true)]
    public void The_sections_of_the_Act_bind_from_1_October_2012(string on, bool bind)
    {
        var body = new GoverningBody([.. Sample.Members, new("Both", [MemberRole.LayMember, MemberRole.GeneralPractitioner])], []);
        Assert.Equal(bind ? ["GOV-12", "GOV-15", "GOV-15"] : [], body.Check(DateOnly.ParseExact(on, "O")).Codes());
        Assert.Equal(bind ? ["GOV-32"] : [], new ConflictRegisters([], interestsAccess: RegisterAccess.Closed).Check(DateOnly.ParseExact(on, "O")).Codes());
    }

    [Fact]
    public void An_explanation_of_the_guardian_answers_that_the_guardian_is_not_lay()
    {
        GoverningBodyMember[] members = [.. Sample.Members.Where(member => member.Name != "Audit"), new("Audit", [MemberRole.LayMemberForFinanceAndAudit]), new("Guardian", [MemberRole.ConflictsOfInterestGuardian])];
        string[] Codes(params ImmutableArray<Explanation> explanations) => new GoverningBody([.. members], null, explanations).Check(new(2018, 1, 1)).Codes();
        Assert.Equal(["GOV-53"], Codes());
        Assert.Empty(Codes(new Explanation("GOV-17", "Until May.")));
        Assert.Empty(Codes(new Explanation("GOV-53", "Until May.")));
    }

    private static string[] Check(GoverningBodyMember member) => Sample.Body([.. Sample.Members, member]).Check(new(2018, 1, 1)).Places();
}
