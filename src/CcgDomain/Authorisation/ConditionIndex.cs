namespace CcgDomain.Authorisation;

/// <summary>
/// The open conditions of a CCG that had more of them than there are criteria, which only waived rules admit. It never changes: what an event says gives another index, which
/// shares all but a few nodes with this one. So an event costs about the same however many conditions there are, and so does a position that is kept.
/// </summary>
internal sealed class ConditionIndex
{
    // What an event says of a criterion goes for every condition on it: the conditions stay where they are, and are looked up by their criterion.
    private readonly StoredCondition[] _conditions;
    private readonly ImmutableDictionary<CriterionCode, Entry> _entries;
    private readonly int _withUnknownLevel;

    // Made when first asked for. Two threads may make it twice; either may be kept.
    private StoredCondition[]? _array;

    /// <summary>Creates the index of conditions in an array that does not change any more.</summary>
    internal ConditionIndex(StoredCondition[] conditions)
    {
        _conditions = conditions;
        var entries = ImmutableDictionary.CreateBuilder<CriterionCode, Entry>();
        foreach (var condition in conditions)
        {
            var entry = entries.GetValueOrDefault(condition.Criterion);
            _withUnknownLevel += condition.Level is null && !entry.Levels.HasUnknown ? 1 : 0;
            entries[condition.Criterion] = entry with { Count = entry.Count + 1, Levels = entry.Levels.With(condition.Level), ContentHash = entry.ContentHash + condition.GetHashCode() };
            ContentHash += condition.GetHashCode();
        }

        _entries = entries.ToImmutable();
        Count = conditions.Length;
    }

    private ConditionIndex(StoredCondition[] conditions, ImmutableDictionary<CriterionCode, Entry> entries, int withUnknownLevel, int count, int contentHash) =>
        (_conditions, _entries, _withUnknownLevel, Count, ContentHash) = (conditions, entries, withUnknownLevel, count, contentHash);

    /// <summary>The number of open conditions.</summary>
    internal int Count { get; }

    /// <summary>The sum of the hash codes of the open conditions.</summary>
    internal int ContentHash { get; }

    internal bool AnyLevelUnknown => _withUnknownLevel > 0;

    internal LevelSet LevelsOf(CriterionCode criterion) => _entries.GetValueOrDefault(criterion).Levels;

    /// <summary>Returns the index without the conditions on a criterion; this one if there are none.</summary>
    internal ConditionIndex Discharge(CriterionCode criterion) => _entries.TryGetValue(criterion, out var entry)
        ? new(_conditions, _entries.Remove(criterion), _withUnknownLevel - (entry.Levels.HasUnknown ? 1 : 0), Count - entry.Count, ContentHash - entry.ContentHash)
        : this;

    /// <summary>Returns the index with the conditions on a criterion at a level; this one if there are none.</summary>
    internal ConditionIndex SetLevel(CriterionCode criterion, ConditionLevel level)
    {
        if (!_entries.TryGetValue(criterion, out var entry))
        {
            return this;
        }

        var changed = entry with { Levels = default(LevelSet).With(level), ChangedTo = level, ContentHash = entry.Count * new StoredCondition(criterion, level).GetHashCode() };
        var withUnknownLevel = _withUnknownLevel - (entry.Levels.HasUnknown ? 1 : 0);
        return new(_conditions, _entries.SetItem(criterion, changed), withUnknownLevel, Count, ContentHash + changed.ContentHash - entry.ContentHash);
    }

    /// <summary>Returns the open conditions, in the order of the grant.</summary>
    internal StoredCondition[] ToArray()
    {
        if (_array is null)
        {
            var open = new StoredCondition[Count];
            var count = 0;
            foreach (var condition in _conditions)
            {
                if (_entries.TryGetValue(condition.Criterion, out var entry))
                {
                    open[count++] = new(condition.Criterion, entry.ChangedTo ?? condition.Level);
                }
            }

            _array = open;
        }

        return _array;
    }

    /// <summary>The open conditions on one criterion.</summary>
    /// <param name="Count">Their number.</param>
    /// <param name="Levels">Their levels.</param>
    /// <param name="ChangedTo">The level of all of them, once it changed.</param>
    /// <param name="ContentHash">The sum of their hash codes.</param>
    private readonly record struct Entry(int Count, LevelSet Levels, ConditionLevel? ChangedTo, int ContentHash);
}
