using System.Globalization;

namespace CcgDomain.Governance;

/// <summary>A part of a quorum that is not met.</summary>
public sealed record QuorumShortfall
{
    internal QuorumShortfall(QuorumPart? part, int needed, int present)
    {
        Part = part;
        Needed = needed;
        Present = present;
    }

    /// <summary>The part that is not met; null for the number of members in all.</summary>
    public QuorumPart? Part { get; }

    /// <summary>The number of members that the quorum needs.</summary>
    public int Needed { get; }

    /// <summary>The number of members present; less than <see cref="Needed"/>.</summary>
    public int Present { get; }

    /// <summary>Returns the numbers needed and present.</summary>
    /// <returns>"1 needed of layMember, 0 present".</returns>
    public override string ToString() => Part is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Needed} voting members needed, {Present} present")
        : string.Create(CultureInfo.InvariantCulture, $"{Needed} needed of {Part.AnyOf.ToNames()}, {Present} present");
}
