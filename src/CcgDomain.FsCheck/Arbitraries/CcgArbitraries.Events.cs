using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Drawing;
using CcgDomain.Timelines;
using FsCheck;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck;

/// <content>Events as claimed: of any day and content, acceptable to the rules or not.</content>
public static partial class CcgArbitraries
{
    /// <summary>Events of every kind as claimed, acceptable to the rules or not.</summary>
    public static Arbitrary<CcgEvent> Events() => Claimed(Claims.Event);

    /// <summary>Events of authorisation as claimed, of every kind.</summary>
    public static Arbitrary<AuthorisationEvent> AuthorisationEvents() => Claimed(Claims.AuthorisationEvent);

    /// <summary>Events of co-commissioning as claimed, of every kind.</summary>
    public static Arbitrary<CoCommissioningEvent> CoCommissioningEvents() => Claimed(Claims.CoCommissioningEvent);

    /// <summary>Applications as claimed.</summary>
    public static Arbitrary<ApplicationMade> ApplicationMadeEvents() => Claimed(Claims.ApplicationMade);

    /// <summary>Moves to another wave as claimed.</summary>
    public static Arbitrary<ApplicationMoved> ApplicationMovedEvents() => Claimed(Claims.ApplicationMoved);

    /// <summary>Grants as claimed.</summary>
    public static Arbitrary<AuthorisationGranted> AuthorisationGrantedEvents() => Claimed(Claims.AuthorisationGranted);

    /// <summary>Discharges as claimed.</summary>
    public static Arbitrary<ConditionDischarged> ConditionDischargedEvents() => Claimed(Claims.ConditionDischarged);

    /// <summary>Changes of level as claimed.</summary>
    public static Arbitrary<ConditionLevelChanged> ConditionLevelChangedEvents() => Claimed(Claims.ConditionLevelChanged);

    /// <summary>Reviews of unlisted conditions as claimed.</summary>
    public static Arbitrary<UnlistedConditionsReviewed> UnlistedConditionsReviewedEvents() => Claimed(Claims.UnlistedConditionsReviewed);

    /// <summary>Directions given after the grant as claimed.</summary>
    public static Arbitrary<DirectionGiven> DirectionGivenEvents() => Claimed(Claims.DirectionGiven);

    /// <summary>Variations of directions as claimed.</summary>
    public static Arbitrary<DirectionVaried> DirectionVariedEvents() => Claimed(Claims.DirectionVaried);

    /// <summary>Revocations of directions as claimed.</summary>
    public static Arbitrary<DirectionRevoked> DirectionRevokedEvents() => Claimed(Claims.DirectionRevoked);

    /// <summary>Establishments by merger as claimed.</summary>
    public static Arbitrary<EstablishedByMerger> EstablishedByMergerEvents() => Claimed(Claims.EstablishedByMerger);

    /// <summary>Dissolutions on every ground as claimed.</summary>
    public static Arbitrary<Dissolved> DissolvedEvents() => Claimed(Claims.Dissolved);

    /// <summary>Bids of 2014 as claimed.</summary>
    public static Arbitrary<InterestExpressed> InterestExpressedEvents() => Claimed(Claims.InterestExpressed);

    /// <summary>Assessments of readiness as claimed.</summary>
    public static Arbitrary<ReadinessAssessed> ReadinessAssessedEvents() => Claimed(Claims.ReadinessAssessed);

    /// <summary>Applications for a model as claimed.</summary>
    public static Arbitrary<ModelApplied> ModelAppliedEvents() => Claimed(Claims.ModelApplied);

    /// <summary>Approvals, outright and conditional as claimed.</summary>
    public static Arbitrary<ModelApproved> ModelApprovedEvents() => Claimed(Claims.ModelApproved);

    /// <summary>Refusals as claimed.</summary>
    public static Arbitrary<ApplicationRefused> ApplicationRefusedEvents() => Claimed(Claims.ApplicationRefused);

    /// <summary>Lapses of approvals as claimed.</summary>
    public static Arbitrary<ApprovalLapsed> ApprovalLapsedEvents() => Claimed(Claims.ApprovalLapsed);

    /// <summary>Starts of arrangements as claimed.</summary>
    public static Arbitrary<ArrangementStarted> ArrangementStartedEvents() => Claimed(Claims.ArrangementStarted);

    /// <summary>Notices of withdrawal as claimed.</summary>
    public static Arbitrary<WithdrawalNotified> WithdrawalNotifiedEvents() => Claimed(Claims.WithdrawalNotified);

    /// <summary>Ends of arrangements as claimed.</summary>
    public static Arbitrary<ArrangementEnded> ArrangementEndedEvents() => Claimed(Claims.ArrangementEnded);

    private static Arbitrary<T> Claimed<T>(Func<Draw, T> make)
        where T : CcgEvent => Of(make, e => Shrink.Event(e).Cast<T>());
}
