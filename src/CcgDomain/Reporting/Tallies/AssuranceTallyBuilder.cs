using CcgDomain.Assurance;
using CcgDomain.Authorisation;

namespace CcgDomain.Reporting;

/// <summary>Counts the CCGs of one region for a year, in one column. Its memory does not grow with their number.</summary>
internal sealed class AssuranceTallyBuilder(FinancialYear year) : IRegionTallyBuilder<AssuranceTally>
{
    private AssuranceCounts _counts;

    public void Add(Ccg ccg, DateOnly date)
    {
        var rating = ccg.AssuranceRatingOn(year);
        var status = ccg.Authorisation.AsAt(date).StatusKindOn(date);
        if (rating is null && status is (AuthorisationStatusKind.NotApplied or AuthorisationStatusKind.Applicant or AuthorisationStatusKind.Dissolved))
        {
            return;
        }

        _counts.Ccgs++;
        _counts.InSpecialMeasures += ccg.InSpecialMeasuresOn(date) ? 1 : 0;
        if (rating is { } given)
        {
            _counts.Rated[given]++;
        }
    }

    public ImmutableArray<AssuranceTally?> Build() => [new AssuranceTally(_counts)];
}
