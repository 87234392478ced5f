using System.Runtime.InteropServices;

namespace CcgDomain.Authorisation;

/// <summary>
/// The directions of a CCG that has had many: trees, of which the set that an event makes shares all but a few nodes. So an event costs about the same however many directions there
/// are, and so does a position that is kept.
/// </summary>
internal sealed class ManyDirections : DirectionSet
{
    // The directions in force by their places in the order given, and the place of each number that was ever used.
    private ImmutableSortedDictionary<int, LegalDirection> _inForce = ImmutableSortedDictionary<int, LegalDirection>.Empty;
    private ImmutableDictionary<int, int> _placeOf = ImmutableDictionary<int, int>.Empty;
    private int _given;

    // The last days of the directions in force: those after which one has certainly ended, and those after which one under regulation 8 may have.
    private ImmutableSortedSet<(DateOnly LastDay, int Place)> _ends = [];
    private ImmutableSortedSet<(DateOnly LastDay, int Place)> _possibleEnds = [];

    private ImmutableDictionary<CriterionCode, int> _underpinning = ImmutableDictionary<CriterionCode, int>.Empty;
    private int _regulation8;
    private int _ceasingAll;
    private int _underpinningAny;
    private int _contentHash;

    // Made when first asked for. Two threads may make it twice; either may be kept.
    private LegalDirection[]? _array;

    internal ManyDirections(ImmutableArray<LegalDirection> inForce, int[] numbersUsed)
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

    internal override int Count => _inForce.Count;

    internal override int Regulation8 => _regulation8;

    internal override bool CeasesAllFunctions => _ceasingAll > 0;

    internal override bool MayUnderpinAny => _underpinningAny > 0;

    internal override int ContentHash => _contentHash;

    internal override DateOnly NextExpiry => _ends.IsEmpty ? DateOnly.MaxValue : _ends.Min.LastDay;

    internal override bool IsUsed(int number) => _placeOf.ContainsKey(number);

    internal override LegalDirection? Find(int number) => _placeOf.TryGetValue(number, out var place) ? _inForce.GetValueOrDefault(place) : null;

    internal override int CountUnderpinning(CriterionCode criterion) => _underpinning.GetValueOrDefault(criterion);

    internal override bool MayExpireBefore(DateOnly day) => !_possibleEnds.IsEmpty && _possibleEnds.Min.LastDay < day;

    // No place is -1, so that what is found is the complement of the number of those before the day.
    internal override int CountRegulation8On(DateOnly day) => Regulation8 - ~_possibleEnds.IndexOf((day, -1));

    internal override DirectionSet Add(LegalDirection direction)
    {
        var changed = Clone();
        changed.Insert(direction);
        return changed;
    }

    internal override DirectionSet Vary(int number, DirectionEffect effect)
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

    internal override DirectionSet Remove(int number)
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

    internal override DirectionSet Replace(ImmutableArray<LegalDirection> directions)
    {
        var changed = new ManyDirections([], []) { _placeOf = _placeOf, _given = _given };
        foreach (var direction in directions)
        {
            changed.Insert(direction);
        }

        return changed;
    }

    internal override DirectionSet ExpireBefore(DateOnly day, List<LegalDirection> ended)
    {
        DirectionSet left = this;
        foreach (var (lastDay, place) in _ends)
        {
            if (lastDay >= day)
            {
                break;
            }

            var direction = _inForce[place];
            ended.Add(direction);
            left = left.Remove(direction.Number);
        }

        return left;
    }

    private protected override IEnumerable<LegalDirection> InForce => _inForce.Values;

    internal override ImmutableArray<LegalDirection> ToImmutable() => ImmutableCollectionsMarshal.AsImmutableArray(_array ??= [.. _inForce.Values]);

    internal override bool HasSameInForce(DirectionSet other)
    {
        if (other is not ManyDirections many)
        {
            return base.HasSameInForce(other);
        }

        if (ReferenceEquals(_inForce, many._inForce))
        {
            return true;
        }

        if (_contentHash != many._contentHash || Count != many.Count)
        {
            return false;
        }

        // Without an array of either.
        using var others = many._inForce.GetEnumerator();
        foreach (var (_, direction) in _inForce)
        {
            if (!others.MoveNext() || !direction.Equals(others.Current.Value))
            {
                return false;
            }
        }

        return true;
    }

    internal override bool HasSameNumbers(DirectionSet other)
    {
        if (other is not ManyDirections many || _placeOf.Count != many._placeOf.Count)
        {
            return false;
        }

        if (ReferenceEquals(_placeOf, many._placeOf))
        {
            return true;
        }

        foreach (var (number, _) in _placeOf)
        {
            if (!many.IsUsed(number))
            {
                return false;
            }
        }

        return true;
    }

    // Only a copy that nobody else has yet is changed.
    private ManyDirections Clone()
    {
        var copy = (ManyDirections)MemberwiseClone();
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

        _regulation8 += change;
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
