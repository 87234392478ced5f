namespace CcgDomain.Authorisation;

/// <summary>A condition as a position stores it: four bytes beside those of the others, instead of an object of its own.</summary>
/// <param name="criterion">The criterion that was not met.</param>
/// <param name="level">The support level; null if it is not known.</param>
internal readonly struct StoredCondition(CriterionCode criterion, ConditionLevel? level) : IEquatable<StoredCondition>
{
    private readonly byte _level = (byte)level.GetValueOrDefault();

    /// <summary>The criterion that was not met.</summary>
    internal CriterionCode Criterion { get; } = criterion;

    /// <summary>The support level; null if it is not known.</summary>
    internal ConditionLevel? Level => _level == 0 ? null : (ConditionLevel)_level;

    public bool Equals(StoredCondition other) => Criterion == other.Criterion && _level == other._level;

    public override bool Equals(object? obj) => obj is StoredCondition other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Criterion, _level);
}
