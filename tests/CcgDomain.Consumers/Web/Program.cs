using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using Recipes;
using Recipes.Web;

// A small service as somebody would write it: codes and dates in routes and queries, documents as bodies, answers as they are, refusals as problem details.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<BadRequests>();
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.AddCcgDomain());
builder.Services.AddOpenApi(options => options.AddSchemaTransformer<DomainSchemas>());
var app = builder.Build();

app.UseExceptionHandler();
app.MapOpenApi();

app.MapGet("/ccgs/{code}", (OdsCode code) =>
    CcgRegister.England.TryFind(code, out var ccg) ? Results.Ok(new CcgSummary(ccg.Code, ccg.Name)) : Results.NotFound())
    .Produces<CcgSummary>();

app.MapGet("/ccgs/{code}/stands-for", (OdsCode code, DateOnly on) =>
    CcgRegister.England.TryResolve(code, on, out var standsFor) ? Results.Ok(standsFor) : Results.NotFound())
    .Produces<OdsCode>();

app.MapGet("/criteria/{code}", (CriterionCode code, ConditionLevel? level) =>
    new CriterionSummary(code, code.Domain, level, level is { } given ? Condition.Create(code, given) : null));

app.MapPost("/ccgs/check", async (HttpRequest request, CancellationToken cancellation) =>
{
    using var body = new MemoryStream();
    await request.Body.CopyToAsync(body, cancellation);
    return CcgJson.Read(body.ToArray()).Match(
        accepted: ccg => Results.Bytes(CcgJson.Write(ccg), "application/json"),
        refused: violations => Results.Problem(ViolationProblems.ToProblem(violations)));
});

app.MapDocuments();

// A body is the CCG itself: what breaks rules does not arrive here.
app.MapPost("/ccgs/status", (Ccg ccg, DateOnly on) => ccg.AuthorisationStatusOn(on));

app.MapGet("/register/{code}", (OdsCode code) => CcgRegister.England.TryFind(code, out var ccg) ? Results.Ok(ccg) : Results.NotFound())
    .Produces<RegisteredCcg>();

app.MapGet("/register/{code}/resolution", (OdsCode code, DateOnly on) => CcgRegister.England.Resolve(code, on));

app.MapGet("/register/{code}/region", (OdsCode code, DateOnly on) => CcgRegister.England.RegionOn(code, on));

app.MapPost("/national", (Ccg[] ccgs, DateOnly on) => NationalAuthorisationPosition.AsAt(ccgs, on));

app.MapPost("/committees", (CommitteeDocument document) => document);

app.Run();

internal sealed record CcgSummary(OdsCode Code, CcgName Name);

internal sealed record CriterionSummary(CriterionCode Code, AuthorisationDomain Domain, ConditionLevel? Level, Condition? Condition);

public partial class Program;
