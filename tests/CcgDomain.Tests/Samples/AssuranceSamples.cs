using CcgDomain.Assurance;
using CcgDomain.Reporting;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Samples;

public sealed class AssuranceSamples : ISamples
{
    private static readonly DateOnly Day = new(2016, 7, 21);
    private static readonly FinancialYear Year = FinancialYear.Of(2015);

    public IEnumerable<object> Make() =>
    [
        .. EachDay(day => new AssessmentPublished(day, Year, Rating.Inadequate, [Finance])),
        new AssessmentPublished(Day, FinancialYear.Of(2014), Rating.Inadequate, [Finance]),
        new AssessmentPublished(Day, Year, Rating.Good, [Finance]),
        new AssessmentPublished(Day, Year, Rating.Inadequate),
        new AssessmentPublished(Day, Year, Rating.Inadequate, [Finance, new(AssurancePart.WellLed, Rating.Good)]),
        .. EachDay(day => new SpecialMeasuresEntered(day)),
        .. EachDay(day => new SpecialMeasuresLeft(day)),
        (CcgDomain.Timelines.Answer<bool>)true,
        (CcgDomain.Timelines.Answer<bool>)false,
        CcgDomain.Timelines.Answer<bool>.OneOf([false, true]),
        CcgDomain.Timelines.Answer<bool>.OneOf([]),
        Finance,
        new PartRating(AssurancePart.Finance, Rating.Good),
        new PartRating(AssurancePart.Planning, Rating.Inadequate),
        .. Positions().Select(ccg => ccg.Assurance.Current),
        Positions()[^1],
        NationalAssurancePosition.Empty(Year),
        NationalAssurancePosition.Empty(FinancialYear.Of(2016)),
        .. National(),
        .. National().Select(position => position.Total),
    ];

    private static NationalAssurancePosition[] National() =>
    [
        NationalAssurancePosition.AsAt([Positions()[1]], Year),
        NationalAssurancePosition.AsAt([Positions()[2]], Year),
        NationalAssurancePosition.AsAt([Full.Then(new SpecialMeasuresEntered(new(2016, 1, 1)))], Year),
    ];

    private static PartRating Finance => new(AssurancePart.Finance, Rating.Inadequate);

    private static Ccg[] Positions()
    {
        var rated = Full.Then(new AssessmentPublished(Day, Year, Rating.Inadequate));
        return
        [
            Blank,
            Full,
            rated,
            Full.Then(new AssessmentPublished(Day, Year, Rating.Inadequate, [Finance])),
            Full.Then(new SpecialMeasuresEntered(Day)),
            rated.Then(new SpecialMeasuresEntered(Day)),
        ];
    }

    private static IEnumerable<object> EachDay(Func<DateOnly, object> make) => [make(Day), make(Day.AddDays(1))];
}
