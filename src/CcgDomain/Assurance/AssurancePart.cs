using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Assurance;

/// <summary>A part of an assurance framework that was rated for itself.</summary>
/// <remarks>
/// <see cref="AssuranceFramework.Parts"/> says which framework has which. The first six were those of the authorisation, and the domains of 2013/14 and 2014/15.
/// <see cref="Leadership"/> is both the last of those six and a part of the Improvement and Assessment Framework.
/// </remarks>
[JsonConverter(typeof(NameConverter<AssurancePart>))]
public enum AssurancePart
{
    /// <summary>A clinical and multi-professional focus, to 2014/15.</summary>
    ClinicalFocus = 1,

    /// <summary>Engagement with patients and communities, to 2014/15.</summary>
    Engagement,

    /// <summary>Clear and credible plans, to 2014/15.</summary>
    Plans,

    /// <summary>Governance, to 2014/15.</summary>
    Governance,

    /// <summary>Collaboration, to 2014/15.</summary>
    Collaboration,

    /// <summary>Leadership, to 2014/15 and again from 2016/17.</summary>
    Leadership,

    /// <summary>Well led, in 2015/16.</summary>
    WellLed,

    /// <summary>Performance, in 2015/16.</summary>
    Performance,

    /// <summary>Finance, in 2015/16.</summary>
    Finance,

    /// <summary>Planning, in 2015/16.</summary>
    Planning,

    /// <summary>Delegated functions, in 2015/16.</summary>
    DelegatedFunctions,

    /// <summary>Better health, from 2016/17.</summary>
    BetterHealth,

    /// <summary>Better care, from 2016/17.</summary>
    BetterCare,

    /// <summary>Sustainability, from 2016/17.</summary>
    Sustainability,
}

/// <summary>What is known of a part.</summary>
public static class AssuranceParts
{
    private static readonly string[] Words =
    [
        "clinical focus", "engagement", "plans", "governance", "collaboration", "leadership", "well led", "performance", "finance", "planning", "delegated functions",
        "better health", "better care", "sustainability",
    ];

    /// <summary>Returns the name of the part in words.</summary>
    /// <param name="part">The part.</param>
    /// <returns>"delegated functions".</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> is not defined.</exception>
    public static string InWords(this AssurancePart part) => Words[(int)Guard.Against.Undefined(part) - 1];
}
