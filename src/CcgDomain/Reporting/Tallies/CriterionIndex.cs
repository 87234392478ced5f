using CcgDomain.Authorisation;

namespace CcgDomain.Reporting;

/// <summary>
/// Gives each criterion that is met the next place in a list, so that each of many tallies needs room for those few alone and not for all codes that there can be.
/// </summary>
internal sealed class CriterionIndex
{
    // One more than the place, by the ordinal of the code; 0 where the criterion was not met yet.
    private readonly ushort[] _next = new ushort[CriterionCode.Ordinals];
    private readonly List<ushort> _ordinals = [];

    /// <summary>The place of a criterion, from 0.</summary>
    internal int GetOrAdd(CriterionCode criterion)
    {
        ref var next = ref _next[criterion.Ordinal];
        if (next == 0)
        {
            _ordinals.Add((ushort)criterion.Ordinal);
            next = (ushort)_ordinals.Count;
        }

        return next - 1;
    }

    /// <summary>The counts above zero with the ordinals of their codes, in the order of the codes.</summary>
    /// <param name="counts">One for each place, the last of them left out where they are zero.</param>
    internal ImmutableArray<(ushort Ordinal, long Count)> InOrder(ReadOnlySpan<long> counts)
    {
        var all = ImmutableArray.CreateBuilder<(ushort Ordinal, long Count)>(counts.Length);
        for (var place = 0; place < counts.Length; place++)
        {
            if (counts[place] > 0)
            {
                all.Add((_ordinals[place], counts[place]));
            }
        }

        all.Sort();
        return all.ToImmutable();
    }
}
