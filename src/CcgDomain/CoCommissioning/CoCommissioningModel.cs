using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.CoCommissioning;

/// <summary>How far a CCG took part in the commissioning of GP services, from April 2015.</summary>
/// <remarks>Source: NHS England, "Primary care co-commissioning"; local papers call the three models levels 1, 2 and 3.</remarks>
[JsonConverter(typeof(CoCommissioningModelConverter))]
public enum CoCommissioningModel
{
    /// <summary>No part in it.</summary>
    None = 0,

    /// <summary>The CCG works more closely with NHS England on its decisions, and takes none.</summary>
    GreaterInvolvement,

    /// <summary>The CCG, alone or with others, decides together with NHS England in a joint committee.</summary>
    Joint,

    /// <summary>The CCG takes full responsibility for commissioning GP services; NHS England stays liable.</summary>
    Delegated,
}

/// <summary>Reads and writes a <see cref="CoCommissioningModel"/> by name: <c>none</c>, <c>greaterInvolvement</c>, <c>joint</c>, <c>delegated</c>.</summary>
public sealed class CoCommissioningModelConverter() : NameConverter<CoCommissioningModel>(Names)
{
    internal static readonly NameTable<CoCommissioningModel> Names = new(
        (CoCommissioningModel.None, "none"),
        (CoCommissioningModel.GreaterInvolvement, "greaterInvolvement"),
        (CoCommissioningModel.Joint, "joint"),
        (CoCommissioningModel.Delegated, "delegated"));
}
