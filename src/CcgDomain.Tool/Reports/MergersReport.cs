using System.Globalization;

namespace CcgDomain.Tool.Reports;

/// <summary><c>ccg report mergers</c>: how the CCGs of one day became the CCGs or boards of a later one.</summary>
internal static class MergersReport
{
    internal static Report Create(DateOnly from, DateOnly to)
    {
        var map = MergerMap.Create(from, to);
        return new(
            "mergers",
            $"Mergers of CCGs and boards, {from:O} to {to:O}",
            [("from", Iso(from)), ("to", Iso(to)), ("basis", "register")],
            Notes(map),
            [
                new(
                    "days",
                    "Organisations from each day on",
                    [new("from", "From"), new("ccgs", "CCGs"), new("boards", "Boards"), new("formed", "Formed on the day")],
                    [.. map.Days.Select(day => new object?[] { Iso(day), map.On(day).Count(unit => !unit.IsBoard), map.On(day).Count(unit => unit.IsBoard), map.BegunOn(day).Count() })]),
                new(
                    "regions",
                    "By region",
                    [new("region", "Region"), .. map.Days.Select(day => new ReportColumn(Iso(day), Iso(day)))],
                    [.. map.Regions.Select(region => (object?[])[region.Name, .. map.Days.Select(day => (object?)map.On(day).Count(unit => unit.Region == region.Name))])]),
                new(
                    "formed",
                    "What was formed, and of what",
                    [new("code", "Code"), new("from", "From"), new("name", "Name"), new("predecessors", "Predecessors")],
                    [
                        .. from day in map.Days
                           from unit in map.BegunOn(day)
                           select new object?[] { unit.Code.ToString(), Iso(day), unit.Name, string.Join(", ", map.PredecessorsOf(unit).Select(other => Wording(unit, other))) },
                    ]),
            ],
            new MergerChart($"{MergerChart.Count(map.On(map.Days[0]))} on {from:O}, {MergerChart.Count(map.On(map.Days[^1]))} on {to:O}", map));
    }

    private static List<string> Notes(MergerMap map)
    {
        List<string> notes = ["Regions are those of December 2025, also for what ended before. Changes of boundaries are not shown."];
        var split = map.Units.Where(unit => unit.IsSplit && !unit.IsOpenOn(map.Days[^1])).Select(unit => unit.Code).ToList();
        if (split.Count > 0)
        {
            notes.Add($"Parts of {string.Join(", ", split)} went to several boards; how large each part is, the register does not say.");
        }

        return notes;
    }

    // QRL went on when it got a part of QNQ.
    private static string Wording(MergerUnit unit, MergerUnit predecessor) =>
        !predecessor.IsSplit ? $"{predecessor.Code}"
        : predecessor.Closed?.AddDays(1) is { } day && day != unit.Opened ? $"{predecessor.Code} (a part, on {day:O})"
        : $"{predecessor.Code} (a part)";

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
