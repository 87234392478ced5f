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
    internal static readonly CheckTable<GoverningBody> Table = new(
        new(SharedRules.NotAbolished,
            (body, asAt, ref violations) => violations.AddIf(true, "", $"On {asAt} no CCG has a governing body.")),

        new(SharedRules.NoDuplicateMember,
            (body, asAt, ref violations) =>
            {
                for (var i = 1; i < body.Members.Length; i++)
                {
                    violations.AddIf(
                        body.Members.IsDuplicate(i, static member => member.Name),
                        $"members[{i}].name",
                        $"{body.Members[i].Name} is already listed.");
                }
            }),

        new(new("GOV-03", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(1)"),
            "Until 13 April 2022 a governing body has at least six members, the chair and the deputy chair included.",
            until: LastDayAsMade),
            (body, asAt, ref violations) => violations.AddIf(body.Members.Length < 6, "members", $"At least 6 members are required; found {body.Members.Length}.")),

        new(new("GOV-04", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(2)"),
            "The accountable officer is a member of the governing body.",
            until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(body.Count(MemberRole.AccountableOfficer) == 0, "members", $"No member is the accountable officer.")),

        new(new("GOV-05", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(3)(a), (5)"),
            "The Chief Finance Officer is a member of the governing body.",
            until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(body.Count(MemberRole.ChiefFinanceOfficer) == 0, "members", $"No member is the Chief Finance Officer.")),

        new(new("GOV-06", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(3)(b)"),
            "Until 13 April 2022 at least one member is a registered nurse.",
            until: LastDayAsMade),
            (body, asAt, ref violations) => violations.AddIf(body.Count(MemberRole.RegisteredNurse) == 0, "members", $"No member is a registered nurse.")),

        new(new("GOV-07", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(3)(c), (6)"),
            "Until 13 April 2022 at least one member is a secondary care specialist.",
            until: LastDayAsMade),
            (body, asAt, ref violations) => violations.AddIf(body.Count(MemberRole.SecondaryCareSpecialist) == 0, "members", $"No member is a secondary care specialist.")),

        new(new("GOV-08", RuleBasis.Regulation, GovernanceSources.AsMade.At("reg 11(3)(d), (e)"),
            "Until 13 April 2022 at least two members are lay persons.",
            until: LastDayAsMade),
            (body, asAt, ref violations) => violations.AddIf(body.LayMembers < 2, "members", $"At least 2 lay members are required; found {body.LayMembers}.")),

        new(new("GOV-09", RuleBasis.Regulation, GovernanceSources.Amendment.At("reg 11(1) as amended"),
            "From 14 April 2022 a governing body has at least four members.",
            from: FirstDayAmended, until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(body.Members.Length < 4, "members", $"At least 4 members are required; found {body.Members.Length}.")),

        new(new("GOV-10", RuleBasis.Regulation, GovernanceSources.Amendment.At("reg 11(3) as amended"),
            "From 14 April 2022 at least one member is a registered nurse or a secondary care specialist.",
            from: FirstDayAmended, until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(
                body.Count(MemberRole.RegisteredNurse) + body.Count(MemberRole.SecondaryCareSpecialist) == 0,
                "members",
                $"No member is a registered nurse or a secondary care specialist.")),

        new(new("GOV-11", RuleBasis.Regulation, GovernanceSources.Amendment.At("reg 11(3) as amended"),
            "From 14 April 2022 at least one member is a lay person.",
            from: FirstDayAmended, until: RegimeDates.LastDay),
            (body, asAt, ref violations) => violations.AddIf(body.LayMembers < 1, "members", $"No member is a lay person.")),

        new(new("GOV-12", RuleBasis.Statute, GovernanceSources.Act.At("s. 14N(6)"),
            "From 1 October 2012 a lay person is neither a member of the CCG nor a health care professional; nor is one who falls within a description that regulations prescribe (GOV-42).",
            from: ActInForce, until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                for (var i = 0; i < body.Members.Length; i++)
                {
                    var member = body.Members[i];
                    violations.AddIf(
                        member.IsLay && member.Roles.AnyIsNeverLay(),
                        $"members[{i}].roles",
                        $"{member.Name} is listed as a lay person but is also a member of the CCG or a health care professional: {member.Roles.ToNames()}.");
                }
            }),

        new(new("GOV-13", RuleBasis.Guidance, GovernanceSources.RoleOutlines,
            "Until 13 April 2022 one lay member leads on finance and audit, and one on patients and the public.",
            from: RegimeDates.FullOperation, until: LastDayAsMade),
            (body, asAt, ref violations) => violations.AddIf(CountMissingLeads(body) > CountUnknownLeads(body), "members", $"{DescribeMissingLeads(body)}.")),

        new(new("GOV-14", RuleBasis.Reported, GovernanceSources.Lords,
            "The registered nurse and the secondary care specialist are not employed by a body that provides a relevant service to the CCG's people.",
            until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                for (var i = 0; i < body.Members.Length; i++)
                {
                    var member = body.Members[i];
                    violations.AddIf(
                        member.EmployedByProvider == true && (member.Holds(MemberRole.RegisteredNurse) || member.Holds(MemberRole.SecondaryCareSpecialist)),
                        $"members[{i}].employedByProvider",
                        $"{member.Name} is the registered nurse or the secondary care specialist, but is employed by a provider: {member.Roles.ToNames()}.");
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
                body.LayMembers < 3 && !body.Explains(RuleCode.Gov16),
                "members",
                $"At least 3 lay members are recommended; found {body.LayMembers}, and there is no explanation.")),

        new(new("GOV-17", RuleBasis.Reported, GovernanceSources.June2016Account,
            "From 28 June 2016 there is a conflicts of interest guardian, who is a lay member: comply or explain.",
            from: June2016, until: RegimeDates.LastDay),
            (body, asAt, ref violations) =>
            {
                var explained = body.Explains(RuleCode.Gov17);
                violations.AddIf(
                    !explained && body.Count(MemberRole.ConflictsOfInterestGuardian) == 0,
                    "members",
                    $"No member is the conflicts of interest guardian, and there is no explanation.");
                for (var i = 0; i < body.Members.Length; i++)
                {
                    var member = body.Members[i];
                    violations.AddIf(
                        !explained && member.Holds(MemberRole.ConflictsOfInterestGuardian) && !member.IsLay,
                        $"members[{i}].roles",
                        $"{member.Name} is the conflicts of interest guardian but not a lay member, and there is no explanation.");
                }
            }),

        new(new("GOV-18", RuleBasis.Integrity, RegimeSources.Record,
            $"An explanation is given for a rule of the guidance that says comply or explain ({RuleCode.Gov16} or {RuleCode.Gov17}), and no rule is explained twice."),
            (body, asAt, ref violations) =>
            {
                for (var i = 0; i < body.Explanations.Length; i++)
                {
                    var rule = body.Explanations[i].Rule;
                    violations.AddIf(
                        rule is not (RuleCode.Gov16 or RuleCode.Gov17),
                        $"explanations[{i}].rule",
                        $"{Quote.Of(rule)} is not the code of a comply-or-explain rule.");
                    violations.AddIf(
                        body.Explanations.IsDuplicate(i, static explanation => explanation.Rule),
                        $"explanations[{i}].rule",
                        $"{rule} is already explained.");
                }
            }));

    private static int CountMissingLeads(GoverningBody body) =>
        (body.Count(MemberRole.LayMemberForFinanceAndAudit) == 0 ? 1 : 0) + (body.Count(MemberRole.LayMemberForPatientsAndPublic) == 0 ? 1 : 0);

    // A lay member whose lead is not known may be the one that is missing.
    private static int CountUnknownLeads(GoverningBody body)
    {
        var count = 0;
        foreach (var member in body.Members)
        {
            var known = member.Holds(MemberRole.LayMemberForFinanceAndAudit) || member.Holds(MemberRole.LayMemberForPatientsAndPublic);
            count += member.IsLay && !known ? 1 : 0;
        }

        return count;
    }

    private static string DescribeMissingLeads(GoverningBody body) =>
        body.Count(MemberRole.LayMemberForFinanceAndAudit) > 0 ? "No lay member leads on patients and the public"
        : body.Count(MemberRole.LayMemberForPatientsAndPublic) > 0 ? "No lay member leads on finance and audit"
        : "No lay members lead on finance and audit and on patients and the public";
}
