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
        var position = NationalCoCommissioningPosition.AsAt(ccgs, asAt, AuthorisationReport.RegionOn(asAt));
        var total = position.Total;
        return new(
            "cocommissioning",
            $"Primary care co-commissioning on {asAt:O}",
            [("asAt", asAt.ToString("O", CultureInfo.InvariantCulture)), ("basis", "records")],
            Notes(total),
            [
                new(
                    "bids",
                    "Bids of 2014",
                    [new("category", "Category"), new("ccgs", "CCGs"), new("share", "Share of all CCGs")],
                    [
                        Bids("any", total.Bidders, total.BiddersAtMost, total.ShareBidding),
                        .. Enum.GetValues<CoCommissioningCategory>().Select(category => Bids(category.ToString(), total.Bids(category), total.BidsAtMost(category), total.ShareBiddingIn(category))),
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
                    [
                        .. Models.Select(model => new object?[]
                        {
                            Wording.For(model), Operating(total, model), total.ModelNotKnown == 0 ? total.ShareOperating(model) : null,
                            total.Approved(model), total.ConditionallyApproved(model), total.Applied(model),
                        }),
                        ["not known", new Bounds(total.ModelNotKnown, total.ModelNotKnown), Share.Of(total.ModelNotKnown, total.Ccgs), 0, 0, 0],
                    ],
                    1),
                new(
                    "regions",
                    "By region",
                    [new("region", "Region"), new("ccgs", "CCGs"), new("delegated", "Delegated"), new("joint", "Joint"), new("greaterInvolvement", "Greater involvement"), new("notKnown", "Model not known"), new("approved", "Approved for delegation")],
                    [.. Regions(position)]),
            ],
            new StackedBarChart(
                "CCGs by model of co-commissioning",
                [.. Models.Select(model => model == CoCommissioningModel.None ? "no model" : Wording.For(model)), "not known"],
                [
                    .. Enumerable.Range(2015, 8).Select(year => new DateOnly(year, 4, 1)).Where(day => day < asAt).Append(asAt)
                        .Select(day => (day.ToString("O", CultureInfo.InvariantCulture), Segments(NationalCoCommissioningPosition.AsAt(ccgs, day).Total))),
                ]));
    }

    private static long[] Segments(CoCommissioningTally tally) => [.. Models.Select(tally.Operating), tally.ModelNotKnown];

    private static Bounds Operating(CoCommissioningTally tally, CoCommissioningModel model) => new(tally.Operating(model), tally.OperatingAtMost(model));

    private static object?[] Bids(string category, long atLeast, long atMost, Share share) => [category, new Bounds(atLeast, atMost), atLeast == atMost ? share : null];

    private static List<string> Notes(CoCommissioningTally total)
    {
        List<string> notes = ["A CCG may bid in several categories, so the categories may add up to more than the number of CCGs that bid."];
        if (total.ModelNotKnown > 0)
        {
            notes.Add($"Of {total.ModelNotKnown} CCGs the records leave the model open. They are in the number of no model but in what it is at most.");
        }

        if (total.PartialRecords > 0)
        {
            notes.Add($"{total.PartialRecords} of the records are partial: bids, assessments, applications and approvals that they leave out are not counted.");
        }

        return notes;
    }

    private static IEnumerable<object?[]> Regions(NationalCoCommissioningPosition position)
    {
        foreach (var region in position.Regions.Append(null))
        {
            var tally = position.InRegion(region);
            if (tally.Ccgs > 0)
            {
                yield return
                [
                    region, tally.Ccgs, Operating(tally, CoCommissioningModel.Delegated), Operating(tally, CoCommissioningModel.Joint),
                    Operating(tally, CoCommissioningModel.GreaterInvolvement), tally.ModelNotKnown, tally.Approved(CoCommissioningModel.Delegated),
                ];
            }
        }
    }
}
