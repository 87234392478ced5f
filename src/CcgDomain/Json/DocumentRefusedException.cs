using System.Globalization;
using System.Text.Json;
using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>Thrown by the converters of this library when a value in another document breaks rules. It carries the violations.</summary>
/// <remarks>
/// In ASP.NET Core it is the inner exception of the <c>BadHttpRequestException</c> that is thrown for a body, if
/// <c>RouteHandlerOptions.ThrowOnBadRequest</c> is set; an exception handler can answer with its violations.
/// </remarks>
public sealed class DocumentRefusedException : JsonException
{
    private const int MostInMessage = 20;

    internal DocumentRefusedException(ImmutableArray<Violation> violations)
        : base(Describe(violations)) => Violations = violations;

    /// <summary>Gets every violation: at least one. Paths are paths within the value.</summary>
    public ImmutableArray<Violation> Violations { get; }

    private static string Describe(ImmutableArray<Violation> violations) => violations.Length <= MostInMessage
        ? string.Join("; ", violations)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", violations[..MostInMessage])}; and {violations.Length - MostInMessage} more");
}
