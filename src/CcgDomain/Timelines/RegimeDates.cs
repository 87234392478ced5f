namespace CcgDomain.Timelines;

/// <summary>The days of the regime as a whole, which the rules of several rooms speak of.</summary>
internal static class RegimeDates
{
    /// <summary>The day on which the chapter on CCGs of the National Health Service Act 2006 first came into force.</summary>
    internal static readonly DateOnly ChapterInForce = new(2012, 3, 27);

    /// <summary>
    /// The day on which sections 14A to 14O (but 14I), section 14Z21(1) to (10) and (14), and Schedule 6 paragraphs 8 and 9 came into force. Source: SI 2012/1831
    /// art 2(2).
    /// </summary>
    internal static readonly DateOnly EstablishmentInForce = new(2012, 10, 1);

    /// <summary>The first day on which CCGs operated as commissioners.</summary>
    internal static readonly DateOnly FullOperation = new(2013, 4, 1);

    /// <summary>The last day on which there were CCGs.</summary>
    internal static readonly DateOnly LastDay = new(2022, 6, 30);

    /// <summary>The day on which all CCGs were abolished: the first day without them.</summary>
    internal static readonly DateOnly Abolition = new(2022, 7, 1);

    /// <summary>Determines whether a day is a 1 April, the first day of a financial year.</summary>
    internal static bool IsFirstOfApril(this DateOnly day) => day is { Month: 4, Day: 1 };
}
