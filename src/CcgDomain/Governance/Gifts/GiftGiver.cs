using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>The giver of a gift.</summary>
[JsonConverter(typeof(NameConverter<GiftGiver>))]
public enum GiftGiver
{
    /// <summary>A supplier or contractor.</summary>
    SupplierOrContractor = 1,

    /// <summary>Anyone else.</summary>
    Other,
}
