namespace CcgDomain.Reporting;

/// <summary>Maps each region to a value that is created when the region is first asked for.</summary>
/// <param name="create">Creates the value of a region.</param>
internal sealed class RegionMap<T>(Func<T> create)
    where T : class
{
    private readonly Dictionary<string, T> _named = new(StringComparer.Ordinal);
    private T? _unknown;
    private string? _lastName;
    private T? _last;

    /// <summary>The value of a region; null is the unknown region.</summary>
    internal T GetOrAdd(string? region)
    {
        if (region is null)
        {
            return _unknown ??= create();
        }

        // Neighbouring records are often of one region, and a lookup usually returns the same string object for it.
        if (ReferenceEquals(region, _lastName))
        {
            return _last!;
        }

        if (!_named.TryGetValue(region, out var value))
        {
            value = create();
            _named.Add(region, value);
        }

        _lastName = region;
        _last = value;
        return value;
    }

    /// <summary>All regions and their values, in the order of <see cref="RegionOrder"/>.</summary>
    internal List<(string? Region, T Value)> InOrder()
    {
        List<(string? Region, T Value)> regions = [];
        foreach (var (name, value) in _named)
        {
            regions.Add((name, value));
        }

        if (_unknown is not null)
        {
            regions.Add((null, _unknown));
        }

        regions.Sort(static (left, right) => RegionOrder.Compare(left.Region, right.Region));
        return regions;
    }
}
