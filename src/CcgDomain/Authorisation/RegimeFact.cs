using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>Represents something that the law says of CCGs and that no event of one CCG can break, so that it is no rule.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class RegimeFact
{
    internal RegimeFact(string name, RuleBasis basis, Citation source, string statement)
    {
        Name = name;
        Basis = basis;
        Source = source;
        Statement = statement;
    }

    /// <summary>Gets the name of the fact: "directions continue". It is unique and does not change.</summary>
    public string Name { get; }

    /// <summary>Gets what the fact says, as a sentence.</summary>
    public string Statement { get; }

    /// <summary>Gets how sure the source is.</summary>
    public RuleBasis Basis { get; }

    /// <summary>Gets the source.</summary>
    public Citation Source { get; }

    /// <summary>Gets what was read of the source.</summary>
    public SourceRead SourceRead => Source.Read;

    /// <summary>Returns the sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Statement;
}
