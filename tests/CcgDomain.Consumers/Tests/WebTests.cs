using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using Json.Schema;
using Microsoft.AspNetCore.Mvc.Testing;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace Consumers.Tests;

public sealed class WebTests(WebApplicationFactory<Program> host) : IClassFixture<WebApplicationFactory<Program>>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("/ccgs/09W", """{"code":"09W","name":"NHS Medway CCG"}""")]
    [InlineData("/ccgs/09w", """{"code":"09W","name":"NHS Medway CCG"}""")]
    [InlineData("/ccgs/09W/stands-for?on=2019-06-30", "\"09W\"")]
    [InlineData("/ccgs/09W/stands-for?on=2021-04-01", "\"91Q\"")]
    [InlineData("/criteria/3.1.1C?level=IV", """{"code":"3.1.1C","domain":"governance","level":"IV","condition":"3.1.1C IV"}""")]
    [InlineData("/criteria/1.3B", """{"code":"1.3B","domain":"clinicalFocus","level":null,"condition":null}""")]
    public async Task Codes_levels_and_dates_bind_from_routes_and_queries(string path, string answer)
    {
        // The domain of a criterion is what its first digit says: asked of the library, so that this test holds the host and not the fact.
        var said = path.StartsWith("/criteria", StringComparison.Ordinal)
            ? answer.Replace("governance", Domain("3.1.1C"), StringComparison.Ordinal).Replace("clinicalFocus", Domain("1.3B"), StringComparison.Ordinal)
            : answer;

        Assert.Equal(said, await _client.GetStringAsync(path));
    }

    [Theory]
    [InlineData("/ccgs/0-9", HttpStatusCode.BadRequest)]
    [InlineData("/ccgs/ZZZ", HttpStatusCode.NotFound)]
    [InlineData("/ccgs/ZZZ/stands-for?on=2019-06-30", HttpStatusCode.NotFound)]
    [InlineData("/ccgs/09W/stands-for?on=2019-06-31", HttpStatusCode.BadRequest)]
    [InlineData("/ccgs/09W/stands-for", HttpStatusCode.BadRequest)]
    [InlineData("/criteria/7.1A", HttpStatusCode.BadRequest)]
    [InlineData("/criteria/3.1.1C?level=VIII", HttpStatusCode.BadRequest)]
    public async Task What_is_no_value_is_a_bad_request_and_what_is_not_there_is_not_found(string path, HttpStatusCode status)
    {
        using var response = await _client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_document_is_a_body_and_comes_back()
    {
        var document = CcgJson.Write(Ccg.Create("99Z", "NHS Exampleton CCG").Record(new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two)).OrThrow());
        using var response = await _client.PostAsync("/ccgs/check", new ByteArrayContent(document));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(document, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_refusal_is_problem_details_with_the_codes_of_the_rules()
    {
        var document = CcgJson.Write(Ccg.Create("99Z", "NHS Exampleton CCG").Record(new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two)).OrThrow());
        var late = Encoding.UTF8.GetString(document).Replace("2012-09-03", "2012-09-04", StringComparison.Ordinal);
        using var response = await _client.PostAsync("/ccgs/check", new StringContent(late));
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        var violation = Assert.Single(problem.GetProperty("violations").EnumerateArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(422, problem.GetProperty("status").GetInt32());
        Assert.Equal("AUT-02", violation.GetProperty("rule").GetString());
        Assert.Equal("Guidance", violation.GetProperty("basis").GetString());
        Assert.EndsWith("on", violation.GetProperty("path").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CCG_is_a_body_and_its_status_the_answer()
    {
        var ccg = Ccg.Create("99Z", "NHS Exampleton CCG").Record(new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two)).OrThrow();
        using var response = await _client.PostAsync("/ccgs/status?on=2012-10-01", Json(CcgJson.Write(ccg)));

        Assert.Equal("""{"status":"applicant","wave":"two"}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("2012-09-04", "Two", "AUT-02", "events[0].on")]
    [InlineData("2012-02-30", "Two", "JSN-09", "events[0].on")]
    public async Task A_CCG_in_a_body_that_breaks_a_rule_is_answered_with_rule_path_and_message(string on, string wave, string rule, string path)
    {
        var ccg = Ccg.Create("99Z", "NHS Exampleton CCG").Record(new ApplicationMade(new(2012, 9, 3), Enum.Parse<AuthorisationWave>(wave))).OrThrow();
        var broken = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(CcgJson.Write(ccg)).Replace("2012-09-03", on, StringComparison.Ordinal));
        using var response = await _client.PostAsync("/ccgs/status?on=2012-10-01", Json(broken));
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        var violation = Assert.Single(problem.GetProperty("violations").EnumerateArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(rule, violation.GetProperty("rule").GetString());
        Assert.Equal(path, violation.GetProperty("path").GetString());
        Assert.Contains(on, violation.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_a_bad_request()
    {
        using var response = await _client.PostAsync("/ccgs/status?on=2012-10-01", Json("{"u8.ToArray()));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Every_CCG_of_the_register_and_every_resolution_is_an_answer()
    {
        foreach (var ccg in CcgRegister.England.Ccgs)
        {
            var written = await _client.GetFromJsonAsync<JsonElement>($"/register/{ccg.Code}");
            var resolution = await _client.GetFromJsonAsync<JsonElement>($"/register/{ccg.Code}/resolution?on=2020-04-01");

            Assert.Equal(ccg.Name.ToString(), written.GetProperty("name").GetString());
            Assert.Contains(resolution.GetProperty("outcome").GetString(), (string[])["open", "succeeded", "notYetOpen"]);
        }
    }

    [Fact]
    public async Task The_description_of_the_service_knows_the_patterns_and_the_names()
    {
        var description = await _client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var parameter = description.GetProperty("paths").GetProperty("/ccgs/{code}").GetProperty("get").GetProperty("parameters")[0];
        var summary = description.GetProperty("components").GetProperty("schemas").GetProperty("CriterionSummary").GetProperty("properties");

        Assert.Equal(OdsCode.Pattern, Schema(description, parameter.GetProperty("schema")).GetProperty("pattern").GetString());
        Assert.Equal(CriterionCode.Pattern, Schema(description, summary.GetProperty("code")).GetProperty("pattern").GetString());
        Assert.Contains("leadership", Schema(description, summary.GetProperty("domain")).GetProperty("enum").EnumerateArray().Select(name => name.GetString()));
    }

    [Theory]
    [InlineData("/ccgs/{code}", "get", "/ccgs/09W")]
    [InlineData("/ccgs/{code}/stands-for", "get", "/ccgs/09W/stands-for?on=2021-04-01")]
    [InlineData("/criteria/{code}", "get", "/criteria/3.1.1C?level=IV")]
    [InlineData("/criteria/{code}", "get", "/criteria/1.3B")]
    [InlineData("/register/{code}", "get", "/register/09W")]
    [InlineData("/register/{code}/resolution", "get", "/register/09W/resolution?on=2021-04-01")]
    [InlineData("/register/{code}/resolution", "get", "/register/09W/resolution?on=2026-05-01")]
    [InlineData("/register/{code}/resolution", "get", "/register/ZZZ/resolution?on=2021-04-01")]
    [InlineData("/register/{code}/region", "get", "/register/09W/region?on=2014-04-01")]
    [InlineData("/ccgs/status", "post", "/ccgs/status?on=2012-10-01", Applicant)]
    [InlineData("/national", "post", "/national?on=2012-10-01", $"[{Applicant}]")]
    [InlineData("/committees", "post", "/committees", """{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"delegated","ccgs":["09W"],"members":{"list":[],"complete":false}}]}""")]
    [InlineData("/documents/{code}/preview", "post", "/documents/99Z/preview", """[{"event":"applicationMade","on":"2012-09-04","wave":"two"}]""")]
    public async Task An_answer_has_the_form_that_the_description_of_the_service_says(string path, string method, string request, string? body = null)
    {
        var description = (await _client.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
        var operation = description["paths"]![path]![method]!;
        using var response = body is null ? await _client.GetAsync(request) : await _client.PostAsync(request, Json(Encoding.UTF8.GetBytes(body)));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var schema = SchemaOf(operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(Accepts(schema, answer), $"The schema does not accept {answer.ToJsonString()}");
        Assert.False(Accepts(schema, JsonValue.Create(true)));
        Assert.All(Changed(answer), changed => Assert.False(Accepts(schema, changed), $"The schema accepts {changed.ToJsonString()}"));
        if (body is not null)
        {
            var asked = SchemaOf(operation["requestBody"]!["content"]!["application/json"]!["schema"]!);
            Assert.True(Accepts(asked, JsonNode.Parse(body)!), $"The schema does not accept {body}");
            Assert.All(Changed(JsonNode.Parse(body)!), changed => Assert.False(Accepts(asked, changed), $"The schema accepts {changed.ToJsonString()}"));
        }

        // With the components that it names, and those that they name.
        JsonSchema SchemaOf(JsonNode node)
        {
            var (schema, used) = (Local(node), new JsonObject());
            for (var open = new Queue<JsonNode>([schema]); open.TryDequeue(out var next);)
            {
                foreach (var (name, component) in description["components"]!["schemas"]!.AsObject())
                {
                    if (!used.ContainsKey(name) && next.ToJsonString().Contains($"\"#/$defs/{name}\"", StringComparison.Ordinal))
                    {
                        open.Enqueue(used[name] = Local(component!));
                    }
                }
            }

            schema["$defs"] = used;
            return JsonSchema.FromText(schema.ToJsonString());
        }

        static JsonObject Local(JsonNode node) => JsonNode.Parse(node.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!.AsObject();

        // A member of ours with another value, and without one that must be there.
        static IEnumerable<JsonNode> Changed(JsonNode answer)
        {
            var (owner, isList) = answer is JsonArray list ? (list[0]!.AsObject(), true) : (answer as JsonObject ?? [], false);
            foreach (var name in owner.Select(member => member.Key).Where(name => name is "outcome" or "status" or "code" or "date" or "format" or "rule" or "event" or "domain"))
            {
                var other = owner.DeepClone();
                other[name] = 1;
                yield return isList ? new JsonArray(other) : other;
                if (name == "code" && owner.ContainsKey("outcome"))
                {
                    continue; // a resolution of what is no code has none
                }

                other = owner.DeepClone();
                other.AsObject().Remove(name);
                yield return isList ? new JsonArray(other) : other;
            }
        }
    }

    private const string Applicant = """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":"two"}]}""";

    private static bool Accepts(JsonSchema schema, JsonNode? answer) => schema.Evaluate(JsonSerializer.SerializeToElement(answer), new() { RequireFormatValidation = true }).IsValid;

    private static ByteArrayContent Json(byte[] document) => new(document) { Headers = { ContentType = new("application/json") } };

    private static string Domain(string code) => JsonSerializer.Serialize(CriterionCode.Parse(code).Domain).Trim('"');

    // A schema that is used more than once is a reference to a component.
    private static JsonElement Schema(JsonElement description, JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? description.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1])
        : schema;
}
