namespace CcgDomain.FsCheck.Sampling;

/// <summary>Samples days, with a preference for the key dates and the days beside them.</summary>
internal static class Dates
{
    /// <summary>Returns any day of the calendar: mostly of 2012 to 2022, often a key date or a day beside one, occasionally an end of the calendar.</summary>
    internal static DateOnly AnyDay(this Sampler sampler) => sampler.Next(20) switch
    {
        < 9 => sampler.PickFrom(KeyDates.All).AddDays(sampler.Pick(-1, 0, 0, 1)),
        < 18 => new DateOnly(2012, 1, 1).AddDays(sampler.Next(4020)),
        18 => DateOnly.FromDayNumber(sampler.Next(DateOnly.MaxValue.DayNumber + 1)),
        _ => sampler.Pick(DateOnly.MinValue, DateOnly.MaxValue, new(2016, 2, 29), new(1999, 12, 31)),
    };

    /// <summary>Returns a day of a range, both ends included: often the first, a key date, or a day soon after the first.</summary>
    internal static DateOnly Day(this Sampler sampler, DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        return sampler.Next(10) switch
        {
            < 2 => from,
            < 5 => KeyDateWithin(sampler, from, to),
            < 8 => from.AddDays(sampler.Next(Math.Min(days, 90) + 1)),
            _ => from.AddDays(sampler.Next(days + 1)),
        };
    }

    /// <summary>Returns a day of a range of at least two days that is not a 1 April.</summary>
    internal static DateOnly DayExceptFirstOfApril(this Sampler sampler, DateOnly from, DateOnly to)
    {
        var day = sampler.Day(from, to);
        return day is not { Month: 4, Day: 1 } ? day : day < to ? day.AddDays(1) : day.AddDays(-1);
    }

    /// <summary>Returns every 1 April of a range, both ends included.</summary>
    internal static ImmutableArray<DateOnly> FirstsOfApril(DateOnly from, DateOnly to)
    {
        var days = ImmutableArray.CreateBuilder<DateOnly>();
        for (var year = from.Year; year <= to.Year; year++)
        {
            var day = new DateOnly(year, 4, 1);
            if (day >= from && day <= to)
            {
                days.Add(day);
            }
        }

        return days.ToImmutable();
    }

    internal static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    internal static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    /// <summary>Returns a key date of the range or a day beside one, or an end of a range that has no key date.</summary>
    private static DateOnly KeyDateWithin(Sampler sampler, DateOnly from, DateOnly to)
    {
        var start = 0;
        while (start < KeyDates.All.Length && KeyDates.All[start] < from)
        {
            start++;
        }

        var end = start;
        while (end < KeyDates.All.Length && KeyDates.All[end] <= to)
        {
            end++;
        }

        if (start == end)
        {
            return sampler.Pick(from, to);
        }

        var day = KeyDates.All[sampler.Choose(start, end - 1)].AddDays(sampler.Pick(-1, 0, 0, 0, 1));
        return Max(from, Min(to, day));
    }
}
