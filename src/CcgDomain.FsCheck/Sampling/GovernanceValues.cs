using System.Globalization;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Rules;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>Samples governing bodies, committees and registers. Those named valid meet every rule on every day up to 30 June 2022, committees from 1 April 2015.</summary>
internal static class GovernanceValues
{
    private static readonly ImmutableArray<string> Matters = ["Rent review", "Practice merger", "x", "The \"Éxemple\" surgery"];

    /// <summary>Returns members who satisfy every rule on every day.</summary>
    internal static ImmutableArray<GoverningBodyMember> ValidMembers(this Sampler sampler)
    {
        List<GoverningBodyMember> members =
        [
            new("Accountable", [MemberRole.AccountableOfficer], Employer(sampler)),
            new("Finance", [MemberRole.ChiefFinanceOfficer], Employer(sampler)),
            new("Nurse", [MemberRole.RegisteredNurse], sampler.Pick<MemberEmployer?>(null, MemberEmployer.Another)),
            new("Specialist", [MemberRole.SecondaryCareSpecialist], sampler.Pick<MemberEmployer?>(null, MemberEmployer.Another)),
            new(
                "Audit",
                [MemberRole.LayMemberForFinanceAndAudit, MemberRole.ConflictsOfInterestGuardian],
                Employer(sampler),
                qualifications: sampler.Maybe(50, () => ImmutableArray.Create(LayQualification.FinanceAndAudit))),
            new("Public", sampler.Chance(50) ? [MemberRole.LayMemberForPatientsAndPublic] : [MemberRole.LayMemberForPatientsAndPublic, MemberRole.DeputyChair]),
            new("Third", [MemberRole.LayMember], votes: sampler.Chance(80)),
        ];
        members.AddRange(Enumerable.Range(1, sampler.SmallCount()).Select(number => new GoverningBodyMember(
            $"GP {(char)('A' + number)}", [MemberRole.GeneralPractitioner, MemberRole.CcgMember])));
        return sampler.PickDistinct(members, members.Count);
    }

    internal static GoverningBody ValidBody(this Sampler sampler) => sampler.BodyWith(sampler.ValidMembers());

    /// <summary>Returns a body with the given members that is valid in every other respect.</summary>
    internal static GoverningBody BodyWith(this Sampler sampler, ImmutableArray<GoverningBodyMember> members, ImmutableArray<Explanation> explanations = default) => new(
        members,
        sampler.Chance(30) ? null : sampler.PickDistinct(Enum.GetValues<StatutoryCommittee>(), 2),
        explanations,
        sampler.Chance(70) ? null : new Quorum(3),
        sampler.Chance(70) ? null : new AuditorPanel(3, sampler.Pick<int?>(null, 2, 3), sampler.Pick<bool?>(null, true)));

    /// <summary>Returns a valid body, or one that lacks some members and has others with any roles.</summary>
    internal static GoverningBody AnyBody(this Sampler sampler)
    {
        var valid = sampler.ValidMembers();
        if (sampler.Chance(50))
        {
            return sampler.BodyWith(valid);
        }

        return new(
            [.. sampler.PickDistinct(valid, sampler.Choose(0, valid.Length)), .. Sampler.ListOf(sampler.SmallCount(), sampler.Member)],
            sampler.Maybe(80, () => Sampler.ListOf(sampler.Choose(0, 2), sampler.PickEnum<StatutoryCommittee>)),
            Sampler.ListOf(sampler.SmallCount(), sampler.Explanation),
            sampler.Chance(60) ? null : sampler.Quorum(),
            sampler.Chance(60) ? null : sampler.AuditorPanel(),
            sampler.Chance(80));
    }

    internal static AuditorPanel AuditorPanel(this Sampler sampler)
    {
        var members = sampler.Choose(0, 5);
        return new(members, sampler.Chance(40) ? null : sampler.Choose(0, members), NullableBoolean(sampler));
    }

    internal static Deputy Deputy(this Sampler sampler) => new($"Deputy {sampler.Next(50)}", $"Member {sampler.Next(50)}");

    /// <summary>Returns an explanation, which may be of a rule that cannot be explained.</summary>
    internal static Explanation Explanation(this Sampler sampler) => new(sampler.Pick(RuleCode.Gov16, RuleCode.Gov17, RuleCode.Gov27, RuleCode.Gov01), sampler.Description());

    internal static GoverningBodyMember Member(this Sampler sampler) => new(
        $"Member {sampler.Next(50)}",
        sampler.Roles(),
        Employer(sampler),
        sampler.Chance(80),
        sampler.Chance(80) ? null : Sampler.ListOf(sampler.Choose(0, 2), sampler.PickEnum<LayQualification>),
        sampler.Chance(90) ? [] : [sampler.PickEnum<LayExclusion>()],
        sampler.Chance(90) ? [] : [sampler.PickEnum<Disqualification>()]);

    internal static ImmutableArray<MemberRole> Roles(this Sampler sampler) => Sampler.ListOf(sampler.Pick(1, 1, 2, 3), sampler.PickEnum<MemberRole>);

    internal static CommitteeMember CommitteeMember(this Sampler sampler) => new(
        $"Member {sampler.Next(50)}",
        sampler.Roles(),
        sampler.Chance(70),
        sampler.Chance(90) ? null : sampler.Code(),
        sampler.Chance(90) ? null : sampler.Pick("A shared vote", "Another"));

    /// <summary>Returns members with a lay chair. Lay and executive members are the majority of those who vote.</summary>
    internal static ImmutableArray<CommitteeMember> ValidCommitteeMembers(this Sampler sampler)
    {
        List<CommitteeMember> members =
        [
            new("Lay chair", [MemberRole.Chair, MemberRole.LayMember], true),
            new("Audit", [MemberRole.LayMemberForFinanceAndAudit], true),
            new("Accountable", [MemberRole.AccountableOfficer], true),
            new("Finance", [MemberRole.ChiefFinanceOfficer], true),
        ];
        members.AddRange(Enumerable.Range(1, sampler.Next(3)).Select(number => new CommitteeMember($"GP {(char)('A' + number)}", [MemberRole.GeneralPractitioner], true)));
        members.AddRange(Enumerable.Range(1, sampler.SmallCount()).Select(number => new CommitteeMember(
            $"Guest {(char)('A' + number)}", [sampler.Pick(MemberRole.Healthwatch, MemberRole.LocalAuthority, MemberRole.NhsEngland, MemberRole.GeneralPractitioner)], false)));
        return sampler.PickDistinct(members, members.Count);
    }

    internal static PrimaryCareCommissioningCommittee ValidCommittee(this Sampler sampler, OdsCode? ccg = null) =>
        sampler.CommitteeWith(sampler.ValidCommitteeMembers(), CommitteeForm.Delegated, [ccg ?? sampler.Code()]);

    /// <summary>Returns a joint committee with NHS England that is valid from 1 April 2015 to 31 March 2021, with some members more.</summary>
    internal static PrimaryCareCommissioningCommittee ValidJointCommittee(this Sampler sampler, params ImmutableArray<CommitteeMember> more)
    {
        var ccgs = sampler.OtherCodes(OdsCode.None, sampler.Choose(1, 3));
        return sampler.CommitteeWith(
            [
                .. sampler.ValidCommitteeMembers(),
                new("Of NHS England", [MemberRole.NhsEngland], true),
                .. ccgs.Select(ccg => new CommitteeMember($"Of {ccg}", [MemberRole.GeneralPractitioner], true, ccg)),
                .. more,
            ],
            CommitteeForm.Joint,
            ccgs);
    }

    /// <summary>Returns a committee with the given form, CCGs and members that is valid in every other respect.</summary>
    internal static PrimaryCareCommissioningCommittee CommitteeWith(
        this Sampler sampler, ImmutableArray<CommitteeMember> members, CommitteeForm form, ImmutableArray<OdsCode> ccgs, ImmutableArray<SubGroup> groups = default) => new(
        form,
        ccgs,
        members,
        sampler.Pick<bool?>(null, true),
        sampler.Chance(50) ? null : new Quorum(sampler.Choose(1, 3), sampler.Chance(50) ? [] : [new QuorumPart(1, [MemberRole.LayMember])]),
        groups.IsDefault ? Sampler.ListOf(sampler.SmallCount(), () => new SubGroup("Estates", sampler.Pick<bool?>(null, false), sampler.Pick<bool?>(null, true))) : groups);

    internal static PrimaryCareCommissioningCommittee AnyCommittee(this Sampler sampler) => sampler.Chance(50) ? sampler.ValidCommittee() : new(
        sampler.PickEnum<CommitteeForm>(),
        Sampler.ListOf(sampler.SmallCount(), sampler.Code),
        Sampler.ListOf(sampler.SmallCount(), sampler.CommitteeMember),
        sampler.Maybe(60, () => sampler.Chance(50)),
        sampler.Chance(50) ? null : sampler.Quorum(),
        Sampler.ListOf(sampler.SmallCount(), sampler.SubGroup),
        Sampler.ListOf(sampler.Next(2), sampler.Explanation),
        sampler.Maybe(20, () => sampler.Chance(50)),
        sampler.Chance(80));

    internal static Quorum Quorum(this Sampler sampler)
    {
        var parts = Sampler.ListOf(sampler.SmallCount(), sampler.QuorumPart);
        return sampler.Chance(80) ? new(sampler.Choose(1, 6), parts) : new(1, parts, sampler.Choose(1, 100));
    }

    internal static QuorumPart QuorumPart(this Sampler sampler) => new(
        sampler.Choose(1, 3), sampler.Chance(80) ? sampler.Roles() : default, sampler.Pick(QuorumAmong.Voting, QuorumAmong.Voting, sampler.PickEnum<QuorumAmong>()), sampler.Chance(20));

    internal static SubGroup SubGroup(this Sampler sampler) => new(sampler.Description(), NullableBoolean(sampler), NullableBoolean(sampler));

    internal static CommitteesInCommon AnyCommitteesInCommon(this Sampler sampler) =>
        sampler.Chance(50) ? sampler.ValidCommitteesInCommon() : new(Sampler.ListOf(sampler.SmallCount(), sampler.AnyCommittee));

    internal static CommitteesInCommon ValidCommitteesInCommon(this Sampler sampler) =>
        new([.. sampler.OtherCodes(OdsCode.None, sampler.Choose(2, 4)).Select(code => sampler.ValidCommittee(code))]);

    internal static Interest Interest(this Sampler sampler) => new(
        "Person",
        sampler.PickEnum<InterestKind>(),
        sampler.Description(),
        sampler.Maybe(70, sampler.AnyDay),
        sampler.Maybe(70, sampler.AnyDay),
        sampler.Maybe(40, sampler.AnyDay),
        sampler.Maybe(30, sampler.AnyDay),
        sampler.Maybe(30, sampler.AnyDay),
        NullableBoolean(sampler));

    internal static ConflictRegisters Registers(this Sampler sampler) => new(
        Sampler.ListOf(sampler.SmallCount(), sampler.Interest),
        sampler.Maybe(70, sampler.AnyDay),
        sampler.Maybe(70, sampler.PickEnum<RegisterAccess>),
        sampler.Maybe(70, sampler.PickEnum<RegisterAccess>),
        sampler.Maybe(70, sampler.PickEnum<RegisterAccess>),
        NullableBoolean(sampler),
        sampler.Maybe(50, sampler.AnyDay));

    internal static Offer Offer(this Sampler sampler)
    {
        var pounds = sampler.Pick(0m, 5.99m, 6m, 6.01m, 10m, 24.99m, 25m, 49.99m, 50m, 50.01m, 75m, 75.01m, sampler.Next(20000) / 100m);
        return sampler.Chance(40) ? new Offer.Meals(pounds) : new Offer.Gift(
            sampler.PickEnum<GiftGiver>(), pounds, sampler.Chance(30), sampler.Chance(10), sampler.Chance(80) ? 0m : sampler.Pick(0.01m, 25m, 50m));
    }

    internal static ConflictInMeeting Conflict(this Sampler sampler) => new($"Member {sampler.Next(50)}", sampler.Description(), sampler.PickEnum<ConflictHandling>());

    internal static MatterForDecision Matter(this Sampler sampler) => new(
        sampler.PickFrom(Matters), Sampler.ListOf(sampler.SmallCount(), sampler.Conflict), sampler.Maybe(30, () => Sampler.ListOf(sampler.SmallCount(), () => $"Member {sampler.Next(50)}")),
        Sampler.ListOf(sampler.Next(2), () => $"Member {sampler.Next(50)}"),
        Sampler.ListOf(sampler.Next(2), sampler.Deputy),
        Sampler.ListOf(sampler.Next(2), () => $"Guest {sampler.Next(50)}"),
        Sampler.ListOf(sampler.Next(2), () => $"Member {sampler.Next(50)}"),
        sampler.Chance(80) ? null : $"Member {sampler.Next(50)}");

    /// <summary>Returns a governing body of some CCG on some day, with or without matters.</summary>
    internal static BodyDocument BodyDocument(this Sampler sampler) => new(
        sampler.AnyDay(),
        sampler.Chance(50) ? OdsCode.Parse("99A", CultureInfo.InvariantCulture) : sampler.Code(),
        sampler.AnyBody(),
        Sampler.ListOf(sampler.SmallCount(), sampler.Matter),
        Sampler.ListOf(sampler.Next(3), sampler.Code));

    internal static CommitteeAgenda Agenda(this Sampler sampler) => new(sampler.AnyCommittee(), Sampler.ListOf(sampler.SmallCount(), sampler.Matter));

    /// <summary>Returns an agenda whose conflicts are of members who are present.</summary>
    internal static CommitteeAgenda ValidAgenda(this Sampler sampler, PrimaryCareCommissioningCommittee committee) => new(committee, Sampler.ListOf(sampler.SmallCount(), () =>
    {
        string[] names = [.. committee.Members.Select(member => member.Name).Distinct()];
        var present = sampler.PickDistinct(names, sampler.Choose(1, names.Length));
        return new MatterForDecision(
            sampler.PickFrom(Matters),
            [.. sampler.PickDistinct(present, Math.Min(sampler.SmallCount(), present.Length))
                .Select(name => new ConflictInMeeting(name, sampler.Description(), sampler.PickEnum<ConflictHandling>()))],
            sampler.Maybe(50, () => present));
    }));

    /// <summary>Returns a short text that is not blank.</summary>
    internal static string Description(this Sampler sampler) => sampler.Pick("Partner of a practice", "The CCG is small.", "x", "\"Éxemple\"");

    private static MemberEmployer? Employer(Sampler sampler) => sampler.Chance(50) ? null : sampler.PickEnum<MemberEmployer>();

    private static bool? NullableBoolean(Sampler sampler) => sampler.Pick<bool?>(null, true, false);
}
