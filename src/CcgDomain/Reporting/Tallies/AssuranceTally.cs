using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using CcgDomain.Assurance;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The number of CCGs by the rating that they were given for a financial year, and of those in special measures at its end.</summary>
/// <remarks>
/// Tallies are counted by <see cref="NationalAssurancePosition.AsAt"/>. Those of sets without a common CCG can be added in any order, with <see cref="Plus"/>. Equality
/// is by content.
/// </remarks>
[JsonConverter(typeof(ReportingConverter))]
public sealed record AssuranceTally : ITally<AssuranceTally>
{
    private static readonly Rating[] Grades = Enum.GetValues<Rating>();

    private readonly AssuranceCounts _counts;

    internal AssuranceTally(AssuranceCounts counts) => _counts = counts;

    /// <summary>The tally of no CCGs.</summary>
    public static AssuranceTally Empty { get; } = new(new AssuranceCounts());

    /// <summary>
    /// The number of CCGs that were or may have been open on the last day of the year, or for which a rating of the year is recorded. All other numbers count only these.
    /// </summary>
    public long Ccgs => _counts.Ccgs;

    /// <summary>The number of CCGs for which a rating of the year is recorded.</summary>
    public long Rated => _counts.Rated.Sum;

    /// <summary>The number of CCGs for which no rating of the year is recorded, which does not mean that none was given.</summary>
    public long WithoutRating => Ccgs - Rated;

    /// <summary>The number of CCGs that certainly were in special measures on the last day of the year, by their records.</summary>
    public long InSpecialMeasures => _counts.InSpecialMeasures;

    /// <summary>The greatest number of CCGs that may have been in special measures: <see cref="InSpecialMeasures"/>, and those of which the records leave it open.</summary>
    public long InSpecialMeasuresAtMost => InSpecialMeasures + _counts.SpecialMeasuresNotKnown;

    /// <summary>The counters of which the tally is made.</summary>
    internal AssuranceCounts Counts => _counts;

    /// <summary>Returns the number of CCGs with a rating.</summary>
    /// <param name="rating">The rating.</param>
    /// <returns>The number of CCGs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rating"/> is not defined.</exception>
    public long With(Rating rating) => _counts.Rated[Guard.Against.Undefined(rating)];

    /// <summary>Returns <see cref="With"/> as a share of <see cref="Rated"/>, as the published percentages are.</summary>
    /// <param name="rating">The rating.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rating"/> is not defined.</exception>
    public Share ShareWith(Rating rating) => Share.Of(With(rating), Rated);

    /// <summary>Adds the tally of other CCGs.</summary>
    /// <param name="other">The tally of a set that has no CCG in common with this one.</param>
    /// <returns>The tally of both sets.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public AssuranceTally Plus(AssuranceTally other)
    {
        Guard.Against.Null(other);
        return new(_counts + other._counts);
    }

    /// <summary>The main numbers as text; grades that no CCG has are left out.</summary>
    /// <returns>"209 CCGs: 10 outstanding, 82 good, 91 requires improvement, 26 inadequate, 0 without a rating; 9 in special measures".</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Ccgs} CCGs: ");
        foreach (var grade in Grades)
        {
            if (With(grade) > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{With(grade)} {grade.InWords()}, ");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"{WithoutRating} without a rating; {InSpecialMeasures} in special measures").ToString();
    }
}
