using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>How a published number is meant.</summary>
[JsonConverter(typeof(FigureQualifierConverter))]
public enum FigureQualifier
{
    /// <summary>As a count, or as a share rounded to the decimals that are printed.</summary>
    Exactly = 1,

    /// <summary>"Around 20 %", "half": near it.</summary>
    Around,

    /// <summary>"More than 8,000": above it, by how much is not said.</summary>
    MoreThan,
}

/// <summary>Reads and writes a <see cref="FigureQualifier"/> by name: <c>exactly</c>, <c>around</c>, <c>moreThan</c>.</summary>
public sealed class FigureQualifierConverter() : NameConverter<FigureQualifier>(Names)
{
    internal static readonly NameTable<FigureQualifier> Names = new(
        (FigureQualifier.Exactly, "exactly"),
        (FigureQualifier.Around, "around"),
        (FigureQualifier.MoreThan, "moreThan"));
}
