namespace CcgDomain.Authorisation;

/// <summary>
/// The directions of a CCG that are in force, in the order given, and every number that one has had. A set never changes: what an event adds or takes away gives another one.
/// </summary>
internal abstract class DirectionSet
{
    /// <summary>The number of directions in force.</summary>
    internal abstract int Count { get; }

    /// <summary>The number of regulation 8 directions in force.</summary>
    internal abstract int Regulation8 { get; }

    /// <summary>Whether a regulation 8 direction in force ceases all functions.</summary>
    internal abstract bool CeasesAllFunctions { get; }

    /// <summary>Whether it is not known what a regulation 8 direction in force underpins.</summary>
    internal abstract bool MayUnderpinAny { get; }

    /// <summary>The last day of the direction in force that certainly ends first by itself; the last day of the calendar if none does.</summary>
    internal abstract DateOnly NextExpiry { get; }

    /// <summary>A hash code of the directions in force.</summary>
    internal abstract int ContentHash { get; }

    /// <summary>Determines whether a direction has had a number.</summary>
    internal abstract bool IsUsed(int number);

    /// <summary>Returns the direction in force that has a number; null if there is none.</summary>
    internal abstract LegalDirection? Find(int number);

    /// <summary>Returns the number of regulation 8 directions in force that underpin the condition on a criterion.</summary>
    internal abstract int CountUnderpinning(CriterionCode criterion);

    /// <summary>Returns the number of regulation 8 directions in force that have certainly not come to an end by themselves before a day.</summary>
    internal abstract int CountRegulation8On(DateOnly day);

    /// <summary>Determines whether a regulation 8 direction may have come to an end by itself before a day.</summary>
    internal abstract bool MayExpireBefore(DateOnly day);

    /// <summary>Returns the set with another direction.</summary>
    internal abstract DirectionSet Add(LegalDirection direction);

    /// <summary>Returns the set in which the direction that has a number has another effect; this set if there is none.</summary>
    internal abstract DirectionSet Vary(int number, DirectionEffect effect);

    /// <summary>Returns the set without the direction that has a number; this set if there is none.</summary>
    internal abstract DirectionSet Remove(int number);

    /// <summary>Returns the set in which other directions are in force.</summary>
    internal abstract DirectionSet Replace(ImmutableArray<LegalDirection> directions);

    /// <summary>Returns the set without the directions that have certainly come to an end by themselves before a day.</summary>
    /// <param name="day">The day; <see cref="NextExpiry"/> is before it.</param>
    /// <param name="ends">When they ended.</param>
    internal abstract DirectionSet ExpireBefore(DateOnly day, ref DirectionEnds ends);

    /// <summary>
    /// Returns the set without the regulation 8 directions that may have come to an end by themselves before a day. It answers a question about that day, and nothing is added to it.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="ends">When they ended.</param>
    internal DirectionSet ExpirePossiblyBefore(DateOnly day, ref DirectionEnds ends)
    {
        var left = ImmutableArray.CreateBuilder<LegalDirection>(Count);
        foreach (var direction in Candidates)
        {
            if (direction.Power == DirectionPower.Regulation8 && direction.Until?.Earliest < day)
            {
                ends.Add(direction);
            }
            else if (IsInForce(direction))
            {
                left.Add(direction);
            }
        }

        return new FewDirections(left.DrainToImmutable());
    }

    /// <summary>The directions among which those in force are, in the order given.</summary>
    internal abstract IEnumerable<LegalDirection> Candidates { get; }

    /// <summary>Determines whether one of the candidates is in force.</summary>
    internal virtual bool IsInForce(LegalDirection candidate) => true;

    /// <summary>Returns the directions in force, in the order given.</summary>
    internal abstract ImmutableArray<LegalDirection> ToImmutable();

    /// <summary>Determines whether the directions in force are the same, in the same order.</summary>
    internal virtual bool HasSameInForce(DirectionSet other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        // Neither set makes an array for it.
        using var others = other.Candidates.GetEnumerator();
        foreach (var direction in Candidates)
        {
            if (!IsInForce(direction))
            {
                continue;
            }

            do
            {
                if (!others.MoveNext())
                {
                    return false;
                }
            }
            while (!other.IsInForce(others.Current));

            if (!direction.Equals(others.Current))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether the same numbers were used, in whichever order.</summary>
    internal abstract bool HasSameNumbers(DirectionSet other);
}
