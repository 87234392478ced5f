using CcgDomain.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Recipes.Web;

/// <summary>A body that breaks rules is answered with each of them; any other bad request with its status.</summary>
internal sealed class BadRequests(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException request)
        {
            return false;
        }

        var problem = request.InnerException is DocumentRefusedException refused ? ViolationProblems.ToProblem(refused.Violations) : new ProblemDetails { Status = request.StatusCode };
        httpContext.Response.StatusCode = problem.Status ?? request.StatusCode;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
    }
}
