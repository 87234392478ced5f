using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace CcgDomain.Tool.Tests;

/// <summary>Reports on records that do not say everything: on the bundled cases, counted by hand from their README, and on single documents.</summary>
public sealed class PartialRecordReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Directions_under_section_14Z21_have_a_table_of_their_own()
    {
        var report = Cases("authorisation", "--as-at", "2017-12-31", "--json").Json();
        var rows = report.GetProperty("section14Z21").EnumerateArray().ToLookup(row => row.GetProperty("state").GetString()!, row => row.GetProperty("code").GetString());

        Assert.Equal(["01H", "05Y", "08A", "08L", "08Q", "09L", "10L", "11T", "12A", "99C"], rows["in force"]);
        Assert.Equal(["04J", "07X", "99A", "99H", "99P"], rows["not known whether in force"]);
        Assert.Empty(report.GetProperty("directed").EnumerateArray());
        Assert.Contains("\n08Q   NHS Southwark CCG                            in force\n", Cases("authorisation", "--as-at", "2017-12-31").Out, StringComparison.Ordinal);
        Assert.Contains("\nsection14Z21,99P,state,not known whether in force\n", Cases("authorisation", "--as-at", "2017-12-31", "--csv").Out, StringComparison.Ordinal);
    }

    // Three were lifted in the first months of 2018, the day not established: "earlier this month".
    [Theory]
    [InlineData("2018-01-01", "not known whether in force")]
    [InlineData("2018-03-30", "not known whether in force")]
    [InlineData("2018-03-31", null)]
    public void A_direction_whose_end_is_an_interval_may_be_in_force_in_it(string date, string? state) => Assert.Equal(
        state,
        Cases("authorisation", "--as-at", date, "--json").Json().GetProperty("section14Z21").EnumerateArray().SingleOrDefault(row => row.GetProperty("code").GetString() == "99C") is { ValueKind: JsonValueKind.Object } found
            ? found.GetProperty("state").GetString()
            : null);

    [Fact]
    public void A_review_says_which_directions_under_section_14Z21_were_given_and_lifted()
    {
        var review = Cases("review", "--from", "2017-01-01", "--to", "2017-12-31", "--json").Json();
        var names = review.GetProperty("section14Z21Names").EnumerateArray().ToLookup(row => row.GetProperty("outcome").GetString()!, row => row.GetProperty("code").GetString());
        var outcome = review.GetProperty("outcome").EnumerateArray().ToDictionary(row => row.GetProperty("outcome").GetString()!, row => Number(row, "ccgs"));

        Assert.Equal(["08L", "08Q", "10L"], names["given"]);
        Assert.Equal(["09D"], names["lifted"]);
        Assert.Equal(["01H", "05Y", "09L", "11T", "12A", "99C"], names["remaining"]);

        // The records of Greenwich and Medway end before 2017: whether another direction was in force when it began, or when it ended, is not known.
        Assert.Equal(["04J", "07X", "08A", "09W", "99A", "99H", "99P"], names["not known whether in force on both dates"]);
        Assert.Equal((0, 0, 0), (outcome["regulation 8 directions added"], outcome["regulation 8 directions lifted"], outcome["regulation 8 directions remaining"]));
        Assert.Equal(
            [("given", 3), ("lifted", 1), ("remaining", 6), ("not known whether in force on both dates", 7)],
            review.GetProperty("section14Z21").EnumerateArray().Select(row => (row.GetProperty("outcome").GetString()!, Number(row, "ccgs"))));
        Assert.Contains("\ngiven                                     3\nlifted                                    1\n", Cases("review", "--from", "2017-01-01", "--to", "2017-12-31").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_at_least_and_at_most_in_every_format()
    {
        var svg = Path.Combine(_folder.Path, "chart.svg");
        string[] args = ["authorisation", "--as-at", "2013-02-01"];
        var total = Cases([.. args, "--json"]).Json().GetProperty("total")[0];

        // Lewisham and West Cheshire are full by then, and of the other 32 of 2013 eight of waves 1 and 2 are known to have conditions.
        Assert.Equal((2, 26), (Number(total, "full"), Number(total, "fullAtMost")));
        Assert.Equal(JsonValueKind.Null, total.GetProperty("shareFull").ValueKind);
        Assert.Contains("at least 2, at most 26", Cases([.. args, "--svg", svg]).Out, StringComparison.Ordinal);
        Assert.Contains("| at least 2, at most 26 |", Cases([.. args, "--markdown"]).Out, StringComparison.Ordinal);
        var csv = Cases([.. args, "--csv"]).Out;
        Assert.Contains("\ntotal,all,full,2\ntotal,all,fullAtMost,26\n", csv, StringComparison.Ordinal);
        Assert.Contains($"\ntotal,all,notKnown,{Number(total, "notKnown")}\n", csv, StringComparison.Ordinal);
        var described = XDocument.Load(svg).Root!.Elements().Single(element => element.Name.LocalName == "desc").Value;
        Assert.Contains($"2013-02-01: fully authorised 2, with conditions {Number(total, "withConditions") - Number(total, "withDirections")}, with legal directions {Number(total, "withDirections")}, applicants {Number(total, "applicants")}, not known {Number(total, "notKnown")}", described, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_not_known_is_not_counted_as_none()
    {
        var report = Cases("cocommissioning", "--as-at", "2021-04-01", "--json").Json();
        var models = report.GetProperty("models").EnumerateArray().ToDictionary(row => row.GetProperty("model").GetString()!, row => (Number(row, "operating"), Number(row, "operatingAtMost")));

        // Of the nine of the cases that were open, seven are known to be delegated.
        Assert.Equal(9, report.GetProperty("regions").EnumerateArray().Sum(row => Number(row, "ccgs")));
        Assert.Equal(((7, 9), (0, 2), (0, 2), (2, 2)), (models["delegated"], models["joint"], models["none"], models["not known"]));
        Assert.Contains("\ndelegated            at least 7, at most 9", Cases("cocommissioning", "--as-at", "2021-04-01").Out, StringComparison.Ordinal);
        Assert.Contains("\nmodels,none,operating,0\nmodels,none,operatingAtMost,2\n", Cases("cocommissioning", "--as-at", "2021-04-01", "--csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bid_whose_category_no_source_gives_is_a_bid_in_one_that_is_not_known()
    {
        var bids = Cases("cocommissioning", "--as-at", "2014-07-03", "--json").Json().GetProperty("bids").EnumerateArray().ToDictionary(row => row.GetProperty("category").GetString()!);

        Assert.Equal((2, 34), (Number(bids["any"], "ccgs"), Number(bids["any"], "ccgsAtMost")));
        Assert.Equal((0, 34), (Number(bids["B"], "ccgs"), Number(bids["B"], "ccgsAtMost")));
    }

    [Theory]
    [InlineData("2014-06-01", "Not counted: 0 dissolved by the date, 0 that had not applied, 3 that a merger was still to form.")]
    [InlineData("2021-06-01", "Not counted: 28 dissolved by the date, 0 that had not applied, 0 that a merger was still to form.")]
    public void A_CCG_that_a_merger_formed_had_not_failed_to_apply_before_it(string date, string note) =>
        Assert.Contains(note, Cases("authorisation", "--as-at", date).Out, StringComparison.Ordinal);

    // NHS Southwark CCG merged on 1 April 2020, which this record does not say.
    [Theory]
    [InlineData("2020-03-31", 1)]
    [InlineData("2020-04-01", 0)]
    public void A_CCG_is_not_counted_after_its_end_in_the_register(string date, int ccgs)
    {
        var file = _folder.Add(
            "08Q.json",
            """{"format":"ccg/1","code":"08Q","name":"NHS Southwark CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","conditions":[],"directions":[]}]}""");

        Assert.Equal(ccgs, Number(CommandRun.Run("report", "authorisation", file, "--as-at", date, "--json").Json().GetProperty("total")[0], "ccgs"));
        Assert.Equal(ccgs, CommandRun.Run("report", "cocommissioning", file, "--as-at", date, "--json").Json().GetProperty("regions").GetArrayLength());
        Assert.Equal(1 - ccgs, CommandRun.Run("report", "authorisation", file, "--as-at", date).Out.Split("Not counted: 1 dissolved").Length - 1);
    }

    // The region is that of the day: there were four in 2013, and seven from 2019 on.
    [Theory]
    [InlineData("2013-03-01", "North of England")]
    [InlineData("2016-01-01", "North of England")]
    [InlineData("2019-04-03", "North East and Yorkshire")]
    [InlineData("2021-12-31", "North East and Yorkshire")]
    public void A_CCG_is_counted_in_its_region_of_the_day(string date, string region)
    {
        var file = Path.Combine(Repository.Cases, "north-tyneside.json");

        Assert.Equal(region, CommandRun.Run("report", "authorisation", file, "--as-at", date, "--json").Json().GetProperty("regions")[0].GetProperty("region").GetString());
    }

    private static CommandRun Cases(params string[] args) => CommandRun.Run(["report", args[0], Repository.Cases, .. args[1..]]);

    private static int Number(JsonElement row, string column) => int.Parse(row.GetProperty(column).GetRawText(), CultureInfo.InvariantCulture);
}
