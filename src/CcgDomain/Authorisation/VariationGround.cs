using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>Specifies on what ground the constitution of a CCG was varied.</summary>
[JsonConverter(typeof(NameConverter<VariationGround>))]
public enum VariationGround
{
    /// <summary>The CCG applied: National Health Service Act 2006 s. 14E.</summary>
    Application = 1,

    /// <summary>The Board varied the area or the members, with consent or because its duties under s. 14A required it: s. 14F.</summary>
    Board,

    /// <summary>The Board intervened in a CCG that was failing, had failed, or was at significant risk of it: s. 14Z21(6).</summary>
    Failure,
}
