using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Generated.Laws;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Generated;

/// <summary>What a record with gaps says is true of the record without them.</summary>
public class PartialHistoryTests
{
    private static readonly RuleSet Integrity = Enum.GetValues<RuleBasis>().Where(basis => basis != RuleBasis.Integrity).Aggregate(RuleSet.All, (rules, basis) => rules.Without(basis));

    [CcgProperty]
    public void A_record_with_gaps_is_written_and_read_back(PartialHistory history)
    {
        var document = CcgJson.Write(history.Ccg);
        var read = CcgJson.Read(document).OrThrow();

        Assert.Equal(history.Ccg, read);
        Assert.Equal(document, CcgJson.Write(read));
        Assert.True(Schemas.Accepts("ccg/1", document));
    }

    [CcgProperty]
    public void Recording_one_by_one_gives_the_same_positions_as_recording_all(PartialHistory history)
    {
        var oneByOne = history.Ccg.Events.Aggregate(Blank(history.Ccg), (ccg, e) => ccg.Record(e).OrThrow());

        Assert.Equal(history.Ccg, oneByOne);
        Assert.Equal(history.Ccg.Authorisation.Current, oneByOne.Authorisation.Current);
        Assert.Equal(history.Ccg.CoCommissioning.Current, oneByOne.CoCommissioning.Current);
        Assert.All(Gaps.DaysOf(history), day => Assert.Equal(history.Ccg.Authorisation.ReadingsAsAt(day).AsEnumerable(), oneByOne.Authorisation.ReadingsAsAt(day)));
    }

    [CcgProperty]
    public void The_status_on_a_date_does_not_depend_on_the_dates_that_were_asked_for_before(PartialHistory history)
    {
        var days = Gaps.DaysOf(history).ToList();
        var asked = Blank(history.Ccg).Record(history.Ccg.Events).OrThrow();
        foreach (var day in days.AsEnumerable().Reverse().Concat(days))
        {
            Assert.Equal(Blank(history.Ccg).Record(history.Ccg.Events).OrThrow().AuthorisationStatusOn(day), asked.AuthorisationStatusOn(day));
        }
    }

    [CcgProperty]
    public void One_position_is_possible_exactly_where_the_timeline_gives_one(PartialHistory history) => Assert.All(Gaps.DaysOf(history), day =>
    {
        var timeline = history.Ccg.Authorisation;
        var readings = timeline.ReadingsAsAt(day);
        Assert.Equal(readings.Length == 1, timeline.TryAsAt(day, out var only));
        if (only is null)
        {
            Assert.Throws<InvalidOperationException>(() => timeline.AsAt(day));
        }
        else
        {
            Assert.Equal(readings[0], only);
            Assert.Equal(only, timeline.AsAt(day));
        }
    });

    /// <summary>Every way to give the events days, in their order, is tried: the kinds of status of all of them are those that the vague record says are possible.</summary>
    [CcgProperty(MaxTest = 100)]
    public void What_is_possible_is_what_some_exact_record_says(ValidHistory history, int seed)
    {
        var random = new Random(seed);
        CcgEvent[] vague = [.. history.Events.Take(5).Select(e => Shrink.WithDate(e, new(e.On.Earliest, e.On.Earliest.AddDays(random.Next(4)))))];
        if (!history.Blank.Record(vague, Integrity).TryGet(out var ccg, out _))
        {
            return;
        }

        // A day that a rule excludes is possible for the record, which is not judged by what it leaves open.
        var decisions = Assignments(vague, 0, DateOnly.MinValue).Select(events => history.Blank.Record(events, Integrity)).ToArray();
        if (!decisions.All(decision => decision.TryGet(out _, out _)))
        {
            return;
        }

        Ccg[] exact = [.. decisions.Select(decision => decision.OrThrow())];
        foreach (var day in vague.SelectMany(e => new[] { e.On.Earliest.AddDays(-1), e.On.Earliest, e.On.Earliest.AddDays(1), e.On.Latest, e.On.Latest.AddDays(1) }).Distinct())
        {
            Assert.Equal(
                exact.Select(one => KindOf(one.AuthorisationStatusOn(day))).Distinct().Order(),
                Gaps.Possible(ccg.AuthorisationStatusOn(day)).Select(KindOf).Distinct().Order());
            Assert.Equal(exact.Select(one => one.CoCommissioningModelOn(day).Value).Distinct().Order(), ccg.CoCommissioningModelOn(day).Possible.Order());
        }
    }

    private static IEnumerable<ImmutableArray<CcgEvent>> Assignments(CcgEvent[] vague, int from, DateOnly earliest)
    {
        if (from == vague.Length)
        {
            return [[]];
        }

        var e = vague[from];
        return Enumerable.Range(0, e.On.Latest.DayNumber - e.On.Earliest.DayNumber + 1)
            .Select(days => e.On.Earliest.AddDays(days))
            .Where(day => day >= earliest)
            .SelectMany(day => Assignments(vague, from + 1, day).Select(rest => rest.Insert(0, Shrink.WithDate(e, day))));
    }

    private static Ccg Blank(Ccg ccg) => ccg.RecordKind == RecordKind.Partial ? Ccg.CreatePartial(ccg.Code, ccg.Name, ccg.KnownUntil) : Ccg.Create(ccg.Code, ccg.Name);

    private static string KindOf(AuthorisationStatus status) => status.GetType().Name;
}
