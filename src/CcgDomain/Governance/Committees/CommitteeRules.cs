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
    internal static readonly CheckTable<PrimaryCareCommissioningCommittee> Table = new(
        new(SharedRules.NotAbolished,
            (committee, asAt, ref violations) => violations.AddIf(true, "", $"On {asAt} no CCG has a committee.")),

        new(SharedRules.NoDuplicateMember,
            (committee, asAt, ref violations) =>
            {
                for (var i = 1; i < committee.Members.Length; i++)
                {
                    violations.AddIf(
                        committee.Members.IsDuplicate(i, static member => member.Name),
                        $"members[{i}].name",
                        $"{committee.Members[i].Name} is already listed.");
                }
            }),

        new(new("GOV-19", RuleBasis.Integrity, RegimeSources.Record,
            "A committee belongs to at least one CCG, and lists no CCG twice."),
            (committee, asAt, ref violations) =>
            {
                violations.AddIf(committee.Ccgs.IsEmpty, "ccgs", $"The committee belongs to no CCG.");
                for (var i = 1; i < committee.Ccgs.Length; i++)
                {
                    violations.AddIf(committee.Ccgs.IndexOf(committee.Ccgs[i]) < i, $"ccgs[{i}]", $"{committee.Ccgs[i]} is already listed.");
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

                violations.AddIf(delegated && !chaired, "members", $"No member is in the chair.");
            }),

        new(new("GOV-23", RuleBasis.Reported, GovernanceSources.CommitteeAccount,
            "On a delegated committee, lay and executive members are the majority of the voting members.",
            from: FirstCommittees, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) =>
            {
                var votes = VoteCount.For(committee);
                violations.AddIf(
                    committee.Form == CommitteeForm.Delegated && votes.LayAndExecutive * 2 <= votes.All,
                    "members",
                    $"{votes.LayAndExecutive} of {votes.All} voting members are lay or executive, which is not a majority.");
            }),

        new(new("GOV-24", RuleBasis.Inferred, GovernanceSources.CommitteeAccount,
            "On a delegated committee, voting GPs neither outnumber nor equal the voting lay and executive members.",
            from: FirstCommittees, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) =>
            {
                // Without a voting GP there is nothing to compare.
                var votes = VoteCount.For(committee);
                violations.AddIf(
                    committee.Form == CommitteeForm.Delegated && votes.GeneralPractitioners > 0 && votes.GeneralPractitioners >= votes.LayAndExecutive,
                    "members",
                    $"{votes.GeneralPractitioners} GPs vote, against {votes.LayAndExecutive} lay and executive members.");
            }),

        new(new("GOV-25", RuleBasis.Integrity, RegimeSources.Record,
            "The quorum that a committee sets can be met by its own voting members."),
            (committee, asAt, ref violations) =>
            {
                if (committee.Quorum is { } quorum)
                {
                    foreach (var shortfall in quorum.ShortfallsAmong(committee.Voters))
                    {
                        violations.AddIf(true, "quorum", $"The voting members cannot meet the quorum: {shortfall}.");
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
            "From 28 June 2016 the conflicts in the minutes of a sub-group go to the committee.",
            from: June2016, until: RegimeDates.LastDay),
            (committee, asAt, ref violations) =>
            {
                for (var i = 0; i < committee.SubGroups.Length; i++)
                {
                    var group = committee.SubGroups[i];
                    violations.AddIf(
                        group.ReportsConflicts == false,
                        $"subGroups[{i}].reportsConflicts",
                        $"{group.Name} does not report the conflicts in its minutes.");
                }
            }));

    internal static readonly CheckTable<CommitteesInCommon> InCommon = new(
        new CheckRule<CommitteesInCommon>(new("GOV-28", RuleBasis.Integrity, RegimeSources.Record,
            "At least two committees meet in common, and no two of them decide for the same CCG."),
            (inCommon, asAt, ref violations) =>
            {
                violations.AddIf(inCommon.Committees.Length < 2, "committees", $"At least 2 committees are required; found {inCommon.Committees.Length}.");
                for (var i = 1; i < inCommon.Committees.Length; i++)
                {
                    var ccgs = inCommon.Committees[i].Ccgs;
                    for (var j = 0; j < ccgs.Length; j++)
                    {
                        violations.AddIf(HasEarlierCommitteeFor(inCommon, i, ccgs[j]), $"committees[{i}].ccgs[{j}]", $"Another committee already decides for {ccgs[j]}.");
                    }
                }
            }));

    internal static readonly CheckTable<Meeting> Meetings = new(
        new(SharedRules.NotAbolished,
            (meeting, asAt, ref violations) => violations.AddIf(true, "", $"On {asAt} no CCG has a committee.")),

        new(new("GOV-39", RuleBasis.Integrity, RegimeSources.Record,
            "Everyone who is present or has a conflict is a member of the committee, and is named at most once in each list."),
            (meeting, asAt, ref violations) =>
            {
                var (committee, matter) = (meeting.Committee, meeting.Matter);
                if (matter.Present is { } present)
                {
                    for (var i = 0; i < present.Length; i++)
                    {
                        violations.AddIf(!committee.TryFind(present[i], out _), $"present[{i}]", $"{present[i]} is not a member of the committee.");
                        violations.AddIf(present.IndexOf(present[i]) < i, $"present[{i}]", $"{present[i]} is already named.");
                    }
                }

                for (var i = 0; i < matter.Conflicts.Length; i++)
                {
                    var member = matter.Conflicts[i].Member;
                    violations.AddIf(!committee.TryFind(member, out _), $"conflicts[{i}].member", $"{member} is not a member of the committee.");
                    violations.AddIf(matter.IndexOfConflict(member) < i, $"conflicts[{i}].member", $"{member} is already named.");
                }
            }));

    private static bool HasEarlierCommitteeFor(CommitteesInCommon inCommon, int index, OdsCode ccg)
    {
        for (var i = 0; i < index; i++)
        {
            if (inCommon.Committees[i].Ccgs.Contains(ccg))
            {
                return true;
            }
        }

        return false;
    }
}
