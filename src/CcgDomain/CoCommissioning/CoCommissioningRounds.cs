using CcgDomain.Timelines;

namespace CcgDomain.CoCommissioning;

/// <summary>The rounds of applications, and the last day of each.</summary>
internal static class CoCommissioningRounds
{
    /// <summary>The first day on which any arrangement operated.</summary>
    internal static readonly DateOnly FirstStart = new(2015, 4, 1);

    /// <summary>The month to whose end, 30 September, notice of withdrawal is in time for the next 1 April.</summary>
    private const int LastMonthOfNotice = 9;

    private static readonly (CoCommissioningModel Model, DateOnly StartsOn, DateOnly Deadline)[] Deadlines =
    [
        (CoCommissioningModel.Delegated, FirstStart, new(2015, 1, 9)),
        (CoCommissioningModel.Joint, FirstStart, new(2015, 1, 30)),
        (CoCommissioningModel.GreaterInvolvement, FirstStart, new(2015, 1, 30)),
        (CoCommissioningModel.Delegated, new(2016, 4, 1), new(2015, 11, 6)),
        (CoCommissioningModel.Delegated, new(2017, 4, 1), new(2016, 12, 5)),
        (CoCommissioningModel.Delegated, new(2020, 4, 1), new(2019, 11, 1)),
    ];

    /// <summary>The last day to apply; null if none is established, or if the day of the start is not known.</summary>
    internal static DateOnly? DeadlineFor(CoCommissioningModel model, EventDate startsOn)
    {
        foreach (var round in Deadlines)
        {
            if (round.Model == model && round.StartsOn == startsOn)
            {
                return round.Deadline;
            }
        }

        return null;
    }

    /// <summary>Determines whether notice was certainly given by 30 September for the 1 April of the next year.</summary>
    internal static bool IsInTime(EventDate notice) => notice.Earliest.Year == notice.Latest.Year && notice.Latest.Month <= LastMonthOfNotice;

    /// <summary>Determines whether notice was certainly given after 30 September, too late for the next 1 April.</summary>
    internal static bool IsLate(EventDate notice) => notice.Earliest.Year == notice.Latest.Year && notice.Earliest.Month > LastMonthOfNotice;

    /// <summary>The earliest day on which notice of withdrawal takes effect: the 1 April after the first 30 September on or after the notice.</summary>
    internal static DateOnly EarliestEnd(DateOnly notified)
    {
        var inTime = notified is { Month: <= LastMonthOfNotice };
        var year = Math.Min(notified.Year + (inTime ? 1 : 2), DateOnly.MaxValue.Year);
        return new(year, 4, 1);
    }
}
