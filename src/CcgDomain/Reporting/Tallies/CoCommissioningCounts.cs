using CcgDomain.CoCommissioning;

namespace CcgDomain.Reporting;

/// <summary>The counters of a <see cref="CoCommissioningTally"/>. Each counts CCGs.</summary>
internal record struct CoCommissioningCounts
{
    internal long Ccgs;

    /// <summary>CCGs that bid in any category.</summary>
    internal long Bidders;

    /// <summary>CCGs that bid, by category; one CCG may be in several.</summary>
    internal CountsBy<CoCommissioningCategory> Bids;

    /// <summary>CCGs that bid in a category that is not known.</summary>
    internal long BidsInUnknownCategory;

    /// <summary>CCGs with a partial record, in which no bid is recorded by a date on which there were bids.</summary>
    internal long BidNotKnown;

    /// <summary>CCGs whose record is partial.</summary>
    internal long PartialRecords;

    internal CountsBy<Readiness> Ready;

    /// <summary>CCGs with an application that is not decided, by model.</summary>
    internal CountsBy<CoCommissioningModel> Applied;

    internal CountsBy<CoCommissioningModel> ConditionallyApproved;

    /// <summary>CCGs that are approved and have not started, by model.</summary>
    internal CountsBy<CoCommissioningModel> Approved;

    internal CountsBy<CoCommissioningModel> Operating;

    /// <summary>CCGs whose model is not known.</summary>
    internal long ModelNotKnown;

    /// <summary>Those of <see cref="ModelNotKnown"/> in which a model may operate, by model; one CCG is in several.</summary>
    internal CountsBy<CoCommissioningModel> MayOperate;

    public static CoCommissioningCounts operator +(CoCommissioningCounts left, CoCommissioningCounts right) => new()
    {
        Ccgs = checked(left.Ccgs + right.Ccgs),
        Bidders = checked(left.Bidders + right.Bidders),
        Bids = left.Bids + right.Bids,
        BidsInUnknownCategory = checked(left.BidsInUnknownCategory + right.BidsInUnknownCategory),
        BidNotKnown = checked(left.BidNotKnown + right.BidNotKnown),
        PartialRecords = checked(left.PartialRecords + right.PartialRecords),
        Ready = left.Ready + right.Ready,
        Applied = left.Applied + right.Applied,
        ConditionallyApproved = left.ConditionallyApproved + right.ConditionallyApproved,
        Approved = left.Approved + right.Approved,
        Operating = left.Operating + right.Operating,
        ModelNotKnown = checked(left.ModelNotKnown + right.ModelNotKnown),
        MayOperate = left.MayOperate + right.MayOperate,
    };
}
