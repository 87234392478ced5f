using System.Net;
using System.Text;
using System.Text.Json;
using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Recipes;
using static CcgDomain.Authorisation.AuthorisationEvent;
using Answers = Consumers.FSharp.Answers;

namespace Consumers.Tests;

/// <summary>The recipes of the documentation, compiled as they are and run.</summary>
public sealed class RecipeTests(WebApplicationFactory<Program> host) : IClassFixture<WebApplicationFactory<Program>>
{
    private static readonly CcgEvent InTime = new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two);

    private static readonly Ccg Reviewed = Ccg.Create("99Z", "NHS Exampleton CCG")
        .Record([InTime, new AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I"), Condition.Parse("3.1.1C III")], [])]).OrThrow();

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task The_service_reads_and_writes_documents_in_streams_and_refuses_with_problem_details()
    {
        var document = CcgJson.Write(Reviewed);

        using var accepted = await _client.PostAsync("/documents/check", new ByteArrayContent(document));
        using var refused = await _client.PostAsync("/documents/check", new StringContent(Encoding.UTF8.GetString(document).Replace("2012-09-03", "2012-09-04", StringComparison.Ordinal)));
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        var violation = Assert.Single(problem.RootElement.GetProperty("violations").EnumerateArray());

        Assert.Equal(document, await accepted.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("AUT-02 0 on", $"{violation.GetProperty("rule")} {violation.GetProperty("eventIndex")} {violation.GetProperty("property")}");
    }

    [Theory]
    [InlineData(CcgJson.DefaultMaxBytes, "JSN-03")]
    [InlineData(CcgJson.DefaultMaxBytes + 1, "JSN-01")]
    [InlineData(20 * CcgJson.DefaultMaxBytes, "JSN-01")]
    public async Task The_service_reads_a_body_up_to_the_limit_and_no_further(int length, string rule)
    {
        using var refused = await _client.PostAsync("/documents/check", new ByteArrayContent(Encoding.UTF8.GetBytes(new string(' ', length))));
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());

        Assert.Equal(rule, Assert.Single(problem.RootElement.GetProperty("violations").EnumerateArray()).GetProperty("rule").GetString());
    }

    [Fact]
    public async Task The_service_answers_a_form_with_every_mistake()
    {
        const string Events = """[{"event":"applicationMade","on":"2012-09-04","wave":2},{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"directionRevoked","on":"2013-07-25","number":1}]""";
        using var answer = await _client.PostAsync("/documents/99Z/preview", new StringContent(Events, Encoding.UTF8, "application/json"));
        using var violations = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(["AUT-02 0 on", "AUT-44 2 number"], violations.RootElement.EnumerateArray().Select(one => $"{one.GetProperty("rule")} {one.GetProperty("eventIndex")} {one.GetProperty("property")}"));
    }

    [Theory]
    [InlineData("2020-03-31", "91Q", "09C 09E 09J 09W 10A 10D 10E 99J")]
    [InlineData("2020-04-01", "09W", "91Q")]
    [InlineData("2020-04-01", "91q", "91Q")]
    [InlineData("2022-07-01", "09W", "QKS")]
    [InlineData("2020-04-01", "ZZZ", "")]
    [InlineData("2020-04-01", "n/a", "")]
    public void The_pipeline_brings_codes_to_a_day_forwards_and_back(string day, string code, string codes) =>
        Assert.Equal(codes, string.Join(' ', Pipeline.CodesOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), code)));

    [Fact]
    public void The_store_keeps_events_and_the_reasons_of_waivers_and_restores_what_it_kept()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var options = new DbContextOptionsBuilder<EventStore>().UseSqlite(connection).Options;
        using (var store = new EventStore(options))
        {
            store.Database.EnsureCreated();
            CcgEvent late = new ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two);
            Assert.False(store.Append(Ccg.Create("99Z", "NHS Exampleton CCG"), late).TryGet(out _, out _));
            store.Append(store.Append(Ccg.Create("99Z", "NHS Exampleton CCG"), late, new Waiver(RuleCode.Aut02, "Accepted a day late.")).OrThrow(), new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Three)).OrThrow();
        }

        using var again = new EventStore(options);
        var ccg = again.Load("99Z", "NHS Exampleton CCG").OrThrow();
        var row = again.Rows.Single(row => row.Kind == "applicationMade");

        Assert.Equal((2, AuthorisationWave.Three), (ccg.Events.Length, ccg.Authorisation.Current.Wave));
        Assert.Equal("Accepted a day late.", Assert.Single(JsonSerializer.Deserialize<Waiver[]>(row.Waivers!, EventStore.Json)!).Reason);
    }

    [Fact]
    public void The_form_shows_each_mistake_at_its_line_and_field()
    {
        var mistakes = ReviewForm.Check(Reviewed, new(2013, 7, 25), ["2.4.2B discharged", "3.1.1C", "1.3B II", "3.1.1C II"]).ToList();

        Assert.Equal([(1, "criterion"), (2, "criterion")], mistakes.Select(mistake => (mistake.Line, mistake.Field)));
        Assert.EndsWith("(FORM-01)", mistakes[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("(AUT-42)", mistakes[1].Message, StringComparison.Ordinal);
        Assert.Empty(ReviewForm.Check(Reviewed, new(2013, 7, 25), ["2.4.2B discharged", "3.1.1C II"]));
    }

    [Fact]
    public void The_suite_of_properties_holds_for_a_store_of_documents_and_not_for_one_that_forgets()
    {
        var few = Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(2013, 2023);

        StoreProperties.ComesBack(ccg => CcgJson.Read(CcgJson.Write(ccg), RuleSet.IntegrityOnly).OrThrow()).Check(few);
        StoreProperties.TellsTheRule(broken => broken.History.Ccg.Record(broken.Event).Match(_ => [], violations => violations)).Check(few);
        Assert.Contains("ccg/1", Assert.ThrowsAny<Exception>(() => StoreProperties.ComesBack(ccg => Ccg.Create(ccg.Code, ccg.Name)).Check(few)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_a_line_for_each_region_and_none_after_the_abolition()
    {
        var medway = Ccg.Create("09W", "NHS Medway CCG").Record([InTime, new AuthorisationGranted(new(2013, 1, 18), [], [])]).OrThrow();

        Assert.Equal("| 2013-04-01 | fully authorised |\n|---|---|\n| South East | 1 of 1 |\n| region not known | 0 of 1 |\n| England | 1/2 |", ReportPage.Write([medway, Reviewed], new(2013, 4, 1)));
        Assert.DoesNotContain(" of ", ReportPage.Write([medway, Reviewed], new(2022, 7, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_active_patterns_tell_every_case_apart()
    {
        static string Resolved(string code, DateOnly day) => Answers.ofResolution(CcgRegister.England.Resolve(code, day));

        Assert.Equal("2 conditions, none unlisted", Answers.ofStatus(Reviewed.AuthorisationStatusOn(new(2013, 4, 1))));
        Assert.Equal("wave 2", Answers.ofStatus(Reviewed.AuthorisationStatusOn(new(2012, 10, 1))));
        Assert.Equal("not applied", Answers.ofStatus(Reviewed.AuthorisationStatusOn(new(2012, 1, 1))));
        Assert.Equal(
            ["open: 00F", "succeeded by 13T", "abolished into QHM", "opens in 2013", "ZZZ is unknown"],
            [Resolved("00F", new(2014, 4, 1)), Resolved("00F", new(2015, 4, 1)), Resolved("00F", new(2022, 7, 1)), Resolved("00F", new(2013, 3, 31)), Resolved("ZZZ", new(2014, 4, 1))]);
        Assert.Equal("D4U1Y is split between 3", Resolved("D4U1Y", new(2026, 4, 1)));
        Assert.Equal("not known yet", Resolved("00F", CcgRegister.England.KnownUntil.AddDays(1)));
        Assert.Equal("a plan", Answers.ofEffect(new DirectionEffect.Exercise("a plan")));
        Assert.Equal("dissolve", Answers.ofEffect(new DirectionEffect.Dissolve()));
        Assert.Equal("2 events", Answers.ofDecision(Decision.Accept(Reviewed)));
        Assert.Equal("AUT-01", Answers.ofDecision(Reviewed.Record(InTime, RuleSet.IntegrityOnly)).Split(' ')[^1]);
    }
}
