using CcgDomain.FsCheck.Sampling;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Rules;

namespace CcgDomain.FsCheck.Broken;

/// <summary>For each rule of governance, ways to break it and no other.</summary>
internal static class BrokenGovernance
{
    private static readonly DateOnly AsMadeLast = new(2022, 4, 13);
    private static readonly DateOnly Amended = new(2022, 4, 14);
    private static readonly DateOnly June2016 = new(2016, 6, 28);
    private static readonly DateOnly June2017 = new(2017, 6, 16);
    private static readonly DateOnly Editions2013End = new(2014, 11, 30);

    // What may be explained is, so that too few lay members break the rule on them alone.
    private static readonly ImmutableArray<Explanation> Explained = [new(RuleCode.Gov16, "We are few."), new(RuleCode.Gov17, "We are few.")];

    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, BrokenRule>> Ways)> All =
    [
        (RuleCode.Gov01, [
            d => Body(RuleCode.Gov01, AfterTheEnd(d), d.SoundBody()),
            d => new BrokenRule.InCommittee(RuleCode.Gov01, AfterTheEnd(d), d.SoundCommittee()),
            d => new BrokenRule.InRegisters(RuleCode.Gov01, AfterTheEnd(d), new([])),
            d => new BrokenRule.InMeeting(RuleCode.Gov01, AfterTheEnd(d), d.SoundCommittee(), new("Rent review")),
        ]),
        (RuleCode.Gov02, [
            d => Body(RuleCode.Gov02, d.Day(Days.ChapterBegan, Days.Last), With(d, new("Nurse", [MemberRole.Other]))),
            d => Committee(RuleCode.Gov02, d, d.SoundVoters().Add(new("Audit", [MemberRole.Other], false))),
        ]),
        (RuleCode.Gov03, [d => Body(RuleCode.Gov03, d.Day(Days.ChapterBegan, AsMadeLast), d.Body(
            [new("A", [MemberRole.AccountableOfficer, MemberRole.ChiefFinanceOfficer]), new("B", [MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist]), .. d.Distinct(Lay(), 3)]))]),
        (RuleCode.Gov04, [d => Body(RuleCode.Gov04, d.Day(Days.ChapterBegan, Days.Last), Without(d, MemberRole.AccountableOfficer))]),
        (RuleCode.Gov05, [d => Body(RuleCode.Gov05, d.Day(Days.ChapterBegan, Days.Last), Without(d, MemberRole.ChiefFinanceOfficer))]),
        (RuleCode.Gov06, [d => Body(RuleCode.Gov06, d.Day(Days.ChapterBegan, AsMadeLast), Without(d, MemberRole.RegisteredNurse))]),
        (RuleCode.Gov07, [d => Body(RuleCode.Gov07, d.Day(Days.ChapterBegan, AsMadeLast), Without(d, MemberRole.SecondaryCareSpecialist))]),
        (RuleCode.Gov08, [d => Body(RuleCode.Gov08, d.Day(Days.ChapterBegan, AsMadeLast), d.Body(
            [
                .. d.SoundMembers().RemoveAll(member => member.IsLay),
                new("Lay", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.LayMemberForPatientsAndPublic]),
                new("Other", [MemberRole.Other]),
            ],
            Explained))]),
        (RuleCode.Gov09, [d => Body(RuleCode.Gov09, d.Day(Amended, Days.Last), d.Body(
            [new("A", [MemberRole.AccountableOfficer, MemberRole.ChiefFinanceOfficer]), new("B", [MemberRole.RegisteredNurse]), new("C", [MemberRole.LayMember])], Explained))]),
        (RuleCode.Gov10, [d => Body(RuleCode.Gov10, d.Day(Amended, Days.Last), d.Body(
            d.SoundMembers().RemoveAll(member => member.Holds(MemberRole.RegisteredNurse) || member.Holds(MemberRole.SecondaryCareSpecialist))))]),
        (RuleCode.Gov11, [d => Body(RuleCode.Gov11, d.Day(Amended, Days.Last), d.Body(d.SoundMembers().RemoveAll(member => member.IsLay), Explained))]),
        (RuleCode.Gov12, [d => Body(RuleCode.Gov12, d.Day(Days.FullOperation, Days.Last), With(
            d, new("Retired", [MemberRole.LayMember, d.Of(MemberRole.GeneralPractitioner, MemberRole.CcgMember, MemberRole.RegisteredNurse)], false)))]),
        (RuleCode.Gov13, [d => Body(RuleCode.Gov13, d.Day(Days.FullOperation, AsMadeLast), d.Body(
            [.. d.SoundMembers().RemoveAll(member => member.Name is "Public" or "Third"), .. Lay("Second", "Third", "Fourth")]))]),
        (RuleCode.Gov14, [d => Body(RuleCode.Gov14, d.Day(Days.ChapterBegan, Days.Last), With(
            d, new("Hospital", [d.Of(MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist)], employedByProvider: true)))]),
        (RuleCode.Gov15, [d => Body(RuleCode.Gov15, d.Day(Days.FullOperation, Days.Last), new(d.SoundMembers(), d.Distinct(Enum.GetValues<StatutoryCommittee>(), d.Below(2))))]),
        (RuleCode.Gov16, [d => Body(RuleCode.Gov16, d.Day(June2016, Days.Last), d.Body(d.SoundMembers().RemoveAll(member => member.Name == "Third"), [Explained[1]]))]),
        (RuleCode.Gov17, [
            d => Body(RuleCode.Gov17, d.Day(June2016, Days.Last), d.Body(
                [.. d.SoundMembers().RemoveAll(member => member.Name == "Audit"), new("Audit", [MemberRole.LayMemberForFinanceAndAudit])])),
            d => Body(RuleCode.Gov17, d.Day(June2016, Days.Last), With(d, new("Second guardian", [MemberRole.ConflictsOfInterestGuardian]))),
        ]),
        (RuleCode.Gov18, [d => Body(RuleCode.Gov18, d.Day(Days.ChapterBegan, Days.Last), d.Body(d.SoundMembers(), d.Chance(50) ? [Explained[0], Explained[0]] : [new(RuleCode.Gov08, "We are few.")]))]),
        (RuleCode.Gov19, [
            d => new BrokenRule.InCommittee(RuleCode.Gov19, AnyDay(d), d.Committee(d.SoundVoters(), d.Enum<CommitteeForm>(), [])),
            d => new BrokenRule.InCommittee(RuleCode.Gov19, AnyDay(d), d.Committee(d.SoundVoters(), CommitteeForm.Joint, Twice(d.OtherCodes(OdsCode.None, d.Between(1, 3))))),
        ]),
        (RuleCode.Gov20, [d => new BrokenRule.InCommittee(RuleCode.Gov20, FromCommittees(d), d.Committee(d.SoundVoters(), CommitteeForm.Delegated, d.OtherCodes(OdsCode.None, d.Between(2, 4))))]),
        (RuleCode.Gov21, [d => new BrokenRule.InCommittee(RuleCode.Gov21, FromCommittees(d), new(CommitteeForm.Delegated, [d.Code()], d.SoundVoters(), decides: false))]),
        (RuleCode.Gov22, [
            d => Committee(RuleCode.Gov22, d, d.SoundVoters().Add(new("Second chair", [MemberRole.Chair, MemberRole.Executive], true))),
            d => Committee(RuleCode.Gov22, d, [.. d.SoundVoters().RemoveAll(member => member.Name == "Lay chair"), new("Lay", [MemberRole.LayMember], true)]),
        ]),
        (RuleCode.Gov23, [d => Committee(RuleCode.Gov23, d, [.. d.SoundVoters(), .. Enumerable.Range(1, 4).Select(number => new CommitteeMember($"Council {number}", [MemberRole.LocalAuthority], true))])]),
        (RuleCode.Gov24, [d => Committee(RuleCode.Gov24, d,
            [
                new("Lay chair", [MemberRole.Chair, MemberRole.LayMember], true),
                .. Enumerable.Range(1, d.Between(2, 4)).Select(number => new CommitteeMember($"Both {number}", [MemberRole.GeneralPractitioner, MemberRole.Executive], true)),
                new("GP", [MemberRole.GeneralPractitioner], true),
            ])]),
        (RuleCode.Gov25, [d => new BrokenRule.InCommittee(RuleCode.Gov25, AnyDay(d), new(CommitteeForm.Delegated, [d.Code()], d.SoundVoters(), true, d.Chance(50) ? new(20) : new(1, [new(9, [MemberRole.LayMember])])))]),
        (RuleCode.Gov26, [d => Groups(RuleCode.Gov26, d, new("Estates", decides: true))]),
        (RuleCode.Gov27, [d => Groups(RuleCode.Gov27, d, new("Estates", reportsConflicts: false))]),
        (RuleCode.Gov28, [
            d => new BrokenRule.InCommitteesInCommon(RuleCode.Gov28, AnyDay(d), new(Sampler.List(d.Below(2), () => d.SoundCommittee()))),
            d => new BrokenRule.InCommitteesInCommon(RuleCode.Gov28, AnyDay(d), new(Twice(d.SoundInCommon().Committees))),
        ]),
        .. BrokenRegisters.All,
        (RuleCode.Gov39, [
            d => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(d), d.SoundCommittee(), new("Rent review", [new("Nobody", "x", d.Enum<ConflictHandling>())])),
            d => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(d), d.SoundCommittee(), new("Rent review", [], ["Audit", "Finance", d.Of("Nobody", "Audit")])),
            d => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(d), d.SoundCommittee(), new("Rent review", [new("Audit", "x", ConflictHandling.Leave), new("Audit", "y", ConflictHandling.Leave)])),
        ]),
    ];

    internal static DateOnly AfterTheEnd(Sampler sampler) => sampler.Day(Days.Abolished, new(2030, 1, 1));

    private static DateOnly AnyDay(Sampler sampler) => sampler.Day(Days.ChapterBegan, Days.Last);

    private static DateOnly FromCommittees(Sampler sampler) => sampler.Day(Days.FirstStart, Days.Last);

    private static BrokenRule.InBody Body(string code, DateOnly asAt, GoverningBody body) => new(code, asAt, body);

    private static BrokenRule.InCommittee Committee(string code, Sampler sampler, ImmutableArray<CommitteeMember> members) => new(
        code, FromCommittees(sampler), new(CommitteeForm.Delegated, [sampler.Code()], members, sampler.Of<bool?>(null, true)));

    private static BrokenRule.InCommittee Groups(string code, Sampler sampler, SubGroup group) => new(
        code, sampler.Day(June2016, Days.Last), sampler.Committee(sampler.SoundVoters(), CommitteeForm.Delegated, [sampler.Code()], [new("Finance", false, true), group]));

    private static GoverningBody With(Sampler sampler, GoverningBodyMember member) => sampler.Body(sampler.SoundMembers().Add(member));

    private static GoverningBody Without(Sampler sampler, MemberRole role) => sampler.Body([.. sampler.SoundMembers().RemoveAll(member => member.Holds(role)), new("Other", [MemberRole.Other])]);

    private static GoverningBodyMember[] Lay() =>
    [
        new("Audit", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.ConflictsOfInterestGuardian]),
        new("Public", [MemberRole.LayMemberForPatientsAndPublic]),
        new("Third", [MemberRole.LayMember]),
    ];

    private static GoverningBodyMember[] Lay(params ReadOnlySpan<string> names)
    {
        var members = new GoverningBodyMember[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            members[i] = new(names[i], [MemberRole.LayMemberForFinanceAndAudit]);
        }

        return members;
    }

    private static ImmutableArray<T> Twice<T>(ImmutableArray<T> items) => items.Add(items[0]);

    /// <summary>Rules on the registers of interests, of gifts and hospitality, and of breaches.</summary>
    private static class BrokenRegisters
    {
        internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, BrokenRule>> Ways)> All =
        [
            (RuleCode.Gov29, [
                d =>
                {
                    var aware = d.Day(June2016, new(2021, 1, 1));
                    var declared = aware.AddDays(d.Between(29, 60));
                    return new BrokenRule.InRegisters(RuleCode.Gov29, d.Day(declared, Days.Last), new([Of(d, aware, declared)]));
                },
                d =>
                {
                    var aware = d.Day(Days.FullOperation, new(2021, 1, 1));
                    return new BrokenRule.InRegisters(RuleCode.Gov29, d.Day(aware.AddDays(29), Days.Last), new([Of(d, aware, null)]));
                },
            ]),
            (RuleCode.Gov30, [
                d =>
                {
                    var aware = d.Day(June2016.AddDays(1), new(2021, 1, 1));
                    return new BrokenRule.InRegisters(RuleCode.Gov30, d.Day(aware, Days.Last), new([Of(d, aware, d.Day(June2016, aware.AddDays(-1)))]));
                },
                d =>
                {
                    var asAt = d.Day(June2016, new(2021, 1, 1));
                    return new BrokenRule.InRegisters(RuleCode.Gov30, asAt, new([], interestsCheckedOn: asAt.AddDays(d.Between(1, 900))));
                },
            ]),
            (RuleCode.Gov31, [
                d =>
                {
                    var declared = d.Day(June2016, new(2021, 1, 1));
                    var interest = new Interest("Person", d.Of(InterestKind.DirectPecuniary, InterestKind.IndirectPecuniary), "x", null, declared);
                    return new BrokenRule.InRegisters(RuleCode.Gov31, d.Day(declared, Days.Last), new([interest]));
                },
                d =>
                {
                    var declared = d.Day(Days.FullOperation, Editions2013End);
                    return new BrokenRule.InRegisters(RuleCode.Gov31, d.Day(declared, Days.Last), new([Of(d, null, declared)]));
                },
            ]),
            (RuleCode.Gov32, [d => new BrokenRule.InRegisters(RuleCode.Gov32, d.Day(Days.FullOperation, Days.Last), new([], interestsAccess: RegisterAccess.Closed))]),
            (RuleCode.Gov33, [d => Unchecked(RuleCode.Gov33, d, d.Day(Days.FullOperation, Editions2013End))]),
            (RuleCode.Gov34, [d => Unchecked(RuleCode.Gov34, d, d.Day(June2017, Days.Last))]),
            (RuleCode.Gov35, [
                d =>
                {
                    var ended = d.Day(June2016, new(2021, 1, 1));
                    var left = d.Day(ended, ended.AddMonths(6).AddDays(-1));
                    return new BrokenRule.InRegisters(RuleCode.Gov35, d.Day(left, Days.Last), new([new("Person", InterestKind.Financial, "x", endedOn: ended, leftPublicRegisterOn: left)]));
                },
            ]),
            (RuleCode.Gov36, [
                d =>
                {
                    var destroyed = d.Day(June2016, new(2021, 1, 1));
                    var ended = d.Maybe(50, () => d.Day(destroyed.AddYears(-6).AddDays(1), destroyed));
                    return new BrokenRule.InRegisters(RuleCode.Gov36, d.Day(destroyed, Days.Last), new([new("Person", InterestKind.Financial, "x", endedOn: ended, recordDestroyedOn: destroyed)]));
                },
            ]),
            (RuleCode.Gov37, [d => new BrokenRule.InRegisters(RuleCode.Gov37, d.Day(June2016, Days.Last), new([], giftsAccess: RegisterAccess.Closed))]),
            (RuleCode.Gov38, [
                d => new BrokenRule.InRegisters(RuleCode.Gov38, d.Day(June2016, Days.Last), new([], breachesAccess: d.Of(RegisterAccess.OnRequest, RegisterAccess.Closed))),
            ]),
        ];

        private static Interest Of(Sampler sampler, DateOnly? aware, DateOnly? declared) =>
            new("Person", sampler.Of(InterestKind.Financial, InterestKind.NonFinancialProfessional, InterestKind.NonFinancialPersonal, InterestKind.Indirect), "x", aware, declared);

        private static BrokenRule.InRegisters Unchecked(string code, Sampler sampler, DateOnly asAt) =>
            new(code, asAt, new([], interestsCheckedOn: asAt.AddYears(-1).AddDays(-sampler.Between(2, 900))));
    }
}
