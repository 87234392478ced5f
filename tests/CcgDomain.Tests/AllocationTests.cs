using System.Buffers;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Reporting;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests;

/// <summary>Limits what recording and asking allocate. Each limit is what was measured plus a quarter.</summary>
public class AllocationTests
{
    private static readonly string[] Listed = ["1.3B I", "2.2B III", "2.4.1B II", "2.4.2B I", "2.4.2C II", "3.1.1B III", "3.1.1C IV", "3.1.1D III", "4.2.1A II", "6.4G I"];

    // 25 events: an application, a move, a grant with ten conditions and a direction, ten discharges, and other outcomes of reviews.
    private static readonly CcgEvent[] TwentyFive =
    [
        new ApplicationMade(Applied, AuthorisationWave.Two),
        new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Three),
        new AuthorisationGranted(new(2013, 2, 15), [.. Listed.Select(c => Condition.Parse(c))], [Regulation8(1, null, "3.1.1C")], Unlisted.Of(4)),
        new DirectionGiven(new(2013, 3, 28), Regulation8(2)),
        new ConditionLevelChanged(new(2013, 3, 28), Criterion("2.4.1B"), ConditionLevel.III),
        new ConditionLevelChanged(new(2013, 3, 28), Criterion("4.2.1A"), ConditionLevel.III),
        new UnlistedConditionsReviewed(new(2013, 3, 28), Unlisted.Of(2)),
        .. Listed[..5].Select(c => new ConditionDischarged(new(2013, 3, 28), Condition.Parse(c).Criterion)),
        new DirectionVaried(Reviewed, 2, Effects.CeaseSome),
        new ConditionLevelChanged(Reviewed, Criterion("3.1.1C"), ConditionLevel.III),
        new DirectionRevoked(Reviewed, 1),
        new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(0)),
        .. Listed[5..].Select(c => new ConditionDischarged(new(2013, 10, 25), Condition.Parse(c).Criterion)),
        new DirectionRevoked(new(2013, 10, 25), 2),
        new DirectionGiven(new(2016, 7, 1), Section14Z21(3)),
        new DirectionRevoked(new(2017, 7, 1), 3),
        new Dissolved(new(2020, 4, 1), DissolutionGround.Merger, Codes("99Y")),
    ];

    private static readonly Ccg Whole = Blank.Then(TwentyFive);
    private static readonly Ccg Two = Blank.Then(TwentyFive[..2]);
    private static readonly byte[] Document = CcgJson.Write(Whole);

    [Fact]
    public void The_history_that_is_measured_has_25_events_and_is_accepted() => Assert.Equal(25, Whole.Events.Length);

    [Fact]
    public void Recording_25_events_in_one_batch() => AtMost(1_770, () => Blank.Record(TwentyFive)); // 1,416 measured

    [Fact]
    public void Recording_one_event_after_24()
    {
        var before = Blank.Then(TwentyFive[..24]);
        AtMost(830, () => before.Record(TwentyFive[24])); // 664 measured
    }

    [Fact]
    public void Recording_25_events_one_by_one() => AtMost(12_900, () => TwentyFive.Aggregate(Blank, (ccg, e) => ccg.Record(e).OrThrow())); // 10,344 measured

    [Fact]
    public void Asking_for_the_position_on_a_date_allocates_nothing() => AtMost(0, () => Whole.Authorisation.AsAt(Reviewed));

    [Fact]
    public void Asking_a_position_for_its_conditions_allocates_nothing() => AtMost(0, () => Whole.Authorisation.AsAt(Reviewed).Conditions.Length == 5 ? Whole : Blank);

    // Not applied, applicant, directed, conditional, full, dissolved. A position keeps the status that it made first.
    [Theory]
    [InlineData("2012-09-02")]
    [InlineData("2012-09-03")]
    [InlineData("2013-07-24")]
    [InlineData("2013-10-25")]
    [InlineData("2013-10-26")]
    [InlineData("2020-04-01")]
    public void Asking_again_for_the_status_on_a_date_allocates_nothing(string day)
    {
        var date = Day(day);
        AtMost(0, () => Whole.AuthorisationStatusOn(date));
    }

    [Fact]
    public void Reading_a_document_of_25_events() => AtMost(7_130, () => CcgJson.Read(Document).OrThrow()); // 5,704 measured

    [Fact]
    public void Writing_a_document_of_25_events_allocates_the_document_and_little_more() => AtMost(Document.Length + 120, () => CcgJson.Write(Whole)); // 89 more measured

    [Fact]
    public void Writing_a_document_into_a_buffer_allocates_the_same_for_25_events_as_for_two()
    {
        var buffer = new ArrayBufferWriter<byte>(2 * Document.Length);
        AtMost(80, () => WriteInto(buffer, Whole)); // 64 measured
        AtMost(80, () => WriteInto(buffer, Two));
    }

    // The tallies, the index of criteria and the room for a block of CCGs.
    [Fact]
    public void Counting_a_nation_takes_no_more_for_a_thousand_CCGs_than_for_one()
    {
        Ccg[] one = [Whole], thousand = [.. Enumerable.Repeat(Whole, 1000)];
        AtMost(15_850, () => NationalAuthorisationPosition.AsAt(one, Reviewed)); // 12,680 measured
        AtMost(15_850, () => NationalAuthorisationPosition.AsAt(thousand, new(2013, 10, 26))); // 11,952 measured
    }

    private static ArrayBufferWriter<byte> WriteInto(ArrayBufferWriter<byte> buffer, Ccg ccg)
    {
        buffer.ResetWrittenCount();
        CcgJson.Write(ccg, buffer);
        return buffer;
    }

    private static void AtMost(long ceiling, Func<object> work)
    {
        for (var i = 0; i < 50; i++)
        {
            work();
        }

        // The least of several runs, since anything else on the thread can only add.
        var least = long.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(least <= ceiling, $"{least} bytes were allocated; the ceiling is {ceiling}.");
    }
}
