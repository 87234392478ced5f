using static CcgDomain.Generate.Register.RegisterFile;

namespace CcgDomain.Generate.Register;

/// <summary>The lists that show which region, system or area team each CCG lay in, and the periods that follow from them.</summary>
internal sealed class MembershipInput
{
    private readonly RegisterInput _data;
    private readonly Dictionary<string, Csv> _ccgs;
    private readonly ILookup<string, Csv> _systems;
    private readonly ILookup<string, Csv> _teams;
    private readonly Dictionary<string, string> _systemOfGss;
    private readonly List<DatedChange> _dated;

    internal MembershipInput(RegisterInput data)
    {
        _data = data;
        _ccgs = data.Ccgs.ToDictionary(row => row["ods_code"], StringComparer.Ordinal);
        _systems = data.Systems.Where(row => !MembershipReadings.IsOutdatedRow(row)).ToLookup(row => row["ccg_ods"], StringComparer.Ordinal);
        _teams = data.AreaTeams.ToLookup(row => row["ccg_ods"], StringComparer.Ordinal);
        _systemOfGss = data.Systems.Where(row => row["stp_ods"].Length > 0).Select(row => (Gss: row["stp_ons"], Code: row["stp_ods"]))
            .Concat(MembershipReadings.SystemsOf2017).Distinct().ToDictionary(pair => pair.Gss, pair => pair.Code, StringComparer.Ordinal);
        _dated =
        [
            .. data.RegionChanges.Select(row => new DatedChange(row["old_region_ods"], row["new_region_ods"], Day(row["date"]))),
            .. data.StpChanges.Select(row => new DatedChange(row["old_stp_ods"], row["new_stp_ods"], Day(row["date"]))),
        ];
        Lists =
        [
            .. Quarters().Select(quarter => new SourceList(quarter, "NHS Digital, patient list sizes by quarter", false)),
            .. data.Systems.Select(row => (Date: row["date"], Title: MembershipReadings.TitleOf(row))).Distinct().Select(list => new SourceList(MembershipReadings.DayOf(list.Date), list.Title, false)),
            new(Day(data.Boards[0]["established"]), "NHS Organisation Data Service, integrated care boards", true),
            new(RegisterReadings.BoardsReorganised, "NHS Organisation Data Service, successor records of April 2026", true),
        ];
    }

    /// <summary>The lists, in order of date.</summary>
    internal List<SourceList> Lists { get; }

    /// <summary>The ODS code of the system in a row of systems.csv.</summary>
    internal string SystemOf(Csv row) => row["stp_ods"].Length > 0 ? row["stp_ods"] : _systemOfGss[row["stp_ons"]];

    /// <summary>The periods of a CCG, and of the code that goes on after it, from its first day on, without a gap.</summary>
    internal IEnumerable<Period> Periods(string ccg, Func<string, IEnumerable<Entry>> entries)
    {
        var opened = Day(_ccgs[ccg]["open_date"]);
        var goesOn = _ccgs[ccg]["successor_ods"].Length == 0;
        var closed = goesOn ? RegisterReadings.KnownUntil : Day(_ccgs[ccg]["close_date"]);
        var own = entries(ccg).ToList();
        List<Entry> all = [.. Before(ccg, entries), .. own, .. goesOn ? [] : After(ccg, entries)];
        var periods = new List<Period>();
        if (all.Count == 0)
        {
            return [new(opened, null, null, -1, -1)];
        }

        if (all[0].On > opened)
        {
            periods.Add(new(opened, null, null, -1, -1));
        }

        periods.Add(new(all[0].On, all[0].Area, null, all[0].List, all[0].List));
        foreach (var (entry, next) in all.Zip(all.Skip(1)))
        {
            if (entry.Area == next.Area)
            {
                periods[^1] = periods[^1] with { Until = next.List };
                continue;
            }

            var change = Lists[next.List].IsEvent ? next.On : _dated.Find(dated => dated.Old == entry.Area && dated.New == next.Area && dated.On > entry.On && dated.On <= next.On)?.On;
            if (change is null && entry.On.AddDays(1) < next.On)
            {
                periods.Add(new(entry.On.AddDays(1), entry.Area, next.Area, entry.List, next.List));
            }

            periods.Add(new(change ?? next.On, next.Area, null, next.List, next.List));
        }

        var end = all[^1].Last ?? (all[^1].On > closed || (goesOn && Lists[all[^1].List].IsEvent) ? closed : all[^1].On);
        if (end < closed)
        {
            periods.Add(new(end.AddDays(1), null, null, -1, -1));
        }

        var open = periods.Where(period => period.From <= closed).ToList();
        var first = open.FindLastIndex(period => period.From <= opened);
        return open.Skip(first).Select(period => period.From < opened ? period with { From = opened } : period);
    }

    internal IEnumerable<Entry> Regions(string ccg) =>
    [
        .. Quarterly(ccg, "region_ods"),
        .. _systems[ccg].Where(row => row["region_ods"].Length > 0).Select(row => At(MembershipReadings.DayOf(row["date"]), row["region_ods"])),
        .. Boards(ccg).Select(entry => entry with { Area = RegionOf(entry.Area), Last = null }),
        .. _data.BoardOf2026.GetValueOrDefault(ccg) is { Length: 0 } ? [At(RegisterReadings.BoardsReorganised, SplitRegion(ccg))] : Array.Empty<Entry>(),
    ];

    internal IEnumerable<Entry> Systems(string ccg) =>
        [.. _systems[ccg].Select(row => At(MembershipReadings.DayOf(row["date"]), SystemOf(row))), .. Boards(ccg)];

    internal IEnumerable<Entry> Teams(string ccg) => Quarterly(ccg, "area_team_ods");

    /// <summary>The region of a board.</summary>
    internal string RegionOf(string board) => _data.Boards.Find(row => row["ods_code"] == board) is { } row
        ? row["region_ods"]
        : _data.BoardSuccessions.Where(succession => succession["successor_ods"] == board).Select(succession => RegionOf(succession["predecessor_ods"])).Distinct().Single();

    private static IEnumerable<DateOnly> Quarters()
    {
        for (var quarter = new DateOnly(2013, 4, 1); quarter <= MembershipReadings.LastQuarter; quarter = quarter.AddMonths(3))
        {
            yield return quarter;
        }
    }

    private IEnumerable<Entry> Quarterly(string ccg, string column) => Quarters()
        .Where(quarter => quarter <= Day(_ccgs[ccg]["close_date"]) && _teams[ccg].Any(row => Day(row["quarter_from"]) <= quarter))
        .Select(quarter => At(quarter, _teams[ccg].Last(row => Day(row["quarter_from"]) <= quarter)[column]));

    // The boards that the code's location lay in. A board that was split ends the day before.
    private IEnumerable<Entry> Boards(string ccg)
    {
        if (_ccgs[ccg]["icb_ods_2022"] is { Length: > 0 } board)
        {
            var isSplit = _data.BoardOf2026[ccg].Length == 0;
            yield return At(Day(_data.Boards[0]["established"]), board) with { Last = isSplit ? RegisterReadings.BoardsReorganised.AddDays(-1) : null };
            if (!isSplit)
            {
                yield return At(RegisterReadings.BoardsReorganised, _data.BoardOf2026[ccg]);
            }
        }
    }

    private string SplitRegion(string ccg) => _data.BoardsAfter(_ccgs[ccg]["icb_ods_2022"], RegisterReadings.BoardsReorganised).Select(RegionOf).Distinct().Single();

    // The last entry of the predecessors, if all of them say the same.
    private IEnumerable<Entry> Before(string ccg, Func<string, IEnumerable<Entry>> entries)
    {
        var last = _data.Predecessors(ccg).Select(before => entries(before).LastOrDefault() ?? Before(before, entries).FirstOrDefault()).ToList();
        return last is [{ } one, ..] && last.TrueForAll(other => other?.Area == one.Area) ? [last.MaxBy(entry => entry!.On)!] : [];
    }

    private IEnumerable<Entry> After(string ccg, Func<string, IEnumerable<Entry>> entries)
    {
        var successor = _ccgs[ccg]["successor_ods"];
        return successor.Length == 0 ? [] : entries(successor).FirstOrDefault() is { } first ? [first with { Last = null }] : After(successor, entries);
    }

    private Entry At(DateOnly day, string area) => new(day, area, Lists.FindIndex(list => list.On == day), null);

    /// <summary>A list of a day. An event is what changed the boards: the change that such a list shows came on its day.</summary>
    internal sealed record SourceList(DateOnly On, string Title, bool IsEvent);

    /// <summary>What a list shows of a CCG.</summary>
    internal sealed record Entry(DateOnly On, string Area, int List, DateOnly? Last);

    /// <summary>A period from a day on: in an area, changed from one to another on an unknown day, or (null) not known.</summary>
    internal sealed record Period(DateOnly From, string? Area, string? Next, int Since, int Until);

    private sealed record DatedChange(string Old, string New, DateOnly On);
}
