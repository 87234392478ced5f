using CcgDomain.Governance;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Governance;

public class GovernanceRuleTests
{
    private static readonly DateOnly In2014 = new(2014, 6, 1);
    private static readonly DateOnly In2018 = new(2018, 6, 1);
    private static readonly DateOnly InMay2022 = new(2022, 5, 1);
    private static readonly DateOnly AfterTheEnd = new(2022, 7, 1);

    // For each rule, something that breaks it, a day on which it does, and the path of the violation.
    private static readonly Dictionary<string, (DateOnly On, string Path, Func<DateOnly, RuleSet?, ImmutableArray<Violation>> Check)> Broken = new()
    {
        ["GOV-01"] = (AfterTheEnd, "", (on, rules) => Sample.Body().Check(on, rules).Found()),
        ["GOV-02"] = (In2018, "members[8].name", (on, rules) => Sample.Body([.. Sample.Members, new("Nurse", [MemberRole.Other])]).Check(on, rules).Found()),
        ["GOV-03"] = (In2014, "members", (on, rules) => Sample.Without("Chair", "Third", "Public").Check(on, rules).Found()),
        ["GOV-04"] = (In2014, "members", (on, rules) => Sample.Without("Accountable").Check(on, rules).Found()),
        ["GOV-05"] = (In2014, "members", (on, rules) => Sample.Without("Finance").Check(on, rules).Found()),
        ["GOV-06"] = (In2014, "members", (on, rules) => Sample.Without("Nurse").Check(on, rules).Found()),
        ["GOV-07"] = (In2014, "members", (on, rules) => Sample.Without("Specialist").Check(on, rules).Found()),
        ["GOV-08"] = (In2014, "members", (on, rules) => Sample.Without("Third", "Public").Check(on, rules).Found()),
        ["GOV-09"] = (InMay2022, "members", (on, rules) => Sample.Body(Sample.Members.Skip(1).Take(3)).Check(on, rules).Found()),
        ["GOV-10"] = (InMay2022, "members", (on, rules) => Sample.Without("Nurse", "Specialist").Check(on, rules).Found()),
        ["GOV-11"] = (InMay2022, "members", (on, rules) => Sample.Without("Audit", "Public", "Third").Check(on, rules).Found()),
        ["GOV-12"] = (In2014, "members[8].roles", (on, rules) =>
            Sample.Body([.. Sample.Members, new("Retired GP", [MemberRole.LayMember, MemberRole.GeneralPractitioner])]).Check(on, rules).Found()),
        ["GOV-13"] = (In2014, "members", (on, rules) => Sample.Body(
            Sample.Members.Where(member => member.Name is not ("Public" or "Third")).Append(new("Second", [MemberRole.LayMemberForFinanceAndAudit])))
            .Check(on, rules).Found()),
        ["GOV-14"] = (In2014, "members[8].employer", (on, rules) =>
            Sample.Body([.. Sample.Members, new("Hospital nurse", [MemberRole.RegisteredNurse], MemberEmployer.RelevantProvider)]).Check(on, rules).Found()),
        ["GOV-15"] = (In2014, "committees", (on, rules) => new GoverningBody(Sample.Members, [StatutoryCommittee.Audit]).Check(on, rules).Found()),
        ["GOV-16"] = (In2018, "members", (on, rules) => Sample.Without("Third").Check(on, rules).Found()),
        ["GOV-17"] = (In2018, "members", (on, rules) => Sample.Without("Audit").Check(on, rules).Found()),
        ["GOV-18"] = (In2018, "explanations[0].rule", (on, rules) => new GoverningBody(Sample.Members, null, [new("GOV-08", "We are few.")]).Check(on, rules).Found()),
        ["GOV-19"] = (In2018, "ccgs", (on, rules) => Sample.Committee(ccgs: []).Check(on, rules).Found()),
        ["GOV-20"] = (In2018, "ccgs", (on, rules) => Sample.Committee(ccgs: [Sample.Medway, Sample.Swale]).Check(on, rules).Found()),
        ["GOV-21"] = (In2018, "decides", (on, rules) => Sample.Committee(decides: false).Check(on, rules).Found()),
        ["GOV-22"] = (In2018, "members[8].roles", (on, rules) =>
            Sample.Committee([.. Sample.CommitteeMembers, Sample.Voter("Second chair", MemberRole.Chair, MemberRole.Executive)]).Check(on, rules).Found()),
        ["GOV-23"] = (In2018, "members", (on, rules) => Sample.Committee([.. Sample.CommitteeMembers, Sample.Voter("Council", MemberRole.LocalAuthority)]).Check(on, rules).Found()),
        ["GOV-24"] = (In2018, "members", (on, rules) =>
            Sample.Committee([.. Sample.CommitteeMembers, Sample.Voter("GP three", MemberRole.GeneralPractitioner), Sample.Voter("GP four", MemberRole.GeneralPractitioner)])
                .Check(on, rules).Found()),
        ["GOV-25"] = (In2018, "quorum", (on, rules) => Sample.Committee(quorum: new Quorum(8)).Check(on, rules).Found()),
        ["GOV-26"] = (In2018, "subGroups[0].decides", (on, rules) => Sample.Committee(subGroups: [new("Estates", decides: true)]).Check(on, rules).Found()),
        ["GOV-27"] = (In2018, "subGroups[0].reportsConflicts", (on, rules) => Sample.Committee(subGroups: [new("Estates", reportsConflicts: false)]).Check(on, rules).Found()),
        ["GOV-28"] = (In2018, "committees[1].ccgs[0]", (on, rules) => new CommitteesInCommon([Sample.Committee(), Sample.Committee()]).Check(on, rules).Found()),
        ["GOV-29"] = (In2018, "interests[0].declaredOn", (on, rules) => Sample.Registers(Sample.Interest(aware: new(2018, 1, 1), declared: new(2018, 1, 30))).Check(on, rules).Found()),
        ["GOV-30"] = (In2018, "interests[0].declaredOn", (on, rules) => Sample.Registers(Sample.Interest(aware: new(2018, 1, 2), declared: new(2018, 1, 1))).Check(on, rules).Found()),
        ["GOV-31"] = (In2018, "interests[0].kind", (on, rules) => Sample.Registers(Sample.Interest(InterestKind.DirectPecuniary, declared: new(2018, 1, 1))).Check(on, rules).Found()),
        ["GOV-32"] = (In2014, "interestsAccess", (on, rules) => new ConflictRegisters([], interestsAccess: RegisterAccess.Closed).Check(on, rules).Found()),
        ["GOV-33"] = (In2014, "interestsCheckedOn", (on, rules) => new ConflictRegisters([], interestsCheckedOn: new(2012, 1, 1)).Check(on, rules).Found()),
        ["GOV-34"] = (In2018, "interestsCheckedOn", (on, rules) => new ConflictRegisters([], interestsCheckedOn: new(2012, 1, 1)).Check(on, rules).Found()),
        ["GOV-35"] = (In2018, "interests[0].leftPublicRegisterOn", (on, rules) =>
            Sample.Registers(Sample.Interest(ended: new(2017, 1, 1), left: new(2017, 6, 30))).Check(on, rules).Found()),
        ["GOV-36"] = (In2018, "interests[0].recordDestroyedOn", (on, rules) =>
            Sample.Registers(Sample.Interest(ended: new(2012, 1, 1), destroyed: new(2017, 12, 31))).Check(on, rules).Found()),
        ["GOV-37"] = (In2018, "giftsAccess", (on, rules) => new ConflictRegisters([], giftsAccess: RegisterAccess.Closed).Check(on, rules).Found()),
        ["GOV-38"] = (In2018, "breachesAccess", (on, rules) => new ConflictRegisters([], breachesAccess: RegisterAccess.OnRequest).Check(on, rules).Found()),
        ["GOV-39"] = (In2018, "conflicts[0].member", (on, rules) =>
            ConflictAssessment.Of(Sample.Committee(), new("Rent", [new("Nobody", "x", ConflictHandling.Leave)]), on, rules).Found()),
        ["GOV-40"] = (In2014, "members[8].exclusions", (on, rules) =>
            Sample.Body([.. Sample.Members, new("Officer", [MemberRole.LayMember], exclusions: [LayExclusion.LocalAuthorityEmployee])]).Check(on, rules).Found()),
        ["GOV-41"] = (In2014, "members[8].disqualifications", (on, rules) =>
            Sample.Body([.. Sample.Members, new("Councillor", [MemberRole.Other], disqualifications: [Disqualification.Councillor])]).Check(on, rules).Found()),
        ["GOV-42"] = (In2014, "members[8].roles", (on, rules) =>
            Sample.Body([.. Sample.Members, new("Lay chair", [MemberRole.Chair, MemberRole.LayMemberForFinanceAndAudit])]).Check(on, rules).Found()),
        ["GOV-43"] = (InMay2022, "nomineesConsulted", (on, rules) => ConflictAssessment.Of(Sample.Body(), new("A contract", nomineesConsulted: false), on, rules).Found()),
        ["GOV-44"] = (In2018, "auditorPanel.members", (on, rules) => new GoverningBody(Sample.Members, auditorPanel: new(2)).Check(on, rules).Found()),
        ["GOV-45"] = (In2018, "keepsProcurementDecisions", (on, rules) => new ConflictRegisters([], keepsProcurementDecisions: false).Check(on, rules).Found()),
        ["GOV-46"] = (In2018, "conflictsAuditedOn", (on, rules) => new ConflictRegisters([], conflictsAuditedOn: new(2016, 3, 31)).Check(on, rules).Found()),
        ["GOV-47"] = (In2014, "form", (on, rules) => Sample.Committee().Check(on, rules).Found()),
        ["GOV-48"] = (InMay2022, "form", (on, rules) => Sample.JointCommittee().Check(on, rules).Found()),
        ["GOV-49"] = (In2018, "members", (on, rules) => Sample.Committee(form: CommitteeForm.Joint).Check(on, rules).Found()),
        ["GOV-50"] = (In2018, "ccgs", (on, rules) => Sample.Committee(form: CommitteeForm.JointOfCcgs).Check(on, rules).Found()),
        ["GOV-51"] = (In2018, "members[8].roles", (on, rules) =>
            Sample.Committee([.. Sample.CommitteeMembers, Sample.Voter("Both", MemberRole.LayMember, MemberRole.GeneralPractitioner)]).Check(on, rules).Found()),
        ["GOV-52"] = (In2018, "members[8].speaksFor", (on, rules) =>
            Sample.Committee([.. Sample.CommitteeMembers, new("Of Swale", [MemberRole.Other], true, Sample.Swale)]).Check(on, rules).Found()),
        ["GOV-53"] = (In2018, "members[8].roles", (on, rules) =>
            Sample.Body([.. Sample.Members, new("Guardian", [MemberRole.ConflictsOfInterestGuardian])]).Check(on, rules).Found()),
    };

    public static TheoryData<string> Codes => [.. GovernanceRules.All.Select(rule => rule.Code)];

    [Fact]
    public void Every_rule_stands_in_the_list_once_in_the_order_of_its_code() =>
        Assert.Equal(Broken.Keys.Order(StringComparer.Ordinal), GovernanceRules.All.Select(rule => rule.Code));

    [Fact]
    public void Every_rule_is_a_sentence_and_cites_an_address_unless_its_basis_is_integrity() => Assert.All(GovernanceRules.All, rule =>
    {
        Assert.EndsWith(".", rule.Statement, StringComparison.Ordinal);
        Assert.Equal(rule.Basis == RuleBasis.Integrity, rule.Source.Url is null);
    });

    [Fact]
    public void The_rule_book_contains_every_rule() => Assert.All(GovernanceRules.All, rule =>
    {
        Assert.True(RuleBook.TryFind(rule.Code, out var found));
        Assert.Same(rule, found);
    });

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_broken_rule_is_reported_with_its_path(string code)
    {
        var (on, path, check) = Broken[code];
        Assert.Contains(check(on, null), violation => violation.Rule.Code == code && violation.Path == path && violation.Message.EndsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_is_in_force_from_its_first_day_to_its_last_and_on_no_other_day(string code)
    {
        var check = Broken[code].Check;
        var rule = GovernanceRules.All.Single(candidate => candidate.Code == code);
        bool IsBroken(DateOnly on) => check(on, null).Any(violation => violation.Rule.Code == code);
        if (rule.From is { } from)
        {
            Assert.True(IsBroken(from));
            Assert.False(IsBroken(from.AddDays(-1)));
        }

        if (rule.Until is { } until)
        {
            Assert.True(IsBroken(until));
            Assert.False(IsBroken(until.AddDays(1)));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_can_be_waived_unless_its_basis_is_integrity(string code)
    {
        var (on, _, check) = Broken[code];
        if (GovernanceRules.All.Single(rule => rule.Code == code).Basis == RuleBasis.Integrity)
        {
            Assert.Throws<ArgumentException>("ruleCode", () => RuleSet.All.Without(code));
        }
        else
        {
            Assert.DoesNotContain(check(on, RuleSet.All.Without(code)), violation => violation.Rule.Code == code);
        }
    }

    // Source: the fact sheet's dates for each rule, repeated here independently.
    [Theory]
    [InlineData("GOV-01", "2022-07-01", null)]
    [InlineData("GOV-03", null, "2022-04-13")]
    [InlineData("GOV-04", null, "2022-06-30")]
    [InlineData("GOV-05", null, "2022-06-30")]
    [InlineData("GOV-06", null, "2022-04-13")]
    [InlineData("GOV-07", null, "2022-04-13")]
    [InlineData("GOV-08", null, "2022-04-13")]
    [InlineData("GOV-09", "2022-04-14", "2022-06-30")]
    [InlineData("GOV-10", "2022-04-14", "2022-06-30")]
    [InlineData("GOV-11", "2022-04-14", "2022-06-30")]
    [InlineData("GOV-12", "2012-10-01", "2022-06-30")]
    [InlineData("GOV-13", "2013-04-01", "2022-04-13")]
    [InlineData("GOV-15", "2012-10-01", "2022-06-30")]
    [InlineData("GOV-16", "2016-06-28", "2022-06-30")]
    [InlineData("GOV-17", "2016-06-28", "2022-06-30")]
    [InlineData("GOV-22", "2015-04-01", "2022-06-30")]
    [InlineData("GOV-26", "2016-06-28", "2022-06-30")]
    [InlineData("GOV-32", "2012-10-01", "2022-06-30")]
    [InlineData("GOV-33", "2013-04-01", "2014-11-30")]
    [InlineData("GOV-34", "2017-06-16", "2022-06-30")]
    [InlineData("GOV-37", "2016-06-28", "2022-06-30")]
    [InlineData("GOV-38", "2016-06-28", "2022-06-30")]
    [InlineData("GOV-40", null, "2022-06-30")]
    [InlineData("GOV-41", null, "2022-06-30")]
    [InlineData("GOV-42", null, "2022-04-13")]
    [InlineData("GOV-43", "2022-04-14", "2022-06-30")]
    [InlineData("GOV-44", "2015-04-01", "2022-06-30")]
    [InlineData("GOV-45", "2016-06-28", "2022-06-30")]
    [InlineData("GOV-46", "2017-04-01", "2022-06-30")]
    [InlineData("GOV-47", null, "2015-03-31")]
    [InlineData("GOV-48", "2021-04-01", "2022-06-30")]
    [InlineData("GOV-49", "2015-04-01", "2022-06-30")]
    [InlineData("GOV-50", null, "2022-06-30")]
    [InlineData("GOV-51", "2015-04-01", "2022-06-30")]
    [InlineData("GOV-53", "2016-06-28", "2022-06-30")]
    public void The_dates_of_a_rule_are_those_of_its_source(string code, string? from, string? until)
    {
        var rule = GovernanceRules.All.Single(candidate => candidate.Code == code);
        Assert.Equal(from, rule.From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(until, rule.Until?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }
}
