using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool;

/// <summary>What a key (an ODS code, a GSS code or a name) resolves to on a date.</summary>
internal sealed record ResolvedKey
{
    private ResolvedKey(ResolutionOutcome outcome, DateOnly asAt)
    {
        Outcome = outcome;
        AsAt = asAt;
    }

    private ResolvedKey(RegisterAnswer answer)
        : this(ResolutionOutcomes.Create(answer.Outcome), answer.AsAt)
    {
        (MatchedBy, Code, StandsFor, SubIcb) = (answer.MatchedBy, answer.Code, answer.StandsFor, answer.SubIcbLocation);
        (Area, IsSubIcbGssCode) = (answer.Area, answer.IsSubIcbGssCode);
        Name = CcgRegister.England.Find(StandsFor).Match(notFound => null, ccg => ccg.NameOn(AsAt)?.ToString(), board => board.Name);
    }

    /// <summary>The result for a row whose date cannot be read.</summary>
    internal static ResolvedKey BadDate { get; } = new(ResolutionOutcome.BadDate, default);

    /// <summary>The result for a key that is not in the register.</summary>
    internal static ResolvedKey Unknown { get; } = new(ResolutionOutcome.Unknown, default);

    internal ResolutionOutcome Outcome { get; }

    /// <summary>The date for which the key was resolved.</summary>
    internal DateOnly AsAt { get; }

    /// <summary>The kind of key.</summary>
    internal RegisterKeys MatchedBy { get; }

    /// <summary>The CCG or the board that the key names; <see cref="OdsCode.None"/> if it names none.</summary>
    internal OdsCode Code { get; }

    /// <summary>The organisation that is open in its place; <see cref="OdsCode.None"/> if there is none, or more than one.</summary>
    internal OdsCode StandsFor { get; }

    /// <summary>The name of that organisation on the date; <see langword="null"/> if there is none.</summary>
    internal string? Name { get; }

    /// <summary>From 1 July 2022, the sub-ICB location that follows the CCG; otherwise, <see cref="OdsCode.None"/>.</summary>
    internal OdsCode SubIcb { get; }

    /// <summary>Whether the key is a GSS code that only the sub-ICB location has had.</summary>
    internal bool IsSubIcbGssCode { get; }

    /// <summary>The partnership, region or area team that has the key; <see langword="null"/> if there is none.</summary>
    internal NhsArea? Area { get; }

    /// <summary>The boards that the area was divided between; empty if it was not.</summary>
    internal ImmutableArray<IntegratedCareBoard> Boards => Outcome == ResolutionOutcome.Split && CcgRegister.England.Resolve(Code, AsAt) is Resolution.Split split ? split.Boards : [];

    /// <summary>The organisation that lay in a region and a system: the CCG or, from 1 July 2022, its sub-ICB location or the board.</summary>
    internal OdsCode Member => SubIcb.IsNone ? StandsFor : SubIcb;

    /// <summary>Keeps an answer of the register.</summary>
    internal static ResolvedKey Create(RegisterAnswer answer) => new(answer);

    /// <summary>Resolves a key on a date.</summary>
    internal static ResolvedKey Create(ReadOnlySpan<char> key, RegisterKeys kinds, DateOnly asAt)
    {
        CcgRegister.England.TryResolve(key, kinds, asAt, out var answer);
        return new(answer);
    }
}
