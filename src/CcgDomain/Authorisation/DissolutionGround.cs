using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>Specifies why a CCG came to an end.</summary>
[JsonConverter(typeof(NameConverter<DissolutionGround>))]
public enum DissolutionGround
{
    /// <summary>It merged with others into a new CCG: National Health Service Act 2006 s. 14G.</summary>
    Merger = 1,

    /// <summary>It applied to be dissolved: s. 14H.</summary>
    OwnApplication,

    /// <summary>The Board dissolved it: s. 14Z21(7), for a failure of its functions or, with Health and Social Care Act 2012 Sch 6 para 8(7), of its conditions.</summary>
    Failure,

    /// <summary>All CCGs were abolished at the beginning of 1 July 2022: s. 14Z27(1).</summary>
    Abolition,
}
