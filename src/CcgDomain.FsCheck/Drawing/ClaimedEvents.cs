using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Drawing;

/// <summary>Events as anybody may claim them, acceptable to the rules or not.</summary>
internal static class ClaimedEvents
{
    private static readonly Func<Draw, CcgEvent>[] All =
    [
        ApplicationMade, ApplicationMoved, AuthorisationGranted, ConditionDischarged, ConditionLevelChanged, UnlistedConditionsReviewed, DirectionGiven, DirectionVaried,
        DirectionRevoked, EstablishedByMerger, Dissolved, InterestExpressed, ReadinessAssessed, ModelApplied, ModelApproved, ApplicationRefused, ApprovalLapsed,
        ArrangementStarted, WithdrawalNotified, ArrangementEnded,
    ];

    private const int OfAuthorisation = 11;

    internal static CcgEvent Event(Draw d) => d.From(All)(d);

    internal static AuthorisationEvent AuthorisationEvent(Draw d) => (AuthorisationEvent)All[d.Below(OfAuthorisation)](d);

    internal static CoCommissioningEvent CoCommissioningEvent(Draw d) => (CoCommissioningEvent)All[d.Between(OfAuthorisation, All.Length - 1)](d);

    internal static ApplicationMade ApplicationMade(Draw d) => new(d.AnyDay(), d.Enum<AuthorisationWave>());

    internal static ApplicationMoved ApplicationMoved(Draw d) => new(d.AnyDay(), d.Enum<AuthorisationWave>());

    internal static AuthorisationGranted AuthorisationGranted(Draw d) => new(d.AnyDay(), Draw.List(d.Few(), d.Condition), Draw.List(d.Few(), d.AnyDirection), d.AnyUnlisted());

    internal static ConditionDischarged ConditionDischarged(Draw d) => new(d.AnyDay(), d.Criterion());

    internal static ConditionLevelChanged ConditionLevelChanged(Draw d) => new(d.AnyDay(), d.Criterion(), d.Enum<ConditionLevel>());

    internal static UnlistedConditionsReviewed UnlistedConditionsReviewed(Draw d) => new(d.AnyDay(), d.AnyUnlisted());

    internal static DirectionGiven DirectionGiven(Draw d) => new(d.AnyDay(), d.AnyDirection());

    internal static DirectionVaried DirectionVaried(Draw d) => new(d.AnyDay(), d.Between(0, 4), d.AnyEffect(OdsCode.None));

    internal static DirectionRevoked DirectionRevoked(Draw d) => new(d.AnyDay(), d.Between(0, 4));

    internal static EstablishedByMerger EstablishedByMerger(Draw d) => new(d.AnyDay(), Draw.List(d.Between(0, 4), d.Code));

    internal static Dissolved Dissolved(Draw d) => new(d.AnyDay(), d.Enum<DissolutionGround>(), Draw.List(d.Between(0, 2), d.Code));

    internal static InterestExpressed InterestExpressed(Draw d) =>
        new(d.AnyDay(), Draw.List(d.Between(0, 3), d.Enum<CoCommissioningCategory>), Draw.List(d.Between(0, 3), d.Code));

    internal static ReadinessAssessed ReadinessAssessed(Draw d) => new(d.AnyDay(), d.Enum<CoCommissioningCategory>(), d.Enum<Readiness>());

    internal static ModelApplied ModelApplied(Draw d) => new(d.AnyDay(), d.Enum<CoCommissioningModel>(), d.AnyDay());

    internal static ModelApproved ModelApproved(Draw d) => new(d.AnyDay(), d.Enum<CoCommissioningModel>(), d.AnyDay(), d.Chance(30));

    internal static ApplicationRefused ApplicationRefused(Draw d) => new(d.AnyDay());

    internal static ApprovalLapsed ApprovalLapsed(Draw d) => new(d.AnyDay());

    internal static ArrangementStarted ArrangementStarted(Draw d) => new(d.AnyDay(), d.Enum<CoCommissioningModel>());

    internal static WithdrawalNotified WithdrawalNotified(Draw d) => new(d.AnyDay());

    internal static ArrangementEnded ArrangementEnded(Draw d) => new(d.AnyDay());
}
