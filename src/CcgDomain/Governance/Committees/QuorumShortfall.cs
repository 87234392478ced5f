using System.Globalization;

namespace CcgDomain.Governance;

/// <summary>What is missing of a quorum.</summary>
public sealed record QuorumShortfall
{
    internal QuorumShortfall(QuorumPart? part, int needed, int present)
    {
        Part = part;
        Needed = needed;
        Present = present;
    }

    /// <summary>The part that is not met; null: the number of members in all.</summary>
    public QuorumPart? Part { get; }

    /// <summary>How many the quorum needs.</summary>
    public int Needed { get; }

    /// <summary>How many there are; fewer than <see cref="Needed"/>.</summary>
    public int Present { get; }

    /// <summary>What is missing.</summary>
    /// <returns>"1 needed of layMember, 0 there".</returns>
    public override string ToString() => Part is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Needed} voting members needed, {Present} there")
        : string.Create(CultureInfo.InvariantCulture, $"{Needed} needed of {Part.AnyOf.ToNames()}, {Present} there");
}
