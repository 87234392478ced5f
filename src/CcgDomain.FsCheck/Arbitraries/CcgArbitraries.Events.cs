using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Timelines;
using FsCheck;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck;

/// <content>Events of any day and content, which may break rules.</content>
public static partial class CcgArbitraries
{
    /// <summary>Generates events of every kind, which may break rules.</summary>
    public static Arbitrary<CcgEvent> Events() => CreateEvents(ArbitraryEvents.Event);

    /// <summary>Generates events of authorisation of every kind.</summary>
    public static Arbitrary<AuthorisationEvent> AuthorisationEvents() => CreateEvents(ArbitraryEvents.AuthorisationEvent);

    /// <summary>Generates events of co-commissioning of every kind.</summary>
    public static Arbitrary<CoCommissioningEvent> CoCommissioningEvents() => CreateEvents(ArbitraryEvents.CoCommissioningEvent);

    /// <summary>Generates events of assurance of every kind.</summary>
    public static Arbitrary<AssuranceEvent> AssuranceEvents() => CreateEvents(ArbitraryEvents.AssuranceEvent);

    /// <summary>Generates events of type <see cref="ApplicationMade"/>.</summary>
    public static Arbitrary<ApplicationMade> ApplicationMadeEvents() => CreateEvents(ArbitraryEvents.ApplicationMade);

    /// <summary>Generates events of type <see cref="ApplicationMoved"/>.</summary>
    public static Arbitrary<ApplicationMoved> ApplicationMovedEvents() => CreateEvents(ArbitraryEvents.ApplicationMoved);

    /// <summary>Generates events of type <see cref="AuthorisationGranted"/>.</summary>
    public static Arbitrary<AuthorisationGranted> AuthorisationGrantedEvents() => CreateEvents(ArbitraryEvents.AuthorisationGranted);

    /// <summary>Generates events of type <see cref="ConditionDischarged"/>.</summary>
    public static Arbitrary<ConditionDischarged> ConditionDischargedEvents() => CreateEvents(ArbitraryEvents.ConditionDischarged);

    /// <summary>Generates events of type <see cref="ConditionLevelChanged"/>.</summary>
    public static Arbitrary<ConditionLevelChanged> ConditionLevelChangedEvents() => CreateEvents(ArbitraryEvents.ConditionLevelChanged);

    /// <summary>Generates events of type <see cref="UnlistedConditionsReviewed"/>.</summary>
    public static Arbitrary<UnlistedConditionsReviewed> UnlistedConditionsReviewedEvents() => CreateEvents(ArbitraryEvents.UnlistedConditionsReviewed);

    /// <summary>Generates events of type <see cref="DirectionGiven"/>.</summary>
    public static Arbitrary<DirectionGiven> DirectionGivenEvents() => CreateEvents(ArbitraryEvents.DirectionGiven);

    /// <summary>Generates events of type <see cref="DirectionVaried"/>.</summary>
    public static Arbitrary<DirectionVaried> DirectionVariedEvents() => CreateEvents(ArbitraryEvents.DirectionVaried);

    /// <summary>Generates events of type <see cref="DirectionRevoked"/>.</summary>
    public static Arbitrary<DirectionRevoked> DirectionRevokedEvents() => CreateEvents(ArbitraryEvents.DirectionRevoked);

    /// <summary>Generates events of type <see cref="EstablishedByMerger"/>.</summary>
    public static Arbitrary<EstablishedByMerger> EstablishedByMergerEvents() => CreateEvents(ArbitraryEvents.EstablishedByMerger);

    /// <summary>Generates events of type <see cref="Dissolved"/>.</summary>
    public static Arbitrary<Dissolved> DissolvedEvents() => CreateEvents(ArbitraryEvents.Dissolved);

    /// <summary>Generates events of type <see cref="ConstitutionVaried"/>.</summary>
    public static Arbitrary<ConstitutionVaried> ConstitutionVariedEvents() => CreateEvents(ArbitraryEvents.ConstitutionVaried);

    /// <summary>Generates events of type <see cref="ConditionsReviewed"/>.</summary>
    public static Arbitrary<ConditionsReviewed> ConditionsReviewedEvents() => CreateEvents(ArbitraryEvents.ConditionsReviewed);

    /// <summary>Generates events of type <see cref="ApplicationWithdrawn"/>.</summary>
    public static Arbitrary<ApplicationWithdrawn> ApplicationWithdrawnEvents() => CreateEvents(ArbitraryEvents.ApplicationWithdrawn);

    /// <summary>Generates events of type <see cref="MergerProposed"/>.</summary>
    public static Arbitrary<MergerProposed> MergerProposedEvents() => CreateEvents(ArbitraryEvents.MergerProposed);

    /// <summary>Generates events of type <see cref="MergerDecided"/>.</summary>
    public static Arbitrary<MergerDecided> MergerDecidedEvents() => CreateEvents(ArbitraryEvents.MergerDecided);

    /// <summary>Generates events of type <see cref="InterestExpressed"/>.</summary>
    public static Arbitrary<InterestExpressed> InterestExpressedEvents() => CreateEvents(ArbitraryEvents.InterestExpressed);

    /// <summary>Generates events of type <see cref="ReadinessAssessed"/>.</summary>
    public static Arbitrary<ReadinessAssessed> ReadinessAssessedEvents() => CreateEvents(ArbitraryEvents.ReadinessAssessed);

    /// <summary>Generates events of type <see cref="ModelApplied"/>.</summary>
    public static Arbitrary<ModelApplied> ModelAppliedEvents() => CreateEvents(ArbitraryEvents.ModelApplied);

    /// <summary>Generates events of type <see cref="ModelApproved"/>.</summary>
    public static Arbitrary<ModelApproved> ModelApprovedEvents() => CreateEvents(ArbitraryEvents.ModelApproved);

    /// <summary>Generates events of type <see cref="ApplicationRefused"/>.</summary>
    public static Arbitrary<ApplicationRefused> ApplicationRefusedEvents() => CreateEvents(ArbitraryEvents.ApplicationRefused);

    /// <summary>Generates events of type <see cref="ApprovalLapsed"/>.</summary>
    public static Arbitrary<ApprovalLapsed> ApprovalLapsedEvents() => CreateEvents(ArbitraryEvents.ApprovalLapsed);

    /// <summary>Generates events of type <see cref="ArrangementStarted"/>.</summary>
    public static Arbitrary<ArrangementStarted> ArrangementStartedEvents() => CreateEvents(ArbitraryEvents.ArrangementStarted);

    /// <summary>Generates events of type <see cref="WithdrawalNotified"/>.</summary>
    public static Arbitrary<WithdrawalNotified> WithdrawalNotifiedEvents() => CreateEvents(ArbitraryEvents.WithdrawalNotified);

    /// <summary>Generates events of type <see cref="ArrangementEnded"/>.</summary>
    public static Arbitrary<ArrangementEnded> ArrangementEndedEvents() => CreateEvents(ArbitraryEvents.ArrangementEnded);

    /// <summary>Generates events of type <see cref="AssessmentPublished"/>.</summary>
    public static Arbitrary<AssessmentPublished> AssessmentPublishedEvents() => CreateEvents(ArbitraryEvents.AssessmentPublished);

    /// <summary>Generates events of type <see cref="SpecialMeasuresEntered"/>.</summary>
    public static Arbitrary<SpecialMeasuresEntered> SpecialMeasuresEnteredEvents() => CreateEvents(ArbitraryEvents.SpecialMeasuresEntered);

    /// <summary>Generates events of type <see cref="SpecialMeasuresLeft"/>.</summary>
    public static Arbitrary<SpecialMeasuresLeft> SpecialMeasuresLeftEvents() => CreateEvents(ArbitraryEvents.SpecialMeasuresLeft);

    private static Arbitrary<T> CreateEvents<T>(Func<Sampler, T> create)
        where T : CcgEvent => Create(create, e => Shrink.Event(e).Cast<T>());
}
