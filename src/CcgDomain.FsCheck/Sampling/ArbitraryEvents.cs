using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>Samples events of any day and content, which may break rules.</summary>
internal static class ArbitraryEvents
{
    private static readonly Func<Sampler, CcgEvent>[] All =
    [
        ApplicationMade, ApplicationMoved, AuthorisationGranted, ConditionDischarged, ConditionLevelChanged, UnlistedConditionsReviewed, DirectionGiven, DirectionVaried,
        DirectionRevoked, EstablishedByMerger, Dissolved, ConstitutionVaried, ConditionsReviewed, ApplicationWithdrawn, MergerProposed, MergerDecided, InterestExpressed, ReadinessAssessed, ModelApplied, ModelApproved, ApplicationRefused, ApprovalLapsed,
        ArrangementStarted, WithdrawalNotified, ArrangementEnded, AssessmentPublished, SpecialMeasuresEntered, SpecialMeasuresLeft,
    ];

    private const int AuthorisationKinds = 16;
    private const int AssuranceKinds = 3;

    internal static CcgEvent Event(Sampler s) => s.PickFrom(All)(s);

    internal static AuthorisationEvent AuthorisationEvent(Sampler s) => (AuthorisationEvent)All[s.Next(AuthorisationKinds)](s);

    internal static CoCommissioningEvent CoCommissioningEvent(Sampler s) => (CoCommissioningEvent)All[s.Choose(AuthorisationKinds, All.Length - AssuranceKinds - 1)](s);

    internal static AssuranceEvent AssuranceEvent(Sampler s) => (AssuranceEvent)All[s.Choose(All.Length - AssuranceKinds, All.Length - 1)](s);

    internal static ApplicationMade ApplicationMade(Sampler s) => new(s.AnyDay(), s.Chance(90) ? s.PickEnum<AuthorisationWave>() : null);

    internal static ApplicationMoved ApplicationMoved(Sampler s) => new(s.AnyDay(), s.PickEnum<AuthorisationWave>());

    internal static AuthorisationGranted AuthorisationGranted(Sampler s) =>
        new(s.AnyDay(), Sampler.ListOf(s.SmallCount(), s.Condition), Sampler.ListOf(s.SmallCount(), s.AnyDirection), s.AnyUnlisted(), s.Chance(20) ? s.AnyUnlisted() : null);

    internal static ConditionDischarged ConditionDischarged(Sampler s) => new(s.AnyDay(), s.Criterion());

    internal static ConditionLevelChanged ConditionLevelChanged(Sampler s) => new(s.AnyDay(), s.Criterion(), s.PickEnum<ConditionLevel>());

    internal static UnlistedConditionsReviewed UnlistedConditionsReviewed(Sampler s) => new(s.AnyDay(), s.AnyUnlisted(), s.Chance(20) ? s.AnyUnlisted() : null);

    internal static DirectionGiven DirectionGiven(Sampler s) => new(s.AnyDay(), s.AnyDirection());

    internal static DirectionVaried DirectionVaried(Sampler s) => new(s.AnyDay(), s.Choose(0, 4), s.AnyEffect(OdsCode.None));

    internal static DirectionRevoked DirectionRevoked(Sampler s) => new(s.AnyDay(), s.Choose(0, 4));

    internal static EstablishedByMerger EstablishedByMerger(Sampler s) => new(s.AnyDay(), s.Chance(10) ? null : Sampler.ListOf(s.Choose(0, 4), s.Code));

    internal static Dissolved Dissolved(Sampler s) => new(s.AnyDay(), s.PickEnum<DissolutionGround>(), s.Chance(10) ? null : Sampler.ListOf(s.Choose(0, 2), s.Code));

    internal static ConstitutionVaried ConstitutionVaried(Sampler s) => new(
        s.AnyDay(),
        s.PickEnum<VariationGround>(),
        s.Chance(50) ? s.Name() : null,
        s.Chance(50) ? new(Sampler.ListOf(s.Choose(0, 2), s.Code), Sampler.ListOf(s.Choose(0, 2), s.Code)) : null);

    internal static ConditionsReviewed ConditionsReviewed(Sampler s) => new(s.AnyDay());

    internal static ApplicationWithdrawn ApplicationWithdrawn(Sampler s) => new(s.AnyDay());

    internal static MergerProposed MergerProposed(Sampler s) => new(s.AnyDay(), s.Chance(10) ? null : Sampler.ListOf(s.Choose(0, 3), s.Code), s.AnyDay());

    internal static MergerDecided MergerDecided(Sampler s) => new(s.AnyDay(), s.PickEnum<MergerOutcome>());

    internal static InterestExpressed InterestExpressed(Sampler s) =>
        new(s.AnyDay(), s.Chance(10) ? null : Sampler.ListOf(s.Choose(0, 3), s.PickEnum<CoCommissioningCategory>), s.Chance(10) ? null : Sampler.ListOf(s.Choose(0, 3), s.Code));

    internal static ReadinessAssessed ReadinessAssessed(Sampler s) => new(s.AnyDay(), s.PickEnum<CoCommissioningCategory>(), s.PickEnum<Readiness>());

    internal static ModelApplied ModelApplied(Sampler s) => new(s.AnyDay(), s.PickEnum<CoCommissioningModel>(), s.AnyDay());

    internal static ModelApproved ModelApproved(Sampler s) => new(s.AnyDay(), s.PickEnum<CoCommissioningModel>(), s.AnyDay(), s.Chance(30));

    internal static ApplicationRefused ApplicationRefused(Sampler s) => new(s.AnyDay());

    internal static ApprovalLapsed ApprovalLapsed(Sampler s) => new(s.AnyDay());

    internal static ArrangementStarted ArrangementStarted(Sampler s) => new(s.AnyDay(), s.PickEnum<CoCommissioningModel>(), s.Chance(20) ? s.AnyDate() : null);

    internal static WithdrawalNotified WithdrawalNotified(Sampler s) => new(s.AnyDay());

    internal static ArrangementEnded ArrangementEnded(Sampler s) => new(s.AnyDay(), s.Chance(20));

    internal static AssessmentPublished AssessmentPublished(Sampler s) => new(
        s.AnyDay(),
        s.Year(),
        s.PickEnum<Rating>(),
        [.. s.PickDistinct(Enum.GetValues<AssurancePart>(), s.SmallCount()).Select(part => new PartRating(part, s.PickEnum<Rating>()))]);

    internal static SpecialMeasuresEntered SpecialMeasuresEntered(Sampler s) => new(s.AnyDay());

    internal static SpecialMeasuresLeft SpecialMeasuresLeft(Sampler s) => new(s.AnyDay());
}
