using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>An edition of the guidance on managing conflicts of interest, to which CCGs must have regard (NHS Act 2006 s. 14O(5), (6)).</summary>
[JsonConverter(typeof(NameConverter<GuidanceEdition>))]
public enum GuidanceEdition
{
    /// <summary>First published in March 2013.</summary>
    March2013 = 1,

    /// <summary>December 2014, under s. 14Z8. The day of issue is not established.</summary>
    December2014,

    /// <summary>28 June 2016. Comply or explain; CCGs were to adopt it by November 2016.</summary>
    June2016,

    /// <summary>16 June 2017, with "a small number of changes". A later edition is not established.</summary>
    June2017,
}

/// <summary>Facts about the editions of the guidance on managing conflicts of interest.</summary>
/// <remarks>
/// Sources: the edition of June 2016, which lists those before it; NHS England's page on that of June 2017. Where the sources give a month
/// without a day, the month belongs to no edition here.
/// </remarks>
public static class GuidanceEditions
{
    /// <summary>The edition that is certainly in force on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>
    /// The edition; null where none is, or where it is not established: before 31 March 2013, from 1 to 30 December 2014, after 30 June 2022.
    /// </returns>
    public static GuidanceEdition? InForceOn(DateOnly date)
    {
        for (var edition = GuidanceEdition.March2013; edition <= GuidanceEdition.June2017; edition++)
        {
            if (date >= edition.CertainFrom() && date <= edition.CertainUntil())
            {
                return edition;
            }
        }

        return null;
    }

    /// <summary>The first day on which the edition is certainly in force.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>Its day, or the last day of the month of issue.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="edition"/> is not defined.</exception>
    public static DateOnly CertainFrom(this GuidanceEdition edition) => edition switch
    {
        GuidanceEdition.March2013 => new(2013, 3, 31),
        GuidanceEdition.December2014 => new(2014, 12, 31),
        GuidanceEdition.June2016 => GovernanceDates.June2016,
        GuidanceEdition.June2017 => GovernanceDates.June2017,
        _ => throw NotAnEdition(edition),
    };

    /// <summary>The last day on which the edition is certainly in force.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>The day before the next edition, or before the month of its issue; for the last, the last day of CCGs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="edition"/> is not defined.</exception>
    public static DateOnly CertainUntil(this GuidanceEdition edition) => edition switch
    {
        GuidanceEdition.March2013 => GovernanceDates.LastOf2013Edition,
        GuidanceEdition.December2014 => GovernanceDates.June2016.AddDays(-1),
        GuidanceEdition.June2016 => GovernanceDates.June2017.AddDays(-1),
        GuidanceEdition.June2017 => GovernanceDates.Last,
        _ => throw NotAnEdition(edition),
    };

    /// <summary>The kinds of interest that the edition distinguishes.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>
    /// The kinds; null for December 2014, where they are not established. June 2017 left those of June 2016 unchanged, as far as its list of
    /// changes says.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="edition"/> is not defined.</exception>
    public static ImmutableArray<InterestKind>? InterestKinds(this GuidanceEdition edition) => edition switch
    {
        GuidanceEdition.March2013 => [InterestKind.DirectPecuniary, InterestKind.IndirectPecuniary, InterestKind.ShareholdingOverFivePerCent],
        GuidanceEdition.December2014 => null,
        GuidanceEdition.June2016 or GuidanceEdition.June2017 =>
            [InterestKind.Financial, InterestKind.NonFinancialProfessional, InterestKind.NonFinancialPersonal, InterestKind.Indirect],
        _ => throw NotAnEdition(edition),
    };

    /// <summary>Where the dates of the edition stand.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>For the first three that of June 2016, which lists those before it; for the last NHS England's page on it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="edition"/> is not defined.</exception>
    public static Citation Source(this GuidanceEdition edition) => edition switch
    {
        GuidanceEdition.March2013 or GuidanceEdition.December2014 or GuidanceEdition.June2016 => GovernanceSources.June2016,
        GuidanceEdition.June2017 => GovernanceSources.June2017,
        _ => throw NotAnEdition(edition),
    };

    private static ArgumentOutOfRangeException NotAnEdition(GuidanceEdition edition) =>
        new(nameof(edition), edition, $"This is not a {nameof(GuidanceEdition)}.");
}
