using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Timelines;

/// <summary>Specifies whether the record of a CCG holds everything that happened.</summary>
[JsonConverter(typeof(NameConverter<RecordKind>))]
public enum RecordKind
{
    /// <summary>Everything that happened is recorded: what is not recorded did not happen. The default.</summary>
    Complete = 1,

    /// <summary>
    /// Only what sources say is recorded. What stands before the first event is not known, and rules of basis <see cref="Rules.RuleBasis.Completeness"/> are not applied.
    /// </summary>
    Partial,
}
