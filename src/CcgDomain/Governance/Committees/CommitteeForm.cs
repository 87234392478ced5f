using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Whether a primary care commissioning committee is delegated or joint.</summary>
[JsonConverter(typeof(NameConverter<CommitteeForm>))]
public enum CommitteeForm
{
    /// <summary>A committee of one CCG, for the functions that NHS England delegated to it.</summary>
    Delegated = 1,

    /// <summary>A joint committee of NHS England and one or more CCGs, which decide together.</summary>
    Joint,
}
