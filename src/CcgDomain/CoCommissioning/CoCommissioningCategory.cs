using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.CoCommissioning;

/// <summary>How far a CCG's expression of interest of 2014 went. A CCG may stand in several categories.</summary>
/// <remarks>
/// NHS England assigned the categories in a first analysis, published on 3 July 2014: 19 bids in A, 110 in B and 74 in C, by 196 CCGs.
/// No source explains why that makes 203; a bidder that stands in two categories is the simplest reading, so no sum is ever asserted here.
/// Not every CCG agreed with its category, and all chose afresh in the autumn.
/// </remarks>
[JsonConverter(typeof(NameConverter<CoCommissioningCategory>))]
public enum CoCommissioningCategory
{
    /// <summary>Influence on primary care, without the lead.</summary>
    A = 1,

    /// <summary>Joint committees with the area team of NHS England, and shared responsibility.</summary>
    B,

    /// <summary>Full delegated authority over some aspects of the commissioning of GP services.</summary>
    C,
}

/// <summary>What is known of a category.</summary>
public static class CoCommissioningCategories
{
    private static readonly string[] Meanings =
    [
        "influence on primary care, without the lead",
        "joint committees with the area team, and shared responsibility",
        "full delegated authority over some aspects of the commissioning of GP services",
    ];

    /// <summary>What a bid in the category asked for.</summary>
    /// <param name="category">The category.</param>
    /// <returns>A few words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public static string Meaning(this CoCommissioningCategory category) => Meanings[(int)Guard.Against.Undefined(category) - 1];

    /// <summary>The model of 2015 that the category comes closest to. Inferred from the meanings; a CCG was not bound by its category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>Greater involvement for A, joint for B, delegated for C.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public static CoCommissioningModel Model(this CoCommissioningCategory category) => (CoCommissioningModel)(int)Guard.Against.Undefined(category);

    /// <summary>Whether bids in the category were assessed for readiness: C, and no other.</summary>
    /// <param name="category">The category.</param>
    /// <returns>true for C.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public static bool WasAssessed(this CoCommissioningCategory category) => Guard.Against.Undefined(category) == CoCommissioningCategory.C;

    /// <summary>Returns the source of the meaning.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The source, of basis <see cref="RuleBasis.Reported"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public static Citation Source(this CoCommissioningCategory category)
    {
        Guard.Against.Undefined(category);
        return CoCommissioningSources.BidsAnalysed;
    }
}
