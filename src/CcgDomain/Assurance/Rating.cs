using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Assurance;

/// <summary>A grade that NHS England gave a CCG, or a part of the framework, for a financial year.</summary>
/// <remarks>The first three were given for 2013/14 and 2014/15, the other four from 2015/16 on.</remarks>
[JsonConverter(typeof(NameConverter<Rating>))]
public enum Rating
{
    /// <summary>Assured.</summary>
    Assured = 1,

    /// <summary>Assured with support.</summary>
    AssuredWithSupport,

    /// <summary>Not assured, intervention required. It was meant for rare cases.</summary>
    NotAssured,

    /// <summary>Outstanding.</summary>
    Outstanding,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Requires improvement.</summary>
    RequiresImprovement,

    /// <summary>Inadequate.</summary>
    Inadequate,
}

/// <summary>What is known of a grade.</summary>
public static class Ratings
{
    private static readonly string[] Words =
        ["assured", "assured with support", "not assured, intervention required", "outstanding", "good", "requires improvement", "inadequate"];

    /// <summary>Returns the grade in the words in which it was published.</summary>
    /// <param name="rating">The grade.</param>
    /// <returns>"requires improvement".</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rating"/> is not defined.</exception>
    public static string InWords(this Rating rating) => Words[(int)Guard.Against.Undefined(rating) - 1];

    /// <summary>Returns the framework that introduced the grade. The four grades of 2015/16 were kept by the frameworks after it.</summary>
    /// <param name="rating">The grade.</param>
    /// <returns><see cref="AssuranceFramework.Final2013"/> for the three grades of 2013/14 and 2014/15; <see cref="AssuranceFramework.Of2015"/> for the other four.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rating"/> is not defined.</exception>
    public static AssuranceFramework Framework(this Rating rating) =>
        Guard.Against.Undefined(rating) <= Rating.NotAssured ? AssuranceFramework.Final2013 : AssuranceFramework.Of2015;
}
