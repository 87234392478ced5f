using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Timelines;

namespace CcgDomain.Reporting;

/// <summary>Counts the CCGs of one region, in one column. Its memory does not grow with their number.</summary>
/// <param name="date">The date.</param>
internal sealed class CoCommissioningTallyBuilder(DateOnly date) : IRegionTallyBuilder<CoCommissioningTally>
{
    // The day on which bids were invited, and that from which on every CCG was delegated.
    private static readonly DateOnly BidsInvited = new(2014, 5, 1);
    private static readonly DateOnly AllDelegated = new(2021, 4, 1);

    private CoCommissioningCounts _counts;

    public void Add(Ccg ccg)
    {
        // Of several readings the first counts: what has certainly been bid.
        var isCertain = ccg.TryCoCommissioningOn(date, out var only);
        var position = only ?? ccg.CoCommissioning.ReadingsAsAt(date)[0];
        var isPartial = ccg.RecordKind == RecordKind.Partial;
        var status = ReportedStatus.On(ccg, date);
        if (!status.MayBe(AuthorisationStatusKinds.AnyEstablished) && (!position.HasEvents || status == AuthorisationStatusKinds.Dissolved))
        {
            return;
        }

        _counts.Ccgs++;
        _counts.PartialRecords += isPartial ? 1 : 0;
        AddModel(isCertain && !isPartial ? position.Model : ccg.CoCommissioningModelOn(date));
        AddBids(position, isPartial);

        if (position.Readiness is { } readiness)
        {
            _counts.Ready[readiness]++;
        }

        if (isCertain && !(isPartial && ccg.IsBeyondRecord(date)))
        {
            AddPlans(ccg, position, isPartial);
        }
    }

    private void AddBids(CoCommissioningPosition position, bool isPartial)
    {
        if (position.Categories.IsEmpty && !position.HasBidForUnknown)
        {
            _counts.BidNotKnown += isPartial && date >= BidsInvited ? 1 : 0;
            return;
        }

        _counts.Bidders++;
        _counts.BidsInUnknownCategory += position.Categories.IsEmpty ? 1 : 0;
        foreach (var category in position.Categories)
        {
            _counts.Bids[category]++;
        }
    }

    private void AddPlans(Ccg ccg, CoCommissioningPosition position, bool isPartial)
    {
        if (position.Pending is { } pending && !HasPassed(pending) && !(!position.IsPendingApproval && IsSuperseded(ccg, pending.Model)))
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

        if (position.Approved is { } approved && !HasPassed(approved))
        {
            _counts.Approved[approved.Model]++;
        }

        // A partial record need not say what became of a plan.
        bool HasPassed(PlannedArrangement plan) => isPartial && plan.StartsOn.IsBefore(date);
    }

    /// <summary>Determines whether, by the date, the last application was followed by the approval or the start of its model or of one that goes further.</summary>
    private bool IsSuperseded(Ccg ccg, CoCommissioningModel applied)
    {
        for (var i = ccg.CoCommissioning.Count - 1; i >= 0; i--)
        {
            var e = ccg.CoCommissioning[i];
            var model = e switch
            {
                CoCommissioningEvent.ModelApproved { Pending: false } approved => approved.Model,
                CoCommissioningEvent.ArrangementStarted started => started.Model,
                _ => CoCommissioningModel.None,
            };
            if (e.On.Latest > date)
            {
                continue;
            }

            if (e is CoCommissioningEvent.ModelApplied)
            {
                return false;
            }

            if (model >= applied)
            {
                return true;
            }
        }

        return false;
    }

    private void AddModel(Answer<CoCommissioningModel> answer)
    {
        if (date >= AllDelegated && answer == CoCommissioningModel.None)
        {
            answer = Answer<CoCommissioningModel>.OneOf([CoCommissioningModel.None, CoCommissioningModel.Delegated]);
        }

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
