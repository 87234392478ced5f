using static CcgDomain.Reporting.FigureRow;
using static CcgDomain.Reporting.FigureSources;

namespace CcgDomain.Reporting;

/// <summary>The published figures of the reviews of conditions, from March 2013 to spring 2014.</summary>
internal static class ReviewFigures
{
    private const string Cleared = "CCGs that discharged all conditions in the review";
    private const string Reduced = "CCGs that discharged some conditions in the review";
    private const string Full = "fully authorised CCGs after the review";
    private const string Conditional = "CCGs with conditions after the review";
    private const string Directed = "CCGs with legal directions after the review";
    private const string Subject = "share of the remaining conditions";

    internal static readonly ImmutableArray<PublishedFigure> Rows =
    [
        Ccgs("cleared-march-2013", "2013-03", England, Cleared, 63, MarchReview, Board, Review, "Waves one to three; the end of March."),
        Ccgs("full-march-2013", "2013-03", England, Full, 106, MarchReview, Board, NationalAuthorisation),
        Fraction("share-full-march-2013", "2013-03", England, "share of CCGs fully authorised after the review", Share.Of(1, 2), "CCGs",
            MarchReview, Board, NationalAuthorisation,
            "Printed as half.", FigureQualifier.Around),
        Ccgs("reduced-march-2013", "2013-03", England, Reduced, 47, MarchReview, Board, Review,
            "Some conditions came to need sign-off by NHS England, so from level II to III."),
        Ccgs("conditional-march-2013", "2013-03", England, Conditional, 105, MarchReview, Board, NationalAuthorisation),
        Ccgs("few-conditions-march-2013", "2013-03", England, "CCGs with one to four conditions after the review", 55, MarchReview, Board, NationalAuthorisation),
        Ccgs("many-conditions-march-2013", "2013-03", England, "CCGs with five or more conditions after the review", 50, MarchReview, Derived, NationalAuthorisation,
            "105 less 55."),
        Ccgs("lifted-march-2013", "2013-03", England, "CCGs from which legal directions were lifted in the review", 2, MarchReview, Board, Review,
            "Which two is not established."),
        Ccgs("added-march-2013", "2013-03", England, "CCGs to which legal directions were added in the review", 1, MarchReview, Board, Review,
            "Barnet, as the list of July 2013 implies."),
        Ccgs("directed-march-2013", "2013-03", England, Directed, 14, MarchReview, Board, NationalAuthorisation),
        Number("nhs-budget", "2013-03", England, "NHS commissioning budget", 95, "billion pounds", MarchReview, Board, null, "Of which CCGs hold 65."),

        Ccgs("cleared-july-2013", "2013-07-25", England, Cleared, 46, JulyReview, Board, Review,
            "One article says 47; the announcement has 46, and 106 + 46 = 152."),
        Ccgs("reduced-july-2013", "2013-07-25", England, Reduced, 51, JulyReduced, Press, Review),
        Ccgs("full-july-2013", "2013-07-25", England, Full, 152, JulyReview, Board, NationalAuthorisation),
        Ccgs("conditional-july-2013", "2013-07-25", England, Conditional, 59, JulyReview, Board, NationalAuthorisation),
        Ccgs("directed-july-2013", "2013-07-25", England, Directed, 8, JulyDirections, Press, NationalAuthorisation,
            "Barnet; Basildon and Brentwood; Croydon; Herefordshire; Scarborough and Ryedale; Thurrock; Vale of York; Waltham Forest."),
        Ccgs("directed-to-full-july-2013", "2013-07-25", England, "CCGs with legal directions that became fully authorised in the review", 2,
            JulyReview, Board, Review,
            "Which two is not established."),
        Percent("subject-plans-july-2013", "2013-07-25", "service change and finance plans", Subject, 43, "conditions", JulyDirections, Press, null,
            "Criteria about it, as far as their text is known: 3.1.1B, 3.1.1C, 3.1.1D, 3.1.1E, 3.1.1F. The assignment is inferred."),
        Percent("subject-skills-july-2013", "2013-07-25", "governing body skills", Subject, 11, "conditions", JulyDirections, Press, null,
            "Criteria about it, as far as their text is known: 1.3B, 6.4F, 6.4G, and one whose code is not known. The assignment is inferred."),
        Percent("subject-oversight-july-2013", "2013-07-25", "oversight, safety included", Subject, 10, "conditions", JulyDirections, Press, null,
            "Criteria about it, as far as their text is known: 2.2B, 2.4.2C, 4.2.1A, 4.2.1B, 4.2.1E, 4.2.3D. The assignment is inferred."),
        Percent("subject-inherited-july-2013", "2013-07-25", "inherited problems", Subject, 5, "conditions", JulyDirections, Press, null,
            "Criteria about it, as far as their text is known: 3.1.4B. The assignment is inferred."),
        Percent("subject-constitution-july-2013", "2013-07-25", "constitution, size and shape", Subject, 4, "conditions", JulyDirections, Press, null,
            "Criteria about it: two on the constitution, whose codes are not known. The assignment is inferred."),

        Ccgs("cleared-autumn-2013", "2013-Q4", England, Cleared, 28, SevenDirected, Press, Review),
        Ccgs("full-autumn-2013", "2013-Q4", England, Full, 180, SevenDirected, Press, NationalAuthorisation),
        Ccgs("conditional-autumn-2013", "2013-Q4", England, Conditional, 31, SevenDirected, Derived, NationalAuthorisation,
            "211 less 180. The source also says that 51 reduced theirs, which is impossible with 31 left: it repeats July."),
        Ccgs("directed-autumn-2013", "2013-Q4", England, Directed, 7, SevenDirected, Press, NationalAuthorisation, "The eight of July without Herefordshire."),

        Ccgs("directed-january-2014", "2014-01", England, Directed, 5, YorkshireEveningPost, Derived, NationalAuthorisation,
            "The seven without Scarborough and Ryedale and Vale of York."),
        Ccgs("full-2014", "2014", England, Full, 192, OneInTen, Derived, NationalAuthorisation,
            "Printed in an article without a date; that it concerns the review of May 2014 is inferred."),
        Percent("share-full-2014", "2014", England, "share of CCGs fully authorised after the review", 91, "CCGs", OneInTen, Press, NationalAuthorisation,
            "From the same article without a date."),
        Ccgs("conditional-2014", "2014", England, Conditional, 19, OneInTen, Derived, NationalAuthorisation,
            "From the same article. Every CCG in the north of England was fully authorised."),
        Ccgs("directed-may-2014", "2014-05", England, Directed, 3, FifthReview, Press, NationalAuthorisation, "Barnet; Croydon; Thurrock."),
    ];
}
