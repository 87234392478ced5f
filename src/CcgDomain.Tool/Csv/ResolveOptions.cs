using CcgDomain.Register;

namespace CcgDomain.Tool.Csv;

/// <summary>How keys are resolved, and what is added to each row.</summary>
/// <param name="AsAt">The date on which the keys are resolved, in rows without a date of their own.</param>
/// <param name="Kinds">The kinds of key that the column may hold.</param>
/// <param name="AssumesUnchanged">Whether a date after the last that the register speaks of counts as that one.</param>
/// <param name="Added">The columns that are added after the first three.</param>
internal sealed record ResolveOptions(DateOnly AsAt, RegisterKeys Kinds, bool AssumesUnchanged, ImmutableArray<AddedColumn> Added)
{
    /// <summary>The names of the first three columns.</summary>
    private static readonly string[] FirstNames = ["ccg_resolved", "ccg_resolved_name", "ccg_outcome"];

    /// <summary>The names of the columns that are added.</summary>
    internal IEnumerable<string> Names => FirstNames.Concat(Added.Select(column => $"ccg_{column.Name}"));

    /// <summary>Returns the date on which the register is asked.</summary>
    internal DateOnly DateToAsk(DateOnly date) => AssumesUnchanged && date > CcgRegister.England.KnownUntil ? CcgRegister.England.KnownUntil : date;

    /// <summary>Encodes all fields of a row, each preceded by a separator.</summary>
    internal byte[] Encode(byte separator, ResolvedKey resolved) => CsvText.Encode(separator, Fields(resolved));

    /// <summary>Encodes the fields of a row after the first one.</summary>
    internal byte[] EncodeRest(byte separator, ResolvedKey resolved) => CsvText.Encode(separator, Fields(resolved).Skip(1));

    private IEnumerable<string?> Fields(ResolvedKey resolved) =>
        [resolved.StandsFor.IsNone ? null : resolved.StandsFor.ToString(), resolved.Name, resolved.Outcome.Name(), .. Added.Select(column => column.Value(resolved))];
}
