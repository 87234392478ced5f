using System.Runtime.InteropServices;

namespace CcgDomain.Authorisation;

/// <summary>
/// The open conditions of a CCG with more of them than there are criteria, which only waived rules admit, so that each event costs the same however many there are. Only the
/// fold of a batch has one, and it changes with each event.
/// </summary>
internal sealed class ConditionIndex
{
    // What an event says of a criterion goes for every condition on it: the conditions stay where they are, and are looked up by their criterion.
    private readonly StoredCondition[] _conditions;
    private readonly Dictionary<CriterionCode, Entry> _entries = [];
    private int _withUnknownLevel;

    internal ConditionIndex(ReadOnlySpan<StoredCondition> conditions)
    {
        _conditions = conditions.ToArray();
        Count = conditions.Length;
        foreach (var condition in conditions)
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, condition.Criterion, out _);
            _withUnknownLevel += condition.Level is null && !entry.Levels.HasUnknown ? 1 : 0;
            entry.Count++;
            entry.Levels = entry.Levels.With(condition.Level);
        }
    }

    /// <summary>The number of open conditions.</summary>
    internal int Count { get; private set; }

    internal bool AnyLevelUnknown => _withUnknownLevel > 0;

    internal LevelSet LevelsOf(CriterionCode criterion) => _entries.GetValueOrDefault(criterion).Levels;

    internal bool TryDischarge(CriterionCode criterion)
    {
        if (!_entries.Remove(criterion, out var entry))
        {
            return false;
        }

        Count -= entry.Count;
        _withUnknownLevel -= entry.Levels.HasUnknown ? 1 : 0;
        return true;
    }

    internal bool TrySetLevel(CriterionCode criterion, ConditionLevel level)
    {
        if (!_entries.TryGetValue(criterion, out var entry))
        {
            return false;
        }

        _withUnknownLevel -= entry.Levels.HasUnknown ? 1 : 0;
        _entries[criterion] = entry with { Levels = default(LevelSet).With(level), ChangedTo = level };
        return true;
    }

    /// <summary>Returns the open conditions, in the order of the grant.</summary>
    internal StoredCondition[] ToArray()
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

        return open;
    }

    /// <summary>The open conditions on one criterion.</summary>
    private struct Entry
    {
        internal int Count;
        internal LevelSet Levels;

        // The level of all of them, once it changed.
        internal ConditionLevel? ChangedTo;
    }
}
