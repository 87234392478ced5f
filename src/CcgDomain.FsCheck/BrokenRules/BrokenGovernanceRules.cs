using CcgDomain.FsCheck.Sampling;
using CcgDomain.Governance;
using CcgDomain.Organisations;

namespace CcgDomain.FsCheck.BrokenRules;

/// <summary>Ways to break each rule of governance without breaking another.</summary>
internal static class BrokenGovernanceRules
{
    private static readonly DateOnly LastAsMade = new(2022, 4, 13);
    private static readonly DateOnly Amended = new(2022, 4, 14);
    private static readonly DateOnly June2016 = new(2016, 6, 28);
    private static readonly DateOnly June2017 = new(2017, 6, 16);
    private static readonly DateOnly LastOf2013Edition = new(2014, 11, 30);

    // Too few lay members also break the guidance on their number, unless that is explained.
    private static readonly ImmutableArray<Explanation> Explained = [new("GOV-16", "The CCG is small."), new("GOV-17", "The CCG is small.")];

    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, BrokenRule>> Ways)> All =
    [
        ("GOV-01", [
            s => Body("GOV-01", DayAfterAbolition(s), s.ValidBody()),
            s => new BrokenRule.InCommittee("GOV-01", DayAfterAbolition(s), s.ValidCommittee()),
            s => new BrokenRule.InRegisters("GOV-01", DayAfterAbolition(s), new([])),
            s => new BrokenRule.InMeeting("GOV-01", DayAfterAbolition(s), s.ValidCommittee(), new("Rent review")),
        ]),
        ("GOV-02", [
            s => Body("GOV-02", s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWith(s, new("Nurse", [MemberRole.Other]))),
            s => Committee("GOV-02", s, s.ValidCommitteeMembers().Add(new("Audit", [MemberRole.Other], false))),
        ]),
        ("GOV-03", [s => Body("GOV-03", s.Day(KeyDates.ChapterInForce, LastAsMade), s.BodyWith(
            [
                new("A", [MemberRole.AccountableOfficer, MemberRole.ChiefFinanceOfficer]),
                new("B", [MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist]),
                .. s.PickDistinct(LayMembers(), 3),
            ]))]),
        ("GOV-04", [s => Body("GOV-04", s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWithout(s, MemberRole.AccountableOfficer))]),
        ("GOV-05", [s => Body("GOV-05", s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWithout(s, MemberRole.ChiefFinanceOfficer))]),
        ("GOV-06", [s => Body("GOV-06", s.Day(KeyDates.ChapterInForce, LastAsMade), ValidBodyWithout(s, MemberRole.RegisteredNurse))]),
        ("GOV-07", [s => Body("GOV-07", s.Day(KeyDates.ChapterInForce, LastAsMade), ValidBodyWithout(s, MemberRole.SecondaryCareSpecialist))]),
        ("GOV-08", [s => Body("GOV-08", s.Day(KeyDates.ChapterInForce, LastAsMade), s.BodyWith(
            [
                .. s.ValidMembers().RemoveAll(member => member.IsLay),
                new("Lay", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.LayMemberForPatientsAndPublic]),
                new("Other", [MemberRole.Other]),
            ],
            Explained))]),
        ("GOV-09", [s => Body("GOV-09", s.Day(Amended, KeyDates.LastDay), s.BodyWith(
            [new("A", [MemberRole.AccountableOfficer, MemberRole.ChiefFinanceOfficer]), new("B", [MemberRole.RegisteredNurse]), new("C", [MemberRole.LayMember])], Explained))]),
        ("GOV-10", [s => Body("GOV-10", s.Day(Amended, KeyDates.LastDay), s.BodyWith(
            s.ValidMembers().RemoveAll(member => member.Holds(MemberRole.RegisteredNurse) || member.Holds(MemberRole.SecondaryCareSpecialist))))]),
        ("GOV-11", [s => Body("GOV-11", s.Day(Amended, KeyDates.LastDay), s.BodyWith(s.ValidMembers().RemoveAll(member => member.IsLay), Explained))]),
        ("GOV-12", [s => Body("GOV-12", s.Day(KeyDates.FullOperation, KeyDates.LastDay), ValidBodyWith(
            s, new("Retired", [MemberRole.LayMember, s.Pick(MemberRole.GeneralPractitioner, MemberRole.CcgMember, MemberRole.RegisteredNurse)], false)))]),
        ("GOV-13", [s => Body("GOV-13", s.Day(KeyDates.FullOperation, LastAsMade), s.BodyWith(
            [.. s.ValidMembers().RemoveAll(member => member.Name is "Public" or "Third"), .. LayMembersForAudit("Second", "Third", "Fourth")]))]),
        ("GOV-14", [s => Body("GOV-14", s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWith(
            s, new("Hospital", [s.Pick(MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist)], employedByProvider: true)))]),
        ("GOV-15", [s => Body("GOV-15", s.Day(KeyDates.FullOperation, KeyDates.LastDay), new(s.ValidMembers(), s.PickDistinct(Enum.GetValues<StatutoryCommittee>(), s.Next(2))))]),
        ("GOV-16", [s => Body("GOV-16", s.Day(June2016, KeyDates.LastDay), s.BodyWith(s.ValidMembers().RemoveAll(member => member.Name == "Third"), [Explained[1]]))]),
        ("GOV-17", [
            s => Body("GOV-17", s.Day(June2016, KeyDates.LastDay), s.BodyWith(
                [.. s.ValidMembers().RemoveAll(member => member.Name == "Audit"), new("Audit", [MemberRole.LayMemberForFinanceAndAudit])])),
            s => Body("GOV-17", s.Day(June2016, KeyDates.LastDay), ValidBodyWith(s, new("Second guardian", [MemberRole.ConflictsOfInterestGuardian]))),
        ]),
        ("GOV-18", [s => Body("GOV-18", s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), s.BodyWith(
            s.ValidMembers(), s.Chance(50) ? [Explained[0], Explained[0]] : [new("GOV-08", "The CCG is small.")]))]),
        ("GOV-19", [
            s => new BrokenRule.InCommittee("GOV-19", AnyDay(s), s.CommitteeWith(s.ValidCommitteeMembers(), s.PickEnum<CommitteeForm>(), [])),
            s => new BrokenRule.InCommittee("GOV-19", AnyDay(s), s.CommitteeWith(
                s.ValidCommitteeMembers(), CommitteeForm.Joint, s.OtherCodes(OdsCode.None, s.Choose(1, 3)).WithDuplicate())),
        ]),
        ("GOV-20", [s => new BrokenRule.InCommittee("GOV-20", DayWithCommittees(s), s.CommitteeWith(
            s.ValidCommitteeMembers(), CommitteeForm.Delegated, s.OtherCodes(OdsCode.None, s.Choose(2, 4))))]),
        ("GOV-21", [s => new BrokenRule.InCommittee("GOV-21", DayWithCommittees(s), new(CommitteeForm.Delegated, [s.Code()], s.ValidCommitteeMembers(), decides: false))]),
        ("GOV-22", [
            s => Committee("GOV-22", s, s.ValidCommitteeMembers().Add(new("Second chair", [MemberRole.Chair, MemberRole.Executive], true))),
            s => Committee("GOV-22", s, [.. s.ValidCommitteeMembers().RemoveAll(member => member.Name == "Lay chair"), new("Lay", [MemberRole.LayMember], true)]),
        ]),
        ("GOV-23", [s => Committee("GOV-23", s, [
            .. s.ValidCommitteeMembers(),
            .. Enumerable.Range(1, 4).Select(number => new CommitteeMember($"Council {number}", [MemberRole.LocalAuthority], true)),
        ])]),
        ("GOV-24", [s => Committee("GOV-24", s,
            [
                new("Lay chair", [MemberRole.Chair, MemberRole.LayMember], true),
                .. Enumerable.Range(1, s.Choose(2, 4)).Select(number => new CommitteeMember($"Both {number}", [MemberRole.GeneralPractitioner, MemberRole.Executive], true)),
                new("GP", [MemberRole.GeneralPractitioner], true),
            ])]),
        ("GOV-25", [s => new BrokenRule.InCommittee("GOV-25", AnyDay(s), new(
            CommitteeForm.Delegated, [s.Code()], s.ValidCommitteeMembers(), true, s.Chance(50) ? new(20) : new(1, [new(9, [MemberRole.LayMember])])))]),
        ("GOV-26", [s => SubGroups("GOV-26", s, new("Estates", decides: true))]),
        ("GOV-27", [s => SubGroups("GOV-27", s, new("Estates", reportsConflicts: false))]),
        ("GOV-28", [
            s => new BrokenRule.InCommitteesInCommon("GOV-28", AnyDay(s), new(Sampler.ListOf(s.Next(2), () => s.ValidCommittee()))),
            s => new BrokenRule.InCommitteesInCommon("GOV-28", AnyDay(s), new(s.ValidCommitteesInCommon().Committees.WithDuplicate())),
        ]),
        .. BrokenRegisterRules.All,
        ("GOV-39", [
            s => new BrokenRule.InMeeting("GOV-39", AnyDay(s), s.ValidCommittee(), new("Rent review", [new("Nobody", "x", s.PickEnum<ConflictHandling>())])),
            s => new BrokenRule.InMeeting("GOV-39", AnyDay(s), s.ValidCommittee(), new("Rent review", [], ["Audit", "Finance", s.Pick("Nobody", "Audit")])),
            s => new BrokenRule.InMeeting("GOV-39", AnyDay(s), s.ValidCommittee(), new(
                "Rent review", [new("Audit", "x", ConflictHandling.Leave), new("Audit", "y", ConflictHandling.Leave)])),
        ]),
    ];

    internal static DateOnly DayAfterAbolition(Sampler sampler) => sampler.Day(KeyDates.Abolition, new(2030, 1, 1));

    private static DateOnly AnyDay(Sampler sampler) => sampler.Day(KeyDates.ChapterInForce, KeyDates.LastDay);

    private static DateOnly DayWithCommittees(Sampler sampler) => sampler.Day(KeyDates.FirstArrangements, KeyDates.LastDay);

    private static BrokenRule.InBody Body(string code, DateOnly asAt, GoverningBody body) => new(code, asAt, body);

    private static BrokenRule.InCommittee Committee(string code, Sampler sampler, ImmutableArray<CommitteeMember> members) => new(
        code, DayWithCommittees(sampler), new(CommitteeForm.Delegated, [sampler.Code()], members, sampler.Pick<bool?>(null, true)));

    private static BrokenRule.InCommittee SubGroups(string code, Sampler sampler, SubGroup group) => new(
        code,
        sampler.Day(June2016, KeyDates.LastDay),
        sampler.CommitteeWith(sampler.ValidCommitteeMembers(), CommitteeForm.Delegated, [sampler.Code()], [new("Finance", false, true), group]));

    private static GoverningBody ValidBodyWith(Sampler sampler, GoverningBodyMember member) => sampler.BodyWith(sampler.ValidMembers().Add(member));

    private static GoverningBody ValidBodyWithout(Sampler sampler, MemberRole role) =>
        sampler.BodyWith([.. sampler.ValidMembers().RemoveAll(member => member.Holds(role)), new("Other", [MemberRole.Other])]);

    private static GoverningBodyMember[] LayMembers() =>
    [
        new("Audit", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.ConflictsOfInterestGuardian]),
        new("Public", [MemberRole.LayMemberForPatientsAndPublic]),
        new("Third", [MemberRole.LayMember]),
    ];

    private static GoverningBodyMember[] LayMembersForAudit(params ReadOnlySpan<string> names)
    {
        var members = new GoverningBodyMember[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            members[i] = new(names[i], [MemberRole.LayMemberForFinanceAndAudit]);
        }

        return members;
    }

    /// <summary>The rules on the registers of interests, of gifts and hospitality, and of breaches.</summary>
    private static class BrokenRegisterRules
    {
        internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, BrokenRule>> Ways)> All =
        [
            ("GOV-29", [
                s =>
                {
                    var aware = s.Day(June2016, new(2021, 1, 1));
                    var declared = aware.AddDays(s.Choose(29, 60));
                    return new BrokenRule.InRegisters("GOV-29", s.Day(declared, KeyDates.LastDay), new([Interest(s, aware, declared)]));
                },
                s =>
                {
                    var aware = s.Day(KeyDates.FullOperation, new(2021, 1, 1));
                    return new BrokenRule.InRegisters("GOV-29", s.Day(aware.AddDays(29), KeyDates.LastDay), new([Interest(s, aware, null)]));
                },
            ]),
            ("GOV-30", [
                s =>
                {
                    var aware = s.Day(June2016.AddDays(1), new(2021, 1, 1));
                    return new BrokenRule.InRegisters("GOV-30", s.Day(aware, KeyDates.LastDay), new([Interest(s, aware, s.Day(June2016, aware.AddDays(-1)))]));
                },
                s =>
                {
                    var asAt = s.Day(June2016, new(2021, 1, 1));
                    return new BrokenRule.InRegisters("GOV-30", asAt, new([], interestsCheckedOn: asAt.AddDays(s.Choose(1, 900))));
                },
            ]),
            ("GOV-31", [
                s =>
                {
                    var declared = s.Day(June2016, new(2021, 1, 1));
                    var interest = new Interest("Person", s.Pick(InterestKind.DirectPecuniary, InterestKind.IndirectPecuniary), "x", null, declared);
                    return new BrokenRule.InRegisters("GOV-31", s.Day(declared, KeyDates.LastDay), new([interest]));
                },
                s =>
                {
                    var declared = s.Day(KeyDates.FullOperation, LastOf2013Edition);
                    return new BrokenRule.InRegisters("GOV-31", s.Day(declared, KeyDates.LastDay), new([Interest(s, null, declared)]));
                },
            ]),
            ("GOV-32", [s => new BrokenRule.InRegisters("GOV-32", s.Day(KeyDates.FullOperation, KeyDates.LastDay), new([], interestsAccess: RegisterAccess.Closed))]),
            ("GOV-33", [s => NotCheckedForAYear("GOV-33", s, s.Day(KeyDates.FullOperation, LastOf2013Edition))]),
            ("GOV-34", [s => NotCheckedForAYear("GOV-34", s, s.Day(June2017, KeyDates.LastDay))]),
            ("GOV-35", [
                s =>
                {
                    var ended = s.Day(June2016, new(2021, 1, 1));
                    var left = s.Day(ended, ended.AddMonths(6).AddDays(-1));
                    return new BrokenRule.InRegisters("GOV-35", s.Day(left, KeyDates.LastDay), new([
                        new("Person", InterestKind.Financial, "x", endedOn: ended, leftPublicRegisterOn: left),
                    ]));
                },
            ]),
            ("GOV-36", [
                s =>
                {
                    var destroyed = s.Day(June2016, new(2021, 1, 1));
                    var ended = s.Maybe(50, () => s.Day(destroyed.AddYears(-6).AddDays(1), destroyed));
                    return new BrokenRule.InRegisters("GOV-36", s.Day(destroyed, KeyDates.LastDay), new([
                        new("Person", InterestKind.Financial, "x", endedOn: ended, recordDestroyedOn: destroyed),
                    ]));
                },
            ]),
            ("GOV-37", [s => new BrokenRule.InRegisters("GOV-37", s.Day(June2016, KeyDates.LastDay), new([], giftsAccess: RegisterAccess.Closed))]),
            ("GOV-38", [
                s => new BrokenRule.InRegisters("GOV-38", s.Day(June2016, KeyDates.LastDay), new([], breachesAccess: s.Pick(RegisterAccess.OnRequest, RegisterAccess.Closed))),
            ]),
        ];

        private static Interest Interest(Sampler sampler, DateOnly? becameAwareOn, DateOnly? declaredOn) =>
            new(
                "Person",
                sampler.Pick(InterestKind.Financial, InterestKind.NonFinancialProfessional, InterestKind.NonFinancialPersonal, InterestKind.Indirect),
                "x",
                becameAwareOn,
                declaredOn);

        private static BrokenRule.InRegisters NotCheckedForAYear(string code, Sampler sampler, DateOnly asAt) =>
            new(code, asAt, new([], interestsCheckedOn: asAt.AddYears(-1).AddDays(-sampler.Choose(2, 900))));
    }
}
