using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Governance.GovernanceDates;

namespace CcgDomain.Governance;

/// <summary>The rules about a primary care commissioning committee on a date, about committees in common, and about meetings.</summary>
/// <remarks>
/// What the guidance of December 2014 asks of a delegated committee applies from 1 April 2015: the day of its issue is not established, and
/// there was no such committee before.
/// </remarks>
internal static class CommitteeRules
{
    /// <summary>The codes of the rules that can be explained.</summary>
    internal static readonly ImmutableArray<string> CanBeExplained = [RuleCode.Gov27];

    internal static readonly CheckTable<PrimaryCareCommissioningCommittee> Table = new(
        new(SharedRules.NotAbolished,
            (committee, asAt, ref violations) => violations.AddIf(true, "", $"On {asAt} no CCG has a committee.")),

        new(SharedRules.NoDuplicateMember,
            (committee, asAt, ref violations) =>
            {
                foreach (var i in Duplicates.Of(committee.Members.AsSpan(), static member => member.Name))
                {
                    violations.AddIf(true, $"members[{i}].name", $"{committee.Members[i].Name} is already listed.");
                }
            }),

        new(SharedRules.ExplainsWhatCanBeExplained,
            (committee, asAt, ref violations) => Explanation.Validate(committee.Explanations, CanBeExplained, ref violations)),

        new(new("GOV-19", RuleBasis.Integrity, RegimeSources.Record,
            "A committee belongs to at least one CCG, and lists no CCG twice."),
            (committee, asAt, ref violations) =>
            {
                violations.AddIf(committee.Ccgs.IsEmpty, "ccgs", $"The committee belongs to no CCG.");
                foreach (var i in Duplicates.Of(committee.Ccgs.AsSpan(), static ccg => ccg))
                {
                    violations.AddIf(true, $"ccgs[{i}]", $"{committee.Ccgs[i]} is already listed.");
                }
            }),

        new(new("GOV-20", RuleBasis.Inferred, GovernanceSources.DelegatedInCommon,
            "A delegated committee belongs to one CCG: each CCG has its own delegation, even where committees meet in common.",
            from: FirstCommittees, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) => violations.AddIf(
                committee.Form == CommitteeForm.Delegated && committee.Ccgs.Length > 1,
                "ccgs",
                $"A delegated committee belongs to one CCG; found {committee.Ccgs.Length}.")),

        new(new("GOV-21", RuleBasis.Reported, GovernanceSources.CommitteeAccount,
            "A delegated committee takes the decisions itself.",
            from: FirstCommittees, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) => violations.AddIf(
                committee.Form == CommitteeForm.Delegated && committee.Decides == false,
                "decides",
                $"The committee does not decide.")),

        new(new("GOV-22", RuleBasis.Reported, GovernanceSources.CommitteeAccount,
            "A delegated committee has a lay chair.",
            from: FirstCommittees, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) =>
            {
                var delegated = committee.Form == CommitteeForm.Delegated;
                var chaired = false;
                for (var i = 0; i < committee.Members.Length; i++)
                {
                    var member = committee.Members[i];
                    var chairs = member.Holds(MemberRole.Chair);
                    chaired |= chairs;
                    violations.AddIf(
                        delegated && chairs && !member.IsLay,
                        $"members[{i}].roles",
                        $"{member.Name} is in the chair but is not a lay member: {member.Roles.ToNames()}.");
                }

                violations.AddIf(delegated && !chaired && committee.ListsAllMembers, "members", $"No member is in the chair.");
            }),

        new(new("GOV-23", RuleBasis.Reported, GovernanceSources.CommitteeAccount,
            "On a delegated committee, lay and executive members are the majority of the voting members.",
            from: FirstCommittees, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) =>
            {
                var votes = VoteCount.For(committee);
                violations.AddIf(
                    IsWholeDelegated(committee) && votes.LayAndExecutive * 2 <= votes.All,
                    "members",
                    $"{votes.LayAndExecutive} of {votes.All} votes are of lay or executive members, which is not a majority.");
            }),

        new(new("GOV-24", RuleBasis.Inferred, GovernanceSources.CommitteeAccount,
            $"On a delegated committee, voting GPs neither outnumber nor equal the voting lay and executive members. Beyond {RuleCode.Gov23} this concerns only GPs who are executives too, and count on both sides.",
            from: FirstCommittees, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) =>
            {
                // Without a voting GP there is nothing to compare.
                var votes = VoteCount.For(committee);
                violations.AddIf(
                    IsWholeDelegated(committee) && votes.GeneralPractitioners > 0 && votes.GeneralPractitioners >= votes.LayAndExecutive,
                    "members",
                    $"{votes.GeneralPractitioners} GPs vote, against {votes.LayAndExecutive} lay and executive members.");
            }),

        new(new("GOV-25", RuleBasis.Integrity, RegimeSources.Record,
            "The quorum that a committee sets can be met by its own members. Not judged while what is not known of them may meet it: the lead of a lay member, the profession of a clinician, whether a GP is from outside the area, for which CCG a member speaks."),
            (committee, asAt, ref violations) =>
            {
                if (committee.Quorum is not null && committee.ListsAllMembers)
                {
                    foreach (var shortfall in new Meeting(committee).Shortfalls(othersArePresent: true, [], withNotKnown: true))
                    {
                        violations.AddIf(true, "quorum", $"The members cannot meet the quorum: {shortfall}.");
                    }
                }
            }),

        new(new("GOV-26", RuleBasis.Reported, GovernanceSources.June2016Slides,
            "From 28 June 2016 sub-groups prepare, and the committee decides.",
            from: June2016, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) =>
            {
                for (var i = 0; i < committee.SubGroups.Length; i++)
                {
                    var group = committee.SubGroups[i];
                    violations.AddIf(group.Decides == true, $"subGroups[{i}].decides", $"{group.Name} takes decisions.");
                }
            }),

        new(new("GOV-27", RuleBasis.Reported, GovernanceSources.June2016Slides,
            "From 28 June 2016 it is recommended that the conflicts in the minutes of a sub-group go to the committee: comply or explain.",
            from: June2016, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) =>
            {
                var explained = Explanation.Explain(committee.Explanations, RuleCode.Gov27);
                for (var i = 0; i < committee.SubGroups.Length; i++)
                {
                    var group = committee.SubGroups[i];
                    violations.AddIf(
                        !explained && group.ReportsConflicts == false,
                        $"subGroups[{i}].reportsConflicts",
                        $"{group.Name} does not report the conflicts in its minutes, and there is no explanation.");
                }
            }),

        new(new("GOV-47", RuleBasis.Guidance, GovernanceSources.FirstDelegations,
            "Before 1 April 2015 no committee has functions of NHS England in primary care, delegated or joint.",
            until: LastDayWithoutCommittees),
            (committee, asAt, ref violations) => violations.AddIf(
                committee.Form is CommitteeForm.Delegated or CommitteeForm.Joint,
                "form",
                $"On {asAt} no functions were delegated or joint yet.")),

        new(new("GOV-48", RuleBasis.Inferred, GovernanceSources.Arrangements,
            "From 1 April 2021, when every CCG was to be delegated, there is no joint committee with NHS England.",
            from: DelegatedOnly, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) => violations.AddIf(committee.Form == CommitteeForm.Joint, "form", $"On {asAt} every CCG was to be delegated.")),

        new(new("GOV-49", RuleBasis.Statute, GovernanceSources.Section13Z,
            "A joint committee with NHS England has NHS England as a member.",
            from: FirstCommittees, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) => violations.AddIf(
                committee.Form == CommitteeForm.Joint && committee.ListsAllMembers && !HasMember(committee, MemberRole.NhsEngland),
                "members",
                $"No member is of NHS England.")),

        new(new("GOV-50", RuleBasis.Statute, GovernanceSources.JointOfCcgs,
            "A joint committee of CCGs without NHS England is of two or more, and there is none before 1 October 2014.",
            until: RegimeDates.LastDay),
            (committee, asAt, ref violations) =>
            {
                violations.AddIf(
                    committee.Form == CommitteeForm.JointOfCcgs && asAt < JointOfCcgsFrom,
                    "form",
                    $"On {asAt} CCGs had no power to form a joint committee; they have it from {JointOfCcgsFrom}.");
                violations.AddIf(
                    committee is { Form: CommitteeForm.JointOfCcgs, Ccgs.Length: 1 },
                    "ccgs",
                    $"At least 2 CCGs are required; found 1.");
            }),

        new(new("GOV-51", RuleBasis.Inferred, GovernanceSources.Act.At("s. 14N(6), on governing bodies"),
            "A lay member of a committee is neither a member of the CCG nor a health care professional, as on a governing body.",
            from: FirstCommittees, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) =>
            {
                for (var i = 0; i < committee.Members.Length; i++)
                {
                    var member = committee.Members[i];
                    violations.AddIf(
                        member.IsLay && (member.Filled & MemberRoles.NeverLay) != 0,
                        $"members[{i}].roles",
                        $"{member.Name} is listed as a lay person but is also a member of the CCG or a health care professional: {member.Roles.ToNames()}.");
                }
            }),

        new(new("GOV-52", RuleBasis.Integrity, RegimeSources.Record,
            "A member of a committee speaks for a CCG whose committee it is."),
            (committee, asAt, ref violations) =>
            {
                Dictionary<OdsCode, int>? ccgs = null;
                for (var i = 0; i < committee.Members.Length; i++)
                {
                    if (committee.Members[i] is { SpeaksFor: { } ccg } member)
                    {
                        ccgs ??= QuorumCounter.Number(committee.Ccgs);
                        violations.AddIf(!ccgs.ContainsKey(ccg), $"members[{i}].speaksFor", $"{member.Name} speaks for {ccg}, whose committee this is not.");
                    }
                }
            }));

    internal static readonly CheckTable<CommitteesInCommon> InCommon = new(
        new CheckRule<CommitteesInCommon>(new("GOV-28", RuleBasis.Integrity, RegimeSources.Record,
            "At least two committees meet in common, and no two of them decide for the same CCG."),
            (inCommon, asAt, ref violations) =>
            {
                violations.AddIf(inCommon.Committees.Length < 2, "committees", $"At least 2 committees are required; found {inCommon.Committees.Length}.");
                var seen = new HashSet<OdsCode>();
                for (var i = 0; i < inCommon.Committees.Length; i++)
                {
                    // A CCG that one committee lists twice is another rule's.
                    var ccgs = inCommon.Committees[i].Ccgs;
                    for (var j = 0; j < ccgs.Length; j++)
                    {
                        violations.AddIf(seen.Contains(ccgs[j]), $"committees[{i}].ccgs[{j}]", $"Another committee already decides for {ccgs[j]}.");
                    }

                    seen.UnionWith(ccgs);
                }
            }));

    internal static readonly CheckTable<MatterAtMeeting> Meetings = new(
        new(SharedRules.NotAbolished,
            (decision, asAt, ref violations) => violations.AddIf(
                true, "", $"On {asAt} no CCG has a {(decision.Meeting.IsOfGoverningBody ? "governing body" : "committee")}.")),

        new(new("GOV-39", RuleBasis.Integrity, RegimeSources.Record,
            "At a meeting every person is named at most once in each list: the members in those of members, who has a conflict as a member, a deputy or in attendance, and a chair who is present."),
            (decision, asAt, ref violations) => AttendanceRule.Validate(decision.Meeting, decision.Matter, ref violations)),

        new(new("GOV-43", RuleBasis.Regulation, GovernanceSources.Amendment.At("reg 2(6), inserting reg 17(3)"),
            "From 14 April 2022 a governing body consults those whom the Board nominated for it before a commissioning decision.",
            from: FirstDayAmended, until: RegimeDates.LastDay),
            (decision, asAt, ref violations) => violations.AddIf(
                decision.Meeting.IsOfGoverningBody && decision.Matter.NomineesConsulted == false,
                "nomineesConsulted",
                $"Those whom the Board nominated were not consulted.")));

    private static readonly ImmutableArray<Rule> OfDelegatedNeedingEveryMember =
        PartialMembership.Select(Table.Rules, RuleCode.Gov22, RuleCode.Gov23, RuleCode.Gov24, RuleCode.Gov25);

    private static readonly ImmutableArray<Rule> OfJointNeedingEveryMember = PartialMembership.Select(Table.Rules, RuleCode.Gov25, RuleCode.Gov49);

    private static readonly ImmutableArray<Rule> OfOthersNeedingEveryMember = PartialMembership.Select(Table.Rules, RuleCode.Gov25);

    /// <summary>Returns the rules on a form of committee of which at least a part needs every member.</summary>
    internal static ImmutableArray<Rule> NeedingEveryMember(CommitteeForm form) => form switch
    {
        CommitteeForm.Delegated => OfDelegatedNeedingEveryMember,
        CommitteeForm.Joint => OfJointNeedingEveryMember,
        _ => OfOthersNeedingEveryMember,
    };

    private static bool IsWholeDelegated(PrimaryCareCommissioningCommittee committee) => committee is { Form: CommitteeForm.Delegated, ListsAllMembers: true };

    private static bool HasMember(PrimaryCareCommissioningCommittee committee, MemberRole role)
    {
        foreach (var member in committee.Members)
        {
            if (member.Holds(role))
            {
                return true;
            }
        }

        return false;
    }
}
