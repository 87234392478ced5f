using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>Specifies how sure the source of a rule or a fact is, from the strongest to the weakest; <see cref="Integrity"/> and <see cref="Completeness"/> stand apart.</summary>
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

    /// <summary>Inferred by this library from sources that do not state it.</summary>
    Inferred,

    /// <summary>Follows from the record alone: one that breaks such a rule contradicts itself. Cannot be waived.</summary>
    Integrity,

    /// <summary>
    /// Presupposes that everything was recorded: something must have come before that is not in the record. Not judged in a partial record, and can be waived.
    /// </summary>
    Completeness,
}
