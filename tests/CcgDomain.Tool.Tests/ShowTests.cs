using System.Text;
using System.Text.Json;
using CcgDomain.Tool.Commands;

namespace CcgDomain.Tool.Tests;

public class ShowTests
{
    // Both sides of each date: the day before, the day, and the day after the last condition went.
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
    public void The_status_and_its_first_day_are_those_of_the_date(string date, string status, string? since, int open)
    {
        var run = Shell.Piped(Shell.Good, "show", "-", "--as-at", date, "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var shown = run.Json();
        Assert.Equal((date, status, since), (shown.GetProperty("asAt").GetString(), shown.GetProperty("status").GetString(), shown.GetProperty("since").GetString()));
        Assert.Equal(open, shown.GetProperty("conditions").GetArrayLength() + shown.GetProperty("unlisted").GetInt32());
    }

    [Fact]
    public void Json_has_the_members_of_the_issue_in_order()
    {
        var shown = Shell.Piped(Shell.Good, "show", "-", "--as-at", "2013-04-01", "--json").Json();

        Assert.Equal(
            ["code", "name", "asAt", "status", "since", "wave", "conditions", "unlisted", "directions", "model"],
            shown.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("99Z", "NHS Exampleton CCG", 2, 3), (shown.GetProperty("code").GetString(), shown.GetProperty("name").GetString(), shown.GetProperty("wave").GetInt32(), shown.GetProperty("unlisted").GetInt32()));
        Assert.Equal("none", shown.GetProperty("model").GetString());
        var condition = shown.GetProperty("conditions")[0];
        Assert.Equal(("3.1.1C", "IV"), (condition.GetProperty("criterion").GetString(), condition.GetProperty("level").GetString()));
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("conditions")[1].GetProperty("summary").ValueKind);
        var direction = Assert.Single(shown.GetProperty("directions").EnumerateArray());
        Assert.Equal("99Y", direction.GetProperty("effect").GetProperty("by").GetProperty("code").GetString());
    }

    [Fact]
    public void People_read_conditions_with_gist_and_meaning_and_directions_with_effect()
    {
        var lines = Shell.Piped(Shell.Good, "show", "-", "--as-at", "2013-04-01").Out.Split('\n');

        Assert.Equal("99Z NHS Exampleton CCG on 2013-04-01", lines[0]);
        Assert.Contains("Status               authorised with conditions, under legal direction, since 2013-01-18", lines);
        Assert.Contains("Open conditions      5 (3 unlisted)", lines);
        Assert.Contains(lines, line => line.StartsWith("3.1.1C     IV     a detailed financial plan", StringComparison.Ordinal) && line.EndsWith("a specific team or individual is put in or provided", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("1.1A       I      text not known", StringComparison.Ordinal) && line.EndsWith("a model document or toolkit", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("1          regulation 8  cease buying, exercised by CCG 99Y", StringComparison.Ordinal));
    }

    // Both sides of each date of an arrangement.
    [Theory]
    [InlineData("2015-03-31", "none", "none")]
    [InlineData("2015-04-01", "joint", "joint")]
    [InlineData("2017-03-31", "joint", "joint")]
    [InlineData("2017-04-01", "delegated", "delegated")]
    [InlineData("2019-03-31", "delegated", "delegated")]
    [InlineData("2019-04-01", "greaterInvolvement", "greater involvement")]
    public void The_model_of_co_commissioning_is_that_of_the_date(string date, string name, string words)
    {
        const string Document =
            """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"interestExpressed","on":"2014-06-20","categories":["C"],"jointlyWith":[]},{"event":"modelApplied","on":"2015-01-30","model":"joint","startsOn":"2015-04-01"},{"event":"modelApproved","on":"2015-03-06","model":"joint","startsOn":"2015-04-01","pending":false},{"event":"arrangementStarted","on":"2015-04-01","model":"joint"},{"event":"modelApplied","on":"2016-12-05","model":"delegated","startsOn":"2017-04-01"},{"event":"modelApproved","on":"2017-01-31","model":"delegated","startsOn":"2017-04-01","pending":false},{"event":"arrangementStarted","on":"2017-04-01","model":"delegated"},{"event":"withdrawalNotified","on":"2018-09-30"},{"event":"arrangementEnded","on":"2019-04-01"},{"event":"arrangementStarted","on":"2019-04-01","model":"greaterInvolvement"}]}""";

        Assert.Equal(name, Shell.Piped(Document, "show", "-", "--as-at", date, "--json").Json().GetProperty("model").GetString());
        Assert.Contains($"Co-commissioning     {words}", Shell.Piped(Document, "show", "-", "--as-at", date).Out.Split('\n'));
    }

    [Fact]
    public void A_co_commissioning_event_that_breaks_a_rule_is_refused()
    {
        var document = Encoding.UTF8.GetString(CasesCommand.Read("city-and-hackney.json"))
            .Replace("\"pending\": true }", "\"pending\": true }, { \"event\": \"arrangementStarted\", \"on\": \"2015-04-01\", \"model\": \"delegated\" }", StringComparison.Ordinal);

        var run = Shell.Piped(document, "check", "-");

        Assert.Equal(1, run.Code);
        Assert.Contains("COC-08 at events[1]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dissolved_CCG_has_nothing_open()
    {
        var file = Path.Combine(Repository.Cases, "medway.json");

        Assert.Equal(24, Count("2020-03-31"));
        Assert.Equal(0, Count("2020-04-01"));
        Assert.Contains("dissolved (merger into 91Q), since 2020-04-01", Shell.Run("show", file, "--as-at", "2020-04-01").Out, StringComparison.Ordinal);

        int Count(string date)
        {
            var shown = Shell.Run("show", file, "--as-at", date, "--json").Json();
            return shown.GetProperty("conditions").GetArrayLength() + shown.GetProperty("unlisted").GetInt32();
        }
    }

    [Fact]
    public void A_number_that_is_not_known_is_some() =>
        Assert.Equal("some", Shell.Run("show", Path.Combine(Repository.Cases, "herts-valleys.json"), "--as-at", "2013-04-01", "--json").Json().GetProperty("unlisted").GetString());

    [Fact]
    public void A_refused_document_has_nothing_to_show()
    {
        var run = Shell.Piped(Shell.TooEarly, "show", "-", "--as-at", "2013-04-01");

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains("AUT-05 at events[1].on: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Shell.Piped(Shell.TooEarly, "show", "-", "--as-at", "2013-04-01", "--without", "AUT-05").Code);
    }

    [Theory]
    [InlineData("2013-04-31")]
    [InlineData("1/4/2013")]
    [InlineData("2013-4-1")]
    [InlineData("٢٠١٣-٠٤-٠١")]
    [InlineData("")]
    public void What_is_not_a_day_is_wrong_usage(string date)
    {
        var run = Shell.Piped(Shell.Good, "show", "-", "--as-at", date);

        Assert.Equal(2, run.Code);
        Assert.Contains($"'{date}' is not a day such as 2013-04-01.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_exit_code_2() => Assert.Equal(2, Shell.Run("show", "no-such-file.json", "--as-at", "2013-04-01").Code);
}
