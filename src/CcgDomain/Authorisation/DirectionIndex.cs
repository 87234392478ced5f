using System.Runtime.InteropServices;

namespace CcgDomain.Authorisation;

/// <summary>
/// The directions of a CCG that has had many. It never changes: what an event adds or takes away gives another index, which shares all but a few nodes of each tree with this one.
/// So an event costs about the same however many directions there are, and so does a position that is kept.
/// </summary>
internal sealed class DirectionIndex
{
    // The directions in force by their places in the order given, and the place of each number that was ever used.
    private ImmutableSortedDictionary<int, LegalDirection> _inForce = ImmutableSortedDictionary<int, LegalDirection>.Empty;
    private ImmutableDictionary<int, int> _placeOf = ImmutableDictionary<int, int>.Empty;
    private int _given;

    // The last days of the directions in force: those after which one has certainly ended, and those after which one under regulation 8 may have.
    private ImmutableSortedSet<(DateOnly LastDay, int Place)> _ends = [];
    private ImmutableSortedSet<(DateOnly LastDay, int Place)> _possibleEnds = [];

    private ImmutableDictionary<CriterionCode, int> _underpinning = ImmutableDictionary<CriterionCode, int>.Empty;
    private int _ceasingAll;
    private int _underpinningAny;
    private int _contentHash;

    // Made when first asked for. Two threads may make it twice; either may be kept.
    private LegalDirection[]? _array;

    internal DirectionIndex(ImmutableArray<LegalDirection> inForce, int[] numbersUsed)
    {
        // Those no longer in force have places too, before the others.
        foreach (var number in numbersUsed)
        {
            _placeOf = _placeOf.SetItem(number, _given++);
        }

        foreach (var direction in inForce)
        {
            Insert(direction);
        }
    }

    /// <summary>The number of directions in force.</summary>
    internal int Count => _inForce.Count;

    /// <summary>The number of regulation 8 directions in force.</summary>
    internal int Regulation8 { get; private set; }

    /// <summary>Whether a regulation 8 direction in force ceases all functions.</summary>
    internal bool CeasesAllFunctions => _ceasingAll > 0;

    /// <summary>Whether it is not known what a regulation 8 direction in force underpins.</summary>
    internal bool MayUnderpinAny => _underpinningAny > 0;

    /// <summary>The last day of the direction in force that ends first by itself; the last day of the calendar if none does.</summary>
    internal DateOnly NextExpiry => _ends.IsEmpty ? DateOnly.MaxValue : _ends.Min.LastDay;

    internal bool IsUsed(int number) => _placeOf.ContainsKey(number);

    internal LegalDirection? Find(int number) => _placeOf.TryGetValue(number, out var place) ? _inForce.GetValueOrDefault(place) : null;

    /// <summary>The number of regulation 8 directions in force that underpin the condition on a criterion.</summary>
    internal int CountUnderpinning(CriterionCode criterion) => _underpinning.GetValueOrDefault(criterion);

    /// <summary>Determines whether a regulation 8 direction may have come to an end by itself before a day.</summary>
    internal bool MayExpireBefore(DateOnly day) => !_possibleEnds.IsEmpty && _possibleEnds.Min.LastDay < day;

    /// <summary>Returns the number of regulation 8 directions in force that have certainly not come to an end by themselves before a day.</summary>
    internal int CountRegulation8On(DateOnly day) => Regulation8 - ~_possibleEnds.IndexOf((day, -1)); // No place is -1, so this is the complement of the number of those before.

    internal DirectionIndex Add(LegalDirection direction)
    {
        var changed = Clone();
        changed.Insert(direction);
        return changed;
    }

    internal DirectionIndex Vary(int number, DirectionEffect effect)
    {
        if (Find(number) is not { } direction)
        {
            return this;
        }

        var (changed, place, varied) = (Clone(), _placeOf[number], direction.With(effect));
        changed._inForce = _inForce.SetItem(place, varied);
        changed._contentHash += varied.ContentHash - direction.ContentHash;
        changed._ceasingAll += (varied.CeasesAllFunctions ? 1 : 0) - (direction.CeasesAllFunctions ? 1 : 0);
        return changed;
    }

    internal DirectionIndex Remove(int number)
    {
        if (Find(number) is not { } direction)
        {
            return this;
        }

        var (changed, place) = (Clone(), _placeOf[number]);
        changed._inForce = _inForce.Remove(place);
        changed.Track(direction, place, -1);
        return changed;
    }

    /// <summary>Replaces the directions in force.</summary>
    internal DirectionIndex Replace(ImmutableArray<LegalDirection> directions)
    {
        var changed = new DirectionIndex([], []) { _placeOf = _placeOf, _given = _given };
        foreach (var direction in directions)
        {
            changed.Insert(direction);
        }

        return changed;
    }

    /// <summary>Returns the directions that have certainly come to an end by themselves before a day.</summary>
    internal List<LegalDirection> EndedBefore(DateOnly day)
    {
        List<LegalDirection> ended = [];
        foreach (var (lastDay, place) in _ends)
        {
            if (lastDay >= day)
            {
                break;
            }

            ended.Add(_inForce[place]);
        }

        return ended;
    }

    /// <summary>Returns the directions in force, in the order given.</summary>
    internal ImmutableArray<LegalDirection> ToImmutable() => ImmutableCollectionsMarshal.AsImmutableArray(_array ??= [.. _inForce.Values]);

    /// <summary>Returns the directions in force, in the order given, in an array that is not kept.</summary>
    internal ImmutableArray<LegalDirection> Copy() => [.. _inForce.Values];

    /// <summary>Determines whether the directions in force are the same, in the same order.</summary>
    internal bool HasSameInForce(DirectionIndex other)
    {
        if (ReferenceEquals(_inForce, other._inForce))
        {
            return true;
        }

        if (_contentHash != other._contentHash || Count != other.Count)
        {
            return false;
        }

        using var others = other._inForce.GetEnumerator();
        foreach (var (_, direction) in _inForce)
        {
            if (!others.MoveNext() || !(ReferenceEquals(direction, others.Current.Value) || direction.Equals(others.Current.Value)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether the same numbers were used.</summary>
    internal bool HasSameNumbers(DirectionIndex other)
    {
        if (ReferenceEquals(_placeOf, other._placeOf))
        {
            return true;
        }

        foreach (var (number, _) in _placeOf)
        {
            if (!other.IsUsed(number))
            {
                return false;
            }
        }

        return _placeOf.Count == other._placeOf.Count;
    }

    /// <summary>A hash code of the directions in force.</summary>
    internal int ContentHash => _contentHash;

    // Only a copy that nobody else has yet is changed.
    private DirectionIndex Clone()
    {
        var copy = (DirectionIndex)MemberwiseClone();
        copy._array = null;
        return copy;
    }

    private void Insert(LegalDirection direction)
    {
        var place = _given++;
        _inForce = _inForce.SetItem(place, direction);
        _placeOf = _placeOf.SetItem(direction.Number, place);
        Track(direction, place, 1);
    }

    private void Track(LegalDirection direction, int place, int change)
    {
        _contentHash += change * direction.ContentHash;
        if (direction.Until is { } until)
        {
            _ends = With(_ends, (until.Latest, place), change);
        }

        if (direction.Power != DirectionPower.Regulation8)
        {
            return;
        }

        if (direction.Until is { } possible)
        {
            _possibleEnds = With(_possibleEnds, (possible.Earliest, place), change);
        }

        Regulation8 += change;
        _ceasingAll += direction.CeasesAllFunctions ? change : 0;
        _underpinningAny += direction.MayUnderpinAny ? change : 0;
        foreach (var criterion in direction.KnownUnderpins.AsSpan())
        {
            _underpinning = _underpinning.SetItem(criterion, CountUnderpinning(criterion) + change);
        }
    }

    private static ImmutableSortedSet<(DateOnly LastDay, int Place)> With(ImmutableSortedSet<(DateOnly LastDay, int Place)> ends, (DateOnly LastDay, int Place) end, int change) =>
        change > 0 ? ends.Add(end) : ends.Remove(end);
}
