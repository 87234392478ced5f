using CcgDomain.Rules;

namespace CcgDomain.Timelines;

/// <summary>Sources that rules of several rooms cite.</summary>
internal static class RegimeSources
{
    /// <summary>What a rule of basis <see cref="RuleBasis.Integrity"/> cites: the record, which would contradict itself.</summary>
    internal static readonly Citation Record = new("The record itself", null, (Uri?)null) { Read = SourceRead.NotApplicable };
}
