using System.Runtime.InteropServices;

namespace CcgDomain.Authorisation;

/// <summary>
/// What is left of many directions after some, none of them under regulation 8, came to an end by themselves. It is made in the same time however many ended, so that each of many
/// readings of a record can be asked about a day.
/// </summary>
/// <param name="all">The directions, with those that ended.</param>
/// <param name="day">The day before which they ended.</param>
/// <param name="ended">Their number.</param>
internal sealed class RemainingDirections(ManyDirections all, DateOnly day, int ended) : DirectionSet
{
    // Made when first asked for. Two threads may make it twice; either may be kept.
    private LegalDirection[]? _array;

    internal override int Count => all.Count - ended;

    internal override int Regulation8 => all.Regulation8;

    internal override bool CeasesAllFunctions => all.CeasesAllFunctions;

    internal override bool MayUnderpinAny => all.MayUnderpinAny;

    internal override DateOnly NextExpiry => all.LastDayAt(ended);

    internal override int ContentHash
    {
        get
        {
            var hash = 0;
            foreach (var direction in all.Candidates)
            {
                hash += IsInForce(direction) ? direction.ContentHash : 0;
            }

            return hash;
        }
    }

    internal override bool IsUsed(int number) => all.IsUsed(number);

    internal override LegalDirection? Find(int number) => all.Find(number) is { } direction && IsInForce(direction) ? direction : null;

    internal override int CountUnderpinning(CriterionCode criterion) => all.CountUnderpinning(criterion);

    internal override int CountRegulation8On(DateOnly date) => all.CountRegulation8On(date);

    internal override bool MayExpireBefore(DateOnly date) => all.MayExpireBefore(date);

    internal override DirectionSet ExpireBefore(DateOnly date, ref DirectionEnds ends) => all.ExpireBefore(date, ref ends);

    internal override DirectionSet Add(LegalDirection direction) => WithoutEnded().Add(direction);

    internal override DirectionSet Vary(int number, DirectionEffect effect) => WithoutEnded().Vary(number, effect);

    internal override DirectionSet Remove(int number) => WithoutEnded().Remove(number);

    internal override DirectionSet Replace(ImmutableArray<LegalDirection> directions) => all.Replace(directions);

    internal override IEnumerable<LegalDirection> Candidates => all.Candidates;

    internal override bool IsInForce(LegalDirection candidate) => !(candidate.Until?.Latest < day);

    internal override ImmutableArray<LegalDirection> ToImmutable() => ImmutableCollectionsMarshal.AsImmutableArray(_array ??= ToArray());

    internal override bool HasSameNumbers(DirectionSet other) => all.HasSameNumbers(other);

    /// <summary>The directions, with those that ended.</summary>
    internal ManyDirections All => all;

    private ManyDirections WithoutEnded()
    {
        DirectionEnds ends = default;
        return all.RemoveEndedBefore(day, ref ends);
    }

    private LegalDirection[] ToArray()
    {
        var left = new LegalDirection[Count];
        var count = 0;
        foreach (var direction in all.Candidates)
        {
            if (IsInForce(direction))
            {
                left[count++] = direction;
            }
        }

        return left;
    }
}
