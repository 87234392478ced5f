using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The stage that a co-commissioning arrangement had reached when a source reported it.</summary>
[JsonConverter(typeof(NameConverter<ArrangementStage>))]
public enum ArrangementStage
{
    /// <summary>The CCG had applied for the arrangement; the outcome was not confirmed.</summary>
    Applied = 1,

    /// <summary>The arrangement was approved.</summary>
    Approved,

    /// <summary>The arrangement was in operation.</summary>
    Operating,
}
