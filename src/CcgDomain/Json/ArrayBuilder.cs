using System.Runtime.CompilerServices;

namespace CcgDomain.Json;

/// <summary>Builds an array whose length is not known beforehand. Up to 32 items take no memory but their array.</summary>
internal struct ArrayBuilder<T>
{
    private Few _few;
    private T[]? _many;
    private int _count;

    internal void Add(T item)
    {
        if (_count < Few.Length)
        {
            _few[_count] = item;
        }
        else
        {
            AddToMany(item);
        }

        _count++;
    }

    /// <summary>Returns the items; the builder must not be used afterwards.</summary>
    internal readonly T[] ToArray() => _many is null ? ((ReadOnlySpan<T>)_few)[.._count].ToArray() : _many[.._count];

    private void AddToMany(T item)
    {
        if (_many is null)
        {
            _many = new T[2 * _count];
            ((ReadOnlySpan<T>)_few).CopyTo(_many);
        }
        else if (_count == _many.Length)
        {
            Array.Resize(ref _many, 2 * _count);
        }

        _many[_count] = item;
    }

    [InlineArray(Length)]
    private struct Few
    {
        internal const int Length = 32;

        private T _first;
    }
}
