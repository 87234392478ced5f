namespace CcgDomain.Reporting;

/// <summary>One thing for each region, made when the region is first met.</summary>
internal sealed class RegionMap<T>(Func<T> make)
    where T : class
{
    private readonly Dictionary<string, T> _named = new(StringComparer.Ordinal);
    private T? _unknown;
    private string? _lastName;
    private T? _last;

    internal T GetOrAdd(string? region)
    {
        if (region is null)
        {
            return _unknown ??= make();
        }

        // Records mostly come with a region again and again, and a lookup mostly gives one object for one name.
        if (ReferenceEquals(region, _lastName))
        {
            return _last!;
        }

        if (!_named.TryGetValue(region, out var found))
        {
            found = make();
            _named.Add(region, found);
        }

        _lastName = region;
        _last = found;
        return found;
    }

    /// <summary>In ordinal order of the names, the unknown region last.</summary>
    internal List<(string? Region, T Value)> InOrder()
    {
        List<(string? Region, T Value)> all = [];
        foreach (var (name, value) in _named)
        {
            all.Add((name, value));
        }

        if (_unknown is not null)
        {
            all.Add((null, _unknown));
        }

        all.Sort(static (a, b) => RegionOrder.Compare(a.Region, b.Region));
        return all;
    }
}

/// <summary>Ordinal, and what is not known last.</summary>
internal static class RegionOrder
{
    internal static int Compare(string? a, string? b) => a is null || b is null ? (a is null).CompareTo(b is null) : string.CompareOrdinal(a, b);
}
