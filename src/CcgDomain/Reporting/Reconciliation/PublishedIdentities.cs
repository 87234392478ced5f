using static CcgDomain.Reporting.Equation;
using static CcgDomain.Reporting.FigureSum;

namespace CcgDomain.Reporting;

/// <summary>The identities F-01 to F-24, which the published figures should satisfy. Four are known not to hold, as their notes say.</summary>
public static class PublishedIdentities
{
    /// <summary>The identities F-01 to F-24.</summary>
    public static ImmutableArray<Identity> All { get; } =
    [
        new("F-01", "The four waves add up to all CCGs.",
            [new Equal(Of("decided-wave-1", "decided-wave-2", "decided-wave-3", "decided-wave-4"), "ccgs")]),
        new("F-02", "After three waves 77 % of all CCGs were authorised.",
            [new RoundsTo(Of("decided-wave-1", "decided-wave-2", "decided-wave-3"), "ccgs", "share-authorised-waves-1-to-3")]),
        new("F-03", "CCGs with and without conditions add up, over all and wave by wave.",
        [
            new Equal(Of("without", "with"), "ccgs"),
            new Equal(Of("without-wave-1", "without-wave-2", "without-wave-3", "without-wave-4"), "without"),
            new Equal(Of("with-wave-1", "with-wave-2", "with-wave-3", "with-wave-4"), "with"),
        ]),
        new("F-04", "CCGs with legal directions at authorisation add up over the waves.",
            [new Equal(Of("directed-wave-1", "directed-wave-2", "directed-wave-3", "directed-wave-4"), "directed")]),
        new("F-05", "Those without conditions and those cleared in March 2013 are the fully authorised.",
            [new Equal(Of("without", "cleared-march-2013"), "full-march-2013")]),
        new("F-06", "The rest of the CCGs still had conditions after March 2013.",
            [new Equal(Of("ccgs").Less("full-march-2013"), "conditional-march-2013")]),
        new("F-07", "Directions at authorisation, less those lifted and with those added, are those after March 2013.",
            [new Equal(Of("directed").Less("lifted-march-2013").Plus("added-march-2013"), "directed-march-2013")]),
        new("F-08", "The shares in words fit: half fully authorised after March 2013, around 20 % without conditions.",
            [new Near("full-march-2013", "ccgs", "share-full-march-2013"), new Near("without", "ccgs", "share-without")]),
        new("F-09", "A whole number of the CCGs of Midlands and East gives 74 %.",
            [new Attainable("ccgs-midlands", "share-authorised-midlands")]),
        new("F-10", "Conditions by domain add up, and those of Midlands and East are not more.",
        [
            new Equal(
                Of("conditions-plans", "conditions-governance", "conditions-collaboration", "conditions-clinical-focus", "conditions-engagement",
                    "conditions-leadership"),
                "conditions-waves-1-to-3"),
            new AtMost("conditions-midlands", "conditions-waves-1-to-3"),
        ],
            "The total of 587 is not printed: it is the sum of the table, so the first equation holds because of how it was derived."),
        new("F-11", "Category C adds up over readiness, and is around one in three CCGs.",
            [new Equal(Of("ready-now", "ready-soon", "ready-later"), "bids-c"), new Near("bids-c", "ccgs", "share-ready")]),
        new("F-12", "The three categories of bids add up to the CCGs that bid.",
            [new Equal(Of("bids-a", "bids-b", "bids-c"), "bidders")],
            "No source explains it. A CCG may stand in several categories, so no sum is to be expected."),
        new("F-13", "Those cleared by July 2013 add up, and the rest had conditions.",
        [
            new Equal(Of("full-march-2013", "cleared-july-2013"), "full-july-2013"),
            new Equal(Of("ccgs").Less("full-july-2013"), "conditional-july-2013"),
        ]),
        new("F-14", "Those cleared by autumn 2013 add up, and the rest had conditions.",
        [
            new Equal(Of("full-july-2013", "cleared-autumn-2013"), "full-autumn-2013"),
            new Equal(Of("ccgs").Less("full-autumn-2013"), "conditional-autumn-2013"),
        ],
            "The 31 with conditions are derived, so the second equation holds because of how they were derived."),
        new("F-15", "46 % of the CCGs with conditions were in wave four.",
            [new RoundsTo("with-wave-4", "with", "share-of-conditional-in-wave-4")],
            "A press line that cannot be right. It may have meant 46 % of all conditions."),
        new("F-16", "The models in operation on 1 April 2015 add up to all CCGs.",
            [new Equal(Of("delegated-2015", "joint-2015", "other-2015"), "ccgs-2015")],
            "The 59 are derived, so the equation holds because of how they were derived."),
        new("F-17", "The models in operation on 1 April 2016 add up to all CCGs, and both accounts of the delegated agree.",
        [
            new Equal(Of("delegated-2016-split", "joint-2016-split", "other-2016-split"), "ccgs-2016"),
            new Equal(Of("delegated-2015", "approved-december-2015"), "delegated-2016-split"),
            new Equal(Of("delegated-2015", "approved-march-2016"), "delegated-2016"),
            new SameAs("delegated-2016-split", "delegated-2016"),
        ],
            "52 were approved in December 2015, 51 counted in March 2016: apparently one fell away in between. NHS England's 114 is the default; "
            + "the split adds up with 115 only."),
        new("F-18", "Delegated and not delegated on 1 April 2017 add up to all CCGs.",
            [new Equal(Of("delegated-2017", "not-delegated-2017"), "ccgs-2017")]),
        new("F-19", "The grades of 2013/14 add up to all CCGs.",
            [new Equal(Of("assured-2013-14", "assured-with-support-2013-14", "not-assured-2013-14"), "ccgs")],
            "The 78 that were assured are derived, so the equation holds because of how they were derived."),
        new("F-20", "The grades of 2015/16 add up to the CCGs that were open at the end of the year.",
            [new Equal(Of("inadequate-2015-16", "requires-improvement-2015-16", "good-2015-16", "outstanding-2015-16"), "ccgs-2016")]),
        new("F-21", "The percentages of 2017/18 are those of whole numbers of the CCGs that were open at the end of the year, which add up.",
        [
            new RoundsTo("outstanding-2017-18", "ccgs-2017", "share-outstanding-2017-18"),
            new RoundsTo("good-2017-18", "ccgs-2017", "share-good-2017-18"),
            new RoundsTo("requires-improvement-2017-18", "ccgs-2017", "share-requires-improvement-2017-18"),
            new RoundsTo("inadequate-2017-18", "ccgs-2017", "share-inadequate-2017-18"),
            new Equal(Of("outstanding-2017-18", "good-2017-18", "requires-improvement-2017-18", "inadequate-2017-18"), "ccgs-2017"),
        ],
            "The numbers are derived from the percentages; that they add up to 207 is not."),
        new("F-22", "The percentages of 2018/19 are those of whole numbers of the CCGs that were open at the end of the year, which add up.",
        [
            new RoundsTo("outstanding-2018-19", "ccgs-2018", "share-outstanding-2018-19"),
            new RoundsTo("good-2018-19", "ccgs-2018", "share-good-2018-19"),
            new RoundsTo("requires-improvement-2018-19", "ccgs-2018", "share-requires-improvement-2018-19"),
            new RoundsTo("inadequate-2018-19", "ccgs-2018", "share-inadequate-2018-19"),
            new Equal(Of("outstanding-2018-19", "good-2018-19", "requires-improvement-2018-19", "inadequate-2018-19"), "ccgs-2018"),
        ],
            "The numbers are derived from the percentages; that they add up to 195 is not."),
        new("F-23", "The percentages of 2019/20 are those of whole numbers of the CCGs that were open at the end of the year.",
        [
            new RoundsTo("outstanding-2019-20", "ccgs-2019", "share-outstanding-2019-20"),
            new Attainable("ccgs-2019", "share-good-2019-20"),
            new Attainable("ccgs-2019", "share-requires-improvement-2019-20"),
            new Attainable("ccgs-2019", "share-inadequate-2019-20"),
        ]),
        new("F-24", "The inadequate of 2017/18, less those that were no longer and with those newly inadequate, are those of 2018/19.",
            [new Equal(Of("inadequate-2017-18").Less("no-longer-inadequate-2018-19").Plus("newly-inadequate-2018-19"), "inadequate-2018-19")],
            "One of the two lists or a merger accounts for the one; no source says which."),
    ];

    /// <summary>Finds the identity with an id.</summary>
    /// <param name="id">The id, such as "F-12".</param>
    /// <param name="identity">The identity; null if there is none.</param>
    /// <returns>Whether there is such an identity.</returns>
    public static bool TryFind([NotNullWhen(true)] string? id, [NotNullWhen(true)] out Identity? identity)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(candidate.Id, id, StringComparison.Ordinal))
            {
                identity = candidate;
                return true;
            }
        }

        identity = null;
        return false;
    }
}
