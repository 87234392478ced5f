using CcgDomain.Governance;

namespace CcgDomain.Tests.Governance;

public class ConflictAssessmentTests
{
    private static readonly DateOnly On = new(2017, 3, 1);

    // Source: BMJ Open 2017: declare only; speak but not decide; or leave.
    [Theory]
    [InlineData(ConflictHandling.DeclareOnly, StandingReason.DeclaredOnly, true, true)]
    [InlineData(ConflictHandling.SpeakWithoutDeciding, StandingReason.SpeaksOnly, true, false)]
    [InlineData(ConflictHandling.Leave, StandingReason.Leaves, false, false)]
    public void The_choice_of_the_committee_decides_who_speaks_and_votes(ConflictHandling handling, StandingReason reason, bool takesPart, bool votes)
    {
        var standing = Assess([new("GP one", "Owns the premises", handling)]).Members.Single(member => member.Member.Name == "GP one");
        Assert.Equal((reason, takesPart, votes), (standing.Reason, standing.MayTakePart, standing.MayVote));
        Assert.Contains("Owns the premises", standing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_conflict_voters_vote_and_the_others_speak()
    {
        var assessment = Assess([]);
        Assert.Equal(Sample.CommitteeMembers, assessment.Members.Select(standing => standing.Member));
        Assert.All(assessment.Members, standing => Assert.True(standing.MayTakePart));
        Assert.Equal(["Healthwatch"], assessment.Members.Where(standing => !standing.MayVote).Select(standing => standing.Member.Name));
        Assert.IsType<QuorumState.Met>(assessment.Quorum);
    }

    [Theory]
    [InlineData(ConflictHandling.DeclareOnly, StandingReason.NoVote)]
    [InlineData(ConflictHandling.SpeakWithoutDeciding, StandingReason.NoVote)]
    [InlineData(ConflictHandling.Leave, StandingReason.Leaves)]
    public void A_conflict_gives_nobody_a_vote(ConflictHandling handling, StandingReason reason)
    {
        var standing = Assess([new("Healthwatch", "Runs a helpline", handling)]).Members[^1];
        Assert.Equal((reason, false), (standing.Reason, standing.MayVote));
        Assert.NotNull(standing.Conflict);
    }

    [Fact]
    public void Who_is_absent_neither_speaks_nor_votes_nor_counts()
    {
        var assessment = Assess([new("GP one", "Owns the premises", ConflictHandling.DeclareOnly)], ["Lay chair", "Accountable"]);
        Assert.Equal(StandingReason.Absent, assessment.Members.Single(standing => standing.Member.Name == "GP one").Reason);
        Assert.Equal(2, assessment.Members.Count(standing => standing.MayTakePart));
        Assert.Equal("3 voting members needed, 2 there", Assert.Single(Missing(assessment)));
    }

    [Theory]
    [InlineData(ConflictHandling.DeclareOnly, true)]
    [InlineData(ConflictHandling.SpeakWithoutDeciding, false)]
    [InlineData(ConflictHandling.Leave, false)]
    public void The_quorum_counts_who_may_vote(ConflictHandling handling, bool quorate)
    {
        var assessment = Assess([new("Accountable", "Married to a partner", handling)]);
        Assert.Equal(quorate, assessment.Quorum.Match(met: _ => true, notMet: _ => false, notKnown: _ => false));
        Assert.Equal(quorate ? [] : ["1 needed of accountableOfficer, 0 there"], Missing(assessment));
    }

    [Fact]
    public void A_quorum_that_is_not_known_is_neither_met_nor_missed()
    {
        var committee = new PrimaryCareCommissioningCommittee(CommitteeForm.Delegated, [Sample.Medway], Sample.CommitteeMembers);
        Assert.IsType<QuorumState.NotKnown>(ConflictAssessment.Of(committee, new("Rent"), On).OrThrow().Quorum);
    }

    [Fact]
    public void A_matter_names_members_only_and_each_once()
    {
        var matter = new MatterForDecision(
            "Rent",
            [new("GP one", "a", ConflictHandling.Leave), new("GP one", "b", ConflictHandling.DeclareOnly), new("Stranger", "c", ConflictHandling.Leave)],
            ["Nurse", "Stranger", "Nurse"]);
        Assert.Equal(
            ["GOV-39 present[1]", "GOV-39 present[2]", "GOV-39 conflicts[1].member", "GOV-39 conflicts[2].member"],
            ConflictAssessment.Of(Sample.Committee(), matter, On).Places());
    }

    [Fact]
    public void In_common_the_same_conflict_can_stop_one_committee_and_not_the_other()
    {
        var first = Sample.Committee();
        var second = Sample.Committee(ccgs: [Sample.Swale], quorum: new(6));
        var meeting = new CommitteesInCommon([first, second]);
        var matter = new MatterForDecision("Rent", [new("GP one", "a", ConflictHandling.Leave), new("GP two", "b", ConflictHandling.Leave)]);
        Assert.Equal(
            [true, false],
            meeting.Committees.Select(committee => ConflictAssessment.Of(committee, matter, On).OrThrow().Quorum is QuorumState.Met));
    }

    [Fact]
    public void After_the_last_day_no_committee_decides()
    {
        Assert.Empty(ConflictAssessment.Of(Sample.Committee(), new("Rent"), new(2022, 6, 30)).Codes());
        Assert.Equal(["GOV-01"], ConflictAssessment.Of(Sample.Committee(), new("Rent"), new(2022, 7, 1)).Codes());
    }

    [Fact]
    public void An_assessment_reads_as_sentences()
    {
        var committee = Sample.Committee(Sample.CommitteeMembers.Where(member => member.Name is "Lay chair" or "GP one" or "Healthwatch" or "Nurse" or "Finance"), quorum: new(3));
        var matter = new MatterForDecision("Rent", [new("GP one", "owns the premises", ConflictHandling.SpeakWithoutDeciding), new("Nurse", "works there", ConflictHandling.Leave)], ["Lay chair", "GP one", "Healthwatch", "Nurse"]);
        Assert.Equal(
            "not quorate: 3 voting members needed, 1 there. Lay chair may vote. Finance is not there. Nurse leaves: works there. "
            + "GP one may speak and not vote: owns the premises. Healthwatch may speak, and has no vote.",
            ConflictAssessment.Of(committee, matter, On).OrThrow().ToString());
    }

    private static ConflictAssessment Assess(ImmutableArray<ConflictInMeeting> conflicts, ImmutableArray<string>? present = null) =>
        ConflictAssessment.Of(Sample.Committee(), new("Rent of new premises", conflicts, present), On).OrThrow();

    private static string[] Missing(ConflictAssessment assessment) =>
        assessment.Quorum.Match(met: _ => [], notMet: state => state.Missing.Select(one => one.ToString()).ToArray(), notKnown: _ => []);
}
