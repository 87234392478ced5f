using System.Globalization;

namespace CcgDomain.Tool.Reports;

/// <summary>A number of which the records may leave open how great it is: the least and the greatest that it can be.</summary>
internal sealed record Bounds(long AtLeast, long AtMost)
{
    /// <summary>Whether the records leave nothing open.</summary>
    internal bool IsExact => AtLeast == AtMost;

    /// <summary>Returns "14", or "at least 14, at most 17".</summary>
    public override string ToString() => IsExact
        ? AtLeast.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"at least {AtLeast}, at most {AtMost}");
}
