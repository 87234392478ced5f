using CcgDomain.Rules;

namespace CcgDomain.Authorisation;

/// <summary>A criterion whose text is known.</summary>
public sealed record Criterion
{
    internal Criterion(CriterionCode code, string summary, Citation source)
    {
        Code = code;
        Summary = summary;
        Source = source;
    }

    /// <summary>The code; <see cref="CriterionCode.None"/> where a text is known and its code is not.</summary>
    public CriterionCode Code { get; }

    /// <summary>What it asks for, in our words.</summary>
    public string Summary { get; }

    /// <summary>Where the text was printed.</summary>
    public Citation Source { get; }

    /// <summary>The code and the gist.</summary>
    /// <returns>"3.1.1C: …".</returns>
    public override string ToString() => Code.IsNone ? Summary : $"{Code}: {Summary}";
}
