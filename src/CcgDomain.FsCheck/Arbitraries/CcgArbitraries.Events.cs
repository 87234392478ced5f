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
    public static Arbitrary<CcgEvent> Events() => Claimed(ClaimedEvents.Event);

    /// <summary>Events of authorisation as claimed, of every kind.</summary>
    public static Arbitrary<AuthorisationEvent> AuthorisationEvents() => Claimed(ClaimedEvents.AuthorisationEvent);

    /// <summary>Events of co-commissioning as claimed, of every kind.</summary>
    public static Arbitrary<CoCommissioningEvent> CoCommissioningEvents() => Claimed(ClaimedEvents.CoCommissioningEvent);

    /// <summary>Applications as claimed.</summary>
    public static Arbitrary<ApplicationMade> ApplicationMadeEvents() => Claimed(ClaimedEvents.ApplicationMade);

    /// <summary>Moves to another wave as claimed.</summary>
    public static Arbitrary<ApplicationMoved> ApplicationMovedEvents() => Claimed(ClaimedEvents.ApplicationMoved);

    /// <summary>Grants as claimed.</summary>
    public static Arbitrary<AuthorisationGranted> AuthorisationGrantedEvents() => Claimed(ClaimedEvents.AuthorisationGranted);

    /// <summary>Discharges as claimed.</summary>
    public static Arbitrary<ConditionDischarged> ConditionDischargedEvents() => Claimed(ClaimedEvents.ConditionDischarged);

    /// <summary>Changes of level as claimed.</summary>
    public static Arbitrary<ConditionLevelChanged> ConditionLevelChangedEvents() => Claimed(ClaimedEvents.ConditionLevelChanged);

    /// <summary>Reviews of unlisted conditions as claimed.</summary>
    public static Arbitrary<UnlistedConditionsReviewed> UnlistedConditionsReviewedEvents() => Claimed(ClaimedEvents.UnlistedConditionsReviewed);

    /// <summary>Directions given after the grant as claimed.</summary>
    public static Arbitrary<DirectionGiven> DirectionGivenEvents() => Claimed(ClaimedEvents.DirectionGiven);

    /// <summary>Variations of directions as claimed.</summary>
    public static Arbitrary<DirectionVaried> DirectionVariedEvents() => Claimed(ClaimedEvents.DirectionVaried);

    /// <summary>Revocations of directions as claimed.</summary>
    public static Arbitrary<DirectionRevoked> DirectionRevokedEvents() => Claimed(ClaimedEvents.DirectionRevoked);

    /// <summary>Establishments by merger as claimed.</summary>
    public static Arbitrary<EstablishedByMerger> EstablishedByMergerEvents() => Claimed(ClaimedEvents.EstablishedByMerger);

    /// <summary>Dissolutions on every ground as claimed.</summary>
    public static Arbitrary<Dissolved> DissolvedEvents() => Claimed(ClaimedEvents.Dissolved);

    /// <summary>Bids of 2014 as claimed.</summary>
    public static Arbitrary<InterestExpressed> InterestExpressedEvents() => Claimed(ClaimedEvents.InterestExpressed);

    /// <summary>Assessments of readiness as claimed.</summary>
    public static Arbitrary<ReadinessAssessed> ReadinessAssessedEvents() => Claimed(ClaimedEvents.ReadinessAssessed);

    /// <summary>Applications for a model as claimed.</summary>
    public static Arbitrary<ModelApplied> ModelAppliedEvents() => Claimed(ClaimedEvents.ModelApplied);

    /// <summary>Approvals, outright and conditional as claimed.</summary>
    public static Arbitrary<ModelApproved> ModelApprovedEvents() => Claimed(ClaimedEvents.ModelApproved);

    /// <summary>Refusals as claimed.</summary>
    public static Arbitrary<ApplicationRefused> ApplicationRefusedEvents() => Claimed(ClaimedEvents.ApplicationRefused);

    /// <summary>Lapses of approvals as claimed.</summary>
    public static Arbitrary<ApprovalLapsed> ApprovalLapsedEvents() => Claimed(ClaimedEvents.ApprovalLapsed);

    /// <summary>Starts of arrangements as claimed.</summary>
    public static Arbitrary<ArrangementStarted> ArrangementStartedEvents() => Claimed(ClaimedEvents.ArrangementStarted);

    /// <summary>Notices of withdrawal as claimed.</summary>
    public static Arbitrary<WithdrawalNotified> WithdrawalNotifiedEvents() => Claimed(ClaimedEvents.WithdrawalNotified);

    /// <summary>Ends of arrangements as claimed.</summary>
    public static Arbitrary<ArrangementEnded> ArrangementEndedEvents() => Claimed(ClaimedEvents.ArrangementEnded);

    private static Arbitrary<T> Claimed<T>(Func<Draw, T> make)
        where T : CcgEvent => Of(make, e => Shrink.Event(e).Cast<T>());
}
