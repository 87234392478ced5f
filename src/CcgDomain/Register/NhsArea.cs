using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>An area of the NHS in England: a commissioning region, or an area team of 2013.</summary>
public sealed record NhsArea
{
    internal NhsArea(OdsCode code, GssCode gssCode, string name)
    {
        Code = code;
        GssCode = gssCode;
        Name = name;
    }

    /// <summary>The ODS code: <c>Y54</c>, <c>Q49</c>. <c>Y56</c> is the code of the London region of 2013 and of that of December 2025.</summary>
    public OdsCode Code { get; }

    /// <summary>The GSS code of 2013: <c>E40000001</c> for a region, <c>E39000006</c> for an area team; <see cref="GssCode.None"/> for a region of December 2025.</summary>
    public GssCode GssCode { get; }

    /// <summary>The name: "North of England". The region <c>Y56</c> and the area team <c>Q71</c> have the same name, "London".</summary>
    public string Name { get; }

    /// <summary>Returns the name and the code.</summary>
    /// <returns>"North of England (Y54)".</returns>
    public override string ToString() => $"{Name} ({Code})";
}
