using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>An area of the NHS in England: a commissioning region, a system (STP, later ICS), or an area team.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record NhsArea
{
    internal NhsArea(NhsAreaKind kind, OdsCode code, GssCode gssCode, string name)
    {
        Kind = kind;
        Code = code;
        GssCode = gssCode;
        Name = name;
    }

    /// <summary>The kind of area.</summary>
    public NhsAreaKind Kind { get; }

    /// <summary>The ODS code: <c>Y54</c>, <c>QHM</c>, <c>Q49</c>. <c>Y56</c> is the code of the London region of 2013 and of that of December 2025.</summary>
    public OdsCode Code { get; }

    /// <summary>
    /// The GSS code in the list that the area is from: <c>E40000001</c> for a region, <c>E54000009</c> for a system, <c>E39000006</c> for an area team;
    /// <see cref="GssCode.None"/> if that list gives none, as for the regions of December 2025, the three area teams of London, and the boards of 2026.
    /// </summary>
    public GssCode GssCode { get; }

    /// <summary>The name in the list that the area is from: "North of England". The region <c>Y56</c> and the area team <c>Q71</c> have the same name, "London".</summary>
    public string Name { get; }

    /// <summary>Returns the name and the code.</summary>
    /// <returns>"North of England (Y54)".</returns>
    public override string ToString() => $"{Name} ({Code})";
}
