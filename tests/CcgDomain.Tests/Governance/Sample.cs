using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Governance;

/// <summary>Invented bodies that meet every rule on every date. Tests change one thing in them.</summary>
internal static class Sample
{
    internal static readonly OdsCode Medway = OdsCode.Parse("09W");
    internal static readonly OdsCode Swale = OdsCode.Parse("10D");

    internal static readonly ImmutableArray<GoverningBodyMember> Members =
    [
        new("Chair", [MemberRole.Chair, MemberRole.GeneralPractitioner, MemberRole.CcgMember]),
        new("Accountable", [MemberRole.AccountableOfficer]),
        new("Finance", [MemberRole.ChiefFinanceOfficer]),
        new("Nurse", [MemberRole.RegisteredNurse], MemberEmployer.Another),
        new("Specialist", [MemberRole.SecondaryCareSpecialist], MemberEmployer.Another),
        new("Audit", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.ConflictsOfInterestGuardian]),
        new("Public", [MemberRole.LayMemberForPatientsAndPublic, MemberRole.DeputyChair]),
        new("Third", [MemberRole.LayMember]),
    ];

    internal static readonly ImmutableArray<CommitteeMember> CommitteeMembers =
    [
        new("Lay chair", [MemberRole.Chair, MemberRole.LayMember], votes: true),
        new("Lay audit", [MemberRole.LayMemberForFinanceAndAudit], votes: true),
        new("Accountable", [MemberRole.AccountableOfficer], votes: true),
        new("Finance", [MemberRole.ChiefFinanceOfficer], votes: true),
        new("Nurse", [MemberRole.RegisteredNurse], votes: true),
        new("GP one", [MemberRole.GeneralPractitioner], votes: true),
        new("GP two", [MemberRole.GeneralPractitioner], votes: true),
        new("Healthwatch", [MemberRole.Healthwatch], votes: false),
    ];

    internal static readonly Quorum Quorum = new(3, [new(1, [MemberRole.LayMember]), new(1, [MemberRole.AccountableOfficer])]);

    internal static GoverningBody Body(params IEnumerable<GoverningBodyMember> members) =>
        new([.. members], [StatutoryCommittee.Audit, StatutoryCommittee.Remuneration]);

    internal static GoverningBody Body() => Body(Members);

    /// <summary>Returns the sample body without the members named.</summary>
    internal static GoverningBody Without(params string[] names) => Body(Members.Where(member => !names.Contains(member.Name)));

    internal static PrimaryCareCommissioningCommittee Committee(
        IEnumerable<CommitteeMember>? members = null,
        CommitteeForm form = CommitteeForm.Delegated,
        ImmutableArray<OdsCode> ccgs = default,
        bool? decides = true,
        Quorum? quorum = null,
        ImmutableArray<SubGroup> subGroups = default) =>
        new(form, ccgs.IsDefault ? [Medway] : ccgs, members is null ? CommitteeMembers : [.. members], decides, quorum ?? Quorum, subGroups);

    /// <summary>Returns the sample committee as a joint one, with a member of NHS England.</summary>
    internal static PrimaryCareCommissioningCommittee JointCommittee(params ImmutableArray<OdsCode> ccgs) =>
        Committee([.. CommitteeMembers, Voter("NHS England", MemberRole.NhsEngland)], CommitteeForm.Joint, ccgs.IsDefaultOrEmpty ? [Medway] : ccgs);

    internal static CommitteeMember Voter(string name, params ImmutableArray<MemberRole> roles) => new(name, roles, votes: true);

    internal static ConflictRegisters Registers(params ImmutableArray<Interest> interests) => new(interests);

    internal static Interest Interest(
        InterestKind kind = InterestKind.Financial,
        DateOnly? aware = null,
        DateOnly? declared = null,
        DateOnly? ended = null,
        DateOnly? left = null,
        DateOnly? destroyed = null) => new("Person", kind, "Partner of a practice", aware, declared, ended, left, destroyed);

    internal static ImmutableArray<Violation> Found<T>(this Decision<T> decision) => decision.TryGet(out _, out var violations) ? [] : violations;

    internal static string[] Codes<T>(this Decision<T> decision) => [.. decision.Found().Select(violation => violation.Rule.Code)];

    internal static string[] Places<T>(this Decision<T> decision) => [.. decision.Found().Select(violation => $"{violation.Rule.Code} {violation.Path}")];
}
