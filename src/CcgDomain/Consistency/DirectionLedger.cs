using CcgDomain.Timelines;

namespace CcgDomain.Consistency;

/// <summary>The directions under one power that a record leaves in force so far, by number, each with the days on which it can have been given.</summary>
internal sealed class DirectionLedger
{
    private readonly Dictionary<int, EventDate> _given = [];

    /// <summary>When the first direction was given since none was in force.</summary>
    internal EventDate Since { get; private set; }

    /// <summary>The place of the last event of the whole record that gives a direction under the power; -1 if there is none.</summary>
    internal int LastGivenAt { get; set; } = -1;

    /// <summary>Whether directions may have been given that the record does not list, so that it is not known which are in force.</summary>
    internal bool MayHaveOthers { get; set; }

    /// <summary>Finds when a direction in force was given.</summary>
    internal bool TryFind(int number, out EventDate given) => _given.TryGetValue(number, out given);

    /// <summary>Determines whether a direction is certainly the only one that is in force.</summary>
    internal bool IsOnly(int number) => !MayHaveOthers && _given.Count == 1 && _given.ContainsKey(number);

    internal void Give(int number, EventDate on)
    {
        Since = _given.Count == 0 ? on : Since;
        _given[number] = on;
    }

    internal void Revoke(int number) => _given.Remove(number);
}
