using CcgDomain.Authorisation;

namespace CcgDomain.Reporting;

/// <summary>Counts the CCGs of one region, in one column. Its memory does not grow with their number.</summary>
internal sealed class CoCommissioningTallyBuilder : IRegionTallyBuilder<CoCommissioningTally>
{
    private CoCommissioningCounts _counts;

    public void Add(Ccg ccg, DateOnly date)
    {
        var position = ccg.CoCommissioning.AsAt(date);
        var status = ReportedStatus.On(ccg.Authorisation.AsAt(date), date);
        var isEstablished = status is not (AuthorisationStatusKind.NotApplied or AuthorisationStatusKind.Applicant or AuthorisationStatusKind.Dissolved);
        if (!isEstablished && (!position.HasEvents || status == AuthorisationStatusKind.Dissolved))
        {
            return;
        }

        _counts.Ccgs++;
        _counts.Operating[position.Model]++;
        if (!position.Categories.IsEmpty)
        {
            _counts.Bidders++;
            foreach (var category in position.Categories)
            {
                _counts.Bids[category]++;
            }
        }

        if (position.Readiness is { } readiness)
        {
            _counts.Ready[readiness]++;
        }

        if (position.Pending is { } pending)
        {
            if (position.IsPendingApproval)
            {
                _counts.ConditionallyApproved[pending.Model]++;
            }
            else
            {
                _counts.Applied[pending.Model]++;
            }
        }

        if (position.Approved is { } approved)
        {
            _counts.Approved[approved.Model]++;
        }
    }

    public ImmutableArray<CoCommissioningTally?> Build() => [new CoCommissioningTally(_counts)];
}
