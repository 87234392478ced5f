using CcgDomain.Authorisation;

namespace CcgDomain.Reporting;

/// <summary>Numbers the criteria in the order in which they are met, so that a tally needs counters for these only and not for every possible code.</summary>
internal sealed class CriterionIndex
{
    // By the ordinal of the code; 0 where the criterion has not been met.
    private readonly ushort[] _indexPlusOne = new ushort[CriterionCode.Ordinals];
    private readonly List<CriterionCode> _criteria = [];

    /// <summary>The index of a criterion, from 0.</summary>
    internal int GetOrAdd(CriterionCode criterion)
    {
        ref var indexPlusOne = ref _indexPlusOne[criterion.Ordinal];
        if (indexPlusOne == 0)
        {
            _criteria.Add(criterion);
            indexPlusOne = (ushort)_criteria.Count;
        }

        return indexPlusOne - 1;
    }

    /// <summary>The counts above zero, in the order of the codes.</summary>
    /// <param name="counts">The counts by index; zeros at the end may be missing.</param>
    internal ImmutableArray<CriterionCount> InOrder(ReadOnlySpan<long> counts)
    {
        var criteria = ImmutableArray.CreateBuilder<CriterionCount>(counts.Length);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                criteria.Add(new(_criteria[i], counts[i]));
            }
        }

        criteria.Sort(static (left, right) => left.CompareKey(right));
        return criteria.DrainToImmutable();
    }
}
