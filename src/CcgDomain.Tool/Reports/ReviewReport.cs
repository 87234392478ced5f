using System.Globalization;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Reporting;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary><c>ccg report review</c>: what changed between two dates.</summary>
internal static class ReviewReport
{
    internal static Report Create(IReadOnlyList<Ccg> ccgs, DateOnly from, DateOnly to)
    {
        var outcome = ReviewOutcome.Between(ccgs, from, to);
        var nameOf = AuthorisationReport.NameOn(ccgs, to);
        (string Key, string Title, ImmutableArray<OdsCode> Ccgs)[] groups =
        [
            ("newlyFull", "newly fully authorised", outcome.NewlyFull),
            ("fullFromNextDay", $"fully authorised from the day after {to:O}", outcome.FullFromNextDay),
            ("partlyDischarged", "partly discharged", outcome.PartlyDischarged),
            ("otherwiseChanged", "levels or directions changed only", outcome.OtherwiseChanged),
            ("unchanged", "unchanged", outcome.Unchanged),
            ("notKnown", "not known what changed", outcome.NotKnown),
            ("newlyEstablished", "established in between", outcome.NewlyEstablished),
            ("dissolved", "dissolved in between", outcome.Dissolved),
            ("directionsAdded", "regulation 8 directions added", outcome.DirectionsAdded),
            ("directionsLifted", "regulation 8 directions lifted", outcome.DirectionsLifted),
            ("directionsRemaining", "regulation 8 directions remaining", outcome.DirectionsRemaining),
        ];
        (string Title, ImmutableArray<OdsCode> Ccgs)[] section14Z21 =
        [
            ("given", outcome.Section14Z21Given),
            ("lifted", outcome.Section14Z21Lifted),
            ("remaining", outcome.Section14Z21Remaining),
            ("not known whether in force on both dates", outcome.Section14Z21NotKnown),
        ];
        return new(
            "review",
            $"What changed from {from:O} to {to:O}",
            [("from", Iso(from)), ("to", Iso(to)), ("basis", "records")],
            ["Full authorisation begins on the day after the last condition was discharged and the last direction was revoked, so the outcome of a review shows from the day after it."],
            [
                new(
                    "outcome",
                    "Number of CCGs by outcome",
                    [new("outcome", "Outcome"), new("ccgs", "CCGs")],
                    [["already fully authorised", outcome.AlreadyFull], .. groups.Select(group => new object?[] { group.Title, group.Ccgs.Length })],
                    1),
                new(
                    "names",
                    "CCGs by outcome",
                    [new("code", "Code"), new("name", "Name"), new("outcome", "Outcome")],
                    [.. groups.Where(group => group.Key != "unchanged").SelectMany(group => group.Ccgs.Select(code => new object?[] { code.ToString(), nameOf(code), group.Title }))]),
                new(
                    "section14Z21",
                    "Directions under section 14Z21, which change no status: number of CCGs",
                    [new("outcome", "Outcome"), new("ccgs", "CCGs")],
                    [.. section14Z21.Select(group => new object?[] { group.Title, group.Ccgs.Length })],
                    1),
                new(
                    "section14Z21Names",
                    "Directions under section 14Z21: CCGs by outcome",
                    [new("code", "Code"), new("name", "Name"), new("outcome", "Outcome")],
                    [.. section14Z21.SelectMany(group => group.Ccgs.Select(code => new object?[] { code.ToString(), nameOf(code), group.Title }))]),
                new(
                    "levels",
                    "Levels raised and lowered",
                    [new("code", "Code"), new("criterion", "Criterion"), new("from", "From"), new("to", "To")],
                    [.. outcome.LevelsRaised.Concat(outcome.LevelsLowered).Select(Row)]),
            ],
            new StackedBarChart(
                $"CCGs by authorisation, {from:O} and {to:O}",
                AuthorisationReport.Series,
                [.. ((DateOnly[])[from, to]).Select(day => (Iso(day), AuthorisationReport.Segments(NationalAuthorisationPosition.AsAt(ccgs, day).Total)))]));
    }

    private static object?[] Row(LevelChange change) =>
        [change.Ccg.ToString(), change.Criterion.ToString(), JsonOutput.JsonName(change.From, CcgJsonContext.Default.ConditionLevel), JsonOutput.JsonName(change.To, CcgJsonContext.Default.ConditionLevel)];

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
