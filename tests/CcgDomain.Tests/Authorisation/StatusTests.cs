using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

public class StatusTests
{
    private static readonly LegalDirection Instrument14Z21 = Section14Z21(9, Effects.CeaseAll);

    [Fact]
    public void Without_an_application_there_is_no_CCG_on_any_date()
    {
        foreach (var day in new[] { DateOnly.MinValue, Granted, DateOnly.MaxValue })
        {
            Assert.IsType<AuthorisationStatus.NotApplied>(Blank.AuthorisationStatusOn(day));
        }
    }

    [Fact]
    public void A_group_is_an_applicant_from_the_day_it_applies_to_the_day_before_the_grant_in_the_wave_it_stands_in()
    {
        var ccg = Applicant.Then(new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Three), new AuthorisationGranted(new(2013, 2, 15), [], []));
        Assert.IsType<AuthorisationStatus.NotApplied>(ccg.AuthorisationStatusOn(new(2012, 9, 2)));
        Assert.Equal(new AuthorisationStatus.Applicant(AuthorisationWave.Two), ccg.AuthorisationStatusOn(new(2012, 9, 3)));
        Assert.Equal(new AuthorisationStatus.Applicant(AuthorisationWave.Two), ccg.AuthorisationStatusOn(new(2012, 9, 19)));
        Assert.Equal(new AuthorisationStatus.Applicant(AuthorisationWave.Three), ccg.AuthorisationStatusOn(new(2012, 9, 20)));
        Assert.Equal(new AuthorisationStatus.Applicant(AuthorisationWave.Three), ccg.AuthorisationStatusOn(new(2013, 2, 14)));
        Assert.Equal(new AuthorisationStatus.Full(new(2013, 2, 15)), ccg.AuthorisationStatusOn(new(2013, 2, 15)));
    }

    [Fact]
    public void A_grant_with_nothing_open_is_full_on_its_own_day() => Assert.Equal(new AuthorisationStatus.Full(Granted), Full.AuthorisationStatusOn(Granted));

    [Fact]
    public void A_merged_CCG_is_full_from_its_first_day()
    {
        Assert.IsType<AuthorisationStatus.NotApplied>(Merged.AuthorisationStatusOn(new(2015, 3, 31)));
        Assert.Equal(new AuthorisationStatus.Full(new(2015, 4, 1)), Merged.AuthorisationStatusOn(new(2015, 4, 1)));
        Assert.Null(Merged.Authorisation.Current.GrantedOn);
        Assert.Equal(new DateOnly(2015, 4, 1), Merged.Authorisation.Current.EstablishedOn);
    }

    [Fact]
    public void On_the_day_that_clears_the_last_condition_the_CCG_is_conditional_with_nothing_open_and_full_the_day_after()
    {
        var ccg = Cleared();
        Assert.Equal(new AuthorisationStatus.Conditional([Condition.Parse("3.1.1C III")], Unlisted.Of(0)), ccg.AuthorisationStatusOn(new(2013, 7, 24)));
        Assert.Equal(new AuthorisationStatus.Conditional([], Unlisted.Of(0)), ccg.AuthorisationStatusOn(new(2013, 7, 25)));
        Assert.Equal(new AuthorisationStatus.Full(new(2013, 7, 26)), ccg.AuthorisationStatusOn(new(2013, 7, 26)));
        Assert.Equal(new AuthorisationStatus.Full(new(2013, 7, 26)), ccg.AuthorisationStatusOn(DateOnly.MaxValue));
    }

    [Fact]
    public void Full_authorisation_waits_for_the_last_direction()
    {
        var ccg = Directed().Then(new ConditionDischarged(Reviewed, Criterion("3.1.1C")), new DirectionRevoked(new(2013, 10, 1), 1));
        Assert.Equal(
            new AuthorisationStatus.Directed([], Unlisted.Of(0), [Regulation8(1, null, "3.1.1C")]), ccg.AuthorisationStatusOn(new(2013, 9, 30)));
        Assert.Equal(new AuthorisationStatus.Conditional([], Unlisted.Of(0)), ccg.AuthorisationStatusOn(new(2013, 10, 1)));
        Assert.Equal(new AuthorisationStatus.Full(new(2013, 10, 2)), ccg.AuthorisationStatusOn(new(2013, 10, 2)));
    }

    [Theory]
    [InlineData("some")]
    [InlineData("3")]
    public void Full_authorisation_waits_for_the_last_unlisted_condition(string unlisted)
    {
        Unlisted open = unlisted is "some" ? new Unlisted.Some() : Unlisted.Of(3);
        var ccg = WithUnlisted(open).Then(new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(0)));
        Assert.Equal(new AuthorisationStatus.Conditional([], open), ccg.AuthorisationStatusOn(new(2013, 7, 24)));
        Assert.Equal(new AuthorisationStatus.Conditional([], Unlisted.Of(0)), ccg.AuthorisationStatusOn(new(2013, 7, 25)));
        Assert.Equal(new AuthorisationStatus.Full(new(2013, 7, 26)), ccg.AuthorisationStatusOn(new(2013, 7, 26)));
    }

    [Fact]
    public void A_grant_cleared_on_its_own_day_is_full_the_day_after()
    {
        var ccg = Authorised("1.3B I").Then(new ConditionDischarged(Granted, Criterion("1.3B")));
        Assert.Equal(new AuthorisationStatus.Conditional([], Unlisted.Of(0)), ccg.AuthorisationStatusOn(Granted));
        Assert.Equal(new AuthorisationStatus.Full(Granted.AddDays(1)), ccg.AuthorisationStatusOn(Granted.AddDays(1)));
    }

    [Fact]
    public void A_regulation_8_direction_given_and_revoked_on_the_clearing_day_does_not_move_full_authorisation()
    {
        var ccg = Authorised("1.3B I").Then(
            new DirectionGiven(Reviewed, Regulation8(1)), new ConditionDischarged(Reviewed, Criterion("1.3B")), new DirectionRevoked(Reviewed, 1));
        Assert.Equal(new AuthorisationStatus.Conditional([], Unlisted.Of(0)), ccg.AuthorisationStatusOn(Reviewed));
        Assert.Equal(new AuthorisationStatus.Full(Reviewed.AddDays(1)), ccg.AuthorisationStatusOn(Reviewed.AddDays(1)));
    }

    [Fact]
    public void A_second_grant_that_was_let_in_does_not_move_the_first_day()
    {
        var later = new DateOnly(2013, 3, 31);
        var position = Full.Despite(RuleBasis.Statute, new AuthorisationGranted(later, [], [])).Authorisation.Current;
        Assert.Equal((Granted, later), (position.EstablishedOn, position.GrantedOn));
    }

    [Fact]
    public void Of_a_day_with_several_events_the_status_is_that_after_the_last()
    {
        var ccg = Authorised("1.3B I", "3.1.1C III").Then(
            new DirectionGiven(Reviewed, Regulation8(1, Effects.CeaseAll)),
            new DirectionVaried(Reviewed, 1, Effects.CeaseSome),
            new ConditionDischarged(Reviewed, Criterion("1.3B")));
        Assert.IsType<AuthorisationStatus.Conditional>(ccg.AuthorisationStatusOn(new(2013, 7, 24)));
        Assert.Equal(
            new AuthorisationStatus.Directed([Condition.Parse("3.1.1C III")], Unlisted.Of(0), [Regulation8(1, Effects.CeaseSome)]),
            ccg.AuthorisationStatusOn(Reviewed));
    }

    [Fact]
    public void A_CCG_that_must_cease_all_functions_is_a_shadow_whenever_the_direction_was_given()
    {
        var fromTheGrant = Directed(Effects.CeaseAll);
        Assert.Equal(new AuthorisationStatus.Shadow([Regulation8(1, Effects.CeaseAll, "3.1.1C")]), fromTheGrant.AuthorisationStatusOn(Granted));

        var later = Authorised("1.3B I").Then(new DirectionGiven(Reviewed, Regulation8(1, Effects.CeaseAll)));
        Assert.IsType<AuthorisationStatus.Conditional>(later.AuthorisationStatusOn(new(2013, 7, 24)));
        Assert.IsType<AuthorisationStatus.Shadow>(later.AuthorisationStatusOn(new(2013, 7, 25)));

        var byVariation = Directed().Then(new DirectionVaried(Reviewed, 1, Effects.CeaseAll));
        Assert.IsType<AuthorisationStatus.Directed>(byVariation.AuthorisationStatusOn(new(2013, 7, 24)));
        Assert.IsType<AuthorisationStatus.Shadow>(byVariation.AuthorisationStatusOn(new(2013, 7, 25)));
        Assert.IsType<AuthorisationStatus.Directed>(byVariation.Then(new DirectionVaried(Reviewed, 1, Effects.CeaseSome)).AuthorisationStatusOn(Reviewed));
    }

    [Fact]
    public void A_CCG_that_must_cease_some_functions_is_directed() => Assert.IsType<AuthorisationStatus.Directed>(Directed(Effects.CeaseSome).AuthorisationStatusOn(Granted));

    [Fact]
    public void A_direction_under_section_14Z21_never_changes_the_status()
    {
        var given = new DirectionGiven(Reviewed, Instrument14Z21);
        Assert.Equal(new AuthorisationStatus.Full(Granted), Full.Then(given).AuthorisationStatusOn(Reviewed));
        Assert.Equal([Instrument14Z21], Full.Then(given).Authorisation.Current.Directions.AsEnumerable());
        Assert.Equal(
            new AuthorisationStatus.Conditional([Condition.Parse("1.3B I")], Unlisted.Of(0)), Authorised("1.3B I").Then(given).AuthorisationStatusOn(Reviewed));
        Assert.Equal(
            new AuthorisationStatus.Directed([Condition.Parse("3.1.1C IV")], Unlisted.Of(0), [Regulation8(1, null, "3.1.1C"), Instrument14Z21]),
            Directed().Then(given).AuthorisationStatusOn(Reviewed));

        var full = Full.Then(given);
        Assert.Equal(new AuthorisationStatus.Full(Granted), full.Then(new DirectionRevoked(Reviewed, 9)).AuthorisationStatusOn(DateOnly.MaxValue));
    }

    [Fact]
    public void A_direction_under_section_14Z21_in_force_does_not_hold_up_full_authorisation()
    {
        var ccg = Authorised("1.3B I").Then(new DirectionGiven(Reviewed, Instrument14Z21), new ConditionDischarged(Reviewed, Criterion("1.3B")));
        Assert.Equal(new AuthorisationStatus.Conditional([], Unlisted.Of(0)), ccg.AuthorisationStatusOn(Reviewed));
        Assert.Equal(new AuthorisationStatus.Full(Reviewed.AddDays(1)), ccg.AuthorisationStatusOn(Reviewed.AddDays(1)));
    }

    [Fact]
    public void Dissolution_comes_before_every_other_status_from_its_own_day_on()
    {
        foreach (var ccg in new[] { Full, Authorised("1.3B I"), Directed(), Directed(Effects.CeaseAll) })
        {
            var ended = ccg.Then(new Dissolved(new(2015, 4, 1), DissolutionGround.Merger, Codes("99Y")));
            Assert.Equal(ccg.AuthorisationStatusOn(new(2015, 3, 31)), ended.AuthorisationStatusOn(new(2015, 3, 31)));
            Assert.Equal(new AuthorisationStatus.Dissolved(new(2015, 4, 1), DissolutionGround.Merger, Codes("99Y")), ended.AuthorisationStatusOn(new(2015, 4, 1)));
            Assert.Equal(new AuthorisationStatus.Dissolved(new(2015, 4, 1), DissolutionGround.Merger, Codes("99Y")), ended.AuthorisationStatusOn(DateOnly.MaxValue));
        }
    }

    [Fact]
    public void Full_comes_before_shadow_where_a_direction_was_let_in_after_it()
    {
        var late = new DirectionGiven(new(2013, 7, 26), Regulation8(1, Effects.CeaseAll));
        Assert.Equal(new AuthorisationStatus.Full(new(2013, 7, 26)), Cleared().Despite(RuleBasis.Statute, late).AuthorisationStatusOn(new(2013, 7, 26)));

        var sameDay = new DirectionGiven(Reviewed, Regulation8(1, Effects.CeaseAll));
        Assert.IsType<AuthorisationStatus.Shadow>(Cleared().Despite(RuleBasis.Statute, sameDay).AuthorisationStatusOn(DateOnly.MaxValue));
    }

    [Fact]
    public void A_position_does_not_answer_for_a_date_before_its_last_event()
    {
        var position = Cleared().Authorisation.Current;
        var thrown = Assert.Throws<ArgumentOutOfRangeException>("date", () => position.StatusOn(new(2013, 7, 24)));
        Assert.Contains("The date is before 2013-07-25.", thrown.Message, StringComparison.Ordinal);
        Assert.IsType<AuthorisationStatus.Conditional>(position.StatusOn(new(2013, 7, 25)));
        Assert.IsType<AuthorisationStatus.NotApplied>(Blank.Authorisation.Current.StatusOn(DateOnly.MinValue));
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_are_handled()
    {
        var rules = RuleSets.IntegrityOnly;
        var first = Blank.Record([new ApplicationMade(DateOnly.MinValue, AuthorisationWave.One), new AuthorisationGranted(DateOnly.MinValue, [], [])], rules).OrThrow();
        Assert.Equal(new AuthorisationStatus.Full(DateOnly.MinValue), first.AuthorisationStatusOn(DateOnly.MinValue));

        // The calendar has no day after the last, so a CCG that is cleared on that day never becomes fully authorised.
        var last = Authorised("1.3B I").Record(new ConditionDischarged(DateOnly.MaxValue, Criterion("1.3B")), rules).OrThrow();
        Assert.Equal(new AuthorisationStatus.Conditional([], Unlisted.Of(0)), last.AuthorisationStatusOn(DateOnly.MaxValue));
    }

    [Fact]
    public void A_review_that_leaves_directions_unknown_may_have_cleared_the_last_condition()
    {
        var granted = Applicant.Then(new AuthorisationGranted(Granted, [], [], new Unlisted.NotKnown(), new Unlisted.NotKnown()));
        var reviewed = granted.Then(new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(0)));

        AuthorisationStatus conditional = new AuthorisationStatus.Conditional([], new Unlisted.NotKnown()), directed = new AuthorisationStatus.Directed([], new Unlisted.NotKnown(), []);
        Assert.Equal([new AuthorisationStatus.Full(Granted), conditional, directed], Possible(granted, Reviewed));

        // On the day of the review the last condition may still have been open.
        EventDate since = new(Granted, Reviewed.AddDays(1));
        AuthorisationStatus cleared = new AuthorisationStatus.Conditional([], Unlisted.Of(0)), stillDirected = new AuthorisationStatus.Directed([], Unlisted.Of(0), []);
        Assert.Equal([new AuthorisationStatus.Full(since), cleared, stillDirected], Possible(reviewed, Reviewed));
        Assert.Equal([new AuthorisationStatus.Full(since), stillDirected], Possible(reviewed, Reviewed.AddDays(1)));
        Assert.Equal("authorised with conditions: none left; under directions that are not listed", $"{stillDirected}");

        static IEnumerable<AuthorisationStatus> Possible(Ccg ccg, DateOnly day) => Assert.IsType<AuthorisationStatus.NotKnown>(ccg.AuthorisationStatusOn(day)).Possible;
    }

    public static TheoryData<string, Unlisted, string> Discharges => new()
    {
        { "none is left of one", Unlisted.Of(1), "fully authorised since 2013-07-26" },
        { "one is left of two", Unlisted.Of(2), "authorised with conditions: 1 unlisted" },
        { "others may be left", new Unlisted.Some(), "not known: fully authorised since 2013-07-26, or authorised with conditions: an unknown number unlisted" },
        { "there was one, though it was not known", new Unlisted.NotKnown(), "not known: fully authorised since 2013-07-26, or authorised with conditions: an unknown number unlisted" },
        { "there was none", Unlisted.Of(0), "fully authorised since 2013-01-18" },
    };

    [Theory]
    [MemberData(nameof(Discharges))]
    public void A_discharge_of_a_condition_that_the_grant_does_not_list_is_of_one_of_the_others(string because, Unlisted unlisted, string status)
    {
        var ccg = Partial.Record([new AuthorisationGranted(Granted, [], [], unlisted), new ConditionDischarged(Reviewed, Criterion("2.4.2B"))]).OrThrow();

        Assert.Equal((because, status), (because, $"{ccg.AuthorisationStatusOn(Reviewed.AddDays(1))}"));
        Assert.Equal(unlisted.AtLeast > 0 || unlisted is Unlisted.NotKnown, ccg.AuthorisationStatusOn(Reviewed) is not AuthorisationStatus.Full);
    }

    [Fact]
    public void A_condition_whose_level_changes_is_open_though_the_grant_does_not_list_it()
    {
        var changed = new ConditionLevelChanged(Reviewed, Criterion("2.4.2B"), ConditionLevel.II);
        var ccg = Partial.Record([new AuthorisationGranted(Granted, [], [], new Unlisted.NotKnown()), changed]).OrThrow();

        Assert.IsType<AuthorisationStatus.NotKnown>(ccg.AuthorisationStatusOn(Granted));
        Assert.Equal("authorised with conditions: some unlisted", $"{ccg.AuthorisationStatusOn(Reviewed)}");
    }

    public static TheoryData<string, Unlisted, string> Revocations => new()
    {
        { "it may have been the one", Unlisted.Of(1), "not known: fully authorised since 2013-07-26, or authorised with conditions: none left; under directions that are not listed" },
        { "one is left at least", Unlisted.Of(2), "authorised with conditions: none left; under directions that are not listed" },
        { "it may have been the last of some", new Unlisted.Some(), "not known: fully authorised since 2013-07-26, or authorised with conditions: none left; under directions that are not listed" },
        {
            "there may have been none", new Unlisted.NotKnown(),
            "not known: fully authorised since 2013-01-18/2013-07-26, or authorised with conditions: none left; under directions that are not listed"
        },
        { "there was none", Unlisted.Of(0), "fully authorised since 2013-01-18" },
    };

    [Theory]
    [MemberData(nameof(Revocations))]
    public void A_revocation_of_a_direction_that_is_not_recorded_may_be_of_one_that_the_grant_does_not_list(string because, Unlisted unlisted, string status)
    {
        var ccg = Partial.Record([new AuthorisationGranted(Granted, [], [], Unlisted.Of(0), unlisted), new DirectionRevoked(Reviewed, 1)]).OrThrow();

        Assert.Equal((because, status), (because, $"{ccg.AuthorisationStatusOn(Reviewed.AddDays(1))}"));
    }

    private static Ccg Partial => Ccg.CreatePartial(Blank.Code, Blank.Name);

    [Fact]
    public void A_status_is_the_same_when_it_is_asked_for_again_whatever_is_not_listed()
    {
        Unlisted[] unlisted = [Unlisted.Of(0), Unlisted.Of(2), new Unlisted.Some(), new Unlisted.NotKnown()];
        LegalDirection lasting = Regulation8(1), ending = new(1, DirectionPower.Regulation8, null, "x", Effects.Exercise, [], EventDate.Parse("2013-03-01/2013-05-01"));
        foreach (var conditions in unlisted)
        {
            foreach (var directions in unlisted)
            {
                foreach (var listed in (LegalDirection[][])[[], [lasting], [ending]])
                {
                    Ccg Recorded() => Applicant.Despite(RuleSet.IntegrityOnly, new AuthorisationGranted(Granted, [], [.. listed], conditions, directions));
                    var asked = Recorded();
                    foreach (var day in (DateOnly[])[Granted, new(2013, 3, 2), Granted, new(2013, 5, 2), new(2013, 3, 2), new(2022, 6, 30), Granted])
                    {
                        Assert.Equal(Recorded().AuthorisationStatusOn(day), asked.AuthorisationStatusOn(day));
                    }
                }
            }
        }
    }
}
