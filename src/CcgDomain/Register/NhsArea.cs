using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>A part of the NHS's own map of England: a commissioning region, or an area team of 2013.</summary>
public sealed record NhsArea
{
    internal NhsArea(OdsCode code, GssCode gssCode, string name)
    {
        Code = code;
        GssCode = gssCode;
        Name = name;
    }

    /// <summary>The ODS code: <c>Y54</c>, <c>Q49</c>. Two areas of different kinds or times may share one: <c>Y56</c> and <c>Q71</c>, London.</summary>
    public OdsCode Code { get; }

    /// <summary>The GSS code of 2013: <c>E40000001</c> for a region, <c>E39000006</c> for an area team; <see cref="GssCode.None"/> for a region of today.</summary>
    public GssCode GssCode { get; }

    /// <summary>The name: "North of England".</summary>
    public string Name { get; }

    /// <summary>The name and the code.</summary>
    /// <returns>"North of England (Y54)".</returns>
    public override string ToString() => $"{Name} ({Code})";
}
