using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary><c>ccg report authorisation</c>: the national authorisation position on a date, counted from records.</summary>
internal static class AuthorisationReport
{
    /// <summary>The segments of each bar in a chart of published figures.</summary>
    internal static readonly string[] PublishedSeries = ["fully authorised", "with conditions", "with legal directions", "applicants"];

    /// <summary>The segments of each bar in a chart of authorisation.</summary>
    internal static readonly string[] Series = [.. PublishedSeries, "not known"];

    // The day of the first lists of regions and area teams.
    private static readonly DateOnly FirstLists = new(2013, 4, 1);

    // The decision meetings of the four waves, followed by dates after the published reviews.
    private static readonly DateOnly[] ChartDays =
    [
        .. Enum.GetValues<AuthorisationWave>().Select(wave => wave.Facts().DecisionMeeting),
        new(2013, 3, 31), new(2013, 7, 26), new(2013, 12, 31), new(2014, 5, 31),
    ];

    private static readonly ReportColumn[] CountColumns =
    [
        new("ccgs", "CCGs"), new("full", "Fully authorised"), new("shareFull", "Share"), new("withConditions", "With conditions"),
        new("withDirections", "of these with directions"), new("applicants", "Applicants"), new("notKnown", "Not known"), new("openConditions", "Open conditions"),
    ];

    internal static Report Create(IReadOnlyList<Ccg> ccgs, DateOnly asAt)
    {
        var position = NationalAuthorisationPosition.AsAt(ccgs, asAt, RegionOn(asAt));
        var nameOf = NameOn(ccgs, asAt);
        var table = position.AuthorisationSoFar();
        return new(
            "authorisation",
            $"Authorisation on {asAt:O}",
            [("asAt", asAt.ToString("O", CultureInfo.InvariantCulture)), ("basis", "records")],
            Notes(position.Total),
            [
                new("total", "Total", [new("set", ""), .. CountColumns], [Row("all", position.Total)]),
                new("waves", "By wave", [new("wave", "Wave"), .. CountColumns], Waves(position), 2),
                new("regions", "By region: authorised, with or without conditions", RegionColumns, [.. Regions(position)], 3),
                new("domains", "Conditions by domain", [new("domain", "Domain"), new("conditions", "Conditions")], [.. table.Domains.Select(row => new object?[] { row.Domain.PressName(), row.Conditions })], 1),
                new("levels", "Conditions by support level", LevelColumns, [.. position.Total.ByLevel.Select(Row)], 1),
                new("criteria", "Conditions by criterion", [new("criterion", "Criterion"), new("conditions", "Conditions")], [.. position.Total.ByCriterion.Select(row => new object?[] { row.Criterion.ToString(), row.Conditions })], 1),
                new("spread", "CCGs by number of open conditions", [new("conditions", "Conditions"), new("ccgs", "CCGs")], Spread(position.Total.Spread), 1),
                new("directed", "CCGs with legal directions under regulation 8", [new("code", "Code"), new("name", "Name")], [.. position.Total.Directed.Select(code => new object?[] { code.ToString(), nameOf(code) })]),
                new(
                    "section14Z21",
                    "CCGs with directions under section 14Z21, which change no status",
                    [new("code", "Code"), new("name", "Name"), new("state", "State")],
                    [
                        .. position.Total.DirectedUnderSection14Z21.Select(code => (Code: code, State: "in force"))
                            .Concat(position.Total.PossiblyDirectedUnderSection14Z21.Select(code => (Code: code, State: "not known whether in force")))
                            .Select(row => new object?[] { row.Code.ToString(), nameOf(row.Code), row.State }),
                    ]),
            ],
            Chart(ccgs, asAt));
    }

    /// <summary>
    /// Returns a function for the name of the region in which a CCG lay on a date: before the first lists, in that of 1 April 2013; <see langword="null"/> where no list says, where
    /// it changed on an unknown day, and for a code that is not in the register.
    /// </summary>
    internal static Func<OdsCode, string?> RegionOn(DateOnly date) => code =>
        CcgRegister.England.TryMembershipOn(NhsAreaKind.Region, code, date < FirstLists ? FirstLists : date, out var membership) && membership.TryGet(out var region) ? region.Name : null;

    /// <summary>Returns a function for the short name of a CCG on a date.</summary>
    internal static Func<OdsCode, string> NameOn(IReadOnlyList<Ccg> ccgs, DateOnly date)
    {
        var byCode = ccgs.ToDictionary(ccg => ccg.Code);
        return code => (byCode[code].NameOn(date).Possible is [.., var name] ? name : PositionOnDate.LastNameOf(byCode[code], date)).Short;
    }

    /// <summary>Returns the values of the segments of a bar.</summary>
    internal static long[] Segments(AuthorisationTally tally) =>
        [tally.FullyAuthorised, tally.WithConditions - tally.WithDirections, tally.WithDirections, tally.Applicants, tally.NotKnown];

    private static ReportColumn[] RegionColumns => [new("region", "Region"), new("ccgs", "CCGs"), new("shareAuthorised", "Authorised"), new("openConditions", "Conditions")];

    private static ReportColumn[] LevelColumns => [new("level", "Level"), new("conditions", "Conditions"), new("ccgs", "CCGs")];

    private static StackedBarChart Chart(IReadOnlyList<Ccg> ccgs, DateOnly asAt) => new(
        "CCGs by authorisation",
        Series,
        [
            .. ChartDays.Where(day => day < asAt).Append(asAt)
                .Select(day => (day.ToString("O", CultureInfo.InvariantCulture), Segments(NationalAuthorisationPosition.AsAt(ccgs, day).Total))),
        ]);

    private static object?[] Row(string name, AuthorisationTally tally) =>
    [
        name,
        new Bounds(tally.Ccgs, tally.CcgsAtMost),
        new Bounds(tally.FullyAuthorised, tally.FullyAuthorisedAtMost),
        tally.NotKnown == 0 ? tally.ShareFullyAuthorised : null,
        new Bounds(tally.WithConditions, tally.WithConditionsAtMost),
        new Bounds(tally.WithDirections, tally.WithDirectionsAtMost),
        tally.Applicants,
        tally.NotKnown,
        tally.Conditions,
    ];

    private static object?[] Row(LevelConditions level) => [JsonOutput.JsonName(level.Level, CcgJsonContext.Default.ConditionLevel), level.Conditions, level.Ccgs];

    private static List<object?[]> Waves(NationalAuthorisationPosition position)
    {
        var rows = Enum.GetValues<AuthorisationWave>().Select(wave => Row($"{(int)wave}", position.InWave(wave))).ToList();
        if (position.InWave(null).CcgsAtMost > 0)
        {
            rows.Add(Row("none, or not known", position.InWave(null)));
        }

        return rows;
    }

    private static IEnumerable<object?[]> Regions(NationalAuthorisationPosition position)
    {
        foreach (var region in position.Regions.Append(null))
        {
            var tally = position.InRegion(region);
            if (tally.CcgsAtMost > 0)
            {
                yield return [region, new Bounds(tally.Ccgs, tally.CcgsAtMost), tally.Ccgs == tally.CcgsAtMost ? tally.ShareAuthorised : null, tally.Conditions];
            }
        }
    }

    private static List<object?[]> Spread(ConditionSpread spread)
    {
        List<object?[]> rows = [["0", spread.None], ["1–4", spread.OneToFour], ["5–9", spread.FiveToNine], ["10 or more", spread.TenOrMore]];
        if (spread.NotKnown > 0)
        {
            rows.Add(["not known", spread.NotKnown]);
        }

        return rows;
    }

    private static List<string> Notes(AuthorisationTally total)
    {
        List<string> notes = [];
        if (total.Dissolved + total.NotApplied + total.StillToBeFormed > 0)
        {
            notes.Add($"Not counted: {total.Dissolved} dissolved by the date, {total.NotApplied} that had not applied, {total.StillToBeFormed} that a merger was still to form.");
        }

        if (total.NotKnown > 0)
        {
            notes.Add($"Of {total.NotKnown} CCGs the records leave the status open. They are in no number of a status but in what it is at most.");
        }

        if (total.PartialRecords > 0)
        {
            notes.Add($"{total.PartialRecords} of the records are partial: they may leave out conditions and directions, so that none recorded does not mean that there were none.");
        }

        if (total.InShadow > 0)
        {
            notes.Add($"{total.InShadow} of those with directions are established but not authorised.");
        }

        if (!total.Conditions.IsExact)
        {
            notes.Add($"{total.Conditions.CcgsWithUnknownNumber} CCGs have an unknown number of open conditions. Each counts with the fewest that it can have, so the sums are minimums.");
        }

        if (total.Conditions.Unlisted > 0)
        {
            notes.Add($"{total.Conditions.Unlisted} conditions are unlisted: no source gives their criterion or level, so they are not counted by domain, level or criterion.");
        }

        return notes;
    }
}
