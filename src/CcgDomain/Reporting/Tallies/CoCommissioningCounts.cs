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

    /// <summary>Other CCGs that may have bid, by category; one CCG may be in several.</summary>
    internal CountsBy<CoCommissioningCategory> MayBid;

    /// <summary>CCGs of which it is not known whether they bid in any category.</summary>
    internal long BidNotKnown;

    /// <summary>CCGs whose record is partial.</summary>
    internal long PartialRecords;

    /// <summary>CCGs by the latest assessment, where it is certain which that is.</summary>
    internal CountsBy<Readiness> Ready;

    /// <summary>CCGs with an application that certainly is not decided, by model.</summary>
    internal CountsBy<CoCommissioningModel> Applied;

    /// <summary>CCGs that certainly are conditionally approved, by model.</summary>
    internal CountsBy<CoCommissioningModel> ConditionallyApproved;

    /// <summary>CCGs that certainly are approved and have not started, by model.</summary>
    internal CountsBy<CoCommissioningModel> Approved;

    /// <summary>CCGs by the model that certainly operates.</summary>
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
        MayBid = left.MayBid + right.MayBid,
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
