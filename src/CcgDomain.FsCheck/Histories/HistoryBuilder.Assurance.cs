using CcgDomain.Assurance;
using CcgDomain.FsCheck.Sampling;
using static CcgDomain.Assurance.AssuranceEvent;

namespace CcgDomain.FsCheck.Histories;

/// <content>The events of assurance.</content>
internal sealed partial class HistoryBuilder
{
    /// <summary>The financial years for which a grade could be given.</summary>
    internal static readonly ImmutableArray<FinancialYear> RatedYears =
        [.. FinancialYear.All.Where(year => year.FirstDay >= KeyDates.FullOperation && year != FinancialYear.Of(2020) && year != FinancialYear.Of(2022))];

    /// <summary>Creates the publication of a rating for a year, with any parts of its framework.</summary>
    internal AssessmentPublished CreateAssessment(FinancialYear year, DateOnly? on = null)
    {
        var framework = AssuranceFramework.AtEndOf(year)!;
        var parts = Sampler.Chance(60) ? [] : Sampler.PickDistinct(framework.Parts, Sampler.Choose(0, framework.Parts.Length));
        return new(on ?? PublicationDay(year), year, Sampler.PickFrom(framework.Ratings), [.. parts.Select(part => new PartRating(part, Sampler.PickFrom(framework.Ratings)))]);
    }

    /// <summary>Returns a day for the next event on which the rating of a year may be published. There must be one left.</summary>
    internal DateOnly PublicationDay(FinancialYear year) => LaterDay(year.LastDay.AddDays(1));

    private void ProposeAssurance()
    {
        if (CurrentDay > _lastDay || Authorisation.EstablishedOn is not { } establishedOn)
        {
            return;
        }

        var years = RatedYears.Where(year =>
            year.LastDay < _lastDay && year.LastDay >= establishedOn.Latest && !(year.LastDay >= _endedOn) && Assurance.RatingOf(year) is null).ToArray();
        Propose(years.Length > 0, IsDissolved ? 1 : 2, () => CreateAssessment(Sampler.PickFrom(years)));
        Propose(!IsDissolved && Assurance.SpecialMeasuresSince is null, 1, () => new SpecialMeasuresEntered(LaterDay()));
        Propose(!IsDissolved && Assurance.SpecialMeasuresSince is not null, 2, () => new SpecialMeasuresLeft(LaterDay()));
    }
}
