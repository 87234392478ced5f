using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>
/// The support that goes with a condition: one of seven levels, written as Roman numerals. The level belongs to the CCG's condition, not to the
/// criterion.
/// </summary>
/// <remarks>
/// The regulations know conditions and directions only; levels are policy of the NHS Commissioning Board. Seven rests on its paper of July
/// 2012; other reports, of November 2012, count six. An official table is not established: <see cref="ConditionLevels.Basis"/> says how sure each meaning is.
/// </remarks>
[JsonConverter(typeof(NameConverter<ConditionLevel>))]
public enum ConditionLevel
{
    /// <summary>A model document or toolkit. Reported with its number.</summary>
    I = 1,

    /// <summary>Advice and expertise are made available. Reported; the number is inferred from the order.</summary>
    II,

    /// <summary>Decision sign-off or approval by the NHS Commissioning Board. Reported with its number.</summary>
    III,

    /// <summary>A specific team or individual is inserted or provided; underpinned by legal directions. Reported with its number.</summary>
    IV,

    /// <summary>An alternative accountable officer is appointed. Wording of July 2012; the number is inferred from the order.</summary>
    V,

    /// <summary>The CCG is stripped of some of its functions. Wording of July 2012; the number is inferred from the order.</summary>
    VI,

    /// <summary>The CCG is stripped of all its functions. That this is a separate seventh item is inferred; no CCG is known at it.</summary>
    VII,
}

/// <summary>What a level means and needs.</summary>
public static class ConditionLevels
{
    /// <summary>The first level at which a condition needs a direction that underpins it.</summary>
    internal const ConditionLevel FirstWithDirection = ConditionLevel.IV;

    private static readonly (string Support, RuleBasis Basis, Citation Source)[] Facts =
    [
        ("a model document or toolkit", RuleBasis.Reported, AuthorisationSources.FirstWaveResults),
        ("advice and expertise made available", RuleBasis.Inferred, AuthorisationSources.SupportAreas),
        ("decision sign-off or approval by the NHS Commissioning Board", RuleBasis.Reported, AuthorisationSources.FirstWaveResults),
        ("a specific team or individual is inserted or provided", RuleBasis.Reported, AuthorisationSources.StorySoFar),
        ("an alternative accountable officer is appointed", RuleBasis.Inferred, AuthorisationSources.SupportAreas),
        ("stripped of some of its functions", RuleBasis.Inferred, AuthorisationSources.SevenItems),
        ("stripped of all its functions", RuleBasis.Inferred, AuthorisationSources.SevenItems),
    ];

    /// <summary>The support that the level stands for.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The support, in a few words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not defined.</exception>
    public static string Support(this ConditionLevel level) => FactsOf(level).Support;

    /// <summary>Whether the level is the one at which the NHS Commissioning Board signs off decisions: III, and no other.</summary>
    /// <param name="level">The level.</param>
    /// <returns>true for III.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not defined.</exception>
    public static bool NeedsSignOff(this ConditionLevel level) => Guard.Against.Undefined(level) == ConditionLevel.III;

    /// <summary>Whether a condition at the level needs a legal direction that underpins it: IV and above.</summary>
    /// <param name="level">The level.</param>
    /// <returns>true from IV on. Reported for IV, inferred for the others.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not defined.</exception>
    public static bool NeedsDirection(this ConditionLevel level) => Guard.Against.Undefined(level) >= FirstWithDirection;

    /// <summary>How sure it is that this number has this meaning.</summary>
    /// <param name="level">The level.</param>
    /// <returns><see cref="RuleBasis.Reported"/> where number and wording are quoted, else <see cref="RuleBasis.Inferred"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not defined.</exception>
    public static RuleBasis Basis(this ConditionLevel level) => FactsOf(level).Basis;

    /// <summary>Returns the source of the meaning.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not defined.</exception>
    public static Citation Source(this ConditionLevel level) => FactsOf(level).Source;

    private static (string Support, RuleBasis Basis, Citation Source) FactsOf(ConditionLevel level) => Facts[(int)Guard.Against.Undefined(level) - 1];
}
