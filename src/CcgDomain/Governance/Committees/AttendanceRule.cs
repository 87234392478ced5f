using CcgDomain.Rules;

namespace CcgDomain.Governance;

/// <summary>Who may be named where at a meeting.</summary>
internal static class AttendanceRule
{
    /// <summary>Adds a violation for each name that cannot stand where it stands.</summary>
    /// <remarks>If not all members are listed, a name that is not among them may be a member's.</remarks>
    internal static void Validate(Meeting meeting, MatterForDecision matter, ref ViolationCollector violations)
    {
        if (!matter.NamesAnybody)
        {
            return;
        }

        var present = new HashSet<string>(matter.Present.GetValueOrDefault().IsDefault ? 0 : matter.Present.GetValueOrDefault().Length);
        if (matter.Present is { } named)
        {
            for (var i = 0; i < named.Length; i++)
            {
                violations.AddIf(IsStranger(meeting, named[i]), $"present[{i}]", $"{named[i]} is not a member.");
                violations.AddIf(!present.Add(named[i]), $"present[{i}]", $"{named[i]} is already named.");
            }
        }

        var apologies = ValidateMembers(meeting, matter.Apologies, "apologies", present, ref violations);
        var notKnown = ValidateMembers(meeting, matter.AttendanceNotKnown, "attendanceNotKnown", present, ref violations);
        foreach (var i in Overlap(matter.AttendanceNotKnown, apologies))
        {
            violations.AddIf(true, $"attendanceNotKnown[{i}]", $"{matter.AttendanceNotKnown[i]} has sent apologies.");
        }

        var (deputies, represented) = ValidateDeputies(meeting, matter, present, ref violations);
        var inAttendance = new HashSet<string>(matter.InAttendance.Length);
        for (var i = 0; i < matter.InAttendance.Length; i++)
        {
            var name = matter.InAttendance[i];
            violations.AddIf(
                meeting.IndexOf(name) >= 0 || deputies.Contains(name), $"inAttendance[{i}]", $"{name} is a member or a deputy.");
            violations.AddIf(!inAttendance.Add(name), $"inAttendance[{i}]", $"{name} is already named.");
        }

        var conflicted = new HashSet<string>(matter.Conflicts.Length);
        for (var i = 0; i < matter.Conflicts.Length; i++)
        {
            var name = matter.Conflicts[i].Member;
            violations.AddIf(
                IsStranger(meeting, name) && !deputies.Contains(name) && !inAttendance.Contains(name),
                $"conflicts[{i}].member",
                $"{name} is not a member, a deputy or in attendance.");
            violations.AddIf(!conflicted.Add(name), $"conflicts[{i}].member", $"{name} is already named.");
        }

        if (matter.ChairedBy is { } chair && !deputies.Contains(chair))
        {
            var absent = matter.Present is null ? apologies.Contains(chair) || represented.Contains(chair) : !present.Contains(chair) && !notKnown.Contains(chair);
            violations.AddIf(IsStranger(meeting, chair), "chairedBy", $"{chair} is not a member or a deputy.");
            violations.AddIf(absent && !IsStranger(meeting, chair), "chairedBy", $"{chair} is not present.");
        }
    }

    private static bool IsStranger(Meeting meeting, string name) => meeting.ListsAllMembers && meeting.IndexOf(name) < 0;

    private static HashSet<string> ValidateMembers(
        Meeting meeting, ImmutableArray<string> names, string property, HashSet<string> present, ref ViolationCollector violations)
    {
        var seen = new HashSet<string>(names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            violations.AddIf(IsStranger(meeting, names[i]), $"{property}[{i}]", $"{names[i]} is not a member.");
            violations.AddIf(present.Contains(names[i]), $"{property}[{i}]", $"{names[i]} is present.");
            violations.AddIf(!seen.Add(names[i]), $"{property}[{i}]", $"{names[i]} is already named.");
        }

        return seen;
    }

    private static (HashSet<string> Deputies, HashSet<string> Represented) ValidateDeputies(
        Meeting meeting, MatterForDecision matter, HashSet<string> present, ref ViolationCollector violations)
    {
        var (deputies, represented) = (new HashSet<string>(matter.Deputies.Length), new HashSet<string>(matter.Deputies.Length));
        for (var i = 0; i < matter.Deputies.Length; i++)
        {
            var deputy = matter.Deputies[i];
            violations.AddIf(IsStranger(meeting, deputy.ForMember), $"deputies[{i}].for", $"{deputy.ForMember} is not a member.");
            violations.AddIf(present.Contains(deputy.ForMember), $"deputies[{i}].for", $"{deputy.ForMember} is present.");
            violations.AddIf(!represented.Add(deputy.ForMember), $"deputies[{i}].for", $"{deputy.ForMember} already has a deputy.");
            deputies.Add(deputy.Name);
        }

        return (deputies, represented);
    }

    private static List<int> Overlap(ImmutableArray<string> names, HashSet<string> others)
    {
        List<int> overlap = [];
        for (var i = 0; i < names.Length; i++)
        {
            if (others.Contains(names[i]))
            {
                overlap.Add(i);
            }
        }

        return overlap;
    }
}
