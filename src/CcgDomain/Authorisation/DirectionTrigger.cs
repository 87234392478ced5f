using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>What the Board must be satisfied of before it intervenes. Source: National Health Service Act 2006 s. 14Z21(1).</summary>
[JsonConverter(typeof(NameConverter<DirectionTrigger>))]
public enum DirectionTrigger
{
    /// <summary>The CCG is failing to discharge a function.</summary>
    Failing = 1,

    /// <summary>The CCG has failed to discharge a function.</summary>
    Failed,

    /// <summary>There is a significant risk that the CCG will fail to do so.</summary>
    SignificantRisk,
}
