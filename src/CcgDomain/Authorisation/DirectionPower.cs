using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>Specifies the power under which a legal direction is given. Only a regulation 8 direction changes the status of authorisation.</summary>
[JsonConverter(typeof(NameConverter<DirectionPower>))]
public enum DirectionPower
{
    /// <summary>SI 2012/1631 reg 8(5), with a grant of authorisation that left criteria unmet, or after it.</summary>
    Regulation8 = 1,

    /// <summary>National Health Service Act 2006 s. 14Z21: intervention in a CCG that is failing, has failed, or is at significant risk of it.</summary>
    Section14Z21,

    /// <summary>
    /// Health and Social Care Act 2012 Sch 6 para 9: a CCG, fully authorised or not, exercises only some of its functions in the initial period. The last day of that
    /// period is not established.
    /// </summary>
    Schedule6Paragraph9,
}
