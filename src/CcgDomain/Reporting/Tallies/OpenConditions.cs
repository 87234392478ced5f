using System.Globalization;

namespace CcgDomain.Reporting;

/// <summary>How many conditions were open, and how much of that is known.</summary>
/// <remarks>A CCG of which only "some conditions" is known counts for one, and makes the number a least one: nothing unknown counts as zero.</remarks>
public sealed record OpenConditions
{
    internal OpenConditions(long listed, long unlisted, long ccgsWithUnknownNumber)
    {
        Listed = listed;
        Unlisted = unlisted;
        CcgsWithUnknownNumber = ccgsWithUnknownNumber;
    }

    /// <summary>Conditions whose criterion and level are known.</summary>
    public long Listed { get; }

    /// <summary>Conditions of which no source gives criterion or level; one for each CCG where not even the number is known.</summary>
    public long Unlisted { get; }

    /// <summary>The CCGs that have unlisted conditions in a number that is not known.</summary>
    public long CcgsWithUnknownNumber { get; }

    /// <summary>The fewest conditions that there can have been: the number itself, where <see cref="IsExact"/>.</summary>
    public long AtLeast => Listed + Unlisted;

    /// <summary>Whether the number is known of every CCG.</summary>
    public bool IsExact => CcgsWithUnknownNumber == 0;

    /// <summary>The number in plain digits, and whether there may be more.</summary>
    /// <returns>"587", or "at least 587".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsExact ? "" : "at least ")}{AtLeast}");
}
