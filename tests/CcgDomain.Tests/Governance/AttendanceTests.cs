using CcgDomain.Governance;

namespace CcgDomain.Tests.Governance;

public class AttendanceTests
{
    private static readonly DateOnly On = new(2017, 3, 1);

    // The sample committee needs three, with a lay member and the accountable officer.
    [Fact]
    public void A_deputy_counts_and_votes_as_the_member_would()
    {
        var matter = new MatterForDecision("Rent", present: ["Lay chair", "Finance"], apologies: ["Accountable"], deputies: [new("Deputy", "Accountable")]);
        var assessment = Assess(matter);

        var standing = Of(assessment, "Accountable");
        Assert.Equal((StandingReason.NoConflict, true, "Deputy"), (standing.Reason, standing.MayVote, standing.Deputy));
        Assert.Equal("Deputy, for Accountable, may vote.", standing.ToString());
        Assert.IsType<QuorumState.Met>(assessment.Quorum);
        Assert.IsType<QuorumState.NotMet>(Assess(new("Rent", present: ["Lay chair", "Finance"])).Quorum);
    }

    [Fact]
    public void A_deputy_has_conflicts_of_the_deputys_own()
    {
        ImmutableArray<Deputy> deputies = [new("Deputy", "Accountable")];
        Assert.Equal(StandingReason.Leaves, Of(Assess(new("Rent", [new("Deputy", "owns it", ConflictHandling.Leave)], deputies: deputies)), "Accountable").Reason);
        Assert.Equal(StandingReason.NoConflict, Of(Assess(new("Rent", [new("Accountable", "owns it", ConflictHandling.Leave)], deputies: deputies)), "Accountable").Reason);
    }

    [Fact]
    public void A_deputy_of_a_member_without_a_vote_has_none() =>
        Assert.Equal(StandingReason.NoVote, Of(Assess(new("Rent", deputies: [new("Deputy", "Healthwatch")])), "Healthwatch").Reason);

    [Fact]
    public void Who_sends_apologies_is_absent_and_the_others_are_present()
    {
        var assessment = Assess(new("Rent", apologies: ["GP one"]));
        Assert.Equal(StandingReason.Absent, Of(assessment, "GP one").Reason);
        Assert.True(assessment.OthersArePresent);
        Assert.Equal(["GP one"], assessment.Named.Select(standing => standing.Member.Name));
        Assert.Equal(6, assessment.Members.Count(standing => standing.MayVote));
    }

    [Fact]
    public void With_a_list_of_those_present_the_others_are_absent()
    {
        var assessment = Assess(new("Rent", present: ["Finance", "Nurse"]));
        Assert.False(assessment.OthersArePresent);
        Assert.Equal(["Finance", "Nurse"], assessment.Members.Where(standing => standing.MayTakePart).Select(standing => standing.Member.Name));
    }

    [Theory]
    [InlineData(new[] { "Lay chair", "Accountable", "Finance" }, "quorate")]
    [InlineData(new[] { "Lay chair", "Accountable" }, "not known whether quorate: attendance is not known of everyone")]
    [InlineData(new[] { "Lay chair" }, "not quorate: 3 voting members needed, 1 present; 1 needed of accountableOfficer, 0 present")]
    public void The_quorum_is_not_known_if_it_depends_on_whose_attendance_is_not_known(string[] present, string expected)
    {
        var assessment = Assess(new("Rent", present: [.. present], attendanceNotKnown: ["Nurse"]));
        Assert.Equal(expected, assessment.Quorum.ToString());
        Assert.Equal((StandingReason.AttendanceNotKnown, false, false), (Of(assessment, "Nurse").Reason, Of(assessment, "Nurse").MayVote, Of(assessment, "Nurse").MayTakePart));
        Assert.Equal("It is not known whether Nurse is present.", Of(assessment, "Nurse").ToString());
    }

    [Fact]
    public void Those_in_attendance_are_no_members_and_may_have_a_conflict()
    {
        Assert.Empty(ConflictAssessment.Of(Sample.Committee(), new("Rent", [new("Guest", "sells it", ConflictHandling.Leave)], inAttendance: ["Guest"]), On).Codes());
        Assert.Equal(["GOV-39 inAttendance[0]"], Places(new("Rent", inAttendance: ["Finance"])));
        Assert.Equal(["GOV-39 inAttendance[1]"], Places(new("Rent", deputies: [new("Deputy", "Finance")], inAttendance: ["Guest", "Deputy"])));
        Assert.Equal(["GOV-39 inAttendance[1]"], Places(new("Rent", inAttendance: ["Guest", "Guest"])));
    }

    [Fact]
    public void Nobody_is_both_present_and_absent()
    {
        Assert.Equal(["GOV-39 apologies[0]"], Places(new("Rent", present: ["Finance"], apologies: ["Finance"])));
        Assert.Equal(["GOV-39 attendanceNotKnown[0]"], Places(new("Rent", present: ["Finance"], attendanceNotKnown: ["Finance"])));
        Assert.Equal(["GOV-39 attendanceNotKnown[0]"], Places(new("Rent", apologies: ["Finance"], attendanceNotKnown: ["Finance"])));
        Assert.Equal(["GOV-39 deputies[0].for"], Places(new("Rent", present: ["Finance"], deputies: [new("Deputy", "Finance")])));
        Assert.Equal(["GOV-39 deputies[1].for"], Places(new("Rent", deputies: [new("One", "Finance"), new("Two", "Finance")])));
        Assert.Equal(["GOV-39 apologies[0]", "GOV-39 apologies[2]"], Places(new("Rent", apologies: ["Nobody", "Finance", "Finance"])));
        Assert.Equal(["GOV-39 deputies[0].for"], Places(new("Rent", deputies: [new("Deputy", "Nobody")])));
    }

    [Theory]
    [InlineData("Lay audit", true)]
    [InlineData("Deputy", true)]
    [InlineData("Finance", false)]
    [InlineData("Accountable", false)]
    [InlineData("Nobody", false)]
    public void The_chair_of_a_meeting_is_a_member_or_a_deputy_who_is_present(string chair, bool accepted)
    {
        var matter = new MatterForDecision("Rent", apologies: ["Finance"], deputies: [new("Deputy", "Accountable")], chairedBy: chair);
        Assert.Equal(accepted ? [] : ["GOV-39 chairedBy"], Places(matter));
    }

    [Fact]
    public void A_governing_body_is_assessed_like_a_committee()
    {
        var body = new GoverningBody(Sample.Members, quorum: new(4, [new(1, [MemberRole.LayMember])]));
        Assert.IsType<QuorumState.Met>(ConflictAssessment.Of(body, new("Rent", apologies: ["Chair"]), On).OrThrow().Quorum);
        Assert.Equal(
            "not quorate: 1 needed of layMember, 0 present",
            ConflictAssessment.Of(body, new("Rent", apologies: ["Audit", "Public", "Third"]), On).OrThrow().Quorum.ToString());
    }

    [Theory]
    [InlineData("2022-04-13", false, "")]
    [InlineData("2022-04-14", false, "GOV-43")]
    [InlineData("2022-04-14", true, "")]
    [InlineData("2022-04-14", null, "")]
    [InlineData("2022-06-30", false, "GOV-43")]
    public void Those_whom_the_Board_nominated_are_consulted_from_14_April_2022(string on, bool? consulted, string expected)
    {
        var day = DateOnly.ParseExact(on, "O");
        Assert.Equal(expected, string.Join(' ', ConflictAssessment.Of(Sample.Body(), new("A contract", nomineesConsulted: consulted), day).Codes()));
        Assert.Empty(ConflictAssessment.Of(Sample.Committee(), new("A contract", nomineesConsulted: consulted), day).Codes());
    }

    [Fact]
    public void Many_matters_are_assessed_as_each_is_alone()
    {
        ImmutableArray<MatterForDecision> matters =
        [
            new("One"), new("Two", [new("Accountable", "x", ConflictHandling.Leave)]), new("Three", present: ["Lay chair"]),
            new("Four", present: ["Lay chair", "Accountable", "GP one"]), new("Five", deputies: [new("D", "Accountable")]), new("Six"),
        ];
        Assert.Equal(
            matters.Select(matter => ConflictAssessment.Of(Sample.Committee(), matter, On).OrThrow()),
            ConflictAssessment.OfAll(Sample.Committee(), matters, On).OrThrow().AsEnumerable());
        Assert.Equal(
            ["GOV-39 matters[1].conflicts[0].member"],
            ConflictAssessment.OfAll(Sample.Committee(), [new("One"), new("Two", [new("Nobody", "x", ConflictHandling.Leave)])], On).Places());
    }

    private static ConflictAssessment Assess(MatterForDecision matter) => ConflictAssessment.Of(Sample.Committee(), matter, On).OrThrow();

    private static string[] Places(MatterForDecision matter) => ConflictAssessment.Of(Sample.Committee(), matter, On).Places();

    private static MemberStanding Of(ConflictAssessment assessment, string name) => assessment.Members.Single(standing => standing.Member.Name == name);
}
