using System.Runtime.InteropServices;
using System.Threading;

namespace CcgDomain.Timelines;

/// <summary>
/// A list that never changes. Adding gives a longer list, which shares the memory of this one: n additions, one after the other, take time and memory
/// in proportion to n.
/// </summary>
/// <remarks>
/// The room behind the items belongs to whichever list is extended first. Any later extension of the same list finds the room taken and copies. Safe
/// for use by several threads.
/// </remarks>
/// <typeparam name="T">The type of an item.</typeparam>
internal readonly struct GrowingList<T>
{
    private readonly T[]? _items;

    // Says of a list that was extended once that all of its array is taken, so that a single extension takes no more memory than it needs, and the next leaves room.
    private static readonly Ownership All = new() { Count = -1 };

    // How much of the array is taken. Null if all of it is.
    private readonly Ownership? _claim;

    /// <summary>Creates a list of all items of an array, of which it takes ownership.</summary>
    internal GrowingList(T[] items)
        : this(items, items.Length, null)
    {
    }

    private GrowingList(T[] items, int count, Ownership? claim)
    {
        _items = items;
        Count = count;
        _claim = claim;
    }

    /// <summary>The number of items.</summary>
    internal int Count { get; }

    /// <summary>The item at a place, from 0.</summary>
    internal T this[int index] => AsSpan()[index];

    internal ReadOnlySpan<T> AsSpan() => new(_items, 0, Count);

    /// <summary>Returns the items as an array, without copying them if nothing is behind them in memory.</summary>
    internal ImmutableArray<T> ToImmutable() =>
        _items is null ? [] : Count == _items.Length ? ImmutableCollectionsMarshal.AsImmutableArray(_items) : [.. AsSpan()];

    /// <summary>Returns the list with more items at its end.</summary>
    internal GrowingList<T> With(ReadOnlySpan<T> more)
    {
        var count = Count + more.Length;
        var isFree = _claim is not null && count <= _items!.Length && Interlocked.CompareExchange(ref _claim.Count, count, Count) == Count;
        if (isFree)
        {
            // No list that anyone has holds the items from Count on, so no one reads what is written here.
            more.CopyTo(_items.AsSpan(Count));
            return new(_items!, count, _claim);
        }

        var isFirst = _claim is null;
        var items = new T[isFirst ? count : count + Math.Max(4, count / 4)];
        AsSpan().CopyTo(items);
        more.CopyTo(items.AsSpan(Count));
        return new(items, count, isFirst ? All : new() { Count = count });
    }

    private sealed class Ownership
    {
        internal int Count;
    }
}
