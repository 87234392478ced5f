using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

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
/// Sources: the edition of June 2016, which lists those before it, and NHS England's page about the edition of June 2017. Where the sources
/// give a month without a day, no edition is in force for certain in that month until its last day.
/// </remarks>
public static class GuidanceEditions
{
    private static readonly (DateOnly CertainFrom, DateOnly CertainUntil, ImmutableArray<InterestKind>? InterestKinds, Citation Source)[] Facts =
    [
        (
            new(2013, 3, 31),
            GovernanceDates.LastDayOf2013Edition,
            [InterestKind.DirectPecuniary, InterestKind.IndirectPecuniary, InterestKind.ShareholdingOverFivePerCent],
            GovernanceSources.June2016),
        (new(2014, 12, 31), GovernanceDates.June2016.AddDays(-1), null, GovernanceSources.June2016),
        (GovernanceDates.June2016, GovernanceDates.June2017.AddDays(-1), KindsOf2016, GovernanceSources.June2016),
        (GovernanceDates.June2017, RegimeDates.LastDay, KindsOf2016, GovernanceSources.June2017),
    ];

    private static ImmutableArray<InterestKind> KindsOf2016 =>
        [InterestKind.Financial, InterestKind.NonFinancialProfessional, InterestKind.NonFinancialPersonal, InterestKind.Indirect];

    /// <summary>
    /// The day from which the guidance for the whole NHS of February 2017 applied to CCGs beside their own: from 1 to 15 June 2017 it overlaps with the edition of
    /// June 2016, and the edition of June 2017 is aligned with it (Nursing Times; The Health Law Pulse).
    /// </summary>
    public static DateOnly NhsWideGuidanceFrom => GovernanceDates.NhsWide2017;

    /// <summary>Finds the edition that is certainly in force on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>
    /// The edition, or null if there is none or it is not established: before 31 March 2013, from 1 to 30 December 2014, and after 30 June 2022.
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

    /// <summary>Gets the first day on which the edition is certainly in force.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>The day of issue, or the last day of the month of issue if the day is not established.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="edition"/> is not defined.</exception>
    public static DateOnly CertainFrom(this GuidanceEdition edition) => FactsOf(edition).CertainFrom;

    /// <summary>Gets the last day on which the edition is certainly in force.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>
    /// The day before the next edition, or before the month of its issue if the day is not established. For the last edition, the last day of CCGs.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="edition"/> is not defined.</exception>
    public static DateOnly CertainUntil(this GuidanceEdition edition) => FactsOf(edition).CertainUntil;

    /// <summary>Gets the kinds of interest that the edition distinguishes.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>
    /// The kinds, or null for December 2014, for which they are not established. Those of March 2013 are the ones that are known, and not a closed list. June 2017
    /// left those of June 2016 unchanged, as far as its list of changes says.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="edition"/> is not defined.</exception>
    public static ImmutableArray<InterestKind>? InterestKinds(this GuidanceEdition edition) => FactsOf(edition).InterestKinds;

    /// <summary>Gets the source of the edition's dates.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>For the first three, the edition of June 2016, which lists those before it; for the last, NHS England's page about it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="edition"/> is not defined.</exception>
    public static Citation Source(this GuidanceEdition edition) => FactsOf(edition).Source;

    private static (DateOnly CertainFrom, DateOnly CertainUntil, ImmutableArray<InterestKind>? InterestKinds, Citation Source) FactsOf(GuidanceEdition edition) =>
        Facts[(int)Guard.Against.Undefined(edition) - 1];
}
