using CcgDomain.Rules;

namespace CcgDomain.Register;

/// <summary>What every published fact has: its source, the confidence in it, and a note on it if there is one.</summary>
internal readonly record struct FactSource(Citation Citation, PublishedConfidence Confidence, string? Note)
{
    /// <summary>Reads the three fields in which every row ends.</summary>
    internal static FactSource Read(ref DelimitedReader rows) =>
        new(PublishedSources.All[rows.ReadNumber()], (PublishedConfidence)rows.ReadNumber(), PublishedSources.Note(rows.ReadOptionalNumber()));
}
