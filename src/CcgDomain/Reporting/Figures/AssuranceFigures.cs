using static CcgDomain.Reporting.FigureRow;
using static CcgDomain.Reporting.FigureSources;

namespace CcgDomain.Reporting;

/// <summary>The published figures of the yearly ratings and of special measures.</summary>
/// <remarks>The date of a rating's figure is the financial year that was rated.</remarks>
internal static class AssuranceFigures
{
    private const string Count = "CCGs by rating";
    private const string Proportion = "share of rated CCGs by rating";
    private const string Rated = "rated CCGs";
    private const string Calculated = "From the percentage: the only whole number that rounds to it.";

    internal static readonly ImmutableArray<PublishedFigure> Rows =
    [
        Ccgs("assured-2013-14", "2013-14", "assured", Count, 78, Troubled, Derived, NationalAssurance, "211 less 132 and 1."),
        Ccgs("assured-with-support-2013-14", "2013-14", "assured with support", Count, 132, Troubled, Press, NationalAssurance),
        Ccgs("not-assured-2013-14", "2013-14", "not assured", Count, 1, Troubled, Press, NationalAssurance, "NHS Barnet CCG."),

        Ccgs("rated-2015-16", "2015-16", England, Rated, 209, Ratings2015, Derived, NationalAssurance, "The sum of the four grades, and the number of CCGs open at the end of the year."),
        Ccgs("outstanding-2015-16", "2015-16", "outstanding", Count, 10, Ratings2015, Press, NationalAssurance, "Nine of them are named."),
        Ccgs("good-2015-16", "2015-16", "good", Count, 82, Ratings2015, Press, NationalAssurance),
        Ccgs("requires-improvement-2015-16", "2015-16", "requires improvement", Count, 91, Ratings2015, Press, NationalAssurance),
        Ccgs("inadequate-2015-16", "2015-16", "inadequate", Count, 26, Ratings2015, Press, NationalAssurance,
            "All of them are named. A law firm's list has NHS North Kirklees CCG, and lacks NHS North Hampshire CCG and NHS Northumberland CCG."),

        Ccgs("inadequate-2016-17", "2016-17", "inadequate", Count, 23, Directions2017, Press, NationalAssurance, "The other grades of the year are not established."),

        Percent("share-outstanding-2017-18", "2017-18", "outstanding", Proportion, 9.7m, Rated, Ratings2018, Press, NationalAssurance),
        Percent("share-good-2017-18", "2017-18", "good", Proportion, 48.3m, Rated, Ratings2018, Press, NationalAssurance),
        Percent("share-requires-improvement-2017-18", "2017-18", "requires improvement", Proportion, 33.3m, Rated, Ratings2018, Press, NationalAssurance),
        Percent("share-inadequate-2017-18", "2017-18", "inadequate", Proportion, 8.7m, Rated, Ratings2018, Press, NationalAssurance),
        Ccgs("outstanding-2017-18", "2017-18", "outstanding", Count, 20, Ratings2018, Derived, NationalAssurance, Calculated),
        Ccgs("good-2017-18", "2017-18", "good", Count, 100, Ratings2018, Derived, NationalAssurance, Calculated),
        Ccgs("requires-improvement-2017-18", "2017-18", "requires improvement", Count, 69, Ratings2018, Derived, NationalAssurance, Calculated),
        Ccgs("inadequate-2017-18", "2017-18", "inadequate", Count, 18, Ratings2018, Derived, NationalAssurance, Calculated),

        Percent("share-outstanding-2018-19", "2018-19", "outstanding", Proportion, 12.3m, Rated, Ratings2018, Press, NationalAssurance),
        Percent("share-good-2018-19", "2018-19", "good", Proportion, 52.3m, Rated, Ratings2018, Press, NationalAssurance),
        Percent("share-requires-improvement-2018-19", "2018-19", "requires improvement", Proportion, 29.7m, Rated, Ratings2018, Press, NationalAssurance),
        Percent("share-inadequate-2018-19", "2018-19", "inadequate", Proportion, 5.6m, Rated, Ratings2018, Press, NationalAssurance),
        Ccgs("outstanding-2018-19", "2018-19", "outstanding", Count, 24, Ratings2018, Derived, NationalAssurance, Calculated),
        Ccgs("good-2018-19", "2018-19", "good", Count, 102, Ratings2018, Derived, NationalAssurance, Calculated),
        Ccgs("requires-improvement-2018-19", "2018-19", "requires improvement", Count, 58, Ratings2018, Derived, NationalAssurance, Calculated),
        Ccgs("inadequate-2018-19", "2018-19", "inadequate", Count, 11, Ratings2018, Derived, NationalAssurance, Calculated),
        Ccgs("newly-inadequate-2018-19", "2018-19", England, "CCGs that became inadequate", 5, RatingsRevealed, Press, null, "All of them are named."),
        Ccgs("no-longer-inadequate-2018-19", "2018-19", England, "CCGs that were no longer inadequate", 11, RatingsRevealed, Press, null, "All of them are named."),

        Ccgs("outstanding-2019-20", "2019-20", "outstanding", Count, 22, Ratings2019, Press, NationalAssurance),
        Percent("share-outstanding-2019-20", "2019-20", "outstanding", Proportion, 12, Rated, Ratings2019, Press, NationalAssurance),
        Percent("share-good-2019-20", "2019-20", "good", Proportion, 54, Rated, Ratings2019, Press, NationalAssurance),
        Percent("share-requires-improvement-2019-20", "2019-20", "requires improvement", Proportion, 29, Rated, Ratings2019, Press, NationalAssurance),
        Percent("share-inadequate-2019-20", "2019-20", "inadequate", Proportion, 5, Rated, Ratings2019, Press, NationalAssurance),

        Ccgs("special-measures-july-2016", "2016-07", England, "CCGs put into special measures", 9, SpecialMeasures2016, Press, null, "All of them are named."),
        Ccgs("special-measures-august-2018", "2018-08", England, "CCGs put into special measures", 4, SpecialMeasures2018, Press, null, "All of them are named."),
    ];
}
