using System.Collections.Immutable;
using System.IO.Pipelines;
using CcgDomain;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Recipes;

/// <summary>
/// Documents as bodies, streamed in and out, and refusals as problem details. The host has <c>ConfigureHttpJsonOptions(options => options.SerializerOptions.AddCcgDomain())</c>,
/// so that violations are written with their rule, path, event, property and message.
/// </summary>
internal static class Service
{
    internal static void MapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapPost("/documents/check", async (HttpContext http) =>
        {
            var read = await ReadAsync(http.Request.BodyReader, RuleSet.All, http.RequestAborted);
            await read.Match<IResult>(accepted: ccg => new Document(ccg), refused: Refused).ExecuteAsync(http);
        });

        // A form with several mistakes is answered with all of them, each at its event and property.
        app.MapPost("/documents/{code}/preview", (string code, CcgEvent[] events) => Ccg.Create(code, "NHS Exampleton CCG")
            .Preview(events)
            .SelectMany(decision => decision.Match(accepted: _ => [], refused: violations => violations)));
    }

    /// <summary>Reads a body up to the limit and one byte: enough to refuse a longer one, and never more.</summary>
    internal static async ValueTask<Decision<Ccg>> ReadAsync(PipeReader body, RuleSet rules, CancellationToken cancellation)
    {
        var read = await body.ReadAtLeastAsync(CcgJson.DefaultMaxBytes + 1, cancellation);
        var decision = CcgJson.Read(read.Buffer, rules);
        body.AdvanceTo(read.Buffer.End);
        return decision;
    }

    private static ProblemHttpResult Refused(ImmutableArray<Violation> violations) => TypedResults.Problem(
        statusCode: 422, title: "The record breaks rules.", detail: violations[0].Message, extensions: new Dictionary<string, object?> { ["violations"] = violations });

    private sealed class Document(Ccg ccg) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json";
            CcgJson.Write(ccg, httpContext.Response.BodyWriter);
            await httpContext.Response.BodyWriter.FlushAsync();
        }
    }
}
