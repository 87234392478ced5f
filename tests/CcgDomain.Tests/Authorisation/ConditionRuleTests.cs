using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>AUT-06 to AUT-10, AUT-23 and AUT-24: conditions, listed and unlisted.</summary>
public class ConditionRuleTests
{
    [Fact]
    public void AUT_06_no_criterion_has_two_conditions()
    {
        Applicant.Accepts(Grant("3.1.1C I", "3.1.1D I"));
        Applicant.Refuses(
            Grant("3.1.1C I", "1.3B I", "3.1.1C II", "3.1.1C I"),
            "AUT-06 at conditions[2].criterion: Criterion 3.1.1C has a condition already.",
            "AUT-06 at conditions[3].criterion: Criterion 3.1.1C has a condition already.");
    }

    [Fact]
    public void AUT_07_there_are_no_more_conditions_than_the_119_criteria()
    {
        Applicant.Accepts(new AuthorisationGranted(Granted, Listed(119), []));
        Applicant.Accepts(new AuthorisationGranted(Granted, Listed(100), [], Unlisted.Of(19)));
        Applicant.Accepts(new AuthorisationGranted(Granted, Listed(118), [], new Unlisted.Some()));

        Applicant.Refuses(new AuthorisationGranted(Granted, Listed(120), []), "AUT-07 at conditions: 120 conditions are more than the 119 criteria.");
        Applicant.Refuses(new AuthorisationGranted(Granted, [], [], Unlisted.Of(120)), "AUT-07 at conditions: 120 conditions are more than the 119 criteria.");
        Applicant.Refuses(new AuthorisationGranted(Granted, Listed(100), [], Unlisted.Of(20)), "AUT-07 at conditions: 120 conditions are more than the 119 criteria.");
        Applicant.Refuses(new AuthorisationGranted(Granted, Listed(119), [], new Unlisted.Some()), "AUT-07 at conditions: 120 conditions are more than the 119 criteria.");
        Applicant.Refuses(
            new AuthorisationGranted(Granted, Listed(1), [], Unlisted.Of(int.MaxValue)),
            "AUT-07 at conditions: 2147483648 conditions are more than the 119 criteria.");
    }

    [Fact]
    public void AUT_07_counts_again_when_a_review_gives_a_number_for_some()
    {
        var some = Applicant.Then(new AuthorisationGranted(Granted, Listed(100), [], new Unlisted.Some()));
        some.Accepts(new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(19)));
        some.Refuses(new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(20)), "AUT-07 at remaining: 120 conditions are more than the 119 criteria.");
    }

    [Theory]
    [InlineData("I")]
    [InlineData("II")]
    [InlineData("III")]
    public void AUT_08_conditions_up_to_level_III_need_no_direction(string level) => Applicant.Accepts(Grant($"3.1.1C {level}"));

    [Theory]
    [InlineData("IV")]
    [InlineData("V")]
    [InlineData("VI")]
    [InlineData("VII")]
    public void AUT_08_conditions_from_level_IV_on_are_granted_only_with_a_direction_that_underpins_them(string level)
    {
        var condition = Condition.Parse($"3.1.1C {level}");
        var unsupported = $"AUT-08 at conditions[0].level: The condition on 3.1.1C is at level {level}, and no regulation 8 direction in force underpins it.";

        Applicant.Accepts(new AuthorisationGranted(Granted, [condition], [Regulation8(1, null, "3.1.1C")]));
        Applicant.Refuses(new AuthorisationGranted(Granted, [condition], []), unsupported);
        Applicant.Refuses(new AuthorisationGranted(Granted, [condition, Condition.Parse("1.3B I")], [Regulation8(1, null, "1.3B")]), unsupported);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AUT_08_a_direction_that_ended_before_the_grant_underpins_nothing(bool isKnownWhatItUnderpins)
    {
        ImmutableArray<CriterionCode>? underpins = isKnownWhatItUnderpins ? [Criterion("3.1.1C")] : null;
        Decision<Ccg> Granting(DateOnly until) => Applicant.Record(new AuthorisationGranted(
            Granted, [Condition.Parse("3.1.1C IV")], [new(1, DirectionPower.Regulation8, null, "x", Effects.Exercise, underpins, until)]));

        Assert.Equal(["AUT-08", "AUT-36", "AUT-37"], Codes(Granting(Granted.AddDays(-1))));
        Assert.Equal(["AUT-37"], Codes(Granting(Granted)));

        static IEnumerable<string> Codes(Decision<Ccg> decision) => decision.Match(_ => [], violations => violations.Select(violation => violation.Rule.Code));
    }

    [Fact]
    public void AUT_08_one_direction_may_underpin_several_conditions() =>
        Applicant.Accepts(new AuthorisationGranted(
            Granted, [Condition.Parse("3.1.1B IV"), Condition.Parse("3.1.1C IV"), Condition.Parse("3.1.1D I")], [Regulation8(1, null, "3.1.1B", "3.1.1C")]));

    [Fact]
    public void AUT_08_unlisted_conditions_may_be_at_any_level() => Applicant.Accepts(new AuthorisationGranted(Granted, [], [], Unlisted.Of(24)));

    [Fact]
    public void AUT_08_a_level_rises_to_IV_only_where_a_direction_underpins_the_condition()
    {
        var rise = new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.IV);
        var conditional = Authorised("3.1.1C III");

        conditional.Accepts(new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.II));
        conditional.Then(new DirectionGiven(Reviewed, Regulation8(1, null, "3.1.1C"))).Accepts(rise);
        conditional.Refuses(rise, "AUT-08 at level: The condition on 3.1.1C is at level IV, and no regulation 8 direction in force underpins it.");
        conditional.Then(new DirectionGiven(Reviewed, Section14Z21(1)))
            .Refuses(rise, "AUT-08 at level: The condition on 3.1.1C is at level IV, and no regulation 8 direction in force underpins it.");
    }

    [Fact]
    public void AUT_08_a_direction_is_not_revoked_while_a_condition_at_level_IV_rests_on_it_alone()
    {
        Directed().Refuses(
            new DirectionRevoked(Reviewed, 1),
            "AUT-08 at number: The condition on 3.1.1C is at level IV, and no regulation 8 direction in force underpins it.");
        Directed().Then(new DirectionGiven(Reviewed, Regulation8(2, null, "3.1.1C"))).Accepts(new DirectionRevoked(Reviewed, 1));
        Directed().Then(new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.III)).Accepts(new DirectionRevoked(Reviewed, 1));
        Directed().Then(new ConditionDischarged(Reviewed, Criterion("3.1.1C"))).Accepts(new DirectionRevoked(Reviewed, 1));
    }

    [Fact]
    public void AUT_08_is_not_broken_by_an_event_where_the_direction_was_missing_before()
    {
        var lacking = Applicant.Despite(RuleBasis.Inferred, Grant("3.1.1C IV", "1.3B II"));
        lacking.Accepts(new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.V));
        lacking.Accepts(new ConditionLevelChanged(Reviewed, Criterion("1.3B"), ConditionLevel.III));
        lacking.Refuses(
            new ConditionLevelChanged(Reviewed, Criterion("1.3B"), ConditionLevel.IV),
            "AUT-08 at level: The condition on 1.3B is at level IV, and no regulation 8 direction in force underpins it.");
    }

    // The law knows no order within a day, but a record may end after any event.
    [Fact]
    public void AUT_08_on_one_day_the_level_is_lowered_before_the_direction_is_revoked_recorded_together_or_one_by_one()
    {
        CcgEvent lowered = new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.III);
        CcgEvent revoked = new DirectionRevoked(Reviewed, 1);

        Assert.Equal(Directed().Record([lowered, revoked]), Directed().Record(lowered).Then(ccg => ccg.Record(revoked)));
        Assert.Equal(AuthorisationStatusKinds.Conditional, Directed().Then(lowered, revoked).Authorisation.Current.StatusKindsOn(Reviewed));
        Assert.Equal(["AUT-08"], Directed().ViolatedBy(revoked));
        Assert.False(Directed().Record([revoked, lowered]).TryGet(out _, out var violations));
        Assert.Equal("AUT-08 [0].number", $"{Assert.Single(violations).Rule.Code} {violations[0].Path}");
        Assert.Contains("on one day, the level is lowered before the direction is revoked", violations[0].Rule.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void AUT_09_only_an_open_condition_is_discharged()
    {
        var discharge = new ConditionDischarged(Reviewed, Criterion("3.1.1C"));
        Authorised("3.1.1C I").Accepts(discharge).Refuses(discharge, "AUT-09 at criterion: No condition on 3.1.1C is open.");
        Authorised("3.1.1D I").Refuses(discharge, "AUT-09 at criterion: No condition on 3.1.1C is open.");
        Blank.Refuses(discharge, "AUT-09 at criterion: No condition on 3.1.1C is open.");
        WithUnlisted(Unlisted.Of(3)).Refuses(discharge, "AUT-09 at criterion: No condition on 3.1.1C is open.");
    }

    [Fact]
    public void AUT_42_a_level_changes_only_on_an_open_condition()
    {
        var change = new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.II);
        Authorised("3.1.1C I").Accepts(change);
        Authorised("3.1.1D I").Refuses(change, "AUT-42 at criterion: No condition on 3.1.1C is open.");
        Cleared().Refuses(change, "AUT-42 at criterion: No condition on 3.1.1C is open.");
    }

    [Fact]
    public void AUT_10_a_level_changes_to_another_level_up_or_down()
    {
        var conditional = Authorised("3.1.1C II");
        conditional.Accepts(new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.I));
        conditional.Accepts(new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.III));
        conditional.Refuses(
            new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.II),
            "AUT-10 at level: The condition on 3.1.1C is at level II already.");
    }

    [Theory]
    [InlineData("3.1.1C I", "3.1.1C II")]
    [InlineData("3.1.1C II", "3.1.1C I")]
    public void AUT_10_where_two_conditions_on_a_criterion_were_let_in_their_order_does_not_matter(string first, string second)
    {
        var twice = Applicant.Despite(RuleBasis.Reported, Grant(first, second));
        var now = twice.Accepts(new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.I));
        Assert.Equal(["3.1.1C I", "3.1.1C I"], now.Authorisation.Current.Conditions.Select(c => c.ToString()));
    }

    [Theory]
    [InlineData("3", "none", true)]
    [InlineData("3", "2", true)]
    [InlineData("3", "3", true)]
    [InlineData("3", "4", false)]
    [InlineData("3", "some", true)]
    [InlineData("1", "some", true)]
    [InlineData("none", "none", false)]
    [InlineData("none", "1", false)]
    [InlineData("none", "some", false)]
    [InlineData("some", "some", true)]
    [InlineData("some", "none", true)]
    [InlineData("some", "50", true)]
    public void AUT_23_unlisted_conditions_only_become_fewer(string before, string remaining, bool accepted)
    {
        var ccg = WithUnlisted(UnlistedOf(before));
        var review = new UnlistedConditionsReviewed(Reviewed, UnlistedOf(remaining));
        if (accepted)
        {
            ccg.Accepts(review);
        }
        else
        {
            string[] refused = remaining == "none" ? [] : [$"AUT-23 at remaining: {remaining} cannot remain of {before}."];
            ccg.Refuses(review, before == "none" ? [.. refused, "AUT-45: There are no unlisted conditions to review."] : refused);
        }
    }

    [Fact]
    public void AUT_23_a_number_once_given_still_binds_when_a_review_leaves_some()
    {
        var some = WithUnlisted(Unlisted.Of(5)).Then(new UnlistedConditionsReviewed(Reviewed, new Unlisted.Some()));
        some.Accepts(new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(5)));
        some.Then(new UnlistedConditionsReviewed(Reviewed, new Unlisted.Some())).Refuses(
            new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(6)),
            "AUT-23 at remaining: 6 cannot remain of some, because 5 were left when they were last counted.");
    }

    [Fact]
    public void AUT_23_the_number_that_binds_is_the_one_given_last()
    {
        var some = WithUnlisted(Unlisted.Of(5)).Then(
            new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(3)),
            new UnlistedConditionsReviewed(Reviewed, new Unlisted.Some()));
        some.Accepts(new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(3)));
        some.Refuses(
            new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(4)),
            "AUT-23 at remaining: 4 cannot remain of some, because 3 were left when they were last counted.");
    }

    [Fact]
    public void AUT_23_where_some_were_let_in_after_none_no_number_binds() =>
        Full.Despite(RuleSet.All.Without(RuleBasis.Inferred).Without(RuleBasis.Completeness), new UnlistedConditionsReviewed(Reviewed, new Unlisted.Some()))
            .Accepts(new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(2)));

    [Fact]
    public void AUT_24_unlisted_conditions_are_reviewed_only_of_an_established_CCG()
    {
        var review = new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(0));
        WithUnlisted(Unlisted.Of(3)).Accepts(review);
        Blank.Refuses(review, "AUT-24: There is no CCG yet to review.");
        Applicant.Refuses(review, "AUT-24: There is no CCG yet to review.");
    }

    private static ImmutableArray<Condition> Listed(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Condition.Create(Criterion($"{(i / 70) + 1}.{i / 7 % 10}{(char)('A' + (i % 7))}"), ConditionLevel.I))];

    private static Unlisted UnlistedOf(string text) =>
        text is "some" ? new Unlisted.Some() : Unlisted.Of(text is "none" ? 0 : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
