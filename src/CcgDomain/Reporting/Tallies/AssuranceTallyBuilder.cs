using CcgDomain.Assurance;
using CcgDomain.Authorisation;

namespace CcgDomain.Reporting;

/// <summary>Counts the CCGs of one region for a year, in one column. Its memory does not grow with their number.</summary>
/// <param name="year">The year.</param>
internal sealed class AssuranceTallyBuilder(FinancialYear year) : IRegionTallyBuilder<AssuranceTally>
{
    private readonly DateOnly _date = year.LastDay;
    private AssuranceCounts _counts;

    public void Add(Ccg ccg)
    {
        var rating = ccg.AssuranceRatingOn(year);
        if (rating is null && !ReportedStatus.On(ccg, _date).MayBe(AuthorisationStatusKinds.AnyEstablished))
        {
            return;
        }

        _counts.Ccgs++;
        var inSpecialMeasures = ccg.InSpecialMeasuresOn(_date);
        _counts.InSpecialMeasures += inSpecialMeasures == true ? 1 : 0;
        _counts.SpecialMeasuresNotKnown += inSpecialMeasures.IsKnown ? 0 : 1;
        if (rating is { } given)
        {
            _counts.Rated[given]++;
        }
    }

    public ImmutableArray<AssuranceTally?> Build() => [new AssuranceTally(_counts)];
}
