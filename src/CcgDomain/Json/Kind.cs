using System.Text;

namespace CcgDomain.Json;

/// <summary>A kind of object: its name in documents, the members that it must have, and those that it may have besides.</summary>
/// <param name="name">The value of its <c>event</c> or <c>kind</c>; or what it is called in messages.</param>
/// <param name="required">The members that it must have.</param>
/// <param name="optional">The members that it may have besides.</param>
internal sealed class Kind(string name, Member required, Member optional = Member.None)
{
    internal static readonly Kind Document = new("a ccg/1 document", Member.Format | Member.Code | Member.Name | Member.Events);
    internal static readonly Kind Condition = new("a condition", Member.Criterion | Member.Level);
    internal static readonly Kind Direction =
        new("a direction", Member.Number | Member.Power | Member.Instrument | Member.Effect | Member.Underpins, Member.Trigger);

    internal static readonly Kind ApplicationMade = new("applicationMade", Member.Event | Member.On | Member.Wave);
    internal static readonly Kind ApplicationMoved = new("applicationMoved", Member.Event | Member.On | Member.To);
    internal static readonly Kind AuthorisationGranted = new("authorisationGranted", Member.Event | Member.On | Member.Conditions | Member.Directions, Member.Unlisted);
    internal static readonly Kind ConditionDischarged = new("conditionDischarged", Member.Event | Member.On | Member.Criterion);
    internal static readonly Kind ConditionLevelChanged = new("conditionLevelChanged", Member.Event | Member.On | Member.Criterion | Member.Level);
    internal static readonly Kind UnlistedConditionsReviewed = new("unlistedConditionsReviewed", Member.Event | Member.On | Member.Remaining);
    internal static readonly Kind DirectionGiven = new("directionGiven", Member.Event | Member.On | Member.Direction);
    internal static readonly Kind DirectionVaried = new("directionVaried", Member.Event | Member.On | Member.Number | Member.Effect);
    internal static readonly Kind DirectionRevoked = new("directionRevoked", Member.Event | Member.On | Member.Number);
    internal static readonly Kind EstablishedByMerger = new("establishedByMerger", Member.Event | Member.On | Member.Predecessors);
    internal static readonly Kind Dissolved = new("dissolved", Member.Event | Member.On | Member.Ground | Member.Successors);

    internal static readonly Kind InterestExpressed = new("interestExpressed", Member.Event | Member.On | Member.Categories | Member.JointlyWith);
    internal static readonly Kind ReadinessAssessed = new("readinessAssessed", Member.Event | Member.On | Member.Category | Member.Readiness);
    internal static readonly Kind ModelApplied = new("modelApplied", Member.Event | Member.On | Member.Model | Member.StartsOn);
    internal static readonly Kind ModelApproved = new("modelApproved", Member.Event | Member.On | Member.Model | Member.StartsOn | Member.Pending);
    internal static readonly Kind ApplicationRefused = new("applicationRefused", Member.Event | Member.On);
    internal static readonly Kind ApprovalLapsed = new("approvalLapsed", Member.Event | Member.On);
    internal static readonly Kind ArrangementStarted = new("arrangementStarted", Member.Event | Member.On | Member.Model);
    internal static readonly Kind WithdrawalNotified = new("withdrawalNotified", Member.Event | Member.On);
    internal static readonly Kind ArrangementEnded = new("arrangementEnded", Member.Event | Member.On);

    internal static readonly Kind Exercise = new("exercise", Member.Kind | Member.Requirement);
    internal static readonly Kind Cease = new("cease", Member.Kind | Member.Functions | Member.By);
    internal static readonly Kind TakeOn = new("takeOn", Member.Kind | Member.Functions | Member.From);
    internal static readonly Kind ReplaceAccountableOfficer = new("replaceAccountableOfficer", Member.Kind);
    internal static readonly Kind VaryConstitution = new("varyConstitution", Member.Kind | Member.Variation);
    internal static readonly Kind Dissolve = new("dissolve", Member.Kind);

    internal static readonly Kind Board = new("board", Member.Kind);
    internal static readonly Kind AnotherCcg = new("ccg", Member.Kind | Member.Code);

    internal static readonly Kind CommitteeDocument = new("a committee/1 document", Member.Format | Member.AsAt | Member.Committees);
    internal static readonly Kind Committee =
        new("a committee", Member.Form | Member.Ccgs | Member.Members, Member.Decides | Member.Quorum | Member.SubGroups | Member.Matters);
    internal static readonly Kind CommitteeMember = new("a member of a committee", Member.Name | Member.Roles | Member.Votes);
    internal static readonly Kind Quorum = new("a quorum", Member.AtLeast, Member.Including);
    internal static readonly Kind QuorumPart = new("a part of a quorum", Member.AtLeast | Member.AnyOf);
    internal static readonly Kind SubGroup = new("a sub-group", Member.Name, Member.Decides | Member.ReportsConflicts);
    internal static readonly Kind Matter = new("a matter", Member.Matter, Member.Conflicts | Member.Present);
    internal static readonly Kind Conflict = new("a conflict", Member.Member | Member.About | Member.Handling);

    internal static readonly Kind[] Events =
    [
        ConditionDischarged, ConditionLevelChanged, UnlistedConditionsReviewed, ApplicationMade, ApplicationMoved, AuthorisationGranted, DirectionGiven, DirectionVaried,
        DirectionRevoked, EstablishedByMerger, Dissolved, InterestExpressed, ReadinessAssessed, ModelApplied, ModelApproved, ApplicationRefused, ApprovalLapsed,
        ArrangementStarted, WithdrawalNotified, ArrangementEnded,
    ];

    internal static readonly Kind[] Effects = [Exercise, Cease, TakeOn, ReplaceAccountableOfficer, VaryConstitution, Dissolve];

    internal static readonly Kind[] Exercisers = [Board, AnotherCcg];

    private readonly byte[] _utf8 = Encoding.ASCII.GetBytes(name);

    internal string Name => name;

    internal ReadOnlySpan<byte> Utf8 => _utf8;

    internal Member Required => required;

    internal Member Allowed => required | optional;

    internal static Kind? Find(Kind[] kinds, ReadOnlySpan<byte> name)
    {
        foreach (var kind in kinds)
        {
            if (name.SequenceEqual(kind._utf8))
            {
                return kind;
            }
        }

        return null;
    }

    internal static string Choices(Kind[] kinds) => string.Join(", ", Array.ConvertAll(kinds, kind => kind.Name));
}
