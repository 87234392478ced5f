using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>Specifies what the Board must be satisfied of before it intervenes. Nothing makes a direction say so, so that it is often not known.</summary>
/// <remarks>Source: National Health Service Act 2006 s. 14Z21(1); for the last value, Health and Social Care Act 2012 Sch 6 para 8(7).</remarks>
[JsonConverter(typeof(NameConverter<DirectionTrigger>))]
public enum DirectionTrigger
{
    /// <summary>The CCG is failing to discharge a function.</summary>
    Failing = 1,

    /// <summary>The CCG has failed to discharge a function.</summary>
    Failed,

    /// <summary>There is a significant risk that the CCG will fail to do so.</summary>
    SignificantRisk,

    /// <summary>The CCG is failing, or has failed, to comply with the conditions of its grant. A ground only to dissolve it.</summary>
    ConditionsNotMet,
}
