using System.Text;

namespace CcgDomain.Json;

/// <summary>Describes an object in a document: its name, the properties that it must have, and those that it may have.</summary>
/// <param name="name">The value of its <c>event</c> or <c>kind</c> property; for an object with neither, its name in messages.</param>
/// <param name="required">The properties that it must have.</param>
/// <param name="optional">The properties that it may have as well.</param>
internal sealed class JsonObjectShape(string name, JsonPropertySet required, JsonPropertySet optional = default)
{
    internal static readonly JsonObjectShape Document = new("a ccg/1 document", [JsonProperty.Format, JsonProperty.Code, JsonProperty.Name, JsonProperty.Events]);
    internal static readonly JsonObjectShape Condition = new("a condition", [JsonProperty.Criterion, JsonProperty.Level]);
    internal static readonly JsonObjectShape Direction =
        new("a direction", [JsonProperty.Number, JsonProperty.Power, JsonProperty.Effect, JsonProperty.Underpins], [JsonProperty.Trigger, JsonProperty.Instrument, JsonProperty.Until]);
    internal static readonly JsonObjectShape Area = new("a change of area", [JsonProperty.Gained, JsonProperty.Lost]);

    internal static readonly JsonObjectShape ApplicationMade = OfEvent("applicationMade", [JsonProperty.Wave]);
    internal static readonly JsonObjectShape ApplicationMoved = OfEvent("applicationMoved", [JsonProperty.To]);
    internal static readonly JsonObjectShape AuthorisationGranted = OfEvent("authorisationGranted", [JsonProperty.Conditions, JsonProperty.Directions], [JsonProperty.Unlisted]);
    internal static readonly JsonObjectShape ConditionDischarged = OfEvent("conditionDischarged", [JsonProperty.Criterion]);
    internal static readonly JsonObjectShape ConditionLevelChanged = OfEvent("conditionLevelChanged", [JsonProperty.Criterion, JsonProperty.Level]);
    internal static readonly JsonObjectShape UnlistedConditionsReviewed = OfEvent("unlistedConditionsReviewed", [JsonProperty.Remaining]);
    internal static readonly JsonObjectShape DirectionGiven = OfEvent("directionGiven", [JsonProperty.Direction]);
    internal static readonly JsonObjectShape DirectionVaried = OfEvent("directionVaried", [JsonProperty.Number, JsonProperty.Effect]);
    internal static readonly JsonObjectShape DirectionRevoked = OfEvent("directionRevoked", [JsonProperty.Number]);
    internal static readonly JsonObjectShape EstablishedByMerger = OfEvent("establishedByMerger", [JsonProperty.Predecessors]);
    internal static readonly JsonObjectShape Dissolved = OfEvent("dissolved", [JsonProperty.Ground, JsonProperty.Successors]);

    internal static readonly JsonObjectShape ConstitutionVaried = OfEvent("constitutionVaried", [JsonProperty.Ground], [JsonProperty.Name, JsonProperty.Area]);
    internal static readonly JsonObjectShape ConditionsReviewed = OfEvent("conditionsReviewed");
    internal static readonly JsonObjectShape ApplicationWithdrawn = OfEvent("applicationWithdrawn");
    internal static readonly JsonObjectShape MergerProposed = OfEvent("mergerProposed", [JsonProperty.With, JsonProperty.StartsOn]);
    internal static readonly JsonObjectShape MergerDecided = OfEvent("mergerDecided", [JsonProperty.Outcome]);

    internal static readonly JsonObjectShape InterestExpressed = OfEvent("interestExpressed", [JsonProperty.Categories, JsonProperty.JointlyWith]);
    internal static readonly JsonObjectShape ReadinessAssessed = OfEvent("readinessAssessed", [JsonProperty.Category, JsonProperty.Readiness]);
    internal static readonly JsonObjectShape ModelApplied = OfEvent("modelApplied", [JsonProperty.Model, JsonProperty.StartsOn]);
    internal static readonly JsonObjectShape ModelApproved = OfEvent("modelApproved", [JsonProperty.Model, JsonProperty.StartsOn, JsonProperty.Pending]);
    internal static readonly JsonObjectShape ApplicationRefused = OfEvent("applicationRefused");
    internal static readonly JsonObjectShape ApprovalLapsed = OfEvent("approvalLapsed");
    internal static readonly JsonObjectShape ArrangementStarted = OfEvent("arrangementStarted", [JsonProperty.Model]);
    internal static readonly JsonObjectShape WithdrawalNotified = OfEvent("withdrawalNotified");
    internal static readonly JsonObjectShape ArrangementEnded = OfEvent("arrangementEnded", default, [JsonProperty.Agreed]);

    internal static readonly JsonObjectShape Exercise = OfKind("exercise", [JsonProperty.Requirement]);
    internal static readonly JsonObjectShape Cease = OfKind("cease", [JsonProperty.Functions], [JsonProperty.By]);
    internal static readonly JsonObjectShape TakeOn = OfKind("takeOn", [JsonProperty.Functions, JsonProperty.From]);
    internal static readonly JsonObjectShape ReplaceAccountableOfficer = OfKind("replaceAccountableOfficer");
    internal static readonly JsonObjectShape VaryConstitution = OfKind("varyConstitution", [JsonProperty.Variation]);
    internal static readonly JsonObjectShape Dissolve = OfKind("dissolve");
    internal static readonly JsonObjectShape ExerciseOnly = OfKind("exerciseOnly", [JsonProperty.Functions]);

    internal static readonly JsonObjectShape Board = OfKind("board");
    internal static readonly JsonObjectShape AnotherCcg = OfKind("ccg", [JsonProperty.Code]);

    internal static readonly JsonObjectShape CommitteeDocument = new("a committee/1 document", [JsonProperty.Format, JsonProperty.AsAt, JsonProperty.Committees]);
    internal static readonly JsonObjectShape Committee = new(
        "a committee",
        [JsonProperty.Form, JsonProperty.Ccgs, JsonProperty.Members],
        [JsonProperty.Decides, JsonProperty.Quorum, JsonProperty.SubGroups, JsonProperty.Matters, JsonProperty.Explanations, JsonProperty.OneVotePerCcg]);
    internal static readonly JsonObjectShape PartialMembers = new("a list of members that is cut short", [JsonProperty.List, JsonProperty.Complete]);
    internal static readonly JsonObjectShape CommitteeMember =
        new("a member of a committee", [JsonProperty.Name, JsonProperty.Roles, JsonProperty.Votes], [JsonProperty.SpeaksFor, JsonProperty.SharedVote]);
    internal static readonly JsonObjectShape Quorum = new("a quorum", [JsonProperty.AtLeast], [JsonProperty.Including]);
    internal static readonly JsonObjectShape QuorumPart =
        new("a part of a quorum", [JsonProperty.AtLeast], [JsonProperty.AnyOf, JsonProperty.Among, JsonProperty.ForEachCcg]);
    internal static readonly JsonObjectShape SubGroup = new("a sub-group", [JsonProperty.Name], [JsonProperty.Decides, JsonProperty.ReportsConflicts]);
    internal static readonly JsonObjectShape Explanation = new("an explanation", [JsonProperty.Rule, JsonProperty.Text]);
    internal static readonly JsonObjectShape Matter = new(
        "a matter",
        [JsonProperty.Matter],
        [
            JsonProperty.Conflicts, JsonProperty.Present, JsonProperty.Apologies, JsonProperty.Deputies, JsonProperty.InAttendance, JsonProperty.AttendanceNotKnown,
            JsonProperty.ChairedBy,
        ]);
    internal static readonly JsonObjectShape MatterOfBody =
        new("a matter of a governing body", [JsonProperty.Matter], [.. Matter.Allowed, JsonProperty.NomineesConsulted]);
    internal static readonly JsonObjectShape Deputy = new("a deputy", [JsonProperty.Name, JsonProperty.For]);

    internal static readonly JsonObjectShape BodyDocument = new(
        "a body/1 document",
        [JsonProperty.Format, JsonProperty.AsAt, JsonProperty.Ccg, JsonProperty.Members],
        [
            JsonProperty.Committees, JsonProperty.Explanations, JsonProperty.Quorum, JsonProperty.AuditorPanel, JsonProperty.Matters,
            JsonProperty.InCommonWith,
        ]);
    internal static readonly JsonObjectShape BodyMember = new(
        "a member of a governing body",
        [JsonProperty.Name, JsonProperty.Roles, JsonProperty.Votes],
        [JsonProperty.Employer, JsonProperty.Qualifications, JsonProperty.Exclusions, JsonProperty.Disqualifications]);
    internal static readonly JsonObjectShape AuditorPanel =
        new("an auditor panel", [JsonProperty.Members], [JsonProperty.IndependentMembers, JsonProperty.ChairIsIndependent]);
    internal static readonly JsonObjectShape Conflict = new("a conflict", [JsonProperty.Member, JsonProperty.About, JsonProperty.Handling]);

    private readonly byte[] _utf8 = Encoding.ASCII.GetBytes(name);

    internal string Name => name;

    internal ReadOnlySpan<byte> Utf8 => _utf8;

    internal JsonPropertySet Required => required;

    internal JsonPropertySet Allowed { get; } = required.Union(optional);

    private static JsonObjectShape OfEvent(string name, JsonPropertySet required = default, JsonPropertySet optional = default) =>
        new(name, [JsonProperty.Event, JsonProperty.On, .. required], optional);

    private static JsonObjectShape OfKind(string name, JsonPropertySet required = default, JsonPropertySet optional = default) =>
        new(name, [JsonProperty.Kind, .. required], optional);
}
