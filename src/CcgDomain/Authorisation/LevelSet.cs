using System.Numerics;

namespace CcgDomain.Authorisation;

/// <summary>The levels of the open conditions on one criterion: of none, of one, or of several if a waived rule admitted more than one condition on it.</summary>
internal readonly struct LevelSet
{
    private readonly int _bits;

    private LevelSet(int bits) => _bits = bits;

    /// <summary>Whether no condition is open.</summary>
    internal bool IsEmpty => _bits == 0;

    /// <summary>Whether the level of a condition is not known.</summary>
    internal bool HasUnknown => (_bits & 1) != 0;

    /// <summary>Whether a condition is at a level that needs a direction.</summary>
    internal bool NeedsDirection => _bits >> (int)ConditionLevels.FirstWithDirection != 0;

    /// <summary>The highest level; none of the levels if no level is known.</summary>
    internal ConditionLevel Highest => (ConditionLevel)BitOperations.Log2((uint)_bits);

    /// <summary>Returns the set with one more level.</summary>
    /// <param name="level">The level; null if it is not known.</param>
    internal LevelSet With(ConditionLevel? level) => new(_bits | (1 << (int)level.GetValueOrDefault()));

    /// <summary>Whether all conditions, and at least one, are at a level.</summary>
    internal bool IsOnly(ConditionLevel level) => _bits == 1 << (int)level;
}
