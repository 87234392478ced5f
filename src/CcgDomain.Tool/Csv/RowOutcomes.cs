namespace CcgDomain.Tool.Csv;

/// <summary>What the rows of a file resolved to: how many rows have each outcome, the keys that are not in the register, and the dates that cannot be read.</summary>
internal sealed class RowOutcomes
{
    private readonly long[] _counts = new long[ResolutionOutcomes.Names.Length];

    /// <summary>The keys that are not in the register.</summary>
    internal UnmatchedKeys Unmatched { get; } = new();

    /// <summary>The dates that cannot be read.</summary>
    internal BadDates BadDates { get; } = new();

    /// <summary>The number of rows with an outcome.</summary>
    internal long this[ResolutionOutcome outcome] => _counts[(int)outcome];

    internal void Add(ResolutionOutcome outcome, long rows) => _counts[(int)outcome] += rows;
}
