namespace CcgDomain.Authorisation;

/// <summary>Directions in force, in the order given: an array of a few, or an index of many, which becomes an array when it is asked for.</summary>
/// <param name="few">The directions, if there is no index.</param>
/// <param name="many">The index.</param>
internal readonly struct DirectionList(ImmutableArray<LegalDirection> few, DirectionIndex? many = null) : IEquatable<DirectionList>
{
    private readonly ImmutableArray<LegalDirection> _few = few;
    private readonly DirectionIndex? _many = many;

    internal int Count => _many?.Count ?? _few.Length;

    internal ImmutableArray<LegalDirection> ToImmutable() => _many?.ToImmutable() ?? _few;

    public bool Equals(DirectionList other) =>
        _many is not null && other._many is not null ? _many.HasSameInForce(other._many) : ToImmutable().AsSpan().SequenceEqual(other.ToImmutable().AsSpan());

    public override bool Equals(object? obj) => obj is DirectionList other && Equals(other);

    public override int GetHashCode()
    {
        if (_many is not null)
        {
            return _many.ContentHash;
        }

        var hash = 0;
        foreach (var direction in _few)
        {
            hash += direction.ContentHash;
        }

        return hash;
    }
}
