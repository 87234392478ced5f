using System.Runtime.InteropServices;

namespace CcgDomain.Json;

/// <summary>Collects a list whose length is not known beforehand.</summary>
internal struct ArrayBuilder<T>(int capacity)
{
    private T[] _items = new T[capacity];
    private int _count;

    internal void Add(T item)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, _count * 2);
        }

        _items[_count++] = item;
    }

    internal readonly T[] ToArray() => _count == _items.Length ? _items : _items[.._count];

    internal readonly ImmutableArray<T> ToImmutable() => _count == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(ToArray());
}
