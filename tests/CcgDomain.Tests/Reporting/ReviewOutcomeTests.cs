using CcgDomain.Authorisation;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using FsCheck.Xunit;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Reporting;

[Properties(Arbitrary = [typeof(Parts)])]
public class ReviewOutcomeTests
{
    private static readonly DateOnly Before = new(2013, 7, 1);
    private static readonly DateOnly On = new(2013, 7, 16);
    private static readonly DateOnly After = new(2013, 7, 25);
    private static readonly Ccg Two = Pool.Granted("T001", Unlisted.Of(0), "3.1.1C II", "3.1.1D III");

    [Fact]
    public void Full_partial_and_no_discharge_are_distinguished()
    {
        var all = Two.Then(Discharged("3.1.1C"), Discharged("3.1.1D"));

        Assert.Single(Of(all).NewlyFull);
        Assert.Single(Of(Two.Then(Discharged("3.1.1C"))).PartlyDischarged);
        Assert.Single(Of(Two).Unchanged);
        Assert.Single(ReviewOutcome.Between([all], Before, On).FullFromNextDay);
        Assert.Single(ReviewOutcome.Between([all], Before, On.AddDays(1)).NewlyFull);
        Assert.Single(ReviewOutcome.Between([all], Before, On.AddDays(-1)).Unchanged);
        Assert.Equal(1, ReviewOutcome.Between([all], On.AddDays(1), After).AlreadyFull);
    }

    [Fact]
    public void Changes_of_level_have_the_level_before_and_after()
    {
        var raised = Of(Two.Then(new ConditionLevelChanged(On, SampleHistories.Criterion("3.1.1C"), ConditionLevel.III)));
        var lowered = Of(Two.Then(new ConditionLevelChanged(On, SampleHistories.Criterion("3.1.1D"), ConditionLevel.I), Discharged("3.1.1C")));

        Assert.Equal("T001 3.1.1C: II → III", Assert.Single(raised.LevelsRaised).ToString());
        Assert.Single(raised.OtherwiseChanged);
        Assert.Equal("T001 3.1.1D: III → I", Assert.Single(lowered.LevelsLowered).ToString());
        Assert.Single(lowered.PartlyDischarged);
        Assert.Empty(lowered.LevelsRaised);
    }

    [Fact]
    public void Directions_are_added_lifted_or_remain()
    {
        var directed = Pool.Directed("T001");
        var added = Of(Two.Then(new DirectionGiven(On, SampleHistories.Regulation8(1, null, "3.1.1C"))));
        var lifted = Of(directed.Then(Discharged("3.1.1C"), new DirectionRevoked(On, 1)));
        var varied = Of(directed.Then(new DirectionVaried(On, 1, SampleHistories.Effects.ReplaceOfficer)));

        Assert.Equal((1, 0, 0, 1), (added.DirectionsAdded.Length, added.DirectionsLifted.Length, added.DirectionsRemaining.Length, added.OtherwiseChanged.Length));
        Assert.Equal((0, 1, 0, 1), (lifted.DirectionsAdded.Length, lifted.DirectionsLifted.Length, lifted.DirectionsRemaining.Length, lifted.PartlyDischarged.Length));
        Assert.Equal((1, 1), (varied.DirectionsRemaining.Length, varied.OtherwiseChanged.Length));
        Assert.Equal((1, 1), (Of(directed).DirectionsRemaining.Length, Of(directed).Unchanged.Length));
    }

    [Fact]
    public void A_section_14Z21_direction_does_not_change_the_authorisation()
    {
        var outcome = Of(Two.Then(new DirectionGiven(On, SampleHistories.Section14Z21(1))));

        Assert.Single(outcome.Unchanged);
        Assert.Empty(outcome.DirectionsAdded);
    }

    [Theory]
    [InlineData("5", "5", "unchanged")]
    [InlineData("5", "4", "part")]
    [InlineData("5", "0", "full")]
    [InlineData("5", "some", "not known")]
    [InlineData("some", "some", "not known")]
    [InlineData("some", "3", "not known")]
    [InlineData("some", "0", "full")]
    [InlineData("some", null, "unchanged")]
    public void The_outcome_for_unlisted_conditions_says_no_more_than_is_known(string before, string? after, string expected)
    {
        var granted = Pool.Granted("T001", Read(before));
        var outcome = Of(after is null ? granted : granted.Then(new UnlistedConditionsReviewed(On, Read(after))));

        Assert.Equal(
            [expected],
            ((string, int)[])[("full", outcome.NewlyFull.Length), ("part", outcome.PartlyDischarged.Length), ("not known", outcome.NotKnown.Length),
                ("unchanged", outcome.Unchanged.Length), ("otherwise", outcome.OtherwiseChanged.Length)] switch
            {
                var rows => rows.Where(row => row.Item2 > 0).Select(row => row.Item1),
            });

        static Unlisted Read(string text) => text == "some" ? new Unlisted.Some() : Unlisted.Of(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void More_unlisted_conditions_than_before_are_another_change_if_the_rule_against_them_is_waived()
    {
        var more = Pool.Granted("T001", Unlisted.Of(5)).Despite(RuleBasis.Inferred, new UnlistedConditionsReviewed(On, Unlisted.Of(6)));

        Assert.Single(Of(more).OtherwiseChanged);
        Assert.Empty(Of(more).PartlyDischarged);
    }

    // Two conditions on one criterion, and another that changes and changes back.
    [Fact]
    public void A_CCG_with_the_same_conditions_as_before_is_unchanged_whatever_rules_were_waived()
    {
        var twice = Ccg.Create("T001", "NHS Exampleton CCG").Despite(
            RuleSet.IntegrityOnly,
            new AuthorisationGranted(SampleHistories.Granted, [Condition.Parse("3.1.1C I"), Condition.Parse("3.1.1C III"), Condition.Parse("3.1.1D II")], []),
            new ConditionLevelChanged(On, SampleHistories.Criterion("3.1.1D"), ConditionLevel.III),
            new ConditionLevelChanged(On, SampleHistories.Criterion("3.1.1D"), ConditionLevel.II));

        Assert.Single(Of(twice).Unchanged);
        Assert.Empty(Of(twice).LevelsRaised.AddRange(Of(twice).LevelsLowered));
    }

    [Fact]
    public void Outcomes_that_differ_only_in_a_level_are_not_equal()
    {
        ReviewOutcome[] outcomes = [Changed("3.1.1C", ConditionLevel.I), Changed("3.1.1C", ConditionLevel.III), Changed("3.1.1D", ConditionLevel.I), Changed("3.1.1D", ConditionLevel.II)];

        Assert.All(outcomes, outcome => Assert.Equal("T001", Assert.Single(outcome.OtherwiseChanged).ToString()));
        Assert.Equal(outcomes.Length, outcomes.Distinct().Count());
        Assert.Equal(outcomes[1], Changed("3.1.1C", ConditionLevel.III));

        static ReviewOutcome Changed(string criterion, ConditionLevel level) => Of(Two.Then(new ConditionLevelChanged(On, SampleHistories.Criterion(criterion), level)));
    }

    [Fact]
    public void A_review_after_the_second_date_is_ignored()
    {
        var later = Pool.Granted("T001", new Unlisted.Some()).Then(new UnlistedConditionsReviewed(After.AddDays(1), new Unlisted.Some()));

        Assert.Single(Of(later).Unchanged);
        Assert.Single(ReviewOutcome.Between([later], Before, After.AddDays(1)).NotKnown);
    }

    [Fact]
    public void A_CCG_with_one_listed_discharge_is_partly_discharged_whatever_else_is_not_known() =>
        Assert.Single(Of(Pool.Granted("T001", new Unlisted.Some(), "3.1.1C II").Then(Discharged("3.1.1C"))).PartlyDischarged);

    [Fact]
    public void CCGs_that_were_established_or_dissolved_in_between_are_in_no_other_list()
    {
        var gone = Pool.Directed("T001").Then(new Dissolved(On, DissolutionGround.OwnApplication, []));
        var came = ReviewOutcome.Between([Pool.Directed("T002")], SampleHistories.Granted.AddDays(-1), After);

        Assert.Equal((1, 0), (Of(gone).Dissolved.Length, Of(gone).DirectionsLifted.Length));
        Assert.Equal((1, 0), (came.NewlyEstablished.Length, came.DirectionsAdded.Length));
        Assert.Equal(ReviewOutcome.Empty(Before, After), Of(Pool.NotApplied));
        Assert.Equal(ReviewOutcome.Empty(On, After), ReviewOutcome.Between([gone], On, After));
    }

    [CcgProperty]
    public bool Each_CCG_that_was_not_fully_authorised_is_in_one_list(Parts parts)
    {
        var from = parts.Date.AddDays(-30);
        var open = parts.All.Count(ccg =>
            ccg.AuthorisationStatusOn(from) is AuthorisationStatus.Conditional or AuthorisationStatus.Directed or AuthorisationStatus.Shadow
            && ccg.AuthorisationStatusOn(parts.Date) is not AuthorisationStatus.Dissolved
            && parts.Date < new DateOnly(2022, 7, 1));
        var outcome = ReviewOutcome.Between(parts.All, from, parts.Date);
        return open == outcome.NewlyFull.Length + outcome.FullFromNextDay.Length + outcome.PartlyDischarged.Length + outcome.OtherwiseChanged.Length
            + outcome.Unchanged.Length + outcome.NotKnown.Length;
    }

    [CcgProperty]
    public bool The_outcome_is_the_difference_between_the_positions_before_and_after(Parts parts)
    {
        Ccg[] lasting = [.. parts.All.Where(ccg => ccg.AuthorisationStatusOn(Parts.Day) is not (AuthorisationStatus.NotApplied or AuthorisationStatus.Applicant)
            && ccg.AuthorisationStatusOn(parts.Date) is not AuthorisationStatus.Dissolved)];
        if (parts.Date < Parts.Day)
        {
            return true;
        }

        var outcome = ReviewOutcome.Between(lasting, Parts.Day, parts.Date);
        if (parts.Date >= new DateOnly(2022, 7, 1))
        {
            return outcome.Dissolved.Length == lasting.Length;
        }

        var (before, after) = (NationalAuthorisationPosition.AsAt(lasting, Parts.Day).Total, NationalAuthorisationPosition.AsAt(lasting, parts.Date).Total);
        return after.FullyAuthorised == before.FullyAuthorised + outcome.NewlyFull.Length
            && after.WithDirections == before.WithDirections + outcome.DirectionsAdded.Length - outcome.DirectionsLifted.Length
            && after.WithDirections == outcome.DirectionsAdded.Length + outcome.DirectionsRemaining.Length;
    }

    [CcgProperty]
    public bool Adding_the_outcomes_of_the_parts_gives_the_outcome_of_the_whole(Parts parts)
    {
        var (left, middle, right) = (At(parts.Left), At(parts.Middle), At(parts.Right));
        return left.Plus(middle).Plus(right).Equals(At(parts.All))
            && left.Plus(middle.Plus(right)).Equals(At(parts.All))
            && left.Plus(right).Equals(right.Plus(left))
            && left.Plus(ReviewOutcome.Empty(parts.Date, parts.Date.AddDays(60))).Equals(left);

        ReviewOutcome At(Ccg[] ccgs) => ReviewOutcome.Between(ccgs, parts.Date, parts.Date.AddDays(60));
    }

    [Fact]
    public void Invalid_arguments_are_named()
    {
        Assert.Equal("ccgs", Assert.Throws<ArgumentNullException>(() => ReviewOutcome.Between(null!, Before, After)).ParamName);
        Assert.Equal("ccgs", Assert.Throws<ArgumentException>(() => ReviewOutcome.Between([null!], Before, After)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentOutOfRangeException>(() => ReviewOutcome.Between([], After, Before)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => Of(Two).Plus(null!)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentException>(() => Of(Two).Plus(ReviewOutcome.Empty(Before, On))).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentException>(() => Of(Two).Plus(ReviewOutcome.Empty(On, After))).ParamName);
    }

    [Fact]
    public void The_text_has_the_dates_and_the_main_numbers() => Assert.Equal(
        "2013-07-01 to 2013-07-25: 0 newly fully authorised, 1 partly discharged, 0 otherwise changed, 0 unchanged, 0 not known; directions added 0, lifted 0, remaining 0",
        Of(Two.Then(Discharged("3.1.1C"))).ToString());

    private static ReviewOutcome Of(Ccg ccg) => ReviewOutcome.Between([ccg], Before, After);

    private static ConditionDischarged Discharged(string criterion) => new(On, SampleHistories.Criterion(criterion));
}
