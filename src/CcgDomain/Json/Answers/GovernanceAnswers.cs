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
    private static readonly JsonForm<QuorumPart> QuorumParts = new ObjectForm<QuorumPart>()
        .Add("atLeast", Number, static part => part.AtLeast)
        .AddList("anyOf", Name<MemberRole>(), static part => part.AnyOf)
        .Add("among", Name<QuorumAmong>(), static part => part.Among)
        .Add("forEachCcg", Flag, static part => part.ForEachCcg);

    private static readonly JsonForm<Quorum> Quorums = new ObjectForm<Quorum>()
        .Add("atLeast", Number, static quorum => quorum.AtLeast)
        .AddOptional("percent", Number, static quorum => quorum.Percent)
        .AddList("including", QuorumParts, static quorum => quorum.Including);

    private static readonly JsonForm<QuorumShortfall> Shortfalls = new ObjectForm<QuorumShortfall>()
        .AddOptional("part", QuorumParts, static missing => missing.Part)
        .Add("needed", Number, static missing => missing.Needed)
        .Add("present", Number, static missing => missing.Present)
        .Add("ccgs", Number, static missing => missing.Ccgs);

    private static readonly JsonForm<QuorumState> QuorumStates = new ChoiceForm<QuorumState>("state")
    {
        { "met", new ObjectForm<QuorumState.Met>() },
        { "notMet", new ObjectForm<QuorumState.NotMet>().AddList("missing", Shortfalls, static state => state.Missing) },
        { "notKnown", new ObjectForm<QuorumState.NotKnown>().Add("reason", Name<QuorumDoubt>(), static state => state.Reason) },
    };

    private static readonly JsonForm<CommitteeMember> Members = new ObjectForm<CommitteeMember>()
        .Add("name", AnyText, static member => member.Name)
        .AddList("roles", Name<MemberRole>(), static member => member.Roles)
        .Add("votes", Flag, static member => member.Votes)
        .Add("isLay", Flag, static member => member.IsLay)
        .AddOptional("speaksFor", Code<OdsCode>(), static member => member.SpeaksFor)
        .AddOptional("sharedVote", AnyText, static member => member.SharedVote);

    private static readonly JsonForm<ConflictInMeeting> Conflicts = new ObjectForm<ConflictInMeeting>()
        .Add("member", AnyText, static conflict => conflict.Member)
        .Add("about", AnyText, static conflict => conflict.About)
        .Add("handling", Name<ConflictHandling>(), static conflict => conflict.Handling);

    private static readonly JsonForm<Deputy> Deputies = new ObjectForm<Deputy>()
        .Add("name", AnyText, static deputy => deputy.Name)
        .Add("forMember", AnyText, static deputy => deputy.ForMember);

    private static readonly JsonForm<MatterForDecision> Matters = new ObjectForm<MatterForDecision>()
        .Add("matter", AnyText, static matter => matter.Matter)
        .AddList("conflicts", Conflicts, static matter => matter.Conflicts)
        .AddOptional("present", List(AnyText), static matter => matter.Present)
        .AddList("apologies", AnyText, static matter => matter.Apologies)
        .AddList("deputies", Deputies, static matter => matter.Deputies)
        .AddList("inAttendance", AnyText, static matter => matter.InAttendance)
        .AddList("attendanceNotKnown", AnyText, static matter => matter.AttendanceNotKnown)
        .AddOptional("chairedBy", AnyText, static matter => matter.ChairedBy)
        .AddOptional("nomineesConsulted", Flag, static matter => matter.NomineesConsulted);

    private static readonly JsonForm<MemberStanding> Standings = new ObjectForm<MemberStanding>()
        .Add("member", Members, static standing => standing.Member)
        .Add("mayTakePart", Flag, static standing => standing.MayTakePart)
        .Add("mayVote", Flag, static standing => standing.MayVote)
        .Add("reason", Name<StandingReason>(), static standing => standing.Reason)
        .AddOptional("conflict", Conflicts, static standing => standing.Conflict)
        .AddOptional("deputy", AnyText, static standing => standing.Deputy);

    private static readonly JsonForm<ConflictAssessment> Assessments = new ObjectForm<ConflictAssessment>()
        .Add("matter", Matters, static assessment => assessment.Matter)
        .AddList("members", Standings, static assessment => assessment.Members)
        .AddList("named", Standings, static assessment => assessment.Named)
        .Add("quorum", QuorumStates, static assessment => assessment.Quorum)
        .Add("othersArePresent", Flag, static assessment => assessment.OthersArePresent);

    private static readonly JsonForm<SubGroup> SubGroups = new ObjectForm<SubGroup>()
        .Add("name", AnyText, static group => group.Name)
        .AddOptional("decides", Flag, static group => group.Decides)
        .AddOptional("reportsConflicts", Flag, static group => group.ReportsConflicts);

    private static readonly JsonForm<Explanation> Explanations = new ObjectForm<Explanation>()
        .Add("rule", AnyText, static explanation => explanation.Rule)
        .Add("text", AnyText, static explanation => explanation.Text);

    private static readonly JsonForm<PrimaryCareCommissioningCommittee> Committees = new ObjectForm<PrimaryCareCommissioningCommittee>()
        .Add("form", Name<CommitteeForm>(), static committee => committee.Form)
        .AddList("ccgs", Code<OdsCode>(), static committee => committee.Ccgs)
        .AddList("members", Members, static committee => committee.Members)
        .AddList("voters", Members, static committee => committee.Voters)
        .Add("listsAllMembers", Flag, static committee => committee.ListsAllMembers)
        .AddOptional("decides", Flag, static committee => committee.Decides)
        .AddOptional("oneVotePerCcg", Flag, static committee => committee.OneVotePerCcg)
        .AddOptional("quorum", Quorums, static committee => committee.Quorum)
        .AddList("subGroups", SubGroups, static committee => committee.SubGroups)
        .AddList("explanations", Explanations, static committee => committee.Explanations);

    private static readonly JsonForm<CommitteesInCommon> InCommon = new ObjectForm<CommitteesInCommon>()
        .AddList("committees", Committees, static common => common.Committees);

    private static readonly JsonForm<CommitteeAgenda> Agendas = new ObjectForm<CommitteeAgenda>()
        .Add("committee", Committees, static agenda => agenda.Committee)
        .AddList("matters", Matters, static agenda => agenda.Matters);

    private static readonly JsonForm<AuditorPanel> Panels = new ObjectForm<AuditorPanel>()
        .Add("members", Number, static panel => panel.Members)
        .AddOptional("independentMembers", Number, static panel => panel.IndependentMembers)
        .AddOptional("chairIsIndependent", Flag, static panel => panel.ChairIsIndependent);

    private static readonly JsonForm<GoverningBodyMember> BodyMembers = new ObjectForm<GoverningBodyMember>()
        .Add("name", AnyText, static member => member.Name)
        .AddList("roles", Name<MemberRole>(), static member => member.Roles)
        .Add("votes", Flag, static member => member.Votes)
        .Add("isLay", Flag, static member => member.IsLay)
        .AddOptional("employer", Name<MemberEmployer>(), static member => member.Employer)
        .AddOptional("qualifications", List(Name<LayQualification>()), static member => member.Qualifications)
        .AddList("exclusions", Name<LayExclusion>(), static member => member.Exclusions)
        .AddList("disqualifications", Name<Disqualification>(), static member => member.Disqualifications);

    private static readonly JsonForm<GoverningBody> Bodies = new ObjectForm<GoverningBody>()
        .AddList("members", BodyMembers, static body => body.Members)
        .Add("listsAllMembers", Flag, static body => body.ListsAllMembers)
        .Add("layMembers", Number, static body => body.LayMembers)
        .AddOptional("committees", List(Name<StatutoryCommittee>()), static body => body.Committees)
        .AddOptional("quorum", Quorums, static body => body.Quorum)
        .AddOptional("auditorPanel", Panels, static body => body.AuditorPanel)
        .AddList("explanations", Explanations, static body => body.Explanations);

    private static readonly JsonForm<Interest> Interests = new ObjectForm<Interest>()
        .Add("person", AnyText, static interest => interest.Person)
        .Add("kind", Name<InterestKind>(), static interest => interest.Kind)
        .Add("description", AnyText, static interest => interest.Description)
        .AddOptional("isOfDecisionMaker", Flag, static interest => interest.IsOfDecisionMaker)
        .AddOptional("becameAwareOn", Date, static interest => interest.BecameAwareOn)
        .AddOptional("declareBy", Date, static interest => interest.DeclareBy)
        .AddOptional("declaredOn", Date, static interest => interest.DeclaredOn)
        .AddOptional("endedOn", Date, static interest => interest.EndedOn)
        .AddOptional("mayLeavePublicRegisterOn", Date, static interest => interest.MayLeavePublicRegisterOn)
        .AddOptional("leftPublicRegisterOn", Date, static interest => interest.LeftPublicRegisterOn)
        .AddOptional("mayDestroyRecordOn", Date, static interest => interest.MayDestroyRecordOn)
        .AddOptional("recordDestroyedOn", Date, static interest => interest.RecordDestroyedOn);

    private static readonly JsonForm<ConflictRegisters> Registers = new ObjectForm<ConflictRegisters>()
        .AddList("interests", Interests, static registers => registers.Interests)
        .AddOptional("interestsAccess", Name<RegisterAccess>(), static registers => registers.InterestsAccess)
        .AddOptional("giftsAccess", Name<RegisterAccess>(), static registers => registers.GiftsAccess)
        .AddOptional("breachesAccess", Name<RegisterAccess>(), static registers => registers.BreachesAccess)
        .AddOptional("keepsProcurementDecisions", Flag, static registers => registers.KeepsProcurementDecisions)
        .AddOptional("interestsCheckedOn", Date, static registers => registers.InterestsCheckedOn)
        .AddOptional("conflictsAuditedOn", Date, static registers => registers.ConflictsAuditedOn);

    private static readonly JsonForm<Offer> Offers = new ChoiceForm<Offer>("kind", new ObjectForm<Offer>().Add("pounds", Amount, static offer => offer.Pounds))
    {
        {
            "gift", new ObjectForm<Offer.Gift>()
                .Add("from", Name<GiftGiver>(), static gift => gift.From)
                .Add("promotional", Flag, static gift => gift.Promotional)
                .Add("cashOrVoucher", Flag, static gift => gift.CashOrVoucher)
                .Add("earlierPounds", Amount, static gift => gift.EarlierPounds)
        },
        { "meals", new ObjectForm<Offer.Meals>() },
    };

    private static readonly JsonForm<GiftAnswer> GiftAnswers = new ObjectForm<GiftAnswer>()
        .Add("ruling", Name<GiftRuling>(), static answer => answer.Ruling)
        .AddOptional("basis", Name<RuleBasis>(), static answer => answer.Basis)
        .AddOptional("source", CitationForm.Shared, static answer => answer.Source)
        .Add("reason", AnyText, static answer => answer.Reason);

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
