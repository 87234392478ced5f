using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A part of a quorum that is not met.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record QuorumShortfall
{
    internal QuorumShortfall(QuorumPart? part, int needed, int present, int ccgs = 0)
    {
        Part = part;
        Needed = needed;
        Present = present;
        Ccgs = ccgs;
    }

    /// <summary>The part that is not met; null for the number of members in all.</summary>
    public QuorumPart? Part { get; }

    /// <summary>The number of members that the quorum needs; of each CCG, if the part is for each CCG.</summary>
    public int Needed { get; }

    /// <summary>The number of members present; less than <see cref="Needed"/>. 0 if the part is for each CCG.</summary>
    public int Present { get; }

    /// <summary>The number of CCGs for which the part is not met; 0 if the part is not for each CCG.</summary>
    public int Ccgs { get; }

    /// <summary>Returns the numbers needed and present.</summary>
    /// <returns>"1 needed of layMember, 0 present".</returns>
    public override string ToString() =>
        Part is null ? string.Create(CultureInfo.InvariantCulture, $"{Needed} voting members needed, {Present} present")
        : Part.ForEachCcg ? string.Create(CultureInfo.InvariantCulture, $"{Needed} needed{Part.Whom}, missing for {Ccgs}")
        : string.Create(CultureInfo.InvariantCulture, $"{Needed} needed{Part.Whom}, {Present} present");
}
