using System.Globalization;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Reporting;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Reports;

/// <summary><c>ccg report cocommissioning</c>: bids, readiness, plans and models of co-commissioning on a date.</summary>
internal static class CoCommissioningReport
{
    private static readonly CoCommissioningModel[] Models =
        [CoCommissioningModel.Delegated, CoCommissioningModel.Joint, CoCommissioningModel.GreaterInvolvement, CoCommissioningModel.None];

    internal static Report Create(IReadOnlyList<Ccg> ccgs, DateOnly asAt)
    {
        var position = NationalCoCommissioningPosition.AsAt(ccgs, asAt, AuthorisationReport.RegionOf);
        var total = position.Total;
        return new(
            "cocommissioning",
            $"Primary care co-commissioning on {asAt:O}",
            [("asAt", asAt.ToString("O", CultureInfo.InvariantCulture)), ("basis", "records")],
            ["A CCG may bid in several categories, so the categories may add up to more than the number of CCGs that bid."],
            [
                new(
                    "bids",
                    "Bids of 2014",
                    [new("category", "Category"), new("ccgs", "CCGs"), new("share", "Share of all CCGs")],
                    [
                        ["any", total.Bidders, total.ShareBidding],
                        .. Enum.GetValues<CoCommissioningCategory>().Select(category => new object?[] { category.ToString(), total.Bids(category), total.ShareBiddingIn(category) }),
                    ],
                    1),
                new(
                    "readiness",
                    "Readiness for category C",
                    [new("ready", "Ready"), new("ccgs", "CCGs")],
                    [.. Enum.GetValues<Readiness>().Select(readiness => new object?[] { JsonOutput.JsonName(readiness, CcgJsonContext.Default.Readiness), total.Ready(readiness) })],
                    1),
                new(
                    "models",
                    "Models",
                    [
                        new("model", "Model"), new("operating", "Operating"), new("share", "Share of all CCGs"), new("approved", "Approved, not started"),
                        new("conditionallyApproved", "Approved on conditions"), new("applied", "Applied for"),
                    ],
                    [.. Models.Select(model => new object?[] { Wording.For(model), total.Operating(model), total.ShareOperating(model), total.Approved(model), total.ConditionallyApproved(model), total.Applied(model) })],
                    1),
                new(
                    "regions",
                    "By region",
                    [new("region", "Region"), new("ccgs", "CCGs"), new("delegated", "Delegated"), new("joint", "Joint"), new("greaterInvolvement", "Greater involvement"), new("approved", "Approved for delegation")],
                    [.. Regions(position)]),
            ],
            new StackedBarChart(
                "CCGs by model of co-commissioning",
                [.. Models.Select(model => model == CoCommissioningModel.None ? "no model" : Wording.For(model))],
                [
                    .. Enumerable.Range(2015, 8).Select(year => new DateOnly(year, 4, 1)).Where(day => day < asAt).Append(asAt)
                        .Select(day => (day.ToString("O", CultureInfo.InvariantCulture), Segments(NationalCoCommissioningPosition.AsAt(ccgs, day).Total))),
                ]));
    }

    private static long[] Segments(CoCommissioningTally tally) => [.. Models.Select(tally.Operating)];

    private static IEnumerable<object?[]> Regions(NationalCoCommissioningPosition position)
    {
        foreach (var region in position.Regions.Append(null))
        {
            var tally = position.InRegion(region);
            if (tally.Ccgs > 0)
            {
                yield return
                [
                    region, tally.Ccgs, tally.Operating(CoCommissioningModel.Delegated), tally.Operating(CoCommissioningModel.Joint),
                    tally.Operating(CoCommissioningModel.GreaterInvolvement), tally.Approved(CoCommissioningModel.Delegated),
                ];
            }
        }
    }
}
