using CcgDomain.Register;

namespace CcgDomain.Tool.Csv;

/// <summary>The periods in which the register gives the same answer to every question, on whichever of their days it is asked.</summary>
internal static class AnswerPeriods
{
    private static CcgRegister England => CcgRegister.England;

    /// <summary>The first days of the periods, in order.</summary>
    private static readonly DateOnly[] FirstDays = [DateOnly.MinValue, .. Days().Distinct().Order()];

    // The period of each day from the first change to the last.
    private static readonly byte[] ByDay = FindByDay();

    /// <summary>The number of periods.</summary>
    internal static int Count => FirstDays.Length;

    /// <summary>Returns the number of the period of a date.</summary>
    internal static int PeriodOf(DateOnly date)
    {
        var day = date.DayNumber - FirstDays[1].DayNumber;
        return day < 0 ? 0 : ByDay[Math.Min(day, ByDay.Length - 1)];
    }

    /// <summary>Returns the first day of a period.</summary>
    internal static DateOnly FirstDayOf(int period) => FirstDays[period];

    private static IEnumerable<DateOnly> Days() =>
    [
        .. England.ChangeDates,
        England.KnownUntil.AddDays(1),
        .. England.Ccgs.SelectMany(ccg => ccg.Names.Select(name => name.From)),
        .. England.Ccgs.SelectMany(ccg => ccg.GssCodes).Concat(England.Boards.SelectMany(board => board.GssCodes)).SelectMany(Days),
        .. England.Ccgs.SelectMany(ccg => Enum.GetValues<NhsAreaKind>().SelectMany(kind => England.MembershipsOf(kind, ccg.Code))).SelectMany(Days),
    ];

    private static IEnumerable<DateOnly> Days(GssPeriod period) => [period.KnownFrom, period.KnownTo.AddDays(1)];

    // The name of an area changes with the lists.
    private static IEnumerable<DateOnly> Days(Membership membership) => membership.Match<DateOnly[]>(
        known => [known.From, known.To.AddDays(1), known.Since.On, known.Until.On],
        changed => [changed.From, changed.To.AddDays(1), changed.Last.On, changed.First.On],
        notKnown => []);

    private static byte[] FindByDay()
    {
        var first = FirstDays[1].DayNumber;
        var byDay = new byte[FirstDays[^1].DayNumber - first + 1];
        for (var period = 1; period < FirstDays.Length; period++)
        {
            byDay.AsSpan(FirstDays[period].DayNumber - first).Fill(checked((byte)period));
        }

        return byDay;
    }
}
