using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.CoCommissioning;

/// <summary>A function of NHS England in primary care: one that could sit with a CCG, or one that was reserved under every model.</summary>
/// <remarks>
/// The first thirteen could be shared or delegated; <see cref="PrimaryCareFunctions.IsReserved"/> says which could not. Who decides is the question
/// of <see cref="FunctionMatrix"/>.
/// </remarks>
[JsonConverter(typeof(NameConverter<PrimaryCareFunction>))]
public enum PrimaryCareFunction
{
    /// <summary>GMS, PMS and APMS contracts: monitoring, breach or remedial notices, removal.</summary>
    ContractManagement = 1,

    /// <summary>The design of PMS and APMS contracts; not GMS, whose terms are national.</summary>
    ContractDesign,

    /// <summary>New enhanced services, local and directed.</summary>
    EnhancedServices,

    /// <summary>Local incentive schemes in place of the Quality and Outcomes Framework.</summary>
    LocalIncentiveSchemes,

    /// <summary>Establishing new practices.</summary>
    NewPractices,

    /// <summary>Approving practice mergers.</summary>
    PracticeMergers,

    /// <summary>Discretionary payments, such as returner and retainer schemes.</summary>
    DiscretionaryPayments,

    /// <summary>Closing practices.</summary>
    PracticeClosures,

    /// <summary>The performance of practices, liaison with the Care Quality Commission included; never that of the individual GP.</summary>
    PracticePerformance,

    /// <summary>Practice budgets.</summary>
    PracticeBudgets,

    /// <summary>Premises: revenue costs, rent reviews, rates.</summary>
    Premises,

    /// <summary>Managing directed enhanced services and the Quality and Outcomes Framework, violent patient and dispensing schemes.</summary>
    SchemeManagement,

    /// <summary>Assigning patients to practices, and moving lists when a practice closes.</summary>
    PatientAssignment,

    /// <summary>Complaints about GP services. Reserved: delegated by the guidance of November 2014, and kept by the agreement of March 2015.</summary>
    Complaints,

    /// <summary>The performance of individual GPs, and the performers list. Reserved.</summary>
    IndividualPerformance,

    /// <summary>Appraisal, revalidation and registration of GPs. Reserved.</summary>
    AppraisalAndRevalidation,

    /// <summary>Pharmacy, dental services and eye care. Reserved.</summary>
    PharmacyDentalAndEyeCare,

    /// <summary>The national terms of the GMS contract. Reserved.</summary>
    NationalContractTerms,

    /// <summary>Legal liability for the functions. Reserved.</summary>
    LegalLiability,

    /// <summary>The administration of payments. Reserved, as reported of NHS England's proposals.</summary>
    PaymentAdministration,

    /// <summary>Capital. Reserved; no source is established.</summary>
    Capital,

    /// <summary>Section 7A functions. Reserved; no source is established.</summary>
    Section7A,
}

/// <summary>What is known of a function.</summary>
public static class PrimaryCareFunctions
{
    private static readonly string[] Descriptions =
    [
        "GMS, PMS and APMS contracts: monitoring, breach or remedial notices, removal",
        "design of PMS and APMS contracts",
        "new enhanced services, local and directed",
        "local incentive schemes in place of the Quality and Outcomes Framework",
        "establishing new practices",
        "approving practice mergers",
        "discretionary payments, such as returner and retainer schemes",
        "closing practices",
        "practice performance, Care Quality Commission liaison included",
        "practice budgets",
        "premises: revenue costs, rent reviews, rates",
        "directed enhanced services and Quality and Outcomes Framework management, violent patient and dispensing schemes",
        "assigning patients, and moving lists when a practice closes",
        "complaints",
        "performance of individual GPs, performers list",
        "appraisal, revalidation, registration",
        "pharmacy, dental, eye care",
        "national terms of the GMS contract",
        "legal liability",
        "administration of payments",
        "capital",
        "section 7A functions",
    ];

    /// <summary>Every function, the thirteen that could be shared or delegated first.</summary>
    public static ImmutableArray<PrimaryCareFunction> All { get; } = ImmutableArray.Create(Enum.GetValues<PrimaryCareFunction>());

    /// <summary>What the function is.</summary>
    /// <param name="function">The function.</param>
    /// <returns>A few words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="function"/> is not defined.</exception>
    public static string Description(this PrimaryCareFunction function) => Descriptions[(int)Guard.Against.Undefined(function) - 1];

    /// <summary>Whether the function stays with NHS England under every model.</summary>
    /// <param name="function">The function.</param>
    /// <returns>true for <see cref="PrimaryCareFunction.Complaints"/> and those after it. For the last two no source is established.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="function"/> is not defined.</exception>
    public static bool IsReserved(this PrimaryCareFunction function) => Guard.Against.Undefined(function) >= PrimaryCareFunction.Complaints;
}
