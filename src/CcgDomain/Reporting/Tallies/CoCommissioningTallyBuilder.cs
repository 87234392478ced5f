using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Timelines;

namespace CcgDomain.Reporting;

/// <summary>Counts the CCGs of one region, in one column. Its memory does not grow with their number.</summary>
internal sealed class CoCommissioningTallyBuilder : IRegionTallyBuilder<CoCommissioningTally>
{
    private CoCommissioningCounts _counts;

    public void Add(Ccg ccg, DateOnly date)
    {
        // Of several readings the first counts: what has certainly been bid, applied for and approved.
        var isCertain = ccg.CoCommissioning.TryAsAt(date, out var only);
        var position = only ?? ccg.CoCommissioning.ReadingsAsAt(date)[0];
        var status = ReportedStatus.On(ccg, date);
        if (!status.MayBe(AuthorisationStatusKinds.AnyEstablished) && (!position.HasEvents || status == AuthorisationStatusKinds.Dissolved))
        {
            return;
        }

        _counts.Ccgs++;
        AddModel(isCertain ? position.Model : ccg.CoCommissioningModelOn(date));
        if (!position.Categories.IsEmpty || position.HasBidForUnknown)
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

    private void AddModel(Answer<CoCommissioningModel> answer)
    {
        if (answer.TryGet(out var model))
        {
            _counts.Operating[model]++;
            return;
        }

        _counts.ModelNotKnown++;
        for (var possible = CoCommissioningModel.None; possible <= CoCommissioningModel.Delegated; possible++)
        {
            _counts.MayOperate[possible] += answer.Possible.IsEmpty || answer.Possible.Contains(possible) ? 1 : 0;
        }
    }

    public ImmutableArray<CoCommissioningTally?> Build() => [new CoCommissioningTally(_counts)];
}
