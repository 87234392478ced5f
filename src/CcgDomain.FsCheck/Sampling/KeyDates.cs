namespace CcgDomain.FsCheck.Sampling;

/// <summary>The days that the rules depend on.</summary>
internal static class KeyDates
{
    /// <summary>The first day on which anything can happen to a CCG.</summary>
    internal static readonly DateOnly ChapterInForce = new(2012, 3, 27);

    /// <summary>The first day of CCGs as operating bodies.</summary>
    internal static readonly DateOnly FullOperation = new(2013, 4, 1);

    /// <summary>The first day on which an application could be granted, and on which section 14Z21 was in force.</summary>
    internal static readonly DateOnly EstablishmentInForce = new(2012, 10, 1);

    /// <summary>The last day on which an application was granted.</summary>
    internal static readonly DateOnly LastGrant = new(2013, 3, 31);

    /// <summary>The first day on which conditions granted in wave 4 were reviewed.</summary>
    internal static readonly DateOnly FirstReviewOfWaveFour = new(2013, 6, 1);

    internal static readonly DateOnly BidsOpened = new(2014, 5, 1);
    internal static readonly DateOnly BidsClosed = new(2014, 6, 20);

    internal static readonly DateOnly ReadinessReported = new(2014, 7, 3);

    /// <summary>The first day on which a model may have been applied for.</summary>
    internal static readonly DateOnly ModelsSetOut = new(2014, 9, 1);

    /// <summary>The first day of co-commissioning arrangements.</summary>
    internal static readonly DateOnly FirstArrangements = new(2015, 4, 1);

    /// <summary>The first day from which only delegated arrangements may start.</summary>
    internal static readonly DateOnly DelegatedOnly = new(2021, 4, 1);

    /// <summary>The last day of CCGs.</summary>
    internal static readonly DateOnly LastDay = new(2022, 6, 30);

    /// <summary>The first day without CCGs.</summary>
    internal static readonly DateOnly Abolition = new(2022, 7, 1);

    /// <summary>Every day that a rule names, in order.</summary>
    internal static readonly ImmutableArray<DateOnly> All =
    [
        ChapterInForce, new(2012, 7, 2), new(2012, 9, 3), new(2012, 10, 1), new(2012, 11, 1), new(2012, 12, 5), new(2013, 1, 18), new(2013, 2, 15),
        new(2013, 3, 6), new(2013, 3, 31), FullOperation, FirstReviewOfWaveFour, new(2013, 7, 25), new(2014, 4, 1), BidsOpened, BidsClosed, ReadinessReported, ModelsSetOut, new(2014, 11, 30),
        new(2014, 12, 31), new(2015, 1, 9), new(2015, 1, 30), new(2015, 2, 18), FirstArrangements, new(2015, 9, 30), new(2015, 11, 6), new(2016, 4, 1),
        new(2016, 6, 28), new(2016, 9, 30), new(2016, 12, 5), new(2017, 4, 1), new(2017, 6, 16), new(2018, 4, 1), new(2019, 4, 1), new(2019, 11, 1),
        new(2020, 4, 1), DelegatedOnly, new(2022, 4, 1), new(2022, 4, 13), new(2022, 4, 14), LastDay, Abolition,
    ];
}
