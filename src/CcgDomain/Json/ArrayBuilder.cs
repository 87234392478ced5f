namespace CcgDomain.Json;

/// <summary>Builds an array whose length is not known beforehand.</summary>
/// <param name="capacity">The number of items to allocate when the first is added.</param>
internal struct ArrayBuilder<T>(int capacity)
{
    private T[] _items = [];
    private int _count;

    internal void Add(T item)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, _count == 0 ? capacity : _count * 2);
        }

        _items[_count++] = item;
    }

    /// <summary>Returns the items; the builder must not be used afterwards.</summary>
    internal readonly T[] ToArray() => _count == _items.Length ? _items : _items[.._count];
}
