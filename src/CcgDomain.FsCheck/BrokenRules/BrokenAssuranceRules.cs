using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Assurance.AssuranceEvent;

namespace CcgDomain.FsCheck.BrokenRules;

/// <summary>Ways to break each rule of assurance without breaking another.</summary>
internal static class BrokenAssuranceRules
{
    private static readonly ImmutableArray<Rating> Three = AssuranceFramework.Final2013.Ratings;
    private static readonly ImmutableArray<Rating> Four = AssuranceFramework.Of2015.Ratings;

    /// <summary>Each way appends to the history <c>h</c> of a CCG without events what the rules accept, and returns the event that breaks the rule.</summary>
    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, HistoryBuilder, CcgEvent>> Ways)> All =
    [
        (RuleCode.Asr01, [
            (s, h) => h.Rate(s.YearOf(2013, 2014), s.PickFrom(Four)),
            (s, h) => h.Rate(s.YearOf(2015, 2019), s.PickFrom(Three)),
            (s, h) =>
            {
                var year = s.YearOf(2013, 2018);
                return h.Rate(year, s.GradeOf(year), new PartRating(s.PickFrom(PartsOf(year)), s.PickFrom(year < FinancialYear.Of(2015) ? Four : Three)));
            },
        ]),
        (RuleCode.Asr02, [
            (s, h) =>
            {
                var year = s.YearOf(2013, 2018);
                return h.Rate(year, s.GradeOf(year), new PartRating(s.PickFrom(Enum.GetValues<AssurancePart>().Except(PartsOf(year)).ToArray()), s.GradeOf(year)));
            },
        ]),
        (RuleCode.Asr03, [
            (s, h) =>
            {
                var year = s.PickFrom(HistoryBuilder.RatedYears);
                return h.Authorise().CreateAssessment(year, s.Chance(30) ? year.LastDay : s.Day(year.FirstDay, year.LastDay));
            },
        ]),
        (RuleCode.Asr04, [
            (s, h) =>
            {
                var year = s.PickFrom(HistoryBuilder.RatedYears);
                return h.Authorise().Add(h.CreateAssessment(year)).CreateAssessment(year);
            },
        ]),
        (RuleCode.Asr05, [
            (s, h) => h.Merge().CreateAssessment(s.PickFrom(HistoryBuilder.RatedYears.Where(year => year.LastDay < h.CurrentDay).ToArray())),
            (s, h) =>
            {
                h.Authorise();
                var endsOn = s.Chance(50) ? new DateOnly(s.Choose(2014, 2018), 3, 31) : s.Day(h.CurrentDay, new(2018, 3, 31));
                h.Add(new AuthorisationEvent.Dissolved(endsOn, DissolutionGround.OwnApplication, []));
                return h.CreateAssessment(s.PickFrom(HistoryBuilder.RatedYears.Where(year => year.LastDay >= endsOn).ToArray()));
            },
        ]),
        (RuleCode.Asr06, [
            (s, h) => h.CreateAssessment(s.PickFrom(HistoryBuilder.RatedYears)),
            (s, h) => new SpecialMeasuresEntered(h.LaterDay()),
            (s, h) => new SpecialMeasuresEntered(h.Add(h.CreateApplication()).LaterDay()),
        ]),
        (RuleCode.Asr07, [(s, h) => h.Rate(FinancialYear.Of(2020), s.PickEnum<Rating>())]),
        (RuleCode.Asr08, [(s, h) => h.Rate(FinancialYear.Of(2012), s.PickEnum<Rating>())]),
        (RuleCode.Asr09, [(s, h) => new SpecialMeasuresEntered(h.EnterSpecialMeasures().LaterDay())]),
        (RuleCode.Asr10, [
            (s, h) => new SpecialMeasuresLeft(h.Authorise().LaterDay()),
            (s, h) => new SpecialMeasuresLeft(h.EnterSpecialMeasures().Add(new SpecialMeasuresLeft(h.LaterDay())).LaterDay()),
        ]),
    ];

    /// <summary>Authorises the CCG and creates a rating on a day on which that of the year may be published.</summary>
    private static AssessmentPublished Rate(this HistoryBuilder history, FinancialYear year, Rating rating, params ImmutableArray<PartRating> parts) =>
        new(history.Authorise().PublicationDay(year), year, rating, parts);

    private static HistoryBuilder EnterSpecialMeasures(this HistoryBuilder history)
    {
        history.Authorise();
        return history.Add(new SpecialMeasuresEntered(history.LaterDay()));
    }

    private static FinancialYear YearOf(this Sampler sampler, int first, int last) => FinancialYear.Of(sampler.Choose(first, last));

    private static Rating GradeOf(this Sampler sampler, FinancialYear year) => sampler.PickFrom(AssuranceFramework.AtEndOf(year)!.Ratings);

    private static ImmutableArray<AssurancePart> PartsOf(FinancialYear year) => AssuranceFramework.AtEndOf(year)!.Parts;
}
