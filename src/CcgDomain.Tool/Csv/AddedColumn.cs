namespace CcgDomain.Tool.Csv;

/// <summary>A column that is added on request.</summary>
/// <param name="Name">The name, as the user writes it. In the file it follows "ccg_".</param>
/// <param name="Description">What it holds.</param>
/// <param name="Value">Returns the value; <see langword="null"/> where there is none.</param>
internal sealed record AddedColumn(string Name, string Description, Func<ResolvedCode, string?> Value)
{
    /// <summary>The columns that can be added.</summary>
    internal static ImmutableArray<AddedColumn> All { get; } = [];
}
