using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary><c>ccg report authorisation</c>: the national position on a date, of the records that are given.</summary>
internal static class AuthorisationReport
{
    /// <summary>What every bar of authorisation is made of.</summary>
    internal static readonly string[] Series = ["fully authorised", "with conditions", "with legal directions", "applicants"];

    // The decision meetings of the waves; then days after the reviews that were published.
    private static readonly DateOnly[] ChartDays =
    [
        .. Enum.GetValues<AuthorisationWave>().Select(wave => wave.Facts().DecisionMeeting),
        new(2013, 3, 31), new(2013, 7, 26), new(2013, 12, 31), new(2014, 5, 31),
    ];

    private static readonly ReportColumn[] Counts =
    [
        new("ccgs", "CCGs"), new("full", "Fully authorised"), new("shareFull", "Share"), new("withConditions", "With conditions"),
        new("withDirections", "of these with directions"), new("applicants", "Applicants"), new("openConditions", "Open conditions"),
    ];

    internal static Report Of(IReadOnlyList<Ccg> ccgs, DateOnly asAt)
    {
        var position = NationalAuthorisationPosition.AsAt(ccgs, asAt, RegionOf);
        var table = position.AuthorisationSoFar();
        var names = ccgs.GroupBy(ccg => ccg.Code).ToDictionary(group => group.Key, group => group.First().Name);
        return new(
            "authorisation",
            $"Authorisation on {asAt:O}",
            [("asAt", asAt.ToString("O", CultureInfo.InvariantCulture)), ("basis", "records")],
            Notes(position.Total),
            [
                new("total", "In all", [new("set", ""), .. Counts], [Row("all", position.Total)]),
                new("waves", "By wave", [new("wave", "Wave"), .. Counts], Waves(position), 2),
                new("regions", "By region: authorised, with conditions or without", Regions, [.. table.Regions.Select(line => new object?[] { line.Region, line.Ccgs, line.ShareAuthorised, line.Conditions })], 3),
                new("domains", "Conditions by domain", [new("domain", "Domain"), new("conditions", "Conditions")], [.. table.Domains.Select(line => new object?[] { line.Domain.PressName(), line.Conditions })], 1),
                new("levels", "Conditions by support level", Levels, [.. position.Total.ByLevel.Select(Row)], 1),
                new("criteria", "Conditions by criterion", [new("criterion", "Criterion"), new("conditions", "Conditions")], [.. position.Total.ByCriterion.Select(line => new object?[] { line.Criterion.ToString(), line.Conditions })], 1),
                new("spread", "CCGs by number of open conditions", [new("conditions", "Conditions"), new("ccgs", "CCGs")], Spread(position.Total.Spread), 1),
                new("directed", "CCGs with legal directions", [new("code", "Code"), new("name", "Name")], [.. position.Total.Directed.Select(code => new object?[] { code.ToString(), names[code].Short })]),
            ],
            Chart(ccgs, asAt));
    }

    /// <summary>The name of the region of 2013 in the register; null for CCGs of mergers and for codes that it does not have.</summary>
    internal static string? RegionOf(OdsCode code) => CcgRegister.England.TryFind(code, out var ccg) ? ccg.Region2013?.Name : null;

    /// <summary>The parts of a bar.</summary>
    internal static long[] Parts(AuthorisationTally tally) => [tally.FullyAuthorised, tally.WithConditions - tally.WithDirections, tally.WithDirections, tally.Applicants];

    private static ReportColumn[] Regions => [new("region", "Region"), new("ccgs", "CCGs"), new("shareAuthorised", "Authorised"), new("openConditions", "Conditions")];

    private static ReportColumn[] Levels => [new("level", "Level"), new("conditions", "Conditions"), new("ccgs", "CCGs that have one")];

    private static StackedBars Chart(IReadOnlyList<Ccg> ccgs, DateOnly asAt) => new(
        "CCGs by authorisation",
        Series,
        [
            .. ChartDays.Where(day => day < asAt).Append(asAt)
                .Select(day => (day.ToString("O", CultureInfo.InvariantCulture), Parts(NationalAuthorisationPosition.AsAt(ccgs, day).Total))),
        ]);

    private static object?[] Row(string name, AuthorisationTally tally) =>
        [name, tally.Ccgs, tally.FullyAuthorised, tally.ShareFullyAuthorised, tally.WithConditions, tally.WithDirections, tally.Applicants, tally.Conditions];

    private static object?[] Row(LevelConditions line) => [JsonOutput.NameOf(line.Level, CcgJsonContext.Default.ConditionLevel), line.Conditions, line.Ccgs];

    private static List<object?[]> Waves(NationalAuthorisationPosition position)
    {
        var rows = Enum.GetValues<AuthorisationWave>().Select(wave => Row($"{(int)wave}", position.InWave(wave))).ToList();
        if (position.InWave(null).Ccgs > 0)
        {
            rows.Add(Row("none", position.InWave(null)));
        }

        return rows;
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
        if (total.Dissolved + total.NotApplied > 0)
        {
            notes.Add($"Not counted: {total.Dissolved} dissolved by then, {total.NotApplied} that had not applied.");
        }

        if (total.InShadow > 0)
        {
            notes.Add($"{total.InShadow} of those with directions are established and not authorised.");
        }

        if (!total.Conditions.IsExact)
        {
            notes.Add($"Of {total.Conditions.CcgsWithUnknownNumber} CCGs it is known only that they have some unlisted conditions: each counts as one, so the sums are least ones.");
        }

        if (total.Conditions.Unlisted > 0)
        {
            notes.Add($"{total.Conditions.Unlisted} conditions are unlisted: no source gives their criterion or level, so they are in no domain, level or criterion.");
        }

        return notes;
    }
}
