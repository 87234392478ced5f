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
        var isCertain = ccg.TryCoCommissioningOn(date, out var only);
        ReadOnlySpan<CoCommissioningPosition> readings = isCertain ? [only!] : ccg.CoCommissioning.ReadingsAsAt(date).AsSpan();
        var isPartial = ccg.RecordKind == RecordKind.Partial;
        var status = ReportedStatus.On(ccg, date);
        if (!status.MayBe(AuthorisationStatusKinds.AnyEstablished) && (!readings[^1].HasEvents || status == AuthorisationStatusKinds.Dissolved))
        {
            return;
        }

        _counts.Ccgs++;
        _counts.PartialRecords += isPartial ? 1 : 0;
        AddModel(isCertain && !isPartial ? readings[0].Model : ccg.CoCommissioningModelOn(date));
        AddBids(readings[0], readings[^1], isPartial);
        AddStages(readings, isPartial, arePlansDescribed: !ccg.IsBeyondRecord(date));
    }

    /// <summary>Counts the bids. They are never taken back, so the first reading has what was certainly bid and the last has what may have been.</summary>
    private void AddBids(CoCommissioningPosition first, CoCommissioningPosition last, bool isPartial)
    {
        var certain = first.Categories;
        foreach (var category in certain)
        {
            _counts.Bids[category]++;
        }

        var hasBid = !certain.IsEmpty || first.HasBidForUnknown;
        var mayBeAny = last.HasBidForUnknown || (isPartial && date >= BidsInvited);
        _counts.Bidders += hasBid ? 1 : 0;
        if (!mayBeAny && last.Categories.Length == certain.Length)
        {
            return;
        }

        _counts.BidNotKnown += hasBid ? 0 : 1;
        for (var category = CoCommissioningCategory.A; category <= CoCommissioningCategory.C; category++)
        {
            _counts.MayBid[category] += !certain.Contains(category) && (mayBeAny || last.Categories.Contains(category)) ? 1 : 0;
        }
    }

    /// <summary>Counts the readiness and the plans on which all readings agree.</summary>
    private void AddStages(ReadOnlySpan<CoCommissioningPosition> readings, bool isPartial, bool arePlansDescribed)
    {
        var stages = StagesIn(readings[0]);
        foreach (var reading in readings[1..])
        {
            stages = stages.And(StagesIn(reading));
        }

        Count(stages.Ready, ref _counts.Ready);
        if (arePlansDescribed)
        {
            Count(stages.Applied, ref _counts.Applied);
            Count(stages.ConditionallyApproved, ref _counts.ConditionallyApproved);
            Count(stages.Approved, ref _counts.Approved);
        }

        Stages StagesIn(CoCommissioningPosition reading)
        {
            var pending = ModelOf(reading.Pending);
            return new(
                reading.Readiness,
                reading.IsPendingApproval || reading.State.IsPendingSuperseded ? null : pending,
                reading.IsPendingApproval ? pending : null,
                ModelOf(reading.Approved));
        }

        // A partial record need not say what became of a plan.
        CoCommissioningModel? ModelOf(PlannedArrangement? plan) => isPartial && plan?.StartsOn.IsBefore(date) == true ? null : plan?.Model;

        static void Count<TKey>(TKey? key, ref CountsBy<TKey> counts)
            where TKey : struct, Enum
        {
            if (key is { } known)
            {
                counts[known]++;
            }
        }
    }

    private void AddModel(Answer<CoCommissioningModel> answer)
    {
        if (date >= AllDelegated && (answer == CoCommissioningModel.None || (!answer.IsKnown && answer.Possible.Contains(CoCommissioningModel.None))))
        {
            answer = Answer<CoCommissioningModel>.OneOf([.. answer.Possible, CoCommissioningModel.Delegated]);
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

    /// <summary>The readiness, and the models of the plans by their stage; null where there is none.</summary>
    private readonly record struct Stages(
        Readiness? Ready, CoCommissioningModel? Applied, CoCommissioningModel? ConditionallyApproved, CoCommissioningModel? Approved)
    {
        /// <summary>What both have.</summary>
        internal Stages And(Stages other) => new(
            Ready == other.Ready ? Ready : null,
            Applied == other.Applied ? Applied : null,
            ConditionallyApproved == other.ConditionallyApproved ? ConditionallyApproved : null,
            Approved == other.Approved ? Approved : null);
    }
}
