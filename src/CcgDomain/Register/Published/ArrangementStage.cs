using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>How far a co-commissioning arrangement had come when a source wrote of it.</summary>
[JsonConverter(typeof(ArrangementStageConverter))]
public enum ArrangementStage
{
    /// <summary>The CCG had applied for it; the outcome was not confirmed.</summary>
    Applied = 1,

    /// <summary>It was approved.</summary>
    Approved,

    /// <summary>It was in operation.</summary>
    Operating,
}

/// <summary>Reads and writes an <see cref="ArrangementStage"/> by name: <c>applied</c>, <c>approved</c>, <c>operating</c>.</summary>
public sealed class ArrangementStageConverter() : NameConverter<ArrangementStage>(Names)
{
    internal static readonly NameTable<ArrangementStage> Names = new(
        (ArrangementStage.Applied, "applied"),
        (ArrangementStage.Approved, "approved"),
        (ArrangementStage.Operating, "operating"));
}
