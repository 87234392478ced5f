using System.Globalization;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Reporting;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary><c>ccg report review</c>: what changed between two dates.</summary>
internal static class ReviewReport
{
    internal static Report Of(IReadOnlyList<Ccg> ccgs, DateOnly from, DateOnly to)
    {
        var outcome = ReviewOutcome.Between(ccgs, from, to);
        (string Key, string Title, ImmutableArray<OdsCode> Ccgs)[] groups =
        [
            ("newlyFull", "newly fully authorised", outcome.NewlyFull),
            ("fullFromNextDay", $"fully authorised from the day after {to:O}", outcome.FullFromNextDay),
            ("partlyDischarged", "partly discharged", outcome.PartlyDischarged),
            ("otherwiseChanged", "levels or directions changed only", outcome.OtherwiseChanged),
            ("unchanged", "unchanged", outcome.Unchanged),
            ("notKnown", "not known whether any was discharged", outcome.NotKnown),
            ("newlyEstablished", "established in between", outcome.NewlyEstablished),
            ("dissolved", "dissolved in between", outcome.Dissolved),
            ("directionsAdded", "directions added", outcome.DirectionsAdded),
            ("directionsLifted", "directions lifted", outcome.DirectionsLifted),
            ("directionsRemaining", "directions remaining", outcome.DirectionsRemaining),
        ];
        return new(
            "review",
            $"What changed from {from:O} to {to:O}",
            [("from", Iso(from)), ("to", Iso(to)), ("basis", "records")],
            ["Full authorisation begins the day after the last condition and direction went: the outcome of a review is seen from the day after it on."],
            [
                new(
                    "outcome",
                    "In numbers",
                    [new("outcome", "Outcome"), new("ccgs", "CCGs")],
                    [["already fully authorised", outcome.AlreadyFull], .. groups.Select(group => new object?[] { group.Title, group.Ccgs.Length })],
                    1),
                new(
                    "names",
                    "In names",
                    [new("code", "Code"), new("name", "Name"), new("outcome", "Outcome")],
                    [.. groups.Where(group => group.Key != "unchanged").SelectMany(group => group.Ccgs.Select(code => new object?[] { code.ToString(), NameOf(ccgs, code), group.Title }))]),
                new(
                    "levels",
                    "Levels raised and lowered",
                    [new("code", "Code"), new("criterion", "Criterion"), new("from", "From"), new("to", "To")],
                    [.. outcome.LevelsRaised.Concat(outcome.LevelsLowered).Select(Row)]),
            ],
            new(
                $"CCGs by authorisation, {from:O} and {to:O}",
                AuthorisationReport.Series,
                [.. ((DateOnly[])[from, to]).Select(day => (Iso(day), AuthorisationReport.Parts(NationalAuthorisationPosition.AsAt(ccgs, day).Total)))]));
    }

    private static object?[] Row(LevelChange change) =>
        [change.Ccg.ToString(), change.Criterion.ToString(), JsonOutput.NameOf(change.From, CcgJsonContext.Default.ConditionLevel), JsonOutput.NameOf(change.To, CcgJsonContext.Default.ConditionLevel)];

    private static string NameOf(IReadOnlyList<Ccg> ccgs, OdsCode code) => ccgs.First(ccg => ccg.Code == code).Name.Short;

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
