using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Timelines;
using FsCheck;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck;

/// <content>Events as claimed: of any day and content, acceptable to the rules or not.</content>
public static partial class CcgArbitraries
{
    /// <summary>Events of every kind as claimed, acceptable to the rules or not.</summary>
    public static Arbitrary<CcgEvent> Events() => Arbitrary(ArbitraryEvents.Event);

    /// <summary>Events of authorisation as claimed, of every kind.</summary>
    public static Arbitrary<AuthorisationEvent> AuthorisationEvents() => Arbitrary(ArbitraryEvents.AuthorisationEvent);

    /// <summary>Events of co-commissioning as claimed, of every kind.</summary>
    public static Arbitrary<CoCommissioningEvent> CoCommissioningEvents() => Arbitrary(ArbitraryEvents.CoCommissioningEvent);

    /// <summary>Applications as claimed.</summary>
    public static Arbitrary<ApplicationMade> ApplicationMadeEvents() => Arbitrary(ArbitraryEvents.ApplicationMade);

    /// <summary>Moves to another wave as claimed.</summary>
    public static Arbitrary<ApplicationMoved> ApplicationMovedEvents() => Arbitrary(ArbitraryEvents.ApplicationMoved);

    /// <summary>Grants as claimed.</summary>
    public static Arbitrary<AuthorisationGranted> AuthorisationGrantedEvents() => Arbitrary(ArbitraryEvents.AuthorisationGranted);

    /// <summary>Discharges as claimed.</summary>
    public static Arbitrary<ConditionDischarged> ConditionDischargedEvents() => Arbitrary(ArbitraryEvents.ConditionDischarged);

    /// <summary>Changes of level as claimed.</summary>
    public static Arbitrary<ConditionLevelChanged> ConditionLevelChangedEvents() => Arbitrary(ArbitraryEvents.ConditionLevelChanged);

    /// <summary>Reviews of unlisted conditions as claimed.</summary>
    public static Arbitrary<UnlistedConditionsReviewed> UnlistedConditionsReviewedEvents() => Arbitrary(ArbitraryEvents.UnlistedConditionsReviewed);

    /// <summary>Directions given after the grant as claimed.</summary>
    public static Arbitrary<DirectionGiven> DirectionGivenEvents() => Arbitrary(ArbitraryEvents.DirectionGiven);

    /// <summary>Variations of directions as claimed.</summary>
    public static Arbitrary<DirectionVaried> DirectionVariedEvents() => Arbitrary(ArbitraryEvents.DirectionVaried);

    /// <summary>Revocations of directions as claimed.</summary>
    public static Arbitrary<DirectionRevoked> DirectionRevokedEvents() => Arbitrary(ArbitraryEvents.DirectionRevoked);

    /// <summary>Establishments by merger as claimed.</summary>
    public static Arbitrary<EstablishedByMerger> EstablishedByMergerEvents() => Arbitrary(ArbitraryEvents.EstablishedByMerger);

    /// <summary>Dissolutions on every ground as claimed.</summary>
    public static Arbitrary<Dissolved> DissolvedEvents() => Arbitrary(ArbitraryEvents.Dissolved);

    /// <summary>Bids of 2014 as claimed.</summary>
    public static Arbitrary<InterestExpressed> InterestExpressedEvents() => Arbitrary(ArbitraryEvents.InterestExpressed);

    /// <summary>Assessments of readiness as claimed.</summary>
    public static Arbitrary<ReadinessAssessed> ReadinessAssessedEvents() => Arbitrary(ArbitraryEvents.ReadinessAssessed);

    /// <summary>Applications for a model as claimed.</summary>
    public static Arbitrary<ModelApplied> ModelAppliedEvents() => Arbitrary(ArbitraryEvents.ModelApplied);

    /// <summary>Approvals, outright and conditional as claimed.</summary>
    public static Arbitrary<ModelApproved> ModelApprovedEvents() => Arbitrary(ArbitraryEvents.ModelApproved);

    /// <summary>Refusals as claimed.</summary>
    public static Arbitrary<ApplicationRefused> ApplicationRefusedEvents() => Arbitrary(ArbitraryEvents.ApplicationRefused);

    /// <summary>Lapses of approvals as claimed.</summary>
    public static Arbitrary<ApprovalLapsed> ApprovalLapsedEvents() => Arbitrary(ArbitraryEvents.ApprovalLapsed);

    /// <summary>Starts of arrangements as claimed.</summary>
    public static Arbitrary<ArrangementStarted> ArrangementStartedEvents() => Arbitrary(ArbitraryEvents.ArrangementStarted);

    /// <summary>Notices of withdrawal as claimed.</summary>
    public static Arbitrary<WithdrawalNotified> WithdrawalNotifiedEvents() => Arbitrary(ArbitraryEvents.WithdrawalNotified);

    /// <summary>Ends of arrangements as claimed.</summary>
    public static Arbitrary<ArrangementEnded> ArrangementEndedEvents() => Arbitrary(ArbitraryEvents.ArrangementEnded);

    private static Arbitrary<T> Arbitrary<T>(Func<Sampler, T> make)
        where T : CcgEvent => Of(make, e => Shrink.Event(e).Cast<T>());
}
