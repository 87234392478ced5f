using System.Globalization;
using System.Text.Json.Serialization;

namespace CcgDomain.Reporting;

/// <summary>The number of established CCGs by how many conditions they have open.</summary>
[JsonConverter(typeof(ReportingConverter))]
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

    /// <summary>The number of CCGs with no open condition, including those that have only a direction.</summary>
    public long None { get; }

    /// <summary>The number of CCGs with one to four open conditions.</summary>
    public long OneToFour { get; }

    /// <summary>The number of CCGs with five to nine open conditions.</summary>
    public long FiveToNine { get; }

    /// <summary>The number of CCGs known to have ten or more open conditions.</summary>
    public long TenOrMore { get; }

    /// <summary>The number of CCGs whose number of open conditions is not known exactly, and may be in several of these ranges.</summary>
    public long NotKnown { get; }

    /// <summary>The number of all established CCGs.</summary>
    public long Ccgs => None + OneToFour + FiveToNine + TenOrMore + NotKnown;

    /// <summary>The numbers as text.</summary>
    /// <returns>"none 106, 1–4 55, 5–9 30, 10 or more 20", followed by ", not known 3" if there are any.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"none {None}, 1–4 {OneToFour}, 5–9 {FiveToNine}, 10 or more {TenOrMore}{(NotKnown == 0 ? "" : $", not known {NotKnown.ToString(CultureInfo.InvariantCulture)}")}");
}
