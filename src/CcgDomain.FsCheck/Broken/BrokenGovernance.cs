using CcgDomain.FsCheck.Sampling;
using CcgDomain.Governance;
using CcgDomain.Organisations;

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
    private static readonly ImmutableArray<Explanation> Explained = [new("GOV-16", "We are few."), new("GOV-17", "We are few.")];

    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, BrokenRule>> Ways)> All =
    [
        ("GOV-01", [
            d => Body("GOV-01", AfterTheEnd(d), d.SoundBody()),
            d => new BrokenRule.InCommittee("GOV-01", AfterTheEnd(d), d.SoundCommittee()),
            d => new BrokenRule.InRegisters("GOV-01", AfterTheEnd(d), new([])),
            d => new BrokenRule.InMeeting("GOV-01", AfterTheEnd(d), d.SoundCommittee(), new("Rent review")),
        ]),
        ("GOV-02", [
            d => Body("GOV-02", d.Day(Days.ChapterBegan, Days.Last), With(d, new("Nurse", [MemberRole.Other]))),
            d => Committee("GOV-02", d, d.SoundVoters().Add(new("Audit", [MemberRole.Other], false))),
        ]),
        ("GOV-03", [d => Body("GOV-03", d.Day(Days.ChapterBegan, AsMadeLast), d.Body(
            [new("A", [MemberRole.AccountableOfficer, MemberRole.ChiefFinanceOfficer]), new("B", [MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist]), .. d.PickDistinct(Lay(), 3)]))]),
        ("GOV-04", [d => Body("GOV-04", d.Day(Days.ChapterBegan, Days.Last), Without(d, MemberRole.AccountableOfficer))]),
        ("GOV-05", [d => Body("GOV-05", d.Day(Days.ChapterBegan, Days.Last), Without(d, MemberRole.ChiefFinanceOfficer))]),
        ("GOV-06", [d => Body("GOV-06", d.Day(Days.ChapterBegan, AsMadeLast), Without(d, MemberRole.RegisteredNurse))]),
        ("GOV-07", [d => Body("GOV-07", d.Day(Days.ChapterBegan, AsMadeLast), Without(d, MemberRole.SecondaryCareSpecialist))]),
        ("GOV-08", [d => Body("GOV-08", d.Day(Days.ChapterBegan, AsMadeLast), d.Body(
            [
                .. d.SoundMembers().RemoveAll(member => member.IsLay),
                new("Lay", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.LayMemberForPatientsAndPublic]),
                new("Other", [MemberRole.Other]),
            ],
            Explained))]),
        ("GOV-09", [d => Body("GOV-09", d.Day(Amended, Days.Last), d.Body(
            [new("A", [MemberRole.AccountableOfficer, MemberRole.ChiefFinanceOfficer]), new("B", [MemberRole.RegisteredNurse]), new("C", [MemberRole.LayMember])], Explained))]),
        ("GOV-10", [d => Body("GOV-10", d.Day(Amended, Days.Last), d.Body(
            d.SoundMembers().RemoveAll(member => member.Holds(MemberRole.RegisteredNurse) || member.Holds(MemberRole.SecondaryCareSpecialist))))]),
        ("GOV-11", [d => Body("GOV-11", d.Day(Amended, Days.Last), d.Body(d.SoundMembers().RemoveAll(member => member.IsLay), Explained))]),
        ("GOV-12", [d => Body("GOV-12", d.Day(Days.FullOperation, Days.Last), With(
            d, new("Retired", [MemberRole.LayMember, d.Pick(MemberRole.GeneralPractitioner, MemberRole.CcgMember, MemberRole.RegisteredNurse)], false)))]),
        ("GOV-13", [d => Body("GOV-13", d.Day(Days.FullOperation, AsMadeLast), d.Body(
            [.. d.SoundMembers().RemoveAll(member => member.Name is "Public" or "Third"), .. Lay("Second", "Third", "Fourth")]))]),
        ("GOV-14", [d => Body("GOV-14", d.Day(Days.ChapterBegan, Days.Last), With(
            d, new("Hospital", [d.Pick(MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist)], employedByProvider: true)))]),
        ("GOV-15", [d => Body("GOV-15", d.Day(Days.FullOperation, Days.Last), new(d.SoundMembers(), d.PickDistinct(Enum.GetValues<StatutoryCommittee>(), d.Next(2))))]),
        ("GOV-16", [d => Body("GOV-16", d.Day(June2016, Days.Last), d.Body(d.SoundMembers().RemoveAll(member => member.Name == "Third"), [Explained[1]]))]),
        ("GOV-17", [
            d => Body("GOV-17", d.Day(June2016, Days.Last), d.Body(
                [.. d.SoundMembers().RemoveAll(member => member.Name == "Audit"), new("Audit", [MemberRole.LayMemberForFinanceAndAudit])])),
            d => Body("GOV-17", d.Day(June2016, Days.Last), With(d, new("Second guardian", [MemberRole.ConflictsOfInterestGuardian]))),
        ]),
        ("GOV-18", [d => Body("GOV-18", d.Day(Days.ChapterBegan, Days.Last), d.Body(d.SoundMembers(), d.Chance(50) ? [Explained[0], Explained[0]] : [new("GOV-08", "We are few.")]))]),
        ("GOV-19", [
            d => new BrokenRule.InCommittee("GOV-19", AnyDay(d), d.Committee(d.SoundVoters(), d.PickEnum<CommitteeForm>(), [])),
            d => new BrokenRule.InCommittee("GOV-19", AnyDay(d), d.Committee(d.SoundVoters(), CommitteeForm.Joint, Twice(d.OtherCodes(OdsCode.None, d.Choose(1, 3))))),
        ]),
        ("GOV-20", [d => new BrokenRule.InCommittee("GOV-20", FromCommittees(d), d.Committee(d.SoundVoters(), CommitteeForm.Delegated, d.OtherCodes(OdsCode.None, d.Choose(2, 4))))]),
        ("GOV-21", [d => new BrokenRule.InCommittee("GOV-21", FromCommittees(d), new(CommitteeForm.Delegated, [d.Code()], d.SoundVoters(), decides: false))]),
        ("GOV-22", [
            d => Committee("GOV-22", d, d.SoundVoters().Add(new("Second chair", [MemberRole.Chair, MemberRole.Executive], true))),
            d => Committee("GOV-22", d, [.. d.SoundVoters().RemoveAll(member => member.Name == "Lay chair"), new("Lay", [MemberRole.LayMember], true)]),
        ]),
        ("GOV-23", [d => Committee("GOV-23", d, [.. d.SoundVoters(), .. Enumerable.Range(1, 4).Select(number => new CommitteeMember($"Council {number}", [MemberRole.LocalAuthority], true))])]),
        ("GOV-24", [d => Committee("GOV-24", d,
            [
                new("Lay chair", [MemberRole.Chair, MemberRole.LayMember], true),
                .. Enumerable.Range(1, d.Choose(2, 4)).Select(number => new CommitteeMember($"Both {number}", [MemberRole.GeneralPractitioner, MemberRole.Executive], true)),
                new("GP", [MemberRole.GeneralPractitioner], true),
            ])]),
        ("GOV-25", [d => new BrokenRule.InCommittee("GOV-25", AnyDay(d), new(CommitteeForm.Delegated, [d.Code()], d.SoundVoters(), true, d.Chance(50) ? new(20) : new(1, [new(9, [MemberRole.LayMember])])))]),
        ("GOV-26", [d => Groups("GOV-26", d, new("Estates", decides: true))]),
        ("GOV-27", [d => Groups("GOV-27", d, new("Estates", reportsConflicts: false))]),
        ("GOV-28", [
            d => new BrokenRule.InCommitteesInCommon("GOV-28", AnyDay(d), new(Sampler.ListOf(d.Next(2), () => d.SoundCommittee()))),
            d => new BrokenRule.InCommitteesInCommon("GOV-28", AnyDay(d), new(Twice(d.SoundInCommon().Committees))),
        ]),
        .. BrokenRegisters.All,
        ("GOV-39", [
            d => new BrokenRule.InMeeting("GOV-39", AnyDay(d), d.SoundCommittee(), new("Rent review", [new("Nobody", "x", d.PickEnum<ConflictHandling>())])),
            d => new BrokenRule.InMeeting("GOV-39", AnyDay(d), d.SoundCommittee(), new("Rent review", [], ["Audit", "Finance", d.Pick("Nobody", "Audit")])),
            d => new BrokenRule.InMeeting("GOV-39", AnyDay(d), d.SoundCommittee(), new("Rent review", [new("Audit", "x", ConflictHandling.Leave), new("Audit", "y", ConflictHandling.Leave)])),
        ]),
    ];

    internal static DateOnly AfterTheEnd(Sampler sampler) => sampler.Day(Days.Abolished, new(2030, 1, 1));

    private static DateOnly AnyDay(Sampler sampler) => sampler.Day(Days.ChapterBegan, Days.Last);

    private static DateOnly FromCommittees(Sampler sampler) => sampler.Day(Days.FirstStart, Days.Last);

    private static BrokenRule.InBody Body(string code, DateOnly asAt, GoverningBody body) => new(code, asAt, body);

    private static BrokenRule.InCommittee Committee(string code, Sampler sampler, ImmutableArray<CommitteeMember> members) => new(
        code, FromCommittees(sampler), new(CommitteeForm.Delegated, [sampler.Code()], members, sampler.Pick<bool?>(null, true)));

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
            ("GOV-29", [
                d =>
                {
                    var aware = d.Day(June2016, new(2021, 1, 1));
                    var declared = aware.AddDays(d.Choose(29, 60));
                    return new BrokenRule.InRegisters("GOV-29", d.Day(declared, Days.Last), new([Of(d, aware, declared)]));
                },
                d =>
                {
                    var aware = d.Day(Days.FullOperation, new(2021, 1, 1));
                    return new BrokenRule.InRegisters("GOV-29", d.Day(aware.AddDays(29), Days.Last), new([Of(d, aware, null)]));
                },
            ]),
            ("GOV-30", [
                d =>
                {
                    var aware = d.Day(June2016.AddDays(1), new(2021, 1, 1));
                    return new BrokenRule.InRegisters("GOV-30", d.Day(aware, Days.Last), new([Of(d, aware, d.Day(June2016, aware.AddDays(-1)))]));
                },
                d =>
                {
                    var asAt = d.Day(June2016, new(2021, 1, 1));
                    return new BrokenRule.InRegisters("GOV-30", asAt, new([], interestsCheckedOn: asAt.AddDays(d.Choose(1, 900))));
                },
            ]),
            ("GOV-31", [
                d =>
                {
                    var declared = d.Day(June2016, new(2021, 1, 1));
                    var interest = new Interest("Person", d.Pick(InterestKind.DirectPecuniary, InterestKind.IndirectPecuniary), "x", null, declared);
                    return new BrokenRule.InRegisters("GOV-31", d.Day(declared, Days.Last), new([interest]));
                },
                d =>
                {
                    var declared = d.Day(Days.FullOperation, Editions2013End);
                    return new BrokenRule.InRegisters("GOV-31", d.Day(declared, Days.Last), new([Of(d, null, declared)]));
                },
            ]),
            ("GOV-32", [d => new BrokenRule.InRegisters("GOV-32", d.Day(Days.FullOperation, Days.Last), new([], interestsAccess: RegisterAccess.Closed))]),
            ("GOV-33", [d => Unchecked("GOV-33", d, d.Day(Days.FullOperation, Editions2013End))]),
            ("GOV-34", [d => Unchecked("GOV-34", d, d.Day(June2017, Days.Last))]),
            ("GOV-35", [
                d =>
                {
                    var ended = d.Day(June2016, new(2021, 1, 1));
                    var left = d.Day(ended, ended.AddMonths(6).AddDays(-1));
                    return new BrokenRule.InRegisters("GOV-35", d.Day(left, Days.Last), new([new("Person", InterestKind.Financial, "x", endedOn: ended, leftPublicRegisterOn: left)]));
                },
            ]),
            ("GOV-36", [
                d =>
                {
                    var destroyed = d.Day(June2016, new(2021, 1, 1));
                    var ended = d.Maybe(50, () => d.Day(destroyed.AddYears(-6).AddDays(1), destroyed));
                    return new BrokenRule.InRegisters("GOV-36", d.Day(destroyed, Days.Last), new([new("Person", InterestKind.Financial, "x", endedOn: ended, recordDestroyedOn: destroyed)]));
                },
            ]),
            ("GOV-37", [d => new BrokenRule.InRegisters("GOV-37", d.Day(June2016, Days.Last), new([], giftsAccess: RegisterAccess.Closed))]),
            ("GOV-38", [
                d => new BrokenRule.InRegisters("GOV-38", d.Day(June2016, Days.Last), new([], breachesAccess: d.Pick(RegisterAccess.OnRequest, RegisterAccess.Closed))),
            ]),
        ];

        private static Interest Of(Sampler sampler, DateOnly? aware, DateOnly? declared) =>
            new("Person", sampler.Pick(InterestKind.Financial, InterestKind.NonFinancialProfessional, InterestKind.NonFinancialPersonal, InterestKind.Indirect), "x", aware, declared);

        private static BrokenRule.InRegisters Unchecked(string code, Sampler sampler, DateOnly asAt) =>
            new(code, asAt, new([], interestsCheckedOn: asAt.AddYears(-1).AddDays(-sampler.Choose(2, 900))));
    }
}
