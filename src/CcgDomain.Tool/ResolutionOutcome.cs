using CcgDomain.Register;

namespace CcgDomain.Tool;

/// <summary>The outcome of resolving a key on a date. What every file has comes first.</summary>
internal enum ResolutionOutcome
{
    Open,
    Succeeded,
    Abolished,
    NotYetOpen,
    Unknown,
    Split,
    NotKnownYet,
    NotACcg,
    BadDate,
}

/// <summary>The names of the outcomes.</summary>
internal static class ResolutionOutcomes
{
    /// <summary>The names, in the order of <see cref="ResolutionOutcome"/>.</summary>
    internal static ImmutableArray<string> Names { get; } = ["open", "succeeded", "abolished", "notYetOpen", "unknown", "split", "notKnownYet", "notACcg", "badDate"];

    internal static string Name(this ResolutionOutcome outcome) => Names[(int)outcome];

    internal static ResolutionOutcome Create(RegisterOutcome outcome) => outcome switch
    {
        RegisterOutcome.Open => ResolutionOutcome.Open,
        RegisterOutcome.Succeeded => ResolutionOutcome.Succeeded,
        RegisterOutcome.Abolished => ResolutionOutcome.Abolished,
        RegisterOutcome.Split => ResolutionOutcome.Split,
        RegisterOutcome.NotYetOpen => ResolutionOutcome.NotYetOpen,
        RegisterOutcome.NotKnownYet => ResolutionOutcome.NotKnownYet,
        RegisterOutcome.NotACcg => ResolutionOutcome.NotACcg,
        _ => ResolutionOutcome.Unknown,
    };
}
