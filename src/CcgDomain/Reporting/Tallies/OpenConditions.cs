using System.Globalization;
using System.Text.Json.Serialization;

namespace CcgDomain.Reporting;

/// <summary>The number of open conditions, or the least number there can be.</summary>
/// <remarks>
/// A CCG that is known only to have "some conditions" counts as one condition, and makes the number a minimum: what is not known never counts as zero.
/// </remarks>
[JsonConverter(typeof(ReportingConverter))]
public sealed record OpenConditions
{
    internal OpenConditions(long listed, long unlisted, long ccgsWithUnknownNumber)
    {
        Listed = listed;
        Unlisted = unlisted;
        CcgsWithUnknownNumber = ccgsWithUnknownNumber;
    }

    /// <summary>The number of conditions that are certainly open and whose criterion is known.</summary>
    public long Listed { get; }

    /// <summary>
    /// The number of other conditions that are certainly open: no source gives their criterion, or it is not known which of several they are. It is the least number for a CCG
    /// whose number is not known: one if there certainly are some.
    /// </summary>
    public long Unlisted { get; }

    /// <summary>
    /// The number of CCGs whose number of open conditions is not known, because that of the unlisted ones is not, or because the day of an event leaves it open what had been
    /// discharged by the date.
    /// </summary>
    public long CcgsWithUnknownNumber { get; }

    /// <summary>The least number of open conditions; the exact number if <see cref="IsExact"/>.</summary>
    public long AtLeast => Listed + Unlisted;

    /// <summary>Whether the number is known for every CCG.</summary>
    public bool IsExact => CcgsWithUnknownNumber == 0;

    /// <summary>The number in plain digits, marked as a minimum if there may be more.</summary>
    /// <returns>"587", or "at least 587".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsExact ? "" : "at least ")}{AtLeast}");
}
