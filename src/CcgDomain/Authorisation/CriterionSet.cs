using System.Runtime.CompilerServices;

namespace CcgDomain.Authorisation;

/// <summary>A set of criteria on the stack, with one bit for each possible code.</summary>
internal ref struct CriterionSet
{
    private Bits _bits;

    /// <summary>Creates the set of the criteria of conditions.</summary>
    internal CriterionSet(ReadOnlySpan<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            Add(condition.Criterion);
        }
    }

    /// <summary>Adds a criterion.</summary>
    /// <returns>false if it was in the set already; otherwise, true.</returns>
    internal bool Add(CriterionCode code)
    {
        ref var word = ref _bits[code.Ordinal >> 6];
        var bit = 1UL << (code.Ordinal & 63);
        var added = (word & bit) == 0;
        word |= bit;
        return added;
    }

    internal readonly bool Contains(CriterionCode code) => (_bits[code.Ordinal >> 6] & (1UL << (code.Ordinal & 63))) != 0;

    [InlineArray((CriterionCode.Ordinals + 63) / 64)]
    private struct Bits
    {
        private ulong _first;
    }
}
