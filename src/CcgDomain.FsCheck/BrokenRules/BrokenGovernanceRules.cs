using System.Globalization;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;

namespace CcgDomain.FsCheck.BrokenRules;

/// <summary>Ways to break each rule of governance without breaking another.</summary>
internal static class BrokenGovernanceRules
{
    private static readonly DateOnly ActInForce = new(2012, 10, 1);
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
        (RuleCode.Gov08, [
            s => Body(RuleCode.Gov08, s.Day(KeyDates.ChapterInForce, LastAsMade), s.BodyWith(
            [
                .. s.ValidMembers().RemoveAll(member => member.IsLay),
                new("Lay", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.LayMemberForPatientsAndPublic]),
                new("Other", [MemberRole.Other]),
            ],
            Explained)),
            s => Body(RuleCode.Gov08, s.Day(KeyDates.ChapterInForce, LastAsMade), s.BodyWith(
                [.. s.ValidMembers().RemoveAll(member => member.IsLay), .. QualifiedLayMembers(s.Pick(LayQualification.FinanceAndAudit, LayQualification.KnowledgeOfTheArea))])),
        ]),
        (RuleCode.Gov09, [s => Body(RuleCode.Gov09, s.Day(Amended, KeyDates.LastDay), s.BodyWith(
            [new("A", [MemberRole.AccountableOfficer, MemberRole.ChiefFinanceOfficer]), new("B", [MemberRole.RegisteredNurse]), new("C", [MemberRole.LayMember])], Explained))]),
        (RuleCode.Gov10, [s => Body(RuleCode.Gov10, s.Day(Amended, KeyDates.LastDay), s.BodyWith(
            s.ValidMembers().RemoveAll(member => member.Holds(MemberRole.RegisteredNurse) || member.Holds(MemberRole.SecondaryCareSpecialist))))]),
        (RuleCode.Gov11, [
            s => Body(RuleCode.Gov11, s.Day(Amended, KeyDates.LastDay), s.BodyWith(s.ValidMembers().RemoveAll(member => member.IsLay), Explained)),
            s => Body(RuleCode.Gov11, s.Day(Amended, KeyDates.LastDay), s.BodyWith([.. s.ValidMembers().RemoveAll(member => member.IsLay), .. QualifiedLayMembers()])),
        ]),
        (RuleCode.Gov12, [s => Body(RuleCode.Gov12, s.Day(ActInForce, KeyDates.LastDay), ValidBodyWith(
            s, new("Retired", [MemberRole.LayMember, s.Pick(MemberRole.GeneralPractitioner, MemberRole.CcgMember, MemberRole.RegisteredNurse)])))]),
        (RuleCode.Gov13, [s => Body(RuleCode.Gov13, s.Day(KeyDates.FullOperation, LastAsMade), s.BodyWith(
            [.. s.ValidMembers().RemoveAll(member => member.Name is "Public" or "Third"), .. LayMembersForAudit("Second", "Third", "Fourth")]))]),
        (RuleCode.Gov14, [s => Body(RuleCode.Gov14, s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWith(
            s, new("Hospital", [s.Pick(MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist)], s.Pick(MemberEmployer.RelevantProvider, MemberEmployer.PrimaryCareProvider))))]),
        (RuleCode.Gov15, [s => Body(RuleCode.Gov15, s.Day(ActInForce, KeyDates.LastDay), new(s.ValidMembers(), s.PickDistinct(Enum.GetValues<StatutoryCommittee>(), s.Next(2))))]),
        (RuleCode.Gov16, [s => Body(RuleCode.Gov16, s.Day(June2016, KeyDates.LastDay), s.BodyWith(s.ValidMembers().RemoveAll(member => member.Name == "Third"), [Explained[1]]))]),
        (RuleCode.Gov17, [
            s => Body(RuleCode.Gov17, s.Day(June2016, KeyDates.LastDay), s.BodyWith(
                [.. s.ValidMembers().RemoveAll(member => member.Name == "Audit"), new("Audit", [MemberRole.LayMemberForFinanceAndAudit])])),
        ]),
        (RuleCode.Gov18, [
            s => Body(RuleCode.Gov18, s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), s.BodyWith(
            s.ValidMembers(), s.Chance(50) ? [Explained[0], Explained[0]] : [new(RuleCode.Gov08, "The CCG is small.")])),
            s => new BrokenRule.InCommittee(RuleCode.Gov18, DayWithCommittees(s), new(
                CommitteeForm.Delegated, [s.Code()], s.ValidCommitteeMembers(), explanations: [new(RuleCode.Gov26, "The group is small.")])),
        ]),
        (RuleCode.Gov19, [
            s => new BrokenRule.InCommittee(RuleCode.Gov19, DayWithCommittees(s), s.CommitteeWith(
                s.ValidCommitteeMembers(), s.Pick(CommitteeForm.Delegated, CommitteeForm.JointOfCcgs, CommitteeForm.GreaterInvolvement), [])),
            s => new BrokenRule.InCommittee(RuleCode.Gov19, DayWithCommittees(s), s.CommitteeWith(
                s.ValidCommitteeMembers(), CommitteeForm.JointOfCcgs, s.OtherCodes(OdsCode.None, s.Choose(1, 3)).WithDuplicate())),
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
        (RuleCode.Gov25, [s => new BrokenRule.InCommittee(RuleCode.Gov25, DayWithCommittees(s), new(
            CommitteeForm.Delegated, [s.Code()], s.ValidCommitteeMembers(), true, s.Chance(50) ? new(20) : new(1, [new(9, [MemberRole.LayMember])])))]),
        (RuleCode.Gov26, [s => SubGroups(RuleCode.Gov26, s, new("Estates", decides: true))]),
        (RuleCode.Gov27, [s => SubGroups(RuleCode.Gov27, s, new("Estates", reportsConflicts: false))]),
        (RuleCode.Gov28, [
            s => new BrokenRule.InCommitteesInCommon(RuleCode.Gov28, DayWithCommittees(s), new(Sampler.ListOf(s.Next(2), () => s.ValidCommittee()))),
            s => new BrokenRule.InCommitteesInCommon(RuleCode.Gov28, DayWithCommittees(s), new(s.ValidCommitteesInCommon().Committees.WithDuplicate())),
        ]),
        .. BrokenRegisterRules.All,
        (RuleCode.Gov39, [
            s => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(s), s.ValidCommittee(), new("Rent review", [new("Nobody", "x", s.PickEnum<ConflictHandling>())])),
            s => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(s), s.ValidCommittee(), new("Rent review", [], ["Audit", "Finance", s.Pick("Nobody", "Audit")])),
            s => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(s), s.ValidCommittee(), new(
                "Rent review", [new("Audit", "x", ConflictHandling.Leave), new("Audit", "y", ConflictHandling.Leave)])),
            s => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(s), s.ValidCommittee(), new("Rent review", deputies: [new("Deputy", s.Pick("Nobody", "Deputy"))])),
            s => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(s), s.ValidCommittee(), new("Rent review", apologies: ["Audit"], chairedBy: s.Pick("Audit", "Nobody"))),
            s => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(s), s.ValidCommittee(), new("Rent review", inAttendance: [s.Pick("Audit", "Finance")])),
            s => new BrokenRule.InMeeting(RuleCode.Gov39, AnyDay(s), s.ValidCommittee(), new("Rent review", apologies: ["Audit"], attendanceNotKnown: ["Audit"])),
        ]),
        (RuleCode.Gov40, [s => Body(RuleCode.Gov40, s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWith(
            s, new("Excluded", [MemberRole.LayMember], exclusions: [s.PickEnum<LayExclusion>()])))]),
        (RuleCode.Gov41, [s => Body(RuleCode.Gov41, s.Day(KeyDates.ChapterInForce, KeyDates.LastDay), ValidBodyWith(
            s, new("Disqualified", [MemberRole.Other], disqualifications: [s.PickEnum<Disqualification>()])))]),
        (RuleCode.Gov42, [s => Body(RuleCode.Gov42, s.Day(KeyDates.ChapterInForce, LastAsMade), ValidBodyWith(
            s, new("Lay chair", [MemberRole.Chair, MemberRole.LayMemberForFinanceAndAudit])))]),
        (RuleCode.Gov43, [s => InBodyDocument(s, RuleCode.Gov43, s.Day(Amended, KeyDates.LastDay), [new("A contract", nomineesConsulted: false)], [])]),
        (RuleCode.Gov44, [s => Body(RuleCode.Gov44, s.Day(KeyDates.FirstArrangements, KeyDates.LastDay), new(
            s.ValidMembers(), auditorPanel: s.Pick<AuditorPanel>(new(2), new(3, 1), new(4, 2), new(3, null, false))))]),
        (RuleCode.Gov47, [s => new BrokenRule.InCommittee(RuleCode.Gov47, s.Day(KeyDates.ChapterInForce, KeyDates.FirstArrangements.AddDays(-1)), s.CommitteeWith(
            s.ValidCommitteeMembers(), s.Pick(CommitteeForm.Delegated, CommitteeForm.Joint), [s.Code()]))]),
        (RuleCode.Gov48, [s => new BrokenRule.InCommittee(RuleCode.Gov48, s.Day(KeyDates.DelegatedOnly, KeyDates.LastDay), s.ValidJointCommittee())]),
        (RuleCode.Gov49, [s => new BrokenRule.InCommittee(RuleCode.Gov49, s.Day(KeyDates.FirstArrangements, KeyDates.DelegatedOnly.AddDays(-1)), s.CommitteeWith(
            s.ValidCommitteeMembers().RemoveAll(member => member.Holds(MemberRole.NhsEngland)), CommitteeForm.Joint, [s.Code()]))]),
        (RuleCode.Gov50, [
            s => new BrokenRule.InCommittee(RuleCode.Gov50, DayWithCommittees(s), s.CommitteeWith(s.ValidCommitteeMembers(), CommitteeForm.JointOfCcgs, [s.Code()])),
            s => new BrokenRule.InCommittee(RuleCode.Gov50, s.Day(KeyDates.ChapterInForce, new(2014, 9, 30)), s.CommitteeWith(
                s.ValidCommitteeMembers(), CommitteeForm.JointOfCcgs, s.OtherCodes(OdsCode.None, 2))),
        ]),
        (RuleCode.Gov51, [s => Committee(RuleCode.Gov51, s, s.ValidCommitteeMembers().Add(
            new("Both", [MemberRole.LayMember, s.Pick(MemberRole.GeneralPractitioner, MemberRole.CcgMember, MemberRole.RegisteredNurse)], false)))]),
        (RuleCode.Gov52, [s => new BrokenRule.InCommittee(RuleCode.Gov52, s.Day(KeyDates.FirstArrangements, KeyDates.DelegatedOnly.AddDays(-1)), s.ValidJointCommittee(
            new CommitteeMember("Of another", [MemberRole.Other], true, OdsCode.Parse("ZZZZ9", CultureInfo.InvariantCulture))))]),
        (RuleCode.Gov53, [s => Body(RuleCode.Gov53, s.Day(June2016, KeyDates.LastDay), ValidBodyWith(s, new("Second guardian", [MemberRole.ConflictsOfInterestGuardian])))]),
        (RuleCode.Gov54, [
            s =>
            {
                var asAt = s.Day(KeyDates.FirstArrangements, KeyDates.LastDay);
                return new BrokenRule.InCommitteeDocument(RuleCode.Gov54, new(asAt, [new(s.ValidCommittee(OdsCode.Parse("999", CultureInfo.InvariantCulture)))]));
            },
            s =>
            {
                var closed = s.PickFrom(ClosedEarly);
                return new BrokenRule.InCommitteeDocument(
                    RuleCode.Gov54, new(s.Day(DateOnlyMax(closed.Closed.AddDays(1), KeyDates.FirstArrangements), KeyDates.LastDay), [new(s.ValidCommittee(closed.Code))]));
            },
        ]),
        (RuleCode.Gov55, [s => InBodyDocument(s, RuleCode.Gov55, s.Day(KeyDates.FullOperation, KeyDates.LastDay), [], [s.Pick(AlwaysOpen, AnotherOpen), AnotherOpen, AlwaysOpen])]),
    ];

    // Liverpool and Sheffield, which were open from the first day of CCGs to the last.
    private static readonly OdsCode AlwaysOpen = OdsCode.Parse("99A", CultureInfo.InvariantCulture);
    private static readonly OdsCode AnotherOpen = OdsCode.Parse("03N", CultureInfo.InvariantCulture);

    // Without those for which a rule of the register may rule a delegation out too.
    private static readonly ImmutableArray<RegisteredCcg> ClosedEarly =
    [
        .. CcgRegister.England.OpenOn(KeyDates.FullOperation)
            .Where(ccg => ccg.Closed < KeyDates.LastDay.AddDays(-1) && ccg.Published.Arrangements.All(fact => fact.Model != CoCommissioningModel.Delegated)),
    ];

    private static DateOnly DateOnlyMax(DateOnly one, DateOnly other) => one > other ? one : other;

    private static BrokenRule.InBodyDocument InBodyDocument(
        Sampler sampler, string code, DateOnly asAt, ImmutableArray<MatterForDecision> matters, ImmutableArray<OdsCode> inCommonWith) =>
        new(code, new(asAt, AlwaysOpen, sampler.ValidBody(), matters, inCommonWith));

    private static GoverningBodyMember[] QualifiedLayMembers(params ImmutableArray<LayQualification> qualifications) =>
    [
        new("Audit", [MemberRole.LayMemberForFinanceAndAudit, MemberRole.ConflictsOfInterestGuardian], qualifications: qualifications),
        new("Public", [MemberRole.LayMemberForPatientsAndPublic], qualifications: qualifications),
        new("Third", [MemberRole.LayMember], qualifications: qualifications),
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
                    var aware = s.Day(ActInForce, new(2021, 1, 1));
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
            ]),
            (RuleCode.Gov32, [s => new BrokenRule.InRegisters(RuleCode.Gov32, s.Day(ActInForce, KeyDates.LastDay), new([], interestsAccess: RegisterAccess.Closed))]),
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
            (RuleCode.Gov45, [s => new BrokenRule.InRegisters(RuleCode.Gov45, s.Day(June2016, KeyDates.LastDay), new([], keepsProcurementDecisions: false))]),
            (RuleCode.Gov46, [
                s =>
                {
                    var asAt = s.Day(new(2017, 4, 1), KeyDates.LastDay);
                    var year = asAt.Month < 4 ? asAt.Year - 1 : asAt.Year;
                    return new BrokenRule.InRegisters(RuleCode.Gov46, asAt, new([], conflictsAuditedOn: s.Day(new(2013, 4, 1), new(year - 1, 3, 31))));
                },
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
