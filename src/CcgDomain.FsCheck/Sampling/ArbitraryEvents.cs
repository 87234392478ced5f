using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>Events as anybody may claim them, acceptable to the rules or not.</summary>
internal static class ArbitraryEvents
{
    private static readonly Func<Sampler, CcgEvent>[] All =
    [
        ApplicationMade, ApplicationMoved, AuthorisationGranted, ConditionDischarged, ConditionLevelChanged, UnlistedConditionsReviewed, DirectionGiven, DirectionVaried,
        DirectionRevoked, EstablishedByMerger, Dissolved, InterestExpressed, ReadinessAssessed, ModelApplied, ModelApproved, ApplicationRefused, ApprovalLapsed,
        ArrangementStarted, WithdrawalNotified, ArrangementEnded,
    ];

    private const int OfAuthorisation = 11;

    internal static CcgEvent Event(Sampler d) => d.PickFrom(All)(d);

    internal static AuthorisationEvent AuthorisationEvent(Sampler d) => (AuthorisationEvent)All[d.Next(OfAuthorisation)](d);

    internal static CoCommissioningEvent CoCommissioningEvent(Sampler d) => (CoCommissioningEvent)All[d.Choose(OfAuthorisation, All.Length - 1)](d);

    internal static ApplicationMade ApplicationMade(Sampler d) => new(d.AnyDay(), d.PickEnum<AuthorisationWave>());

    internal static ApplicationMoved ApplicationMoved(Sampler d) => new(d.AnyDay(), d.PickEnum<AuthorisationWave>());

    internal static AuthorisationGranted AuthorisationGranted(Sampler d) => new(d.AnyDay(), Sampler.ListOf(d.SmallCount(), d.Condition), Sampler.ListOf(d.SmallCount(), d.AnyDirection), d.AnyUnlisted());

    internal static ConditionDischarged ConditionDischarged(Sampler d) => new(d.AnyDay(), d.Criterion());

    internal static ConditionLevelChanged ConditionLevelChanged(Sampler d) => new(d.AnyDay(), d.Criterion(), d.PickEnum<ConditionLevel>());

    internal static UnlistedConditionsReviewed UnlistedConditionsReviewed(Sampler d) => new(d.AnyDay(), d.AnyUnlisted());

    internal static DirectionGiven DirectionGiven(Sampler d) => new(d.AnyDay(), d.AnyDirection());

    internal static DirectionVaried DirectionVaried(Sampler d) => new(d.AnyDay(), d.Choose(0, 4), d.AnyEffect(OdsCode.None));

    internal static DirectionRevoked DirectionRevoked(Sampler d) => new(d.AnyDay(), d.Choose(0, 4));

    internal static EstablishedByMerger EstablishedByMerger(Sampler d) => new(d.AnyDay(), Sampler.ListOf(d.Choose(0, 4), d.Code));

    internal static Dissolved Dissolved(Sampler d) => new(d.AnyDay(), d.PickEnum<DissolutionGround>(), Sampler.ListOf(d.Choose(0, 2), d.Code));

    internal static InterestExpressed InterestExpressed(Sampler d) =>
        new(d.AnyDay(), Sampler.ListOf(d.Choose(0, 3), d.PickEnum<CoCommissioningCategory>), Sampler.ListOf(d.Choose(0, 3), d.Code));

    internal static ReadinessAssessed ReadinessAssessed(Sampler d) => new(d.AnyDay(), d.PickEnum<CoCommissioningCategory>(), d.PickEnum<Readiness>());

    internal static ModelApplied ModelApplied(Sampler d) => new(d.AnyDay(), d.PickEnum<CoCommissioningModel>(), d.AnyDay());

    internal static ModelApproved ModelApproved(Sampler d) => new(d.AnyDay(), d.PickEnum<CoCommissioningModel>(), d.AnyDay(), d.Chance(30));

    internal static ApplicationRefused ApplicationRefused(Sampler d) => new(d.AnyDay());

    internal static ApprovalLapsed ApprovalLapsed(Sampler d) => new(d.AnyDay());

    internal static ArrangementStarted ArrangementStarted(Sampler d) => new(d.AnyDay(), d.PickEnum<CoCommissioningModel>());

    internal static WithdrawalNotified WithdrawalNotified(Sampler d) => new(d.AnyDay());

    internal static ArrangementEnded ArrangementEnded(Sampler d) => new(d.AnyDay());
}
