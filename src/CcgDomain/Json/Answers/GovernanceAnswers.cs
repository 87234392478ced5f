using System.Text.Json.Serialization;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Json;

/// <summary>The forms of what is answered about committees, conflicts, quorums and gifts, and of what was asked about, which is read as part of a document only.</summary>
internal static class GovernanceAnswers
{
    private static readonly JsonForm<QuorumPart> QuorumParts = new ObjectForm<QuorumPart>(static (json, part) => json
        .Add("atLeast", Number, part.AtLeast)
        .AddList("anyOf", Name<MemberRole>(), part.AnyOf)
        .Add("among", Name<QuorumAmong>(), part.Among)
        .Add("forEachCcg", Flag, part.ForEachCcg));

    private static readonly JsonForm<Quorum> Quorums = new ObjectForm<Quorum>(static (json, quorum) => json
        .Add("atLeast", Number, quorum.AtLeast)
        .Add("percent", Number, quorum.Percent)
        .AddList("including", QuorumParts, quorum.Including));

    private static readonly JsonForm<QuorumShortfall> Shortfalls = new ObjectForm<QuorumShortfall>(static (json, missing) => json
        .Add("part", QuorumParts, missing.Part)
        .Add("needed", Number, missing.Needed)
        .Add("present", Number, missing.Present)
        .Add("ccgs", Number, missing.Ccgs));

    private static readonly JsonForm<QuorumState> QuorumStates = new ChoiceForm<QuorumState>("state")
    {
        { "met", new ObjectForm<QuorumState.Met>() },
        { "notMet", new ObjectForm<QuorumState.NotMet>(static (json, state) => json.AddList("missing", Shortfalls, state.Missing)) },
        { "notKnown", new ObjectForm<QuorumState.NotKnown>(static (json, state) => json.Add("reason", Name<QuorumDoubt>(), state.Reason)) },
    };

    private static readonly JsonForm<CommitteeMember> Members = new ObjectForm<CommitteeMember>(static (json, member) => json
        .Add("name", AnyText, member.Name)
        .AddList("roles", Name<MemberRole>(), member.Roles)
        .Add("votes", Flag, member.Votes)
        .Add("isLay", Flag, member.IsLay)
        .Add("speaksFor", Code<OdsCode>(), member.SpeaksFor)
        .Add("sharedVote", AnyText, member.SharedVote));

    private static readonly JsonForm<ConflictInMeeting> Conflicts = new ObjectForm<ConflictInMeeting>(static (json, conflict) => json
        .Add("member", AnyText, conflict.Member)
        .Add("about", AnyText, conflict.About)
        .Add("handling", Name<ConflictHandling>(), conflict.Handling));

    private static readonly JsonForm<Deputy> Deputies = new ObjectForm<Deputy>(static (json, deputy) => json
        .Add("name", AnyText, deputy.Name)
        .Add("forMember", AnyText, deputy.ForMember));

    private static readonly JsonForm<MatterForDecision> Matters = new ObjectForm<MatterForDecision>(static (json, matter) => json
        .Add("matter", AnyText, matter.Matter)
        .AddList("conflicts", Conflicts, matter.Conflicts)
        .AddList("present", AnyText, matter.Present)
        .AddList("apologies", AnyText, matter.Apologies)
        .AddList("deputies", Deputies, matter.Deputies)
        .AddList("inAttendance", AnyText, matter.InAttendance)
        .AddList("attendanceNotKnown", AnyText, matter.AttendanceNotKnown)
        .Add("chairedBy", AnyText, matter.ChairedBy)
        .Add("nomineesConsulted", Flag, matter.NomineesConsulted));

    private static readonly JsonForm<MemberStanding> Standings = new ObjectForm<MemberStanding>(static (json, standing) => json
        .Add("member", Members, standing.Member)
        .Add("mayTakePart", Flag, standing.MayTakePart)
        .Add("mayVote", Flag, standing.MayVote)
        .Add("reason", Name<StandingReason>(), standing.Reason)
        .Add("conflict", Conflicts, standing.Conflict)
        .Add("deputy", AnyText, standing.Deputy));

    private static readonly JsonForm<ConflictAssessment> Assessments = new ObjectForm<ConflictAssessment>(static (json, assessment) => json
        .Add("matter", Matters, assessment.Matter)
        .AddList("members", Standings, assessment.Members)
        .AddList("named", Standings, assessment.Named)
        .Add("quorum", QuorumStates, assessment.Quorum)
        .Add("othersArePresent", Flag, assessment.OthersArePresent));

    private static readonly JsonForm<SubGroup> SubGroups = new ObjectForm<SubGroup>(static (json, group) => json
        .Add("name", AnyText, group.Name)
        .Add("decides", Flag, group.Decides)
        .Add("reportsConflicts", Flag, group.ReportsConflicts));

    private static readonly JsonForm<Explanation> Explanations = new ObjectForm<Explanation>(static (json, explanation) => json
        .Add("rule", AnyText, explanation.Rule)
        .Add("text", AnyText, explanation.Text));

    private static readonly JsonForm<PrimaryCareCommissioningCommittee> Committees = new ObjectForm<PrimaryCareCommissioningCommittee>(static (json, committee) => json
        .Add("form", Name<CommitteeForm>(), committee.Form)
        .AddList("ccgs", Code<OdsCode>(), committee.Ccgs)
        .AddList("members", Members, committee.Members)
        .AddList("voters", Members, committee.Voters)
        .Add("listsAllMembers", Flag, committee.ListsAllMembers)
        .Add("decides", Flag, committee.Decides)
        .Add("oneVotePerCcg", Flag, committee.OneVotePerCcg)
        .Add("quorum", Quorums, committee.Quorum)
        .AddList("subGroups", SubGroups, committee.SubGroups)
        .AddList("explanations", Explanations, committee.Explanations));

    private static readonly JsonForm<CommitteesInCommon> InCommon = new ObjectForm<CommitteesInCommon>(static (json, common) => json
        .AddList("committees", Committees, common.Committees));

    private static readonly JsonForm<CommitteeAgenda> Agendas = new ObjectForm<CommitteeAgenda>(static (json, agenda) => json
        .Add("committee", Committees, agenda.Committee)
        .AddList("matters", Matters, agenda.Matters));

    private static readonly JsonForm<AuditorPanel> Panels = new ObjectForm<AuditorPanel>(static (json, panel) => json
        .Add("members", Number, panel.Members)
        .Add("independentMembers", Number, panel.IndependentMembers)
        .Add("chairIsIndependent", Flag, panel.ChairIsIndependent));

    private static readonly JsonForm<GoverningBodyMember> BodyMembers = new ObjectForm<GoverningBodyMember>(static (json, member) => json
        .Add("name", AnyText, member.Name)
        .AddList("roles", Name<MemberRole>(), member.Roles)
        .Add("votes", Flag, member.Votes)
        .Add("isLay", Flag, member.IsLay)
        .Add("employer", Name<MemberEmployer>(), member.Employer)
        .AddList("qualifications", Name<LayQualification>(), member.Qualifications)
        .AddList("exclusions", Name<LayExclusion>(), member.Exclusions)
        .AddList("disqualifications", Name<Disqualification>(), member.Disqualifications));

    private static readonly JsonForm<GoverningBody> Bodies = new ObjectForm<GoverningBody>(static (json, body) => json
        .AddList("members", BodyMembers, body.Members)
        .Add("listsAllMembers", Flag, body.ListsAllMembers)
        .Add("layMembers", Number, body.LayMembers)
        .AddList("committees", Name<StatutoryCommittee>(), body.Committees)
        .Add("quorum", Quorums, body.Quorum)
        .Add("auditorPanel", Panels, body.AuditorPanel)
        .AddList("explanations", Explanations, body.Explanations));

    private static readonly JsonForm<Interest> Interests = new ObjectForm<Interest>(static (json, interest) => json
        .Add("person", AnyText, interest.Person)
        .Add("kind", Name<InterestKind>(), interest.Kind)
        .Add("description", AnyText, interest.Description)
        .Add("isOfDecisionMaker", Flag, interest.IsOfDecisionMaker)
        .Add("becameAwareOn", Date, interest.BecameAwareOn)
        .Add("declareBy", Date, interest.DeclareBy)
        .Add("declaredOn", Date, interest.DeclaredOn)
        .Add("endedOn", Date, interest.EndedOn)
        .Add("mayLeavePublicRegisterOn", Date, interest.MayLeavePublicRegisterOn)
        .Add("leftPublicRegisterOn", Date, interest.LeftPublicRegisterOn)
        .Add("mayDestroyRecordOn", Date, interest.MayDestroyRecordOn)
        .Add("recordDestroyedOn", Date, interest.RecordDestroyedOn));

    private static readonly JsonForm<ConflictRegisters> Registers = new ObjectForm<ConflictRegisters>(static (json, registers) => json
        .AddList("interests", Interests, registers.Interests)
        .Add("interestsAccess", Name<RegisterAccess>(), registers.InterestsAccess)
        .Add("giftsAccess", Name<RegisterAccess>(), registers.GiftsAccess)
        .Add("breachesAccess", Name<RegisterAccess>(), registers.BreachesAccess)
        .Add("keepsProcurementDecisions", Flag, registers.KeepsProcurementDecisions)
        .Add("interestsCheckedOn", Date, registers.InterestsCheckedOn)
        .Add("conflictsAuditedOn", Date, registers.ConflictsAuditedOn));

    private static readonly JsonForm<Offer> Offers = new ChoiceForm<Offer>("kind", new(static (json, offer) => json.Add("pounds", Amount, offer.Pounds)))
    {
        {
            "gift", new ObjectForm<Offer.Gift>(static (json, gift) => json
                .Add("from", Name<GiftGiver>(), gift.From)
                .Add("promotional", Flag, gift.Promotional)
                .Add("cashOrVoucher", Flag, gift.CashOrVoucher)
                .Add("earlierPounds", Amount, gift.EarlierPounds))
        },
        { "meals", new ObjectForm<Offer.Meals>() },
    };

    private static readonly JsonForm<GiftAnswer> GiftAnswers = new ObjectForm<GiftAnswer>(static (json, answer) => json
        .Add("ruling", Name<GiftRuling>(), answer.Ruling)
        .Add("basis", Name<RuleBasis>(), answer.Basis)
        .Add("source", CitationForm.Shared, answer.Source)
        .Add("reason", AnyText, answer.Reason));

    internal static readonly JsonConverter[] Converters =
    [
        new FormConverter<ConflictAssessment>(Assessments),
        new FormConverter<MemberStanding>(Standings),
        new FormConverter<QuorumState>(QuorumStates),
        new FormConverter<QuorumShortfall>(Shortfalls),
        new FormConverter<Quorum>(Quorums),
        new FormConverter<QuorumPart>(QuorumParts),
        new FormConverter<MatterForDecision>(Matters),
        new FormConverter<ConflictInMeeting>(Conflicts),
        new FormConverter<Deputy>(Deputies),
        new FormConverter<CommitteeMember>(Members),
        new FormConverter<SubGroup>(SubGroups),
        new FormConverter<Explanation>(Explanations),
        new FormConverter<PrimaryCareCommissioningCommittee>(Committees),
        new FormConverter<CommitteesInCommon>(InCommon),
        new FormConverter<CommitteeAgenda>(Agendas),
        new FormConverter<AuditorPanel>(Panels),
        new FormConverter<GoverningBodyMember>(BodyMembers),
        new FormConverter<GoverningBody>(Bodies),
        new FormConverter<Interest>(Interests),
        new FormConverter<ConflictRegisters>(Registers),
        new FormConverter<Offer>(Offers),
        new FormConverter<GiftAnswer>(GiftAnswers),
    ];
}
