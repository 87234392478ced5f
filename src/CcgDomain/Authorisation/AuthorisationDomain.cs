using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>One of the six domains that the 119 criteria of authorisation were grouped in. See <see cref="AuthorisationDomains"/> for the full names.</summary>
/// <remarks>The number is the first digit of a criterion's code. How the 119 split over the domains is not established.</remarks>
[JsonConverter(typeof(NameConverter<AuthorisationDomain>))]
public enum AuthorisationDomain
{
    /// <summary>Domain 1: a strong clinical and multi-professional focus which brings real added value.</summary>
    ClinicalFocus = 1,

    /// <summary>Domain 2: meaningful engagement with patients, carers and their communities.</summary>
    Engagement,

    /// <summary>Domain 3: clear and credible plans, within financial resources.</summary>
    Plans,

    /// <summary>Domain 4: proper constitutional and governance arrangements.</summary>
    Governance,

    /// <summary>Domain 5: collaborative arrangements for commissioning, and commissioning support.</summary>
    Collaboration,

    /// <summary>Domain 6: great leaders.</summary>
    Leadership,
}

/// <summary>The names of the domains.</summary>
public static class AuthorisationDomains
{
    private static readonly (string Official, string Short, string Press)[] Names =
    [
        ("A strong clinical and multi-professional focus which brings real added value", "Clinical focus", "Strong clinical and multi-professional focus"),
        ("Meaningful engagement with patients, carers and their communities", "Engagement", "Engagement with patients, carers and communities"),
        (
            "Clear and credible plans which continue to deliver the QIPP (Quality, Innovation, Productivity, Prevention) challenge, within financial resources, "
            + "in line with national requirements (including excellent outcomes), and local joint health and wellbeing strategies",
            "Plans",
            "Clear and credible finance and service plans"),
        (
            "Proper constitutional and governance arrangements, with the capacity and capability to deliver all their duties and responsibilities, "
            + "including financial control, as well as effectively commission all the services for which they are responsible",
            "Governance",
            "Constitutional and governance arrangements"),
        (
            "Collaborative arrangements for commissioning with other CCGs, local authorities and the NHS Commissioning Board "
            + "as well as appropriate external commissioning support",
            "Collaboration",
            "Collaborative arrangements and commissioning support"),
        ("Great leaders who individually and collectively can make a real difference", "Leadership", "Great leaders"),
    ];

    /// <summary>The exact name of the domain in the guide for applicants, as carried by NHS Stafford and Surrounds CCG.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="domain"/> is not defined.</exception>
    public static string OfficialName(this AuthorisationDomain domain) => NamesOf(domain).Official;

    /// <summary>A name of one or two words; ours.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="domain"/> is not defined.</exception>
    public static string ShortName(this AuthorisationDomain domain) => NamesOf(domain).Short;

    /// <summary>The name in the press table "Authorisation so far", February 2013.</summary>
    /// <param name="domain">The domain.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="domain"/> is not defined.</exception>
    public static string PressName(this AuthorisationDomain domain) => NamesOf(domain).Press;

    private static (string Official, string Short, string Press) NamesOf(AuthorisationDomain domain) =>
        Names[(int)Guard.Against.Undefined(domain) - 1];
}
