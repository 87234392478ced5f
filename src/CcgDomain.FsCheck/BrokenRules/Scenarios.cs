using CcgDomain.Authorisation;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.FsCheck.BrokenRules;

/// <summary>Brings a CCG without events into the state in which a rule can be broken.</summary>
internal static class Scenarios
{
    private static readonly DateOnly LastBeforeBids = new(2014, 4, 20);

    // Leaves room for a 1 April and a key date after it.
    private static readonly DateOnly LastArrangement = new(2021, 12, 31);

    /// <summary>Adds an application.</summary>
    /// <returns>A day on which it may be granted.</returns>
    internal static DateOnly Apply(this HistoryBuilder history)
    {
        var meeting = history.Add(history.CreateApplication()).Authorisation.Wave.GetValueOrDefault().Facts().DecisionMeeting;
        return history.Sampler.Chance(60) ? meeting : history.Sampler.Day(meeting, KeyDates.LastGrant);
    }

    /// <summary>Adds a grant with any conditions and directions, and an application if there is none.</summary>
    internal static HistoryBuilder Authorise(this HistoryBuilder history, DateOnly? until = null)
    {
        var wave = history.Authorisation.Wave ?? history.Add(history.CreateApplication()).Authorisation.Wave.GetValueOrDefault();
        return history.Add(history.CreateGrant(history.Sampler.Day(wave.Facts().DecisionMeeting, until ?? KeyDates.LastGrant)));
    }

    /// <summary>Adds a grant with no conditions or directions, or an establishment by merger.</summary>
    internal static HistoryBuilder AuthoriseFully(this HistoryBuilder history) => history.Sampler.Chance(50)
        ? history.Merge().AddCoCommissioning()
        : history.Grant(history.Apply(), [], []);

    /// <summary>Adds a grant with conditions at levels that need no direction, and without directions.</summary>
    internal static HistoryBuilder AuthoriseWithConditions(this HistoryBuilder history)
    {
        var on = history.Apply();
        return history.Grant(on, history.Sampler.DistinctCriteria(history.Sampler.Choose(1, 5)).ToConditions(history.Sampler.LowLevel), []);
    }

    /// <summary>Adds a grant with conditions at levels that need a direction, and direction 1 under regulation 8, which underpins them.</summary>
    internal static HistoryBuilder AuthoriseWithDirection(this HistoryBuilder history)
    {
        var on = history.Apply();
        var criteria = history.Sampler.DistinctCriteria(history.Sampler.Choose(1, 3));
        return history.Grant(on, criteria.ToConditions(history.Sampler.HighLevel), [history.Sampler.Regulation8Direction(1, history.Ccg.Code, criteria)]);
    }

    /// <summary>Adds an establishment by merger.</summary>
    internal static HistoryBuilder Merge(this HistoryBuilder history) => history.Add(new EstablishedByMerger(
        new(history.Sampler.Choose(2014, 2020), 4, 1), history.Sampler.OtherCodes(history.Ccg.Code, history.Sampler.Choose(2, 3))));

    /// <summary>Adds a grant or an establishment by merger.</summary>
    internal static HistoryBuilder Establish(this HistoryBuilder history) => (history.Sampler.Chance(70) ? history.Authorise() : history.Merge()).AddCoCommissioning();

    /// <summary>Establishes the CCG and dissolves it.</summary>
    internal static HistoryBuilder Dissolve(this HistoryBuilder history) => history.Add(history.Establish().CreateDissolution());

    /// <summary>Adds some events of authorisation, or none, if there are no events yet. They are early enough for any event of co-commissioning to follow.</summary>
    internal static HistoryBuilder AddAuthorisation(this HistoryBuilder history) => history.Ccg.Events.IsEmpty && history.Sampler.Chance(60)
        ? history.AppendRandom(history.Sampler.Choose(1, 6), Regimes.Authorisation, lastDay: LastBeforeBids)
        : history;

    /// <summary>Adds <paramref name="min"/> or more events of co-commissioning, if any can follow by the end of 2021.</summary>
    internal static HistoryBuilder AddCoCommissioning(this HistoryBuilder history, int min = 0) =>
        history.AppendRandom(min + history.Sampler.SmallCount(), Regimes.CoCommissioning, lastDay: LastArrangement);

    /// <summary>Creates a condition for each criterion.</summary>
    internal static ImmutableArray<Condition> ToConditions(this ImmutableArray<CriterionCode> criteria, Func<ConditionLevel> level) =>
        [.. criteria.Select(criterion => Condition.Create(criterion, level()))];

    /// <summary>Adds the first item of a list to its end.</summary>
    internal static ImmutableArray<T> WithDuplicate<T>(this ImmutableArray<T> items) => items.Add(items[0]);

    private static HistoryBuilder Grant(this HistoryBuilder history, DateOnly on, ImmutableArray<Condition> conditions, ImmutableArray<LegalDirection> directions) =>
        history.Add(new AuthorisationGranted(on, conditions, directions)).AddCoCommissioning();
}
