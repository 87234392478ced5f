using System.Text;

namespace CcgDomain.Json;

/// <summary>A kind of object: its name in documents, the members that it must have, and those that it may have besides.</summary>
/// <param name="name">The value of its <c>event</c> or <c>kind</c>; or what it is called in messages.</param>
/// <param name="required">The members that it must have.</param>
/// <param name="optional">The members that it may have besides.</param>
internal sealed class JsonObjectShape(string name, JsonProperty required, JsonProperty optional = JsonProperty.None)
{
    internal static readonly JsonObjectShape Document = new("a ccg/1 document", JsonProperty.Format | JsonProperty.Code | JsonProperty.Name | JsonProperty.Events);
    internal static readonly JsonObjectShape Condition = new("a condition", JsonProperty.Criterion | JsonProperty.Level);
    internal static readonly JsonObjectShape Direction =
        new("a direction", JsonProperty.Number | JsonProperty.Power | JsonProperty.Instrument | JsonProperty.Effect | JsonProperty.Underpins, JsonProperty.Trigger);

    internal static readonly JsonObjectShape ApplicationMade = new("applicationMade", JsonProperty.Event | JsonProperty.On | JsonProperty.Wave);
    internal static readonly JsonObjectShape ApplicationMoved = new("applicationMoved", JsonProperty.Event | JsonProperty.On | JsonProperty.To);
    internal static readonly JsonObjectShape AuthorisationGranted = new("authorisationGranted", JsonProperty.Event | JsonProperty.On | JsonProperty.Conditions | JsonProperty.Directions, JsonProperty.Unlisted);
    internal static readonly JsonObjectShape ConditionDischarged = new("conditionDischarged", JsonProperty.Event | JsonProperty.On | JsonProperty.Criterion);
    internal static readonly JsonObjectShape ConditionLevelChanged = new("conditionLevelChanged", JsonProperty.Event | JsonProperty.On | JsonProperty.Criterion | JsonProperty.Level);
    internal static readonly JsonObjectShape UnlistedConditionsReviewed = new("unlistedConditionsReviewed", JsonProperty.Event | JsonProperty.On | JsonProperty.Remaining);
    internal static readonly JsonObjectShape DirectionGiven = new("directionGiven", JsonProperty.Event | JsonProperty.On | JsonProperty.Direction);
    internal static readonly JsonObjectShape DirectionVaried = new("directionVaried", JsonProperty.Event | JsonProperty.On | JsonProperty.Number | JsonProperty.Effect);
    internal static readonly JsonObjectShape DirectionRevoked = new("directionRevoked", JsonProperty.Event | JsonProperty.On | JsonProperty.Number);
    internal static readonly JsonObjectShape EstablishedByMerger = new("establishedByMerger", JsonProperty.Event | JsonProperty.On | JsonProperty.Predecessors);
    internal static readonly JsonObjectShape Dissolved = new("dissolved", JsonProperty.Event | JsonProperty.On | JsonProperty.Ground | JsonProperty.Successors);

    internal static readonly JsonObjectShape InterestExpressed = new("interestExpressed", JsonProperty.Event | JsonProperty.On | JsonProperty.Categories | JsonProperty.JointlyWith);
    internal static readonly JsonObjectShape ReadinessAssessed = new("readinessAssessed", JsonProperty.Event | JsonProperty.On | JsonProperty.Category | JsonProperty.Readiness);
    internal static readonly JsonObjectShape ModelApplied = new("modelApplied", JsonProperty.Event | JsonProperty.On | JsonProperty.Model | JsonProperty.StartsOn);
    internal static readonly JsonObjectShape ModelApproved = new("modelApproved", JsonProperty.Event | JsonProperty.On | JsonProperty.Model | JsonProperty.StartsOn | JsonProperty.Pending);
    internal static readonly JsonObjectShape ApplicationRefused = new("applicationRefused", JsonProperty.Event | JsonProperty.On);
    internal static readonly JsonObjectShape ApprovalLapsed = new("approvalLapsed", JsonProperty.Event | JsonProperty.On);
    internal static readonly JsonObjectShape ArrangementStarted = new("arrangementStarted", JsonProperty.Event | JsonProperty.On | JsonProperty.Model);
    internal static readonly JsonObjectShape WithdrawalNotified = new("withdrawalNotified", JsonProperty.Event | JsonProperty.On);
    internal static readonly JsonObjectShape ArrangementEnded = new("arrangementEnded", JsonProperty.Event | JsonProperty.On);

    internal static readonly JsonObjectShape Exercise = new("exercise", JsonProperty.Kind | JsonProperty.Requirement);
    internal static readonly JsonObjectShape Cease = new("cease", JsonProperty.Kind | JsonProperty.Functions | JsonProperty.By);
    internal static readonly JsonObjectShape TakeOn = new("takeOn", JsonProperty.Kind | JsonProperty.Functions | JsonProperty.From);
    internal static readonly JsonObjectShape ReplaceAccountableOfficer = new("replaceAccountableOfficer", JsonProperty.Kind);
    internal static readonly JsonObjectShape VaryConstitution = new("varyConstitution", JsonProperty.Kind | JsonProperty.Variation);
    internal static readonly JsonObjectShape Dissolve = new("dissolve", JsonProperty.Kind);

    internal static readonly JsonObjectShape Board = new("board", JsonProperty.Kind);
    internal static readonly JsonObjectShape AnotherCcg = new("ccg", JsonProperty.Kind | JsonProperty.Code);

    internal static readonly JsonObjectShape CommitteeDocument = new("a committee/1 document", JsonProperty.Format | JsonProperty.AsAt | JsonProperty.Committees);
    internal static readonly JsonObjectShape Committee =
        new("a committee", JsonProperty.Form | JsonProperty.Ccgs | JsonProperty.Members, JsonProperty.Decides | JsonProperty.Quorum | JsonProperty.SubGroups | JsonProperty.Matters);
    internal static readonly JsonObjectShape CommitteeMember = new("a member of a committee", JsonProperty.Name | JsonProperty.Roles | JsonProperty.Votes);
    internal static readonly JsonObjectShape Quorum = new("a quorum", JsonProperty.AtLeast, JsonProperty.Including);
    internal static readonly JsonObjectShape QuorumPart = new("a part of a quorum", JsonProperty.AtLeast | JsonProperty.AnyOf);
    internal static readonly JsonObjectShape SubGroup = new("a sub-group", JsonProperty.Name, JsonProperty.Decides | JsonProperty.ReportsConflicts);
    internal static readonly JsonObjectShape Matter = new("a matter", JsonProperty.Matter, JsonProperty.Conflicts | JsonProperty.Present);
    internal static readonly JsonObjectShape Conflict = new("a conflict", JsonProperty.Member | JsonProperty.About | JsonProperty.Handling);

    internal static readonly JsonObjectShape[] Events =
    [
        ConditionDischarged, ConditionLevelChanged, UnlistedConditionsReviewed, ApplicationMade, ApplicationMoved, AuthorisationGranted, DirectionGiven, DirectionVaried,
        DirectionRevoked, EstablishedByMerger, Dissolved, InterestExpressed, ReadinessAssessed, ModelApplied, ModelApproved, ApplicationRefused, ApprovalLapsed,
        ArrangementStarted, WithdrawalNotified, ArrangementEnded,
    ];

    internal static readonly JsonObjectShape[] Effects = [Exercise, Cease, TakeOn, ReplaceAccountableOfficer, VaryConstitution, Dissolve];

    internal static readonly JsonObjectShape[] ExercisedBy = [Board, AnotherCcg];

    private readonly byte[] _utf8 = Encoding.ASCII.GetBytes(name);

    internal string Name => name;

    internal ReadOnlySpan<byte> Utf8 => _utf8;

    internal JsonProperty Required => required;

    internal JsonProperty Allowed => required | optional;

    internal static JsonObjectShape? Find(JsonObjectShape[] shapes, ReadOnlySpan<byte> name)
    {
        foreach (var shape in shapes)
        {
            if (name.SequenceEqual(shape._utf8))
            {
                return shape;
            }
        }

        return null;
    }

    internal static string Choices(JsonObjectShape[] shapes) => string.Join(", ", Array.ConvertAll(shapes, shape => shape.Name));
}
