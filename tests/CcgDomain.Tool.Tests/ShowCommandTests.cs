using System.Text.Json;

namespace CcgDomain.Tool.Tests;

public class ShowCommandTests
{
    // The date of each change and the day before it. Full authorisation begins on the day after the last condition is discharged.
    [Theory]
    [InlineData("2012-09-02", "notApplied", null, 0)]
    [InlineData("2012-09-03", "applicant", "2012-09-03", 0)]
    [InlineData("2013-01-17", "applicant", "2012-09-03", 0)]
    [InlineData("2013-01-18", "directed", "2013-01-18", 5)]
    [InlineData("2013-07-24", "directed", "2013-01-18", 5)]
    [InlineData("2013-07-25", "conditional", "2013-07-25", 1)]
    [InlineData("2013-10-31", "conditional", "2013-07-25", 0)]
    [InlineData("2013-11-01", "full", "2013-11-01", 0)]
    [InlineData("2022-01-01", "full", "2013-11-01", 0)]
    public void The_status_and_its_first_day_depend_on_the_date(string date, string status, string? since, int openConditions)
    {
        var run = CommandRun.RunWithInput(SampleDocuments.Accepted, "show", "-", "--as-at", date, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var json = run.Json();
        Assert.Equal((date, status, since), (json.GetProperty("asAt").GetString(), json.GetProperty("status").GetString(), json.GetProperty("since").GetString()));
        Assert.Equal(openConditions, json.GetProperty("conditions").GetArrayLength() + json.GetProperty("unlisted").GetInt32());
    }

    [Fact]
    public void Json_has_its_documented_properties_in_order()
    {
        var json = CommandRun.RunWithInput(SampleDocuments.Accepted, "show", "-", "--as-at", "2013-04-01", "--json").Json();

        Assert.Equal(
            ["code", "name", "asAt", "status", "since", "wave", "conditions", "unlisted", "directions", "model", "assurance", "published"],
            json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("99Z", "NHS Exampleton CCG", 2, 3), (json.GetProperty("code").GetString(), json.GetProperty("name").GetString(), json.GetProperty("wave").GetInt32(), json.GetProperty("unlisted").GetInt32()));
        Assert.Equal("none", json.GetProperty("model").GetString());
        var condition = json.GetProperty("conditions")[0];
        Assert.Equal(("3.1.1C", "IV"), (condition.GetProperty("criterion").GetString(), condition.GetProperty("level").GetString()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("conditions")[1].GetProperty("summary").ValueKind);
        var direction = Assert.Single(json.GetProperty("directions").EnumerateArray());
        Assert.Equal("99Y", direction.GetProperty("effect").GetProperty("by").GetProperty("code").GetString());
    }

    [Fact]
    public void The_text_shows_conditions_with_summary_and_support_and_directions_with_effect()
    {
        var lines = CommandRun.RunWithInput(SampleDocuments.Accepted, "show", "-", "--as-at", "2013-04-01").Out.Split('\n');

        Assert.Equal("99Z NHS Exampleton CCG on 2013-04-01", lines[0]);
        Assert.Contains("Status               authorised with conditions, under legal direction, since 2013-01-18", lines);
        Assert.Contains("Open conditions      5 (3 unlisted)", lines);
        Assert.Contains(lines, line => line.StartsWith("3.1.1C     IV     a detailed financial plan", StringComparison.Ordinal) && line.EndsWith("a specific team or individual is inserted or provided", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("1.1A       I      text not known", StringComparison.Ordinal) && line.EndsWith("a model document or toolkit", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("1          regulation 8  cease buying, exercised by CCG 99Y", StringComparison.Ordinal));
    }

    // The first day of each arrangement, and the day before it.
    [Theory]
    [InlineData("2015-03-31", "none", "none")]
    [InlineData("2015-04-01", "joint", "joint")]
    [InlineData("2017-03-31", "joint", "joint")]
    [InlineData("2017-04-01", "delegated", "delegated")]
    [InlineData("2019-03-31", "delegated", "delegated")]
    [InlineData("2019-04-01", "greaterInvolvement", "greater involvement")]
    public void The_model_of_co_commissioning_depends_on_the_date(string date, string name, string text)
    {
        const string Document =
            """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"interestExpressed","on":"2014-06-20","categories":["C"],"jointlyWith":[]},{"event":"modelApplied","on":"2015-01-30","model":"joint","startsOn":"2015-04-01"},{"event":"modelApproved","on":"2015-03-06","model":"joint","startsOn":"2015-04-01","pending":false},{"event":"arrangementStarted","on":"2015-04-01","model":"joint"},{"event":"modelApplied","on":"2016-12-05","model":"delegated","startsOn":"2017-04-01"},{"event":"modelApproved","on":"2017-01-31","model":"delegated","startsOn":"2017-04-01","pending":false},{"event":"arrangementStarted","on":"2017-04-01","model":"delegated"},{"event":"withdrawalNotified","on":"2018-09-30"},{"event":"arrangementEnded","on":"2019-04-01"},{"event":"arrangementStarted","on":"2019-04-01","model":"greaterInvolvement"}]}""";

        Assert.Equal(name, CommandRun.RunWithInput(Document, "show", "-", "--as-at", date, "--json").Json().GetProperty("model").GetString());
        Assert.Contains($"Co-commissioning     {text}", CommandRun.RunWithInput(Document, "show", "-", "--as-at", date).Out.Split('\n'));
    }

    [Fact]
    public void A_co_commissioning_event_that_breaks_a_rule_is_refused()
    {
        const string Document =
            """{"format":"ccg/1","code":"07T","name":"NHS City and Hackney CCG","events":[{"event":"modelApproved","on":"2015-02-18","model":"delegated","startsOn":"2015-04-01","pending":true},{"event":"arrangementStarted","on":"2015-04-01","model":"delegated"}]}""";

        var run = CommandRun.RunWithInput(Document, "check", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("COC-08 at events[1]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dissolved_CCG_has_no_open_conditions()
    {
        var file = Path.Combine(Repository.Cases, "medway.json");

        Assert.Equal(24, Count("2013-02-01"));
        Assert.Equal(0, Count("2020-04-01"));
        Assert.Contains("dissolved (merger into 91Q), since 2020-04-01", CommandRun.Run("show", file, "--as-at", "2020-04-01").Out, StringComparison.Ordinal);

        int Count(string date)
        {
            var json = CommandRun.Run("show", file, "--as-at", date, "--json").Json();
            return json.GetProperty("conditions").GetArrayLength() + json.GetProperty("unlisted").GetInt32();
        }
    }

    [Fact]
    public void An_unknown_number_of_unlisted_conditions_is_some() =>
        Assert.Equal("some", CommandRun.Run("show", Path.Combine(Repository.Cases, "herts-valleys.json"), "--as-at", "2013-02-01", "--json").Json().GetProperty("unlisted").GetString());

    // The day of each event of assurance, and the day before it.
    [Theory]
    [InlineData("2016-07-20", "none recorded", "none recorded")]
    [InlineData("2016-07-21", "inadequate for 2015/16", "since 2016-07-21")]
    [InlineData("2017-01-30", "inadequate for 2015/16", "since 2016-07-21")]
    [InlineData("2017-01-31", "inadequate for 2015/16", "none recorded")]
    [InlineData("2017-07-21", "inadequate for 2015/16; good for 2016/17", "none recorded")]
    public void The_ratings_and_special_measures_depend_on_the_date(string date, string ratings, string measures)
    {
        const string Document =
            """{"format":"ccg/1","code":"99C","name":"NHS North Tyneside CCG","events":[{"event":"applicationMade","on":"2012-10-01","wave":3},{"event":"authorisationGranted","on":"2013-02-15","conditions":[],"directions":[]},{"event":"assessmentPublished","on":"2016-07-21","year":"2015/16","rating":"inadequate"},{"event":"specialMeasuresEntered","on":"2016-07-21"},{"event":"specialMeasuresLeft","on":"2017-01-31"},{"event":"assessmentPublished","on":"2017-07-21","year":"2016/17","rating":"good"}]}""";

        var lines = CommandRun.RunWithInput(Document, "show", "-", "--as-at", date).Out.Split('\n');
        Assert.Contains($"Ratings              {ratings}", lines);
        Assert.Contains($"Special measures     {measures}", lines);
        Assert.Contains(lines, line => line.StartsWith("  special measures from 2016-07 to 2017-01 (financial special measures) [stated; GPonline, ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  section 14Z21 directions from 2016-09 to 2018-01 (", StringComparison.Ordinal));

        var json = CommandRun.RunWithInput(Document, "show", "-", "--as-at", date, "--json").Json();
        Assert.Equal(ratings == "none recorded" ? 0 : ratings.Split(';').Length, json.GetProperty("assurance").GetProperty("assessments").GetArrayLength());
        Assert.Equal(measures != "none recorded", json.GetProperty("assurance").TryGetProperty("specialMeasuresSince", out _));
        Assert.Equal(6, json.GetProperty("published").GetArrayLength());
    }

    [Theory]
    [InlineData("medway", "2013-02-01", "24 (16 unlisted)", "1", "2")]
    [InlineData("medway", "2013-04-01", "not known", "not known", "2")] // after the first review
    [InlineData("surrey-heath", "2013-04-01", "not known", "not known", "not known")]
    [InlineData("eastern-cheshire", "2013-04-01", "not known", "none", "2")]
    [InlineData("croydon", "2014-04-01", "some (unlisted)", "some (unlisted)", "4")]
    [InlineData("lewisham", "2018-09-30", "none", "1", "2")]
    [InlineData("lewisham", "2018-11-01", "none", "not known", "2")]
    [InlineData("lewisham", "2019-01-01", "none", "none", "2")]
    [InlineData("surrey-downs", "2019-01-01", "none", "not known", "4")] // the last day of the direction is not known
    [InlineData("newcastle-gateshead", "2016-04-01", "none", "none", "none")]
    public void What_is_not_known_is_not_shown_as_none(string name, string date, string conditions, string directions, string wave)
    {
        var run = CommandRun.Run("show", "--case", name, "--as-at", date);
        var lines = run.Out.Split('\n');

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Open conditions      {conditions}", lines);
        Assert.Contains($"Directions in force  {directions}", lines);
        Assert.Contains($"Wave                 {wave}", lines);
    }

    [Fact]
    public void A_day_on_which_an_event_may_or_may_not_have_happened_is_shown_without_it() // it once ended in an exception
    {
        var lines = CommandRun.Run("show", "--case", "west-cheshire", "--as-at", "2016-07-15").Out.Split('\n');

        Assert.Contains("Ratings              none recorded", lines);
        Assert.Contains("Special measures     not known", lines);
    }

    [Fact]
    public void A_bundled_case_is_shown_as_its_file_is() => Assert.Equal(
        CommandRun.Run("show", Path.Combine(Repository.Cases, "walsall.json"), "--as-at", "2017-01-01"),
        CommandRun.Run("show", "--case", "walsall", "--as-at", "2017-01-01"));

    [Theory]
    [InlineData("ccg: --case: there is no case 'meday'. Did you mean medway?", "--case", "meday")]
    [InlineData("ccg: FILE and --case cannot be used together.", "a.json", "--case", "medway")]
    [InlineData("ccg: FILE is missing.")]
    [InlineData("ccg: --case needs a value.", "--case")]
    public void Either_a_file_or_the_name_of_a_case_is_given(string message, params string[] args)
    {
        var run = CommandRun.Run(["show", "--as-at", "2013-04-01", .. args]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_document_has_no_position()
    {
        var run = CommandRun.RunWithInput(SampleDocuments.TooEarly, "show", "-", "--as-at", "2013-04-01");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("AUT-05 at events[1].on: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.RunWithInput(SampleDocuments.TooEarly, "show", "-", "--as-at", "2013-04-01", "--without", "AUT-05").ExitCode);
    }

    [Theory]
    [InlineData("2013-04-31")]
    [InlineData("1/4/2013")]
    [InlineData("2013-4-1")]
    [InlineData("٢٠١٣-٠٤-٠١")]
    [InlineData("")]
    public void An_invalid_date_is_wrong_usage(string date)
    {
        var run = CommandRun.RunWithInput(SampleDocuments.Accepted, "show", "-", "--as-at", date);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{date}' is not a date such as 2013-04-01.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_gives_exit_code_2() => Assert.Equal(2, CommandRun.Run("show", "no-such-file.json", "--as-at", "2013-04-01").ExitCode);
}
