using static CcgDomain.Reporting.FigureRow;
using static CcgDomain.Reporting.FigureSources;

namespace CcgDomain.Reporting;

/// <summary>The published figures of primary care co-commissioning: bids, applications, approvals, and models in operation.</summary>
internal static class CoCommissioningFigures
{
    private const string InCategory = "CCGs that bid in the category";
    private const string Readiness = "CCGs that bid for category C, by readiness";
    private const string Surveyed = "CCGs that said what they applied for";
    private const string Approved = "CCGs approved for delegation";
    private const string ApprovedShare = "share of CCGs approved for delegation";
    private const string Delegated = "CCGs with delegated commissioning";
    private const string Joint = "CCGs with joint commissioning";
    private const string Other = "CCGs with neither delegated nor joint commissioning";
    private const string Count = "CCGs";

    internal static readonly ImmutableArray<PublishedFigure> BidsOfJuly2014 =
    [
        Ccgs("bidders", "2014-07-03", England, "CCGs that bid", 196, Bids, Press, NationalCoCommissioning,
            "The official count. Around 170 to 180 were named at the deadline, unconfirmed."),
        Ccgs("not-bidding", "2014-07-03", England, "CCGs that did not bid", 15, Bids, Derived, NationalCoCommissioning, "211 less 196."),
        Ccgs("bids-a", "2014-07-03", "category A", InCategory, 19, Bids, Press, NationalCoCommissioning, "Influence, not the lead."),
        Ccgs("bids-b", "2014-07-03", "category B", InCategory, 110, Bids, Press, NationalCoCommissioning, "Joint committees with the area team."),
        Ccgs("bids-c", "2014-07-03", "category C", InCategory, 74, Bids, Press, NationalCoCommissioning,
            "Full delegated authority. Each bid was to be tested, and conflicts of interest covered wherever decisions concern GP services."),
        Ccgs("ready-now", "2014-07-03", "ready now", Readiness, 20, Bids, Press, NationalCoCommissioning),
        Ccgs("ready-soon", "2014-07-03", "ready soon", Readiness, 45, Bids, Press, NationalCoCommissioning),
        Ccgs("ready-later", "2014-07-03", "ready later", Readiness, 9, Bids, Press, NationalCoCommissioning),
        Fraction("share-ready", "2014-07-03", England, "share of CCGs ready or nearly ready for full delegation", Share.Of(1, 3), "CCGs", Bids, Press, NationalCoCommissioning,
            "The headline; it fits the 74 of category C.", FigureQualifier.Around),
    ];

    internal static readonly ImmutableArray<PublishedFigure> NewResponsibilities =
    [
        Number("responsibilities", "2015-01", England, "optional responsibilities for GP services, joint or delegated", 7, "responsibilities",
            CommissioningElf, Press, null,
            "Reviewing or renewing existing GP contracts; awarding new ones; managing their performance; GP budgets; "
            + "complaints; local incentive schemes; discretionary payments."),
        Number("recommendations", "2015-01", England, "things to get right", 5, "recommendations", CommissioningElf, Press, null,
            "Support for clinical leaders; a demonstrable voice for GPs; transparent governance of conflicts of interest; "
            + "clear roles for NHS England and CCGs; management budgets that fall as duties grow."),
        Fraction("share-of-budget", "2013", England, "share of the commissioning budget that CCGs hold", Share.Of(2, 3), "the commissioning budget",
            CommissioningElf, Press, null, null, FigureQualifier.MoreThan),
    ];

    internal static readonly ImmutableArray<PublishedFigure> ForApril2015 =
    [
        Ccgs("applied-delegated-2015", "2015-01", England, "CCGs that applied for delegation", 77, Applications, Press, NationalCoCommissioning),
        Percent("share-applied-delegated-2015", "2015-01", England, "share of CCGs that applied for delegation", 37, "CCGs", Applications, Press, NationalCoCommissioning,
            "77 of the 211 CCGs of that day is 36 %; 37 % fits the 209 of 1 April 2015."),
        Ccgs("surveyed-2015", "2015-01", England, Surveyed, 198, Applications, Press),
        Ccgs("surveyed-delegated-2015", "2015-01", "delegated", Surveyed, 77, Applications, Press),
        Ccgs("surveyed-joint-2015", "2015-01", "joint", Surveyed, 90, Applications, Press),
        Ccgs("surveyed-greater-involvement-2015", "2015-01", "greater involvement", Surveyed, 26, Applications, Press),
        Ccgs("surveyed-none-2015", "2015-01", "no role", Surveyed, 5, Applications, Press),
        Ccgs("not-surveyed-2015", "2015-01", England, "CCGs that gave no answer or were undecided", 13, Applications, Derived, null, "211 less 198."),
        Ccgs("approved-2015", "2015-02-18", England, Approved, 64, FebruaryApprovals, Board, NationalCoCommissioning),
        Ccgs("approved-conditionally-2015", "2015-02-18", England, "CCGs conditionally approved for delegation", 1, Approvals, Press, NationalCoCommissioning,
            "City and Hackney, which did not start: the 65 of some headlines."),
        Ccgs("not-approved-2015", "2015-02-18", England, "applicants for delegation that were not approved", 12, Approvals, Derived, NationalCoCommissioning,
            "77 less 65; names and reasons are not established."),
        Ccgs("approved-north-2015", "2015-02-18", "North of England", Approved, 24, Approvals, Press, NationalCoCommissioning),
        Ccgs("approved-midlands-2015", "2015-02-18", "Midlands and East", Approved, 26, Approvals, Press, NationalCoCommissioning),
        Ccgs("approved-south-2015", "2015-02-18", "South of England", Approved, 8, Approvals, Press, NationalCoCommissioning),
        Ccgs("approved-london-2015", "2015-02-18", "London", Approved, 6, Approvals, Press, NationalCoCommissioning),
        Percent("share-approved-north-2015", "2015-02-18", "North of England", ApprovedShare, 35.3m, "CCGs", Approvals, Press, NationalCoCommissioning),
        Percent("share-approved-midlands-2015", "2015-02-18", "Midlands and East", ApprovedShare, 42.6m, "CCGs", Approvals, Press, NationalCoCommissioning),
        Percent("share-approved-south-2015", "2015-02-18", "South of England", ApprovedShare, 16, "CCGs", Approvals, Press, NationalCoCommissioning),
        Percent("share-approved-london-2015", "2015-02-18", "London", ApprovedShare, 18.8m, "CCGs", Approvals, Press, NationalCoCommissioning),
        Ccgs("ccgs-north-2015", "2015-02-18", "North of England", Count, 68, Approvals, Derived, Open, "The whole of which 24 is 35.3 %."),
        Ccgs("ccgs-midlands-2015", "2015-02-18", "Midlands and East", Count, 61, Approvals, Derived, Open, "The whole of which 26 is 42.6 %."),
        Ccgs("ccgs-south-2015", "2015-02-18", "South of England", Count, 50, Approvals, Derived, Open, "The whole of which 8 is 16 %."),
        Ccgs("ccgs-london-2015", "2015-02-18", "London", Count, 32, Approvals, Derived, Open, "The whole of which 6 is 18.8 %."),
        Ccgs("approved-joint-2015", "2015-03-06", England, "CCGs approved for joint commissioning", 87, JointApprovals, Press, NationalCoCommissioning),
        Ccgs("approved-either-2015", "2015-03-06", England, "CCGs approved for delegated or joint commissioning", 151, JointApprovals, Press, NationalCoCommissioning),
        Percent("share-approved-either-2015", "2015-03-06", England, "share of CCGs approved for delegated or joint commissioning", 71, "CCGs",
            JointApprovals, Press, NationalCoCommissioning,
            "151 of 211 is 71.6 %, cut and not rounded."),
    ];

    internal static readonly ImmutableArray<PublishedFigure> InOperation =
    [
        Ccgs("ccgs-2015", "2015-04-01", England, Count, 209, NewcastleGateshead, Press, Open, "Three CCGs became Newcastle Gateshead."),
        Ccgs("delegated-2015", "2015-04-01", England, Delegated, 63, Started, Press, NationalCoCommissioning,
            "64 were approved; one dropped out, and which is not established."),
        Ccgs("joint-2015", "2015-04-01", England, Joint, 87, Bjgp, Press, NationalCoCommissioning),
        Ccgs("other-2015", "2015-04-01", England, Other, 59, Bjgp, Derived, NationalCoCommissioning, "209 less 63 and 87."),
        Ccgs("approved-december-2015", "2015-12", England, "further CCGs approved for delegation from 1 April 2016", 52, DecemberApprovals, Board, NationalCoCommissioning),
        Ccgs("approved-march-2016", "2016-03", England, "further CCGs approved for delegation from 1 April 2016", 51, NearlyAll, Press, NationalCoCommissioning,
            "Apparently one of the 52 of December fell away in between."),
        Ccgs("ccgs-2016", "2016-04-01", England, Count, 209, Bjgp, Press, Open),
        Ccgs("delegated-2016", "2016-04-01", England, Delegated, 114, Form2017, Board, NationalCoCommissioning, "NHS England's own later count."),
        Ccgs("delegated-2016-split", "2016-04-01", England, Delegated, 115, Bjgp, Press, NationalCoCommissioning,
            "To be used with the 68 and the 26 of the same account only."),
        Ccgs("joint-2016-split", "2016-04-01", England, Joint, 68, Bjgp, Press, NationalCoCommissioning),
        Ccgs("other-2016-split", "2016-04-01", England, Other, 26, Bjgp, Press, NationalCoCommissioning),
        Ccgs("ccgs-2017", "2017-04-01", England, Count, 207, FullControl, Press, Open),
        Ccgs("delegated-2017", "2017-04-01", England, Delegated, 174, FullControl, Press, NationalCoCommissioning,
            "Printed in autumn 2017; delegation starts on 1 April only."),
        Ccgs("not-delegated-2017", "2017-04-01", England, "CCGs without delegated commissioning", 33, FullControl, Press, NationalCoCommissioning,
            "Joint or other; the split is not established."),
        Ccgs("ccgs-2018", "2018-04-01", England, Count, 195, Mergers2018, Derived, Open),
        Ccgs("ccgs-2019", "2019-04-01", England, Count, 191, Mergers2019, Press, Open),
        Ccgs("ccgs-2020", "2020-04-01", England, Count, 135, MapOfMergers, Press, Open),
        Ccgs("ccgs-2021", "2021-04-01", England, Count, 106, MentalHealthWatch, Press, Open),
        Ccgs("delegated-2021", "2021-04-01", England, Delegated, 106, Arrangements, Board, NationalCoCommissioning, "Printed as all."),
        Ccgs("joint-2021", "2021-04-01", England, Joint, 0, Arrangements, Board, NationalCoCommissioning),
    ];
}
