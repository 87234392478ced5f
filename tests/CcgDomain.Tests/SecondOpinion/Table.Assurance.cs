using CcgDomain.Assurance;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Assurance.AssurancePart;

namespace CcgDomain.Tests.SecondOpinion;

/// <content>The rules of assurance.</content>
internal static partial class Table
{
    private static readonly Row[] Assurance =
    [
        // The grade of the CCG and those of parts are each judged. For 2020/21 and 2021/22 no grades are established, and for 2012/13 and 2022/23 there are none.
        Rule("ASR-01", (self, before, e) => e is AssessmentPublished { Parts: var parts } rated && GradesOf(rated.Year) is { } grades
            ? parts.Select(part => part.Rating).Append(rated.Rating).Count(grade => !grades.Contains(grade))
            : 0),
        Rule("ASR-02", (self, before, e) => e is AssessmentPublished rated && PartsOf(rated.Year) is { } allowed ? rated.Parts.Count(part => !allowed.Contains(part.Part)) : 0),
        Rule("ASR-03", (self, before, e) => e is AssessmentPublished rated && e.On.Earliest < new DateOnly(StartOf(rated.Year) + 1, 4, 1)),
        Rule("ASR-04", (self, before, e) => e is AssessmentPublished rated && before.Rated.Contains(rated.Year)),

        // "Open" is established by that day and not ended by it. Whether nothing at all is recorded of an establishment is for ASR-06.
        Rule("ASR-05", (self, before, e) => e is AssessmentPublished rated && new DateOnly(StartOf(rated.Year) + 1, 3, 31) is var last
            ? Times(before.FirstDay > last, before.EndedOn <= last)
            : 0),
        Rule("ASR-06", (self, before, e) => e is AssessmentPublished or SpecialMeasuresEntered && !before.Established),
        Rule("ASR-07", (self, before, e) => e is AssessmentPublished rated && StartOf(rated.Year) == 2020),
        Rule("ASR-08", (self, before, e) => e is AssessmentPublished rated && StartOf(rated.Year) < 2013),
        Rule("ASR-09", (self, before, e) => e is SpecialMeasuresEntered && before.InSpecialMeasures),
        Rule("ASR-10", (self, before, e) => e is SpecialMeasuresLeft && !before.InSpecialMeasures),
    ];

    private static int StartOf(FinancialYear year) => int.Parse($"{year}"[..4], System.Globalization.CultureInfo.InvariantCulture);

    private static Rating[]? GradesOf(FinancialYear year) => StartOf(year) switch
    {
        2013 or 2014 => [Rating.Assured, Rating.AssuredWithSupport, Rating.NotAssured],
        >= 2015 and <= 2019 => [Rating.Outstanding, Rating.Good, Rating.RequiresImprovement, Rating.Inadequate],
        _ => null,
    };

    private static AssurancePart[]? PartsOf(FinancialYear year) => StartOf(year) switch
    {
        2013 or 2014 => [ClinicalFocus, Engagement, Plans, AssurancePart.Governance, Collaboration, Leadership],
        2015 => [WellLed, Performance, Finance, Planning, DelegatedFunctions],
        >= 2016 and <= 2018 => [BetterHealth, BetterCare, Sustainability, Leadership],
        _ => null,
    };
}
