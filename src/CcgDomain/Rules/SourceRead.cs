using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>Specifies what was read of the source of a rule, from the most to the least. It says nothing of how sure the source is: <see cref="RuleBasis"/> does.</summary>
[JsonConverter(typeof(NameConverter<SourceRead>))]
public enum SourceRead
{
    /// <summary>The text of the source itself, as its publisher published it or as a complete text of the legislation.</summary>
    PrimaryText = 1,

    /// <summary>A copy of the source at another place, which may be incomplete.</summary>
    Copy,

    /// <summary>An account of the source by the press, a CCG, a law firm or Parliament; the source itself was not read.</summary>
    Report,

    /// <summary>Nothing: the source is named by others, and no text of it was found.</summary>
    Nothing,

    /// <summary>There is no source to read: the rule follows from the record alone.</summary>
    NotApplicable,
}
