using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool;

/// <summary>The outcome of resolving a code on a date.</summary>
internal enum ResolutionOutcome
{
    Open,
    Succeeded,
    Abolished,
    Split,
    NotYetOpen,
    NotKnownYet,
    Unknown,
}

/// <summary>What a code resolves to on a date.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="StandsFor">The code of the organisation that is open in its place; <see cref="OdsCode.None"/> if there is none.</param>
/// <param name="Name">The name of that organisation on the date; <see langword="null"/> if there is none.</param>
internal sealed record ResolvedCode(ResolutionOutcome Outcome, OdsCode StandsFor, string? Name)
{
    /// <summary>The result for a text that is not a code of the register.</summary>
    internal static ResolvedCode Unknown { get; } = new(ResolutionOutcome.Unknown, OdsCode.None, null);

    /// <summary>The names of the outcomes, in the order of <see cref="ResolutionOutcome"/>.</summary>
    internal static ImmutableArray<string> OutcomeNames { get; } = ["open", "succeeded", "abolished", "split", "notYetOpen", "notKnownYet", "unknown"];

    /// <summary>The name of the outcome.</summary>
    internal string OutcomeName => OutcomeNames[(int)Outcome];

    /// <summary>The text of <see cref="StandsFor"/>; <see langword="null"/> if there is none.</summary>
    internal string? Successor => StandsFor.IsNone ? null : StandsFor.ToString();

    /// <summary>Resolves a code on a date.</summary>
    /// <remarks>
    /// The code of an integrated care board is open from the board's first day, so that the result of a resolution can be resolved again. The library reports it as
    /// unknown, because it is not the code of a CCG.
    /// </remarks>
    internal static ResolvedCode Create(OdsCode code, DateOnly asAt) => CcgRegister.England.Resolve(code, asAt).Match(
        open: open => new ResolvedCode(ResolutionOutcome.Open, open.StandsFor, open.Ccg.NameOn(asAt)?.ToString()),
        succeeded: succeeded => new(ResolutionOutcome.Succeeded, succeeded.StandsFor, succeeded.By.NameOn(asAt)?.ToString()),
        abolished: abolished => new(ResolutionOutcome.Abolished, abolished.StandsFor, abolished.Board.Name),
        split: _ => new(ResolutionOutcome.Split, OdsCode.None, null),
        notYetOpen: _ => new(ResolutionOutcome.NotYetOpen, OdsCode.None, null),
        notKnownYet: _ => new(ResolutionOutcome.NotKnownYet, OdsCode.None, null),
        unknown: unknown => unknown.Board is null ? Unknown
            : unknown.StandsFor.IsNone ? new(ResolutionOutcome.NotYetOpen, OdsCode.None, null)
            : new(unknown.By == unknown.Board ? ResolutionOutcome.Open : ResolutionOutcome.Succeeded, unknown.StandsFor, unknown.By!.Name));
}
