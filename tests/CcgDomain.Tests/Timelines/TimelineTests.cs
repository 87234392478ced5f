using System.Collections;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Timelines;

public class TimelineTests
{
    private static readonly Ccg Reviewed5 = Authorised("1.3B I", "2.2B II", "3.1.1C III").Then(
        new ConditionDischarged(new(2013, 3, 28), Criterion("1.3B")),
        new ConditionLevelChanged(new(2013, 3, 28), Criterion("2.2B"), ConditionLevel.III),
        new ConditionDischarged(new(2013, 7, 25), Criterion("2.2B")));

    [Theory]
    [InlineData("0001-01-01", "")]
    [InlineData("2012-09-02", "")]
    [InlineData("2012-09-03", "")]
    [InlineData("2013-01-17", "")]
    [InlineData("2013-01-18", "1.3B I, 2.2B II, 3.1.1C III")]
    [InlineData("2013-03-27", "1.3B I, 2.2B II, 3.1.1C III")]
    [InlineData("2013-03-28", "2.2B III, 3.1.1C III")]
    [InlineData("2013-07-24", "2.2B III, 3.1.1C III")]
    [InlineData("2013-07-25", "3.1.1C III")]
    [InlineData("9999-12-31", "3.1.1C III")]
    public void AsAt_is_the_position_after_every_event_on_or_before_the_date(string day, string conditions) =>
        Assert.Equal(conditions, string.Join(", ", Reviewed5.Authorisation.AsAt(Day(day)).Conditions));

    [Fact]
    public void The_first_event_counts_from_its_day_on()
    {
        var first = Reviewed5.Events[0].On.Earliest;

        Assert.Null(Reviewed5.Authorisation.AsAt(first.AddDays(-1)).Wave);
        Assert.Equal(AuthorisationWave.Two, Reviewed5.Authorisation.AsAt(first).Wave);
    }

    [Fact]
    public void The_newest_position_is_kept_and_one_of_the_past_is_folded_once()
    {
        var last = Reviewed5.Events[^1].On.Earliest;
        var past = Reviewed5.Authorisation.AsAt(last.AddDays(-1));

        Assert.Same(Reviewed5.Authorisation.Current, Reviewed5.Authorisation.AsAt(last));
        Assert.Same(Reviewed5.Authorisation.Current, Reviewed5.Authorisation.AsAt(last.AddDays(1)));
        Assert.Same(past, Reviewed5.Authorisation.AsAt(last.AddDays(-1)));
    }

    [Fact]
    public void Authorisation_changes_with_the_first_event_of_another_regime_and_with_no_other()
    {
        var ccg = Blank.Then(
            new InterestExpressed(new(2014, 6, 19), [CoCommissioningCategory.A]),
            new InterestExpressed(new(2014, 6, 20), [CoCommissioningCategory.B]),
            new InterestExpressed(new(2014, 6, 20), [CoCommissioningCategory.C]));
        var before = ccg.Authorisation.AsAt(new(2014, 6, 18));
        var after = ccg.Authorisation.AsAt(new(2014, 6, 19));

        Assert.False(before.State.AnythingRecorded);
        Assert.True(after.State.AnythingRecorded);
        Assert.NotEqual(before, after);
        Assert.Equal(after, ccg.Authorisation.Current);
    }

    [Fact]
    public void An_empty_timeline_has_one_position_on_every_date()
    {
        Assert.Empty(Blank.Authorisation);
        Assert.Same(Blank.Authorisation.Current, Blank.Authorisation.AsAt(DateOnly.MinValue));
        Assert.Same(Blank.Authorisation.Current, Blank.Authorisation.AsAt(DateOnly.MaxValue));
    }

    [Fact]
    public void A_timeline_is_a_list_of_its_events_in_the_order_recorded()
    {
        Assert.Equal(5, Reviewed5.Authorisation.Count);
        Assert.Equal(Reviewed5.Events, Reviewed5.Authorisation);
        Assert.Equal(Reviewed5.Events, [.. (IEnumerable)Reviewed5.Authorisation]);
        Assert.Equal(Reviewed5.Events[4], Reviewed5.Authorisation[4]);
        Assert.Throws<IndexOutOfRangeException>(() => Reviewed5.Authorisation[5]);
        Assert.Throws<IndexOutOfRangeException>(() => Reviewed5.Authorisation[-1]);
    }

    [Fact]
    public void Recording_does_not_change_the_timeline_before_it()
    {
        var before = Authorised("1.3B I");
        var oneWay = before.Then(new ConditionDischarged(Reviewed, Criterion("1.3B")));
        var another = before.Then(new ConditionLevelChanged(Reviewed, Criterion("1.3B"), ConditionLevel.II));

        Assert.Equal(2, before.Authorisation.Count);
        Assert.Equal(Condition.Parse("1.3B I"), Assert.Single(before.Authorisation.Current.Conditions));
        Assert.Empty(oneWay.Authorisation.Current.Conditions);
        Assert.Equal(Condition.Parse("1.3B II"), Assert.Single(another.Authorisation.Current.Conditions));
    }

    [Fact]
    public void What_is_recorded_later_does_not_change_a_position_that_somebody_keeps()
    {
        var before = Authorised("1.3B I", "2.2B II");
        var kept = before.Authorisation.Current;
        var conditions = kept.Conditions;

        before.Then(
            new ConditionLevelChanged(Reviewed, Criterion("1.3B"), ConditionLevel.II),
            new ConditionDischarged(Reviewed, Criterion("2.2B")));

        Assert.Equal("1.3B I, 2.2B II", string.Join(", ", kept.Conditions));
        Assert.Equal("1.3B I, 2.2B II", string.Join(", ", conditions));
        Assert.Same(kept, before.Authorisation.Current);
    }
}
