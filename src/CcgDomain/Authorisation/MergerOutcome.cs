using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>Specifies how the Board decided on a proposed merger. Source: National Health Service Act 2006 s. 14G.</summary>
[JsonConverter(typeof(NameConverter<MergerOutcome>))]
public enum MergerOutcome
{
    /// <summary>The merger was approved.</summary>
    Approved = 1,

    /// <summary>The merger was approved on conditions.</summary>
    ApprovedWithConditions,

    /// <summary>The merger was refused.</summary>
    Refused,
}
