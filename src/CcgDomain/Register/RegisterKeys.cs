using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The kinds of key by which an organisation is found.</summary>
[Flags]
[JsonConverter(typeof(NameConverter<RegisterKeys>))]
public enum RegisterKeys
{
    /// <summary>No key.</summary>
    None = 0,

    /// <summary>An ODS code: <c>13T</c>.</summary>
    OdsCode = 1,

    /// <summary>A GSS code: <c>E38000212</c>.</summary>
    GssCode = 2,

    /// <summary>An ODS code or a GSS code.</summary>
    OdsOrGssCode = OdsCode | GssCode,

    /// <summary>A name: "NHS Newcastle Gateshead CCG".</summary>
    Name = 4,

    /// <summary>An ODS code or a name.</summary>
    OdsCodeOrName = OdsCode | Name,

    /// <summary>A GSS code or a name.</summary>
    GssCodeOrName = GssCode | Name,

    /// <summary>Any of them.</summary>
    Any = OdsCode | GssCode | Name,
}
