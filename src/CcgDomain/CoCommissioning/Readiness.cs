using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.CoCommissioning;

/// <summary>How soon a bidder in category C could take over, in the early view of the area teams of NHS England, published on 3 July 2014.</summary>
/// <remarks>Reported by GPonline: 20 now, 45 soon, 9 later.</remarks>
[JsonConverter(typeof(NameConverter<Readiness>))]
public enum Readiness
{
    /// <summary>Ready now.</summary>
    Now = 1,

    /// <summary>Ready soon.</summary>
    Soon,

    /// <summary>Ready later.</summary>
    Later,
}
