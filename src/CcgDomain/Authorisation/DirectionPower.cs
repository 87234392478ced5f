using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>The power under which a legal direction is given.</summary>
[JsonConverter(typeof(NameConverter<DirectionPower>))]
public enum DirectionPower
{
    /// <summary>SI 2012/1631 reg 8(5), with a grant of authorisation that left criteria unmet, or after it.</summary>
    Regulation8 = 1,

    /// <summary>National Health Service Act 2006 s. 14Z21: intervention in a CCG that is failing, has failed, or is at significant risk of it.</summary>
    Section14Z21,
}
