namespace CcgDomain.Tool.Csv;

/// <summary>What is added to the rows of a key.</summary>
/// <param name="Start">Where <see cref="ResolvedKeys.Fields"/> has the fields, each preceded by a separator; without the first one if the key is unknown, because that is the key as it stands.</param>
/// <param name="Length">The number of their bytes.</param>
/// <param name="Outcome">The outcome.</param>
internal readonly record struct ResolvedFields(int Start, int Length, ResolutionOutcome Outcome)
{
    /// <summary>Where the next fields begin.</summary>
    internal int End => Start + Length;
}
