using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>How sure the source of a rule or a fact is. From the strongest to the weakest, and <see cref="Integrity"/> apart.</summary>
[JsonConverter(typeof(NameConverter<RuleBasis>))]
public enum RuleBasis
{
    /// <summary>An Act of Parliament, read in the legislation.</summary>
    Statute = 1,

    /// <summary>A statutory instrument, read in the legislation.</summary>
    Regulation,

    /// <summary>Guidance or a statement of the NHS Commissioning Board, from 2013 NHS England.</summary>
    Guidance,

    /// <summary>An account by the press, a CCG or another body.</summary>
    Reported,

    /// <summary>Reasoning of this library from sources that do not say it in so many words.</summary>
    Inferred,

    /// <summary>Not from a source: a record that breaks such a rule contradicts itself. Cannot be waived.</summary>
    Integrity,
}
