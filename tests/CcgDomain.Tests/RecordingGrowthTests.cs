using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests;

/// <summary>
/// Events that are recorded one at a time cost what they cost in a batch, in proportion: nothing that was recorded before is copied again. With copies, 40,000 events took
/// 6.4 GB, and with a question about the past after each, 20,000 took 33 GB.
/// </summary>
[Trait(Cultures.Runs, Cultures.Once)]
public class RecordingGrowthTests
{
    private static readonly int[] Numbers = [2_000, 4_000, 8_000];

    private static readonly DateOnly Past = new(2013, 4, 2);

    private static readonly Dictionary<string, (Ccg Start, Func<int, int, CcgEvent> Event)> Shapes = new()
    {
        ["reviews of unlisted conditions"] = (Applicant.Then(new AuthorisationGranted(Granted, [], [], new Unlisted.Exactly(119))), (i, n) => new UnlistedConditionsReviewed(Spread(i, n), new Unlisted.Exactly(119))),
        ["changes of level"] = (Authorised("1.3B I", "2.2B II"), (i, n) => new ConditionLevelChanged(Spread(i, n), Criterion("1.3B"), i % 2 == 0 ? ConditionLevel.II : ConditionLevel.I)),
        ["interventions"] = (Full, (i, n) => new DirectionGiven(Spread(i, n), Section14Z21(i + 1))),
        ["bids"] = (Full, (i, n) => new InterestExpressed(new(2014, 6, 20), [CoCommissioningCategory.A], [])),
    };

    public static TheoryData<string, bool> Cases
    {
        get
        {
            TheoryData<string, bool> cases = [];
            foreach (var shape in Shapes.Keys)
            {
                cases.Add(shape, false);
                cases.Add(shape, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Memory_grows_with_the_number_of_events(string shape, bool askEachTime)
    {
        var bytes = Numbers.Select(n => Allocations.PerCall(() => RecordOneByOne(shape, n, askEachTime), calls: 1)).ToList();

        Assert.InRange((double)bytes[1] / bytes[0], 0, 2.2);
        Assert.InRange((double)bytes[2] / bytes[1], 0, 2.2);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_recorded_one_by_one_is_what_a_batch_records(string shape, bool askEachTime)
    {
        const int Count = 300;
        var oneByOne = RecordOneByOne(shape, Count, askEachTime);
        var inOne = Shapes[shape].Start.Then(EventsOf(shape, Count));

        Assert.Equal(inOne, oneByOne);
        Assert.Equal(inOne.Events.AsEnumerable(), oneByOne.Events);
        Assert.Equal(inOne.Authorisation, oneByOne.Authorisation);
        Assert.Equal(inOne.CoCommissioning, oneByOne.CoCommissioning);
        for (var day = Granted.AddDays(-200); day < new DateOnly(2022, 6, 30); day = day.AddDays(1))
        {
            Assert.Equal(inOne.Authorisation.AsAt(day), oneByOne.Authorisation.AsAt(day));
            Assert.Equal(inOne.CoCommissioning.AsAt(day), oneByOne.CoCommissioning.AsAt(day));
        }
    }

    private static Ccg RecordOneByOne(string shape, int count, bool askEachTime)
    {
        var ccg = Shapes[shape].Start;
        foreach (var e in EventsOf(shape, count))
        {
            ccg = ccg.Record(e).OrThrow();
            if (askEachTime)
            {
                _ = ccg.AuthorisationStatusOn(Past);
                _ = ccg.CoCommissioningModelOn(Past);
                _ = ccg.Authorisation.Count + ccg.CoCommissioning.Count;
            }
        }

        return ccg;
    }

    private static CcgEvent[] EventsOf(string shape, int count) => [.. Enumerable.Range(0, count).Select(i => Shapes[shape].Event(i, count))];

    /// <summary>Days from April 2013 on, in order.</summary>
    private static DateOnly Spread(int index, int count) => new DateOnly(2013, 4, 1).AddDays((int)((long)index * 3_000 / count));
}
