using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool;

/// <summary>What became of a code, in one word.</summary>
internal enum Outcome
{
    Open,
    Succeeded,
    Abolished,
    NotYetOpen,
    Unknown,
}

/// <summary>What a code means on a day, as <c>ccg resolve</c> tells it.</summary>
/// <param name="Outcome">In one word.</param>
/// <param name="StandsFor">The organisation that is open in the code's place; <see cref="OdsCode.None"/> where there is none.</param>
/// <param name="Name">Its name on that day; null where there is none.</param>
internal sealed record ResolvedCode(Outcome Outcome, OdsCode StandsFor, string? Name)
{
    /// <summary>The answer to a text that is no code of the register.</summary>
    internal static ResolvedCode Unknown { get; } = new(Outcome.Unknown, OdsCode.None, null);

    /// <summary>The outcomes by name, in the order of their values.</summary>
    internal static ImmutableArray<string> OutcomeNames { get; } = ["open", "succeeded", "abolished", "notYetOpen", "unknown"];

    /// <summary>The outcome by name.</summary>
    internal string OutcomeName => OutcomeNames[(int)Outcome];

    /// <summary>The code that is open in its place, or null.</summary>
    internal string? Successor => StandsFor.IsNone ? null : StandsFor.ToString();

    /// <summary>
    /// The answer to a code. A board's code is open from the board's first day, so that what was resolved once can be resolved again; the
    /// library calls it unknown, as the code of a CCG.
    /// </summary>
    internal static ResolvedCode Of(OdsCode code, DateOnly asAt) => CcgRegister.England.Resolve(code, asAt).Match(
        open: answer => new ResolvedCode(Outcome.Open, answer.StandsFor, answer.Ccg.NameOn(asAt)?.ToString()),
        succeeded: answer => new(Outcome.Succeeded, answer.StandsFor, answer.By.NameOn(asAt)?.ToString()),
        abolished: answer => new(Outcome.Abolished, answer.StandsFor, answer.Board.Name),
        notYetOpen: _ => new(Outcome.NotYetOpen, OdsCode.None, null),
        unknown: answer => answer.Board is null ? Unknown
            : answer.StandsFor.IsNone ? new(Outcome.NotYetOpen, OdsCode.None, null)
            : new(Outcome.Open, answer.StandsFor, answer.Board.Name));
}
