using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>How one state of an organisation follows another.</summary>
[JsonConverter(typeof(NameConverter<SuccessionKind>))]
public enum SuccessionKind
{
    /// <summary>A CCG ended and a new one, with a new ODS code, took its place and that of others.</summary>
    Merger = 1,

    /// <summary>
    /// The CCG went on under its ODS code, and its GSS code was replaced. That a new GSS code means a new boundary is the rule of GSS
    /// coding; no source says it of each.
    /// </summary>
    BoundaryChange,

    /// <summary>The CCG was abolished, and an integrated care board took over.</summary>
    Abolition,
}
