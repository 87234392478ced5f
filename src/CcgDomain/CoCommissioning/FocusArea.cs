using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.CoCommissioning;

/// <summary>
/// One of the five areas on which CCGs and NHS England must focus if co-commissioning is to work, according to "Risk or reward?" (The King's Fund and Nuffield Trust,
/// January 2015).
/// </summary>
/// <remarks>The report names them; which rules and functions of this library touch each is inferred.</remarks>
[JsonConverter(typeof(NameConverter<FocusArea>))]
public enum FocusArea
{
    /// <summary>A strategy for clinical leadership, so that clinical leaders are supported.</summary>
    ClinicalLeadership = 1,

    /// <summary>A demonstrable voice for GPs.</summary>
    VoiceForGps,

    /// <summary>Transparent governance against conflicts of interest.</summary>
    TransparentGovernance,

    /// <summary>Clear roles for NHS England and the CCGs.</summary>
    DefinedRoles,

    /// <summary>Management budgets that fall as duties grow.</summary>
    ManagementBudgets,
}

/// <summary>What is known of an area of focus.</summary>
public static class FocusAreas
{
    private static readonly (string Description, ImmutableArray<string> Rules, ImmutableArray<PrimaryCareFunction> Functions)[] Facts =
    [
        ("a strategy for clinical leadership, so that clinical leaders are supported", [RuleCode.Gov06, RuleCode.Gov07, RuleCode.Gov10], []),
        ("a demonstrable voice for GPs", [RuleCode.Gov23, RuleCode.Gov24, RuleCode.Gov26], []),
        (
            "transparent governance against conflicts of interest",
            [
                RuleCode.Gov17, RuleCode.Gov22, RuleCode.Gov23, RuleCode.Gov24, RuleCode.Gov26, RuleCode.Gov27, RuleCode.Gov29, RuleCode.Gov32, RuleCode.Gov34, RuleCode.Gov37, RuleCode.Gov38,
                RuleCode.Gov45, RuleCode.Gov46,
            ],
            [PrimaryCareFunction.LocalIncentiveSchemes, PrimaryCareFunction.NewPractices, PrimaryCareFunction.DiscretionaryPayments]),
        (
            "clear roles for NHS England and the CCGs",
            [RuleCode.Coc08, RuleCode.Coc10, RuleCode.Gov20, RuleCode.Gov21, RuleCode.Gov49],
            [
                PrimaryCareFunction.Complaints, PrimaryCareFunction.IndividualPerformance, PrimaryCareFunction.AppraisalAndRevalidation,
                PrimaryCareFunction.PharmacyDentalAndEyeCare, PrimaryCareFunction.NationalContractTerms, PrimaryCareFunction.LegalLiability,
            ]),
        ("management budgets that fall as duties grow", [], [PrimaryCareFunction.PracticeBudgets]),
    ];

    /// <summary>Every area, in the order of the report.</summary>
    public static ImmutableArray<FocusArea> All { get; } = ImmutableArray.Create(Enum.GetValues<FocusArea>());

    /// <summary>What the area is.</summary>
    /// <param name="area">The area.</param>
    /// <returns>A few words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="area"/> is not defined.</exception>
    public static string Description(this FocusArea area) => FactsOf(area).Description;

    /// <summary>The codes of the rules of this library that touch the area. Inferred.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The codes, in table order; empty for <see cref="FocusArea.ManagementBudgets"/>, which no rule touches.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="area"/> is not defined.</exception>
    public static ImmutableArray<string> Rules(this FocusArea area) => FactsOf(area).Rules;

    /// <summary>The functions that the area touches most: those in which GPs decide on payments to GPs, or whose holder was in doubt. Inferred.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The functions, for <see cref="FunctionMatrix"/>; empty if the area is about none in particular.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="area"/> is not defined.</exception>
    public static ImmutableArray<PrimaryCareFunction> Functions(this FocusArea area) => FactsOf(area).Functions;

    /// <summary>Where the five stand.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The source, of basis <see cref="RuleBasis.Reported"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="area"/> is not defined.</exception>
    public static Citation Source(this FocusArea area)
    {
        FactsOf(area);
        return CoCommissioningSources.RiskOrReward;
    }

    private static (string Description, ImmutableArray<string> Rules, ImmutableArray<PrimaryCareFunction> Functions) FactsOf(FocusArea area) =>
        Facts[(int)Guard.Against.Undefined(area) - 1];
}
