using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Experimental;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>
/// Tests a store of events against <see cref="Ccg"/>: records valid events in both, and compares their answers after each event.
/// </summary>
/// <remarks>
/// A store is anything that records events and answers questions about a day: a database, an actor, a file. The answers are compared with
/// <see cref="EqualityComparer{T}.Default"/> for the day of every event, the days before and after it, and the first and last days of CCGs. A failure shrinks to few events.
/// </remarks>
/// <example>
/// <code>
/// ModelBased.Holds(
///     create: ccg => new MyStore(ccg.Code),
///     record: (store, e) => store.Append(e),
///     ask: (store, day) => store.StatusOn(day),
///     expected: (ccg, day) => ccg.AuthorisationStatusOn(day)).QuickCheckThrowOnFailure();
/// </code>
/// </example>
public static class ModelBased
{
    /// <summary>Creates the property that a store gives the same answers as a CCG.</summary>
    /// <typeparam name="TStore">The type of the store.</typeparam>
    /// <typeparam name="TAnswer">The type of the answers. It must have value equality.</typeparam>
    /// <param name="create">Creates an empty store for a CCG without events. Called once for each test case.</param>
    /// <param name="record">Records in the store an event that all rules accept.</param>
    /// <param name="ask">Asks the store about a day.</param>
    /// <param name="expected">Asks the CCG the same question.</param>
    /// <param name="maxEvents">The maximum number of events in a test case, at least 1. The default is 40.</param>
    /// <returns>The property.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxEvents"/> is less than 1.</exception>
    public static Property Holds<TStore, TAnswer>(
        Func<Ccg, TStore> create,
        Action<TStore, CcgEvent> record,
        Func<TStore, DateOnly, TAnswer> ask,
        Func<Ccg, DateOnly, TAnswer> expected,
        int maxEvents = 40)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxEvents, 1);
        return new StoreMachine<TStore, TAnswer>(create, record, ask, expected, maxEvents).ToProperty();
    }

    private sealed class StoreMachine<TStore, TAnswer>(
        Func<Ccg, TStore> create, Action<TStore, CcgEvent> record, Func<TStore, DateOnly, TAnswer> ask, Func<Ccg, DateOnly, TAnswer> expected, int maxEvents)
        : Machine<TStore, Ccg>(maxEvents)
    {
        public override Arbitrary<Setup<TStore, Ccg>> Setup =>
            Arb.From(Sampler.CreateGenerator<Setup<TStore, Ccg>>(sampler => new CreateStore(ValidHistory.NewCcg(sampler), create)));

        public override Gen<Operation<TStore, Ccg>> Next(Ccg model) => Sampler.CreateGenerator<Operation<TStore, Ccg>>(sampler =>
            new HistoryBuilder(sampler, model).TryNext(Regimes.All, allowDissolution: sampler.Chance(20), out var e)
                ? new RecordEvent(e, record, ask, expected)
                : new StopOperation<TStore, Ccg>());

        private sealed class CreateStore(Ccg ccg, Func<Ccg, TStore> create) : Setup<TStore, Ccg>
        {
            public override TStore Actual() => create(ccg);

            public override Ccg Model() => ccg;

            public override string ToString() => ccg.ToString();
        }

        private sealed class RecordEvent(CcgEvent e, Action<TStore, CcgEvent> record, Func<TStore, DateOnly, TAnswer> ask, Func<Ccg, DateOnly, TAnswer> expected)
            : Operation<TStore, Ccg>
        {
            public override bool Pre(Ccg model) => model.Record(e).TryGet(out _, out _);

            public override Ccg Run(Ccg model) => model.Record(e).OrThrow();

            // FsCheck passes the model as it is after this operation.
            public override Property Check(TStore actual, Ccg model)
            {
                record(actual, e);
                foreach (var day in DaysToAskAbout(model))
                {
                    var (answer, expectedAnswer) = (ask(actual, day), expected(model, day));
                    if (!EqualityComparer<TAnswer>.Default.Equals(answer, expectedAnswer))
                    {
                        return false.Label(FormattableString.Invariant($"After {e}, the store says for {day:yyyy-MM-dd}: {answer}\nExpected: {expectedAnswer}"));
                    }
                }

                return true.ToProperty();
            }

            public override string ToString() => e.ToString();
        }

        private static SortedSet<DateOnly> DaysToAskAbout(Ccg ccg)
        {
            SortedSet<DateOnly> days = [KeyDates.ChapterInForce, KeyDates.LastDay, KeyDates.Abolition];
            foreach (var e in ccg.Events)
            {
                days.Add(e.On.Earliest.AddDays(-1));
                days.Add(e.On.Earliest);
                days.Add(e.On.Latest);
                days.Add(e.On.Latest.AddDays(1));
            }

            return days;
        }
    }
}
