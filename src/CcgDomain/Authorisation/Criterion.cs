using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>A criterion whose text is known.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
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

    /// <summary>A summary of what it asks for, in the words of this library.</summary>
    public string Summary { get; }

    /// <summary>Where the text was printed.</summary>
    public Citation Source { get; }

    /// <summary>Returns the code and the summary.</summary>
    /// <returns>"3.1.1C: …".</returns>
    public override string ToString() => Code.IsNone ? Summary : $"{Code}: {Summary}";
}
