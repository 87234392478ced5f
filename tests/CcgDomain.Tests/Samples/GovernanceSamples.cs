using CcgDomain.Governance;
using CcgDomain.Organisations;

namespace CcgDomain.Tests.Samples;

public sealed class GovernanceSamples : ISamples
{
    private static readonly DateOnly Day = new(2018, 1, 2);
    private static readonly DateOnly NextDay = new(2018, 1, 3);
    private static readonly OdsCode One = OdsCode.Parse("ZZ1");
    private static readonly OdsCode Another = OdsCode.Parse("ZZ2");

    public IEnumerable<object> Make() => [.. Bodies(), .. Committees(), .. Quorums(), .. Registers(), .. Offers(), .. Conflicts(), .. Assessments()];

    private static IEnumerable<object> Bodies() =>
    [
        Member("A", MemberRole.Chair, MemberRole.LayMember),
        Member("A", MemberRole.LayMember, MemberRole.Chair),
        Member("A", MemberRole.Chair),
        Member("B", MemberRole.Chair),
        .. Enum.GetValues<MemberEmployer>().Select(employer => new GoverningBodyMember("A", [MemberRole.Chair], employer)),
        new GoverningBodyMember("A", [MemberRole.Chair], votes: false),
        new GoverningBodyMember("A", [MemberRole.Chair], qualifications: []),
        .. Enum.GetValues<LayQualification>().Select(qualification => new GoverningBodyMember("A", [MemberRole.Chair], qualifications: [qualification])),
        new GoverningBodyMember("A", [MemberRole.Chair], exclusions: [LayExclusion.Monitor]),
        new GoverningBodyMember("A", [MemberRole.Chair], exclusions: [LayExclusion.NhsBody]),
        new GoverningBodyMember("A", [MemberRole.Chair], disqualifications: [Disqualification.Councillor]),
        new GoverningBodyMember("A", [MemberRole.Chair], disqualifications: [Disqualification.Imprisonment]),
        new AuditorPanel(3),
        new AuditorPanel(4),
        new AuditorPanel(3, 1),
        new AuditorPanel(3, 2),
        new AuditorPanel(3, 2, true),
        new AuditorPanel(3, 2, false),
        new GoverningBody([], quorum: new(1)),
        new GoverningBody([], quorum: new(2)),
        new GoverningBody([], auditorPanel: new(3)),
        new GoverningBody([], auditorPanel: new(4)),
        new GoverningBody([], listsAllMembers: false),
        new Explanation("GOV-16", "One."),
        new Explanation("GOV-16", "Another."),
        new Explanation("GOV-17", "One."),
        new GoverningBody([Member("A", MemberRole.Chair)], [StatutoryCommittee.Audit], [new("GOV-16", "One.")]),
        new GoverningBody([Member("A", MemberRole.Chair)], [StatutoryCommittee.Audit], [new("GOV-16", "Another.")]),
        new GoverningBody([Member("A", MemberRole.Chair)], [StatutoryCommittee.Audit]),
        new GoverningBody([Member("A", MemberRole.Chair)], [StatutoryCommittee.Remuneration]),
        new GoverningBody([Member("A", MemberRole.Chair)], []),
        new GoverningBody([Member("A", MemberRole.Chair)]),
        new GoverningBody([Member("A", MemberRole.Chair), Member("B", MemberRole.Chair)]),
        new GoverningBody([Member("B", MemberRole.Chair), Member("A", MemberRole.Chair)]),
        new GoverningBody([]),
    ];

    private static IEnumerable<object> Committees() =>
    [
        Voter("A", MemberRole.Chair, MemberRole.LayMember),
        Voter("A", MemberRole.LayMember, MemberRole.Chair),
        Voter("A", MemberRole.Chair),
        Voter("B", MemberRole.Chair),
        new CommitteeMember("A", [MemberRole.Chair], votes: false),
        new CommitteeMember("A", [MemberRole.Chair], true, One),
        new CommitteeMember("A", [MemberRole.Chair], true, Another),
        new CommitteeMember("A", [MemberRole.Chair], true, null, "a vote"),
        new CommitteeMember("A", [MemberRole.Chair], true, null, "another vote"),
        new PrimaryCareCommissioningCommittee(CommitteeForm.JointOfCcgs, [One], []),
        new PrimaryCareCommissioningCommittee(CommitteeForm.GreaterInvolvement, [One], []),
        new PrimaryCareCommissioningCommittee(CommitteeForm.Joint, [One], [], explanations: [new("GOV-27", "One.")]),
        new PrimaryCareCommissioningCommittee(CommitteeForm.Joint, [One], [], explanations: [new("GOV-27", "Another.")]),
        new PrimaryCareCommissioningCommittee(CommitteeForm.Joint, [One], [], oneVotePerCcg: true),
        new PrimaryCareCommissioningCommittee(CommitteeForm.Joint, [One], [], oneVotePerCcg: false),
        new PrimaryCareCommissioningCommittee(CommitteeForm.Joint, [One], [], listsAllMembers: false),
        new SubGroup("A group"),
        new SubGroup("Another group"),
        new SubGroup("A group", decides: false),
        new SubGroup("A group", decides: true),
        new SubGroup("A group", reportsConflicts: false),
        new SubGroup("A group", reportsConflicts: true),
        Committee(),
        Committee(CommitteeForm.Joint),
        Committee(ccgs: []),
        Committee(ccgs: [Another]),
        Committee(ccgs: [One, Another]),
        Committee(ccgs: [Another, One]),
        Committee(members: [Voter("B", MemberRole.Chair)]),
        Committee(members: [Voter("A", MemberRole.Chair), Voter("B", MemberRole.Chair)]),
        Committee(members: [Voter("B", MemberRole.Chair), Voter("A", MemberRole.Chair)]),
        Committee(decides: false),
        Committee(decides: true),
        Committee(quorum: new(1)),
        Committee(quorum: new(2)),
        Committee(subGroups: [new("A group")]),
        Committee(subGroups: [new("Another group")]),
        new CommitteesInCommon([Committee(), Committee(ccgs: [Another])]),
        new CommitteesInCommon([Committee(ccgs: [Another]), Committee()]),
        new CommitteesInCommon([Committee()]),
        new CommitteesInCommon([]),
    ];

    private static IEnumerable<object> Quorums() =>
    [
        new QuorumPart(1, [MemberRole.Chair, MemberRole.DeputyChair]),
        new QuorumPart(1, [MemberRole.DeputyChair, MemberRole.Chair]),
        new QuorumPart(1, [MemberRole.Chair]),
        new QuorumPart(2, [MemberRole.Chair]),
        new QuorumPart(1),
        .. Enum.GetValues<QuorumAmong>().Skip(1).Select(among => new QuorumPart(1, among: among)),
        new QuorumPart(1, forEachCcg: true),
        new Quorum(1, percent: 50),
        new Quorum(1, percent: 51),
        .. new Quorum(1, [new(1, forEachCcg: true)]).ShortfallsAmong([Voter("A", MemberRole.Chair), new("B", [MemberRole.Chair], false, One)]),
        .. new Quorum(1, [new(2, forEachCcg: true)]).ShortfallsAmong([Voter("A", MemberRole.Chair), new("B", [MemberRole.Chair], false, One), new("C", [MemberRole.Chair], true, Another)]),
        new Quorum(3),
        new Quorum(2),
        new Quorum(3, [Lay(1)]),
        new Quorum(3, [Lay(2)]),
        new Quorum(3, [Lay(1), Lay(2)]),
        new Quorum(3, [Lay(2), Lay(1)]),
        .. new Quorum(2, [Lay(1), Lay(2)]).ShortfallsAmong([]),
        .. new Quorum(3).ShortfallsAmong([]),
        .. new Quorum(2).ShortfallsAmong([Voter("A", MemberRole.Chair)]),
    ];

    private static IEnumerable<object> Registers() =>
    [
        new Interest("A", InterestKind.Financial, "One"),
        new Interest("B", InterestKind.Financial, "One"),
        new Interest("A", InterestKind.Indirect, "One"),
        new Interest("A", InterestKind.Financial, "Another"),
        .. EachDay(day => new Interest("A", InterestKind.Financial, "One", becameAwareOn: day)),
        .. EachDay(day => new Interest("A", InterestKind.Financial, "One", declaredOn: day)),
        .. EachDay(day => new Interest("A", InterestKind.Financial, "One", endedOn: day)),
        .. EachDay(day => new Interest("A", InterestKind.Financial, "One", leftPublicRegisterOn: day)),
        .. EachDay(day => new Interest("A", InterestKind.Financial, "One", recordDestroyedOn: day)),
        new Interest("A", InterestKind.Financial, "One", isOfDecisionMaker: true),
        new Interest("A", InterestKind.Financial, "One", isOfDecisionMaker: false),
        new ConflictRegisters([], keepsProcurementDecisions: true),
        new ConflictRegisters([], keepsProcurementDecisions: false),
        .. EachDay(day => new ConflictRegisters([], conflictsAuditedOn: day)),
        new ConflictRegisters([]),
        new ConflictRegisters([new("A", InterestKind.Financial, "One")]),
        new ConflictRegisters([new("A", InterestKind.Financial, "One"), new("B", InterestKind.Financial, "One")]),
        new ConflictRegisters([new("B", InterestKind.Financial, "One"), new("A", InterestKind.Financial, "One")]),
        .. EachDay(day => new ConflictRegisters([], interestsCheckedOn: day)),
        .. Enum.GetValues<RegisterAccess>().Select(access => new ConflictRegisters([], interestsAccess: access)),
        .. Enum.GetValues<RegisterAccess>().Select(access => new ConflictRegisters([], giftsAccess: access)),
        .. Enum.GetValues<RegisterAccess>().Select(access => new ConflictRegisters([], breachesAccess: access)),
    ];

    private static IEnumerable<object> Offers() =>
    [
        new Offer.Gift(GiftGiver.Other, 49.99m),
        new Offer.Gift(GiftGiver.Other, 50),
        new Offer.Gift(GiftGiver.SupplierOrContractor, 50),
        new Offer.Gift(GiftGiver.SupplierOrContractor, 50, promotional: true),
        new Offer.Gift(GiftGiver.Other, 50, cashOrVoucher: true),
        new Offer.Gift(GiftGiver.Other, 50, earlierPounds: 1),
        new Offer.Gift(GiftGiver.Other, 50, earlierPounds: 2),
        new Offer.Meals(25),
        new Offer.Meals(75),
        GiftsAndHospitality.AnswerTo(new Offer.Meals(24), Day),
        GiftsAndHospitality.AnswerTo(new Offer.Meals(25), Day),
        GiftsAndHospitality.AnswerTo(new Offer.Meals(26), Day),
        GiftsAndHospitality.AnswerTo(new Offer.Meals(24), new(2016, 6, 27)),
    ];

    private static IEnumerable<object> Conflicts() =>
    [
        Conflict(),
        new ConflictInMeeting("B", "an interest", ConflictHandling.Leave),
        new ConflictInMeeting("A", "another interest", ConflictHandling.Leave),
        new ConflictInMeeting("A", "an interest", ConflictHandling.DeclareOnly),
        new MatterForDecision("a matter"),
        new MatterForDecision("another matter"),
        new MatterForDecision("a matter", [Conflict()]),
        new MatterForDecision("a matter", [Conflict(ConflictHandling.DeclareOnly)]),
        new MatterForDecision("a matter", present: []),
        new MatterForDecision("a matter", present: ["A", "B"]),
        new MatterForDecision("a matter", present: ["B", "A"]),
        new MatterForDecision("a matter", apologies: ["A"]),
        new MatterForDecision("a matter", apologies: ["B"]),
        new Deputy("A", "B"),
        new Deputy("A", "C"),
        new Deputy("B", "C"),
        new MatterForDecision("a matter", deputies: [new("A", "B")]),
        new MatterForDecision("a matter", deputies: [new("A", "C")]),
        new MatterForDecision("a matter", inAttendance: ["A"]),
        new MatterForDecision("a matter", inAttendance: ["B"]),
        new MatterForDecision("a matter", attendanceNotKnown: ["A"]),
        new MatterForDecision("a matter", attendanceNotKnown: ["B"]),
        new MatterForDecision("a matter", chairedBy: "A"),
        new MatterForDecision("a matter", chairedBy: "B"),
        new MatterForDecision("a matter", nomineesConsulted: true),
        new MatterForDecision("a matter", nomineesConsulted: false),
    ];

    // No two assessments are equal, since each has another matter or committee. Of the quorum's states and the members' standings, only those that differ are taken.
    private static IEnumerable<object> Assessments()
    {
        var notKnown = Assessed(Committee(), new("a matter"));
        var met = Assessed(Committee(quorum: new(1)), new("a matter"));
        var oneMissing = Assessed(Committee(quorum: new(2)), new("a matter"));
        var noneLeft = Assessed(Committee(quorum: new(1)), new("a matter", [Conflict()]));
        var spoken = Assessed(Committee(), new("a matter", [Conflict(ConflictHandling.SpeakWithoutDeciding)]));
        var absent = Assessed(Committee(), new("a matter", present: []));
        var notSaid = Assessed(Committee(quorum: new(1)), new("a matter", attendanceNotKnown: ["A"]));
        var notListed = Assessed(
            new PrimaryCareCommissioningCommittee(CommitteeForm.Joint, [One], [], quorum: new(1), listsAllMembers: false), new("a matter"));
        var deputised = Assessed(Committee(), new("a matter", deputies: [new("D", "A")]));
        return
        [
            notKnown, met, oneMissing, noneLeft, spoken, absent, notSaid, notListed, deputised,
            notKnown.Quorum, met.Quorum, oneMissing.Quorum, noneLeft.Quorum, notSaid.Quorum, notListed.Quorum,
            .. met.Members, .. noneLeft.Members, .. spoken.Members, .. absent.Members, .. notSaid.Members, .. deputised.Members,
        ];
    }

    private static ConflictAssessment Assessed(PrimaryCareCommissioningCommittee committee, MatterForDecision matter) =>
        ConflictAssessment.Of(committee, matter, Day).OrThrow();

    private static ConflictInMeeting Conflict(ConflictHandling handling = ConflictHandling.Leave) => new("A", "an interest", handling);

    private static QuorumPart Lay(int atLeast) => new(atLeast, [MemberRole.LayMember]);

    private static GoverningBodyMember Member(string name, params ImmutableArray<MemberRole> roles) => new(name, roles);

    private static CommitteeMember Voter(string name, params ImmutableArray<MemberRole> roles) => new(name, roles, votes: true);

    private static PrimaryCareCommissioningCommittee Committee(
        CommitteeForm form = CommitteeForm.Delegated,
        ImmutableArray<OdsCode> ccgs = default,
        ImmutableArray<CommitteeMember> members = default,
        bool? decides = null,
        Quorum? quorum = null,
        ImmutableArray<SubGroup> subGroups = default) =>
        new(form, ccgs.IsDefault ? [One] : ccgs, members.IsDefault ? [Voter("A", MemberRole.Chair)] : members, decides, quorum, subGroups);

    private static IEnumerable<object> EachDay(Func<DateOnly, object> make) => [make(Day), make(NextDay)];
}
