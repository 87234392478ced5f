using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Generated;

/// <summary>Stores that a careful and a careless programmer might write: they keep the events in a list and record all of them again after each change.</summary>
public class ModelBasedTests
{
    [CcgProperty(MaxTest = 100)]
    public Property A_faithful_store_holds() => Test((events, e) => events.Add(e));

    [Fact]
    public void A_lost_event_is_found() => Finds((events, e) =>
    {
        if (e is not ConditionDischarged)
        {
            events.Add(e);
        }
    });

    [Fact]
    public void Events_of_one_day_out_of_order_are_found() => Finds((events, e) => events.Insert(events.TakeWhile(earlier => earlier.On.Earliest < e.On.Earliest).Count(), e));

    [Fact]
    public void A_wrong_day_is_found() => Finds((events, e) => events.Add(e is AuthorisationGranted g ? new AuthorisationGranted(g.On.Earliest.AddDays(1), g.Conditions, g.Directions, g.Unlisted) : e));

    [Fact]
    public void An_off_by_one_in_the_question_is_found() => Assert.ThrowsAny<Exception>(() => ModelBased.Holds(
        ccg => new Store(ccg),
        (store, e) => store.Change(events => events.Add(e)),
        (store, day) => store.StatusOn(day.AddDays(-1)),
        (ccg, day) => ccg.AuthorisationStatusOn(day)).Check(Thorough));

    [Fact]
    public void A_failure_is_shrunk_to_the_events_that_it_takes_and_says_what_was_wrong()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Test((events, e) =>
        {
            if (e is not ConditionDischarged)
            {
                events.Add(e);
            }
        }).Check(Thorough));

        Assert.Contains("the store says", failure.Message, StringComparison.Ordinal);
        string[] shrunk = [.. failure.Message.Split('\n').SkipWhile(line => !line.StartsWith("Shrunk:", StringComparison.Ordinal)).Where(line => line.Contains(" -> ", StringComparison.Ordinal))];

        // The grant, the lost discharge and what they need; where a direction had taken all functions, also its revocation, without which the loss does not show.
        Assert.InRange(shrunk.Length, 2, 5);
        Assert.Contains(shrunk, line => line.Contains(": authorisation granted", StringComparison.Ordinal));
        Assert.Contains(shrunk, line => line.Contains("discharged", StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        Assert.Throws<ArgumentNullException>("create", () => ModelBased.Holds<Store, int>(null!, (_, _) => { }, (_, _) => 0, (_, _) => 0));
        Assert.Throws<ArgumentNullException>("record", () => ModelBased.Holds(ccg => new Store(ccg), null!, (_, _) => 0, (_, _) => 0));
        Assert.Throws<ArgumentNullException>("ask", () => ModelBased.Holds(ccg => new Store(ccg), (_, _) => { }, null!, (_, _) => 0));
        Assert.Throws<ArgumentNullException>("expected", () => ModelBased.Holds<Store, int>(ccg => new Store(ccg), (_, _) => { }, (_, _) => 0, null!));
        Assert.Throws<ArgumentOutOfRangeException>("maxEvents", () => ModelBased.Holds(ccg => new Store(ccg), (_, _) => { }, (_, _) => 0, (_, _) => 0, 0));
    }

    private static Config Thorough => Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static void Finds(Action<List<CcgEvent>, CcgEvent> record) => Assert.ThrowsAny<Exception>(() => Test(record).Check(Thorough));

    private static Property Test(Action<List<CcgEvent>, CcgEvent> record) => ModelBased.Holds(
        ccg => new Store(ccg),
        (store, e) => store.Change(events => record(events, e)),
        (store, day) => store.StatusOn(day),
        (ccg, day) => ccg.AuthorisationStatusOn(day));

    private sealed class Store(Ccg blank)
    {
        private readonly List<CcgEvent> _events = [];

        // Null where the rules refuse the events.
        private Ccg? _folded;

        internal void Change(Action<List<CcgEvent>> change)
        {
            change(_events);
            _folded = blank.Record(_events).TryGet(out var ccg, out _) ? ccg : null;
        }

        internal AuthorisationStatus? StatusOn(DateOnly day) => _folded?.AuthorisationStatusOn(day);
    }
}
