using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>How a published number is meant.</summary>
[JsonConverter(typeof(NameConverter<FigureQualifier>))]
public enum FigureQualifier
{
    /// <summary>As a count, or as a share rounded to the decimals that are printed.</summary>
    Exactly = 1,

    /// <summary>"Around 20 %", "half": near it.</summary>
    Around,

    /// <summary>"More than 8,000": above it, by how much is not said.</summary>
    MoreThan,
}
