using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.Governance.GovernanceDates;

namespace CcgDomain.Governance;

/// <summary>The rules about a governing body on a date.</summary>
/// <remarks>
/// Regulation 11 applied from the establishment of a CCG, so its rules as made have no first day. No source says that the recommendation
/// of three lay members ended when the regulation required fewer, so it applies until the last day of CCGs.
/// </remarks>
internal static class GoverningBodyRules
{
    /// <summary>The codes of the rules that can be explained.</summary>
    internal static readonly ImmutableArray<string> CanBeExplained = [RuleCode.Gov16, RuleCode.Gov17, RuleCode.Gov53];

    internal static readonly CheckTable<GoverningBody> Table = new(
        new(SharedRules.NotAbolished,
            (body, asAt, ref violations) => violations.AddIf(true, "", $"On {asAt} no CCG has a governing body.")),

        new(SharedRules.NoDuplicateMember,
            (body, asAt, ref violations) =>
            {
                foreach (var i in Duplicates.Of(body.Members.AsSpan(), static member => member.Name))
                {
                    violations.AddIf(true, $"members[{i}].name", $"{body.Members[i].Name} is already listed.");
                }
            }),

        new(new("GOV-03", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(1)"),
            "Until 13 April 2022 a governing body has at least six members, the chair and the deputy chair included.",
            until: LastDayAsMade),
            (body, asAt, ref violations) => violations.AddIf(body.ListsAllMembers && body.Members.Length < 6, "members", $"At least 6 members are required; found {body.Members.Length}.")),

        new(new("GOV-04", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(2)"),
            "The accountable officer is a member of the governing body.",
            until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(body.ListsAllMembers && body.Count(MemberRole.AccountableOfficer) == 0, "members", $"No member is the accountable officer.")),

        new(new("GOV-05", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(3)(a), (5)"),
            "The Chief Finance Officer is a member of the governing body.",
            until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(body.ListsAllMembers && body.Count(MemberRole.ChiefFinanceOfficer) == 0, "members", $"No member is the Chief Finance Officer.")),

        new(new("GOV-06", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(3)(b)"),
            $"Until 13 April 2022 at least one member is a registered nurse. Not judged while there are as many clinicians whose profession is not known as are missing by this rule and {RuleCode.Gov07}.",
            until: LastDayAsMade),
            (body, asAt, ref violations) => violations.AddIf(
                body.ListsAllMembers && body.Count(MemberRole.RegisteredNurse) == 0 && Lacks(body, MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist),
                "members",
                $"No member is a registered nurse.")),

        new(new("GOV-07", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(3)(c), (6)"),
            $"Until 13 April 2022 at least one member is a secondary care specialist. Not judged while there are as many clinicians whose profession is not known as are missing by this rule and {RuleCode.Gov06}.",
            until: LastDayAsMade),
            (body, asAt, ref violations) => violations.AddIf(
                body.ListsAllMembers && body.Count(MemberRole.SecondaryCareSpecialist) == 0 && Lacks(body, MemberRole.RegisteredNurse, MemberRole.SecondaryCareSpecialist),
                "members",
                $"No member is a secondary care specialist.")),

        new(new("GOV-08", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(3)(d), (e)"),
            "Until 13 April 2022 at least two members are lay persons, of whom one is qualified in finance and audit, and another by knowledge of the CCG's area.",
            until: LastDayAsMade),
            (body, asAt, ref violations) =>
            {
                violations.AddIf(body.ListsAllMembers && body.LayMembers < 2, "members", $"At least 2 lay members are required; found {body.LayMembers}.");
                if (body.ListsAllMembers && body.LayMembers >= 2)
                {
                    var (finance, area, either) = CountQualified(body);
                    violations.AddIf(finance == 0, "members", $"No lay member is qualified in finance and audit.");
                    violations.AddIf(area == 0, "members", $"No lay member is qualified by knowledge of the CCG's area.");
                    violations.AddIf(
                        finance > 0 && area > 0 && either < 2,
                        "members",
                        $"The same lay member is qualified in finance and audit and by knowledge of the CCG's area, and no other in either way.");
                }
            }),

        new(new("GOV-09", RuleBasis.Regulation, GovernanceSources.Amendment.At("reg 11(1) as amended"),
            "From 14 April 2022 a governing body has at least four members.",
            from: FirstDayAmended, until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(body.ListsAllMembers && body.Members.Length < 4, "members", $"At least 4 members are required; found {body.Members.Length}.")),

        new(new("GOV-10", RuleBasis.Regulation, GovernanceSources.Amendment.At("reg 11(3) as amended"),
            "From 14 April 2022 at least one member is a registered nurse or a secondary care specialist. Not judged while there is a clinician whose profession is not known.",
            from: FirstDayAmended, until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(
                body.ListsAllMembers && body.Count(MemberRole.RegisteredNurse) + body.Count(MemberRole.SecondaryCareSpecialist) + CountNotSaid(body, MemberRole.RegisteredNurse) == 0,
                "members",
                $"No member is a registered nurse or a secondary care specialist.")),

        new(new("GOV-11", RuleBasis.Regulation, GovernanceSources.Amendment.At("reg 2(2), (3): regs 11(3)(c) and 12(3) as amended"),
            "From 14 April 2022 at least one member is a lay person who is qualified in finance and audit or by knowledge of the CCG's area.",
            from: FirstDayAmended, until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                violations.AddIf(body.ListsAllMembers && body.LayMembers < 1, "members", $"No member is a lay person.");
                violations.AddIf(
                    body.ListsAllMembers && body.LayMembers > 0 && CountQualified(body).Either == 0,
                    "members",
                    $"No lay member is qualified in finance and audit or by knowledge of the CCG's area.");
            }),

        new(new("GOV-12", RuleBasis.Statute, GovernanceSources.Act.At("s. 14N(6)"),
            $"From 1 October 2012 a lay person is neither a member of the CCG nor a health care professional; nor is one who falls within a description that regulations prescribe ({RuleCode.Gov40}).",
            from: ActInForce, until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                for (var i = 0; i < body.Members.Length; i++)
                {
                    var member = body.Members[i];
                    violations.AddIf(
                        member.IsLay && member.IsNeverLay,
                        $"members[{i}].roles",
                        $"{member.Name} is listed as a lay person but is also a member of the CCG or a health care professional: {member.Roles.ToNames()}.");
                }
            }),

        new(new("GOV-13", RuleBasis.Guidance, GovernanceSources.RoleOutlines,
            "Until 13 April 2022 one lay member leads on finance and audit, and one on patients and the public. Not judged while there are as many lay members whose lead is not known as are missing.",
            from: RegimeDates.FullOperation, until: LastDayAsMade),
            (body, asAt, ref violations) => violations.AddIf(
                body.ListsAllMembers && Lacks(body, MemberRole.LayMemberForFinanceAndAudit, MemberRole.LayMemberForPatientsAndPublic),
                "members",
                $"{DescribeMissingLeads(body)}.")),

        new(new("GOV-14", RuleBasis.Reported, GovernanceSources.Lords,
            "The registered nurse and the secondary care specialist are not employed by a body that provides a relevant service to the CCG's people, or in primary care.",
            until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                for (var i = 0; i < body.Members.Length; i++)
                {
                    var member = body.Members[i];
                    violations.AddIf(
                        member.Employer is MemberEmployer.RelevantProvider or MemberEmployer.PrimaryCareProvider
                            && (member.Holds(MemberRole.RegisteredNurse) || member.Holds(MemberRole.SecondaryCareSpecialist)),
                        $"members[{i}].employer",
                        $"{member.Name} is the registered nurse or the secondary care specialist, but is employed {DescribeEmployer(member.Employer)}: {member.Roles.ToNames()}.");
                }
            }),

        new(new("GOV-15", RuleBasis.Statute, GovernanceSources.Act.At("s. 14M"),
            "From 1 October 2012 a governing body has an audit committee and a remuneration committee.",
            from: ActInForce, until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                if (body.Committees is { } known)
                {
                    violations.AddIf(!known.Contains(StatutoryCommittee.Audit), "committees", $"There is no audit committee.");
                    violations.AddIf(!known.Contains(StatutoryCommittee.Remuneration), "committees", $"There is no remuneration committee.");
                }
            }),

        new(new("GOV-16", RuleBasis.Guidance, GovernanceSources.June2016Account,
            "From 28 June 2016 at least three lay members are strongly recommended: comply or explain.",
            from: June2016, until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(
                body.ListsAllMembers && body.LayMembers < 3 && !body.Explains(RuleCode.Gov16),
                "members",
                $"At least 3 lay members are recommended; found {body.LayMembers}, and there is no explanation.")),

        new(new("GOV-17", RuleBasis.Reported, GovernanceSources.June2016Account,
            "From 28 June 2016 there is a conflicts of interest guardian, normally the chair of the audit committee: comply or explain.",
            from: June2016, until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(
                body.ListsAllMembers && body.Count(MemberRole.ConflictsOfInterestGuardian) == 0 && !body.Explains(RuleCode.Gov17),
                "members",
                $"No member is the conflicts of interest guardian, and there is no explanation.")),

        new(SharedRules.ExplainsWhatCanBeExplained,
            (body, asAt, ref violations) => Explanation.Validate(body.Explanations, CanBeExplained, ref violations)),

        new(new("GOV-40", RuleBasis.Regulation, GovernanceSources.Schedule4,
            "A lay member falls within no description that excludes lay members, such as an employee of a local authority or of a provider to the CCG.",
            until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                for (var i = 0; i < body.Members.Length; i++)
                {
                    var member = body.Members[i];
                    violations.AddIf(
                        member.IsLay && !member.Exclusions.IsEmpty,
                        $"members[{i}].exclusions",
                        $"{member.Name} is listed as a lay person but falls within a description that excludes lay members.");
                }
            }),

        new(new("GOV-41", RuleBasis.Regulation, GovernanceSources.Schedule5,
            "No member is disqualified, for example as a Member of Parliament, a councillor, a provider of commissioning support, or by imprisonment for three months within five years.",
            until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                for (var i = 0; i < body.Members.Length; i++)
                {
                    var member = body.Members[i];
                    violations.AddIf(!member.Disqualifications.IsEmpty, $"members[{i}].disqualifications", $"{member.Name} is disqualified.");
                }
            }),

        new(new("GOV-42", RuleBasis.Reported, GovernanceSources.LayChair,
            "Until 13 April 2022 a lay person in the chair is not the lay member for finance and audit.",
            until: LastDayAsMade),
            (body, asAt, ref violations) =>
            {
                for (var i = 0; i < body.Members.Length; i++)
                {
                    var member = body.Members[i];
                    violations.AddIf(
                        member.Holds(MemberRole.Chair) && member.Holds(MemberRole.LayMemberForFinanceAndAudit),
                        $"members[{i}].roles",
                        $"{member.Name} is in the chair and is the lay member for finance and audit.");
                }
            }),

        new(new("GOV-44", RuleBasis.Regulation, GovernanceSources.AuditorPanels.At("reg 5(1)"),
            "From 1 April 2015 an auditor panel has at least three members, an independent chair, and a majority of independent members, who are lay members of the governing body.",
            from: FirstAuditorPanels, until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                if (body.AuditorPanel is { } panel)
                {
                    violations.AddIf(panel.Members < 3, "auditorPanel.members", $"At least 3 members are required; found {panel.Members}.");
                    violations.AddIf(panel.ChairIsIndependent == false, "auditorPanel.chairIsIndependent", $"The chair is not independent.");
                    violations.AddIf(
                        panel.IndependentMembers * 2 <= panel.Members,
                        "auditorPanel.independentMembers",
                        $"{panel.IndependentMembers.GetValueOrDefault()} of {panel.Members} members are independent, which is not a majority.");
                }
            }),

        new(new("GOV-53", RuleBasis.Inferred, GovernanceSources.June2016Account,
            "From 28 June 2016 the conflicts of interest guardian is a lay member, as the chair of the audit committee is: comply or explain.",
            from: June2016, until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                var explained = body.Explains(RuleCode.Gov17) || body.Explains(RuleCode.Gov53);
                for (var i = 0; i < body.Members.Length; i++)
                {
                    var member = body.Members[i];
                    violations.AddIf(
                        !explained && member.Holds(MemberRole.ConflictsOfInterestGuardian) && !member.IsLay,
                        $"members[{i}].roles",
                        $"{member.Name} is the conflicts of interest guardian but not a lay member, and there is no explanation.");
                }
            }));

    /// <summary>The rules of which at least a part needs every member.</summary>
    internal static readonly ImmutableArray<Rule> NeedingEveryMember = PartialMembership.Select(
        Table.Rules,
        RuleCode.Gov03, RuleCode.Gov04, RuleCode.Gov05, RuleCode.Gov06, RuleCode.Gov07, RuleCode.Gov08, RuleCode.Gov09, RuleCode.Gov10, RuleCode.Gov11, RuleCode.Gov13,
        RuleCode.Gov16, RuleCode.Gov17);

    // Of the lay members: those who may be qualified in finance and audit, by knowledge of the area, and in either way. What is not known may be either.
    private static (int Finance, int Area, int Either) CountQualified(GoverningBody body)
    {
        var (finance, area, either) = (0, 0, 0);
        foreach (var member in body.Members)
        {
            if (member.IsLay)
            {
                var (byFinance, byArea) = (member.MayQualifyBy(LayQualification.FinanceAndAudit), member.MayQualifyBy(LayQualification.KnowledgeOfTheArea));
                finance += byFinance ? 1 : 0;
                area += byArea ? 1 : 0;
                either += byFinance || byArea ? 1 : 0;
            }
        }

        return (finance, area, either);
    }

    // Whether more of two roles are held by nobody than there are members by whose role one of them may be meant.
    private static bool Lacks(GoverningBody body, MemberRole one, MemberRole other) =>
        (body.Count(one) == 0 ? 1 : 0) + (body.Count(other) == 0 ? 1 : 0) > CountNotSaid(body, one);

    // The members by whose role a narrower one may be meant.
    private static int CountNotSaid(GoverningBody body, MemberRole narrower)
    {
        var count = 0;
        foreach (var member in body.Members)
        {
            count += (member.Roles.MayBeMeant() & MemberRoles.Bit(narrower)) != 0 ? 1 : 0;
        }

        return count;
    }

    private static string DescribeEmployer(MemberEmployer? employer) => employer == MemberEmployer.PrimaryCareProvider ? "in primary care" : "by a provider";

    private static string DescribeMissingLeads(GoverningBody body) =>
        body.Count(MemberRole.LayMemberForFinanceAndAudit) > 0 ? "No lay member leads on patients and the public"
        : body.Count(MemberRole.LayMemberForPatientsAndPublic) > 0 ? "No lay member leads on finance and audit"
        : "No lay members lead on finance and audit and on patients and the public";
}
