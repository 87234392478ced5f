namespace CcgDomain.Governance;

/// <summary>Date arithmetic that stops at the last day of the calendar. A record may hold any date, and a rule never throws.</summary>
internal static class ClampedDates
{
    internal static DateOnly AddDaysClamped(this DateOnly date, int days) =>
        date > DateOnly.MaxValue.AddDays(-days) ? DateOnly.MaxValue : date.AddDays(days);

    internal static DateOnly AddMonthsClamped(this DateOnly date, int months) =>
        date > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : date.AddMonths(months);
}
