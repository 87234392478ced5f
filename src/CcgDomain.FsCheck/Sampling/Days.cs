namespace CcgDomain.FsCheck.Sampling;

/// <summary>The days on which the regime changed, and days near them.</summary>
internal static class Days
{
    internal static readonly DateOnly ChapterBegan = new(2012, 3, 27);
    internal static readonly DateOnly FullOperation = new(2013, 4, 1);
    internal static readonly DateOnly BidsOpened = new(2014, 5, 1);
    internal static readonly DateOnly BidsClosed = new(2014, 6, 20);
    internal static readonly DateOnly FirstStart = new(2015, 4, 1);
    internal static readonly DateOnly DelegatedOnly = new(2021, 4, 1);
    internal static readonly DateOnly Last = new(2022, 6, 30);
    internal static readonly DateOnly Abolished = new(2022, 7, 1);

    /// <summary>Every day that a rule names, in order.</summary>
    internal static readonly ImmutableArray<DateOnly> Edges =
    [
        ChapterBegan, new(2012, 7, 2), new(2012, 9, 3), new(2012, 10, 1), new(2012, 11, 1), new(2012, 12, 5), new(2013, 1, 18), new(2013, 2, 15),
        new(2013, 3, 6), new(2013, 3, 31), FullOperation, new(2013, 7, 25), new(2014, 4, 1), BidsOpened, BidsClosed, new(2014, 7, 3), new(2014, 11, 30),
        new(2014, 12, 31), new(2015, 1, 9), new(2015, 1, 30), new(2015, 2, 18), FirstStart, new(2015, 9, 30), new(2015, 11, 6), new(2016, 4, 1),
        new(2016, 6, 28), new(2016, 9, 30), new(2016, 12, 5), new(2017, 4, 1), new(2017, 6, 16), new(2018, 4, 1), new(2019, 4, 1), new(2019, 11, 1),
        new(2020, 4, 1), DelegatedOnly, new(2022, 4, 1), new(2022, 4, 13), new(2022, 4, 14), Last, Abolished,
    ];

    /// <summary>Any day of the calendar: mostly of the regime, often on an edge or beside one, now and then at the ends of the calendar.</summary>
    internal static DateOnly AnyDay(this Sampler sampler) => sampler.Next(20) switch
    {
        < 9 => sampler.PickFrom(Edges).AddDays(sampler.Pick(-1, 0, 0, 1)),
        < 18 => new DateOnly(2012, 1, 1).AddDays(sampler.Next(4020)),
        18 => DateOnly.FromDayNumber(sampler.Next(DateOnly.MaxValue.DayNumber + 1)),
        _ => sampler.Pick(DateOnly.MinValue, DateOnly.MaxValue, new(2016, 2, 29), new(1999, 12, 31)),
    };

    /// <summary>A day from one to the other, both included: often the first, or an edge of the regime, or soon after the first.</summary>
    internal static DateOnly Day(this Sampler sampler, DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        return sampler.Next(10) switch
        {
            < 2 => from,
            < 5 => EdgeWithin(sampler, from, to),
            < 8 => from.AddDays(sampler.Next(Math.Min(days, 90) + 1)),
            _ => from.AddDays(sampler.Next(days + 1)),
        };
    }

    /// <summary>Every 1 April from one day to the other, both included.</summary>
    internal static ImmutableArray<DateOnly> Aprils(DateOnly from, DateOnly to)
    {
        var aprils = ImmutableArray.CreateBuilder<DateOnly>();
        for (var year = from.Year; year <= to.Year; year++)
        {
            var april = new DateOnly(year, 4, 1);
            if (april >= from && april <= to)
            {
                aprils.Add(april);
            }
        }

        return aprils.ToImmutable();
    }

    /// <summary>A day in the range that is no 1 April; the range holds two days or more.</summary>
    internal static DateOnly NotAnApril(this Sampler sampler, DateOnly from, DateOnly to)
    {
        var day = sampler.Day(from, to);
        return day is not { Month: 4, Day: 1 } ? day : day < to ? day.AddDays(1) : day.AddDays(-1);
    }

    internal static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    internal static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly EdgeWithin(Sampler sampler, DateOnly from, DateOnly to)
    {
        // The days on, before and after each edge that the range holds; where it holds none, its ends.
        var first = 0;
        while (first < Edges.Length && Edges[first] < from)
        {
            first++;
        }

        var last = first;
        while (last < Edges.Length && Edges[last] <= to)
        {
            last++;
        }

        if (first == last)
        {
            return sampler.Pick(from, to);
        }

        var day = Edges[sampler.Choose(first, last - 1)].AddDays(sampler.Pick(-1, 0, 0, 0, 1));
        return day < from ? from : day > to ? to : day;
    }
}
