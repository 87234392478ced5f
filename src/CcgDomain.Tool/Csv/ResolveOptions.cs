namespace CcgDomain.Tool.Csv;

/// <summary>What is added to each row.</summary>
/// <param name="AsAt">The date on which the keys are resolved, in rows without a date of their own.</param>
/// <param name="Added">The columns that are added after the first three.</param>
internal sealed record ResolveOptions(DateOnly AsAt, ImmutableArray<AddedColumn> Added)
{
    /// <summary>The names of the first three columns.</summary>
    private static readonly string[] FirstNames = ["ccg_resolved", "ccg_resolved_name", "ccg_outcome"];

    /// <summary>The names of the columns that are added.</summary>
    internal IEnumerable<string> Names => FirstNames.Concat(Added.Select(column => $"ccg_{column.Name}"));

    /// <summary>Encodes all fields of a row, each preceded by a separator.</summary>
    internal byte[] Encode(byte separator, ResolvedCode resolved) => CsvText.Encode(separator, Fields(resolved));

    /// <summary>Encodes the fields of a row after the first one.</summary>
    internal byte[] EncodeRest(byte separator, ResolvedCode resolved) => CsvText.Encode(separator, Fields(resolved).Skip(1));

    private IEnumerable<string?> Fields(ResolvedCode resolved) => [resolved.Successor, resolved.Name, resolved.OutcomeName, .. Added.Select(column => column.Value(resolved))];
}
