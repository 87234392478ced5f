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

    internal override DateOnly NextExpiry => LastDayAt(0);

    internal override bool IsUsed(int number) => _placeOf.ContainsKey(number);

    internal override LegalDirection? Find(int number) => _placeOf.TryGetValue(number, out var place) ? _inForce.GetValueOrDefault(place) : null;

    internal override int CountUnderpinning(CriterionCode criterion) => _underpinning.GetValueOrDefault(criterion);

    internal override bool MayExpireBefore(DateOnly day) => !_possibleEnds.IsEmpty && _possibleEnds.Min.LastDay < day;

    internal override int CountRegulation8On(DateOnly day) => Regulation8 - CountBefore(_possibleEnds, day);

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

    internal override DirectionSet Remove(int number) => Find(number) is { } direction ? RemoveAt(_placeOf[number], direction) : this;

    internal override DirectionSet Replace(ImmutableArray<LegalDirection> directions)
    {
        var changed = new ManyDirections([], []) { _placeOf = _placeOf, _given = _given };
        foreach (var direction in directions)
        {
            changed.Insert(direction);
        }

        return changed;
    }

    internal override DirectionSet ExpireBefore(DateOnly day, ref DirectionEnds ends)
    {
        if (MayExpireBefore(day))
        {
            return RemoveEndedBefore(day, ref ends);
        }

        // Only the one that ended last matters, and of several on that day the one given first.
        var ended = CountBefore(_ends, day);
        ends.Add(_inForce[_ends[CountBefore(_ends, _ends[ended - 1].LastDay)].Place]);
        return new RemainingDirections(this, day, ended);
    }

    /// <summary>Returns the set without the directions that have certainly come to an end by themselves before a day, each taken from the trees.</summary>
    internal ManyDirections RemoveEndedBefore(DateOnly day, ref DirectionEnds ends)
    {
        var left = this;
        foreach (var (lastDay, place) in _ends)
        {
            if (lastDay >= day)
            {
                break;
            }

            var direction = _inForce[place];
            ends.Add(direction);
            left = left.RemoveAt(place, direction);
        }

        return left;
    }

    /// <summary>Returns the last day of one of the directions that end by themselves, in the order of their ends; the last day of the calendar if there are no more.</summary>
    internal DateOnly LastDayAt(int index) => index < _ends.Count ? _ends[index].LastDay : DateOnly.MaxValue;

    internal override IEnumerable<LegalDirection> Candidates => _inForce.Values;

    internal override ImmutableArray<LegalDirection> ToImmutable() => ImmutableCollectionsMarshal.AsImmutableArray(_array ??= [.. _inForce.Values]);

    internal override bool HasSameInForce(DirectionSet other) => (other is ManyDirections many && ReferenceEquals(_inForce, many._inForce)) || base.HasSameInForce(other);

    internal override bool HasSameNumbers(DirectionSet other)
    {
        if ((other as ManyDirections ?? (other as RemainingDirections)?.All) is not { } many || _placeOf.Count != many._placeOf.Count)
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

    private ManyDirections RemoveAt(int place, LegalDirection direction)
    {
        var changed = Clone();
        changed._inForce = _inForce.Remove(place);
        changed.Track(direction, place, -1);
        return changed;
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

    // No place is -1, so that what is found is the complement of the number of those before it.
    private static int CountBefore(ImmutableSortedSet<(DateOnly LastDay, int Place)> ends, DateOnly day) => ~ends.IndexOf((day, -1));

    private static ImmutableSortedSet<(DateOnly LastDay, int Place)> With(ImmutableSortedSet<(DateOnly LastDay, int Place)> ends, (DateOnly LastDay, int Place) end, int change) =>
        change > 0 ? ends.Add(end) : ends.Remove(end);
}
