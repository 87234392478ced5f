using CcgDomain.FsCheck.Sampling;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <summary>
/// The second implementation on records whose days are not all known: a rule is broken if it is on every choice of days that keeps the order of the record. It searches the
/// choices, and knows nothing of how the library narrows intervals.
/// </summary>
internal static class IntervalOpinion
{
    // Each day on which a rule changes its mind. The day before and the day after are tried too.
    private static readonly DateOnly[] Edges =
    [
        new(2012, 3, 27), new(2012, 7, 2), new(2012, 9, 3), new(2012, 10, 1), new(2012, 11, 1), new(2012, 12, 5), new(2013, 1, 18), new(2013, 2, 15), new(2013, 3, 6), new(2013, 6, 1),
        new(2014, 5, 1), new(2014, 6, 20), new(2014, 7, 3), new(2014, 9, 1), new(2015, 1, 9), new(2015, 1, 30), new(2015, 11, 6), new(2016, 12, 5), new(2019, 11, 1), new(2022, 7, 1),
        .. Enumerable.Range(2012, 12).SelectMany(InEachYear),
    ];

    /// <summary>Gets the code of each rule that an event breaks however the days are chosen; null if no choice keeps the order of the record.</summary>
    internal static HashSet<string>? BrokenBy(Ccg ccg, CcgEvent e, RuleSet rules)
    {
        var isPartial = ccg.RecordKind == RecordKind.Partial;
        rules = isPartial ? rules.Without(RuleBasis.Completeness) : rules;
        CcgEvent[] events = [.. ccg.Events, e];
        DateOnly[] edges = [.. Edges, .. events.SelectMany(DaysOf), .. events.SelectMany(DaysOf).SelectMany(Around)];
        DateOnly[][] days = [.. events.Select(each => Candidates(each.On, edges))];
        HashSet<string>? broken = null;
        Choose(0);
        return broken;

        void Choose(int place)
        {
            if (place == events.Length)
            {
                var found = Table.ViolatedBy(ccg.Code, events[..^1], events[^1], rules, isPartial);
                broken ??= [.. found];
                broken.IntersectWith(found);
                return;
            }

            var told = events[place];
            foreach (var day in days[place])
            {
                // A rule that one choice satisfies is not broken: once all are satisfied, there is nothing left to find.
                if (broken?.Count != 0 && (place == 0 || day >= events[place - 1].On.Earliest))
                {
                    events[place] = Shrink.WithDate(told, day);
                    Choose(place + 1);
                }
            }

            events[place] = told;
        }
    }

    /// <summary>Gets every day of a short interval; of a long one, its ends and the edges within it.</summary>
    private static DateOnly[] Candidates(EventDate on, DateOnly[] edges) => on.Latest.DayNumber - on.Earliest.DayNumber < 8
        ? [.. Enumerable.Range(on.Earliest.DayNumber, on.Latest.DayNumber - on.Earliest.DayNumber + 1).Select(DateOnly.FromDayNumber)]
        : [.. edges.SelectMany(Beside).Append(on.Earliest).Append(on.Latest).Where(on.Contains).Distinct().Order()];

    private static IEnumerable<DateOnly> DaysOf(CcgEvent e)
    {
        var limits = Facts.GivenBy(e).Select(direction => direction.Until).Append(e.On);
        EventDate? startsOn = e switch { MergerProposed x => x.StartsOn, ModelApplied x => x.StartsOn, ModelApproved x => x.StartsOn, ArrangementStarted x => x.AllFunctionsFrom, _ => null };
        limits = limits.Append(startsOn);
        return limits.OfType<EventDate>().SelectMany(date => new[] { date.Earliest, date.Latest });
    }

    // An interval far from the years of the rules has days of each year too.
    private static IEnumerable<DateOnly> Around(DateOnly day) =>
        Enumerable.Range(day.Year - 1, 3).Where(year => year is (> 0 and < 2012) or (> 2023 and < 10000)).SelectMany(InEachYear);

    private static DateOnly[] InEachYear(int year) => [new(year, 4, 1), new(year, 9, 30)];

    private static IEnumerable<DateOnly> Beside(DateOnly day) =>
        Enumerable.Range(-1, 3).Select(days => day.DayNumber + days).Where(number => number >= 0 && number <= DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);
}
