using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Rules;

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
            new("Nurse", [MemberRole.RegisteredNurse], sampler.Of<bool?>(null, false)),
            new("Specialist", [MemberRole.SecondaryCareSpecialist], sampler.Of<bool?>(null, false)),
            new("Audit", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.ConflictsOfInterestGuardian], Unknown(sampler)),
            new("Public", sampler.Chance(50) ? [MemberRole.LayMemberForPatientsAndPublic] : [MemberRole.LayMemberForPatientsAndPublic, MemberRole.DeputyChair]),
            new("Third", [MemberRole.LayMember]),
        ];
        members.AddRange(Enumerable.Range(1, sampler.Few()).Select(number => new GoverningBodyMember($"GP {(char)('A' + number)}", [MemberRole.GeneralPractitioner, MemberRole.CcgMember])));
        return sampler.Distinct(members, members.Count);
    }

    internal static GoverningBody SoundBody(this Sampler sampler) => Body(sampler, sampler.SoundMembers());

    /// <summary>With what a sound body has beside its members.</summary>
    internal static GoverningBody Body(this Sampler sampler, ImmutableArray<GoverningBodyMember> members, ImmutableArray<Explanation> explanations = default) => new(
        members, sampler.Chance(30) ? null : sampler.Distinct(Enum.GetValues<StatutoryCommittee>(), 2), explanations);

    /// <summary>A sound body, or one with some left out and others of any roles.</summary>
    internal static GoverningBody AnyBody(this Sampler sampler)
    {
        var sound = sampler.SoundMembers();
        if (sampler.Chance(50))
        {
            return sampler.Body(sound);
        }

        ImmutableArray<GoverningBodyMember> members = [.. sampler.Distinct(sound, sampler.Between(0, sound.Length)), .. Sampler.List(sampler.Few(), sampler.Member)];
        ImmutableArray<Explanation> explanations = [.. Sampler.List(sampler.Few(), () => new Explanation(sampler.Of(RuleCode.Gov16, RuleCode.Gov17, RuleCode.Gov01), sampler.Explanation()))];
        return new(members, sampler.Maybe(80, () => Sampler.List(sampler.Between(0, 2), sampler.Enum<StatutoryCommittee>)), explanations);
    }

    internal static GoverningBodyMember Member(this Sampler sampler) => new($"Member {sampler.Below(50)}", sampler.Roles(), Unknown(sampler));

    internal static ImmutableArray<MemberRole> Roles(this Sampler sampler) => Sampler.List(sampler.Of(1, 1, 2, 3), sampler.Enum<MemberRole>);

    internal static CommitteeMember CommitteeMember(this Sampler sampler) => new($"Member {sampler.Below(50)}", sampler.Roles(), sampler.Chance(70));

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
        members.AddRange(Enumerable.Range(1, sampler.Below(3)).Select(number => new CommitteeMember($"GP {(char)('A' + number)}", [MemberRole.GeneralPractitioner], true)));
        members.AddRange(Enumerable.Range(1, sampler.Few()).Select(number => new CommitteeMember(
            $"Guest {(char)('A' + number)}", [sampler.Of(MemberRole.Healthwatch, MemberRole.LocalAuthority, MemberRole.NhsEngland, MemberRole.GeneralPractitioner)], false)));
        return sampler.Distinct(members, members.Count);
    }

    internal static PrimaryCareCommissioningCommittee SoundCommittee(this Sampler sampler, OdsCode? ccg = null) =>
        sampler.Committee(sampler.SoundVoters(), CommitteeForm.Delegated, [ccg ?? sampler.Code()]);

    /// <summary>With what a sound committee has beside its form, CCGs and members.</summary>
    internal static PrimaryCareCommissioningCommittee Committee(
        this Sampler sampler, ImmutableArray<CommitteeMember> members, CommitteeForm form, ImmutableArray<OdsCode> ccgs, ImmutableArray<SubGroup> groups = default) => new(
        form,
        ccgs,
        members,
        sampler.Of<bool?>(null, true),
        sampler.Chance(50) ? null : new Quorum(sampler.Between(1, 3), sampler.Chance(50) ? [] : [new QuorumPart(1, [MemberRole.LayMember])]),
        groups.IsDefault ? Sampler.List(sampler.Few(), () => new SubGroup("Estates", sampler.Of<bool?>(null, false), sampler.Of<bool?>(null, true))) : groups);

    internal static PrimaryCareCommissioningCommittee AnyCommittee(this Sampler sampler) => sampler.Chance(50) ? sampler.SoundCommittee() : new(
        sampler.Enum<CommitteeForm>(),
        Sampler.List(sampler.Few(), sampler.Code),
        Sampler.List(sampler.Few(), sampler.CommitteeMember),
        sampler.Maybe(60, () => sampler.Chance(50)),
        sampler.Chance(50) ? null : sampler.Quorum(),
        Sampler.List(sampler.Few(), sampler.Group));

    internal static Quorum Quorum(this Sampler sampler) => new(sampler.Between(1, 6), Sampler.List(sampler.Few(), sampler.Part));

    internal static QuorumPart Part(this Sampler sampler) => new(sampler.Between(1, 3), sampler.Roles());

    internal static SubGroup Group(this Sampler sampler) => new(sampler.Explanation(), Unknown(sampler), Unknown(sampler));

    internal static CommitteesInCommon InCommon(this Sampler sampler) =>
        sampler.Chance(50) ? sampler.SoundInCommon() : new(Sampler.List(sampler.Few(), sampler.AnyCommittee));

    internal static CommitteesInCommon SoundInCommon(this Sampler sampler) =>
        new([.. sampler.OtherCodes(OdsCode.None, sampler.Between(2, 4)).Select(code => sampler.SoundCommittee(code))]);

    internal static Interest Interest(this Sampler sampler) => new(
        "Person",
        sampler.Enum<InterestKind>(),
        sampler.Explanation(),
        sampler.Maybe(70, sampler.AnyDay),
        sampler.Maybe(70, sampler.AnyDay),
        sampler.Maybe(40, sampler.AnyDay),
        sampler.Maybe(30, sampler.AnyDay),
        sampler.Maybe(30, sampler.AnyDay));

    internal static ConflictRegisters Registers(this Sampler sampler) => new(
        Sampler.List(sampler.Few(), sampler.Interest), sampler.Maybe(70, sampler.AnyDay), sampler.Maybe(70, sampler.Enum<RegisterAccess>), sampler.Maybe(70, sampler.Enum<RegisterAccess>), sampler.Maybe(70, sampler.Enum<RegisterAccess>));

    internal static Offer Offer(this Sampler sampler)
    {
        var pounds = sampler.Of(0m, 5.99m, 6m, 6.01m, 10m, 24.99m, 25m, 49.99m, 50m, 50.01m, 75m, 75.01m, sampler.Below(20000) / 100m);
        return sampler.Chance(40) ? new Offer.Meals(pounds) : new Offer.Gift(sampler.Enum<GiftGiver>(), pounds, sampler.Chance(30));
    }

    internal static ConflictInMeeting Conflict(this Sampler sampler) => new($"Member {sampler.Below(50)}", sampler.Explanation(), sampler.Enum<ConflictHandling>());

    internal static MatterForDecision Matter(this Sampler sampler) => new(
        sampler.From(Matters), Sampler.List(sampler.Few(), sampler.Conflict), sampler.Maybe(30, () => Sampler.List(sampler.Few(), () => $"Member {sampler.Below(50)}")));

    internal static CommitteeAgenda Agenda(this Sampler sampler) => new(sampler.AnyCommittee(), Sampler.List(sampler.Few(), sampler.Matter));

    /// <summary>With matters about its own members, some of whom are present.</summary>
    internal static CommitteeAgenda SoundAgenda(this Sampler sampler, PrimaryCareCommissioningCommittee committee) => new(committee, Sampler.List(sampler.Few(), () =>
    {
        string[] names = [.. committee.Members.Select(member => member.Name).Distinct()];
        var present = sampler.Distinct(names, sampler.Between(1, names.Length));
        return new MatterForDecision(
            sampler.From(Matters),
            [.. sampler.Distinct(present, Math.Min(sampler.Few(), present.Length)).Select(name => new ConflictInMeeting(name, sampler.Explanation(), sampler.Enum<ConflictHandling>()))],
            sampler.Maybe(50, () => present));
    }));

    /// <summary>A text that is not blank.</summary>
    internal static string Explanation(this Sampler sampler) => sampler.Of("Partner of a practice", "We are few.", "x", "\"Éxemple\"");

    private static bool? Unknown(Sampler sampler) => sampler.Of<bool?>(null, true, false);
}
