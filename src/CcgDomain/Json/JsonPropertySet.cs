using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CcgDomain.Json;

/// <summary>A set of properties, one bit for each.</summary>
[CollectionBuilder(typeof(JsonPropertySet), nameof(Create))]
internal struct JsonPropertySet : IEnumerable<JsonProperty>
{
    private ulong _low;
    private ulong _high;

    /// <summary>Whether the set has no property.</summary>
    internal readonly bool IsEmpty => (_low | _high) == 0;

    /// <summary>Determines whether the set has a property. <see cref="JsonProperty.None"/> is in no set.</summary>
    internal readonly bool Contains(JsonProperty property) => ((property < (JsonProperty)64 ? _low : _high) & (1UL << (int)property)) != 0;

    internal static JsonPropertySet Create(ReadOnlySpan<JsonProperty> properties)
    {
        JsonPropertySet set = default;
        foreach (var property in properties)
        {
            set.Add(property);
        }

        return set;
    }

    /// <summary>Adds a property.</summary>
    /// <returns>true if the property was added; false if the set had it.</returns>
    internal bool Add(JsonProperty property)
    {
        ref var bits = ref property < (JsonProperty)64 ? ref _low : ref _high;
        var before = bits;
        bits |= 1UL << (int)property;
        return bits != before;
    }

    /// <summary>Returns the properties of this set that the other lacks.</summary>
    internal readonly JsonPropertySet Except(JsonPropertySet other) => new() { _low = _low & ~other._low, _high = _high & ~other._high };

    /// <summary>Enumerates the properties in the order in which they are declared.</summary>
    public readonly Enumerator GetEnumerator() => new(_low, _high);

    readonly IEnumerator<JsonProperty> IEnumerable<JsonProperty>.GetEnumerator() => GetEnumerator();

    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal struct Enumerator(ulong low, ulong high) : IEnumerator<JsonProperty>
    {
        public JsonProperty Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (low != 0)
            {
                Current = (JsonProperty)BitOperations.TrailingZeroCount(low);
                low &= low - 1;
                return true;
            }

            if (high != 0)
            {
                Current = (JsonProperty)(64 + BitOperations.TrailingZeroCount(high));
                high &= high - 1;
                return true;
            }

            return false;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
