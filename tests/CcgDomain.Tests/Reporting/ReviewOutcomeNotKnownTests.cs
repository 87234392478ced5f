using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.Reporting;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Reporting;

/// <summary>What a review outcome says of a CCG of which not everything is known: what is certain, or that it is not known.</summary>
public class ReviewOutcomeNotKnownTests
{
    private static readonly DateOnly Before = SampleHistories.Reviewed.AddDays(-1);
    private static readonly DateOnly On = SampleHistories.Reviewed;
    private static readonly DateOnly After = SampleHistories.Reviewed.AddDays(1);
    private static readonly Condition AtLevelI = Condition.Parse("2.4.2B I");
    private static readonly LegalDirection Direction = SampleHistories.Regulation8(1);
    private static readonly LegalDirection OfUnknownEffect = SampleHistories.Regulation8(1, new DirectionEffect.NotKnown());

    // A direction keeps the status known, whatever the unlisted conditions are.
    [Theory]
    [InlineData("unknown", null, "Unchanged")]
    [InlineData("unknown", "unknown", "NotKnown")]
    [InlineData("unknown", "some", "NotKnown")]
    [InlineData("unknown", "3", "NotKnown")]
    [InlineData("unknown", "0", "NotKnown")]
    [InlineData("3", "unknown", "NotKnown")]
    [InlineData("3", "some", "NotKnown")]
    [InlineData("3", "3", "Unchanged")]
    [InlineData("3", "2", "PartlyDischarged")]
    [InlineData("3", "0", "PartlyDischarged")]
    [InlineData("some", null, "Unchanged")]
    [InlineData("some", "unknown", "NotKnown")]
    [InlineData("some", "some", "NotKnown")]
    [InlineData("some", "3", "NotKnown")]
    [InlineData("some", "0", "PartlyDischarged")]
    public void Unlisted_conditions_are_discharged_only_if_there_certainly_were_more(string before, string? remaining, string expected)
    {
        var granted = Granted([], [Direction], Read(before));

        Assert.Equal(expected, Group(remaining is null ? granted : granted.Then(new UnlistedConditionsReviewed(On, Read(remaining))), Before, After));
    }

    [Theory]
    [InlineData("2", null, "Unchanged")]
    [InlineData("2", "2", "Unchanged")]
    [InlineData("2", "1", "OtherwiseChanged")]
    [InlineData("2", "0", "OtherwiseChanged")]
    [InlineData("2", "some", "NotKnown")]
    [InlineData("2", "unknown", "NotKnown")]
    [InlineData("some", null, "Unchanged")]
    [InlineData("some", "some", "NotKnown")]
    [InlineData("some", "1", "NotKnown")]
    [InlineData("some", "0", "OtherwiseChanged")]
    [InlineData("unknown", null, "Unchanged")]
    [InlineData("unknown", "unknown", "NotKnown")]
    [InlineData("unknown", "some", "NotKnown")]
    [InlineData("unknown", "0", "NotKnown")]
    public void Unlisted_directions_are_compared_as_unlisted_conditions_are(string before, string? remaining, string expected)
    {
        var ccg = Granted([], [Direction], Unlisted.Of(3), Read(before)).Then(new UnlistedConditionsReviewed(On, Unlisted.Of(3), remaining is null ? null : Read(remaining)));

        Assert.Equal(expected, Group(ccg, Before, After));
    }

    [Fact]
    public void A_level_or_an_effect_that_changes_is_not_known_where_it_is_of_what_the_grant_does_not_list()
    {
        CcgEvent[] changes = [new ConditionLevelChanged(On, SampleHistories.Criterion("2.4.2B"), ConditionLevel.II), new DirectionVaried(On, 2, SampleHistories.Effects.CeaseSome)];
        foreach (var change in changes)
        {
            Ccg Recorded(int unlisted) => Ccg.CreatePartial("99Z", "NHS Exampleton CCG").Record(
                [new AuthorisationGranted(SampleHistories.Granted, [], [Direction], Unlisted.Of(unlisted), Unlisted.Of(unlisted)), change]).OrThrow();

            Assert.Equal("NotKnown", Group(Recorded(3), Before, After));
            Assert.Equal("Unchanged", Group(Recorded(3), On, After));
            Assert.Equal("Unchanged", Group(Recorded(3), Before.AddDays(-1), Before));
        }
    }

    [Fact]
    public void What_may_have_been_discharged_is_not_known_whatever_else_changed()
    {
        var reviewed = Granted([], [Direction], new Unlisted.Some(), Unlisted.Of(2)).Then(new UnlistedConditionsReviewed(On, new Unlisted.Some(), Unlisted.Of(1)));
        var discharged = Granted([AtLevelI], [Direction], Unlisted.Of(0), new Unlisted.Some())
            .Then(new ConditionDischarged(On, SampleHistories.Criterion("2.4.2B")), new UnlistedConditionsReviewed(On, Unlisted.Of(0), new Unlisted.Some()));

        Assert.Equal("NotKnown", Group(reviewed, Before, After));
        Assert.Equal("PartlyDischarged", Group(discharged, Before, After));
    }

    [Fact]
    public void What_certainly_changed_changed_whatever_else_is_not_known()
    {
        var ccg = Granted([], [Direction], Unlisted.Of(3), new Unlisted.Some())
            .Then(new DirectionVaried(On, 1, SampleHistories.Effects.CeaseSome), new UnlistedConditionsReviewed(On, Unlisted.Of(3), new Unlisted.Some()));

        Assert.Equal("OtherwiseChanged", Group(ccg, Before, After));
    }

    [Theory]
    [InlineData("0", "0", "FullFromNextDay")]
    [InlineData("unknown", "0", "NotKnown")]
    [InlineData("some", "0", "PartlyDischarged")]
    public void A_CCG_is_full_from_the_next_day_only_if_nothing_unlisted_may_be_open(string unlisted, string directions, string expected)
    {
        var ccg = Granted([AtLevelI], [], Read(unlisted), Read(directions)).Then(new ConditionDischarged(On, SampleHistories.Criterion("2.4.2B")));

        Assert.Equal(expected, Group(ccg, Before, On));
    }

    [Fact]
    public void A_CCG_that_may_have_unlisted_directions_is_not_said_to_be_full_from_the_next_day()
    {
        var ccg = Granted([AtLevelI], [Direction], Unlisted.Of(0), new Unlisted.NotKnown())
            .Then(new ConditionDischarged(On, SampleHistories.Criterion("2.4.2B")), new DirectionRevoked(On, 1));

        Assert.Equal("NotKnown", Group(ccg, Before, On));
    }

    [Theory]
    [InlineData("", "Unchanged")]
    [InlineData("III", "OtherwiseChanged")]
    [InlineData("III II", "NotKnown")] // it may have been at level II before
    [InlineData("III II III", "OtherwiseChanged")]
    public void A_change_to_a_level_proves_that_the_condition_was_at_another(string levels, string expected)
    {
        var criterion = SampleHistories.Criterion("2.4.2B");
        var granted = Granted([Condition.Create(criterion, null)], [], Unlisted.Of(0));
        var ccg = granted.Then([.. levels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(level => new ConditionLevelChanged(On, criterion, Enum.Parse<ConditionLevel>(level)))]);

        Assert.Equal(expected, Group(ccg, Before, After));
        Assert.Equal("Unchanged", Group(ccg, SampleHistories.Granted, Before));
        Assert.Equal("Unchanged", Group(ccg, On, After));
    }

    [Fact]
    public void A_level_that_is_not_known_is_neither_raised_nor_lowered()
    {
        var criterion = SampleHistories.Criterion("2.4.2B");
        var outcome = ReviewOutcome.Between(
            [Granted([Condition.Create(criterion, null), Condition.Parse("3.1.1C II")], [], Unlisted.Of(0)).Then(
                new ConditionLevelChanged(On, criterion, ConditionLevel.III), new ConditionLevelChanged(On, SampleHistories.Criterion("3.1.1C"), ConditionLevel.I))],
            Before,
            After);

        Assert.Equal((1, 0, 1), (outcome.OtherwiseChanged.Length, outcome.LevelsRaised.Length, outcome.LevelsLowered.Length));
    }

    [Fact]
    public void A_direction_that_was_varied_from_or_to_an_unknown_effect_may_have_the_same_as_before()
    {
        var granted = Granted([AtLevelI], [OfUnknownEffect], Unlisted.Of(0));
        DirectionVaried toKnown = new(On, 1, SampleHistories.Effects.CeaseSome);
        DirectionVaried toUnknown = new(On, 1, new DirectionEffect.NotKnown());
        DirectionGiven another = new(On, SampleHistories.Regulation8(2));

        Assert.Equal("Unchanged", Group(granted, Before, After));
        Assert.Equal("NotKnown", Group(granted.Then(toKnown), Before, After));
        Assert.Equal("NotKnown", Group(granted.Then(toUnknown), Before, After));
        Assert.Equal("Unchanged", Group(granted.Then(toUnknown), On, After));
        Assert.Equal("OtherwiseChanged", Group(granted.Then(toUnknown, another), Before, After));
        Assert.Equal("OtherwiseChanged", Group(granted.Then(toKnown, new DirectionVaried(After, 1, SampleHistories.Effects.Exercise)), On, After));
    }

    [Fact]
    public void What_a_partial_record_says_of_a_condition_or_a_direction_that_it_does_not_list_may_change_the_unlisted()
    {
        var granted = Ccg.CreatePartial("99Z", "NHS Exampleton CCG")
            .Then(new AuthorisationGranted(SampleHistories.Granted, [], [Direction], new Unlisted.Some(), new Unlisted.Some()), new ConditionsReviewed(On));

        Assert.Equal("Unchanged", Group(granted, Before, After));
        Assert.Equal("NotKnown", Group(granted.Then(new ConditionDischarged(On, SampleHistories.Criterion("2.4.2B"))), Before, After));
        Assert.Equal("NotKnown", Group(granted.Then(new ConditionLevelChanged(On, SampleHistories.Criterion("2.4.2B"), ConditionLevel.I)), Before, After));
        Assert.Equal("NotKnown", Group(granted.Then(new DirectionRevoked(On, 2)), Before, After));
        Assert.Equal("NotKnown", Group(granted.Then(new DirectionVaried(On, 2, SampleHistories.Effects.Exercise)), Before, After));
    }

    [Theory]
    [InlineData("2013-01-16", "2013-01-17", "")]
    [InlineData("2013-01-17", "2013-01-18", "NewlyEstablished")]
    [InlineData("2013-01-17", "2015-04-01", "NewlyEstablished")]
    [InlineData("2013-01-18", "2015-03-31", "NotKnown")]
    [InlineData("2013-01-18", "2015-04-01", "Dissolved")]
    [InlineData("2015-03-31", "2015-04-01", "Dissolved")]
    [InlineData("2015-04-01", "2015-04-02", "")]
    public void A_CCG_that_was_certainly_established_or_dissolved_is_said_to_be_whatever_its_status_was_beside_it(string from, string to, string expected)
    {
        var ccg = Granted([], [], new Unlisted.NotKnown()).Then(new Dissolved(new DateOnly(2015, 4, 1), DissolutionGround.OwnApplication, []));

        Assert.Equal(expected, Group(ccg, Date(from), Date(to)));
    }

    [Theory]
    [InlineData("2012-12-31", "2013-01-31", "NotKnown")]
    [InlineData("2012-12-31", "2013-02-28", "NewlyEstablished")]
    [InlineData("2013-01-31", "2013-02-28", "NotKnown")]
    [InlineData("2013-02-28", "2015-05-31", "NotKnown")]
    [InlineData("2013-02-28", "2015-06-30", "Dissolved")]
    [InlineData("2013-01-31", "2015-06-30", "NotKnown")]
    [InlineData("2015-05-31", "2015-06-30", "NotKnown")]
    [InlineData("2015-06-30", "2015-07-31", "")]
    public void A_CCG_that_may_have_been_established_or_dissolved_between_the_dates_is_not_known(string from, string to, string expected)
    {
        var ccg = SampleHistories.Applicant.Then(
            new AuthorisationGranted(EventDate.Parse("2013-01-18/2013-02-28"), [], [Direction]), new Dissolved(EventDate.Parse("2015-05-01/2015-06-30"), DissolutionGround.OwnApplication, []));

        Assert.Equal(expected, Group(ccg, Date(from), Date(to)));
    }

    [Theory]
    [InlineData("2022-06-30", "NotKnown")]
    [InlineData("2022-07-01", "")]
    public void Nothing_was_established_or_dissolved_after_the_abolition(string from, string expected) =>
        Assert.Equal(expected, Group(Ccg.CreatePartial("99Z", "NHS Exampleton CCG"), Date(from), new(2022, 7, 2)));

    [Theory]
    [InlineData("2015-06-01", "2016-05-31", "Remaining")]
    [InlineData("2016-01-01", "2017-01-01", "Lifted")]
    [InlineData("2016-01-01", "2017-01-02", "NotKnown")]
    [InlineData("2016-01-01", "2019-01-01", "NotKnown")]
    [InlineData("2016-01-01", "2022-07-01", "")] // by then the CCG was dissolved
    [InlineData("2013-02-01", "2016-01-01", "Given")]
    [InlineData("2012-12-31", "2016-01-01", "NotKnown")] // before the first event of the record
    [InlineData("2017-01-02", "2018-06-01", "NotKnown")]
    [InlineData("2018-06-01", "2018-07-01", "NotKnown")]
    public void What_is_beyond_a_partial_record_is_not_known_of_section_14Z21_either(string from, string to, string expected)
    {
        var ccg = Ccg.CreatePartial("99Z", "NHS Exampleton CCG", EventDate.Parse("2017-01-01")).Then(
            new AuthorisationGranted(SampleHistories.Granted, [], []),
            new DirectionGiven(new DateOnly(2015, 6, 1), SampleHistories.Section14Z21(1)),
            new DirectionRevoked(new DateOnly(2016, 6, 1), 1),
            new DirectionGiven(new DateOnly(2018, 6, 1), SampleHistories.Section14Z21(2)));
        var outcome = ReviewOutcome.Between([ccg], Date(from), Date(to));

        Assert.Equal(expected, Names(
            (outcome.Section14Z21Given.Length, "Given"), (outcome.Section14Z21Lifted.Length, "Lifted"), (outcome.Section14Z21Remaining.Length, "Remaining"), (outcome.Section14Z21NotKnown.Length, "NotKnown")));
    }

    [Fact]
    public void A_direction_that_was_lifted_by_the_second_date_may_have_ended_with_the_CCG()
    {
        var granted = SampleHistories.Full.Then(new DirectionGiven(new DateOnly(2015, 6, 1), SampleHistories.Section14Z21(1)), new DirectionRevoked(new DateOnly(2016, 6, 1), 1));
        var dissolved = granted.Then(new Dissolved(EventDate.Parse("2017"), DissolutionGround.OwnApplication, []));

        Assert.Single(ReviewOutcome.Between([granted], new(2016, 1, 1), new(2017, 6, 1)).Section14Z21Lifted);
        Assert.Single(ReviewOutcome.Between([dissolved], new(2016, 1, 1), new(2016, 12, 31)).Section14Z21Lifted);
        Assert.Single(ReviewOutcome.Between([dissolved], new(2016, 1, 1), new(2017, 6, 1)).Section14Z21NotKnown);
    }

    private static Ccg Granted(Condition[] conditions, LegalDirection[] directions, Unlisted unlisted, Unlisted? unlistedDirections = null) =>
        SampleHistories.Applicant.Then(new AuthorisationGranted(SampleHistories.Granted, [.. conditions], [.. directions], unlisted, unlistedDirections));

    private static Unlisted Read(string text) => text switch
    {
        "some" => new Unlisted.Some(),
        "unknown" => new Unlisted.NotKnown(),
        _ => Unlisted.Of(int.Parse(text, CultureInfo.InvariantCulture)),
    };

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Returns the name of the list that the CCG is in, but for those of directions; empty if it is in none.</summary>
    private static string Group(Ccg ccg, DateOnly from, DateOnly to)
    {
        var outcome = ReviewOutcome.Between([ccg], from, to);
        return Names(
            (outcome.NewlyFull.Length, "NewlyFull"),
            (outcome.FullFromNextDay.Length, "FullFromNextDay"),
            (outcome.PartlyDischarged.Length, "PartlyDischarged"),
            (outcome.OtherwiseChanged.Length, "OtherwiseChanged"),
            (outcome.Unchanged.Length, "Unchanged"),
            (outcome.NotKnown.Length, "NotKnown"),
            (outcome.NewlyEstablished.Length, "NewlyEstablished"),
            (outcome.Dissolved.Length, "Dissolved"));
    }

    private static string Names(params (int Count, string Name)[] lists) => string.Join(' ', lists.Where(list => list.Count > 0).Select(list => list.Name));
}
