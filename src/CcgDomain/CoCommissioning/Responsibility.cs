using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.CoCommissioning;

/// <summary>One of the seven responsibilities that "Risk or reward?" (The King's Fund and Nuffield Trust, January 2015) asked GPs and CCGs about.</summary>
/// <remarks>
/// The report names them; which functions each is made of is inferred. Practice mergers, practice closures and premises are in none of them.
/// </remarks>
[JsonConverter(typeof(NameConverter<Responsibility>))]
public enum Responsibility
{
    /// <summary>Reviewing or renewing existing GP contracts.</summary>
    ContractReview = 1,

    /// <summary>Awarding new contracts.</summary>
    ContractAwards,

    /// <summary>Managing the performance of GP contracts.</summary>
    ContractPerformance,

    /// <summary>Managing GP budgets.</summary>
    Budgets,

    /// <summary>Managing complaints.</summary>
    Complaints,

    /// <summary>Designing and implementing local incentive schemes.</summary>
    IncentiveSchemes,

    /// <summary>Decisions on discretionary payments.</summary>
    DiscretionaryPayments,
}

/// <summary>What is known of a responsibility.</summary>
public static class Responsibilities
{
    private static readonly (string Description, string? Caveat, ImmutableArray<PrimaryCareFunction> Functions)[] Facts =
    [
        ("reviewing or renewing existing GP contracts", "the terms of GMS contracts are national", [PrimaryCareFunction.ContractManagement, PrimaryCareFunction.ContractDesign]),
        ("awarding new contracts", null, [PrimaryCareFunction.ContractManagement, PrimaryCareFunction.NewPractices]),
        ("managing the performance of GP contracts", "the practice only, never the individual GP", [PrimaryCareFunction.ContractManagement, PrimaryCareFunction.PracticePerformance]),
        ("managing GP budgets", null, [PrimaryCareFunction.PracticeBudgets]),
        ("managing complaints", "delegated by the guidance of November 2014, kept by the agreement of March 2015", [PrimaryCareFunction.Complaints]),
        ("designing and implementing local incentive schemes", null, [PrimaryCareFunction.EnhancedServices, PrimaryCareFunction.LocalIncentiveSchemes]),
        ("decisions on discretionary payments", null, [PrimaryCareFunction.DiscretionaryPayments]),
    ];

    /// <summary>Every responsibility, in the order of the report.</summary>
    public static ImmutableArray<Responsibility> All { get; } = ImmutableArray.Create(Enum.GetValues<Responsibility>());

    /// <summary>What the responsibility is.</summary>
    /// <param name="responsibility">The responsibility.</param>
    /// <returns>A few words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="responsibility"/> is not defined.</exception>
    public static string Description(this Responsibility responsibility) => FactsOf(responsibility).Description;

    /// <summary>What limits the responsibility in fact.</summary>
    /// <param name="responsibility">The responsibility.</param>
    /// <returns>A few words; null if there is nothing to say.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="responsibility"/> is not defined.</exception>
    public static string? Caveat(this Responsibility responsibility) => FactsOf(responsibility).Caveat;

    /// <summary>The functions that the responsibility is made of. Inferred; a function may belong to several.</summary>
    /// <param name="responsibility">The responsibility.</param>
    /// <returns>At least one function; for <see cref="FunctionMatrix"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="responsibility"/> is not defined.</exception>
    public static ImmutableArray<PrimaryCareFunction> Functions(this Responsibility responsibility) => FactsOf(responsibility).Functions;

    /// <summary>Where the seven stand.</summary>
    /// <param name="responsibility">The responsibility.</param>
    /// <returns>The source, of basis <see cref="RuleBasis.Reported"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="responsibility"/> is not defined.</exception>
    public static Citation Source(this Responsibility responsibility)
    {
        FactsOf(responsibility);
        return CoCommissioningSources.RiskOrReward;
    }

    private static (string Description, string? Caveat, ImmutableArray<PrimaryCareFunction> Functions) FactsOf(Responsibility responsibility) =>
        Facts[(int)Guard.Against.Undefined(responsibility) - 1];
}
