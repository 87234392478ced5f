namespace CcgDomain.Tool.Csv;

/// <summary>What is added to the rows of a key.</summary>
/// <param name="Fields">The fields, each preceded by a separator; without the first one if the key is unknown, because that is the key as it stands.</param>
/// <param name="Outcome">The outcome.</param>
internal sealed record ResolvedFields(byte[] Fields, ResolutionOutcome Outcome);
