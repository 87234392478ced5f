using System.Collections.Immutable;
using CcgDomain.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Recipes.Web;

/// <summary>A refusal as RFC 9457 has it: one problem, with each violation's rule, place, message and source.</summary>
internal static class ViolationProblems
{
    internal static ProblemDetails ToProblem(ImmutableArray<Violation> violations) => new()
    {
        Title = "The record breaks rules.",
        Status = StatusCodes.Status422UnprocessableEntity,
        Detail = violations[0].Message,
        Extensions =
        {
            ["violations"] = violations
                .Select(violation => new Dictionary<string, string>
                {
                    ["rule"] = violation.Rule.Code,
                    ["basis"] = violation.Rule.Basis.ToString(),
                    ["path"] = violation.Path,
                    ["message"] = violation.Message,
                    ["source"] = violation.Rule.Source.ToString(),
                })
                .ToArray(),
        },
    };
}
