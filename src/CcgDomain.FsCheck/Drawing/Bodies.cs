using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;

namespace CcgDomain.FsCheck.Drawing;

/// <summary>Draws of governing bodies, committees and registers: sound ones, which meet every rule up to 30 June 2022, and any.</summary>
internal static class Bodies
{
    private static readonly ImmutableArray<string> Matters = ["Rent review", "Practice merger", "x", "The \"Éxemple\" surgery"];

    /// <summary>Members enough for every rule on every day.</summary>
    internal static ImmutableArray<GoverningBodyMember> SoundMembers(this Draw draw)
    {
        List<GoverningBodyMember> members =
        [
            new("Accountable", [MemberRole.AccountableOfficer], Unknown(draw)),
            new("Finance", [MemberRole.ChiefFinanceOfficer], Unknown(draw)),
            new("Nurse", [MemberRole.RegisteredNurse], draw.Of<bool?>(null, false)),
            new("Specialist", [MemberRole.SecondaryCareSpecialist], draw.Of<bool?>(null, false)),
            new("Audit", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.ConflictsOfInterestGuardian], Unknown(draw)),
            new("Public", draw.Chance(50) ? [MemberRole.LayMemberForPatientsAndPublic] : [MemberRole.LayMemberForPatientsAndPublic, MemberRole.DeputyChair]),
            new("Third", [MemberRole.LayMember]),
        ];
        members.AddRange(Enumerable.Range(1, draw.Few()).Select(number => new GoverningBodyMember($"GP {(char)('A' + number)}", [MemberRole.GeneralPractitioner, MemberRole.CcgMember])));
        return draw.Distinct(members, members.Count);
    }

    internal static GoverningBody SoundBody(this Draw draw) => Body(draw, draw.SoundMembers());

    /// <summary>With what a sound body has beside its members.</summary>
    internal static GoverningBody Body(this Draw draw, ImmutableArray<GoverningBodyMember> members, ImmutableArray<Explanation> explanations = default) => new(
        members, draw.Chance(30) ? null : draw.Distinct(Enum.GetValues<StatutoryCommittee>(), 2), explanations);

    /// <summary>A sound body, or one with some left out and others of any roles.</summary>
    internal static GoverningBody AnyBody(this Draw draw)
    {
        var sound = draw.SoundMembers();
        if (draw.Chance(50))
        {
            return draw.Body(sound);
        }

        ImmutableArray<GoverningBodyMember> members = [.. draw.Distinct(sound, draw.Between(0, sound.Length)), .. Draw.List(draw.Few(), draw.Member)];
        ImmutableArray<Explanation> explanations = [.. Draw.List(draw.Few(), () => new Explanation(draw.Of("GOV-16", "GOV-17", "GOV-01"), draw.Saying()))];
        return new(members, draw.Maybe(80, () => Draw.List(draw.Between(0, 2), draw.Enum<StatutoryCommittee>)), explanations);
    }

    internal static GoverningBodyMember Member(this Draw draw) => new($"Member {draw.Below(50)}", draw.Roles(), Unknown(draw));

    internal static ImmutableArray<MemberRole> Roles(this Draw draw) => Draw.List(draw.Of(1, 1, 2, 3), draw.Enum<MemberRole>);

    internal static CommitteeMember CommitteeMember(this Draw draw) => new($"Member {draw.Below(50)}", draw.Roles(), draw.Chance(70));

    /// <summary>Voting members with a lay chair, among whom lay and executive members are the majority.</summary>
    internal static ImmutableArray<CommitteeMember> SoundVoters(this Draw draw)
    {
        List<CommitteeMember> members =
        [
            new("Lay chair", [MemberRole.Chair, MemberRole.LayMember], true),
            new("Audit", [MemberRole.LayMemberForFinanceAndAudit], true),
            new("Accountable", [MemberRole.AccountableOfficer], true),
            new("Finance", [MemberRole.ChiefFinanceOfficer], true),
        ];
        members.AddRange(Enumerable.Range(1, draw.Below(3)).Select(number => new CommitteeMember($"GP {(char)('A' + number)}", [MemberRole.GeneralPractitioner], true)));
        members.AddRange(Enumerable.Range(1, draw.Few()).Select(number => new CommitteeMember(
            $"Guest {(char)('A' + number)}", [draw.Of(MemberRole.Healthwatch, MemberRole.LocalAuthority, MemberRole.NhsEngland, MemberRole.GeneralPractitioner)], false)));
        return draw.Distinct(members, members.Count);
    }

    internal static PrimaryCareCommissioningCommittee SoundCommittee(this Draw draw, OdsCode? ccg = null) =>
        draw.Committee(draw.SoundVoters(), CommitteeForm.Delegated, [ccg ?? draw.Code()]);

    /// <summary>With what a sound committee has beside its form, CCGs and members.</summary>
    internal static PrimaryCareCommissioningCommittee Committee(
        this Draw draw, ImmutableArray<CommitteeMember> members, CommitteeForm form, ImmutableArray<OdsCode> ccgs, ImmutableArray<SubGroup> groups = default) => new(
        form,
        ccgs,
        members,
        draw.Of<bool?>(null, true),
        draw.Chance(50) ? null : new Quorum(draw.Between(1, 3), draw.Chance(50) ? [] : [new QuorumPart(1, [MemberRole.LayMember])]),
        groups.IsDefault ? Draw.List(draw.Few(), () => new SubGroup("Estates", draw.Of<bool?>(null, false), draw.Of<bool?>(null, true))) : groups);

    internal static PrimaryCareCommissioningCommittee AnyCommittee(this Draw draw) => draw.Chance(50) ? draw.SoundCommittee() : new(
        draw.Enum<CommitteeForm>(),
        Draw.List(draw.Few(), draw.Code),
        Draw.List(draw.Few(), draw.CommitteeMember),
        draw.Maybe(60, () => draw.Chance(50)),
        draw.Chance(50) ? null : draw.Quorum(),
        Draw.List(draw.Few(), draw.Group));

    internal static Quorum Quorum(this Draw draw) => new(draw.Between(1, 6), Draw.List(draw.Few(), draw.Part));

    internal static QuorumPart Part(this Draw draw) => new(draw.Between(1, 3), draw.Roles());

    internal static SubGroup Group(this Draw draw) => new(draw.Saying(), Unknown(draw), Unknown(draw));

    internal static CommitteesInCommon InCommon(this Draw draw) =>
        draw.Chance(50) ? draw.SoundInCommon() : new(Draw.List(draw.Few(), draw.AnyCommittee));

    internal static CommitteesInCommon SoundInCommon(this Draw draw) =>
        new([.. draw.OtherCodes(OdsCode.None, draw.Between(2, 4)).Select(code => draw.SoundCommittee(code))]);

    internal static Interest Interest(this Draw draw) => new(
        "Person",
        draw.Enum<InterestKind>(),
        draw.Saying(),
        draw.Maybe(70, draw.AnyDay),
        draw.Maybe(70, draw.AnyDay),
        draw.Maybe(40, draw.AnyDay),
        draw.Maybe(30, draw.AnyDay),
        draw.Maybe(30, draw.AnyDay));

    internal static ConflictRegisters Registers(this Draw draw) => new(
        Draw.List(draw.Few(), draw.Interest), draw.Maybe(70, draw.AnyDay), draw.Maybe(70, draw.Enum<RegisterAccess>), draw.Maybe(70, draw.Enum<RegisterAccess>), draw.Maybe(70, draw.Enum<RegisterAccess>));

    internal static Offer Offer(this Draw draw)
    {
        var pounds = draw.Of(0m, 5.99m, 6m, 6.01m, 10m, 24.99m, 25m, 49.99m, 50m, 50.01m, 75m, 75.01m, draw.Below(20000) / 100m);
        return draw.Chance(40) ? new Offer.Meals(pounds) : new Offer.Gift(draw.Enum<GiftGiver>(), pounds, draw.Chance(30));
    }

    internal static ConflictInMeeting Conflict(this Draw draw) => new($"Member {draw.Below(50)}", draw.Saying(), draw.Enum<ConflictHandling>());

    internal static MatterForDecision Matter(this Draw draw) => new(
        draw.From(Matters), Draw.List(draw.Few(), draw.Conflict), draw.Maybe(30, () => Draw.List(draw.Few(), () => $"Member {draw.Below(50)}")));

    internal static CommitteeAgenda Agenda(this Draw draw) => new(draw.AnyCommittee(), Draw.List(draw.Few(), draw.Matter));

    /// <summary>With matters about its own members, some of whom are present.</summary>
    internal static CommitteeAgenda SoundAgenda(this Draw draw, PrimaryCareCommissioningCommittee committee) => new(committee, Draw.List(draw.Few(), () =>
    {
        string[] names = [.. committee.Members.Select(member => member.Name).Distinct()];
        var present = draw.Distinct(names, draw.Between(1, names.Length));
        return new MatterForDecision(
            draw.From(Matters),
            [.. draw.Distinct(present, Math.Min(draw.Few(), present.Length)).Select(name => new ConflictInMeeting(name, draw.Saying(), draw.Enum<ConflictHandling>()))],
            draw.Maybe(50, () => present));
    }));

    /// <summary>A text that is not blank.</summary>
    internal static string Saying(this Draw draw) => draw.Of("Partner of a practice", "We are few.", "x", "\"Éxemple\"");

    private static bool? Unknown(Draw draw) => draw.Of<bool?>(null, true, false);
}
