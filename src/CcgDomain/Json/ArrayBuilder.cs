namespace CcgDomain.Json;

/// <summary>Builds an array whose length is not known beforehand.</summary>
/// <param name="capacity">The number of items to allocate when the first is added.</param>
internal struct ArrayBuilder<T>(int capacity)
{
    private T[]? _items;
    private int _count;

    internal void Add(T item)
    {
        if (_items is null || _count == _items.Length)
        {
            SetLength(_count == 0 ? capacity : _count * 2);
        }

        _items[_count++] = item;
    }

    /// <summary>Returns the items; the builder must not be used afterwards.</summary>
    internal T[] ToArray()
    {
        if (_items is null)
        {
            return [];
        }

        if (_count != _items.Length)
        {
            SetLength(_count);
        }

        return _items;
    }

    [MemberNotNull(nameof(_items))]
    private void SetLength(int length)
    {
        var items = new T[length];
        if (_items is not null)
        {
            Array.Copy(_items, items, _count);
        }

        _items = items;
    }
}
