using CcgDomain.Authorisation;
using CcgDomain.Rules;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>AUT-01 to AUT-05: from the application to the grant.</summary>
public class ApplicationRuleTests
{
    [Fact]
    public void AUT_01_a_group_applies_once()
    {
        Blank.Accepts(new ApplicationMade(Applied, AuthorisationWave.Two));
        Applicant.Refuses(new ApplicationMade(new(2012, 10, 1), AuthorisationWave.Three), "AUT-01: An application stands already, in wave 2.");
    }

    [Fact]
    public void AUT_01_a_group_that_withdrew_may_apply_again()
    {
        var withdrawn = Applicant.Then(new ApplicationWithdrawn(new(2012, 10, 1)));
        Assert.Null(withdrawn.Authorisation.Current.Wave);
        Assert.Equal(new AuthorisationStatus.Applicant(AuthorisationWave.Two), withdrawn.AuthorisationStatusOn(new(2012, 9, 30)));
        Assert.IsType<AuthorisationStatus.NotApplied>(withdrawn.AuthorisationStatusOn(new(2012, 10, 1)));
        Assert.Equal(AuthorisationWave.Four, withdrawn.Accepts(new ApplicationMade(new(2012, 11, 1), AuthorisationWave.Four)).Authorisation.Current.Wave);
        withdrawn.Refuses(Grant("1.3B I"), "AUT-41: There is no application to grant.");
    }

    [Fact]
    public void AUT_25_an_application_is_withdrawn_only_while_it_stands_and_is_not_decided()
    {
        var withdrawal = new ApplicationWithdrawn(Granted);
        Applicant.Accepts(withdrawal);
        Blank.Refuses(withdrawal, "AUT-41: There is no application to withdraw.");
        Applicant.Then(withdrawal).Refuses(withdrawal, "AUT-41: There is no application to withdraw.");
        Full.Refuses(withdrawal, "AUT-25: The application was decided: the CCG was established on 2013-01-18.");
        Merged.Refuses(new ApplicationWithdrawn(new(2015, 4, 1)), "AUT-25: The application was decided: the CCG was established on 2015-04-01.");
    }

    [Fact]
    public void A_withdrawal_that_was_let_in_after_the_grant_changes_nothing() =>
        Assert.Equal(AuthorisationWave.Two, Full.Despite(RuleBasis.Statute, new ApplicationWithdrawn(Granted)).Authorisation.Current.Wave);

    [Fact]
    public void AUT_26_no_application_is_granted_before_1_October_2012_even_where_the_decision_meetings_are_waived()
    {
        var withoutMeetings = RuleSet.All.Without("AUT-05");
        Assert.Equal(["AUT-26"], Applicant.ViolatedBy(new AuthorisationGranted(new(2012, 9, 30), [], [])));
        Assert.Equal(["AUT-26"], Applicant.ViolatedBy(new AuthorisationGranted(new(2012, 9, 30), [], []), withoutMeetings));
        Assert.Equal(["AUT-05"], Applicant.ViolatedBy(new AuthorisationGranted(new(2012, 10, 1), [], [])));
        Assert.Empty(Applicant.ViolatedBy(new AuthorisationGranted(new(2012, 10, 1), [], []), withoutMeetings));
    }

    [Fact]
    public void AUT_27_no_application_is_granted_after_March_2013()
    {
        Applicant.Accepts(new AuthorisationGranted(new(2013, 3, 31), [], []));
        Applicant.Refuses(new AuthorisationGranted(new(2013, 4, 1), [], []), "AUT-27 at on: 2013-04-01 is after March 2013, when all CCGs had been authorised.");
    }

    [Fact]
    public void AUT_01_a_group_does_not_apply_after_it_is_established()
    {
        Full.Refuses(
            new ApplicationMade(Granted, AuthorisationWave.Four),
            "AUT-01: An application stands already, in wave 2.",
            "AUT-02 at on: 2013-01-18 is after 2012-11-01, the deadline of wave 4.");
        Merged.Refuses(
            new ApplicationMade(new(2015, 4, 1), AuthorisationWave.Four),
            "AUT-01: The CCG was established on 2015-04-01; it has nothing to apply for.",
            "AUT-02 at on: 2015-04-01 is after 2012-11-01, the deadline of wave 4.");
    }

    [Theory]
    [InlineData(AuthorisationWave.One, "2012-07-02", "2012-07-03")]
    [InlineData(AuthorisationWave.Two, "2012-09-03", "2012-09-04")]
    [InlineData(AuthorisationWave.Three, "2012-10-01", "2012-10-02")]
    [InlineData(AuthorisationWave.Four, "2012-11-01", "2012-11-02")]
    public void AUT_02_an_application_is_made_by_the_deadline_of_its_wave(AuthorisationWave wave, string deadline, string dayAfter)
    {
        Blank.Accepts(new ApplicationMade(Day(deadline), wave));
        Blank.Accepts(new ApplicationMade(Day(deadline).AddDays(-1), wave));
        Blank.Refuses(
            new ApplicationMade(Day(dayAfter), wave),
            $"AUT-02 at on: {dayAfter} is after {deadline}, the deadline of wave {(int)wave}.");
    }

    [Fact]
    public void AUT_03_an_application_moves_to_a_later_wave()
    {
        var moved = Applicant.Accepts(new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Three));
        Assert.Equal(AuthorisationWave.Three, moved.Authorisation.Current.Wave);
        Assert.Equal(AuthorisationWave.Four, moved.Accepts(new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Four)).Authorisation.Current.Wave);
    }

    [Fact]
    public void AUT_03_an_application_moves_neither_to_an_earlier_wave_nor_to_its_own()
    {
        Applicant.Refuses(
            new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.One),
            "AUT-03 at to: Wave 1 is not later than wave 2, in which the application stands.");
        Applicant.Refuses(
            new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Two),
            "AUT-03 at to: Wave 2 is not later than wave 2, in which the application stands.");
    }

    [Fact]
    public void AUT_03_an_application_does_not_move_once_it_is_decided() =>
        Full.Refuses(
            new ApplicationMoved(Granted, AuthorisationWave.Four),
            "AUT-03: The application was decided: the CCG was established on 2013-01-18.");

    [Fact]
    public void AUT_41_a_CCG_without_an_application_has_nothing_to_move_and_nothing_was_decided()
    {
        Blank.Accepts(new ApplicationMoved(Applied, AuthorisationWave.Four));
        Merged.Refuses(new ApplicationMoved(new(2015, 4, 1), AuthorisationWave.Four), "AUT-41: There is no application to move.");
    }

    [Fact]
    public void AUT_41_a_group_may_be_moved_to_another_wave_before_it_applies_and_has_not_applied_by_it()
    {
        var moved = Blank.Accepts(new ApplicationMoved(Applied, AuthorisationWave.Three));
        Assert.IsType<AuthorisationStatus.NotApplied>(moved.AuthorisationStatusOn(Applied));
        moved.Refuses(new ApplicationMoved(Applied, AuthorisationWave.Two), "AUT-03 at to: Wave 2 is not later than wave 3, in which the application stands.");
        moved.Refuses(Grant("1.3B I"), "AUT-05 at on: 2013-01-18 is before 2013-02-15, the decision meeting of wave 3.", "AUT-41: There is no application to grant.");
        Assert.Equal(AuthorisationWave.Three, moved.Accepts(new ApplicationMade(Applied, null)).Authorisation.Current.Wave);
        Assert.Equal(new AuthorisationStatus.Applicant(AuthorisationWave.Four), moved.Accepts(new ApplicationMade(new(2012, 11, 1), AuthorisationWave.Four)).AuthorisationStatusOn(new(2012, 11, 1)));
    }

    [Fact]
    public void AUT_04_authorisation_is_granted_to_an_applicant_once()
    {
        Applicant.Accepts(Grant("1.3B I"));
        Full.Refuses(Grant("1.3B I"), "AUT-04: The CCG was established already, on 2013-01-18.");
        Merged.Refuses(
            new AuthorisationGranted(new(2015, 4, 1), [], []),
            "AUT-04: The CCG was established already, on 2015-04-01.",
            "AUT-27 at on: 2015-04-01 is after March 2013, when all CCGs had been authorised.");
    }

    [Fact]
    public void AUT_41_authorisation_is_not_granted_to_a_group_that_has_not_applied() =>
        Blank.Refuses(Grant("1.3B I"), "AUT-41: There is no application to grant.");

    [Theory]
    [InlineData(AuthorisationWave.One, "2012-12-05", "2012-12-04")]
    [InlineData(AuthorisationWave.Two, "2013-01-18", "2013-01-17")]
    [InlineData(AuthorisationWave.Three, "2013-02-15", "2013-02-14")]
    [InlineData(AuthorisationWave.Four, "2013-03-06", "2013-03-05")]
    public void AUT_05_a_grant_is_not_dated_before_the_decision_meeting_of_its_wave(AuthorisationWave wave, string meeting, string dayBefore)
    {
        var applicant = Blank.Then(new ApplicationMade(new(2012, 7, 2), wave));
        applicant.Accepts(new AuthorisationGranted(Day(meeting), [], []));
        applicant.Accepts(new AuthorisationGranted(Day(meeting).AddDays(1), [], []));
        applicant.Refuses(
            new AuthorisationGranted(Day(dayBefore), [], []),
            $"AUT-05 at on: {dayBefore} is before {meeting}, the decision meeting of wave {(int)wave}.");
    }

    [Fact]
    public void AUT_05_a_moved_application_is_decided_with_the_wave_it_moved_to()
    {
        var moved = Applicant.Then(new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Four));
        moved.Accepts(new AuthorisationGranted(new(2013, 3, 6), [], []));
        moved.Refuses(
            new AuthorisationGranted(new(2013, 1, 18), [], []),
            "AUT-05 at on: 2013-01-18 is before 2013-03-06, the decision meeting of wave 4.");
    }
}
