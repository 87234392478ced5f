using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.CoCommissioning;

/// <summary>How far a CCG took part in the commissioning of GP services, from April 2015.</summary>
/// <remarks>Source: NHS England, "Primary care co-commissioning"; local papers call the three models levels 1, 2 and 3.</remarks>
[JsonConverter(typeof(NameConverter<CoCommissioningModel>))]
public enum CoCommissioningModel
{
    /// <summary>No part in it.</summary>
    None = 0,

    /// <summary>The CCG works more closely with NHS England on its decisions, and takes none.</summary>
    GreaterInvolvement,

    /// <summary>The CCG, alone or with others, decides together with NHS England in a joint committee.</summary>
    Joint,

    /// <summary>The CCG takes full responsibility for commissioning GP services; NHS England stays liable.</summary>
    Delegated,
}

/// <summary>What is known of a model.</summary>
public static class CoCommissioningModels
{
    private static readonly (string Meaning, string Decides, string? Local, string Words, RuleBasis Basis, Citation Source)[] Facts =
    [
        ("no part in the commissioning of GP services", "NHS England", null, "no model", RuleBasis.Reported, CoCommissioningSources.Applications),
        ("the CCG works more closely with NHS England on its decisions", "NHS England", "level 1", "greater involvement", RuleBasis.Guidance, CoCommissioningSources.Models),
        ("one or more CCGs commission with NHS England through a joint committee", "the joint committee", "level 2", "joint commissioning", RuleBasis.Guidance, CoCommissioningSources.Models),
        ("the CCG takes full responsibility for commissioning GP services", "the CCG", "level 3", "delegated commissioning", RuleBasis.Guidance, CoCommissioningSources.Models),
    ];

    /// <summary>What the model means.</summary>
    /// <param name="model">The model.</param>
    /// <returns>A few words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public static string Meaning(this CoCommissioningModel model) => FactsOf(model).Meaning;

    /// <summary>Who decides under the model, as a whole. Inferred from its meaning; for one function ask <see cref="FunctionMatrix"/>.</summary>
    /// <param name="model">The model.</param>
    /// <returns>"NHS England", "the joint committee" or "the CCG". Liable is NHS England under every model (National Health Service Act 2006 s. 13Z(6)).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public static string WhoDecides(this CoCommissioningModel model) => FactsOf(model).Decides;

    /// <summary>What local papers call the model. Reported by NHS Lambeth CCG and by Pulse.</summary>
    /// <param name="model">The model.</param>
    /// <returns>"level 1", "level 2" or "level 3"; null for <see cref="CoCommissioningModel.None"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public static string? LocalName(this CoCommissioningModel model) => FactsOf(model).Local;

    /// <summary>Whether an arrangement on the model needs NHS England's approval: joint and delegated do, greater involvement does not.</summary>
    /// <param name="model">The model.</param>
    /// <returns>true for joint and delegated.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public static bool NeedsApproval(this CoCommissioningModel model) => Guard.Against.Undefined(model) >= CoCommissioningModel.Joint;

    /// <summary>How sure the source of the meaning is.</summary>
    /// <param name="model">The model.</param>
    /// <returns><see cref="RuleBasis.Guidance"/>; <see cref="RuleBasis.Reported"/> for <see cref="CoCommissioningModel.None"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public static RuleBasis Basis(this CoCommissioningModel model) => FactsOf(model).Basis;

    /// <summary>Returns the source of the meaning.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public static Citation Source(this CoCommissioningModel model) => FactsOf(model).Source;

    /// <summary>The model in the words of a sentence.</summary>
    internal static string InWords(this CoCommissioningModel model) => FactsOf(model).Words;

    private static (string Meaning, string Decides, string? Local, string Words, RuleBasis Basis, Citation Source) FactsOf(CoCommissioningModel model) =>
        Facts[(int)Guard.Against.Undefined(model)];
}
