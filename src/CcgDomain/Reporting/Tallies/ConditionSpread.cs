using System.Globalization;

namespace CcgDomain.Reporting;

/// <summary>How many established CCGs had how many conditions open.</summary>
public sealed record ConditionSpread
{
    internal ConditionSpread(long none, long oneToFour, long fiveToNine, long tenOrMore, long notKnown)
    {
        None = none;
        OneToFour = oneToFour;
        FiveToNine = fiveToNine;
        TenOrMore = tenOrMore;
        NotKnown = notKnown;
    }

    /// <summary>CCGs with no condition open. One that has only a direction is among them.</summary>
    public long None { get; }

    /// <summary>CCGs with one to four.</summary>
    public long OneToFour { get; }

    /// <summary>CCGs with five to nine.</summary>
    public long FiveToNine { get; }

    /// <summary>CCGs with ten or more, for certain.</summary>
    public long TenOrMore { get; }

    /// <summary>CCGs with conditions of which so little is known that they fit several of these.</summary>
    public long NotKnown { get; }

    /// <summary>Every established CCG.</summary>
    public long Ccgs => None + OneToFour + FiveToNine + TenOrMore + NotKnown;

    /// <summary>The numbers in their order.</summary>
    /// <returns>"none 106, 1–4 55, 5–9 30, 10 or more 20", and "not known 3" where there are such.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"none {None}, 1–4 {OneToFour}, 5–9 {FiveToNine}, 10 or more {TenOrMore}{(NotKnown == 0 ? "" : $", not known {NotKnown.ToString(CultureInfo.InvariantCulture)}")}");
}
