using CcgDomain.FsCheck.Sampling;
using CcgDomain.FsCheck.Histories;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Experimental;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>
/// Tests somebody's own store of events against <see cref="Ccg"/>: valid events are recorded in both, one by one, and after each the store must answer as the CCG does.
/// </summary>
/// <remarks>
/// A store is anything that takes events and answers questions: a table of a database with a query on it, an actor, a file. What it answers is compared with
/// <see cref="object.Equals(object?)"/>, on every day on which something happened, the days beside it, and the ends of the regime. A failure is shrunk to few events.
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
    /// <summary>The property that a store answers as a CCG does.</summary>
    /// <typeparam name="TStore">The store.</typeparam>
    /// <typeparam name="TAnswer">What it answers; compared by content.</typeparam>
    /// <param name="create">Makes an empty store for a CCG of which nothing is recorded. Called once for each run.</param>
    /// <param name="record">Records an event that all rules accept.</param>
    /// <param name="ask">Asks the store about a day.</param>
    /// <param name="expected">Asks the CCG the same.</param>
    /// <param name="mostEvents">The most events that a run records; at least 1.</param>
    /// <returns>The property, to be checked by FsCheck.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostEvents"/> is less than 1.</exception>
    public static Property Holds<TStore, TAnswer>(
        Func<Ccg, TStore> create,
        Action<TStore, CcgEvent> record,
        Func<TStore, DateOnly, TAnswer> ask,
        Func<Ccg, DateOnly, TAnswer> expected,
        int mostEvents = 40)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostEvents, 1);
        return new StoreMachine<TStore, TAnswer>(create, record, ask, expected, mostEvents).ToProperty();
    }

    private sealed class StoreMachine<TStore, TAnswer>(
        Func<Ccg, TStore> create, Action<TStore, CcgEvent> record, Func<TStore, DateOnly, TAnswer> ask, Func<Ccg, DateOnly, TAnswer> expected, int mostEvents)
        : Machine<TStore, Ccg>(mostEvents)
    {
        public override Arbitrary<Setup<TStore, Ccg>> Setup => Arb.From(Sampler.CreateGenerator<Setup<TStore, Ccg>>(sampler => new Empty(ValidHistory.Nobody(sampler), create)));

        public override Gen<Operation<TStore, Ccg>> Next(Ccg model) => Sampler.CreateGenerator(sampler => new HistoryBuilder(sampler, model).TryNext(Regimes.Both, mayEnd: sampler.Chance(20), out var e)
            ? new Recording(e, record, ask, expected)
            : (Operation<TStore, Ccg>)new StopOperation<TStore, Ccg>());

        private sealed class Empty(Ccg nobody, Func<Ccg, TStore> create) : Setup<TStore, Ccg>
        {
            public override TStore Actual() => create(nobody);

            public override Ccg Model() => nobody;

            public override string ToString() => nobody.ToString();
        }

        private sealed class Recording(CcgEvent e, Action<TStore, CcgEvent> record, Func<TStore, DateOnly, TAnswer> ask, Func<Ccg, DateOnly, TAnswer> expected)
            : Operation<TStore, Ccg>
        {
            public override bool Pre(Ccg model) => model.Record(e).TryGet(out _, out _);

            public override Ccg Run(Ccg model) => model.Record(e).OrThrow();

            // FsCheck hands over the model as it is after this operation.
            public override Property Check(TStore actual, Ccg model)
            {
                record(actual, e);
                foreach (var day in DaysOf(model))
                {
                    var (told, right) = (ask(actual, day), expected(model, day));
                    if (!EqualityComparer<TAnswer>.Default.Equals(told, right))
                    {
                        return false.Label(FormattableString.Invariant($"after {e}, of {day:yyyy-MM-dd} the store says: {told}\nand should say: {right}"));
                    }
                }

                return true.ToProperty();
            }

            public override string ToString() => e.ToString();
        }

        private static SortedSet<DateOnly> DaysOf(Ccg ccg)
        {
            SortedSet<DateOnly> days = [Days.ChapterBegan, Days.Last, Days.Abolished];
            foreach (var e in ccg.Events)
            {
                days.Add(e.On.AddDays(-1));
                days.Add(e.On);
                days.Add(e.On.AddDays(1));
            }

            return days;
        }
    }
}
