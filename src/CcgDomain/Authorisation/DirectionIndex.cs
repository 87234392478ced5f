namespace CcgDomain.Authorisation;

/// <summary>
/// The directions of a CCG that has had many, so that each event costs the same however many there are. Only the fold of a batch has one, and it changes with each event.
/// </summary>
internal sealed class DirectionIndex
{
    private readonly List<int> _numbers = [];

    // The directions in the order given; null where one is no longer in force. None before the start is in force.
    private readonly List<LegalDirection?> _given = [];
    private int _start;

    private readonly Dictionary<int, int> _placeOf = [];
    private readonly PriorityQueue<int, DateOnly> _ends = new();
    private readonly int[] _underpinning = new int[CriterionCode.Ordinals];
    private int _ceasingAll;
    private int _underpinningAny;

    internal DirectionIndex(ImmutableArray<LegalDirection> inForce, int[] numbersUsed)
    {
        _numbers.AddRange(numbersUsed);
        foreach (var number in numbersUsed)
        {
            _placeOf[number] = -1;
        }

        foreach (var direction in inForce)
        {
            Insert(direction);
        }
    }

    /// <summary>The number of regulation 8 directions in force.</summary>
    internal int Regulation8 { get; private set; }

    /// <summary>Whether a regulation 8 direction in force ceases all functions.</summary>
    internal bool CeasesAllFunctions => _ceasingAll > 0;

    /// <summary>Whether it is not known what a regulation 8 direction in force underpins.</summary>
    internal bool MayUnderpinAny => _underpinningAny > 0;

    /// <summary>Every number that a direction has had, in the order given.</summary>
    internal int[] NumbersUsed => [.. _numbers];

    /// <summary>The last day of the direction in force that ends first by itself; the last day of the calendar if none does.</summary>
    internal DateOnly NextExpiry
    {
        get
        {
            while (_ends.TryPeek(out var place, out var until))
            {
                if (_given[place] is not null)
                {
                    return until;
                }

                _ends.Dequeue();
            }

            return DateOnly.MaxValue;
        }
    }

    internal bool IsUsed(int number) => _placeOf.ContainsKey(number);

    internal LegalDirection? Find(int number) => _placeOf.TryGetValue(number, out var place) && place >= 0 ? _given[place] : null;

    /// <summary>The number of regulation 8 directions in force that underpin the condition on a criterion.</summary>
    internal int CountUnderpinning(CriterionCode criterion) => _underpinning[criterion.Ordinal];

    internal void Add(LegalDirection direction)
    {
        _numbers.Add(direction.Number);
        Insert(direction);
    }

    internal void Vary(int number, DirectionEffect effect)
    {
        if (Find(number) is { } direction)
        {
            var varied = direction.With(effect);
            _ceasingAll += (varied.CeasesAllFunctions ? 1 : 0) - (direction.CeasesAllFunctions ? 1 : 0);
            _given[_placeOf[number]] = varied;
        }
    }

    internal void Remove(int number)
    {
        if (_placeOf.TryGetValue(number, out var place) && place >= 0)
        {
            RemoveAt(place);
        }
    }

    /// <summary>Removes a direction that came to an end by itself before a day; null if there is none, or no other.</summary>
    internal LegalDirection? TryExpireBefore(DateOnly day)
    {
        if (NextExpiry >= day)
        {
            return null;
        }

        var place = _ends.Dequeue();
        var direction = _given[place];
        RemoveAt(place);
        return direction;
    }

    /// <summary>Replaces the directions in force.</summary>
    internal void Replace(ImmutableArray<LegalDirection> directions)
    {
        for (; _start < _given.Count; _start++)
        {
            if (_given[_start] is not null)
            {
                RemoveAt(_start);
            }
        }

        foreach (var direction in directions)
        {
            Add(direction);
        }
    }

    /// <summary>Returns the directions in force, in the order given.</summary>
    internal ImmutableArray<LegalDirection> ToImmutable()
    {
        var inForce = ImmutableArray.CreateBuilder<LegalDirection>(_given.Count - _start);
        for (var i = _start; i < _given.Count; i++)
        {
            if (_given[i] is { } direction)
            {
                inForce.Add(direction);
            }
        }

        return inForce.DrainToImmutable();
    }

    private void Insert(LegalDirection direction)
    {
        var place = _given.Count;
        _given.Add(direction);
        _placeOf[direction.Number] = place;
        if (direction.Until is { } until)
        {
            _ends.Enqueue(place, until.Latest);
        }

        Count(direction, 1);
    }

    private void RemoveAt(int place)
    {
        var direction = _given[place]!;
        _given[place] = null;
        _placeOf[direction.Number] = -1;
        Count(direction, -1);
    }

    private void Count(LegalDirection direction, int change)
    {
        if (direction.Power != DirectionPower.Regulation8)
        {
            return;
        }

        Regulation8 += change;
        _ceasingAll += direction.CeasesAllFunctions ? change : 0;
        _underpinningAny += direction.MayUnderpinAny ? change : 0;
        foreach (var criterion in direction.KnownUnderpins.AsSpan())
        {
            _underpinning[criterion.Ordinal] += change;
        }
    }
}
