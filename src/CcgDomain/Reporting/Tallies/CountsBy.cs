using System.Runtime.CompilerServices;

namespace CcgDomain.Reporting;

/// <summary>One counter for each value of an enumeration; all are zero by default.</summary>
/// <typeparam name="TKey">An enumeration of type <see cref="int"/> whose values are 0 to 7.</typeparam>
internal record struct CountsBy<TKey>
    where TKey : struct, Enum
{
    private Counters _counters;

    internal readonly long Sum
    {
        get
        {
            var sum = 0L;
            foreach (var count in _counters)
            {
                sum += count;
            }

            return sum;
        }
    }

    internal long this[TKey key]
    {
        readonly get => _counters[Unsafe.BitCast<TKey, int>(key)];
        set => _counters[Unsafe.BitCast<TKey, int>(key)] = value;
    }

    public static CountsBy<TKey> operator +(CountsBy<TKey> left, CountsBy<TKey> right)
    {
        var sum = left;
        Span<long> counts = sum._counters;
        ReadOnlySpan<long> added = right._counters;
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = checked(counts[i] + added[i]);
        }

        return sum;
    }

    public readonly bool Equals(CountsBy<TKey> other) => ((ReadOnlySpan<long>)_counters).SequenceEqual(other._counters);

    public override readonly int GetHashCode()
    {
        HashCode hash = default;
        foreach (var count in _counters)
        {
            hash.Add(count);
        }

        return hash.ToHashCode();
    }

    [InlineArray(8)]
    private struct Counters
    {
        private long _first;
    }
}
