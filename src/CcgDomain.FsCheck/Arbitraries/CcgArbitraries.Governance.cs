using CcgDomain.FsCheck.Sampling;
using CcgDomain.Governance;
using CcgDomain.Json;
using FsCheck;

namespace CcgDomain.FsCheck;

/// <content>Governing bodies, committees, registers and offers. Half of the bodies and committees meet every rule up to 30 June 2022; the others are any.</content>
public static partial class CcgArbitraries
{
    /// <summary>Governing bodies. Shrinks by members, committees and explanations left out.</summary>
    public static Arbitrary<GoverningBody> GoverningBodies() => Of(Bodies.AnyBody, body =>
    [
        .. Shrink.List(body.Members).Select(members => new GoverningBody(members, body.Committees, body.Explanations)),
        .. Shrink.List(body.Explanations).Select(explanations => new GoverningBody(body.Members, body.Committees, explanations)),
        .. body.Committees is null ? [] : (GoverningBody[])[new(body.Members, null, body.Explanations)],
    ]);

    /// <summary>Members of governing bodies, in up to three roles.</summary>
    public static Arbitrary<GoverningBodyMember> GoverningBodyMembers() => Of(Bodies.Member, member =>
        Shrink.List(member.Roles, Shrink.Enum, least: 1).Select(roles => new GoverningBodyMember(member.Name, roles, member.EmployedByProvider)));

    /// <summary>Explanations of departures from guidance; some of rules that no explanation answers.</summary>
    public static Arbitrary<Explanation> Explanations() => Of(
        sampler => new Explanation(sampler.Pick("GOV-16", "GOV-17", "GOV-01"), sampler.Explanation()), explanation => Shrink.Text(explanation.Text).Select(text => new Explanation(explanation.Rule, text)));

    /// <summary>Members of committees, with a vote or without.</summary>
    public static Arbitrary<CommitteeMember> CommitteeMembers() => Of(Bodies.CommitteeMember, member =>
        Shrink.List(member.Roles, Shrink.Enum, least: 1).Select(roles => new CommitteeMember(member.Name, roles, member.Votes)));

    /// <summary>Primary care commissioning committees, delegated and joint.</summary>
    public static Arbitrary<PrimaryCareCommissioningCommittee> Committees() => Of(Bodies.AnyCommittee, SmallerCommittee);

    /// <summary>Committees that meet in common.</summary>
    public static Arbitrary<CommitteesInCommon> CommitteesInCommon() => Of(Bodies.InCommon, common =>
        Shrink.List(common.Committees, SmallerCommittee).Select(committees => new CommitteesInCommon(committees)));

    /// <summary>Quorums of one to six members, with parts or without.</summary>
    public static Arbitrary<Quorum> Quorums() => Of(Bodies.Quorum, quorum => Shrink.List(quorum.Including).Select(parts => new Quorum(quorum.AtLeast, parts)));

    /// <summary>Parts of quorums.</summary>
    public static Arbitrary<QuorumPart> QuorumParts() => Of(Bodies.Part, part => Shrink.List(part.AnyOf, least: 1).Select(roles => new QuorumPart(part.AtLeast, roles)));

    /// <summary>Sub-groups of committees, of which much may not be known.</summary>
    public static Arbitrary<SubGroup> SubGroups() => Of(Bodies.Group, group =>
    [
        .. Shrink.Text(group.Name).Select(name => new SubGroup(name, group.Decides, group.ReportsConflicts)),
        .. Shrink.To(null, group.Decides).Select(decides => new SubGroup(group.Name, decides, group.ReportsConflicts)),
        .. Shrink.To(null, group.ReportsConflicts).Select(reports => new SubGroup(group.Name, group.Decides, reports)),
    ]);

    /// <summary>Interests declared and not, under any kind, on any days.</summary>
    public static Arbitrary<Interest> Interests() => Of(Bodies.Interest, i =>
    [
        .. Shrink.Text(i.Description).Select(text => new Interest(i.Person, i.Kind, text, i.BecameAwareOn, i.DeclaredOn, i.EndedOn, i.LeftPublicRegisterOn, i.RecordDestroyedOn)),
        .. Shrink.Enum(i.Kind).Select(kind => new Interest(i.Person, kind, i.Description, i.BecameAwareOn, i.DeclaredOn, i.EndedOn, i.LeftPublicRegisterOn, i.RecordDestroyedOn)),
        .. Shrink.To(null, i.RecordDestroyedOn).Select(day => new Interest(i.Person, i.Kind, i.Description, i.BecameAwareOn, i.DeclaredOn, i.EndedOn, i.LeftPublicRegisterOn, day)),
        .. Shrink.To(null, i.LeftPublicRegisterOn).Select(day => new Interest(i.Person, i.Kind, i.Description, i.BecameAwareOn, i.DeclaredOn, i.EndedOn, day, i.RecordDestroyedOn)),
        .. Shrink.To(null, i.EndedOn).Select(day => new Interest(i.Person, i.Kind, i.Description, i.BecameAwareOn, i.DeclaredOn, day, i.LeftPublicRegisterOn, i.RecordDestroyedOn)),
        .. Shrink.To(null, i.DeclaredOn).Select(day => new Interest(i.Person, i.Kind, i.Description, i.BecameAwareOn, day, i.EndedOn, i.LeftPublicRegisterOn, i.RecordDestroyedOn)),
        .. Shrink.To(null, i.BecameAwareOn).Select(day => new Interest(i.Person, i.Kind, i.Description, day, i.DeclaredOn, i.EndedOn, i.LeftPublicRegisterOn, i.RecordDestroyedOn)),
    ]);

    /// <summary>Registers of interests, of gifts and hospitality, and of breaches.</summary>
    public static Arbitrary<ConflictRegisters> Registers() => Of(Bodies.Registers, registers => Shrink.List(registers.Interests).Select(interests =>
        new ConflictRegisters(interests, registers.InterestsCheckedOn, registers.InterestsAccess, registers.GiftsAccess, registers.BreachesAccess)));

    /// <summary>Gifts and meals, often at a threshold or a penny beside it. In pounds.</summary>
    public static Arbitrary<Offer> Offers() => Of(Bodies.Offer, offer => Shrink.To<Offer>(new Offer.Meals(0), offer));

    /// <summary>Matters for decision with conflicts, and with those present or not known.</summary>
    public static Arbitrary<MatterForDecision> Matters() => Of(Bodies.Matter, matter =>
        Shrink.List(matter.Conflicts).Select(conflicts => new MatterForDecision(matter.Matter, conflicts, matter.Present)));

    /// <summary>Conflicts of members of a committee.</summary>
    public static Arbitrary<ConflictInMeeting> Conflicts() => Of(Bodies.Conflict, conflict =>
    [
        .. Shrink.Text(conflict.About).Select(about => new ConflictInMeeting(conflict.Member, about, conflict.Handling)),
        .. Shrink.Enum(conflict.Handling).Select(handling => new ConflictInMeeting(conflict.Member, conflict.About, handling)),
    ]);

    /// <summary>Committees with matters for decision.</summary>
    public static Arbitrary<CommitteeAgenda> Agendas() => Of(Bodies.Agenda, SmallerAgenda);

    /// <summary>Documents of up to four committees and their matters, on a day.</summary>
    public static Arbitrary<CommitteeDocument> CommitteeDocuments() => Of(
        sampler => new CommitteeDocument(sampler.AnyDay(), Sampler.ListOf(sampler.Choose(0, 4), sampler.Agenda)),
        document => Shrink.List(document.Committees, SmallerAgenda).Select(agendas => new CommitteeDocument(document.AsAt, agendas)));

    private static IEnumerable<CommitteeAgenda> SmallerAgenda(CommitteeAgenda agenda) =>
    [
        .. Shrink.List(agenda.Matters).Select(matters => new CommitteeAgenda(agenda.Committee, matters)),
        .. SmallerCommittee(agenda.Committee).Select(committee => new CommitteeAgenda(committee, agenda.Matters)),
    ];

    private static IEnumerable<PrimaryCareCommissioningCommittee> SmallerCommittee(PrimaryCareCommissioningCommittee of) =>
    [
        .. Shrink.List(of.Members).Select(members => new PrimaryCareCommissioningCommittee(of.Form, of.Ccgs, members, of.Decides, of.Quorum, of.SubGroups)),
        .. Shrink.List(of.Ccgs).Select(ccgs => new PrimaryCareCommissioningCommittee(of.Form, ccgs, of.Members, of.Decides, of.Quorum, of.SubGroups)),
        .. Shrink.List(of.SubGroups).Select(groups => new PrimaryCareCommissioningCommittee(of.Form, of.Ccgs, of.Members, of.Decides, of.Quorum, groups)),
    ];
}
