namespace CcgDomain.Reporting;

/// <summary>The order of regions: by name, ordinal; the unknown region, which is null, comes last.</summary>
internal static class RegionOrder
{
    internal static int Compare(string? left, string? right) =>
        left is null || right is null ? (left is null).CompareTo(right is null) : string.CompareOrdinal(left, right);
}
