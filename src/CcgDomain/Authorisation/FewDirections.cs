namespace CcgDomain.Authorisation;

/// <summary>The directions of a CCG that has had few: two arrays, in which each is looked for from the beginning.</summary>
internal sealed class FewDirections : DirectionSet
{
    /// <summary>No directions.</summary>
    internal static readonly FewDirections None = new([], []);

    /// <summary>The most numbers that a set with arrays grows to. One with more has trees.</summary>
    private const int Most = 16;

    private readonly ImmutableArray<LegalDirection> _inForce;
    private readonly int[] _numbersUsed;

    /// <summary>Creates the set of directions that nothing is added to.</summary>
    internal FewDirections(ImmutableArray<LegalDirection> inForce)
        : this(inForce, [])
    {
    }

    private FewDirections(ImmutableArray<LegalDirection> inForce, int[] numbersUsed)
    {
        (_inForce, _numbersUsed, NextExpiry) = (inForce, numbersUsed, DateOnly.MaxValue);
        foreach (var direction in inForce)
        {
            Regulation8 += direction.Power == DirectionPower.Regulation8 ? 1 : 0;
            CeasesAllFunctions |= direction.CeasesAllFunctions;
            MayUnderpinAny |= direction.MayUnderpinAny;
            NextExpiry = direction.Until is { } until && until.Latest < NextExpiry ? until.Latest : NextExpiry;
        }
    }

    internal override int Count => _inForce.Length;

    internal override int Regulation8 { get; }

    internal override bool CeasesAllFunctions { get; }

    internal override bool MayUnderpinAny { get; }

    internal override DateOnly NextExpiry { get; }

    internal override int ContentHash
    {
        get
        {
            var hash = 0;
            foreach (var direction in _inForce)
            {
                hash += direction.ContentHash;
            }

            return hash;
        }
    }

    internal override bool IsUsed(int number) => Array.IndexOf(_numbersUsed, number) >= 0;

    internal override LegalDirection? Find(int number) => PlaceOf(number) is >= 0 and var place ? _inForce[place] : null;

    internal override int CountUnderpinning(CriterionCode criterion)
    {
        var count = 0;
        foreach (var direction in _inForce)
        {
            count += direction.IsUnderpinning(criterion) ? 1 : 0;
        }

        return count;
    }

    internal override int CountRegulation8On(DateOnly day)
    {
        var count = 0;
        foreach (var direction in _inForce)
        {
            count += direction.Power == DirectionPower.Regulation8 && !(direction.Until?.Earliest < day) ? 1 : 0;
        }

        return count;
    }

    internal override bool MayExpireBefore(DateOnly day)
    {
        foreach (var direction in _inForce)
        {
            if (direction.Power == DirectionPower.Regulation8 && direction.Until?.Earliest < day)
            {
                return true;
            }
        }

        return false;
    }

    internal override DirectionSet Add(LegalDirection direction) => _numbersUsed.Length < Most
        ? new FewDirections(_inForce.Add(direction), [.. _numbersUsed, direction.Number])
        : new ManyDirections(_inForce, _numbersUsed).Add(direction);

    internal override DirectionSet Vary(int number, DirectionEffect effect) =>
        PlaceOf(number) is >= 0 and var place ? new FewDirections(_inForce.SetItem(place, _inForce[place].With(effect)), _numbersUsed) : this;

    internal override DirectionSet Remove(int number) => PlaceOf(number) is >= 0 and var place ? new FewDirections(_inForce.RemoveAt(place), _numbersUsed) : this;

    internal override DirectionSet Replace(ImmutableArray<LegalDirection> directions)
    {
        if (_numbersUsed.Length + directions.Length > Most)
        {
            return new ManyDirections(_inForce, _numbersUsed).Replace(directions);
        }

        var numbers = new int[_numbersUsed.Length + directions.Length];
        _numbersUsed.CopyTo(numbers, 0);
        for (var i = 0; i < directions.Length; i++)
        {
            numbers[_numbersUsed.Length + i] = directions[i].Number;
        }

        return new FewDirections(directions, numbers);
    }

    internal override DirectionSet ExpireBefore(DateOnly day, ref DirectionEnds ends)
    {
        var left = ImmutableArray.CreateBuilder<LegalDirection>(_inForce.Length);
        foreach (var direction in _inForce)
        {
            if (direction.Until?.Latest < day)
            {
                ends.Add(direction);
            }
            else
            {
                left.Add(direction);
            }
        }

        return new FewDirections(left.DrainToImmutable(), _numbersUsed);
    }

    internal override IEnumerable<LegalDirection> Candidates => _inForce;

    internal override ImmutableArray<LegalDirection> ToImmutable() => _inForce;

    internal override bool HasSameInForce(DirectionSet other) => other is FewDirections few ? _inForce.AsSpan().SequenceEqual(few._inForce.AsSpan()) : base.HasSameInForce(other);

    internal override bool HasSameNumbers(DirectionSet other)
    {
        if (other is not FewDirections few || _numbersUsed.Length != few._numbersUsed.Length)
        {
            return false;
        }

        foreach (var number in _numbersUsed)
        {
            if (!few.IsUsed(number))
            {
                return false;
            }
        }

        return true;
    }

    private int PlaceOf(int number)
    {
        for (var place = 0; place < _inForce.Length; place++)
        {
            if (_inForce[place].Number == number)
            {
                return place;
            }
        }

        return -1;
    }
}
