using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>How far a co-commissioning arrangement had come when a source wrote of it.</summary>
[JsonConverter(typeof(NameConverter<ArrangementStage>))]
public enum ArrangementStage
{
    /// <summary>The CCG had applied for it; the outcome was not confirmed.</summary>
    Applied = 1,

    /// <summary>It was approved.</summary>
    Approved,

    /// <summary>It was in operation.</summary>
    Operating,
}
