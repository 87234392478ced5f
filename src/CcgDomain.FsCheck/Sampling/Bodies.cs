using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>Draws of governing bodies, committees and registers: sound ones, which meet every rule up to 30 June 2022, and any.</summary>
internal static class Bodies
{
    private static readonly ImmutableArray<string> Matters = ["Rent review", "Practice merger", "x", "The \"Éxemple\" surgery"];

    /// <summary>Members enough for every rule on every day.</summary>
    internal static ImmutableArray<GoverningBodyMember> SoundMembers(this Sampler sampler)
    {
        List<GoverningBodyMember> members =
        [
            new("Accountable", [MemberRole.AccountableOfficer], Unknown(sampler)),
            new("Finance", [MemberRole.ChiefFinanceOfficer], Unknown(sampler)),
            new("Nurse", [MemberRole.RegisteredNurse], sampler.Pick<bool?>(null, false)),
            new("Specialist", [MemberRole.SecondaryCareSpecialist], sampler.Pick<bool?>(null, false)),
            new("Audit", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.ConflictsOfInterestGuardian], Unknown(sampler)),
            new("Public", sampler.Chance(50) ? [MemberRole.LayMemberForPatientsAndPublic] : [MemberRole.LayMemberForPatientsAndPublic, MemberRole.DeputyChair]),
            new("Third", [MemberRole.LayMember]),
        ];
        members.AddRange(Enumerable.Range(1, sampler.SmallCount()).Select(number => new GoverningBodyMember($"GP {(char)('A' + number)}", [MemberRole.GeneralPractitioner, MemberRole.CcgMember])));
        return sampler.PickDistinct(members, members.Count);
    }

    internal static GoverningBody SoundBody(this Sampler sampler) => Body(sampler, sampler.SoundMembers());

    /// <summary>With what a sound body has beside its members.</summary>
    internal static GoverningBody Body(this Sampler sampler, ImmutableArray<GoverningBodyMember> members, ImmutableArray<Explanation> explanations = default) => new(
        members, sampler.Chance(30) ? null : sampler.PickDistinct(Enum.GetValues<StatutoryCommittee>(), 2), explanations);

    /// <summary>A sound body, or one with some left out and others of any roles.</summary>
    internal static GoverningBody AnyBody(this Sampler sampler)
    {
        var sound = sampler.SoundMembers();
        if (sampler.Chance(50))
        {
            return sampler.Body(sound);
        }

        ImmutableArray<GoverningBodyMember> members = [.. sampler.PickDistinct(sound, sampler.Choose(0, sound.Length)), .. Sampler.ListOf(sampler.SmallCount(), sampler.Member)];
        ImmutableArray<Explanation> explanations = [.. Sampler.ListOf(sampler.SmallCount(), () => new Explanation(sampler.Pick("GOV-16", "GOV-17", "GOV-01"), sampler.Explanation()))];
        return new(members, sampler.Maybe(80, () => Sampler.ListOf(sampler.Choose(0, 2), sampler.PickEnum<StatutoryCommittee>)), explanations);
    }

    internal static GoverningBodyMember Member(this Sampler sampler) => new($"Member {sampler.Next(50)}", sampler.Roles(), Unknown(sampler));

    internal static ImmutableArray<MemberRole> Roles(this Sampler sampler) => Sampler.ListOf(sampler.Pick(1, 1, 2, 3), sampler.PickEnum<MemberRole>);

    internal static CommitteeMember CommitteeMember(this Sampler sampler) => new($"Member {sampler.Next(50)}", sampler.Roles(), sampler.Chance(70));

    /// <summary>Voting members with a lay chair, among whom lay and executive members are the majority.</summary>
    internal static ImmutableArray<CommitteeMember> SoundVoters(this Sampler sampler)
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

    internal static PrimaryCareCommissioningCommittee SoundCommittee(this Sampler sampler, OdsCode? ccg = null) =>
        sampler.Committee(sampler.SoundVoters(), CommitteeForm.Delegated, [ccg ?? sampler.Code()]);

    /// <summary>With what a sound committee has beside its form, CCGs and members.</summary>
    internal static PrimaryCareCommissioningCommittee Committee(
        this Sampler sampler, ImmutableArray<CommitteeMember> members, CommitteeForm form, ImmutableArray<OdsCode> ccgs, ImmutableArray<SubGroup> groups = default) => new(
        form,
        ccgs,
        members,
        sampler.Pick<bool?>(null, true),
        sampler.Chance(50) ? null : new Quorum(sampler.Choose(1, 3), sampler.Chance(50) ? [] : [new QuorumPart(1, [MemberRole.LayMember])]),
        groups.IsDefault ? Sampler.ListOf(sampler.SmallCount(), () => new SubGroup("Estates", sampler.Pick<bool?>(null, false), sampler.Pick<bool?>(null, true))) : groups);

    internal static PrimaryCareCommissioningCommittee AnyCommittee(this Sampler sampler) => sampler.Chance(50) ? sampler.SoundCommittee() : new(
        sampler.PickEnum<CommitteeForm>(),
        Sampler.ListOf(sampler.SmallCount(), sampler.Code),
        Sampler.ListOf(sampler.SmallCount(), sampler.CommitteeMember),
        sampler.Maybe(60, () => sampler.Chance(50)),
        sampler.Chance(50) ? null : sampler.Quorum(),
        Sampler.ListOf(sampler.SmallCount(), sampler.Group));

    internal static Quorum Quorum(this Sampler sampler) => new(sampler.Choose(1, 6), Sampler.ListOf(sampler.SmallCount(), sampler.Part));

    internal static QuorumPart Part(this Sampler sampler) => new(sampler.Choose(1, 3), sampler.Roles());

    internal static SubGroup Group(this Sampler sampler) => new(sampler.Explanation(), Unknown(sampler), Unknown(sampler));

    internal static CommitteesInCommon InCommon(this Sampler sampler) =>
        sampler.Chance(50) ? sampler.SoundInCommon() : new(Sampler.ListOf(sampler.SmallCount(), sampler.AnyCommittee));

    internal static CommitteesInCommon SoundInCommon(this Sampler sampler) =>
        new([.. sampler.OtherCodes(OdsCode.None, sampler.Choose(2, 4)).Select(code => sampler.SoundCommittee(code))]);

    internal static Interest Interest(this Sampler sampler) => new(
        "Person",
        sampler.PickEnum<InterestKind>(),
        sampler.Explanation(),
        sampler.Maybe(70, sampler.AnyDay),
        sampler.Maybe(70, sampler.AnyDay),
        sampler.Maybe(40, sampler.AnyDay),
        sampler.Maybe(30, sampler.AnyDay),
        sampler.Maybe(30, sampler.AnyDay));

    internal static ConflictRegisters Registers(this Sampler sampler) => new(
        Sampler.ListOf(sampler.SmallCount(), sampler.Interest), sampler.Maybe(70, sampler.AnyDay), sampler.Maybe(70, sampler.PickEnum<RegisterAccess>), sampler.Maybe(70, sampler.PickEnum<RegisterAccess>), sampler.Maybe(70, sampler.PickEnum<RegisterAccess>));

    internal static Offer Offer(this Sampler sampler)
    {
        var pounds = sampler.Pick(0m, 5.99m, 6m, 6.01m, 10m, 24.99m, 25m, 49.99m, 50m, 50.01m, 75m, 75.01m, sampler.Next(20000) / 100m);
        return sampler.Chance(40) ? new Offer.Meals(pounds) : new Offer.Gift(sampler.PickEnum<GiftGiver>(), pounds, sampler.Chance(30));
    }

    internal static ConflictInMeeting Conflict(this Sampler sampler) => new($"Member {sampler.Next(50)}", sampler.Explanation(), sampler.PickEnum<ConflictHandling>());

    internal static MatterForDecision Matter(this Sampler sampler) => new(
        sampler.PickFrom(Matters), Sampler.ListOf(sampler.SmallCount(), sampler.Conflict), sampler.Maybe(30, () => Sampler.ListOf(sampler.SmallCount(), () => $"Member {sampler.Next(50)}")));

    internal static CommitteeAgenda Agenda(this Sampler sampler) => new(sampler.AnyCommittee(), Sampler.ListOf(sampler.SmallCount(), sampler.Matter));

    /// <summary>With matters about its own members, some of whom are present.</summary>
    internal static CommitteeAgenda SoundAgenda(this Sampler sampler, PrimaryCareCommissioningCommittee committee) => new(committee, Sampler.ListOf(sampler.SmallCount(), () =>
    {
        string[] names = [.. committee.Members.Select(member => member.Name).Distinct()];
        var present = sampler.PickDistinct(names, sampler.Choose(1, names.Length));
        return new MatterForDecision(
            sampler.PickFrom(Matters),
            [.. sampler.PickDistinct(present, Math.Min(sampler.SmallCount(), present.Length)).Select(name => new ConflictInMeeting(name, sampler.Explanation(), sampler.PickEnum<ConflictHandling>()))],
            sampler.Maybe(50, () => present));
    }));

    /// <summary>A text that is not blank.</summary>
    internal static string Explanation(this Sampler sampler) => sampler.Pick("Partner of a practice", "We are few.", "x", "\"Éxemple\"");

    private static bool? Unknown(Sampler sampler) => sampler.Pick<bool?>(null, true, false);
}
