using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>Why a CCG came to an end.</summary>
[JsonConverter(typeof(NameConverter<DissolutionGround>))]
public enum DissolutionGround
{
    /// <summary>It merged with others into a new CCG: National Health Service Act 2006 s. 14G.</summary>
    Merger = 1,

    /// <summary>It applied to be dissolved: s. 14H.</summary>
    OwnApplication,

    /// <summary>The Board dissolved it: s. 14Z21(7).</summary>
    Failure,

    /// <summary>All CCGs were abolished on 1 July 2022: SI 2022/634.</summary>
    Abolition,
}
