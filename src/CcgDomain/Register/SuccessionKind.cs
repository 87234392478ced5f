using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The kinds of change in the history of the CCGs.</summary>
[JsonConverter(typeof(NameConverter<SuccessionKind>))]
public enum SuccessionKind
{
    /// <summary>The CCG ended, and a new CCG with a new ODS code replaced it and others.</summary>
    Merger = 1,

    /// <summary>
    /// The CCG kept its ODS code, and its GSS code was replaced. That a new GSS code means a new boundary is a rule of GSS coding; no source
    /// confirms it for each change.
    /// </summary>
    BoundaryChange,

    /// <summary>The CCG was abolished, and an integrated care board took over.</summary>
    Abolition,
}
