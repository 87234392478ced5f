using CcgDomain.FsCheck.Sampling;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using FsCheck;

namespace CcgDomain.FsCheck;

/// <content>Governing bodies, committees, registers and offers. At least half of the bodies and committees meet every rule on every day up to 30 June 2022.</content>
public static partial class CcgArbitraries
{
    /// <summary>Generates governing bodies. Shrinks by removing members, explanations and committees.</summary>
    public static Arbitrary<GoverningBody> GoverningBodies() => Create(GovernanceValues.AnyBody, body =>
    [
        .. Shrink.List(body.Members).Select(members => new GoverningBody(members, body.Committees, body.Explanations, body.Quorum, body.AuditorPanel, body.ListsAllMembers)),
        .. Shrink.List(body.Explanations).Select(explanations => new GoverningBody(body.Members, body.Committees, explanations, body.Quorum, body.AuditorPanel, body.ListsAllMembers)),
        .. body.Committees is null ? [] : (GoverningBody[])[new(body.Members, null, body.Explanations, body.Quorum, body.AuditorPanel, body.ListsAllMembers)],
        .. body.AuditorPanel is null && body.Quorum is null ? [] : (GoverningBody[])[new(body.Members, body.Committees, body.Explanations, listsAllMembers: body.ListsAllMembers)],
    ]);

    /// <summary>Generates members of governing bodies, with one to three roles.</summary>
    public static Arbitrary<GoverningBodyMember> GoverningBodyMembers() => Create(GovernanceValues.Member, member =>
        Shrink.List(member.Roles, Shrink.Enum, minLength: 1).Select(roles => new GoverningBodyMember(
            member.Name, roles, member.Employer, member.Votes, member.Qualifications, member.Exclusions, member.Disqualifications)));

    /// <summary>Generates explanations of departures from guidance, some for a rule that cannot be explained.</summary>
    public static Arbitrary<Explanation> Explanations() => Create(
        GovernanceValues.Explanation, explanation => Shrink.Text(explanation.Text).Select(text => new Explanation(explanation.Rule, text)));

    /// <summary>Generates members of committees, most of whom vote.</summary>
    public static Arbitrary<CommitteeMember> CommitteeMembers() => Create(GovernanceValues.CommitteeMember, member =>
        Shrink.List(member.Roles, Shrink.Enum, minLength: 1).Select(roles => new CommitteeMember(
            member.Name, roles, member.Votes, member.SpeaksFor, member.SharedVote)));

    /// <summary>Generates primary care commissioning committees, delegated and joint.</summary>
    public static Arbitrary<PrimaryCareCommissioningCommittee> Committees() => Create(GovernanceValues.AnyCommittee, SmallerCommittee);

    /// <summary>Generates committees that meet in common.</summary>
    public static Arbitrary<CommitteesInCommon> CommitteesInCommon() => Create(GovernanceValues.AnyCommitteesInCommon, common =>
        Shrink.List(common.Committees, SmallerCommittee).Select(committees => new CommitteesInCommon(committees)));

    /// <summary>Generates quorums of one to six members, some with parts.</summary>
    public static Arbitrary<Quorum> Quorums() => Create(GovernanceValues.Quorum, quorum => Shrink.List(quorum.Including).Select(
        parts => quorum.Percent is { } percent ? new Quorum(1, parts, percent) : new Quorum(quorum.AtLeast, parts)));

    /// <summary>Generates parts of quorums.</summary>
    public static Arbitrary<QuorumPart> QuorumParts() => Create(GovernanceValues.QuorumPart, part =>
        part.AnyOf.IsEmpty ? [] : Shrink.List(part.AnyOf, minLength: 1).Select(roles => new QuorumPart(part.AtLeast, roles, part.Among, part.ForEachCcg)));

    /// <summary>Generates auditor panels of up to five members.</summary>
    public static Arbitrary<AuditorPanel> AuditorPanels() => Create(GovernanceValues.AuditorPanel, panel => Shrink.To(new AuditorPanel(0), panel));

    /// <summary>Generates deputies of members.</summary>
    public static Arbitrary<Deputy> Deputies() => Create(GovernanceValues.Deputy, deputy => Shrink.To(new Deputy("Deputy 0", "Member 0"), deputy));

    /// <summary>Generates sub-groups of committees. Whether they decide and report conflicts may be unknown.</summary>
    public static Arbitrary<SubGroup> SubGroups() => Create(GovernanceValues.SubGroup, group =>
    [
        .. Shrink.Text(group.Name).Select(name => new SubGroup(name, group.Decides, group.ReportsConflicts)),
        .. Shrink.To(null, group.Decides).Select(decides => new SubGroup(group.Name, decides, group.ReportsConflicts)),
        .. Shrink.To(null, group.ReportsConflicts).Select(reports => new SubGroup(group.Name, group.Decides, reports)),
    ]);

    /// <summary>Generates interests of any kind, with any days or none.</summary>
    public static Arbitrary<Interest> Interests() => Create(GovernanceValues.Interest, i =>
    [
        .. Shrink.Text(i.Description).Select(text => new Interest(i.Person, i.Kind, text, i.BecameAwareOn, i.DeclaredOn, i.EndedOn, i.LeftPublicRegisterOn, i.RecordDestroyedOn, i.IsOfDecisionMaker)),
        .. Shrink.Enum(i.Kind).Select(kind => new Interest(i.Person, kind, i.Description, i.BecameAwareOn, i.DeclaredOn, i.EndedOn, i.LeftPublicRegisterOn, i.RecordDestroyedOn, i.IsOfDecisionMaker)),
        .. Shrink.To(null, i.RecordDestroyedOn).Select(day => new Interest(i.Person, i.Kind, i.Description, i.BecameAwareOn, i.DeclaredOn, i.EndedOn, i.LeftPublicRegisterOn, day, i.IsOfDecisionMaker)),
        .. Shrink.To(null, i.LeftPublicRegisterOn).Select(day => new Interest(i.Person, i.Kind, i.Description, i.BecameAwareOn, i.DeclaredOn, i.EndedOn, day, i.RecordDestroyedOn, i.IsOfDecisionMaker)),
        .. Shrink.To(null, i.EndedOn).Select(day => new Interest(i.Person, i.Kind, i.Description, i.BecameAwareOn, i.DeclaredOn, day, i.LeftPublicRegisterOn, i.RecordDestroyedOn, i.IsOfDecisionMaker)),
        .. Shrink.To(null, i.DeclaredOn).Select(day => new Interest(i.Person, i.Kind, i.Description, i.BecameAwareOn, day, i.EndedOn, i.LeftPublicRegisterOn, i.RecordDestroyedOn, i.IsOfDecisionMaker)),
        .. Shrink.To(null, i.BecameAwareOn).Select(day => new Interest(i.Person, i.Kind, i.Description, day, i.DeclaredOn, i.EndedOn, i.LeftPublicRegisterOn, i.RecordDestroyedOn, i.IsOfDecisionMaker)),
    ]);

    /// <summary>Generates registers of interests, of gifts and hospitality, and of breaches.</summary>
    public static Arbitrary<ConflictRegisters> Registers() => Create(GovernanceValues.Registers, registers => Shrink.List(registers.Interests).Select(interests =>
        new ConflictRegisters(interests, registers.InterestsCheckedOn, registers.InterestsAccess, registers.GiftsAccess, registers.BreachesAccess)));

    /// <summary>Generates gifts and meals in pounds, often at a threshold or a penny above or below it.</summary>
    public static Arbitrary<Offer> Offers() => Create(GovernanceValues.Offer, offer => Shrink.To<Offer>(new Offer.Meals(0), offer));

    /// <summary>Generates matters for decision with conflicts. Who is present is mostly unknown.</summary>
    public static Arbitrary<MatterForDecision> Matters() => Create(GovernanceValues.Matter, matter =>
    [
        .. Shrink.List(matter.Conflicts).Select(conflicts => new MatterForDecision(
            matter.Matter, conflicts, matter.Present, matter.Apologies, matter.Deputies, matter.InAttendance, matter.AttendanceNotKnown, matter.ChairedBy)),
        .. Shrink.To(new MatterForDecision(matter.Matter), matter),
    ]);

    /// <summary>Generates conflicts of members of a committee.</summary>
    public static Arbitrary<ConflictInMeeting> Conflicts() => Create(GovernanceValues.Conflict, conflict =>
    [
        .. Shrink.Text(conflict.About).Select(about => new ConflictInMeeting(conflict.Member, about, conflict.Handling)),
        .. Shrink.Enum(conflict.Handling).Select(handling => new ConflictInMeeting(conflict.Member, conflict.About, handling)),
    ]);

    /// <summary>Generates committees with matters for decision.</summary>
    public static Arbitrary<CommitteeAgenda> Agendas() => Create(GovernanceValues.Agenda, SmallerAgenda);

    /// <summary>Generates documents of up to four committees and their matters on a day.</summary>
    public static Arbitrary<CommitteeDocument> CommitteeDocuments() => Create(
        sampler => new CommitteeDocument(sampler.AnyDay(), Sampler.ListOf(sampler.Choose(0, 4), sampler.Agenda)),
        document => Shrink.List(document.Committees, SmallerAgenda).Select(agendas => new CommitteeDocument(document.AsAt, agendas)));

    /// <summary>Generates documents about a governing body and its matters on a day.</summary>
    public static Arbitrary<BodyDocument> BodyDocuments() => Create(GovernanceValues.BodyDocument, document =>
    [
        .. Shrink.List(document.Matters).Select(matters => new BodyDocument(document.AsAt, document.Ccg, document.Body, matters, document.InCommonWith)),
        .. Shrink.List(document.InCommonWith).Select(others => new BodyDocument(document.AsAt, document.Ccg, document.Body, document.Matters, others)),
    ]);

    private static IEnumerable<CommitteeAgenda> SmallerAgenda(CommitteeAgenda agenda) =>
    [
        .. Shrink.List(agenda.Matters).Select(matters => new CommitteeAgenda(agenda.Committee, matters)),
        .. SmallerCommittee(agenda.Committee).Select(committee => new CommitteeAgenda(committee, agenda.Matters)),
    ];

    private static IEnumerable<PrimaryCareCommissioningCommittee> SmallerCommittee(PrimaryCareCommissioningCommittee of)
    {
        return
        [
            .. Shrink.List(of.Members).Select(members => With(members, of.Ccgs, of.SubGroups)),
            .. Shrink.List(of.Ccgs).Select(ccgs => With(of.Members, ccgs, of.SubGroups)),
            .. Shrink.List(of.SubGroups).Select(groups => With(of.Members, of.Ccgs, groups)),
        ];

        PrimaryCareCommissioningCommittee With(ImmutableArray<CommitteeMember> members, ImmutableArray<OdsCode> ccgs, ImmutableArray<SubGroup> groups) =>
            new(of.Form, ccgs, members, of.Decides, of.Quorum, groups, of.Explanations, of.OneVotePerCcg, of.ListsAllMembers);
    }
}
