using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Assurance;

/// <summary>How often a framework had CCGs assessed.</summary>
[JsonConverter(typeof(NameConverter<AssessmentFrequency>))]
public enum AssessmentFrequency
{
    /// <summary>Each quarter, the domains and the CCG as a whole, with an assessment of the year at its end.</summary>
    Quarterly = 1,

    /// <summary>Once for each financial year.</summary>
    Yearly,
}
