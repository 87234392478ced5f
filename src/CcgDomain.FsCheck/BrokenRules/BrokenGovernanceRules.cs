using CcgDomain.FsCheck.Sampling;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Rules;

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
    private static readonly ImmutableArray<Explanation> Explained = [new(RuleCode.Gov16, "The CCG is small."), new(RuleCode.Gov17, "The CCG is small.")];

    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, BrokenRule>> Ways)> All =
    [
        (RuleCode.Gov01, [
            s => Body(RuleCode.Gov01, DayAfterAbolition(s), s.ValidBody()),
            s => new BrokenRule.InCommittee(RuleCode.Gov01, DayAfterAbolition(s), s.ValidCommittee()),
            s => new BrokenRule.InRegisters(RuleCode.Gov01, DayAfterAbolition(s), new([])),
            s => new BrokenRule.InMeeting(RuleCode.Gov01, DayAfterAbolition(s), s.ValidCommittee(), new("Rent review")),
        ]),
        (RuleCode.Gov02, [
            s => Body(RuleCode.Gov02, s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWith(s, new("Nurse", [MemberRole.Other]))),
            s => Committee(RuleCode.Gov02, s, s.ValidCommitteeMembers().Add(new("Audit", [MemberRole.Other], false))),
        ]),
        (RuleCode.Gov03, [s => Body(RuleCode.Gov03, s.Day(KeyDates.ChapterInForce, LastAsMade), s.BodyWith(
            [
                new("A", [MemberRole.AccountableOfficer, MemberRole.ChiefFinanceOfficer]),
                new("B", [MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist]),
                .. s.PickDistinct(LayMembers(), 3),
            ]))]),
        (RuleCode.Gov04, [s => Body(RuleCode.Gov04, s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWithout(s, MemberRole.AccountableOfficer))]),
        (RuleCode.Gov05, [s => Body(RuleCode.Gov05, s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWithout(s, MemberRole.ChiefFinanceOfficer))]),
        (RuleCode.Gov06, [s => Body(RuleCode.Gov06, s.Day(KeyDates.ChapterInForce, LastAsMade), ValidBodyWithout(s, MemberRole.RegisteredNurse))]),
        (RuleCode.Gov07, [s => Body(RuleCode.Gov07, s.Day(KeyDates.ChapterInForce, LastAsMade), ValidBodyWithout(s, MemberRole.SecondaryCareSpecialist))]),
        (RuleCode.Gov08, [s => Body(RuleCode.Gov08, s.Day(KeyDates.ChapterInForce, LastAsMade), s.BodyWith(
            [
                .. s.ValidMembers().RemoveAll(member => member.IsLay),
                new("Lay", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.LayMemberForPatientsAndPublic]),
                new("Other", [MemberRole.Other]),
            ],
            Explained))]),
        (RuleCode.Gov09, [s => Body(RuleCode.Gov09, s.Day(Amended, KeyDates.LastDay), s.BodyWith(
            [new("A", [MemberRole.AccountableOfficer, MemberRole.ChiefFinanceOfficer]), new("B", [MemberRole.RegisteredNurse]), new("C", [MemberRole.LayMember])], Explained))]),
        (RuleCode.Gov10, [s => Body(RuleCode.Gov10, s.Day(Amended, KeyDates.LastDay), s.BodyWith(
            s.ValidMembers().RemoveAll(member => member.Holds(MemberRole.RegisteredNurse) || member.Holds(MemberRole.SecondaryCareSpecialist))))]),
        (RuleCode.Gov11, [s => Body(RuleCode.Gov11, s.Day(Amended, KeyDates.LastDay), s.BodyWith(s.ValidMembers().RemoveAll(member => member.IsLay), Explained))]),
        (RuleCode.Gov12, [s => Body(RuleCode.Gov12, s.Day(KeyDates.FullOperation, KeyDates.LastDay), ValidBodyWith(
            s, new("Retired", [MemberRole.LayMember, s.Pick(MemberRole.GeneralPractitioner, MemberRole.CcgMember, MemberRole.RegisteredNurse)], false)))]),
        (RuleCode.Gov13, [s => Body(RuleCode.Gov13, s.Day(KeyDates.FullOperation, LastAsMade), s.BodyWith(
            [.. s.ValidMembers().RemoveAll(member => member.Name is "Public" or "Third"), .. LayMembersForAudit("Second", "Third", "Fourth")]))]),
        (RuleCode.Gov14, [s => Body(RuleCode.Gov14, s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWith(
            s, new("Hospital", [s.Pick(MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist)], employedByProvider: true)))]),
        (RuleCode.Gov15, [s => Body(RuleCode.Gov15, s.Day(KeyDates.FullOperation, KeyDates.LastDay), new(s.ValidMembers(), s.PickDistinct(Enum.GetValues<StatutoryCommittee>(), s.Next(2))))]),
        (RuleCode.Gov16, [s => Body(RuleCode.Gov16, s.Day(June2016, KeyDates.LastDay), s.BodyWith(s.ValidMembers().RemoveAll(member => member.Name == "Third"), [Explained[1]]))]),
        (RuleCode.Gov17, [
            s => Body(RuleCode.Gov17, s.Day(June2016, KeyDates.LastDay), s.BodyWith(
                [.. s.ValidMembers().RemoveAll(member => member.Name == "Audit"), new("Audit", [MemberRole.LayMemberForFinanceAndAudit])])),
            s => Body(RuleCode.Gov17, s.Day(June2016, KeyDates.LastDay), ValidBodyWith(s, new("Second guardian", [MemberRole.ConflictsOfInterestGuardian]))),
        ]),
        (RuleCode.Gov18, [s => Body(RuleCode.Gov18, s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), s.BodyWith(
            s.ValidMembers(), s.Chance(50) ? [Explained[0], Explained[0]] : [new(RuleCode.Gov08, "The CCG is small.")]))]),
        (RuleCode.Gov19, [
            s => new BrokenRule.InCommittee(RuleCode.Gov19, AnyDay(s), s.CommitteeWith(s.ValidCommitteeMembers(), s.PickEnum<CommitteeForm>(), [])),
            s => new BrokenRule.InCommittee(RuleCode.Gov19, AnyDay(s), s.CommitteeWith(
                s.ValidCommitteeMembers(), CommitteeForm.Joint, s.OtherCodes(OdsCode.None, s.Choose(1, 3)).WithDuplicate())),
        ]),
        (RuleCode.Gov20, [s => new BrokenRule.InCommittee(RuleCode.Gov20, DayWithCommittees(s), s.CommitteeWith(
            s.ValidCommitteeMembers(), CommitteeForm.Delegated, s.OtherCodes(OdsCode.None, s.Choose(2, 4))))]),
        (RuleCode.Gov21, [s => new BrokenRule.InCommittee(RuleCode.Gov21, DayWithCommittees(s), new(CommitteeForm.Delegated, [s.Code()], s.ValidCommitteeMembers(), decides: false))]),
        (RuleCode.Gov22, [
            s => Committee(RuleCode.Gov22, s, s.ValidCommitteeMembers().Add(new("Second chair", [MemberRole.Chair, MemberRole.Executive], true))),
            s => Committee(RuleCode.Gov22, s, [.. s.ValidCommitteeMembers().RemoveAll(member => member.Name == "Lay chair"), new("Lay", [MemberRole.LayMember], true)]),
        ]),
        (RuleCode.Gov23, [s => Committee(RuleCode.Gov23, s, [
            .. s.ValidCommitteeMembers(),
            .. Enumerable.Range(1, 4).Select(number => new CommitteeMember($"Council {number}", [MemberRole.LocalAuthority], true)),
        ])]),
        (RuleCode.Gov24, [s => Committee(RuleCode.Gov24, s,
            [
                new("Lay chair", [MemberRole.Chair, MemberRole.LayMember], true),
                .. Enumerable.Range(1, s.Choose(2, 4)).Select(number => new CommitteeMember($"Both {number}", [MemberRole.GeneralPractitioner, MemberRole.Executive], true)),
                new("GP", [MemberRole.GeneralPractitioner], true),
            ])]),
        (RuleCode.Gov25, [s => new BrokenRule.InCommittee(RuleCode.Gov25, AnyDay(s), new(
            CommitteeForm.Delegated, [s.Code()], s.ValidCommitteeMembers(), true, s.Chance(50) ? new(20) : new(1, [new(9, [MemberRole.LayMember])])))]),
        (RuleCode.Gov26, [s => SubGroups(RuleCode.Gov26, s, new("Estates", decides: true))]),
        (RuleCode.Gov27, [s => SubGroups(RuleCode.Gov27, s, new("Estates", reportsConflicts: false))]),
        (RuleCode.Gov28, [
            s => new BrokenRule.InCommitteesInCommon(RuleCode.Gov28, AnyDay(s), new(Sampler.ListOf(s.Next(2), () => s.ValidCommittee()))),
            s => new BrokenRule.InCommitteesInCommon(RuleCode.Gov28, AnyDay(s), new(s.ValidCommitteesInCommon().Committees.WithDuplicate())),
        ]),
        .. BrokenRegisterRules.All,
        (RuleCode.Gov39, [
            s => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(s), s.ValidCommittee(), new("Rent review", [new("Nobody", "x", s.PickEnum<ConflictHandling>())])),
            s => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(s), s.ValidCommittee(), new("Rent review", [], ["Audit", "Finance", s.Pick("Nobody", "Audit")])),
            s => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(s), s.ValidCommittee(), new(
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
            (RuleCode.Gov29, [
                s =>
                {
                    var aware = s.Day(June2016, new(2021, 1, 1));
                    var declared = aware.AddDays(s.Choose(29, 60));
                    return new BrokenRule.InRegisters(RuleCode.Gov29, s.Day(declared, KeyDates.LastDay), new([Interest(s, aware, declared)]));
                },
                s =>
                {
                    var aware = s.Day(KeyDates.FullOperation, new(2021, 1, 1));
                    return new BrokenRule.InRegisters(RuleCode.Gov29, s.Day(aware.AddDays(29), KeyDates.LastDay), new([Interest(s, aware, null)]));
                },
            ]),
            (RuleCode.Gov30, [
                s =>
                {
                    var aware = s.Day(June2016.AddDays(1), new(2021, 1, 1));
                    return new BrokenRule.InRegisters(RuleCode.Gov30, s.Day(aware, KeyDates.LastDay), new([Interest(s, aware, s.Day(June2016, aware.AddDays(-1)))]));
                },
                s =>
                {
                    var asAt = s.Day(June2016, new(2021, 1, 1));
                    return new BrokenRule.InRegisters(RuleCode.Gov30, asAt, new([], interestsCheckedOn: asAt.AddDays(s.Choose(1, 900))));
                },
            ]),
            (RuleCode.Gov31, [
                s =>
                {
                    var declared = s.Day(June2016, new(2021, 1, 1));
                    var interest = new Interest("Person", s.Pick(InterestKind.DirectPecuniary, InterestKind.IndirectPecuniary), "x", null, declared);
                    return new BrokenRule.InRegisters(RuleCode.Gov31, s.Day(declared, KeyDates.LastDay), new([interest]));
                },
                s =>
                {
                    var declared = s.Day(KeyDates.FullOperation, LastOf2013Edition);
                    return new BrokenRule.InRegisters(RuleCode.Gov31, s.Day(declared, KeyDates.LastDay), new([Interest(s, null, declared)]));
                },
            ]),
            (RuleCode.Gov32, [s => new BrokenRule.InRegisters(RuleCode.Gov32, s.Day(KeyDates.FullOperation, KeyDates.LastDay), new([], interestsAccess: RegisterAccess.Closed))]),
            (RuleCode.Gov33, [s => NotCheckedForAYear(RuleCode.Gov33, s, s.Day(KeyDates.FullOperation, LastOf2013Edition))]),
            (RuleCode.Gov34, [s => NotCheckedForAYear(RuleCode.Gov34, s, s.Day(June2017, KeyDates.LastDay))]),
            (RuleCode.Gov35, [
                s =>
                {
                    var ended = s.Day(June2016, new(2021, 1, 1));
                    var left = s.Day(ended, ended.AddMonths(6).AddDays(-1));
                    return new BrokenRule.InRegisters(RuleCode.Gov35, s.Day(left, KeyDates.LastDay), new([
                        new("Person", InterestKind.Financial, "x", endedOn: ended, leftPublicRegisterOn: left),
                    ]));
                },
            ]),
            (RuleCode.Gov36, [
                s =>
                {
                    var destroyed = s.Day(June2016, new(2021, 1, 1));
                    var ended = s.Maybe(50, () => s.Day(destroyed.AddYears(-6).AddDays(1), destroyed));
                    return new BrokenRule.InRegisters(RuleCode.Gov36, s.Day(destroyed, KeyDates.LastDay), new([
                        new("Person", InterestKind.Financial, "x", endedOn: ended, recordDestroyedOn: destroyed),
                    ]));
                },
            ]),
            (RuleCode.Gov37, [s => new BrokenRule.InRegisters(RuleCode.Gov37, s.Day(June2016, KeyDates.LastDay), new([], giftsAccess: RegisterAccess.Closed))]),
            (RuleCode.Gov38, [
                s => new BrokenRule.InRegisters(RuleCode.Gov38, s.Day(June2016, KeyDates.LastDay), new([], breachesAccess: s.Pick(RegisterAccess.OnRequest, RegisterAccess.Closed))),
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
