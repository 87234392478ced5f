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

    internal static CcgEvent Event(Sampler d) => d.From(All)(d);

    internal static AuthorisationEvent AuthorisationEvent(Sampler d) => (AuthorisationEvent)All[d.Below(OfAuthorisation)](d);

    internal static CoCommissioningEvent CoCommissioningEvent(Sampler d) => (CoCommissioningEvent)All[d.Between(OfAuthorisation, All.Length - 1)](d);

    internal static ApplicationMade ApplicationMade(Sampler d) => new(d.AnyDay(), d.Enum<AuthorisationWave>());

    internal static ApplicationMoved ApplicationMoved(Sampler d) => new(d.AnyDay(), d.Enum<AuthorisationWave>());

    internal static AuthorisationGranted AuthorisationGranted(Sampler d) => new(d.AnyDay(), Sampler.List(d.Few(), d.Condition), Sampler.List(d.Few(), d.AnyDirection), d.AnyUnlisted());

    internal static ConditionDischarged ConditionDischarged(Sampler d) => new(d.AnyDay(), d.Criterion());

    internal static ConditionLevelChanged ConditionLevelChanged(Sampler d) => new(d.AnyDay(), d.Criterion(), d.Enum<ConditionLevel>());

    internal static UnlistedConditionsReviewed UnlistedConditionsReviewed(Sampler d) => new(d.AnyDay(), d.AnyUnlisted());

    internal static DirectionGiven DirectionGiven(Sampler d) => new(d.AnyDay(), d.AnyDirection());

    internal static DirectionVaried DirectionVaried(Sampler d) => new(d.AnyDay(), d.Between(0, 4), d.AnyEffect(OdsCode.None));

    internal static DirectionRevoked DirectionRevoked(Sampler d) => new(d.AnyDay(), d.Between(0, 4));

    internal static EstablishedByMerger EstablishedByMerger(Sampler d) => new(d.AnyDay(), Sampler.List(d.Between(0, 4), d.Code));

    internal static Dissolved Dissolved(Sampler d) => new(d.AnyDay(), d.Enum<DissolutionGround>(), Sampler.List(d.Between(0, 2), d.Code));

    internal static InterestExpressed InterestExpressed(Sampler d) =>
        new(d.AnyDay(), Sampler.List(d.Between(0, 3), d.Enum<CoCommissioningCategory>), Sampler.List(d.Between(0, 3), d.Code));

    internal static ReadinessAssessed ReadinessAssessed(Sampler d) => new(d.AnyDay(), d.Enum<CoCommissioningCategory>(), d.Enum<Readiness>());

    internal static ModelApplied ModelApplied(Sampler d) => new(d.AnyDay(), d.Enum<CoCommissioningModel>(), d.AnyDay());

    internal static ModelApproved ModelApproved(Sampler d) => new(d.AnyDay(), d.Enum<CoCommissioningModel>(), d.AnyDay(), d.Chance(30));

    internal static ApplicationRefused ApplicationRefused(Sampler d) => new(d.AnyDay());

    internal static ApprovalLapsed ApprovalLapsed(Sampler d) => new(d.AnyDay());

    internal static ArrangementStarted ArrangementStarted(Sampler d) => new(d.AnyDay(), d.Enum<CoCommissioningModel>());

    internal static WithdrawalNotified WithdrawalNotified(Sampler d) => new(d.AnyDay());

    internal static ArrangementEnded ArrangementEnded(Sampler d) => new(d.AnyDay());
}
